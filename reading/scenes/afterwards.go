package scenes

import (
	"slices"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/when"
)

// isAfterwards reports whether a verb tells what is done about people or deeds once an
// attack is over, on other days and in other towns: "were buried", "appeared in court",
// "a vigil was held".
func (p *Page) isAfterwards(s *prose.Sentence, verb int) bool {
	c := s.Chunks[verb]
	before := s.Tokens[c.Last+1 : min(c.Last+1+withinCourt, len(s.Tokens))]
	if p.Is("done afterwards", s.Tokens[c.Head].Lower) && !p.ofVictims(s, verb) || slices.ContainsFunc(before, func(t prose.Token) bool { return p.Is("court", t.Lower) }) {
		return true
	}
	if f, ok := grammar.NounGroupAfter(s, c.Last+1, 0); ok && !c.Passive && p.Is("ceremony", figures.Singular(f.Word())) { // "held a vigil"
		return true
	}
	return slices.ContainsFunc(p.SubjectOf(s, verb), func(f grammar.Phrase) bool { return p.Is("ceremony", figures.Singular(f.Word())) })
}

// ofVictims reports whether a verb is a participle of those whom a happening hit, of which
// another verb goes on: "an attack on a crowd gathered outside the airport has left nine dead".
func (p *Page) ofVictims(s *prose.Sentence, verb int) bool {
	if verb == 0 || s.Chunks[verb-1].Kind != prose.NounGroup || s.Chunks[verb-1].First < 2 {
		return false
	}
	deed := grammar.ChunkOf(s, s.Chunks[verb-1].First-2)
	hit := slices.ContainsFunc(p.Happenings, func(h *happenings.Happening) bool { return h.Sentence == s && h.Chunk == deed })
	return hit && slices.ContainsFunc(s.Chunks[verb+1:], func(c prose.Chunk) bool { return c.Kind == prose.VerbGroup && grammar.Finite(c) })
}

// withinCourt is how many tokens behind a verb the court may stand before which it is done:
// "appeared before a military judge".
const withinCourt = 4

// datesAfterwards reports whether a time hangs on such a verb, which is no happening, or on
// one of burial; people are mostly buried where they died, but not then.
func (p *Page) datesAfterwards(s *prose.Sentence, t *when.Expression) bool {
	k := p.AttachedTo(s, t)
	return p.hangsAfterwards(s, k) || k >= 0 && p.lays(s, k)
}

// lays reports whether a verb tells of a burial of people: "were buried", not "a mine buried
// in the road".
func (p *Page) lays(s *prose.Sentence, verb int) bool {
	c := s.Chunks[verb]
	return c.Kind == prose.VerbGroup && c.First < c.Last && p.Is("laid to rest", s.Tokens[c.Head].Lower)
}

// afterwardsAt reports whether a place hangs on such a verb: "were buried in Dori".
func (p *Page) afterwardsAt(s *prose.Sentence, n *names.Name) bool {
	at := p.Governor(s, s.TokenAt(n.Start))
	return at > 0 && p.hangsAfterwards(s, p.VerbBefore(s, at))
}

func (p *Page) hangsAfterwards(s *prose.Sentence, k int) bool {
	return k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && p.isAfterwards(s, k) &&
		!slices.ContainsFunc(p.Happenings, func(h *happenings.Happening) bool { return h.Sentence == s && h.Chunk == k })
}
