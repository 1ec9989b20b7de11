package reconcile

import (
	"fmt"
	"slices"
	"testing"
)

// Of sixteen accounts, a word of two is among the rarest, one of four is rare, and
// one of more tells nothing; what no other account says finds nobody.
func TestWordsWeighByHowManySayThem(t *testing.T) {
	accounts := make([]told, 16)
	for i := range accounts {
		words := []string{"all", fmt.Sprintf("once%02d", i)}
		if i < 5 {
			words = append(words, "five")
		}
		if i < 4 {
			words = append(words, "four")
		}
		if i < 2 {
			words = append(words, "two")
		}
		slices.Sort(words)
		accounts[i].words = words
	}
	weighWords(accounts)
	if want := []word{{"four", rare}, {"two", rarest}}; !slices.Equal(accounts[0].rare, want) {
		t.Errorf("%v, want %v", accounts[0].rare, want)
	}
	if got := rarestWords(&accounts[0]); !slices.Equal(got, []string{"two", "four"}) {
		t.Errorf("%v are the rarest", got)
	}
	var c comparison
	compareWords(&c, &accounts[0], &accounts[1])
	if got, want := fmt.Sprintf("%.2f", c.strength), "0.58"; got != want {
		t.Errorf("two of them weigh %s, want %s", got, want)
	}
}

// An account is the same to others when another says what it alone said, and is
// another once so many do that the word is on another step.
func TestWhatIsSaidStaysUntilTheNextStep(t *testing.T) {
	said := func(others int) uint64 {
		accounts := make([]told, 100) // steps at four and eight
		for i := range 1 + others {
			accounts[i].words = []string{"word"}
		}
		weighWords(accounts)
		return accounts[0].said
	}
	for _, c := range []struct {
		others int
		same   bool
	}{{1, true}, {3, true}, {4, false}, {8, false}} {
		if got := said(c.others) == said(0); got != c.same {
			t.Errorf("with %d others: same %v", c.others, got)
		}
	}
	if said(4) != said(7) || said(4) == said(8) {
		t.Error("the second step is not where it should be")
	}
}
