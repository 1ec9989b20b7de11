package scenes

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/marks"
)

// markedPlace picks the most exact of the places that a learned reader gives
// the happenings of a scene; nil where it gives none, or none that is named.
// The place of the dateline is where the reporter was.
func (p *Page) markedPlace(x *Scene) *Spot {
	var best *Spot
	bestDistance := 0
	for _, h := range x.Happenings {
		for _, m := range p.sceneMarks(h, "place") {
			if m.Start < x.Sentence.Start || m.End > x.Sentence.End { // further away links are right too seldom
				continue
			}
			for _, n := range p.NamesIn(m.Start, m.End) {
				if n.Kind != dateline.PlaceMention || n.Adjective != "" || p.Dateline.Has(n.Start) || p.ofSomethingElse(x, n) {
					continue
				}
				sp := p.SpotFrom(x.Sentence, n)
				sp.Evidence = p.Span(min(n.Start, m.Start), max(n.End, m.End))
				if p.wentThere(x.Sentence, n) {
					sp.Rank, sp.away = sp.Rank+3, true
				}
				d := max(n.Start-h.End(), h.Start()-n.End, 0)
				if best == nil || sp.Rank < best.Rank || sp.Rank == best.Rank && d < bestDistance {
					best, bestDistance = sp, d
				}
			}
		}
	}
	return best
}

// MarkedSpan is the words for a place ("place") or time ("when"): as a learned
// reader marks them, where they hold those that were resolved.
func (p *Page) MarkedSpan(label string, of dateline.Span) dateline.Span {
	for m := range p.MarksOf("scene", of.Start-maxLead, of.Start+1) {
		if m.Label == label && m.Score >= marks.SureScene && of.End <= m.End {
			return p.Span(m.Start, m.End)
		}
	}
	return of
}

// maxLead is how many code points the words for a place or time may begin
// before those that name it: "south of the town of", "the night before".
const maxLead = 40

// sceneMarks lists the places ("place") or times ("when") that a learned reader
// gives a happening, wherever they stand.
func (p *Page) sceneMarks(h *happenings.Happening, label string) []*marks.Mark {
	if h.Mark == nil {
		return nil
	}
	var out []*marks.Mark
	for i := range p.Marks {
		m := &p.Marks[i]
		if m.Of >= 0 && &p.Marks[m.Of] == h.Mark && m.Head == "scene" && m.Label == label && m.Score >= marks.SureScene {
			out = append(out, m)
		}
	}
	return out
}

// has reports whether a marked figure belongs to a happening of the scene.
func (p *Page) has(x *Scene, m *marks.Mark) bool {
	return m != nil && m.Of >= 0 && slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool { return h.Mark == &p.Marks[m.Of] })
}
