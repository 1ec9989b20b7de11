package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/when"
)

// countedAmong reports whether a time is only the stretch in which a happening is
// counted: "the ambush was one of the deadliest this year", "it was the third attack
// in the region this month".
func (p *page) countedAmong(s *prose.Sentence, t *when.Expression) bool {
	if len(t.Dates) > 0 && t.Dates[0].Precision == dateline.PrecisionDay {
		return false
	}
	at := s.TokenAt(t.Start)
	k := len(s.Chunks) - 1
	for k >= 0 && (s.Chunks[k].Last >= at || s.Chunks[k].Kind != prose.VerbGroup) {
		k--
	}
	if k < 0 || !p.is("is", s.Tokens[s.Chunks[k].Head].Lower) {
		return false
	}
	said := s.Tokens[s.Chunks[k].Last+1 : at]
	return !slices.ContainsFunc(said, endsClause) && (slices.ContainsFunc(said, func(t prose.Token) bool { return t.Tag == "JJS" }) || p.ordinalWithin(said))
}

// ordinalWithin reports whether one of the tokens is "third" or "66th".
func (p *page) ordinalWithin(tokens []prose.Token) bool {
	return len(tokens) > 0 && slices.ContainsFunc(p.numbersIn(tokens[0].Start, tokens[len(tokens)-1].End), func(q quantity.Quantity) bool {
		return q.Kind == quantity.KindOrdinal && q.Start >= tokens[0].Start
	})
}

// repliesTo returns the token between two by which a sentence leads from what was
// done to what that answers: "in revenge for", "to avenge", "follows"; -1 for none.
func (p *page) repliesTo(s *prose.Sentence, from, to int) int {
	for i := from; i < to && i+1 < len(s.Tokens); i++ {
		next := s.Tokens[i+1].Lower
		switch w := s.Tokens[i]; {
		case p.is("reply", w.Lower) && (next == "for" || next == "to"), p.is("avenges", w.Lower):
			return i
		case p.is("succeeds", w.Lower) && w.Verb() && next != "by" && len(p.timesIn(s.Tokens[i+1].Start, s.Tokens[i+1].End)) == 0: // not "followed the next night"
			return i
		}
	}
	return -1
}

// acrossReply reports whether a time stands with what a happening answers, or with
// what answers it.
func (p *page) acrossReply(t *when.Expression, h *happening) bool {
	s := h.sentence
	first, last := s.TokenAt(t.Start), s.TokenAt(t.End-1)
	return p.repliesTo(s, h.last+1, first) >= 0 || p.repliesTo(s, last+1, h.first) >= 0
}

// besideScene reports whether a place is that of what the scene answers, of what answers
// it, of somebody's birth, or where one of whom the age is told lives: "Amir Ali, 41, of
// Station Road".
func (p *page) besideScene(x *scene, n *name) bool {
	s, h := x.sentence, x.main()
	at := s.TokenAt(n.start)
	return ofBirth(s, at) || at > 2 && words(s, at-2, at) == ", of" && s.Tokens[at-3].Tag == "CD" || p.repliesTo(s, h.last+1, at) >= 0 || p.repliesTo(s, at+1, h.first) >= 0
}

// ofToll reports whether a verb tells how a toll moved: "the number of dead rose to
// 46 on Monday".
func (p *page) ofToll(s *prose.Sentence, verb int) bool {
	return p.is("moves toll", s.Tokens[s.Chunks[verb].Head].Lower) && slices.ContainsFunc(subjectOf(s, verb), func(f phrase) bool { return p.is("tally", f.word()) })
}

// ofBirth reports whether what stands at a token is told of somebody's birth: "born in
// Bitlis in 1989".
func ofBirth(s *prose.Sentence, token int) bool {
	for i := token - 1; i >= 0 && i >= token-6 && !endsClause(s.Tokens[i]); i-- {
		if s.Tokens[i].Lower == "born" {
			return true
		}
	}
	return false
}
