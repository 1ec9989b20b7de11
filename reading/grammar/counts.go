package grammar

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
)

// MeasureOf is the measure that a verb's form, or a word such as "dead", counts.
func (p *Page) MeasureOf(word string) dateline.Measure {
	for _, m := range []dateline.Measure{dateline.Killed, dateline.Injured, dateline.Abducted, dateline.Missing, dateline.Arrested, dateline.Surrendered} {
		if p.Is("counts "+string(m), word) {
			return m
		}
	}
	return ""
}

// NumberIn returns the number of people inside the tokens, nil for none.
func (p *Page) NumberIn(s *prose.Sentence, first, last int) *quantity.Quantity {
	start, end := s.Tokens[first].Start, s.Tokens[last].End
	numbers := p.NumbersIn(start, end)
	for i := range numbers {
		q := &numbers[i]
		if q.Kind == quantity.KindCount && q.Start < end && q.End > start && q.End <= end && (q.Low != nil || q.High != nil) {
			return q
		}
	}
	return nil
}

// PerfectHarm reports whether a verb of killing, dying or leaving dead between two
// tokens is in the perfect: "have died", "has killed"; in the pluperfect only with a
// "since" behind it in its clause: "said it had killed 28 soldiers since".
func (p *Page) PerfectHarm(s *prose.Sentence, from, to int) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		if c.Kind != prose.VerbGroup || c.First < from || c.Last >= to || c.First == c.Last {
			return false
		}
		aux, head := s.Tokens[c.First].Lower, s.Tokens[c.Head].Lower
		perfect := aux == "has" || aux == "have" || aux == "had" && sinceBehind(s, c.Last)
		return perfect && (p.MeasureOf(head) != "" || p.Is("dies", head) || p.Is("records", head) || p.Is("takes lives", head))
	})
}

// sinceBehind reports whether "since" stands behind a verb in its clause.
func sinceBehind(s *prose.Sentence, verb int) bool {
	for i := verb + 1; i+1 < len(s.Tokens) && !EndsClause(s.Tokens[i]) && !s.Tokens[i].Verb(); i++ {
		if s.Tokens[i].Lower == "since" {
			return s.Tokens[i+1].Word()
		}
	}
	return false
}
