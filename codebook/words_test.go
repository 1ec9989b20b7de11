package codebook_test

import "testing"

func TestWordsAndTheirPlurals(t *testing.T) {
	words := load(t).Words
	for _, c := range []struct {
		class, word string
		want        bool
	}{
		{"attackers", "gunmen", true}, {"attackers", "militant", true}, {"attackers", "militants", true}, {"attackers", "bakery", false},
		{"weapons", "bomb", true}, {"weapons", "bombs", true}, {"weapons", "grenades", true},
		{"people", "people", true}, {"civilians", "villagers", true}, {"civilians", "families", true},
		{"say", "said", true}, {"say", "shot", false}, {"hedges", "suspected", true},
		{"attackers", "", false}, {"attackers", "s", false}, {"no such class", "gunmen", false},
	} {
		if got := words.Is(c.class, c.word); got != c.want {
			t.Errorf("%q is of class %q: %v", c.word, c.class, got)
		}
	}
}

// What is one side of a clash cannot be the other: the classes by which the
// dead are counted apart have no word in common.
func TestSidesAreApart(t *testing.T) {
	words := load(t).Words
	for _, word := range []string{"soldiers", "policemen", "militants", "gunmen", "rebels", "villagers", "civilians", "children", "traders"} {
		sides := 0
		for _, class := range []string{"attackers", "forces", "civilians"} {
			if words.Is(class, word) {
				sides++
			}
		}
		if sides != 1 {
			t.Errorf("%q is of %d sides", word, sides)
		}
	}
}
