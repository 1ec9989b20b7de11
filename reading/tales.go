package reading

import (
	"slices"

	"github.com/dateline-project/dateline/prose"
)

// tale reports whether the sentence tells of the happening only to say that it
// never was: "denied reports that a bus was hijacked", "rumours of a kidnapping
// are false". Who denies having done it does not deny that it was done.
func (p *page) tale(h *happening) bool {
	s := h.sentence
	rumoured, denied := false, false
	for i := 0; i < h.first; i++ {
		w := s.Tokens[i].Lower
		rumoured = rumoured || p.is("tale", w)
		next := i + 1
		if s.Tokens[next].Tag == "RB" { // "denied too that"
			next++
		}
		if p.is("denies act", w) && next+1 < h.first {
			opens, second := s.Tokens[next].Lower, s.Tokens[next+1]
			denied = denied || p.is("tale", opens) || (opens == "that" || opens == "the" && p.is("tale", second.Lower)) && second.Tag != "PRP"
		}
	}
	return denied || rumoured && p.untrue(h.sentence) || p.takenBack(h)
}

// takenBack reports whether the next sentence says that it never was: "There was
// none", "It did not happen", "It proved to be baseless".
func (p *page) takenBack(h *happening) bool {
	if h.index+1 >= len(p.text.Sentences) || p.text.Sentences[h.index+1].Paragraph != h.sentence.Paragraph {
		return false
	}
	next := &p.text.Sentences[h.index+1]
	switch opening := words(next, 0, 3); {
	case opening == "there was none", opening == "there were none", opening == "there was no":
		return !h.trigger.Verb
	case len(next.Tokens) > 2 && (next.Tokens[0].Lower == "it" || next.Tokens[0].Lower == "this" || next.Tokens[0].Lower == "that"):
		never := next.Tokens[1].Lower == "never" || opening == "it did not" || opening == "this did not"
		return never && slices.ContainsFunc(next.Tokens, func(t prose.Token) bool { return p.is("takes place", t.Lower) }) || next.Tokens[1].Verb() && len(next.Tokens) < 12 && p.untrue(next)
	}
	return false
}

// onlyRumoured reports whether a noun is that of a rumour, or of what somebody
// holds for likely: "the mere rumour of another bomb", "considers a second ambush
// likely".
func (p *page) onlyRumoured(h *happening) bool {
	s := h.sentence
	first := s.Chunks[h.chunk].First
	if first > 1 && s.Tokens[first-1].Lower == "of" && p.is("rumour", s.Tokens[first-2].Lower) {
		return !p.untrue(s)
	}
	return first > 0 && p.is("deems", s.Tokens[first-1].Lower) && slices.ContainsFunc(s.Tokens[h.last:], func(t prose.Token) bool { return p.is("likely", t.Lower) })
}

// untrue reports whether the sentence calls something untrue.
func (p *page) untrue(s *prose.Sentence) bool {
	for i, t := range s.Tokens {
		if p.is("untrue", t.Lower) || t.Lower == "true" && i > 0 && (s.Tokens[i-1].Lower == "not" || s.Tokens[i-1].Lower == "n't") {
			return true
		}
	}
	return false
}
