package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook/gazetteer"
)

// actorOrState is actorOf, and takes a country that acts, or the capital that
// stands for it, for its government.
func (p *page) actorOrState(f phrase) *naming {
	if a := p.actorOf(f); a != nil {
		return a
	}
	at := f.sentence.Tokens[f.head].Start
	named := p.namesIn(at, at+1)
	if len(named) == 0 || named[0].kind != dateline.PlaceMention || named[0].adjective != "" || f.first != f.head && f.sentence.Tokens[f.first].Lower != "the" && named[0].start > f.start() {
		return nil
	}
	country, metonym := p.stateNamed(named[0])
	return p.government(named[0], country, metonym)
}

// countryOf returns the country that a country's name or adjective names, ""
// for any other name.
func (p *page) countryOf(n *name) string {
	if n.adjective != "" {
		return n.adjective
	}
	if n.resolved != nil && n.resolved.Kind == gazetteer.Country {
		return n.resolved.Country
	}
	return ""
}

// government returns the naming of a country's government, named here by n;
// nil where the codebook has none.
func (p *page) government(n *name, country string, metonym bool) *naming {
	if country == "" {
		return nil
	}
	id := "state:" + country + ":government"
	known := p.book.Actors.ByID(id)
	if known == nil {
		return nil
	}
	for _, a := range p.namings {
		if a.known == known {
			a.addState(n)
			return a
		}
	}
	a := &naming{kind: dateline.Government, known: known, key: "n" + itoa(len(p.namings)+100)}
	if !metonym {
		a.names = append(a.names, n.text)
	}
	a.addState(n)
	p.namings = append(p.namings, a)
	return a
}

// stateNamed returns the country that a place name stands for as an actor, and
// whether it is only a capital or building that does.
func (p *page) stateNamed(n *name) (country string, metonym bool) {
	if n.resolved != nil && n.resolved.Kind == gazetteer.Country {
		return n.resolved.Country, false
	}
	if iso, _, ok := p.book.Gazetteer.Metonym(n.text); ok {
		return iso, true
	}
	return "", false
}

func (a *naming) addState(n *name) {
	span := dateline.Span{Start: n.start, End: n.end, Text: n.text}
	if slices.Contains(a.spans, span) {
		return
	}
	a.spans = append(a.spans, span)
	if n.adjective == "" && !slices.Contains(a.names, n.text) {
		a.names = append(a.names, n.text)
	}
}
