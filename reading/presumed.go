package reading

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// presumedPlace is the place that a report told of last before a story whose
// sentences name none, which is then likely to lie in its area: the last town,
// village or district of the same section, in the story's country, else the town of
// the dateline, where that is no capital. nil for none.
func (p *page) presumedPlace(st *story, country string) *spot {
	first := st.scenes[0].index
	for i := first - 1; i >= 0 && first-i <= presumedWithin; i-- {
		s := &p.text.Sentences[i]
		if s.Heading || p.setOff(&p.text.Sentences[first], s) {
			break
		}
		if sp := p.lastPlaceOf(s, country); sp != nil {
			return sp
		}
	}
	if n := p.datelineTown(); n != nil && n.resolved.Sort != "capital" && n.resolved.In(country) {
		return p.spotFrom(&p.text.Sentences[p.text.SentenceAt(n.start)], n)
	}
	return nil
}

// presumedWithin is how many sentences back a story's place may have been told.
const presumedWithin = 6

// setOff reports whether a sentence stands under another head than one before it.
func (p *page) setOff(s, before *prose.Sentence) bool {
	h, headed := p.headOver(s)
	return headed && before.End <= h.start
}

// lastPlaceOf is the last town, village or district of a country that a sentence
// speaks of as where something is.
func (p *page) lastPlaceOf(s *prose.Sentence, country string) *spot {
	names := p.namesIn(p.begins(s), s.End)
	for k := len(names) - 1; k >= 0; k-- {
		n := names[k]
		if n.start < s.Start || n.kind != dateline.PlaceMention || n.resolved == nil || n.adjective != "" || p.ofSomebody(s, n) || p.wentThere(s, n) {
			continue
		}
		sp := p.spotOf(s, n)
		if sp == nil || sp.rank > 3 || sp.Lat == nil || country != "" && sp.Country != "" && string(sp.Country) != country {
			continue
		}
		return sp
	}
	return nil
}

// inTheArea makes of a place the area around it.
func inTheArea(place dateline.Place) dateline.Place {
	within := max(aroundKM, *place.WithinKM)
	place.WithinKM, place.Precision, place.GeoNames = &within, withinRegion, nil
	return place
}
