package figures

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
)

// Outdated reads the words before a number, and the verb that it stands behind:
// "up from 63", "not 53", "a first toll of 44", "had earlier spoken of 25".
func (p *Page) Outdated(s *prose.Sentence, q *quantity.Quantity) bool {
	at := s.TokenAt(q.Start)
	before := strings.TrimSuffix(grammar.Words(s, max(0, at-4), at), " the")
	switch {
	case strings.HasSuffix(before, "up from"), strings.HasSuffix(before, "down from"), strings.HasSuffix(before, "instead of"), strings.HasSuffix(before, "rather than"):
		return true
	case p.movedFrom(s, q):
		return true
	case strings.HasSuffix(before, "not"):
		return p.anyFigure(s)
	case p.firstTold(s, at), p.firstOf(s, at, s.TokenAt(q.End)):
		return true
	case wasFirst(s, at):
		return true
	case at > 0 && s.Tokens[at-1].Lower == "the" && slices.ContainsFunc(s.Tokens[at:], func(t prose.Token) bool { return p.Is("outdates", t.Lower) }):
		return true // "the seven in our flash note are overtaken"
	case strings.HasSuffix(before, "figure of"), strings.HasSuffix(before, "count of"), strings.HasSuffix(before, "counts of"), strings.HasSuffix(before, "toll of"):
		return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return p.Is("corrects", t.Lower) })
	}
	return p.Is("first count", grammar.Words(s, 0, 2))
}

// wasFirst reports whether the words before a number at a token say that it was the first:
// "the number of dead, which was first seven, became six".
func wasFirst(s *prose.Sentence, at int) bool {
	before := grammar.Words(s, max(0, at-3), at)
	return before == "which was first" || before == "was at first" || before == "were at first"
}

// movedFrom reports whether a number is the one that a toll had before: "has risen to
// 41 from 36", "was revised from 24 to 19".
func (p *Page) movedFrom(s *prose.Sentence, q *quantity.Quantity) bool {
	if at := s.TokenAt(q.Start); grammar.Words(s, at-1, at) != "from" {
		return false
	}
	moves := slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return p.Is("moves toll", t.Lower) })
	return moves && slices.ContainsFunc(p.NumbersIn(s.Start, s.End), func(o quantity.Quantity) bool {
		at := s.TokenAt(o.Start)
		return o.Start >= s.Start && o.End <= s.End && o.Start != q.Start && o.Kind == quantity.KindCount && at > 0 && s.Tokens[at-1].Lower == "to"
	})
}

// firstTold reports whether a number at a token is what was told first: "an
// earlier estimate of 85", "had at first reported three", "initially spoke of 12",
// "still spoke of 512".
func (p *Page) firstTold(s *prose.Sentence, at int) bool {
	for i := max(0, at-6); i+1 < at; i++ {
		if p.Is("told first", s.Tokens[i].Lower) && p.Is("tally", s.Tokens[i+1].Lower) && !grammar.VerbBetween(s, i+1, at) {
			return true
		}
	}
	v := grammar.VerbBefore(s, at)
	if v < 0 {
		return false
	}
	c := s.Chunks[v]
	if head := s.Tokens[c.Head].Lower; c.Passive && c.First < c.Last || !p.Is("say", head) && !p.Is("reckons", head) {
		return false
	}
	for i := max(0, c.First-1); i <= min(c.Last+1, at-1); i++ {
		switch w := s.Tokens[i].Lower; {
		case w == "earlier" || w == "initially" || w == "originally" || w == "previously":
			return true
		case w == "still" && s.Tokens[c.Head].Tag == "VBD":
			return true
		case w == "first": // "at first spoke of", "had first announced"
			return i > c.First || i > 0 && s.Tokens[i-1].Lower == "at"
		}
	}
	return false
}

// firstOf reports whether the words behind a number say that it was told first:
// "of up to 30 dead at first", "the 117 of the first day".
func (p *Page) firstOf(s *prose.Sentence, at, after int) bool {
	said := grammar.VerbBefore(s, at) // "said that 17 deaths had been confirmed" is what holds
	if k := grammar.ChunkAfter(s, after-1); k >= 0 && (said < 0 || !p.Saying(s, s.Chunks[said])) && s.Chunks[k].First <= after+1 && grammar.Words(s, s.Chunks[k].First, s.Chunks[k].First+2) == "had been" {
		return p.Is("say", s.Tokens[s.Chunks[k].Head].Lower) || p.Is("reckons", s.Tokens[s.Chunks[k].Head].Lower) // "25 dead had been announced"
	}
	for i := after; i+1 < len(s.Tokens) && i < after+6 && s.Tokens[i].Text != "," && s.Tokens[i].Text != "."; i++ {
		switch two := grammar.Words(s, i, i+2); {
		case two == "at first":
			return true
		case two == "first day" || two == "first hours" || two == "first hour" || two == "first reports":
			return i > after && s.Tokens[i-1].Lower == "the"
		}
	}
	return false
}

func (p *Page) anyFigure(s *prose.Sentence) bool { return len(p.Counted(s)) > 0 }
