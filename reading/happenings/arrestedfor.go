package happenings

import (
	"github.com/dateline-project/dateline"
)

// ArrestedFor is the token at which a sentence leads from an arrest to the happening for
// which it was made, whose day and place stand behind that: "arrested in Kano on Saturday
// in connection with the attack". 0 where the happening is no such thing.
func (p *Page) ArrestedFor(h *Happening) int {
	if h.Trigger.Verb || Family(h.Kind) != "violence" {
		return 0
	}
	for _, arrest := range p.Happenings {
		if arrest.Sentence != h.Sentence || arrest.Kind != dateline.Arrest || arrest.Last >= h.First {
			continue
		}
		for i := arrest.Last + 1; i < h.First; i++ {
			if p.Is("leads to charge", h.Sentence.Tokens[i].Lower) {
				return i
			}
		}
	}
	return 0
}
