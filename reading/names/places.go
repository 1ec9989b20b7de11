package names

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// Modifies reports whether a place name only qualifies people or things: "Tigre
// helicopters", "Kabul police".
func (p *Page) Modifies(s *prose.Sentence, n *Name) bool {
	k := grammar.ChunkOf(s, s.TokenAt(n.Start))
	if k < 0 {
		return false
	}
	head := s.Tokens[s.Chunks[k].Head]
	if head.Start < n.End || p.ofSort(s, n) {
		return false
	}
	if (n.Adjective != "" || n.Resolved != nil && n.Resolved.Kind == gazetteer.Country) && p.TriggerNoun([]string{head.Lower}, 0) {
		return true
	}
	weapon := p.Is("weapons", head.Lower) && !(p.Is("facilities", head.Lower) && grammar.PlacePreposition(p.BeforeName(s, n))) // "at the Grafex mine"
	return p.Is("groups", head.Lower) || weapon || p.Human(head.Lower) || p.Is("speaker", head.Lower)
}

// ofSort reports whether a place is named with what it is, which ends the phrase: "in
// the city of Barda officers detained nine men".
func (p *Page) ofSort(s *prose.Sentence, n *Name) bool {
	at := s.TokenAt(n.Start)
	return at > 1 && s.Tokens[at-1].Lower == "of" && p.Is("place cue", s.Tokens[at-2].Lower)
}

// BeforeName is the lower-case word before a name, its article and the part of it that is
// meant left out: "in" in "in the Sahel", "in northern Mali".
func (p *Page) BeforeName(s *prose.Sentence, n *Name) string {
	i := s.TokenAt(n.Start) - 1
	for i > 0 && (s.Tokens[i].Lower == "the" || p.Is("part of land", s.Tokens[i].Lower)) {
		i--
	}
	if i < 0 {
		return ""
	}
	return s.Tokens[i].Lower
}

// OnlyNear makes a place one that is only known to lie at or near the one given:
// within some 25 km of it (UCDP GED codebook, where_prec 2).
func OnlyNear(p *dateline.Place) {
	p.Precision = WithinTown
	if p.WithinKM != nil {
		within := max(25, *p.WithinKM)
		p.WithinKM = &within
	}
}

// Near reports whether the word before a place says that something is not in it but
// beside it.
func Near(before string) bool {
	return before == "near" || before == "outside" || before == "around"
}

// PlaceFrom makes a place of a gazetteer entry, with coordinates where it is
// known how far around them it reaches: never for a country or sea.
func (p *Page) PlaceFrom(e *gazetteer.Entry, printed string) dateline.Place {
	out := dateline.Place{Name: dateline.Optional(e.Name), Country: dateline.Optional(e.Country), Precision: gazetteer.Precision(*e)}
	if e.Kind != gazetteer.Admin1 && e.Kind != gazetteer.Country {
		if a := p.Book.Gazetteer.Admin1Of(*e); a.Name != "" {
			out.Admin1 = dateline.Optional(a.Name)
		}
	}
	if e.Kind == gazetteer.Admin1 {
		out.Admin1 = dateline.Optional(e.Name)
	}
	if within := p.Book.Extents.Of(*e); within > 0 {
		lat, lon := e.Lat, e.Lon
		out.Lat, out.Lon, out.WithinKM = &lat, &lon, &within
	}
	if e.GeoNames > 0 {
		id := e.GeoNames
		out.GeoNames = &id
	}
	if e.Kind != gazetteer.Site || e.Name == "" { // the gazetteer's own form may be another language's: Köln
		out.Name = dateline.Optional(printed)
	}
	return out
}
