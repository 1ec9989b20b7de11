package figures

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// Rivals adds the bare numbers that somebody sets against a figure given right
// before them: "The army buried 85 people. The village says 120."
func (p *Page) Rivals(s *prose.Sentence, counts []Count) []Count {
	patterns := len(counts)
	for k := range s.Chunks {
		made := p.numberMade(s, k)
		if !made && !p.bareNumber(s, k) && !numberAccordingTo(s, k) && !p.numberSaid(s, k) {
			continue
		}
		c := s.Chunks[k]
		q := p.NumberIn(s, c.First, c.Last)
		if q == nil || q.Low == nil || *q.Low < 2 || p.countsElse(s, s.TokenAt(q.Start)) {
			continue
		}
		if slices.ContainsFunc(counts, func(o Count) bool { return o.Evidence.Start <= q.Start && q.End <= o.Evidence.End }) { // "the death of 40"
			continue
		}
		against, ok := p.figureBefore(s, counts[:patterns], q.Start)
		if made && !ok {
			against.Measure, ok = dateline.Killed, p.tellsDeath(s)
		}
		if !ok || against.Evidence.End > q.Start {
			continue
		}
		f := dateline.Figure{Measure: against.Measure, Who: dateline.WhoTotal, Low: q.Low, High: q.High, Qualifier: q.Qualifier, Evidence: p.Span(q.Start, q.End)}
		counts = append(counts, Count{Figure: f, Token: c.Head})
	}
	return counts
}

// numberSaid reports whether noun group k is a number alone that opens a clause, with
// who says it behind: "Four policemen died, said the governor; nine, said the rebels."
func (p *Page) numberSaid(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	opens := c.First == 0 || s.Tokens[c.First-1].Text == ";" || s.Tokens[c.First-1].Text == ":"
	behind := grammar.Neighbour(s, c.Last+2)
	return c.Kind == prose.NounGroup && opens && s.Tokens[c.Head].Tag == "CD" && grammar.Neighbour(s, c.Last+1) == "," && (p.Is("say", behind) || behind == "according")
}

// numberMade reports whether noun group k is a number alone that those make who were told of
// before it: "That makes six."
func (p *Page) numberMade(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	return c.Kind == prose.NounGroup && s.Tokens[c.Head].Tag == "CD" && p.MakesNumber(s, c.Head) && p.NothingCounted(s, c.Last+1)
}

// MakesNumber reports whether the words before a number at a token say that it is what all
// those make who were told of before: "that makes six", "make that five", "the number is often
// given as seven; it is eight".
func (p *Page) MakesNumber(s *prose.Sentence, number int) bool {
	if p.Is("makes number", grammar.Words(s, number-2, number)) {
		return true
	}
	it := number - 2
	return grammar.Words(s, it, number) == "it is" && slices.ContainsFunc(s.Tokens[:it], func(t prose.Token) bool { return p.Is("tally", t.Lower) || t.Lower == "number" })
}

// bareNumber reports whether noun group k is a number alone, told by the verb
// of reckoning right before it, with nothing behind it that it counts; or so many
// names, bodies or graves, each of which is one of the dead.
func (p *Page) bareNumber(s *prose.Sentence, k int) bool {
	if k == 0 {
		return false
	}
	c, v := s.Chunks[k], s.Chunks[k-1]
	if names := p.Is("stands for the dead", s.Tokens[c.Head].Lower); names && c.Kind == prose.NounGroup && v.Kind == prose.VerbGroup && !v.Negated && v.Modal == "" {
		return v.Last+1 == c.First || grammar.Words(s, v.Last+1, c.First) == "out"
	}
	if c.Kind != prose.NounGroup || s.Tokens[c.Head].Tag != "CD" || v.Kind != prose.VerbGroup && !p.Is("tally", s.Tokens[v.Head].Lower) {
		return false
	}
	first := c.First
	if q := p.NumberIn(s, c.First, c.Last); q != nil {
		first = min(first, s.TokenAt(q.Start)) // "above 100"
	}
	return p.leadsToNumber(s, first) && p.NothingCounted(s, c.Last+1)
}

// leadsToNumber reports whether what stands before a number is the verb by which
// somebody gives it: "says", "spoke at first of", "puts it at", "gave a higher figure of".
func (p *Page) leadsToNumber(s *prose.Sentence, number int) bool {
	v := grammar.VerbBefore(s, number)
	if v < 0 {
		return false
	}
	c := s.Chunks[v]
	if head := s.Tokens[c.Head].Lower; c.Passive || c.Participle || c.Negated || c.Modal != "" || !p.Is("reckons", head) && !p.Is("say", head) {
		return false
	}
	words := slices.DeleteFunc(strings.Fields(grammar.Words(s, c.Last+1, number)), func(w string) bool {
		return slices.Contains([]string{"at", "of", "it", "the", "a", "an", "as", "first", "earlier", "\"", "“", "higher", "lower", "far", "much", "this"}, w) || p.Is("tally", w)
	})
	return len(words) == 0
}

// NothingCounted reports whether a token ends the words of a number that says of itself
// what it counts: a stop, what is joined to it, or when or where it was given.
func (p *Page) NothingCounted(s *prose.Sentence, i int) bool {
	if i >= len(s.Tokens) {
		return true
	}
	t := s.Tokens[i]
	if behind := grammar.Words(s, i, i+2); behind == "at most" || behind == "at least" || behind == "or so" || behind == "or fewer" || behind == "or more" {
		return true
	}
	return t.Text == "." || t.Text == "," || t.Text == ";" || t.Lower == "and" || grammar.QuotationMark(t) || p.InTime(t.Start) || i+1 < len(s.Tokens) && t.Tag == "IN" && p.InTime(s.Tokens[i+1].Start)
}

// numberAccordingTo reports whether noun group k is a number alone that is
// somebody's: "11 people dead according to the army and 19 according to".
func numberAccordingTo(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	return c.Kind == prose.NounGroup && c.First > 0 && s.Tokens[c.Head].Tag == "CD" && s.Tokens[c.First-1].Tag == "CC" && grammar.Words(s, c.Last+1, c.Last+3) == "according to"
}

// figureBefore returns the last figure of dead or hurt before an offset, of the
// sentence or else of the one before it.
func (p *Page) figureBefore(s *prose.Sentence, counts []Count, at int) (Count, bool) {
	i := p.Text.SentenceAt(s.Start)
	for _, c := range slices.Backward(counts) {
		if c.Evidence.End <= at {
			return c, Harmed(c)
		}
	}
	if i == 0 || p.Text.Sentences[i-1].Heading {
		return Count{}, false
	}
	before := p.Rivals(&p.Text.Sentences[i-1], p.Counted(&p.Text.Sentences[i-1]))
	before = slices.DeleteFunc(before, func(c Count) bool { return c.Part })
	if len(before) == 0 {
		return Count{}, false
	}
	return before[len(before)-1], Harmed(before[len(before)-1])
}

// Harmed reports whether a figure counts dead or hurt.
func Harmed(c Count) bool { return c.Measure == dateline.Killed || c.Measure == dateline.Injured }
