package reconcile

import (
	"reflect"
	"slices"
	"sort"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/copies"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// grouper puts the accounts of one casebook together as often as something new is
// known of a few of them, and compares only those again.
type grouper struct {
	repeating []copies.Copying
	demanded  *rulings.Rulings
	compared  compared
}

// compared is what accounts were when they were compared last, and what came of it.
type compared struct {
	accounts  []told
	published []dateline.Published // when their reports came out, as far as was known
	pairs     []pair               // sorted
	links     []link               // of those pairs, in the same order
}

// unchanged reports of every account whether it is what it was when it was
// compared; of none where the words differ, on all of which every word's rarity
// depends.
func (c *compared) unchanged(accounts []told) []bool {
	same := make([]bool, len(accounts))
	if len(c.accounts) != len(accounts) {
		return same
	}
	for i := range accounts {
		if !slices.Equal(accounts[i].words, c.accounts[i].words) {
			return make([]bool, len(accounts))
		}
		same[i] = accounts[i].report.Published == c.published[i] && reflect.DeepEqual(accounts[i], c.accounts[i])
	}
	return same
}

// remember keeps what was compared.
func (c *compared) remember(accounts []told, pairs []pair, links []link) {
	*c = compared{accounts, make([]dateline.Published, len(accounts)), pairs, links}
	for i := range accounts {
		c.published[i] = accounts[i].report.Published
	}
}

// from walks the pairs that were compared, beginning at one of them. What it
// returns is asked for one pair after the other, in their order, and says whether
// they were compared, and the link if that made one.
func (c *compared) from(first pair) func(pair) (l link, linked, known bool) {
	n := sort.Search(len(c.pairs), func(n int) bool { return comparePairs(c.pairs[n], first) >= 0 })
	m := sort.Search(len(c.links), func(m int) bool { return comparePairs(c.links[m].pair(), first) >= 0 })
	return func(p pair) (l link, linked, known bool) {
		for n < len(c.pairs) && comparePairs(c.pairs[n], p) < 0 {
			n++
		}
		for m < len(c.links) && comparePairs(c.links[m].pair(), p) < 0 {
			m++
		}
		if m < len(c.links) && c.links[m].pair() == p {
			return c.links[m], true, true
		}
		return link{}, false, n < len(c.pairs) && c.pairs[n] == p
	}
}
