package reading

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// UCDP's precision for a place that is known only by the one that holds it or
// lies beside it (UCDP GED codebook, where_prec).
const (
	withinTown     = 2
	withinDistrict = 3
	withinProvince = 4
)

// placeUnlisted makes a place of a name that no table has. Where the report
// says in which place it lies ("in Buhanginan, Patikul", "Catupa in Macomia
// district") it has that one's coordinates and province, as coders give it, at
// a precision that says so. Else it lies somewhere around the places told of
// just before.
func (p *page) placeUnlisted(s *prose.Sentence, n *name) dateline.Place {
	if place, done := p.unlisted[n]; done {
		return place
	}
	place := p.heldPlace(s, n)
	p.unlisted[n] = place
	return place
}

func (p *page) heldPlace(s *prose.Sentence, n *name) dateline.Place {
	out := dateline.Place{Name: dateline.Optional(n.text), Precision: 1}
	holder, rel := p.holderOf(s, n)
	for _, m := range p.names {
		if holder == nil && m != n && m.kind == dateline.PlaceMention && m.text == n.text {
			holder, rel = p.holderOf(&p.text.Sentences[p.text.SentenceAt(m.start)], m)
		}
	}
	if holder == nil {
		if around := p.aroundOf(n); around != nil {
			p.somewhereAround(&out, around)
		}
		return out
	}
	of := p.placeFrom(holder, holder.Name)
	out.Country, out.Admin1 = of.Country, of.Admin1
	out.Lat, out.Lon, out.WithinKM = of.Lat, of.Lon, of.WithinKM
	switch holder.Kind {
	case gazetteer.Town, gazetteer.Site:
		onlyNear(&out)
		if rel != nil {
			rel.apply(&out)
		}
	case gazetteer.Admin2:
		out.Precision = withinDistrict
	case gazetteer.Admin1:
		out.Precision = withinProvince
	default:
		if out.WithinKM == nil {
			out.Lat, out.Lon = nil, nil
			return out
		}
		out.Precision = withinRegion
	}
	return out
}

// withinRegion is UCDP's precision for a place in a part of a country.
const withinRegion = 5

// holderOf finds the place that a sentence gives a name as the one that it lies
// in or beside; nil where there is none.
func (p *page) holderOf(s *prose.Sentence, n *name) (*gazetteer.Entry, *relation) {
	m, r := p.holderNamed(s, n)
	if m == nil {
		return nil, nil
	}
	return m.resolved, r
}

// holderNamed finds the place that a sentence sets right behind a name as the one
// that it lies in or beside, with how far off where that is said; the first that
// a table has, over others that none has, and of a country's region the region. Else the one right before it: "in
// Hadramawt, at Zarwelo". nil where there is none.
func (p *page) holderNamed(s *prose.Sentence, n *name) (*name, *relation) {
	behind := p.behind(s, n)
	for k, m := range behind {
		if m.resolved == nil {
			continue
		}
		if m.resolved.Kind == gazetteer.Country && k+1 < len(behind) && behind[k+1].resolved != nil && neighbour(s, s.TokenAt(m.end)) == "'s" {
			continue
		}
		if r, off := p.relationOf(s, m); off {
			return m, &r
		}
		return m, nil
	}
	names := p.namesIn(p.begins(s), n.start)
	if len(names) == 0 {
		return nil, nil
	}
	m := names[len(names)-1]
	if m.end <= n.start && m.start >= p.begins(s) && m.kind == dateline.PlaceMention && m.resolved != nil && m.adjective == "" && m.resolved.Kind != gazetteer.Country && p.leads(s, m, n) {
		return m, nil
	}
	return nil, nil
}

// behind lists the places that follow a name with no more between them than
// words that place one in the other: "a village in the district of", "(".
func (p *page) behind(s *prose.Sentence, n *name) []*name {
	var out []*name
	end := n.end
	for _, m := range p.namesIn(n.end, s.End) {
		if m.kind != dateline.PlaceMention || m.adjective != "" {
			break
		}
		stop := m.start
		if r, off := p.relationOf(s, m); off {
			stop = s.Tokens[r.first].Start
		}
		if !p.onlyPlaced(s, end, stop) {
			break
		}
		out = append(out, m)
		end = m.end
	}
	return out
}

// leads reports whether a place stands right before a name as the one that
// holds it: "Baghdad's Karrada", "In Hadramawt, at Zarwelo", "in Dori, in the
// quarter of Zarwelo".
func (p *page) leads(s *prose.Sentence, m, n *name) bool {
	between := words(s, s.TokenAt(m.end), p.governor(s, s.TokenAt(n.start))+1)
	switch between {
	case "'s", "'", ", in", ", at", "in", "at":
		return true
	}
	return false
}

// onlyPlaced reports whether the words between two places only say that one
// lies in the other: ", in the", "village in".
func (p *page) onlyPlaced(s *prose.Sentence, from, to int) bool {
	for i := s.TokenAt(from); i < len(s.Tokens) && s.Tokens[i].Start < to; i++ {
		switch t := s.Tokens[i]; {
		case t.Text == "," || t.Text == "(" || t.Lower == "in" || t.Lower == "of" || t.Lower == "near" || t.Lower == "about" || t.Lower == "located" || t.Lower == "situated":
		case t.Tag == "POS" && i > 0: // "in Senegal's region of Casamance"
		case t.Tag == "DT" || t.Tag == "NN" || t.Tag == "JJ" || t.Tag == "WDT" || t.Lower == "is" || t.Lower == "lies":
		default:
			return false
		}
	}
	return true
}
