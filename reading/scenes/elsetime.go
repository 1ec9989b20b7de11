package scenes

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/when"
)

// countedAmong reports whether a time is only the stretch in which a happening is
// counted: "the ambush was one of the deadliest this year", "it was the third attack
// in the region this month".
func (p *Page) countedAmong(s *prose.Sentence, t *when.Expression) bool {
	if len(t.Dates) > 0 && t.Dates[0].Precision == dateline.PrecisionDay {
		return false
	}
	at := s.TokenAt(t.Start)
	k := len(s.Chunks) - 1
	for k >= 0 && (s.Chunks[k].Last >= at || s.Chunks[k].Kind != prose.VerbGroup) {
		k--
	}
	if k < 0 || !p.Is("is", s.Tokens[s.Chunks[k].Head].Lower) {
		return false
	}
	said := s.Tokens[s.Chunks[k].Last+1 : at]
	return !slices.ContainsFunc(said, grammar.EndsClause) && (slices.ContainsFunc(said, func(t prose.Token) bool { return t.Tag == "JJS" }) || p.ordinalWithin(said))
}

// ordinalWithin reports whether one of the tokens is "third" or "66th".
func (p *Page) ordinalWithin(tokens []prose.Token) bool {
	return len(tokens) > 0 && slices.ContainsFunc(p.NumbersIn(tokens[0].Start, tokens[len(tokens)-1].End), func(q quantity.Quantity) bool {
		return q.Kind == quantity.KindOrdinal && q.Start >= tokens[0].Start
	})
}

// repliesTo returns the token between two by which a sentence leads from what was
// done to what that answers: "in revenge for", "to avenge", "follows"; -1 for none.
func (p *Page) repliesTo(s *prose.Sentence, from, to int) int {
	for i := from; i < to && i+1 < len(s.Tokens); i++ {
		next := s.Tokens[i+1].Lower
		switch w := s.Tokens[i]; {
		case p.Is("reply", w.Lower) && (next == "for" || next == "to"), p.Is("avenges", w.Lower):
			return i
		case p.Is("succeeds", w.Lower) && w.Verb() && next != "by" && len(p.TimesIn(s.Tokens[i+1].Start, s.Tokens[i+1].End)) == 0: // not "followed the next night"
			return i
		}
	}
	return -1
}

// acrossReply reports whether a time stands with what a happening answers, or with
// what answers it.
func (p *Page) acrossReply(t *when.Expression, h *happenings.Happening) bool {
	s := h.Sentence
	first, last := s.TokenAt(t.Start), s.TokenAt(t.End-1)
	return p.repliesTo(s, h.Last+1, first) >= 0 || p.repliesTo(s, last+1, h.First) >= 0
}

// besideScene reports whether a place is that of what the scene answers, of what answers
// it, of somebody's birth, or where one of whom the age is told lives: "Amir Ali, 41, of
// Station Road".
func (p *Page) besideScene(x *Scene, n *names.Name) bool {
	s, h := x.Sentence, x.Main()
	at := s.TokenAt(n.Start)
	return ofBirth(s, at) || at > 2 && grammar.Words(s, at-2, at) == ", of" && s.Tokens[at-3].Tag == "CD" || p.repliesTo(s, h.Last+1, at) >= 0 || p.repliesTo(s, at+1, h.First) >= 0
}

// ofToll reports whether a verb tells how a toll moved: "the number of dead rose to
// 46 on Monday".
func (p *Page) ofToll(s *prose.Sentence, verb int) bool {
	return p.Is("moves toll", s.Tokens[s.Chunks[verb].Head].Lower) && slices.ContainsFunc(p.SubjectOf(s, verb), func(f grammar.Phrase) bool { return p.Is("tally", f.Word()) })
}

// ofBirth reports whether what stands at a token is told of somebody's birth: "born in
// Bitlis in 1989".
func ofBirth(s *prose.Sentence, token int) bool {
	for i := token - 1; i >= 0 && i >= token-6 && !grammar.EndsClause(s.Tokens[i]); i-- {
		if s.Tokens[i].Lower == "born" {
			return true
		}
	}
	return false
}
