package names

import (
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// line is a stretch between two places: "the road from Khash to Zahedan", "the
// Goma–Rutshuru highway", "between Corinto and Caloto", "driving from Gao to Menaka".
type line struct {
	from, to   *Name
	Start, End int  // code points of the words for it
	Journey    bool // it is the way of somebody who may not have come far
}

// LineOf returns the line of which a name is an end, or which it names ("the
// Goma-Rutshuru road"); false where it is none.
func (p *Page) LineOf(s *prose.Sentence, n *Name) (line, bool) {
	if l, ok := p.hyphenated(n); ok {
		return l, true
	}
	names := p.NamesIn(s.Start, s.End)
	for k := 1; k < len(names); k++ {
		a, b := names[k-1], names[k]
		if a != n && b != n || a.Kind != dateline.PlaceMention || b.Kind != dateline.PlaceMention || a.Adjective != "" || b.Adjective != "" || a.Start < s.Start {
			continue
		}
		if l, ok := p.lineBetween(s, a, b); ok {
			return l, true
		}
	}
	return line{}, false
}

// hyphenated reads a name that no table has as two towns that tables have, with
// a word for a road behind: of those that bear the names the two that lie nearest
// to one another.
func (p *Page) hyphenated(n *Name) (line, bool) {
	from, to, ok := strings.Cut(strings.ReplaceAll(n.Text, "–", "-"), "-")
	if !ok || n.Resolved != nil {
		return line{}, false
	}
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	if end := strings.LastIndex(to, " "); end > 0 && p.Is("way", strings.ToLower(to[end+1:])) {
		to = to[:end]
	} else if !p.Is("way", grammar.Neighbour(s, s.TokenAt(n.End))) {
		return line{}, false
	}
	l := line{from: &Name{Text: from}, to: &Name{Text: to}, Start: n.Start, End: n.End}
	nearest := farthestLine
	for _, a := range p.Book.Gazetteer.Lookup(from) {
		for _, b := range p.Book.Gazetteer.Lookup(to) {
			if km := gazetteer.Distance(a, b); a.Kind == gazetteer.Town && b.Kind == gazetteer.Town && km < nearest {
				l.from.Resolved, l.to.Resolved, nearest = &a, &b, km
			}
		}
	}
	return l, l.from.Resolved != nil
}

// lineBetween reads the words around two names that follow one another.
func (p *Page) lineBetween(s *prose.Sentence, a, b *Name) (line, bool) {
	l := line{from: a, to: b, Start: a.Start, End: b.End}
	first, last := s.TokenAt(a.Start), s.TokenAt(b.End-1)
	switch strings.ToLower(strings.TrimSpace(p.Text.Cut(a.End, b.Start))) {
	case "-", "–", "—", "/", "to":
		if last+1 < len(s.Tokens) && p.Is("way", s.Tokens[last+1].Lower) {
			l.End = s.Tokens[last+1].End
			return l, true
		}
		if p.Is("way", s.Tokens[last].Lower) && s.Tokens[last].Start > b.Start { // the word for it was taken for a part of the name
			end := *b
			end.Text = p.Text.Cut(b.Start, s.Tokens[last-1].End)
			l.to = &end
			return l, true
		}
	}
	switch grammar.Words(s, s.TokenAt(a.End), p.Governor(s, s.TokenAt(b.Start))+1) {
	case "and", "to", "with", "towards", "toward":
	default:
		return line{}, false
	}
	opens := p.Governor(s, first)
	if opens < 0 {
		return line{}, false
	}
	way := opens > 0 && p.Is("way", s.Tokens[opens-1].Lower)
	switch s.Tokens[opens].Lower {
	case "between":
	case "from", "linking", "connecting", "joining":
		l.Journey = !way && opens > 0 && p.Is("under way", s.Tokens[opens-1].Lower)
		if !way && !l.Journey {
			return line{}, false
		}
	default:
		return line{}, false
	}
	l.Start = s.Tokens[opens].Start
	if way {
		l.Start = s.Tokens[opens-1].Start
	}
	return l, true
}

// LedTo reports whether a place is only what a road leads to, and not where it begins:
// "on the road to Ansongo".
func (p *Page) LedTo(s *prose.Sentence, n *Name) bool {
	i := p.Governor(s, s.TokenAt(n.Start))
	if i < 1 || !p.Is("way", s.Tokens[i-1].Lower) {
		return false
	}
	return s.Tokens[i].Lower == "to" || s.Tokens[i].Lower == "towards" || s.Tokens[i].Lower == "toward"
}

// OnTheWayTo is the stretch before a place that a road leads to, of which no more is known
// than where it ends.
func (p *Page) OnTheWayTo(e *gazetteer.Entry, printed string) dateline.Place {
	out := p.PlaceFrom(e, printed)
	if out.WithinKM != nil && out.Precision < WithinRegion {
		within := *out.WithinKM + halfWay
		out.WithinKM, out.Precision = &within, WithinRegion
	}
	return out
}

// PlaceLine makes a place of a line: the point midway, and how far its ends are
// from there (UCDP GED codebook, where_prec 5).
func (p *Page) PlaceLine(l line) dateline.Place {
	out := dateline.Place{Name: dateline.Optional(l.from.Text + "–" + l.to.Text), Precision: 5}
	a, b := l.from.Resolved, l.to.Resolved
	switch {
	case a == nil && b == nil:
		return out
	case a == nil || b == nil:
		if a == nil {
			a = b
		}
		at := p.PlaceFrom(a, a.Name)
		out.Country, out.Admin1, out.Lat, out.Lon = at.Country, at.Admin1, at.Lat, at.Lon
		if at.WithinKM != nil {
			within := *at.WithinKM + halfWay
			out.WithinKM = &within
		}
		return out
	}
	if a.Country == b.Country {
		out.Country = dateline.Optional(a.Country)
		if one, other := p.Book.Gazetteer.Admin1Of(*a).Name, p.Book.Gazetteer.Admin1Of(*b).Name; one == other {
			out.Admin1 = dateline.Optional(one)
		}
	}
	if km := gazetteer.Distance(*a, *b); km < farthestLine && gazetteer.Precision(*a) < 6 && gazetteer.Precision(*b) < 6 {
		lat, lon := midway(*a, *b)
		within := km/2 + 5
		out.Lat, out.Lon, out.WithinKM = &lat, &lon, &within
	}
	return out
}

const (
	halfWay      = 50.0  // kilometres to the middle of a road of which one end is known
	farthestLine = 600.0 // kilometres between two places above which nothing is said by naming both
)

// midway is the point between two places on a map of their own latitude, which
// is near enough for the lengths of roads.
func midway(a, b gazetteer.Entry) (lat, lon float64) {
	across := b.Lon - a.Lon
	switch {
	case across > 180:
		across -= 360
	case across < -180:
		across += 360
	}
	return (a.Lat + b.Lat) / 2, a.Lon + across/2
}
