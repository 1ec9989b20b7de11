package happenings

import (
	"strings"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// OwnedUpTo reports whether a happening is what a sentence says that somebody claims
// or denies: "the attack" of "claimed responsibility for the attack on Friday", whose
// day is as a rule that of the claim.
func (p *Page) OwnedUpTo(h *Happening) bool {
	if h.Trigger.Verb || !h.Definite {
		return false
	}
	s := h.Sentence
	k := h.Chunk - 1
	if k > 0 && s.Chunks[k].Kind == prose.NounGroup && p.Is("act claimed", s.Tokens[s.Chunks[k].Head].Lower) {
		k--
	}
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup {
		return false
	}
	verb := s.Tokens[s.Chunks[k].Head].Lower
	return p.Is("claims act", verb) || p.Is("denies act", verb)
}

// CallsBehind reports whether words call somebody responsible, or likely so.
func (p *Page) CallsBehind(after string) bool {
	if first, rest, _ := strings.Cut(after, " "); first == "not" || p.Is("supposes", first) {
		after = rest
	}
	return strings.HasPrefix(after, "responsible") || strings.HasPrefix(after, "behind")
}

// ToBlame reports whether a verb group is "is to blame".
func (p *Page) ToBlame(s *prose.Sentence, c prose.Chunk) bool {
	return p.Is("blames", s.Tokens[c.Head].Lower) && strings.HasSuffix(grammar.Words(s, max(0, c.First-1), c.Head), "to") && c.Head > c.First && p.Is("is", s.Tokens[max(0, c.Head-2)].Lower)
}

// Complement returns what a verb of being says that somebody is, or is from: the
// Front of "was probably the Front", "were from the Front".
func Complement(s *prose.Sentence, c prose.Chunk) (grammar.Phrase, bool) {
	i := c.Last + 1
	for i < len(s.Tokens) && (s.Tokens[i].Tag == "RB" || s.Tokens[i].Lower == "from") {
		i++
	}
	k := grammar.ChunkOf(s, min(i, len(s.Tokens)-1))
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First != i {
		return grammar.Phrase{}, false
	}
	return grammar.PhraseAt(s, k), true
}
