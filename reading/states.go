package reading

import (
	"slices"
	"strconv"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// statesActing takes a country, or the capital that stands for it, for its
// government where it does something: "Islamabad denied", "blamed Ukraine",
// "supported by Rwanda".
func (p *page) statesActing() {
	for _, n := range p.names {
		if n.kind != dateline.PlaceMention || n.naming != nil || n.resolved == nil || p.dateline.has(n.start) {
			continue
		}
		s := &p.text.Sentences[p.text.SentenceAt(n.start)]
		first, last := s.TokenAt(n.start), s.TokenAt(n.end-1)
		if !p.actsAsState(s, first, last) && !p.stateMarked(n) {
			continue
		}
		if known := p.governmentNamed(n); known != nil {
			n.take(sense{dateline.ActorMention, dateline.Government, 2})
			p.namingOf(known).add(n)
		}
	}
}

// actsAsState reports whether a name is the subject of a verb that only people
// and bodies do, or whom a verb of blame or a passive names.
func (p *page) actsAsState(s *prose.Sentence, first, last int) bool {
	if neighbour(s, first-1) == "the" {
		first--
	}
	before := neighbour(s, first-1)
	if p.is("blames", before) || before == "by" && p.passiveBefore(s, first-1) {
		return neighbour(s, last+1) != "'s"
	}
	if before == "against" || before == "from" && p.is("asked of state", neighbour(s, first-2)) {
		return true
	}
	if placePreposition(before) || before == "," && !p.opensClause(s, first) {
		return false
	}
	k := chunkAfter(s, last)
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].First > last+2 {
		return false
	}
	c := s.Chunks[k]
	if c.First == last+2 && s.Tokens[last+1].Tag != "RB" {
		return false
	}
	if c.Passive || c.Participle || c.Infinitive {
		return false
	}
	return !p.is("state undergoes", s.Tokens[c.Head].Lower)
}

// opensClause reports whether a comma before a token parts clauses rather than
// a town from its country.
func (p *page) opensClause(s *prose.Sentence, first int) bool {
	n := p.nameWithin(s.Tokens[max(0, first-2)].Start, s.Tokens[max(0, first-2)].End)
	return n == nil || n.kind != dateline.PlaceMention
}

// passiveBefore reports whether a participle stands right before the "by" at a
// token.
func (p *page) passiveBefore(s *prose.Sentence, by int) bool {
	return by > 0 && s.Tokens[by-1].Tag == "VBN"
}

// governmentNamed returns the government that a country's name, or one that
// stands for it, means; nil where the name means no state.
func (p *page) governmentNamed(n *name) *codebook.KnownActor {
	country := p.stateNamed(n)
	if country == "" {
		return nil
	}
	return p.book.Actors.ByID("state:" + country + ":government")
}

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
	return p.government(named[0], p.stateNamed(named[0]))
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
func (p *page) government(n *name, country string) *naming {
	known := p.book.Actors.ByID("state:" + country + ":government")
	if known == nil {
		return nil
	}
	a := p.namingOf(known)
	if a.key == "" {
		a.key = "n" + strconv.Itoa(len(p.namings)+100)
	}
	a.addState(n)
	return a
}

// stateNamed returns the country that a place name stands for as an actor:
// itself, or the one whose capital it is.
func (p *page) stateNamed(n *name) string {
	if n.resolved != nil && n.resolved.Kind == gazetteer.Country {
		return n.resolved.Country
	}
	if iso, _, ok := p.book.Gazetteer.Metonym(n.text); ok {
		return iso
	}
	return ""
}

func (a *naming) addState(n *name) {
	span := dateline.Span{Start: n.start, End: n.end, Text: n.text}
	if slices.Contains(a.spans, span) {
		return
	}
	a.spans = append(a.spans, span)
	if n.adjective != "" {
		if len(a.names) == 0 {
			a.described, a.names = true, []string{n.text}
		}
		return
	}
	a.nameFor()
	if !slices.Contains(a.names, n.text) {
		a.names = append(a.names, n.text)
	}
}
