package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// givesUp reports whether people who walk somewhere give themselves up: with their hands
// in the air, with a lawyer to the police, with their own arms to a force, or to lay their
// arms down there. Nothing violent is told with it. Whoever walks is then who does it.
func (p *page) givesUp(h *happening) bool {
	if p.violentIn(h.sentence) || !p.surrenders(h) {
		return false
	}
	s := h.sentence
	if k := h.chunk - 1; len(h.perps) == 0 && k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
		if f := phraseAt(s, k); !f.pronoun() {
			h.perps = append(h.perps, f)
		}
	}
	return true
}

// surrenders reports whether the words behind a verb of walking say that who walks gives
// up.
func (p *page) surrenders(h *happening) bool {
	s := h.sentence
	rest := s.Tokens[h.last+1:]
	for i, t := range rest {
		switch {
		case t.Lower == "hands" && slices.ContainsFunc(rest[i+1:min(len(rest), i+5)], func(t prose.Token) bool { return p.is("hands up", t.Lower) }):
			return true
		case t.Lower == "lawyer" || t.Lower == "lawyers":
			return p.toForce(h, true)
		case p.firearm(t) && p.laysDown(s, s.TokenAt(t.Start)):
			return true
		case p.firearm(t) && i > 0 && p.ownArms(rest[:i]):
			return p.toForce(h, false)
		}
	}
	return false
}

// violentIn reports whether a sentence has a word that surely names violence.
func (p *page) violentIn(s *prose.Sentence) bool {
	lower := make([]string, len(s.Tokens))
	for j, t := range s.Tokens {
		lower[j] = t.Lower
	}
	for j := range lower {
		if slices.ContainsFunc(p.book.Triggers.All(lower, j), func(m codebook.TriggerMatch) bool {
			return m.Strong && family(m.Kind) == "violence" && s.Tokens[j].Verb() == m.Verb
		}) {
			return true
		}
	}
	return false
}

// ownArms reports whether the words before arms say whose they are: "with their rifles",
// "with all their weapons".
func (p *page) ownArms(before []prose.Token) bool {
	n := len(before)
	return slices.ContainsFunc(before[max(0, n-2):], func(t prose.Token) bool { return t.Tag == "PRP$" }) &&
		slices.ContainsFunc(before[max(0, n-4):], func(t prose.Token) bool { return t.Lower == "with" })
}

// laysDown reports whether arms at a token are what somebody puts somewhere: "put their
// rifles on the counter", "laid an assortment of muskets on a table".
func (p *page) laysDown(s *prose.Sentence, arms int) bool {
	v := verbBefore(s, arms)
	if v < 0 || s.Chunks[v].Passive || !p.is("lays down", s.Tokens[s.Chunks[v].Head].Lower) {
		return false
	}
	next := neighbour(s, arms+1)
	return next == "on" || next == "down" || next == "at" || next == "before"
}

// toForce reports whether who walks goes to a force or to where one sits, to the police
// alone or any.
func (p *page) toForce(h *happening, police bool) bool {
	for prep, fs := range prepositionsAfter(h.sentence, h.sentence.Chunks[h.chunk].Last) {
		if prep == "from" || prep == "with" || prep == "out" {
			continue
		}
		for _, f := range fs {
			if p.is("station", f.word()) || f.word() == "court" {
				return true
			}
			if a := p.actorOf(f); !police && a != nil && (a.kind == dateline.StateForce || a.kind == dateline.ArmedGroup) {
				return true
			}
		}
	}
	return false
}
