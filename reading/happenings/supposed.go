package happenings

import (
	"slices"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// reach is how many words may stand between a verb and what it governs.
const reach = 6

// foreseen reports whether the happening is only said to come, or expected: "may
// attempt to damage the track", "will try to set off a bomb", "expects it to attack".
func (p *Page) foreseen(h *Happening) bool {
	s := h.Sentence
	for k := h.Chunk; k >= 0; {
		c := s.Chunks[k]
		if c.Kind == prose.VerbGroup {
			switch {
			case c.Tense == prose.Future, c.Modal == "may", c.Modal == "might", c.Modal == "can", c.Modal == "could", c.Modal == "shall":
				return true
			case p.toBe(s, k) && (k == h.Chunk || p.Is("brings about", s.Tokens[c.Head].Lower) && !slices.ContainsFunc(s.Chunks[k+1:h.Chunk], nounGroup)):
				return true
			case !c.Infinitive && !gerund(s, c):
				return false
			}
		}
		v := governing(s, k)
		if v >= 0 && c.Infinitive && p.Is("expects", s.Tokens[s.Chunks[v].Head].Lower) {
			return true
		}
		k = v
	}
	return false
}

func nounGroup(c prose.Chunk) bool { return c.Kind == prose.NounGroup }

// toBe reports whether verb group k, an infinitive, is of what was yet to come by the verb
// right before it: "was to be set off", "is very likely to attack", "are set to strike"; not
// "it was to avenge him", "they are to blame".
func (p *Page) toBe(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if k == 0 || !c.Infinitive || slices.ContainsFunc(s.Tokens[c.First:c.Head], func(t prose.Token) bool { return t.Lower == "have" }) {
		return false
	}
	v := s.Chunks[k-1]
	if v.Kind != prose.VerbGroup || v.Negated || !grammar.Finite(v) {
		return false
	}
	if head := s.Tokens[v.Head].Lower; !p.Is("is", head) {
		return v.Last == c.First-1 && p.Is("prospect", head) && p.Is("is", s.Tokens[v.First].Lower)
	}
	between := s.Tokens[v.Last+1 : c.First]
	prospect := func(t prose.Token) bool { return p.Is("prospect", t.Lower) }
	if slices.ContainsFunc(between, func(t prose.Token) bool { return t.Tag != "RB" && !prospect(t) }) {
		return false
	}
	return c.Passive || slices.ContainsFunc(between, prospect)
}

// onlyPossible reports whether a noun is of what only may come: "a possible attack", "a
// likely second raid", "warned of an attack".
func (p *Page) onlyPossible(h *Happening) bool {
	s := h.Sentence
	c := s.Chunks[h.Chunk]
	if c.Kind != prose.NounGroup || h.Definite {
		return false
	}
	if slices.ContainsFunc(s.Tokens[c.First:h.First], func(t prose.Token) bool {
		return !t.Noun() && (p.Is("yet to come", t.Lower) || t.Lower == "potential" || t.Lower == "future")
	}) {
		return true
	}
	v := governing(s, h.Chunk)
	return v >= 0 && grammar.Neighbour(s, c.First-1) == "of" && p.Is("warns", s.Tokens[s.Chunks[v].Head].Lower)
}

// gerund reports whether a verb group is one such as "planning" that another verb
// may govern.
func gerund(s *prose.Sentence, c prose.Chunk) bool {
	return c.Participle && s.Tokens[c.Head].Tag == "VBG"
}

// governing returns the verb group before a chunk within its clause; -1 for none.
func governing(s *prose.Sentence, k int) int {
	first := s.Chunks[k].First
	for v := k - 1; v >= 0; v-- {
		c := s.Chunks[v]
		if c.Kind != prose.VerbGroup {
			continue
		}
		if first-c.Last > reach || slices.ContainsFunc(s.Tokens[c.Last+1:first], grammar.EndsClause) {
			return -1
		}
		return v
	}
	return -1
}

// meantTo reports whether a noun is the object of what somebody only means to do:
// "planning to set off a bomb".
func (p *Page) meantTo(h *Happening) bool {
	s := h.Sentence
	v := governing(s, h.Chunk)
	if v < 0 || !s.Chunks[v].Infinitive {
		return false
	}
	g := governing(s, v)
	return g >= 0 && p.Is("intend", s.Tokens[s.Chunks[g].Head].Lower)
}

// supposedSubject reports whether the happening is the subject of what only may be, is likely or being prepared: "An assault of that kind could be tried again", "an attack
// is considered highly likely".
func (p *Page) supposedSubject(h *Happening) bool {
	s := h.Sentence
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup {
			continue
		}
		if p.callsLikely(s, c) && k > h.Chunk && !grammar.VerbBetween(s, h.Last, c.First) && !slices.ContainsFunc(s.Tokens[h.Last+1:c.First], grammar.EndsClause) {
			return true
		}
		prepared := c.Passive && p.Is("intend", s.Tokens[c.Head].Lower) || k+1 < len(s.Chunks) && p.toBe(s, k+1) && (p.does(s.Tokens[s.Chunks[k+1].Head].Lower) || p.Is("brings about", s.Tokens[s.Chunks[k+1].Head].Lower))
		if (c.Modal == "" || c.Modal == "did") && !prepared {
			continue
		}
		for _, f := range p.SubjectOf(s, k) {
			if f.First <= h.First && h.First <= f.Last {
				return true
			}
		}
	}
	return false
}

// callsLikely reports whether a verb says that its subject is likely, and not what it
// is likely to have done or to be.
func (p *Page) callsLikely(s *prose.Sentence, c prose.Chunk) bool {
	for i := c.Last + 1; i < len(s.Tokens) && i <= c.Last+3; i++ {
		if p.Is("likely", s.Tokens[i].Lower) {
			return i+1 >= len(s.Tokens) || !s.Tokens[i+1].Noun() && s.Tokens[i+1].Tag != "DT" && s.Tokens[i+1].Tag != "TO"
		}
	}
	return false
}

// rehearsed reports whether the happening is one of an exercise: what is held is a drill, or
// somebody plays it there ("an exercise in which soldiers played the terrorists who seize a
// hotel"). Whoever is attacked at an exercise is.
func (p *Page) rehearsed(h *Happening) bool {
	s := h.Sentence
	for i := range h.First {
		if !s.Tokens[i].Noun() || !p.Is("drill", s.Tokens[i].Lower) {
			continue
		}
		if slices.ContainsFunc(slices.Concat(h.Args.Subject, h.Args.Object), func(f grammar.Phrase) bool { return f.Sentence == s && f.Head == i }) {
			return true
		}
		if slices.ContainsFunc(s.Tokens[i:h.First], grammar.RelativeWord) && !p.WordWithin(s, s.Start, s.End, "harm") {
			return true
		}
	}
	return false
}
