package names

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// ApposePlaces marks the noun groups that only go on with the place before them: the
// Nigeria of "in Borno state, Nigeria, on Tuesday" and "raided Kukawa, Nigeria, on
// Tuesday", the town of "in Bankass, a town in central Mali,", the Niger of "in Mali and
// Niger". No verb behind them has them for its subject.
func (p *Page) ApposePlaces() {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for k := range s.Chunks {
			if p.apposedPlace(s, k) {
				p.SetApposed(s, s.Chunks[k])
			}
		}
	}
}

// apposedPlace reports whether noun group k goes on with the place before it.
func (p *Page) apposedPlace(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if k == 0 || c.Kind != prose.NounGroup {
		return false
	}
	before := s.Chunks[k-1]
	between := grammar.Words(s, before.Last+1, c.First)
	if before.Kind != prose.NounGroup || between != "," && between != "and" && between != ", and" {
		return false
	}
	leads := p.Apposed(s, before) || grammar.PlacePreposition(grammar.Neighbour(s, before.First-1))
	switch {
	case between == "," && p.holdsPlace(s, before, c, leads):
	case !leads || !p.isPlace(s, before) || !p.isPlace(s, c) && !(between == "," && p.describesPlace(s, c)):
		return false
	}
	return !grammar.FollowedByVerb(s, k) || p.OpensWithSubject(s, k)
}

// holdsPlace reports whether noun group c is a country that says where the place named
// right before it is, whatever is told of that: "struck Kabul, Afghanistan, on Sunday". A
// name that no table has passes for a place there. Where a preposition leads to the
// place, a name within its words is enough: "on the Gao-Menaka axis, Mali".
func (p *Page) holdsPlace(s *prose.Sentence, before, c prose.Chunk, leads bool) bool {
	head := s.Tokens[before.Head]
	if !p.isPlace(s, c) || !p.namesCountry(s.Tokens[c.Head]) || p.namesCountry(head) {
		return false
	}
	place := func(n *Name) bool { return n.Kind == dateline.PlaceMention && n.Adjective == "" }
	if leads && slices.ContainsFunc(p.NamesIn(s.Tokens[before.First].Start, s.Tokens[before.Last].End), place) {
		return true
	}
	named := p.NamesIn(head.Start, head.End)
	return slices.ContainsFunc(named, place) || head.Tag == "NNP" && !slices.ContainsFunc(named, func(n *Name) bool { return n.Kind == dateline.ActorMention })
}

// namesCountry reports whether a token belongs to the name of a country.
func (p *Page) namesCountry(t prose.Token) bool {
	return slices.ContainsFunc(p.NamesIn(t.Start, t.End), func(n *Name) bool {
		return n.Resolved != nil && n.Resolved.Kind == gazetteer.Country
	})
}

// isPlace reports whether a noun group is the name of a place.
func (p *Page) isPlace(s *prose.Sentence, c prose.Chunk) bool {
	at := s.Tokens[c.Head].Start
	named := p.NamesIn(at, at+1)
	return len(named) > 0 && named[0].Kind == dateline.PlaceMention && named[0].Adjective == ""
}

// describesPlace reports whether a noun group says, up to a comma, what kind of place it is
// that was named before it: "a town in central Mali,".
func (p *Page) describesPlace(s *prose.Sentence, c prose.Chunk) bool {
	if head := s.Tokens[c.Head].Lower; s.Tokens[c.First].Tag != "DT" || !p.Is("place cue", head) && !p.Is("describes place", head) {
		return false
	}
	for i := c.Last + 1; i < len(s.Tokens); i++ {
		if s.Tokens[i].Text == "," {
			return true
		}
		if k := grammar.ChunkOf(s, i); k >= 0 && s.Chunks[k].Kind == prose.VerbGroup {
			return false
		}
	}
	return false
}
