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

// continues returns the story with a time that a story without one can belong to, told
// before it or, where it is of the lead, after: the only one; of several the last that was
// told at its place, or right before it where it names none. Nil for none.
func (p *page) continues(st *story, stories []*story) *story {
	first := st.scenes[0]
	h := first.Main()
	if !st.untimed() || h.Status != dateline.Occurred || h.Plural || slices.ContainsFunc(st.scenes, p.another) {
		return nil
	}
	var homes []*story
	for _, other := range stories {
		g := other.scenes[0].Main()
		if other != st && !other.untimed() && other.scenes[0].Family() == first.Family() && !happenings.Unreal(g.Status) {
			homes = append(homes, other)
		}
	}
	to := p.nearestHome(st, homes)
	if to == nil || kindsClash(to, first) || otherToll(to, first) || p.placedApart(st, to) {
		return nil
	}
	if first.Index < to.scenes[0].Index && first.Index >= scenes.LeadLength && !first.Sentence.Heading {
		return nil
	}
	return to
}

// nearestHome is the only one of the stories, or of several the one told last before a story
// that names its place too or follows closely and names none; nil for none.
func (p *page) nearestHome(st *story, homes []*story) *story {
	if len(homes) == 1 {
		return homes[0]
	}
	first := st.scenes[0]
	var to *story
	for _, home := range homes {
		last := home.before(first.Index)
		near := st.place == nil && first.Index-last <= continuedWithin
		if last < 0 || home.scenes[0].Main().Status != dateline.Occurred || !near && !samePlaceNamed(st, home) || !kindsAgree(home, first) || p.otherEntry(home.last().Sentence, first.Sentence) {
			continue
		}
		if to == nil || last > to.before(first.Index) {
			to = home
		}
	}
	return to
}

// continuedWithin is how many sentences behind the last one of a story what goes on with it
// may stand where the report tells of several.
const continuedWithin = 5

func samePlaceNamed(a, b *story) bool {
	return a.place != nil && b.place != nil && strings.EqualFold(string(a.place.Name), string(b.place.Name))
}

// untimed reports whether nothing tells when a story took place.
func (st *story) untimed() bool { return st.time == nil && st.unresolved == nil && st.hour == nil }

// placedApart reports whether a story names a town, village or site that the other sentences
// of another do not have, or a place that cannot be the other's.
func (p *page) placedApart(st, other *story) bool {
	if st.place == nil || other.place == nil || samePlaceNamed(st, other) || other.speaksOf(st.scenes[0].Sentence, strings.ToLower(string(st.place.Name))) {
		return false
	}
	return st.place.Rank <= 2 || p.samePlace(st.place, other.place, true) < 0
}
