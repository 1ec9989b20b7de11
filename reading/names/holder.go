package names

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// UCDP's precision for a place that is known only by the one that holds it or
// lies beside it (UCDP GED codebook, where_prec).
const (
	WithinTown     = 2
	WithinDistrict = 3
	withinProvince = 4
)

// PlaceUnlisted makes a place of a name that no table has. Where the report
// says in which place it lies ("in Buhanginan, Patikul", "Catupa in Macomia
// district") it has that one's coordinates and province, as coders give it, at
// a precision that says so. Else it lies somewhere around the places told of
// just before.
func (p *Page) PlaceUnlisted(s *prose.Sentence, n *Name) dateline.Place {
	if place, done := p.unlisted[n]; done {
		return place
	}
	place := p.heldPlace(s, n)
	p.unlisted[n] = place
	return place
}

func (p *Page) heldPlace(s *prose.Sentence, n *Name) dateline.Place {
	out := dateline.Place{Name: dateline.Optional(n.Text), Precision: 1}
	holder, rel := p.holderOf(s, n)
	for _, m := range p.Names {
		if holder == nil && m != n && m.Kind == dateline.PlaceMention && m.Text == n.Text {
			holder, rel = p.holderOf(&p.Text.Sentences[p.Text.SentenceAt(m.Start)], m)
		}
	}
	if holder == nil {
		if around := p.aroundOf(n); around != nil {
			p.somewhereAround(&out, around)
		}
		return out
	}
	if d := p.divisionAround(s, n, holder); d != nil {
		holder, rel = d, nil
	}
	of := p.PlaceFrom(holder, holder.Name)
	out.Country, out.Admin1 = of.Country, of.Admin1
	out.Lat, out.Lon, out.WithinKM = of.Lat, of.Lon, of.WithinKM
	switch holder.Kind {
	case gazetteer.Town, gazetteer.Site:
		OnlyNear(&out)
		if rel != nil {
			rel.Apply(&out)
		}
	case gazetteer.Admin2:
		out.Precision = WithinDistrict
	case gazetteer.Admin1:
		out.Precision = withinProvince
	default:
		if out.WithinKM == nil {
			out.Lat, out.Lon = nil, nil
			return out
		}
		out.Precision = WithinRegion
	}
	return out
}

// divisionAround is the division that bears the name of a middling town in which a text says
// that an unlisted place lies: a hamlet "in Arauca" is hardly in the town. nil for none.
func (p *Page) divisionAround(s *prose.Sentence, n *Name, town *gazetteer.Entry) *gazetteer.Entry {
	if town.Kind != gazetteer.Town || town.Population >= wellKnown {
		return nil
	}
	m, beside := p.HolderNamed(s, n)
	if m == nil || m.Resolved != town || beside != nil || m.Start < n.End || p.saidToLie(s, n, m) != told {
		return nil
	}
	return p.divisionNamed(m)
}

// WithinRegion is UCDP's precision for a place in a part of a country.
const WithinRegion = 5

// holderOf finds the place that a sentence gives a name as the one that it lies
// in or beside; nil where there is none.
func (p *Page) holderOf(s *prose.Sentence, n *Name) (*gazetteer.Entry, *Relation) {
	m, r := p.HolderNamed(s, n)
	if m == nil {
		return nil, nil
	}
	return m.Resolved, r
}

// HolderNamed finds the place that a sentence sets right behind a name as the one
// that it lies in or beside, with how far off where that is said; the first that
// a table has, over others that none has, and of a country's region the region. Else the one right before it: "in
// Hadramawt, at Zarwelo". nil where there is none.
func (p *Page) HolderNamed(s *prose.Sentence, n *Name) (*Name, *Relation) {
	behind := p.behind(s, n)
	for k, m := range behind {
		if m.Resolved == nil {
			continue
		}
		if m.Resolved.Kind == gazetteer.Country && k+1 < len(behind) && behind[k+1].Resolved != nil && grammar.Neighbour(s, s.TokenAt(m.End)) == "'s" {
			continue
		}
		if r, off := p.RelationOf(s, m); off {
			return m, &r
		}
		return m, nil
	}
	names := p.NamesIn(p.Begins(s), n.Start)
	if len(names) == 0 {
		return nil, nil
	}
	m := names[len(names)-1]
	if m.End <= n.Start && m.Start >= p.Begins(s) && m.Kind == dateline.PlaceMention && m.Resolved != nil && m.Adjective == "" && m.Resolved.Kind != gazetteer.Country && p.leads(s, m, n) {
		return m, nil
	}
	return nil, nil
}

// behind lists the places that follow a name with no more between them than
// words that place one in the other: "a village in the district of", "(".
func (p *Page) behind(s *prose.Sentence, n *Name) []*Name {
	var out []*Name
	end := n.End
	for _, m := range p.NamesIn(n.End, s.End) {
		if p.onlyPlaced(s, end, m.Start) && p.saysWhose(s, m) {
			end = m.End
			continue
		}
		if m.Kind != dateline.PlaceMention || m.Adjective != "" {
			break
		}
		stop := m.Start
		if r, off := p.RelationOf(s, m); off {
			stop = s.Tokens[r.First].Start
		}
		if !p.onlyPlaced(s, end, stop) {
			break
		}
		if p.describesThing(s, m) {
			break
		}
		out = append(out, m)
		end = m.End
	}
	return out
}

// describesThing reports whether a name only says whose or where a thing is that is named
// behind it: the "Boise" of "a Boise hospital".
func (p *Page) describesThing(s *prose.Sentence, m *Name) bool {
	k := grammar.ChunkOf(s, s.TokenAt(m.End-1))
	if k < 0 {
		return false
	}
	head := s.Tokens[s.Chunks[k].Head]
	return head.Start >= m.End && head.Tag == "NN" && !p.Is("place cue", head.Lower)
}

// saysWhose reports whether a name only says of which country the division is that is
// named behind it: "the Colombian department of Cesar", "the Nigerian state of Taraba".
func (p *Page) saysWhose(s *prose.Sentence, m *Name) bool {
	first, last := s.TokenAt(m.Start), s.TokenAt(m.End-1)
	if _, n := p.Demonym([]string{gazetteer.Fold(s.Tokens[first].Text)}); n == 0 {
		return false
	}
	if last == first {
		last++
	}
	return last == first+1 && p.Is("place cue", grammar.Neighbour(s, last)) && (m.Adjective != "" || grammar.Neighbour(s, last+1) == "of")
}

// leads reports whether a place stands right before a name as the one that
// holds it: "Baghdad's Karrada", "In Hadramawt, at Zarwelo", "in Dori, in the
// quarter of Zarwelo".
func (p *Page) leads(s *prose.Sentence, m, n *Name) bool {
	between := grammar.Words(s, s.TokenAt(m.End), p.Governor(s, s.TokenAt(n.Start))+1)
	switch between {
	case "'s", "'", ", in", ", at", "in", "at":
		return true
	}
	return false
}

// onlyPlaced reports whether the words between two places only say that one
// lies in the other: ", in the", "village in".
func (p *Page) onlyPlaced(s *prose.Sentence, from, to int) bool {
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
