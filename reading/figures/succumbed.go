package figures

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
)

// succumbed are some of the hurt of whom a sentence says that they have died since: "one of
// the three wounded died", "Two of the guards who were hurt have died". First and last are
// the tokens that name them.
type succumbed struct {
	died        *quantity.Quantity
	hurt        *quantity.Quantity // how many had been hurt; nil where the words do not say
	first, last int
}

// Succumbed reports whether the verb at a token is of some of the hurt who died.
func (p *Page) Succumbed(s *prose.Sentence, verb int) bool {
	d := p.whoSuccumbed(s, p.Counted(s))
	return d != nil && d.last < verb
}

// whoSuccumbed finds them; nil where the sentence tells of none.
func (p *Page) whoSuccumbed(s *prose.Sentence, counts []Count) *succumbed {
	const near = 8
	if d := p.someOfTheHurt(s, counts); d != nil {
		return d
	}
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

// someOfTheHurt finds them where a pronoun stands for the hurt that were counted right before:
// "wounded 15 people, one of whom later died", "of whom two died", "Three of them have died";
// or a number alone for some of them: "three died of their injuries".
func (p *Page) someOfTheHurt(s *prose.Sentence, counts []Count) *succumbed {
	for i := 0; i+2 < len(s.Tokens); i++ {
		number, last := i, i+2
		switch of, behind := grammar.Words(s, i, i+2), grammar.Words(s, i+1, i+3); {
		case of == "of whom":
			number = i + 2
		case behind == "of whom", behind == "of them":
		case p.diesOfWounds(s, i):
			last = i
		default:
			continue
		}
		died := p.NumberIn(s, number, number)
		if died == nil || died.Low == nil || *died.Low == 0 || !p.diesNext(s, max(last-1, number)) && grammar.Neighbour(s, last+1) != "fatally" {
			continue
		}
		hurt := p.hurtBefore(s, counts, s.Tokens[i].Start)
		if hurt == nil {
			continue
		}
		return &succumbed{died, hurt, i, last}
	}
	return nil
}

// diesOfWounds reports whether a token is a number alone, of whom the verb right behind it
// says that they died of what they had: "three later died of their injuries".
func (p *Page) diesOfWounds(s *prose.Sentence, i int) bool {
	k := grammar.ChunkOf(s, i)
	if s.Tokens[i].Tag != "CD" || k < 0 || k+1 == len(s.Chunks) || s.Chunks[k].Head != i || s.Chunks[k+1].Kind != prose.VerbGroup || s.Chunks[k+1].First > i+2 || p.befalls(s, k+1) != dateline.Killed {
		return false
	}
	behind := s.Chunks[k+1].Last + 1
	return slices.ContainsFunc(s.Tokens[behind:min(behind+4, len(s.Tokens))], func(t prose.Token) bool { return p.Is("wounds", t.Lower) })
}

// hurtBefore is the number of the hurt where it stands last of all counts before an offset of
// a sentence, or in the sentence before where it counts nobody there; nil for none.
func (p *Page) hurtBefore(s *prose.Sentence, counts []Count, at int) *quantity.Quantity {
	last, told := lastWhole(counts, at)
	if i := p.Text.SentenceAt(s.Start); !told && i > 0 && p.Text.Sentences[i-1].Paragraph == s.Paragraph {
		last, _ = lastWhole(p.Counted(&p.Text.Sentences[i-1]), s.Start)
	}
	if last.Measure != dateline.Injured {
		return nil
	}
	return &quantity.Quantity{Start: last.Evidence.Start, End: last.Evidence.End, Low: last.Low, High: last.High}
}

// lastWhole is the last of counts before an offset that is no part of another.
func lastWhole(counts []Count, at int) (last Count, told bool) {
	for _, c := range counts {
		if c.Evidence.End <= at && !c.Part {
			last, told = c, true
		}
	}
	return last, told
}

// diesNext reports whether the first verb behind a token that tells neither that somebody
// was hurt, nor how, nor where they were brought says that they died.
func (p *Page) diesNext(s *prose.Sentence, token int) bool {
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.First <= token {
			continue
		}
		head := s.Tokens[c.Head].Lower
		before := s.Tokens[token:c.First]
		how := slices.ContainsFunc(before, func(t prose.Token) bool { return t.Lower == "when" || t.Lower == "as" }) && !slices.ContainsFunc(before, func(t prose.Token) bool { return t.Text == "," })
		if p.MeasureOf(head) == dateline.Injured || p.Is("takes to hospital", head) || head == "have" || head == "has" || head == "had" {
			continue // the "have" of "have since died"
		}
		if dies := p.Is("dies", head) || p.befalls(s, k) == dateline.Killed; dies || !how {
			return dies
		}
	}
	return false
}

// LessSuccumbed takes those who died since out of the hurt of their sentence: of three
// wounded, one of whom died, two are left, and one is added to the dead.
func (p *Page) LessSuccumbed(s *prose.Sentence, counts []Count) []Count {
	d := p.whoSuccumbed(s, counts)
	if d == nil {
		return counts
	}
	if d.hurt == nil {
		d.hurt = p.hurtBefore(s, counts, s.Tokens[d.first].Start)
	}
	words := p.Span(s.Tokens[d.first].Start, s.Tokens[d.last].End)
	within := func(c Count) bool { return c.Evidence.Start < words.End && words.Start < c.Evidence.End }
	counts = slices.DeleteFunc(counts, func(c Count) bool { return c.Measure == dateline.Injured && within(c) })
	counts = slices.DeleteFunc(counts, func(c Count) bool { return c.Measure == dateline.Killed && within(c) })
	counts = append(counts, Count{Figure: dateline.Figure{
		Measure: dateline.Killed, Who: dateline.WhoTotal, Low: d.died.Low, High: d.died.Low, Qualifier: dateline.Exact, Part: true, Evidence: words,
	}, Token: d.first, Succumbed: true})
	if d.hurt == nil || d.hurt.Low == nil || *d.hurt.Low <= *d.died.Low {
		return counts
	}
	left := *d.hurt.Low - *d.died.Low
	was := dateline.Figure{Measure: dateline.Injured, Who: dateline.WhoTotal, Low: d.hurt.Low, High: d.hurt.Low, Qualifier: dateline.Exact, Superseded: true, Evidence: p.Span(d.hurt.Start, words.End)}
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
