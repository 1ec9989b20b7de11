package reading

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// apposePlaces marks the noun groups that only go on with the place before them: the
// Nigeria of "in Borno state, Nigeria, on Tuesday", the town of "in Bankass, a town in
// central Mali,", the Niger of "in Mali and Niger". No verb behind them has them for its
// subject.
func (p *page) apposePlaces() {
	for i := range p.text.Sentences {
		s := &p.text.Sentences[i]
		for k := range s.Chunks {
			s.Chunks[k].Apposed = p.apposedPlace(s, k)
		}
	}
}

// apposedPlace reports whether noun group k goes on with the place before it.
func (p *page) apposedPlace(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if k == 0 || c.Kind != prose.NounGroup {
		return false
	}
	before := s.Chunks[k-1]
	between := words(s, before.Last+1, c.First)
	if before.Kind != prose.NounGroup || between != "," && between != "and" && between != ", and" || !p.isPlace(s, before) || !before.Apposed && !placePreposition(neighbour(s, before.First-1)) {
		return false
	}
	if !p.isPlace(s, c) && !(between == "," && p.describesPlace(s, c)) {
		return false
	}
	return !followedByVerb(s, k) || opensWithSubject(s, k)
}

// isPlace reports whether a noun group is the name of a place.
func (p *page) isPlace(s *prose.Sentence, c prose.Chunk) bool {
	at := s.Tokens[c.Head].Start
	named := p.namesIn(at, at+1)
	return len(named) > 0 && named[0].kind == dateline.PlaceMention && named[0].adjective == ""
}

// describesPlace reports whether a noun group says, up to a comma, what kind of place it is
// that was named before it: "a town in central Mali,".
func (p *page) describesPlace(s *prose.Sentence, c prose.Chunk) bool {
	if head := s.Tokens[c.Head].Lower; s.Tokens[c.First].Tag != "DT" || !p.is("place cue", head) && !p.is("describes place", head) {
		return false
	}
	for i := c.Last + 1; i < len(s.Tokens); i++ {
		if s.Tokens[i].Text == "," {
			return true
		}
		if k := chunkOf(s, i); k >= 0 && s.Chunks[k].Kind == prose.VerbGroup {
			return false
		}
	}
	return false
}

// opensWithSubject reports whether a clause has a subject of its own before the places that
// end with noun group k: "A bombing in Quetta, Pakistan killed", not "After a bombing in
// Quetta, Pakistan closed the border" nor "On Monday in Quetta, Pakistan said".
func opensWithSubject(s *prose.Sentence, k int) bool {
	if next := chunkAfter(s, s.Chunks[k].Last); next < 0 || isSaying(s.Tokens[s.Chunks[next].Head].Lower) {
		return false
	}
	for j := k - 1; j >= 0; j-- {
		c := s.Chunks[j]
		switch {
		case c.Kind == prose.VerbGroup:
			return false
		case c.Apposed || underPreposition(s, c.First):
		default:
			return !subordinate(s, c.First) && !conjoinedObject(s, j)
		}
	}
	return false
}

// subordinate reports whether a noun group that begins at a token stands behind a word that
// opens a clause or a time of its own: "after an attack".
func subordinate(s *prose.Sentence, first int) bool {
	before := neighbour(s, first-1)
	return before != "for" && clausal(before) || before == "although" || before == "though"
}
