package actors

import (
	"slices"
	"strconv"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
	"github.com/dateline-project/dateline/reading/names"
)

// statesActing takes a country, or the capital that stands for it, for its
// government where it does something: "Islamabad denied", "blamed Ukraine",
// "supported by Rwanda".
func (p *Page) statesActing() {
	for _, n := range p.Names {
		if n.Kind != dateline.PlaceMention || n.Naming != nil || n.Resolved == nil || p.Dateline.Has(n.Start) {
			continue
		}
		s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
		first, last := s.TokenAt(n.Start), s.TokenAt(n.End-1)
		if !p.actsAsState(s, first, last) && !p.stateMarked(n) {
			continue
		}
		if known := p.governmentNamed(n); known != nil {
			n.Take(names.Sense{Kind: dateline.ActorMention, ActorKind: dateline.Government, Weight: 2})
			p.namingOf(known).Add(n)
		}
	}
}

// actsAsState reports whether a name is the subject of a verb that only people
// and bodies do, or whom a verb of blame or a passive names.
func (p *Page) actsAsState(s *prose.Sentence, first, last int) bool {
	if grammar.Neighbour(s, first-1) == "the" {
		first--
	}
	before := grammar.Neighbour(s, first-1)
	if p.Is("blames", before) || before == "by" && p.passiveBefore(s, first-1) {
		return grammar.Neighbour(s, last+1) != "'s"
	}
	if before == "against" || before == "from" && p.Is("asked of state", grammar.Neighbour(s, first-2)) {
		return true
	}
	if grammar.PlacePreposition(before) || before == "," && !p.opensClause(s, first) {
		return false
	}
	k := grammar.ChunkAfter(s, last)
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
	return !p.Is("state undergoes", s.Tokens[c.Head].Lower)
}

// opensClause reports whether a comma before a token parts clauses rather than
// a town from its country.
func (p *Page) opensClause(s *prose.Sentence, first int) bool {
	n := p.NameWithin(s.Tokens[max(0, first-2)].Start, s.Tokens[max(0, first-2)].End)
	return n == nil || n.Kind != dateline.PlaceMention
}

// passiveBefore reports whether a participle stands right before the "by" at a
// token.
func (p *Page) passiveBefore(s *prose.Sentence, by int) bool {
	return by > 0 && s.Tokens[by-1].Tag == "VBN"
}

// governmentNamed returns the government that a country's name, or one that
// stands for it, means; nil where the name means no state.
func (p *Page) governmentNamed(n *names.Name) *codebook.KnownActor {
	country := p.StateNamed(n)
	if country == "" {
		return nil
	}
	return p.Book.Actors.ByID("state:" + country + ":government")
}

// CountryOf returns the country that a country's name or adjective names, ""
// for any other name.
func (p *Page) CountryOf(n *names.Name) string {
	if n.Adjective != "" {
		return n.Adjective
	}
	if n.Resolved != nil && n.Resolved.Kind == gazetteer.Country {
		return n.Resolved.Country
	}
	return ""
}

// Government returns the naming of a country's government, named here by n;
// nil where the codebook has none.
func (p *Page) Government(n *names.Name, country string) *names.Naming {
	known := p.Book.Actors.ByID("state:" + country + ":government")
	if known == nil {
		return nil
	}
	a := p.namingOf(known)
	if a.Key == "" {
		a.Key = "n" + strconv.Itoa(len(p.Namings)+100)
	}
	a.AddState(n)
	return a
}

// StateNamed returns the country that a place name stands for as an actor:
// itself, or the one whose capital it is.
func (p *Page) StateNamed(n *names.Name) string {
	if n.Resolved != nil && n.Resolved.Kind == gazetteer.Country {
		return n.Resolved.Country
	}
	if iso, _, ok := p.Book.Gazetteer.Metonym(n.Text); ok {
		return iso
	}
	return ""
}

// stateMarked reports whether a learned reader takes a country's name, or its
// capital's, for the state: where no preposition of place stands before it and
// the words behind are not what it owns.
func (p *Page) stateMarked(n *names.Name) bool {
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	first, last := s.TokenAt(n.Start), s.TokenAt(n.End-1)
	if grammar.PlacePreposition(grammar.Neighbour(s, first-1)) || s.Tokens[min(last+1, len(s.Tokens)-1)].Tag == "POS" {
		return false
	}
	return slices.ContainsFunc(grammar.Overlapping(p.Mentioned, n.Start, n.End), func(m marks.Mark) bool {
		return m.Label == "org" && m.Score >= marks.SureOtherwise && m.End == n.End && n.Start-m.Start <= len("the ")
	})
}
