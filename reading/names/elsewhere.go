package names

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// heldElsewhere reports whether a small town lies in another country than the
// division that the text sets behind its name, for which more names of the report
// speak: "Shahrag (Harnai district)"; or in the same, but nowhere near: "El Aguaje,
// in the municipality of Aguililla", "in Navolato, at El Limoncito".
func (p *Page) heldElsewhere(n *Name, support map[string]map[string]bool) bool {
	if n.Resolved.Kind != gazetteer.Town || n.Resolved.Population >= wellKnown {
		return false
	}
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	m, beside := p.HolderNamed(s, n)
	if m == nil || m.Start >= n.End && p.saidToLie(s, n, m) == notSaid {
		return false
	}
	holder := m.Resolved
	if m.Start < n.End { // "in Navolato, at El Limoncito"
		return holder.Kind == gazetteer.Town && holder.Country == n.Resolved.Country && gazetteer.Distance(*holder, *n.Resolved) > 2*AroundKM
	}
	if holder.Country == n.Resolved.Country {
		between := p.Text.Cut(n.End, m.Start)
		said := strings.Contains(between, " in ") || beside == nil && strings.Contains(between, " of ") || strings.Contains(between, "(")
		return said && holder.Kind != gazetteer.Country && holder.Kind != gazetteer.Region && gazetteer.Distance(*holder, *n.Resolved) > farOff+2*p.Book.Extents.Of(*holder)
	}
	if holder.Kind != gazetteer.Admin1 && holder.Kind != gazetteer.Admin2 || len(support[holder.Country]) < len(support[n.Resolved.Country]) {
		return false
	}
	return !slices.ContainsFunc(p.Book.Gazetteer.Lookup(holder.Name), func(e gazetteer.Entry) bool { return e.Country == n.Resolved.Country })
}

// saidElsewhere reports whether the text says of a place, however well known, that it lies
// in a country, a division or a town that the one of its name lies far from: "Tripoli, a
// village in Mali", "San Jose, Arauca", "Bagdad, a district of Dushanbe".
func (p *Page) saidElsewhere(n *Name, lonely map[*Name]bool) bool {
	e := n.Resolved
	if n.Adjective != "" || e.Kind == gazetteer.Country || e.Kind == gazetteer.Region || e.Own {
		return false
	}
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	behind := p.behind(s, n)
	for i, m := range behind {
		h := m.Resolved
		how := p.saidToLie(s, n, m)
		if h == nil || lonely[m] || how == notSaid || !wider(h.Kind, e.Kind) || e.Kind != gazetteer.Town && h.Kind == gazetteer.Town || how == apposed && listed(s, behind[i:], e) {
			return false
		}
		if _, beside := p.RelationOf(s, m); beside {
			return gazetteer.Distance(*h, *e) > disputed+p.Book.Extents.Of(*h)
		}
		if h.Kind == gazetteer.Town && how == apposed {
			h = p.divisionNamed(m)
		}
		switch {
		case h == nil:
			return false
		case h.Kind == gazetteer.Country, h.Kind == gazetteer.Region:
			if !e.In(h.Country) && h.Country != "" && !p.nearCountry(e, h.Country) {
				return true
			}
		case gazetteer.Distance(*h, *e) > farOff+2*p.Book.Extents.Of(*h), h.Kind == gazetteer.Admin1 && p.hasTownsBy(h, h) && !p.hasTownsBy(h, e):
			return true
		}
	}
	return false
}

// hasTownsBy reports whether a division has towns not far from a place.
func (p *Page) hasTownsBy(division, e *gazetteer.Entry) bool {
	return slices.ContainsFunc(p.Book.Gazetteer.Near(e.Lat, e.Lon, neighbours), func(t gazetteer.Entry) bool {
		return t.Country == division.Country && p.Book.Gazetteer.Admin1Of(t).Name == division.Name
	})
}

// wider reports whether a place of one kind may hold one of another.
func wider(holder, held gazetteer.Kind) bool {
	if held == gazetteer.Admin1 {
		return holder == gazetteer.Country
	}
	return holder != held || held == gazetteer.Town
}

// lying is how a text says that one place lies in another.
type lying int

const (
	notSaid lying = iota
	apposed       // by a comma alone
	told          // in words
)

// saidToLie reads the words between two places: only such as say that one lies in the
// other count, "in the district of" but not "government in". A comma alone may part the
// members of a list too, or what happened from who speaks of it: "in Beirut, Iran said".
func (p *Page) saidToLie(s *prose.Sentence, n, m *Name) lying {
	if s.TokenAt(n.End) == s.TokenAt(m.Start) { // "Manitoba Premier"
		return notSaid
	}
	how := apposed
	for i := s.TokenAt(n.End); i < len(s.Tokens) && s.Tokens[i].Start < m.Start; i++ {
		switch t := s.Tokens[i]; {
		case t.Lower == "in" || t.Lower == "of" || t.Text == "(":
			how = told
		case t.Noun() && !p.Is("place cue", t.Lower) && t.Tag != "NNP", strings.HasPrefix(t.Tag, "W"): // "Salisbury, which Russia"
			return notSaid
		}
	}
	if how == told {
		return told
	}
	after := s.TokenAt(m.End)
	if k := grammar.ChunkOf(s, after); k >= 0 && s.Chunks[k].Kind == prose.VerbGroup {
		return notSaid
	}
	switch grammar.Neighbour(s, after) {
	case "and", "or", "&", "'s", "'", "’s":
		return notSaid
	}
	return apposed
}

// listed reports whether places behind one of their kind are members of a list, of which none
// holds the one before it: "Idaho, Maine, Montana", "Copenhagen, Hamburg, and Mannheim", not
// "Florida, Valle del Cauca, Colombia".
func listed(s *prose.Sentence, behind []*Name, e *gazetteer.Entry) bool {
	h := behind[0].Resolved
	if len(behind) > 1 && behind[1].Resolved != nil {
		next := behind[1].Resolved
		return !h.In(next.Country) || next.Kind == h.Kind
	}
	after := s.TokenAt(behind[0].End)
	goesOn := grammar.Neighbour(s, after) == "," && after+1 < len(s.Tokens) && (s.Tokens[after+1].Tag == "CC" || strings.HasPrefix(s.Tokens[after+1].Tag, "NNP"))
	return goesOn || h.Kind == e.Kind && h.Kind != gazetteer.Town
}

// divisionNamed is the division that bears the name of a town and holds it: a town right
// behind the name of another holds it as little as it is held by it. nil where there is none.
func (p *Page) divisionNamed(m *Name) *gazetteer.Entry {
	for i := range m.Entries {
		if e := &m.Entries[i]; e.Kind == gazetteer.Admin1 && e.Country == m.Resolved.Country && !e.Alternate {
			return e
		}
	}
	return nil
}

// nearCountry reports whether a country has towns near a place: whose a place is near a
// border may be told in two ways.
func (p *Page) nearCountry(e *gazetteer.Entry, country string) bool {
	return slices.ContainsFunc(p.Book.Gazetteer.Near(e.Lat, e.Lon, disputed+p.Book.Extents.Of(*e)), func(t gazetteer.Entry) bool { return t.Country == country })
}

// disputed is how many kilometres from a country a place may lie that some say is its.
const disputed = 300
