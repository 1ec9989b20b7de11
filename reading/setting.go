package reading

import "github.com/dateline-project/dateline"

// markedPlace picks the most exact of the places that a learned reader gives
// the happenings of a scene; nil where it gives none, or none that is named.
// The place of the dateline is where the reporter was.
func (p *page) markedPlace(x *scene) *spot {
	var best *spot
	bestDistance := 0
	for _, h := range x.happenings {
		for _, m := range p.sceneMarks(h, "place") {
			if m.Start < x.sentence.Start || m.End > x.sentence.End { // further away links are right too seldom
				continue
			}
			for _, n := range p.namesIn(m.Start, m.End) {
				if n.kind != dateline.PlaceMention || n.adjective != "" || p.dateline.has(n.start) || p.ofSomethingElse(x, n) {
					continue
				}
				sp := p.spotFrom(x.sentence, n)
				sp.evidence = p.span(min(n.start, m.Start), max(n.end, m.End))
				if p.wentThere(x.sentence, n) {
					sp.rank, sp.away = sp.rank+3, true
				}
				d := max(n.start-h.end(), h.start()-n.end, 0)
				if best == nil || sp.rank < best.rank || sp.rank == best.rank && d < bestDistance {
					best, bestDistance = sp, d
				}
			}
		}
	}
	return best
}

// markedSpan is the words for a place ("place") or time ("when"): as a learned
// reader marks them, where they hold those that were resolved.
func (p *page) markedSpan(label string, of dateline.Span) dateline.Span {
	for m := range p.marksOf("scene", of.Start-maxLead, of.Start+1) {
		if m.Label == label && m.Score >= sureScene && of.End <= m.End {
			return p.span(m.Start, m.End)
		}
	}
	return of
}

// maxLead is how many code points the words for a place or time may begin
// before those that name it: "south of the town of", "the night before".
const maxLead = 40
