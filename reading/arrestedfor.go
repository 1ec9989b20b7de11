package reading

import "github.com/dateline-project/dateline"

// arrestedFor is the token at which a sentence leads from an arrest to the happening for
// which it was made, whose day and place stand behind that: "arrested in Kano on Saturday
// in connection with the attack". 0 where the happening is no such thing.
func (p *page) arrestedFor(h *happening) int {
	if h.trigger.Verb || family(h.kind) != "violence" {
		return 0
	}
	for _, arrest := range p.happenings {
		if arrest.sentence != h.sentence || arrest.kind != dateline.Arrest || arrest.last >= h.first {
			continue
		}
		for i := arrest.last + 1; i < h.first; i++ {
			if p.is("leads to charge", h.sentence.Tokens[i].Lower) {
				return i
			}
		}
	}
	return 0
}
