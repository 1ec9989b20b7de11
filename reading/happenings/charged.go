package happenings

import (
	"slices"

	"github.com/dateline-project/dateline/prose"
)

// charge reports whether a noun of violence is what somebody is charged with or what
// is looked into: "charged with the murder of seven men", "suspicion of attempted
// murder".
func (p *Page) charge(h *Happening) bool {
	first := h.Sentence.Chunks[h.Chunk].First
	if h.Trigger.Verb || first < 2 {
		return false
	}
	switch h.Sentence.Tokens[first-1].Lower {
	case "with", "of", "for", "into":
	default:
		return false
	}
	return slices.ContainsFunc(h.Sentence.Tokens[max(0, first-4):first-1], func(t prose.Token) bool {
		return p.Is("before court", t.Lower) || p.Is("inquiry", t.Lower)
	})
}

// bareCharge reports whether a charge tells nothing of what was done: no victim.
func (p *Page) bareCharge(h *Happening) bool { return len(h.Targets) == 0 && p.charge(h) }

// Tries reports whether a verb is one of a court's: "pleaded not guilty", "is being
// tried", but not "tried to kill".
func (p *Page) Tries(s *prose.Sentence, verb prose.Chunk) bool {
	head := s.Tokens[verb.Head].Lower
	return p.Is("before court", head) && (verb.Passive || head != "tried")
}
