package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// addLaterDead gives a story the toll that those make who died after it was first counted,
// where it tells no higher one: "killed eight people. Two more died in hospital." are ten,
// and eight no longer holds.
func (p *page) addLaterDead(st *story) {
	all := slices.Concat(st.scenes, st.further)
	slices.SortStableFunc(all, func(a, b *scene) int { return a.index - b.index })
	for _, x := range all {
		for _, f := range x.figures {
			if !f.later || !f.Part {
				continue
			}
			first, told := lastToll(all, f.Evidence.Start)
			if first == nil || told.index == x.index || p.reckonsToll(told.sentence) || first.Who == dateline.WhoAttackers || highestToll(all) > first.Value() {
				continue
			}
			dead, sum := first.Value()+f.Value(), f
			sum.Low, sum.High, sum.Who, sum.Qualifier, sum.Part, sum.later = &dead, &dead, first.Who, first.Qualifier, false, false
			if first.High == nil { // "at least eight"
				sum.High = nil
			}
			sum.Evidence = p.span(first.Evidence.Start, f.Evidence.End)
			first.Superseded = true
			x.figures = append(x.figures, sum)
		}
	}
}

// reckonsToll reports whether a sentence speaks of the toll as such, which those who died
// since are in: "the toll climbed to 22".
func (p *page) reckonsToll(s *prose.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return t.Lower == "toll" || p.is("moves toll", t.Lower) })
}

// lastToll is the last whole toll of the dead that scenes tell before an offset, with the
// scene that tells it; nil for none.
func lastToll(scenes []*scene, before int) (last *count, told *scene) {
	for _, x := range scenes {
		for i := range x.figures {
			if c := &x.figures[i]; wholeToll(c) && c.Evidence.End <= before && (last == nil || c.Evidence.Start > last.Evidence.Start) {
				last, told = c, x
			}
		}
	}
	return last, told
}

// highestToll is the highest that scenes tell; 0 for none.
func highestToll(scenes []*scene) int {
	highest := 0
	for _, x := range scenes {
		for i := range x.figures {
			if c := &x.figures[i]; wholeToll(c) {
				highest = max(highest, c.Value())
			}
		}
	}
	return highest
}

func wholeToll(c *count) bool {
	return c.Measure == dateline.Killed && !c.Part && !c.Superseded && c.Value() > 0
}
