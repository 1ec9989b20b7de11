package names

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// aroundOf finds the place around which a name that no table has is likely to
// lie: the nearest in its sentence, else the one that heads its entry of a
// bulletin, else the nearest of its paragraph in the country that the report names
// most, else the town of the dateline, else the nearest of all. A capital or
// metropolis of another sentence does not count, for every report speaks of it, and
// reporters sit there.
func (p *Page) aroundOf(n *Name) *gazetteer.Entry {
	index := p.Text.SentenceAt(n.Start)
	here := &p.Text.Sentences[index]
	if m := p.nearestPlace(n, func(m *Name) bool { return here.Start <= m.Start && m.End <= here.End }); m != nil {
		return m.Resolved
	}
	if m := p.HeadedBy(here); m != nil && m.Resolved != nil {
		return m.Resolved
	}
	country := p.MostNamedCountry()
	local := func(m *Name) bool {
		return m.Resolved.In(country) && m.Resolved.Sort != "capital" && m.Resolved.Population < metropolis
	}
	if m := p.nearestPlace(n, func(m *Name) bool {
		return local(m) && p.Text.Sentences[p.Text.SentenceAt(m.Start)].Paragraph == here.Paragraph
	}); m != nil {
		return m.Resolved
	}
	if m := p.DatelineTown(); m != nil && local(m) {
		return m.Resolved
	}
	if m := p.nearestPlace(n, local); m != nil {
		return m.Resolved
	}
	return nil
}

// metropolis is the population of a town from which reports of a whole country come.
const metropolis = 4_000_000

// nearestPlace returns the place nearest to a name, of those that surround it and
// fit; nil for none.
func (p *Page) nearestPlace(n *Name, fits func(*Name) bool) *Name {
	var best *Name
	for _, m := range p.Names {
		if m.Resolved != nil && fits(m) && (best == nil || p.nearer(n, m, best)) && p.surrounds(&p.Text.Sentences[p.Text.SentenceAt(m.Start)], m) {
			best = m
		}
	}
	return best
}

// DatelineTown is the town of the report's dateline; nil for none.
func (p *Page) DatelineTown() *Name {
	for _, n := range p.NamesIn(p.Dateline.Start, p.Dateline.End) {
		if n.Kind == dateline.PlaceMention && n.Resolved != nil && n.Resolved.Kind == gazetteer.Town {
			return n
		}
	}
	return nil
}

// nearer reports whether a name stands nearer to n than another does. What stands
// behind n counts as if it stood three times as far.
func (p *Page) nearer(n, a, b *Name) bool {
	away := func(m *Name) int {
		if m.Start > n.End {
			return 3 * (m.Start - n.End)
		}
		return n.Start - m.End
	}
	return away(a) < away(b)
}

// surrounds reports whether a name is that of a place small enough to tell
// where something nearby is.
func (p *Page) surrounds(s *prose.Sentence, m *Name) bool {
	if m.Start < p.Begins(s) || m.End > s.End || m.Kind != dateline.PlaceMention || m.Resolved == nil || m.Adjective != "" || p.Modifies(s, m) {
		return false
	}
	if before := p.BeforeName(s, m); before == "from" && !p.onTheWay(s, m) || p.Is("place shunned", before) {
		return false
	}
	return slices.Contains([]gazetteer.Kind{gazetteer.Town, gazetteer.Site, gazetteer.Admin2, gazetteer.Admin1}, m.Resolved.Kind)
}

// onTheWay reports whether a name is that of an end of a road: "on the road from
// Ippy".
func (p *Page) onTheWay(s *prose.Sentence, m *Name) bool {
	i := p.Governor(s, s.TokenAt(m.Start))
	return i > 0 && p.Is("way", s.Tokens[i-1].Lower)
}

// somewhereAround gives a place the point of another that it is told of with,
// and a radius that says how little is known: an area (UCDP GED codebook,
// where_prec 5), and not which province.
func (p *Page) somewhereAround(place *dateline.Place, around *gazetteer.Entry) {
	of := p.PlaceFrom(around, around.Name)
	place.Country = of.Country
	if of.Lat != nil {
		within := max(AroundKM, *of.WithinKM)
		place.Lat, place.Lon, place.WithinKM, place.Precision = of.Lat, of.Lon, &within, WithinRegion
	}
}

// AroundKM is how far from a place another may lie that a report tells of with it.
const AroundKM = 100
