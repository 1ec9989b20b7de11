package reading

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// stanceOf tells how firmly the sentence says what stands between two offsets:
// by the words of its own clause before it and inside it.
func (p *page) stanceOf(s *prose.Sentence, start, stop int) dateline.Stance {
	stance := dateline.Asserted
	for i := s.TokenAt(stop - 1); i >= 0; i-- {
		t := s.Tokens[i]
		inside := t.Start >= start
		switch {
		case t.Text == ";", t.Text == "," && !inside && p.opensDescription(s, i+1):
			return stance
		case !inside && p.denies(s, i, s.TokenAt(start)):
			return dateline.StanceDenied
		case t.Tag != "IN" && t.Tag != "NNP" && (p.is("hedges", t.Lower) || p.is("hedges claim", t.Lower)):
			stance = dateline.Hedged
		}
	}
	return stance
}

// opensDescription reports whether a token opens the description of a group in
// apposition, which nothing before it hedges: "suspect the Front, a group allied
// with".
func (p *page) opensDescription(s *prose.Sentence, token int) bool {
	k := chunkOf(s, token)
	return k >= 0 && s.Chunks[k].First == token && s.Chunks[k].Kind == prose.NounGroup && s.Tokens[token].Tag == "DT" && p.is("groups", s.Tokens[s.Chunks[k].Head].Lower)
}

// denies reports whether token i denies what begins at token object: "not",
// "no", "rather than" near before it, or a verb of denying in whose clause it
// stands.
func (p *page) denies(s *prose.Sentence, i, object int) bool {
	near := object-i <= 7
	switch t := s.Tokens[i]; {
	case t.Lower == "not" && i+1 < len(s.Tokens) && s.Tokens[i+1].Lower == "only":
		return false
	case t.Lower == "not" || t.Lower == "n't" || t.Lower == "never" || t.Lower == "nor" || t.Lower == "neither" || t.Lower == "nobody":
		return near && unparted(s, i, object)
	case t.Lower == "no" || t.Lower == "rather" && i+1 < len(s.Tokens) && s.Tokens[i+1].Lower == "than" || t.Lower == "without":
		return object-i <= 5 && unparted(s, i, object)
	}
	return p.is("denies act", s.Tokens[i].Lower) && s.Tokens[i].Verb() && unparted(s, i, object)
}

// unparted reports whether no comma or "but" stands between two tokens.
func unparted(s *prose.Sentence, from, to int) bool {
	for i := from; i < to && i < len(s.Tokens); i++ {
		if t := s.Tokens[i]; t.Text == "," || t.Lower == "but" || t.Text == ":" {
			return false
		}
	}
	return true
}
