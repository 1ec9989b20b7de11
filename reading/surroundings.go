package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// aroundOf finds the place around which a name that no table has is likely to
// lie: the nearest in its sentence, else the one that heads its entry of a
// bulletin, else the nearest of its paragraph in the country that the report names
// most, else the town of the dateline, else the nearest of all. A capital of
// another sentence does not count, for every report speaks of it, and reporters
// sit there.
func (p *page) aroundOf(n *name) *gazetteer.Entry {
	index := p.text.SentenceAt(n.start)
	here := &p.text.Sentences[index]
	if m := p.nearestPlace(n, func(m *name) bool { return here.Start <= m.start && m.end <= here.End }); m != nil {
		return m.resolved
	}
	if m := p.headedBy(here); m != nil && m.resolved != nil {
		return m.resolved
	}
	country := p.mostNamedCountry()
	local := func(m *name) bool { return m.resolved.In(country) && m.resolved.Sort != "capital" }
	if m := p.nearestPlace(n, func(m *name) bool {
		return local(m) && p.text.Sentences[p.text.SentenceAt(m.start)].Paragraph == here.Paragraph
	}); m != nil {
		return m.resolved
	}
	if m := p.datelineTown(); m != nil && local(m) {
		return m.resolved
	}
	if m := p.nearestPlace(n, local); m != nil {
		return m.resolved
	}
	return nil
}

// nearestPlace returns the place nearest to a name, of those that surround it and
// fit; nil for none.
func (p *page) nearestPlace(n *name, fits func(*name) bool) *name {
	var best *name
	for _, m := range p.names {
		if m.resolved != nil && fits(m) && (best == nil || p.nearer(n, m, best)) && p.surrounds(&p.text.Sentences[p.text.SentenceAt(m.start)], m) {
			best = m
		}
	}
	return best
}

// datelineTown is the town of the report's dateline; nil for none.
func (p *page) datelineTown() *name {
	for _, n := range p.namesIn(p.dateline.start, p.dateline.end) {
		if n.kind == dateline.PlaceMention && n.resolved != nil && n.resolved.Kind == gazetteer.Town {
			return n
		}
	}
	return nil
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
	if m.start < p.begins(s) || m.end > s.End || m.kind != dateline.PlaceMention || m.resolved == nil || m.adjective != "" || p.modifies(s, m) {
		return false
	}
	if before := beforeName(s, m); before == "from" && !p.onTheWay(s, m) || p.is("place shunned", before) {
		return false
	}
	return slices.Contains([]gazetteer.Kind{gazetteer.Town, gazetteer.Site, gazetteer.Admin2, gazetteer.Admin1}, m.resolved.Kind)
}

// onTheWay reports whether a name is that of an end of a road: "on the road from
// Ippy".
func (p *page) onTheWay(s *prose.Sentence, m *name) bool {
	i := p.governor(s, s.TokenAt(m.start))
	return i > 0 && p.is("way", s.Tokens[i-1].Lower)
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
