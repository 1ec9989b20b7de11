package names

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// ApposePlaces marks the noun groups that only go on with the place before them: the
// Nigeria of "in Borno state, Nigeria, on Tuesday", the town of "in Bankass, a town in
// central Mali,", the Niger of "in Mali and Niger". No verb behind them has them for its
// subject.
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
	if before.Kind != prose.NounGroup || between != "," && between != "and" && between != ", and" || !p.isPlace(s, before) || !p.Apposed(s, before) && !grammar.PlacePreposition(grammar.Neighbour(s, before.First-1)) {
		return false
	}
	if !p.isPlace(s, c) && !(between == "," && p.describesPlace(s, c)) {
		return false
	}
	return !grammar.FollowedByVerb(s, k) || p.OpensWithSubject(s, k)
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
