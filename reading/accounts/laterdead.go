package accounts

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/scenes"
)

// addLaterDead gives a story the toll that those make who died after it was first counted,
// where it tells no higher one: "killed eight people. Two more died in hospital." are ten,
// and eight no longer holds. Where it tells of no other dead, those of the hurt who died are
// all.
func (p *page) addLaterDead(st *story) {
	all := slices.Concat(st.scenes, st.further)
	slices.SortStableFunc(all, func(a, b *scenes.Scene) int { return a.Index - b.Index })
	for _, x := range all {
		for i := range x.Figures {
			f := &x.Figures[i]
			if (f.Succumbed || f.Later) && f.Part && highestToll(all) == 0 {
				f.Part = false
			}
		}
		for _, f := range x.Figures {
			if !(f.Later || f.Succumbed && p.since(x.Sentence)) || !f.Part {
				continue
			}
			first, told := lastToll(all, f.Evidence.Start)
			if f.Succumbed && ofEarlierToll(all, f.Evidence.Start) {
				continue
			}
			if f.Succumbed && told != nil && p.PerfectHarm(told.Sentence, 0, len(told.Sentence.Tokens)) { // "has killed seven people", by now
				continue
			}
			if first == nil || told.Index == x.Index || p.reckonsToll(told.Sentence) || first.Who == dateline.WhoAttackers || highestToll(all) > first.Value() {
				continue
			}
			dead, sum := first.Value()+f.Value(), f
			sum.Low, sum.High, sum.Who, sum.Qualifier, sum.Part, sum.Later = &dead, &dead, first.Who, first.Qualifier, false, false
			if first.High == nil { // "at least eight"
				sum.High = nil
			}
			sum.Evidence = p.Span(first.Evidence.Start, f.Evidence.End)
			first.Superseded = true
			x.Figures = append(x.Figures, sum)
		}
	}
}

// since reports whether a sentence says that somebody died after what was told before: by a
// time of its own, or "since", "later".
func (p *page) since(s *prose.Sentence) bool {
	times, _ := p.TimesOf(s)
	return len(times) > 0 || slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return p.Is("since told", t.Lower) })
}

// reckonsToll reports whether a sentence speaks of the toll as such, which those who died
// since are in: "the toll climbed to 22".
func (p *page) reckonsToll(s *prose.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return t.Lower == "toll" || p.Is("moves toll", t.Lower) })
}

// lastToll is the last whole toll of the dead that scenes tell before an offset, with the
// scene that tells it; nil for none.
func lastToll(scenes []*scenes.Scene, before int) (last *figures.Count, told *scenes.Scene) {
	for _, x := range scenes {
		for i := range x.Figures {
			if c := &x.Figures[i]; wholeToll(c) && c.Evidence.End <= before && (last == nil || c.Evidence.Start > last.Evidence.Start) {
				last, told = c, x
			}
		}
	}
	return last, told
}

// ofEarlierToll reports whether the last toll of the dead before an offset is one that no longer
// holds, of whose hurt those died who died since: "The ministry had spoken of one dead and four
// wounded. One of the wounded has since died."
func ofEarlierToll(scenes []*scenes.Scene, before int) bool {
	var last *figures.Count
	for _, x := range scenes {
		for i := range x.Figures {
			if c := &x.Figures[i]; c.Measure == dateline.Killed && !c.Part && c.Value() > 0 && c.Evidence.End <= before && (last == nil || c.Evidence.Start > last.Evidence.Start) {
				last = c
			}
		}
	}
	return last != nil && last.Superseded
}

// highestToll is the highest that scenes tell; 0 for none.
func highestToll(scenes []*scenes.Scene) int {
	highest := 0
	for _, x := range scenes {
		for i := range x.Figures {
			if c := &x.Figures[i]; wholeToll(c) {
				highest = max(highest, c.Value())
			}
		}
	}
	return highest
}

func wholeToll(c *figures.Count) bool {
	return c.Measure == dateline.Killed && !c.Part && !c.Superseded && c.Value() > 0
}
