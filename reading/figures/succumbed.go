package figures

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
)

// succumbed are some of the hurt of whom a sentence says that they have died since: "one of
// the three wounded died", "Two of the guards who were hurt have died". First and last are
// the tokens that name them.
type succumbed struct {
	died        *quantity.Quantity
	hurt        *quantity.Quantity // how many had been hurt; nil where the words do not say
	first, last int
}

// whoSuccumbed finds them; nil where the sentence tells of none.
func (p *Page) whoSuccumbed(s *prose.Sentence) *succumbed {
	const near = 8
	for i := 0; i+2 < len(s.Tokens); i++ {
		if s.Tokens[i+1].Lower != "of" {
			continue
		}
		died := p.NumberIn(s, i, i)
		if died == nil || died.Low == nil || *died.Low == 0 {
			continue
		}
		for j := i + 2; j < len(s.Tokens) && j <= i+near; j++ {
			if t := s.Tokens[j]; t.Text == "," || t.Text == ";" || p.Is("dies", t.Lower) {
				break
			}
			if p.MeasureOf(s.Tokens[j].Lower) == dateline.Injured && p.diesNext(s, j) {
				return &succumbed{died, p.NumberIn(s, i+2, j), i, j}
			}
		}
	}
	return nil
}

// diesNext reports whether the first verb behind a token that tells neither that somebody
// was hurt nor where they were brought says that they died.
func (p *Page) diesNext(s *prose.Sentence, token int) bool {
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.First <= token {
			continue
		}
		head := s.Tokens[c.Head].Lower
		if p.MeasureOf(head) == dateline.Injured || p.Is("takes to hospital", head) {
			continue
		}
		return p.Is("dies", head) || p.befalls(s, k) == dateline.Killed
	}
	return false
}

// LessSuccumbed takes those who died since out of the hurt of their sentence: of three
// wounded, one of whom died, two are left, and one is added to the dead.
func (p *Page) LessSuccumbed(s *prose.Sentence, counts []Count) []Count {
	d := p.whoSuccumbed(s)
	if d == nil {
		return counts
	}
	words := p.Span(s.Tokens[d.first].Start, s.Tokens[d.last].End)
	within := func(c Count) bool { return c.Evidence.Start < words.End && words.Start < c.Evidence.End }
	counts = slices.DeleteFunc(counts, func(c Count) bool { return c.Measure == dateline.Injured && within(c) })
	if !slices.ContainsFunc(counts, func(c Count) bool { return c.Measure == dateline.Killed && within(c) }) {
		counts = append(counts, Count{Figure: dateline.Figure{
			Measure: dateline.Killed, Who: dateline.WhoTotal, Low: d.died.Low, High: d.died.Low, Qualifier: dateline.Exact, Part: true, Evidence: words,
		}, Token: d.first})
	}
	if d.hurt == nil || d.hurt.Low == nil || *d.hurt.Low <= *d.died.Low {
		return counts
	}
	left := *d.hurt.Low - *d.died.Low
	was := dateline.Figure{Measure: dateline.Injured, Who: dateline.WhoTotal, Low: d.hurt.Low, High: d.hurt.Low, Qualifier: dateline.Exact, Superseded: true, Evidence: p.Span(d.hurt.Start, s.Tokens[d.last].End)}
	is := dateline.Figure{Measure: dateline.Injured, Who: dateline.WhoTotal, Low: &left, High: &left, Qualifier: dateline.Exact, Evidence: words}
	return append(counts, Count{Figure: was, Token: d.last}, Count{Figure: is, Token: d.first})
}

// lessTheDead takes those out of the hurt of whom the same words say that they died: "a nurse
// who was wounded on Friday died".
func (p *Page) lessTheDead(s *prose.Sentence, counts []Count) []Count {
	if !slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return p.Is("dies", t.Lower) }) {
		return counts
	}
	return slices.DeleteFunc(counts, func(c Count) bool {
		return c.Measure == dateline.Injured && c.Value() == 1 && slices.ContainsFunc(counts, func(o Count) bool {
			return o.Measure == dateline.Killed && o.Value() == 1 && o.Evidence == c.Evidence
		})
	})
}
