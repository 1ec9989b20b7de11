package names

import (
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// astray reports whether a place is a small town of a country that a report does not speak
// of, far from all else in it, and nothing sets it there: rather another is meant of that
// name, which no table has, the Kanan near Tamu in Myanmar than the one in Japan.
func (p *Page) astray(n *Name) bool {
	e := n.Resolved
	if !small(e) || n.Adjective != "" || p.unmistakable(n) || p.setThere(n) {
		return false
	}
	far := map[string]bool{}
	for _, m := range p.Names {
		o := m.Resolved
		switch {
		case m.Kind != dateline.PlaceMention, strings.EqualFold(m.Text, n.Text):
		case m.Adjective == e.Country, o != nil && (o.Kind == gazetteer.Country || o.Kind == gazetteer.Region) && o.In(e.Country):
			return false
		case o == nil || o.Kind == gazetteer.Country || o.Kind == gazetteer.Region:
		case o.Country == e.Country && o.Kind == gazetteer.Town && o.Population < wellKnown: // may be astray itself
		case o.Country == e.Country || gazetteer.Distance(*o, *e) <= astrayKM+p.Book.Extents.Of(*o):
			return false
		default:
			far[strings.ToLower(m.Text)] = true
		}
	}
	return len(far) >= fewestFar
}

// setThere reports whether a text says of a place that it lies in what holds it: "Kanan,
// Japan".
func (p *Page) setThere(n *Name) bool {
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	if _, headed := p.Heads[s.Paragraph]; headed {
		return true
	}
	m, _ := p.HolderNamed(s, n)
	if m == nil || m.Resolved == nil {
		return false
	}
	if m.Resolved.Kind == gazetteer.Country {
		return n.Resolved.In(m.Resolved.Country)
	}
	return gazetteer.Distance(*m.Resolved, *n.Resolved) <= farOff+2*p.Book.Extents.Of(*m.Resolved)
}

// small reports whether a place is a town of which there may well be another, in no table.
func small(e *gazetteer.Entry) bool {
	return e.Kind == gazetteer.Town && !e.Own && e.Sort != "capital" && e.Population < littleKnown
}

// astrayKM is how far from all else that a report speaks of a small town is doubted, and
// fewestFar how many places must be told of there.
const (
	astrayKM  = 400
	fewestFar = 3
)
