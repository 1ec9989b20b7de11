package review

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
)

// Namesake is an actor that may be one with another, or that something keeps apart
// from it, with the strongest reason found between their names.
type Namesake struct {
	*dateline.Actor
	Link dateline.Link // Name is the one's, Other the namesake's
}

// Apart reports whether something says that they are two.
func (n Namesake) Apart() bool { return n.Link.Verdict == dateline.LinkNotSame }

// Namesakes returns the actors that may be one with that one, the likeliest first;
// those that something keeps apart come last, the weakest reason first.
func Namesakes(book *dateline.Casebook, a *dateline.Actor) []Namesake {
	return namesakes(actorsByID(book), a)
}

func actorsByID(book *dateline.Casebook) map[string]*dateline.Actor {
	actors := make(map[string]*dateline.Actor, len(book.Actors))
	for n := range book.Actors {
		actors[book.Actors[n].ID] = &book.Actors[n]
	}
	return actors
}

func namesakes(actors map[string]*dateline.Actor, a *dateline.Actor) []Namesake {
	var all []Namesake
	for _, l := range a.Links {
		other := actors[string(l.With)]
		if other == nil || other == a {
			continue
		}
		at := slices.IndexFunc(all, func(n Namesake) bool { return n.Actor == other })
		if at < 0 {
			all = append(all, Namesake{other, l})
		} else {
			all[at] = stronger(all[at], Namesake{other, l})
		}
	}
	slices.SortFunc(all, func(a, b Namesake) int {
		if a.Apart() != b.Apart() {
			return map[bool]int{false: -1, true: 1}[a.Apart()]
		}
		likelier := cmp.Compare(b.Link.Strength, a.Link.Strength)
		if a.Apart() {
			likelier = -likelier
		}
		return cmp.Or(likelier, b.Link.Reports-a.Link.Reports, cmp.Compare(a.ID, b.ID))
	})
	return all
}

// stronger is the one of two whose reason is stronger, what keeps apart before
// what does not.
func stronger(have, other Namesake) Namesake {
	if other.Apart() && !have.Apart() || have.Apart() == other.Apart() && other.Link.Strength > have.Link.Strength {
		return other
	}
	return have
}

// Pair is two actors whose names may be one actor's.
type Pair struct {
	One   *dateline.Actor
	Other Namesake
}

// Pairs returns the actors of which something says that they are one, but not
// enough to make them one: the likeliest first.
func Pairs(book *dateline.Casebook) []Pair {
	actors := actorsByID(book)
	var pairs []Pair
	for n := range book.Actors {
		one := &book.Actors[n]
		for _, other := range namesakes(actors, one) {
			if !other.Apart() && one.ID < other.ID {
				pairs = append(pairs, Pair{one, other})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(b.Other.Link.Strength, a.Other.Link.Strength), b.named()-a.named(), cmp.Compare(a.One.ID, b.One.ID))
	})
	return pairs
}

// named is how often the one of the two is named that is named less.
func (p Pair) named() int { return min(len(p.One.Mentions), len(p.Other.Mentions)) }
