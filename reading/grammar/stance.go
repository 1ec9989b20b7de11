package grammar

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// StanceOf tells how firmly the sentence says what stands between two offsets:
// by the words of its own clause before it and inside it.
func (p *Page) StanceOf(s *prose.Sentence, r dateline.Relation, start, stop int) dateline.Stance {
	stance := dateline.Asserted
	for i := s.TokenAt(stop - 1); i >= 0; i-- {
		t := s.Tokens[i]
		inside := t.Start >= start
		switch {
		case t.Text == ";", t.Text == "," && !inside && p.opensDescription(s, i+1):
			return stance
		case !inside && p.denies(s, i, s.TokenAt(start)):
			return dateline.StanceDenied
		case !inside && p.ofNumber(s, i, start, stop): // "has around 300 men and is allied with"
		case t.Tag != "IN" && t.Tag != "NNP" && (p.Is("hedges", t.Lower) || p.Is("hedges claim", t.Lower)):
			stance = dateline.Hedged
		case !inside && p.heldToBe(s, i, r):
			stance = dateline.Hedged
		}
	}
	return stance
}

// ofNumber reports whether a token only tells of the number behind it, which stands
// outside two offsets, that it is not exact.
func (p *Page) ofNumber(s *prose.Sentence, i, start, stop int) bool {
	t := s.Tokens[i]
	if i+1 >= len(s.Tokens) || t.Tag == "MD" || !p.Is("hedges number", t.Lower) && !p.Is("hedges claim", t.Lower) {
		return false
	}
	if k := ChunkOf(s, i); k >= 0 && s.Chunks[k].Kind == prose.VerbGroup {
		return false
	}
	q := p.NumberIn(s, i+1, i+1)
	return q != nil && (q.End <= start || q.Start >= stop)
}

// heldToBe reports whether a passive at a token says what somebody is only held to be:
// "is widely seen as", "is said to". What a state lists it as, or ranks it as, it is.
func (p *Page) heldToBe(s *prose.Sentence, i int, r dateline.Relation) bool {
	if r == dateline.DesignatedAs || r == dateline.Ranked || r == dateline.AlsoKnownAs {
		return false
	}
	k := ChunkOf(s, i)
	if k < 0 || !p.Is("held to be", s.Tokens[i].Lower) || s.Chunks[k].Kind != prose.VerbGroup || !s.Chunks[k].Passive || s.Chunks[k].Head != i {
		return false
	}
	next := Neighbour(s, s.Chunks[k].Last+1)
	return next == "as" || next == "to"
}

// opensDescription reports whether a token opens the description of a group in
// apposition, which nothing before it hedges: "suspect the Front, a group allied
// with".
func (p *Page) opensDescription(s *prose.Sentence, token int) bool {
	k := ChunkOf(s, token)
	return k >= 0 && s.Chunks[k].First == token && s.Chunks[k].Kind == prose.NounGroup && s.Tokens[token].Tag == "DT" && p.Is("groups", s.Tokens[s.Chunks[k].Head].Lower)
}

// denies reports whether token i denies what begins at token object: "not",
// "no", "rather than" near before it, or a verb of denying in whose clause it
// stands.
func (p *Page) denies(s *prose.Sentence, i, object int) bool {
	near := object-i <= 7
	switch t := s.Tokens[i]; {
	case t.Lower == "not" && i+1 < len(s.Tokens) && s.Tokens[i+1].Lower == "only":
		return false
	case t.Lower == "not" || t.Lower == "n't" || t.Lower == "never" || t.Lower == "nor" || t.Lower == "neither" || t.Lower == "nobody":
		return near && unparted(s, i, object)
	case p.Is("evidence", t.Lower) && i > 0 && p.Is("hardly any", s.Tokens[i-1].Lower): // "there is no evidence that"
		return unparted(s, i, object)
	case p.turnsDown(s, i):
		return unparted(s, i, object)
	case t.Lower == "no" || t.Lower == "rather" && i+1 < len(s.Tokens) && s.Tokens[i+1].Lower == "than" || t.Lower == "without":
		return object-i <= 5 && unparted(s, i, object)
	}
	return p.Is("denies act", s.Tokens[i].Lower) && s.Tokens[i].Verb() && unparted(s, i, object)
}

// TurnedDown reports whether a token stands in a tale or charge that its sentence only tells
// to turn it down: "dismissed reports on social media that 11 people had died", "contrary to
// claims that", "it was not true that".
func (p *Page) TurnedDown(s *prose.Sentence, token int) bool {
	for i := range min(token, len(s.Tokens)) {
		that := i+1 < len(s.Tokens) && s.Tokens[i+1].Lower == "that"
		switch t := s.Tokens[i]; {
		case p.turnsDown(s, i), that && (t.Lower == "true" && p.Untrue(s) || p.Is("untrue", t.Lower)):
		case t.Lower == "contrary" && Neighbour(s, i+1) == "to":
			if f, ok := NounGroupAfter(s, i+2, 1); !ok || !p.Is("charge", f.Word()) {
				continue
			}
		default:
			continue
		}
		if unparted(s, i, token) {
			return true
		}
	}
	return false
}

// turnsDown reports whether the verb at a token turns down a tale or charge: "rejects the
// accusation", "dismissed claims".
func (p *Page) turnsDown(s *prose.Sentence, i int) bool {
	k := ChunkOf(s, i)
	if k < 0 || !s.Tokens[i].Verb() || !p.Is("turns down", s.Tokens[i].Lower) {
		return false
	}
	f, ok := NounGroupAfter(s, s.Chunks[k].Last+1, 2)
	return ok && p.Is("charge", f.Word())
}

// Untrue reports whether the sentence calls something untrue.
func (p *Page) Untrue(s *prose.Sentence) bool {
	for i, t := range s.Tokens {
		denied := i > 0 && (s.Tokens[i-1].Lower == "not" || s.Tokens[i-1].Lower == "n't")
		if p.Is("untrue", t.Lower) || denied && (t.Lower == "true" || t.Lower == "correspond") { // "does not correspond to reality"
			return true
		}
	}
	return false
}

// unparted reports whether no comma or "but" stands between two tokens, but those of an
// aside before "that": "denied, too, that".
func unparted(s *prose.Sentence, from, to int) bool {
	for i := from; i < to && i < len(s.Tokens); i++ {
		t := s.Tokens[i]
		if end := asideBeforeThat(s, i); t.Text == "," && end > 0 {
			i = end
		} else if t.Text == "," || t.Lower == "but" || t.Text == ":" {
			return false
		}
	}
	return true
}

// asideBeforeThat returns the comma before "that" which ends the short aside that a comma
// at a token opens; 0 for none.
func asideBeforeThat(s *prose.Sentence, comma int) int {
	for i := comma + 2; i < min(comma+6, len(s.Tokens)-1); i++ {
		if s.Tokens[i].Text == "," {
			if s.Tokens[i+1].Lower == "that" {
				return i
			}
			break
		}
	}
	return 0
}
