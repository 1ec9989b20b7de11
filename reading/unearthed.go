package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// unearths reports whether a verb of finding or taking away is about a bomb that was laid:
// one alone, where bombs are laid or with word that it was made safe, and no further one
// of an attack told right before. It takes the bomb for the happening's weapon.
func (p *page) unearths(h *happening) bool {
	s := h.sentence
	found := p.unearthed(h)
	bomb := slices.IndexFunc(found, p.holdsDevice)
	if bomb < 0 || slices.ContainsFunc(s.Tokens, p.firearm) {
		return false
	}
	if n := len(p.happenings); n > 0 {
		before := p.happenings[n-1]
		if before.kind == dateline.Bombing && before.status == dateline.Occurred && h.index-before.index <= goesOn && before.sentence.Paragraph == s.Paragraph {
			return false
		}
	}
	if !p.laidSomewhere(h) && !p.madeSafe(h) {
		return false
	}
	if !slices.ContainsFunc(h.weapons, found[bomb].shares) {
		h.weapons = append(h.weapons, found[bomb])
	}
	return true
}

// unearthed are the phrases for what was found: a headline leaves out the verb's "was".
func (p *page) unearthed(h *happening) []phrase {
	s := h.sentence
	if c := s.Chunks[h.chunk]; c.Passive || c.Participle || len(h.args.object) == 0 {
		return befallen(s, h.chunk)
	}
	return h.args.object
}

// holdsDevice reports whether a phrase means a bomb, not told of before, or something with
// one in it: "an explosive device", "a bag with a bomb", "sticks of dynamite".
func (p *page) holdsDevice(f phrase) bool {
	s := f.sentence
	if toldBefore(f) {
		return false
	}
	if p.is("device", f.word()) {
		return true
	}
	for k := chunkAfter(s, f.head); k >= 0; k = chunkAfter(s, s.Chunks[k].Last) {
		c := s.Chunks[k]
		between := s.Tokens[f.head+1 : c.First]
		if c.Kind != prose.NounGroup || len(between) == 0 || slices.ContainsFunc(between, func(t prose.Token) bool { return !p.is("filled with", t.Lower) }) {
			return false
		}
		if head := s.Tokens[c.Head].Lower; p.is("device", head) || p.is("explosive", head) {
			return true
		}
		f = phraseAt(s, k)
	}
	return false
}

// firearm reports whether a token names arms that are no bomb, as lists of what was seized
// have them.
func (p *page) firearm(t prose.Token) bool {
	return p.is("weapons", t.Lower) && t.Noun() && !p.is("explosive", t.Lower) && !p.is("device", t.Lower)
}

// laidSomewhere reports whether the words behind the verb say where bombs are laid: "under
// a stall", "beside the road".
func (p *page) laidSomewhere(h *happening) bool {
	s := h.sentence
	for i := h.last + 1; i+1 < len(s.Tokens); i++ {
		if k := chunkOf(s, i+1); p.is("laid at", s.Tokens[i].Lower) && k >= 0 && s.Chunks[k].Kind == prose.NounGroup && !p.isTime(phraseAt(s, k)) {
			return true
		}
	}
	return false
}

// madeSafe reports whether the sentence or one of the next two of the paragraph says what
// became of a bomb that was found: made safe, or due to go off later.
func (p *page) madeSafe(h *happening) bool {
	for i := h.index; i < len(p.text.Sentences) && i <= h.index+goesOn; i++ {
		s := &p.text.Sentences[i]
		if s.Paragraph != h.sentence.Paragraph {
			break
		}
		lower := make([]string, len(s.Tokens))
		for j, t := range s.Tokens {
			lower[j] = t.Lower
		}
		for j := range s.Tokens {
			for _, m := range p.book.Triggers.All(lower, j) {
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
	k := chunkOf(s, verb)
	if k < 0 || s.Chunks[k].Modal != "would" {
		return false
	}
	return slices.ContainsFunc(s.Tokens[s.Chunks[k].First:verb], func(t prose.Token) bool { return t.Lower == "have" || t.Lower == "'ve" })
}

// ofBomb reports whether the sentence of a happening names what explodes, or speaks of it
// by a pronoun, or not at all, behind one that does: "It did not go off." "Defused by
// the army." What explodes is the weapon where nothing else is.
func (p *page) ofBomb(h *happening) bool {
	s := h.sentence
	if !p.explosiveIn(s) {
		of := h.args.object
		if h.trigger.Subject == codebook.Weapon {
			of = h.args.subject
		}
		if h.index == 0 || slices.ContainsFunc(of, func(f phrase) bool { return f.word() != "it" && f.word() != "they" && f.word() != "them" }) {
			return false
		}
		s = &p.text.Sentences[h.index-1]
		if s.Paragraph != h.sentence.Paragraph || !p.explosiveIn(s) {
			return false
		}
	}
	k := slices.IndexFunc(s.Chunks, func(c prose.Chunk) bool {
		return c.Kind == prose.NounGroup && p.is("explosive", s.Tokens[c.Head].Lower)
	})
	if len(h.weapons) == 0 && k >= 0 {
		h.weapons = append(h.weapons, phraseAt(s, k))
	}
	return true
}
