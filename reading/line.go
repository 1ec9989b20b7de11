package reading

import (
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// line is a stretch between two places: "the road from Khash to Zahedan", "the
// Goma–Rutshuru highway", "between Corinto and Caloto".
type line struct {
	from, to   *name
	start, end int // code points of the words for it
}

// lineOf returns the line of which a name is an end, or which it names ("the
// Goma-Rutshuru road"); false where it is none.
func (p *page) lineOf(s *prose.Sentence, n *name) (line, bool) {
	if l, ok := p.hyphenated(n); ok {
		return l, true
	}
	names := p.namesIn(s.Start, s.End)
	for k := 1; k < len(names); k++ {
		a, b := names[k-1], names[k]
		if a != n && b != n || a.kind != dateline.PlaceMention || b.kind != dateline.PlaceMention || a.adjective != "" || b.adjective != "" || a.start < s.Start {
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
func (p *page) hyphenated(n *name) (line, bool) {
	from, to, ok := strings.Cut(strings.ReplaceAll(n.text, "–", "-"), "-")
	if !ok || n.resolved != nil {
		return line{}, false
	}
	s := &p.text.Sentences[p.text.SentenceAt(n.start)]
	if end := strings.LastIndex(to, " "); end > 0 && p.is("way", strings.ToLower(to[end+1:])) {
		to = to[:end]
	} else if !p.is("way", neighbour(s, s.TokenAt(n.end))) {
		return line{}, false
	}
	l := line{&name{text: from}, &name{text: to}, n.start, n.end}
	nearest := farthestLine
	for _, a := range p.book.Gazetteer.Lookup(from) {
		for _, b := range p.book.Gazetteer.Lookup(to) {
			if km := gazetteer.Distance(a, b); a.Kind == gazetteer.Town && b.Kind == gazetteer.Town && km < nearest {
				l.from.resolved, l.to.resolved, nearest = &a, &b, km
			}
		}
	}
	return l, l.from.resolved != nil
}

// lineBetween reads the words around two names that follow one another.
func (p *page) lineBetween(s *prose.Sentence, a, b *name) (line, bool) {
	l := line{a, b, a.start, b.end}
	first, last := s.TokenAt(a.start), s.TokenAt(b.end-1)
	switch strings.ToLower(strings.TrimSpace(p.text.Cut(a.end, b.start))) {
	case "-", "–", "—", "/", "to":
		if last+1 < len(s.Tokens) && p.is("way", s.Tokens[last+1].Lower) {
			l.end = s.Tokens[last+1].End
			return l, true
		}
	}
	if joined := words(s, s.TokenAt(a.end), p.governor(s, s.TokenAt(b.start))+1); joined != "and" && joined != "to" && joined != "with" {
		return line{}, false
	}
	opens := p.governor(s, first)
	if opens < 0 {
		return line{}, false
	}
	way := opens > 0 && p.is("way", s.Tokens[opens-1].Lower)
	switch s.Tokens[opens].Lower {
	case "between":
	case "from", "linking", "connecting", "joining":
		if !way {
			return line{}, false
		}
	default:
		return line{}, false
	}
	l.start = s.Tokens[opens].Start
	if way {
		l.start = s.Tokens[opens-1].Start
	}
	return l, true
}

// placeLine makes a place of a line: the point midway, and how far its ends are
// from there (UCDP GED codebook, where_prec 5).
func (p *page) placeLine(l line) dateline.Place {
	out := dateline.Place{Name: dateline.Optional(l.from.text + "–" + l.to.text), Precision: 5}
	a, b := l.from.resolved, l.to.resolved
	switch {
	case a == nil && b == nil:
		return out
	case a == nil || b == nil:
		if a == nil {
			a = b
		}
		at := p.placeFrom(a, a.Name)
		out.Country, out.Admin1, out.Lat, out.Lon = at.Country, at.Admin1, at.Lat, at.Lon
		if at.WithinKM != nil {
			within := *at.WithinKM + halfWay
			out.WithinKM = &within
		}
		return out
	}
	if a.Country == b.Country {
		out.Country = dateline.Optional(a.Country)
		if one, other := p.book.Gazetteer.Admin1Of(*a).Name, p.book.Gazetteer.Admin1Of(*b).Name; one == other {
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
