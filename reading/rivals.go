package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// rivals adds the bare numbers that somebody sets against a figure given right
// before them: "The army buried 85 people. The village says 120."
func (p *page) rivals(s *prose.Sentence, counts []count) []count {
	patterns := len(counts)
	for k := 1; k < len(s.Chunks); k++ {
		if !p.bareNumber(s, k) && !numberAccordingTo(s, k) {
			continue
		}
		c := s.Chunks[k]
		q := p.numberIn(s, c.First, c.Last)
		if q == nil || q.Low == nil || *q.Low < 2 {
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

// bareNumber reports whether noun group k is a number alone, told by the verb
// of reckoning right before it, with nothing behind it that it counts.
func (p *page) bareNumber(s *prose.Sentence, k int) bool {
	c, v := s.Chunks[k], s.Chunks[k-1]
	if c.Kind != prose.NounGroup || s.Tokens[c.Head].Tag != "CD" || v.Kind != prose.VerbGroup || v.Passive && v.First < v.Last || v.Negated || v.Modal != "" || !p.is("reckons", s.Tokens[v.Head].Lower) {
		return false
	}
	if between := words(s, v.Last+1, c.First); between != "" && between != "of" {
		return false
	}
	if c.Last+1 == len(s.Tokens) {
		return true
	}
	next := s.Tokens[c.Last+1]
	return next.Text == "." || next.Text == "," || next.Text == ";" || next.Lower == "and"
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
	before := p.counted(&p.text.Sentences[i-1])
	if len(before) == 0 {
		return count{}, false
	}
	return before[len(before)-1], harmed(before[len(before)-1])
}

func harmed(c count) bool { return c.Measure == dateline.Killed || c.Measure == dateline.Injured }
