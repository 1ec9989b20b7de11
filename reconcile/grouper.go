package reconcile

import (
	"slices"

	"github.com/dateline-project/dateline/reconcile/copies"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// grouper puts the accounts of one casebook together as often as something new is
// known of a few of them, and compares only those again, and those that the build
// before did not have as they are.
type grouper struct {
	repeating []copies.Copying
	demanded  *rulings.Rulings
	before    *compared // by the build before
	last      *compared // by this one
	repeated  map[pair]bool
}

func newGrouper(repeating []copies.Copying, demanded *rulings.Rulings, kept []byte) *grouper {
	return &grouper{repeating: repeating, demanded: demanded, before: comparedIn(kept), last: &compared{}}
}

// kept is what was compared last, for the next build, but for accounts of which one
// repeats the other: that others have a say in.
func (g *grouper) kept() []byte {
	c := *g.last
	if len(g.repeated) > 0 {
		c.pairs = slices.DeleteFunc(slices.Clone(c.pairs), func(p pair) bool { return g.repeated[p] })
		c.links = slices.DeleteFunc(slices.Clone(c.links), func(l link) bool { return g.repeated[l.pair] })
	}
	return c.encoded()
}

// linksOf compares pairs of accounts and returns the links, in the order of the
// pairs.
func (g *grouper) linksOf(accounts []told, pairs []pair, repeated map[pair]bool) []link {
	states := statesOf(accounts)
	before, last := g.before.of(states), g.last.of(states)
	links := inParts(len(pairs), func(first, end int) []link {
		links := make([]link, 0, (end-first)/4)
		var scratch comparison // one for all, so that the reasons take no room again for each pair
		lookups := []func(pair) (link, bool, bool){before.walk(), last.walk()}
	next:
		for _, p := range pairs[first:end] {
			repeats := repeated[p]
			for _, look := range lookups {
				if l, linked, known := look(p); known && !repeats {
					if linked {
						links = append(links, l)
					}
					continue next
				}
			}
			if l, ok := linkOf(&scratch, accounts, p, repeats); ok {
				links = append(links, l)
			}
		}
		return links
	})
	g.last, g.repeated = &compared{states, pairs, links}, repeated
	return links
}
