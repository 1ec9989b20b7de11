package happenings

import (
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// Unfounded reports whether the clause of verb group k tells what a sentence says is not
// so, not said or not known: "no evidence that the Front was behind it", "ruled out that",
// "too early to say whether", "did not say that", "rejected reports that". What somebody
// does not rule out or deny, they suppose.
func (p *Page) Unfounded(s *prose.Sentence, k int) bool {
	first := s.Chunks[k].First
	if f, ok := grammar.FirstOf(p.SubjectOf(s, k)); ok && f.Sentence == s && f.First < first {
		first = f.First
	}
	opens := first - 1
	if grammar.Neighbour(s, opens) == "the" {
		opens--
	}
	switch grammar.Neighbour(s, opens) {
	case "whether":
		return true
	case "that":
		return p.notSaid(s, opens)
	case "if":
		return opens > 0 && p.Is("say", s.Tokens[opens-1].Lower) // "would not say if"
	}
	return false
}

// notSaid reports whether what governs the "that" at a token says that it is not so, or
// does not say it.
func (p *Page) notSaid(s *prose.Sentence, that int) bool {
	before := that - 1
	if before > 0 && s.Tokens[before].Tag == "RP" {
		before--
	}
	k := grammar.ChunkOf(s, before)
	if k < 0 {
		return false
	}
	c := s.Chunks[k]
	head := s.Tokens[c.Head].Lower
	if c.Kind == prose.NounGroup {
		if p.Is("evidence", head) && p.Is("hardly any", s.Tokens[c.First].Lower) {
			return true
		}
		v := governing(s, k)
		if v < 0 || !p.Is("charge", head) && !p.Is("evidence", head) {
			return false
		}
		verb := s.Tokens[s.Chunks[v].Head].Lower
		return s.Chunks[v].Negated || p.Is("turns down", verb) || p.Is("denies act", verb)
	}
	if p.Is("denies act", head) || p.Is("turns down", head) {
		return false
	}
	return c.Negated != p.Is("rules out", head)
}
