package happenings

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// findsKilled reports whether a verb of finding is about the dead whom somebody killed, as
// the sentence says or one behind it that goes on about them: "the beheaded bodies of four
// fishermen were found", "The body of a mayor was found. He had been shot." It makes their
// killing the happening, by nobody who is told of. What became of those told of before is
// no killing of its own.
func (p *Page) findsKilled(h *Happening) bool {
	body, ok := p.bodyFound(h)
	if !ok || !p.signOfKilling(h) {
		return false
	}
	if n := len(p.Happenings); n > 0 && (body.Sentence.Tokens[body.First].Tag == "PRP$" || p.Happenings[n-1].Sentence.Paragraph == h.Sentence.Paragraph) {
		return false
	}
	h.Kind, h.Status, h.Perps, h.Targets = dateline.ArmedAssault, dateline.Occurred, nil, []grammar.Phrase{body}
	if f, ok := grammar.NounGroupAfter(h.Sentence, body.Last+2, 0); ok && grammar.Neighbour(h.Sentence, body.Last+1) == "of" {
		h.Targets = []grammar.Phrase{f}
	}
	return true
}

// bodyFound is the phrase for the dead whom a verb says to have been found: "a shepherd's
// body", "three farmers" who were found dead.
func (p *Page) bodyFound(h *Happening) (grammar.Phrase, bool) {
	s := h.Sentence
	dead := grammar.Neighbour(s, h.Last+1) == "dead"
	found := p.unearthed(h)
	if f, ok := grammar.NounGroupAfter(s, 0, 1); ok && s.Chunks[h.Chunk].Passive && f.Last < h.First { // "the body of a shepherd, missing since Thursday, was found"
		found = append(found, f)
	}
	i := slices.IndexFunc(found, func(f grammar.Phrase) bool { return p.Is("corpse", f.Word()) || dead && p.Human(f.Word()) })
	if i < 0 {
		return grammar.Phrase{}, false
	}
	return found[i], true
}

// signOfKilling reports whether the sentence shows how those died whose bodies were found,
// or one of the next two of its paragraph that speaks of them.
func (p *Page) signOfKilling(h *Happening) bool {
	shows := func(class string) func(t prose.Token) bool {
		return func(t prose.Token) bool { return p.Is(class, t.Lower) }
	}
	if slices.ContainsFunc(h.Sentence.Tokens, shows("sign of killing")) {
		return true
	}
	for i := h.Index + 1; i < len(p.Text.Sentences) && i <= h.Index+goesOn; i++ {
		s := &p.Text.Sentences[i]
		if s.Paragraph != h.Sentence.Paragraph || len(s.Tokens) == 0 || s.Tokens[0].Tag != "PRP" && s.Tokens[0].Tag != "PRP$" {
			break
		}
		if slices.ContainsFunc(s.Tokens, shows("way of killing")) || p.headless(s) {
			return true
		}
	}
	return false
}

// headless reports whether a sentence says that heads were cut off.
func (p *Page) headless(s *prose.Sentence) bool {
	for i, t := range s.Tokens {
		if t.Lower == "cut" && grammar.Neighbour(s, i+1) == "off" && slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return t.Lower == "head" || t.Lower == "heads" }) {
			return true
		}
	}
	return false
}

// eliminated reports whether a verb that seldom means violence has people under arms for its
// object, of whom a number is given, and a time or place beside it: "eight insurgents were
// eliminated near Dori". Else it only goes on about what was told.
func (p *Page) eliminated(h *Happening) bool {
	s := h.Sentence
	if h.Kind != dateline.Raid || !h.Trigger.Verb || len(p.TimesIn(s.Start, s.End)) == 0 && !p.PlaceWithin(s.Start, s.End) {
		return false
	}
	return slices.ContainsFunc(h.Targets, func(f grammar.Phrase) bool {
		return p.underArms(f) && p.NumberIn(s, f.First, f.Head) != nil
	})
}
