package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// denying returns the verb group of denying under which verb group k stands: of "denied
// that it was behind", "denied being behind", "rejected claims that its men had fired". -1
// for none.
func (p *page) denying(s *prose.Sentence, k int) int {
	if j := joinedVerb(s, k); j >= 0 && s.Chunks[j].First < s.Chunks[j].Last && p.denying(s, j) >= 0 { // "denied that it had planned and carried out"
		return p.denying(s, j)
	}
	c := s.Chunks[k]
	if c.Infinitive && k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && s.Chunks[k-1].Last == c.First-1 { // "denied it was to blame"
		return p.denying(s, k-1)
	}
	for j := k - 1; j >= 0; j-- {
		v := s.Chunks[j]
		if v.Kind != prose.VerbGroup {
			continue
		}
		if v.Passive || !p.is("denies act", s.Tokens[v.Head].Lower) || slices.ContainsFunc(s.Tokens[v.Last+1:c.First], endsClause) {
			return -1
		}
		that := slices.ContainsFunc(s.Tokens[v.Last+1:c.First], func(t prose.Token) bool { return t.Lower == "that" })
		bare := k == j+2 && s.Chunks[j+1].First == v.Last+1 && s.Tokens[c.First-1].Tag != "CC" // "denied it was"
		if that || bare || k == j+1 && gerund(s, c) {
			return j
		}
		return -1
	}
	return -1
}

// deniedDeed reports whether a happening is told as what somebody denies to have done: by
// its own verb or by that of "carrying out an attack".
func (p *page) deniedDeed(h *happening) bool {
	s := h.sentence
	if h.trigger.Verb {
		return p.denying(s, h.chunk) >= 0
	}
	for k := max(0, h.chunk-1); k < len(s.Chunks) && k <= h.chunk+1; k++ {
		if c := s.Chunks[k]; c.Kind == prose.VerbGroup && p.is("light verb", s.Tokens[c.Head].Lower) && p.denying(s, k) >= 0 {
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
	ofOwn, clause := p.ownDenied(s, k)
	for _, f := range subjectOf(s, k) {
		f = p.named(f, c.First)
		a := p.actorOf(f)
		if g, ok := p.groupOfStatement(f); ok {
			a = p.actorOf(g)
		} else if g, ok := p.groupOfSpokesman(f); ok {
			a = p.actorOf(g)
		} else if f.pronoun() {
			a = p.groupMeant(f, 0)
		}
		fights := a != nil && a.kind == dateline.ArmedGroup
		switch {
		case clause && !ofOwn:
		case ofOwn && p.actorOrState(f) != nil, fights, p.is("act denied", lastWord(after)) && !f.pronoun():
			p.addAuthor(st, f, dateline.Denied)
		}
	}
}

// ownDenied reports whether a clause stands under the verb of denying of group k, and
// whether it is one of what who denies, or their people, did.
func (p *page) ownDenied(s *prose.Sentence, k int) (own, clause bool) {
	for j := k + 1; j < len(s.Chunks); j++ {
		c := s.Chunks[j]
		if c.Kind != prose.VerbGroup || p.denying(s, j) != k {
			continue
		}
		f, ok := onlyOne(subjectOf(s, j))
		if !ok {
			return false, false
		}
		own = gerund(s, c) || opensMeant(f) || p.denierMeant(s, k, f)
		return own && p.tellsDeed(s, j), true
	}
	return false, false
}

// denierMeant reports whether a phrase means who denies by verb group k: "the rebels
// denied that the group".
func (p *page) denierMeant(s *prose.Sentence, k int, f phrase) bool {
	who, ok := onlyOne(subjectOf(s, k))
	if !ok {
		return false
	}
	who = p.named(who, s.Chunks[k].First)
	if g, ok := p.groupOfStatement(who); ok {
		who = g
	} else if g, ok := p.groupOfSpokesman(who); ok {
		who = g
	}
	a := p.actorOf(who)
	return a != nil && (p.actorOf(f) == a || p.groupMeant(f, 0) == a)
}

// tellsDeed reports whether verb group k says that somebody did something that hurts, or
// was behind it.
func (p *page) tellsDeed(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	verb := s.Tokens[c.Head].Lower
	if p.callsBehind(words(s, c.Last+1, min(c.Last+8, len(s.Tokens)))) || p.is("commits", verb) || p.is("light verb", verb) || doing(verb) || verb == "involved" {
		return true
	}
	if k+1 < len(s.Chunks) && s.Chunks[k+1].Kind == prose.VerbGroup && p.toBlame(s, s.Chunks[k+1]) {
		return true
	}
	if g, ok := complement(s, c); ok && p.is("is", verb) && (p.is("culprit", g.word()) || p.is("attackers", g.word())) {
		return true
	}
	return slices.ContainsFunc(p.book.Triggers.All([]string{verb}, 0), func(m codebook.TriggerMatch) bool { return m.Verb })
}
