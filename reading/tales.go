package reading

// tale reports whether the sentence tells of the happening only to say that it
// never was: "denied reports that a bus was hijacked", "rumours of a kidnapping
// are false". Who denies having done it does not deny that it was done.
func (p *page) tale(h *happening) bool {
	s := h.sentence
	rumoured, denied := false, false
	for i := 0; i < h.first; i++ {
		w := s.Tokens[i].Lower
		rumoured = rumoured || p.is("tale", w)
		if p.is("denies act", w) && i+2 < h.first {
			next := s.Tokens[i+1].Lower
			denied = denied || p.is("tale", next) || (next == "that" || next == "the" && p.is("tale", s.Tokens[i+2].Lower)) && s.Tokens[i+2].Tag != "PRP"
		}
	}
	return denied || rumoured && p.untrue(h)
}

// untrue reports whether the sentence calls something untrue.
func (p *page) untrue(h *happening) bool {
	for i, t := range h.sentence.Tokens {
		if p.is("untrue", t.Lower) || t.Lower == "true" && i > 0 && (h.sentence.Tokens[i-1].Lower == "not" || h.sentence.Tokens[i-1].Lower == "n't") {
			return true
		}
	}
	return false
}
