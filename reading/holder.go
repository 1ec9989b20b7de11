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

// placeUnlisted makes a place of a name that no table has. Where the sentence
// says in which place it lies ("in Buhanginan, Patikul", "Catupa in Macomia
// district") it has that one's coordinates and province, as coders give it, at
// a precision that says so.
func (p *page) placeUnlisted(s *prose.Sentence, n *name) dateline.Place {
	out := dateline.Place{Name: dateline.Optional(n.text), Precision: 1}
	holder := p.holderOf(s, n)
	if holder == nil {
		return out
	}
	of := p.placeFrom(holder, holder.Name)
	out.Country, out.Admin1 = of.Country, of.Admin1
	out.Lat, out.Lon, out.WithinKM = of.Lat, of.Lon, of.WithinKM
	switch holder.Kind {
	case gazetteer.Town, gazetteer.Site:
		onlyNear(&out)
	case gazetteer.Admin2:
		out.Precision = withinDistrict
	case gazetteer.Admin1:
		out.Precision = withinProvince
	default:
		out.Lat, out.Lon, out.WithinKM = nil, nil, nil
	}
	return out
}

// holderOf finds the place that a sentence sets right behind a name as the one
// that it lies in; the first that a table has, over others that none has. nil
// where there is none.
func (p *page) holderOf(s *prose.Sentence, n *name) *gazetteer.Entry {
	end := n.end
	for _, m := range p.namesIn(n.end, s.End) {
		if m.kind != dateline.PlaceMention || m.adjective != "" || !p.onlyPlaced(s, end, m.start) {
			return nil
		}
		if m.resolved != nil {
			return m.resolved
		}
		end = m.end
	}
	return nil
}

// onlyPlaced reports whether the words between two places only say that one
// lies in the other: ", in the", "village in".
func (p *page) onlyPlaced(s *prose.Sentence, from, to int) bool {
	for i := s.TokenAt(from); i < len(s.Tokens) && s.Tokens[i].Start < to; i++ {
		switch t := s.Tokens[i]; {
		case t.Text == "," || t.Lower == "in" || t.Lower == "of" || t.Lower == "near" || t.Tag == "DT" || t.Tag == "NN" || t.Tag == "JJ":
		default:
			return false
		}
	}
	return true
}
