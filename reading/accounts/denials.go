package accounts

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/happenings"
)

// deniedDeed reports whether a happening is told as what somebody denies to have done: by
// its own verb or by that of "carrying out an attack".
func (p *page) deniedDeed(h *happenings.Happening) bool {
	s := h.Sentence
	if h.Trigger.Verb {
		return p.Denying(s, h.Chunk) >= 0
	}
	for k := max(0, h.Chunk-1); k < len(s.Chunks) && k <= h.Chunk+1; k++ {
		if c := s.Chunks[k]; c.Kind == prose.VerbGroup && p.Is("light verb", s.Tokens[c.Head].Lower) && p.Denying(s, k) >= 0 {
			return true
		}
	}
	return false
}

// denial reads "denied involvement", "denied the attack" and "denied that it was behind
// it". Who denies that another did it denies nothing of their own.
func (p *page) denial(st *story, s *prose.Sentence, k int, after string) {
	c := s.Chunks[k]
	if c.Negated {
		return
	}
	ofOwn, clause := p.OwnDenied(s, k)
	for _, f := range p.SubjectOf(s, k) {
		f = p.Named(f, c.First)
		a := p.ActorOf(f)
		if g, ok := p.GroupOfStatement(f); ok {
			a = p.ActorOf(g)
		} else if g, ok := p.GroupOfSpokesman(f); ok {
			a = p.ActorOf(g)
		} else if f.Pronoun() {
			a = p.GroupMeant(f, 0)
		}
		fights := a != nil && a.Kind == dateline.ArmedGroup
		switch {
		case clause && !ofOwn:
		case ofOwn && p.ActorOrState(f) != nil, fights, p.Is("act denied", lastWord(after)) && !f.Pronoun():
			p.addAuthor(st, f, dateline.Denied)
		}
	}
}
