package grammar

import (
	"slices"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// openOutsets makes of each time at which something long began the time since which it
// lasts, where the sentence counts the dead since then, so that no incident has that day.
func (p *Page) openOutsets() {
	for i := range p.Times {
		t := &p.Times[i]
		s := &p.Text.Sentences[p.Text.SentenceAt(t.Start)]
		k := p.verbOfOutset(s, t)
		if k < 0 || t.Bound != when.BoundNone {
			continue
		}
		if since := sinceBefore(s, s.Chunks[k].First); since >= 0 && p.lastsSince(s, since, k) && p.PerfectHarm(s, 0, len(s.Tokens)) {
			t.Bound = when.BoundSince
		}
	}
}

// Outset reports whether a time is when a war or a campaign began: "since the operation
// began on 17 April", "the war, which began on 15 April".
func (p *Page) Outset(t *when.Expression) bool {
	s := &p.Text.Sentences[p.Text.SentenceAt(t.Start)]
	k := p.verbOfOutset(s, t)
	if k < 0 {
		return false
	}
	if since := sinceBefore(s, s.Chunks[k].First); since >= 0 {
		return p.lastsSince(s, since, k)
	}
	return p.Is("begins", s.Tokens[s.Chunks[k].Head].Lower) && p.ofLongFight(s, k)
}

// verbOfOutset is the verb group before a time that the time hangs on; -1 for none.
func (p *Page) verbOfOutset(s *prose.Sentence, t *when.Expression) int {
	if t.Start < s.Start || t.Kind != when.KindDate && t.Kind != when.KindRelative {
		return -1
	}
	k := p.AttachedTo(s, t)
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].Last >= s.TokenAt(t.Start) {
		return -1
	}
	return k
}

// sinceBefore is the "since" that opens the clause of a verb at a token; -1 where none does.
func sinceBefore(s *prose.Sentence, verb int) int {
	for i := verb - 1; i >= 0 && !EndsClause(s.Tokens[i]) && !s.Tokens[i].Verb(); i-- {
		if s.Tokens[i].Lower == "since" {
			return i
		}
	}
	return -1
}

// lastsSince reports whether the clause of the verb of group k, opened by a "since", tells
// of no incident: what began is a war or a campaign, or nothing violent is told at all.
func (p *Page) lastsSince(s *prose.Sentence, since, k int) bool {
	v := s.Chunks[k]
	subject := s.Tokens[since+1 : v.First]
	if slices.ContainsFunc(subject, func(t prose.Token) bool { return p.Is("long fight", t.Lower) || p.Is("campaign", t.Lower) }) {
		return true
	}
	violent := func(t prose.Token) bool { return p.triggerWord(t.Lower) }
	return !slices.ContainsFunc(subject, violent) && !slices.ContainsFunc(s.Tokens[v.First:v.Last+1], violent)
}

// triggerWord reports whether a word alone may name a happening.
func (p *Page) triggerWord(lower string) bool {
	return len(p.Book.Triggers.All([]string{lower}, 0)) > 0
}

// ofLongFight reports whether the subject of the verb of group k, or what its relative
// clause stands behind, is a war.
func (p *Page) ofLongFight(s *prose.Sentence, k int) bool {
	n := k - 1
	if n < 0 || s.Chunks[n].Kind != prose.NounGroup {
		return false
	}
	for _, t := range s.Tokens[s.Chunks[n].Last+1 : s.Chunks[k].First] {
		if t.Text != "," && !RelativeWord(t) {
			return false
		}
	}
	return p.Is("long fight", s.Tokens[s.Chunks[n].Head].Lower)
}
