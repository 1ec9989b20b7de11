package accounts

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/scenes"
)

// presumedPlace is the place that a report told of last before a story whose
// sentences name none, which is then likely to lie in its area: the last town,
// village or district of the same section, in the story's country, else the town of
// the dateline, where that is no capital. nil for none.
func (p *page) presumedPlace(st *story, country string) *scenes.Spot {
	first := st.scenes[0].Index
	for i := first - 1; i >= 0 && first-i <= presumedWithin; i-- {
		s := &p.Text.Sentences[i]
		if s.Heading || p.setOff(&p.Text.Sentences[first], s) {
			break
		}
		if sp := p.LastPlaceOf(s, country); sp != nil {
			return sp
		}
	}
	if n := p.DatelineTown(); n != nil && n.Resolved.Sort != "capital" && n.Resolved.In(country) {
		return p.SpotFrom(&p.Text.Sentences[p.Text.SentenceAt(n.Start)], n)
	}
	return nil
}

// presumedWithin is how many sentences back a story's place may have been told.
const presumedWithin = 6

// setOff reports whether a sentence stands under another head than one before it.
func (p *page) setOff(s, before *prose.Sentence) bool {
	h, headed := p.HeadOver(s)
	return headed && before.End <= h.Start
}

// inTheArea makes of a place the area around it.
func inTheArea(place dateline.Place) dateline.Place {
	within := max(names.AroundKM, *place.WithinKM)
	place.WithinKM, place.Precision, place.GeoNames = &within, names.WithinRegion, nil
	return place
}
