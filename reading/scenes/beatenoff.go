package scenes

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/happenings"
)

// beatenOff takes an attack for one that took place where it is told to have been foiled
// and people died of it: "Eight soldiers were killed when the army thwarted an attack". A
// bomb that was found did not go off, whoever else died.
func (p *Page) beatenOff() {
	for _, h := range p.Happenings {
		if h.Status == dateline.Foiled && !h.Trigger.Verb && h.Kind != dateline.Bombing && len(h.Weapons) == 0 && p.costLives(h) {
			h.Status = dateline.Occurred
			h.Perps = slices.DeleteFunc(h.Perps, p.StatesForce) // who thwarted it
		}
	}
}

// costLives reports whether the sentence of a happening counts dead, or the next one of its
// paragraph, which names no time or place of its own.
func (p *Page) costLives(h *happenings.Happening) bool {
	dead := func(c figures.Count) bool { return c.Measure == dateline.Killed && c.Value() > 0 }
	if slices.ContainsFunc(p.FiguresOf(h.Sentence), dead) {
		return true
	}
	if h.Index+1 >= len(p.Text.Sentences) {
		return false
	}
	next := &p.Text.Sentences[h.Index+1]
	times, unresolved := p.TimesOf(next)
	return next.Paragraph == h.Sentence.Paragraph && len(times)+len(unresolved) == 0 && !p.PlaceWithin(next.Start, next.End) && slices.ContainsFunc(p.FiguresOf(next), dead)
}
