package accounts

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/scenes"
)

// continued gives what is told without a time to the one story of the report that has
// one: the victims, the pursuit, the other side's version.
func (p *page) continued(stories []*story) []*story {
	out := slices.Clone(stories)
	for _, st := range stories {
		to := p.continues(st, out)
		if to == nil {
			continue
		}
		for _, x := range st.scenes {
			to.add(x)
		}
		slices.SortStableFunc(to.scenes, func(a, b *scenes.Scene) int { return cmp.Compare(a.Index, b.Index) })
		out = slices.DeleteFunc(out, func(o *story) bool { return o == st })
	}
	return out
}

// continues returns the only story with a time that a story without one can belong to,
// told before it or, where it is of the lead, after; nil for none, or several.
func (p *page) continues(st *story, stories []*story) *story {
	first := st.scenes[0]
	h := first.Main()
	if !st.untimed() || h.Status != dateline.Occurred || h.Plural || slices.ContainsFunc(st.scenes, p.another) {
		return nil
	}
	var to *story
	for _, other := range stories {
		g := other.scenes[0].Main()
		if other == st || other.untimed() || happenings.Family(g.Kind) != happenings.Family(h.Kind) || happenings.Unreal(g.Status) {
			continue
		}
		if to != nil {
			return nil
		}
		to = other
	}
	if to == nil || kindsClash(to, first) || otherToll(to, first) || p.placedApart(st, to) {
		return nil
	}
	if first.Index < to.scenes[0].Index && first.Index >= scenes.LeadLength && !first.Sentence.Heading {
		return nil
	}
	return to
}

// untimed reports whether nothing tells when a story took place.
func (st *story) untimed() bool { return st.time == nil && st.unresolved == nil && st.hour == nil }

// placedApart reports whether a story names a town, village or site that another does
// not have, or a place that cannot be the other's.
func (p *page) placedApart(st, other *story) bool {
	if st.place == nil || other.place == nil || strings.EqualFold(string(st.place.Name), string(other.place.Name)) {
		return false
	}
	return st.place.Rank <= 2 || p.samePlace(st.place, other.place, true) < 0
}
