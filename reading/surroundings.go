package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// aroundOf finds the place around which a name that no table has is likely to
// lie: the nearest in its sentence, else in the country that the report names
// most. The town of the dateline does not count, for the reporter may be
// anywhere, nor does a capital, of which every report speaks.
func (p *page) aroundOf(n *name) *gazetteer.Entry {
	country := p.mostNamedCountry()
	here := &p.text.Sentences[p.text.SentenceAt(n.start)]
	var best *name
	for _, m := range p.names {
		inSentence := here.Start <= m.start && m.end <= here.End
		if m.resolved == nil || !inSentence && (!m.resolved.In(country) || m.resolved.Sort == "capital") {
			continue
		}
		if (best == nil || p.nearer(n, m, best)) && p.surrounds(&p.text.Sentences[p.text.SentenceAt(m.start)], m) {
			best = m
		}
	}
	if best == nil {
		return nil
	}
	return best.resolved
}

// nearer reports whether a name stands nearer to n than another does. What stands
// behind n counts as if it stood three times as far.
func (p *page) nearer(n, a, b *name) bool {
	away := func(m *name) int {
		if m.start > n.end {
			return 3 * (m.start - n.end)
		}
		return n.start - m.end
	}
	return away(a) < away(b)
}

// surrounds reports whether a name is that of a place small enough to tell
// where something nearby is.
func (p *page) surrounds(s *prose.Sentence, m *name) bool {
	if m.start < max(s.Start, p.dateline) || m.end > s.End || m.kind != dateline.PlaceMention || m.resolved == nil || m.adjective != "" || p.modifies(s, m) {
		return false
	}
	if before := beforeName(s, m); before == "from" || p.is("place shunned", before) {
		return false
	}
	return slices.Contains([]gazetteer.Kind{gazetteer.Town, gazetteer.Site, gazetteer.Admin2, gazetteer.Admin1}, m.resolved.Kind)
}

// somewhereAround gives a place the point of another that it is told of with,
// and a radius that says how little is known: an area (UCDP GED codebook,
// where_prec 5), and not which province.
func (p *page) somewhereAround(place *dateline.Place, around *gazetteer.Entry) {
	of := p.placeFrom(around, around.Name)
	place.Country = of.Country
	if of.Lat != nil {
		within := max(aroundKM, *of.WithinKM)
		place.Lat, place.Lon, place.WithinKM, place.Precision = of.Lat, of.Lon, &within, withinRegion
	}
}

// aroundKM is how far from a place another may lie that a report tells of with it.
const aroundKM = 100
