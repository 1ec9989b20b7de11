package reconcile

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
)

// step is what a copy tells in the sentence that repeats another's, and what the
// original tells there.
type step struct {
	copied, original int
	apart            apartness
	strength         float64
}

// follow puts what copies tell to what their originals tell in the same sentences,
// each to one, whatever was read from the two; what is kept apart from both is for
// the original to say.
func follow(accounts []told, of []*cluster, repeated map[pair]bool) {
	var steps []step
	for p := range repeated {
		s := step{copied: int(p[0]), original: int(p[1])}
		if accounts[s.original].source == accounts[s.copied].Report {
			s.copied, s.original = s.original, s.copied
		}
		a, b := &accounts[s.copied], &accounts[s.original]
		if a.source == b.Report && a.Report != b.Report && alone(a.Kind) == alone(b.Kind) && !otherDayStated(a, b) {
			s.apart, s.strength = min(apart(a, b), kindsApart), weigh(a, b).strength
			steps = append(steps, s)
		}
	}
	slices.SortFunc(steps, func(a, b step) int {
		return cmp.Or(cmp.Compare(a.apart, b.apart), cmp.Compare(b.strength, a.strength), cmp.Compare(a.copied, b.copied), cmp.Compare(a.original, b.original))
	})
	taken := map[int]bool{}
	for _, s := range steps {
		if x, y := of[s.original], of[s.copied]; !taken[s.copied] && !taken[s.original] && !x.bans(y) {
			taken[s.copied], taken[s.original] = true, true
			x.lead(y)
			of[s.copied] = x
		}
	}
}

// otherDayStated reports whether two accounts state two days that cannot be one.
func otherDayStated(a, b *told) bool {
	states := func(t *told) bool { return t.day() != "" && t.Date.Basis == dateline.BasisStated }
	return states(a) && states(b) && !meet(a.days, b.days)
}

// lead takes a copy's account in, which says only when it was if the original
// does not.
func (c *cluster) lead(copied *cluster) {
	if !c.dated {
		c.dated, c.begins = copied.dated, copied.begins
	}
	c.members = append(c.members, copied.members...)
	c.banned = append(c.banned, copied.banned...)
	for r := range copied.reports {
		c.reports[r] = true
	}
}
