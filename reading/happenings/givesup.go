package happenings

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// givesUp reports whether people who walk somewhere give themselves up: with their hands
// in the air, with a lawyer to the police, with their own arms to a force, or to lay their
// arms down there. Nothing violent is told with it. Whoever walks is then who does it.
func (p *Page) givesUp(h *Happening) bool {
	if p.violentIn(h.Sentence) || !p.surrenders(h) {
		return false
	}
	s := h.Sentence
	if k := h.Chunk - 1; len(h.Perps) == 0 && k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
		if f := grammar.PhraseAt(s, k); !f.Pronoun() {
			h.Perps = append(h.Perps, f)
		}
	}
	return true
}

// surrenders reports whether the words behind a verb of walking say that who walks gives
// up.
func (p *Page) surrenders(h *Happening) bool {
	s := h.Sentence
	rest := s.Tokens[h.Last+1:]
	for i, t := range rest {
		switch {
		case t.Lower == "hands" && slices.ContainsFunc(rest[i+1:min(len(rest), i+5)], func(t prose.Token) bool { return p.Is("hands up", t.Lower) }):
			return true
		case t.Lower == "lawyer" || t.Lower == "lawyers":
			return p.toForce(h, true)
		case p.Firearm(t) && p.laysDown(s, s.TokenAt(t.Start)):
			return true
		case p.Firearm(t) && i > 0 && p.ownArms(rest[:i]):
			return p.toForce(h, false)
		}
	}
	return false
}

// violentIn reports whether a sentence has a word that surely names violence.
func (p *Page) violentIn(s *prose.Sentence) bool {
	lower := make([]string, len(s.Tokens))
	for j, t := range s.Tokens {
		lower[j] = t.Lower
	}
	for j := range lower {
		if slices.ContainsFunc(p.Book.Triggers.All(lower, j), func(m codebook.TriggerMatch) bool {
			return m.Strong && Family(m.Kind) == "violence" && s.Tokens[j].Verb() == m.Verb
		}) {
			return true
		}
	}
	return false
}

// ownArms reports whether the words before arms say whose they are: "with their rifles",
// "with all their weapons".
func (p *Page) ownArms(before []prose.Token) bool {
	n := len(before)
	return slices.ContainsFunc(before[max(0, n-2):], func(t prose.Token) bool { return t.Tag == "PRP$" }) &&
		slices.ContainsFunc(before[max(0, n-4):], func(t prose.Token) bool { return t.Lower == "with" })
}

// laysDown reports whether arms at a token are what somebody puts somewhere: "put their
// rifles on the counter", "laid an assortment of muskets on a table".
func (p *Page) laysDown(s *prose.Sentence, arms int) bool {
	v := grammar.VerbBefore(s, arms)
	if v < 0 || s.Chunks[v].Passive || !p.Is("lays down", s.Tokens[s.Chunks[v].Head].Lower) {
		return false
	}
	next := grammar.Neighbour(s, arms+1)
	return next == "on" || next == "down" || next == "at" || next == "before"
}

// toForce reports whether who walks goes to a force or to where one sits, to the police
// alone or any.
func (p *Page) toForce(h *Happening, police bool) bool {
	for prep, fs := range grammar.PrepositionsAfter(h.Sentence, h.Sentence.Chunks[h.Chunk].Last) {
		if prep == "from" || prep == "with" || prep == "out" {
			continue
		}
		for _, f := range fs {
			if p.Is("station", f.Word()) || f.Word() == "court" {
				return true
			}
			if a := p.ActorOf(f); !police && a != nil && (a.Kind == dateline.StateForce || a.Kind == dateline.ArmedGroup) {
				return true
			}
		}
	}
	return false
}
