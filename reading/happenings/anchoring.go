package happenings

import (
	"slices"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/when"
)

// anchoring reports whether the happening only serves to date another: "the
// bombing" in "six days before the bombing, on 8 February".
func (p *Page) anchoring(h *Happening) bool {
	if h.Trigger.Verb || p.toldBeside(h) {
		return false
	}
	c := h.Sentence.Chunks[h.Chunk]
	first := h.Sentence.Tokens[c.First].Start
	for _, t := range p.TimesIn(h.Sentence.Start, h.End()) {
		if t.Kind != when.KindRelative || t.Offset == nil || t.Offset.Event < 0 || t.Offset.Amount == 0 && !h.Definite {
			continue
		}
		if from := t.Offset.Event - first; from >= 0 && t.Offset.Event <= h.End() || from <= 0 && from >= -len("the ") {
			return true
		}
	}
	return false
}

// toldBeside reports whether a happening that serves to date another is told
// with its victims and its day: "four months after the murder of six villagers at
// Widho on 3 January".
func (p *Page) toldBeside(h *Happening) bool {
	s := h.Sentence
	counted := slices.ContainsFunc(h.Targets, func(f grammar.Phrase) bool { return p.NumberIn(s, f.First, f.Last) != nil })
	return counted && slices.ContainsFunc(p.TimesIn(h.End(), s.End), func(t when.Expression) bool {
		return t.Kind == when.KindDate && !grammar.VerbBetween(s, h.Last, max(h.Last, s.TokenAt(t.Start)))
	})
}

// servesToDate returns the time that counts from a happening: the one of "two
// weeks after gunmen killed nine people" for the killing. nil for none.
func (p *Page) servesToDate(h *Happening) *when.Expression {
	s := h.Sentence
	times := p.TimesIn(s.Start, s.End)
	for i := range times {
		t := &times[i]
		if t.Kind != when.KindRelative || t.Offset == nil || t.Offset.Event < 0 || t.Offset.Event > h.Start() || len(t.Dates) > 0 || t.Offset.Direction != when.Before && t.Offset.Direction != when.After {
			continue
		}
		if from := s.TokenAt(t.Offset.Event); (h.Trigger.Verb || grammar.VerbWithin(s, s.TokenAt(t.Start)) || grammar.ChunkOf(s, from) != h.Chunk) && from <= h.First && h.First <= p.countedClause(s, t) {
			return t
		}
	}
	return nil
}

// ofOtherVerb reports whether a time stands behind a verb that is not the
// happening's and does not lead to it.
func (p *Page) ofOtherVerb(t *when.Expression, h *Happening) bool {
	s := h.Sentence
	at := s.TokenAt(t.Start)
	k := p.VerbBefore(s, at)
	return k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && k != h.Chunk && (h.First < s.Chunks[k].First || h.First > at)
}

// CountedFrom is the phrase for what a time counts from, with where that was:
// "the raid on the camp" of "a week after the raid on the camp".
func (p *Page) CountedFrom(t *when.Expression) (grammar.Phrase, bool) {
	if t.Kind != when.KindRelative || t.Offset == nil || t.Offset.Event < 0 {
		return grammar.Phrase{}, false
	}
	s := &p.Text.Sentences[p.Text.SentenceAt(t.Offset.Event)]
	k := grammar.ChunkOf(s, s.TokenAt(t.Offset.Event))
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup {
		return grammar.Phrase{}, false
	}
	f := grammar.PhraseAt(s, k)
	for k = grammar.ChunkAfter(s, f.Last); k >= 0; k = grammar.ChunkAfter(s, f.Last) {
		c := s.Chunks[k]
		if c.Kind != prose.NounGroup || c.First != f.Last+2 || !grammar.PlacePreposition(s.Tokens[f.Last+1].Lower) {
			break
		}
		f.Last = grammar.PhraseAt(s, k).Last
	}
	return f, true
}
