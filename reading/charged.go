package reading

import (
	"slices"

	"github.com/dateline-project/dateline/prose"
)

// charge reports whether a noun of violence is what somebody is charged with or what
// is looked into: "charged with the murder of seven men", "suspicion of attempted
// murder".
func (p *page) charge(h *happening) bool {
	first := h.sentence.Chunks[h.chunk].First
	if h.trigger.Verb || first < 2 {
		return false
	}
	switch h.sentence.Tokens[first-1].Lower {
	case "with", "of", "for", "into":
	default:
		return false
	}
	return slices.ContainsFunc(h.sentence.Tokens[max(0, first-4):first-1], func(t prose.Token) bool {
		return p.is("before court", t.Lower) || p.is("inquiry", t.Lower)
	})
}

// bareCharge reports whether a charge tells nothing of what was done: no victim.
func (p *page) bareCharge(h *happening) bool { return len(h.targets) == 0 && p.charge(h) }

// tries reports whether a verb is one of a court's: "pleaded not guilty", "is being
// tried", but not "tried to kill".
func (p *page) tries(s *prose.Sentence, verb prose.Chunk) bool {
	head := s.Tokens[verb.Head].Lower
	return p.is("before court", head) && (verb.Passive || head != "tried")
}
