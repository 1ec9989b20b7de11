package happenings

import (
	"slices"

	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/voices"
)

// Denying returns the verb group of denying under which verb group k stands: of "denied
// that it was behind", "denied being behind", "rejected claims that its men had fired". -1
// for none.
func (p *Page) Denying(s *prose.Sentence, k int) int {
	if j := grammar.JoinedVerb(s, k); j >= 0 && s.Chunks[j].First < s.Chunks[j].Last && p.Denying(s, j) >= 0 { // "denied that it had planned and carried out"
		return p.Denying(s, j)
	}
	c := s.Chunks[k]
	if c.Infinitive && k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && s.Chunks[k-1].Last == c.First-1 { // "denied it was to blame"
		return p.Denying(s, k-1)
	}
	for j := k - 1; j >= 0; j-- {
		v := s.Chunks[j]
		if v.Kind != prose.VerbGroup {
			continue
		}
		if v.Passive || !p.Is("denies act", s.Tokens[v.Head].Lower) || slices.ContainsFunc(s.Tokens[v.Last+1:c.First], grammar.EndsClause) {
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

// OwnDenied reports whether a clause stands under the verb of denying of group k, and
// whether it is one of what who denies, or their people, did.
func (p *Page) OwnDenied(s *prose.Sentence, k int) (own, clause bool) {
	for j := k + 1; j < len(s.Chunks); j++ {
		c := s.Chunks[j]
		if c.Kind != prose.VerbGroup || p.Denying(s, j) != k {
			continue
		}
		f, ok := grammar.FirstOf(p.SubjectOf(s, j))
		if !ok {
			return false, false
		}
		own = gerund(s, c) || voices.OpensMeant(f) || p.denierMeant(s, k, f)
		return own && p.tellsDeed(s, j), true
	}
	return false, false
}

// denierMeant reports whether a phrase means who denies by verb group k: "the rebels
// denied that the group".
func (p *Page) denierMeant(s *prose.Sentence, k int, f grammar.Phrase) bool {
	who, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok {
		return false
	}
	who = p.Named(who, s.Chunks[k].First)
	if g, ok := p.GroupOfStatement(who); ok {
		who = g
	} else if g, ok := p.GroupOfSpokesman(who); ok {
		who = g
	}
	a := p.ActorOf(who)
	return a != nil && (p.ActorOf(f) == a || p.GroupMeant(f, 0) == a)
}

// tellsDeed reports whether verb group k says that somebody did something that hurts, or
// was behind it.
func (p *Page) tellsDeed(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	verb := s.Tokens[c.Head].Lower
	if p.CallsBehind(grammar.Words(s, c.Last+1, min(c.Last+8, len(s.Tokens)))) || p.Is("commits", verb) || p.Is("light verb", verb) || Doing(verb) || verb == "involved" {
		return true
	}
	if k+1 < len(s.Chunks) && s.Chunks[k+1].Kind == prose.VerbGroup && p.ToBlame(s, s.Chunks[k+1]) {
		return true
	}
	if g, ok := Complement(s, c); ok && p.Is("is", verb) && (p.Is("culprit", g.Word()) || p.Is("attackers", g.Word())) {
		return true
	}
	return slices.ContainsFunc(p.Book.Triggers.All([]string{verb}, 0), func(m codebook.TriggerMatch) bool { return m.Verb })
}
