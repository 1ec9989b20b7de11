package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// rivals adds the bare numbers that somebody sets against a figure given right
// before them: "The army buried 85 people. The village says 120."
func (p *page) rivals(s *prose.Sentence, counts []count) []count {
	patterns := len(counts)
	for k := range s.Chunks {
		if !p.bareNumber(s, k) && !numberAccordingTo(s, k) && !p.numberSaid(s, k) {
			continue
		}
		c := s.Chunks[k]
		q := p.numberIn(s, c.First, c.Last)
		if q == nil || q.Low == nil || *q.Low < 2 || p.countsElse(s, s.TokenAt(q.Start)) {
			continue
		}
		if slices.ContainsFunc(counts, func(o count) bool { return o.Evidence.Start <= q.Start && q.End <= o.Evidence.End }) { // "the death of 40"
			continue
		}
		against, ok := p.figureBefore(s, counts[:patterns], q.Start)
		if !ok || against.Evidence.End > q.Start {
			continue
		}
		f := dateline.Figure{Measure: against.Measure, Who: dateline.WhoTotal, Low: q.Low, High: q.High, Qualifier: q.Qualifier, Evidence: p.span(q.Start, q.End)}
		counts = append(counts, count{Figure: f, token: c.Head})
	}
	return counts
}

// numberSaid reports whether noun group k is a number alone that opens a clause, with
// who says it behind: "Four policemen died, said the governor; nine, said the rebels."
func (p *page) numberSaid(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	opens := c.First == 0 || s.Tokens[c.First-1].Text == ";" || s.Tokens[c.First-1].Text == ":"
	behind := neighbour(s, c.Last+2)
	return c.Kind == prose.NounGroup && opens && s.Tokens[c.Head].Tag == "CD" && neighbour(s, c.Last+1) == "," && (p.is("say", behind) || behind == "according")
}

// bareNumber reports whether noun group k is a number alone, told by the verb
// of reckoning right before it, with nothing behind it that it counts; or so many
// names, bodies or graves, each of which is one of the dead.
func (p *page) bareNumber(s *prose.Sentence, k int) bool {
	if k == 0 {
		return false
	}
	c, v := s.Chunks[k], s.Chunks[k-1]
	if names := p.is("stands for the dead", s.Tokens[c.Head].Lower); names && c.Kind == prose.NounGroup && v.Kind == prose.VerbGroup && !v.Negated && v.Modal == "" {
		return v.Last+1 == c.First || words(s, v.Last+1, c.First) == "out"
	}
	if c.Kind != prose.NounGroup || s.Tokens[c.Head].Tag != "CD" || v.Kind != prose.VerbGroup && !p.is("tally", s.Tokens[v.Head].Lower) {
		return false
	}
	first := c.First
	if q := p.numberIn(s, c.First, c.Last); q != nil {
		first = min(first, s.TokenAt(q.Start)) // "above 100"
	}
	return p.leadsToNumber(s, first) && p.nothingCounted(s, c.Last+1)
}

// leadsToNumber reports whether what stands before a number is the verb by which
// somebody gives it: "says", "spoke at first of", "puts it at", "gave a higher figure of".
func (p *page) leadsToNumber(s *prose.Sentence, number int) bool {
	v := verbBefore(s, number)
	if v < 0 {
		return false
	}
	c := s.Chunks[v]
	if head := s.Tokens[c.Head].Lower; c.Passive || c.Participle || c.Negated || c.Modal != "" || !p.is("reckons", head) && !p.is("say", head) {
		return false
	}
	words := slices.DeleteFunc(strings.Fields(words(s, c.Last+1, number)), func(w string) bool {
		return slices.Contains([]string{"at", "of", "it", "the", "a", "an", "as", "first", "earlier", "\"", "“", "higher", "lower", "far", "much", "this"}, w) || p.is("tally", w)
	})
	return len(words) == 0
}

// nothingCounted reports whether a token ends the words of a number that says of itself
// what it counts: a stop, what is joined to it, or when or where it was given.
func (p *page) nothingCounted(s *prose.Sentence, i int) bool {
	if i >= len(s.Tokens) {
		return true
	}
	t := s.Tokens[i]
	if behind := words(s, i, i+2); behind == "at most" || behind == "at least" || behind == "or so" || behind == "or fewer" || behind == "or more" {
		return true
	}
	return t.Text == "." || t.Text == "," || t.Text == ";" || t.Lower == "and" || quotationMark(t) || p.inTime(t.Start) || i+1 < len(s.Tokens) && t.Tag == "IN" && p.inTime(s.Tokens[i+1].Start)
}

// numberAccordingTo reports whether noun group k is a number alone that is
// somebody's: "11 people dead according to the army and 19 according to".
func numberAccordingTo(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	return c.Kind == prose.NounGroup && c.First > 0 && s.Tokens[c.Head].Tag == "CD" && s.Tokens[c.First-1].Tag == "CC" && words(s, c.Last+1, c.Last+3) == "according to"
}

// figureBefore returns the last figure of dead or hurt before an offset, of the
// sentence or else of the one before it.
func (p *page) figureBefore(s *prose.Sentence, counts []count, at int) (count, bool) {
	i := p.text.SentenceAt(s.Start)
	for _, c := range slices.Backward(counts) {
		if c.Evidence.End <= at {
			return c, harmed(c)
		}
	}
	if i == 0 || p.text.Sentences[i-1].Heading {
		return count{}, false
	}
	before := p.rivals(&p.text.Sentences[i-1], p.counted(&p.text.Sentences[i-1]))
	before = slices.DeleteFunc(before, func(c count) bool { return c.Part })
	if len(before) == 0 {
		return count{}, false
	}
	return before[len(before)-1], harmed(before[len(before)-1])
}

func harmed(c count) bool { return c.Measure == dateline.Killed || c.Measure == dateline.Injured }
