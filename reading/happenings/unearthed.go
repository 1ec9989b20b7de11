package happenings

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// unearths reports whether a verb of finding or taking away is about a bomb that was laid:
// one alone, where bombs are laid or with word that it was made safe, and no further one
// of an attack told right before. It takes the bomb for the happening's weapon.
func (p *Page) unearths(h *Happening) bool {
	s := h.Sentence
	found := p.unearthed(h)
	bomb := slices.IndexFunc(found, p.holdsDevice)
	if bomb < 0 || slices.ContainsFunc(s.Tokens, p.Firearm) {
		return false
	}
	if n := len(p.Happenings); n > 0 {
		before := p.Happenings[n-1]
		if before.Kind == dateline.Bombing && before.Status == dateline.Occurred && h.Index-before.Index <= goesOn && before.Sentence.Paragraph == s.Paragraph {
			return false
		}
	}
	if !p.laidSomewhere(h) && !p.madeSafe(h) {
		return false
	}
	if !slices.ContainsFunc(h.Weapons, found[bomb].Shares) {
		h.Weapons = append(h.Weapons, found[bomb])
	}
	return true
}

// unearthed are the phrases for what was found: a headline leaves out the verb's "was".
func (p *Page) unearthed(h *Happening) []grammar.Phrase {
	s := h.Sentence
	if c := s.Chunks[h.Chunk]; c.Passive || c.Participle || len(h.Args.Object) == 0 {
		return p.Befallen(s, h.Chunk)
	}
	return h.Args.Object
}

// holdsDevice reports whether a phrase means a bomb, not told of before, or something with
// one in it: "an explosive device", "a bag with a bomb", "sticks of dynamite".
func (p *Page) holdsDevice(f grammar.Phrase) bool {
	s := f.Sentence
	if toldBefore(f) {
		return false
	}
	if p.Is("device", f.Word()) {
		return true
	}
	for k := grammar.ChunkAfter(s, f.Head); k >= 0; k = grammar.ChunkAfter(s, s.Chunks[k].Last) {
		c := s.Chunks[k]
		between := s.Tokens[f.Head+1 : c.First]
		if c.Kind != prose.NounGroup || len(between) == 0 || slices.ContainsFunc(between, func(t prose.Token) bool { return !p.Is("filled with", t.Lower) }) {
			return false
		}
		if head := s.Tokens[c.Head].Lower; p.Is("device", head) || p.Is("explosive", head) {
			return true
		}
		f = grammar.PhraseAt(s, k)
	}
	return false
}

// Firearm reports whether a token names arms that are no bomb, as lists of what was seized
// have them.
func (p *Page) Firearm(t prose.Token) bool {
	return p.Is("weapons", t.Lower) && t.Noun() && !p.Is("explosive", t.Lower) && !p.Is("device", t.Lower)
}

// laidSomewhere reports whether the words behind the verb say where bombs are laid: "under
// a stall", "beside the road".
func (p *Page) laidSomewhere(h *Happening) bool {
	s := h.Sentence
	for i := h.Last + 1; i+1 < len(s.Tokens); i++ {
		if k := grammar.ChunkOf(s, i+1); p.Is("laid at", s.Tokens[i].Lower) && k >= 0 && s.Chunks[k].Kind == prose.NounGroup && !p.IsTime(grammar.PhraseAt(s, k)) {
			return true
		}
	}
	return false
}

// madeSafe reports whether the sentence or one of the next two of the paragraph says what
// became of a bomb that was found: made safe, or due to go off later.
func (p *Page) madeSafe(h *Happening) bool {
	for i := h.Index; i < len(p.Text.Sentences) && i <= h.Index+goesOn; i++ {
		s := &p.Text.Sentences[i]
		if s.Paragraph != h.Sentence.Paragraph {
			break
		}
		lower := make([]string, len(s.Tokens))
		for j, t := range s.Tokens {
			lower[j] = t.Lower
		}
		for j := range s.Tokens {
			for _, m := range p.Book.Triggers.All(lower, j) {
				if m.Status == dateline.Foiled && !m.Faint || m.Verb && m.Subject == codebook.Weapon && wouldHave(s, m.First) {
					return true
				}
			}
		}
	}
	return false
}

// wouldHave reports whether the verb at a token tells what did not come about: "would have
// gone off".
func wouldHave(s *prose.Sentence, verb int) bool {
	k := grammar.ChunkOf(s, verb)
	if k < 0 || s.Chunks[k].Modal != "would" {
		return false
	}
	return slices.ContainsFunc(s.Tokens[s.Chunks[k].First:verb], func(t prose.Token) bool { return t.Lower == "have" || t.Lower == "'ve" })
}

// ofBomb reports whether the sentence of a happening names what explodes, or speaks of it
// by a pronoun, or not at all, behind one that does: "It did not go off." "Defused by
// the army." What explodes is the weapon where nothing else is.
func (p *Page) ofBomb(h *Happening) bool {
	s := h.Sentence
	if !p.explosiveIn(s) {
		of := h.Args.Object
		if h.Trigger.Subject == codebook.Weapon {
			of = h.Args.Subject
		}
		if h.Index == 0 || slices.ContainsFunc(of, func(f grammar.Phrase) bool { return f.Word() != "it" && f.Word() != "they" && f.Word() != "them" }) {
			return false
		}
		s = &p.Text.Sentences[h.Index-1]
		if s.Paragraph != h.Sentence.Paragraph || !p.explosiveIn(s) {
			return false
		}
	}
	k := slices.IndexFunc(s.Chunks, func(c prose.Chunk) bool {
		return c.Kind == prose.NounGroup && p.Is("explosive", s.Tokens[c.Head].Lower)
	})
	if len(h.Weapons) == 0 && k >= 0 {
		h.Weapons = append(h.Weapons, grammar.PhraseAt(s, k))
	}
	return true
}
