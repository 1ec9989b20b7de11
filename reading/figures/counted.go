package figures

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
)

// WhoPart is what a mark's Who says of a share of a total given beside it.
const WhoPart = "part"

// Listed reports whether a figure is a member of a list, and so a part of the
// list's total at most.
func (p *Page) Listed(s *prose.Sentence, counts []Count, i int) bool {
	if i > 0 {
		if joined, _ := p.joins(s, counts[i-1], counts[i]); joined {
			return true
		}
	}
	if i+1 < len(counts) {
		joined, _ := p.joins(s, counts[i], counts[i+1])
		return joined
	}
	return false
}

// CountMarked makes a figure of a mark whose words give a number that the
// report does not take back.
func (p *Page) CountMarked(m *marks.Mark) (Count, bool) {
	f, ok := p.Marked(m)
	if !ok {
		return Count{}, false
	}
	if m.Measure == dateline.Killed && p.underJudgement(f) {
		return Count{}, false
	}
	if !p.speaksOf(f.Sentence, m.Measure) || p.eitherHarmed(f) || p.Is("livestock", f.Word()) || p.Is("vehicles", f.Word()) || p.Is("weapons", f.Word()) || f.Sentence.Tokens[f.Head].Tag == "NNS" && (f.Word() == "killings" || f.Word() == "murders") {
		return Count{}, false
	}
	fig := dateline.Figure{Measure: m.Measure, Who: m.Who, Evidence: p.Span(f.Start(), f.End())}
	if fig.Low, fig.High, fig.Qualifier, ok = p.numberOf(f); !ok {
		return Count{}, false
	}
	if m.Who == WhoPart || m.Who == "" {
		fig.Who = p.whoOf(f.Sentence, f)
	}
	if who := p.ourPeople(f); who != "" {
		fig.Who = who
	}
	none := fig.High != nil && *fig.High == 0
	fig.Part = m.Who == WhoPart || p.share(f) || p.furtherOf(f.Sentence, m.Measure, f) || none && fig.Who != dateline.WhoTotal
	return Count{Figure: fig, Token: f.Head, Mark: m}, true
}

// speaksOf reports whether a sentence has a word for what a toll counts: "700
// people were brought to safety" counts nobody hurt, whatever is marked. Other
// measures are told in too many words.
func (p *Page) speaksOf(s *prose.Sentence, m dateline.Measure) bool {
	return m != dateline.Killed && m != dateline.Injured || slices.ContainsFunc(s.Tokens, func(t prose.Token) bool {
		return p.MeasureOf(t.Lower) == m || m == dateline.Killed && p.Is("dies", t.Lower) || p.Is("speaks of "+string(m), t.Lower)
	})
}

// share reports whether a phrase counts some of those counted elsewhere:
// "including two officers", "four of the injured".
func (p *Page) share(f grammar.Phrase) bool {
	numbers := p.countsIn(f)
	if len(numbers) > 0 {
		after := f.Sentence.TokenAt(numbers[0].End)
		if after < len(f.Sentence.Tokens) && f.Sentence.Tokens[after].Lower == "of" {
			return true
		}
	}
	return p.part(f.Sentence, f)
}

// numberOf values the words of a phrase that counts people: by its number or
// the sum of those it lists, one for a single person, none for nobody. False
// where the words hold no number.
func (p *Page) numberOf(f grammar.Phrase) (low, high *int, qualifier dateline.Qualifier, ok bool) {
	numbers := p.countsIn(f)
	switch {
	case len(numbers) > 0:
		if p.Outdated(f.Sentence, &numbers[0]) || noNumber(&numbers[0]) {
			return nil, nil, "", false
		}
		low, high, qualifier = numbers[0].Low, numbers[0].High, numbers[0].Qualifier
		for i := range numbers[1:] {
			if q := &numbers[i+1]; low != nil && high != nil && q.Low != nil && q.High != nil && p.lists(f, q) {
				l, h := *low+*q.Low, *high+*q.High
				low, high = &l, &h
			}
		}
		return low, high, qualifier, true
	case p.Is("nobody", f.Sentence.Tokens[f.First].Lower) || p.Is("nobody", f.Word()):
		nobody := 0
		return &nobody, &nobody, dateline.Exact, true
	case p.singlePerson(f):
		one := 1
		return &one, &one, dateline.Exact, true
	}
	return nil, nil, "", false
}

// countsIn lists the numbers of people within a phrase; one may begin before
// it, with a hedge.
func (p *Page) countsIn(f grammar.Phrase) []quantity.Quantity {
	var out []quantity.Quantity
	for _, q := range p.NumbersIn(f.Start(), f.End()) {
		if q.Kind == quantity.KindCount && q.End <= f.End() && (q.Low != nil || q.High != nil) && !p.age(f.Sentence, &q) {
			out = append(out, q)
		}
	}
	return out
}

// age reports whether a number is how old somebody is: "a girl of nine", "a man aged 40".
func (p *Page) age(s *prose.Sentence, q *quantity.Quantity) bool {
	at := s.TokenAt(q.Start)
	if at < 2 {
		return false
	}
	of, noun := s.Tokens[at-1].Lower, s.Tokens[at-2]
	return of == "aged" || of == "of" && noun.Tag == "NN" && p.someone(noun.Lower) && !p.Is("body of people", noun.Lower)
}

// lists reports whether a number goes on a list of counted people: "two nuns"
// in "five priests, two nuns and three relatives".
func (p *Page) lists(f grammar.Phrase, q *quantity.Quantity) bool {
	i := f.Sentence.TokenAt(q.Start) - 1
	return i > f.First && (f.Sentence.Tokens[i].Text == "," || f.Sentence.Tokens[i].Lower == "and")
}

// singlePerson reports whether a phrase without a number is one person: named,
// or by a noun in the singular that means no group.
func (p *Page) singlePerson(f grammar.Phrase) bool {
	head := f.Sentence.Tokens[f.Head]
	switch {
	case p.PersonIn(f):
		return true
	case head.Tag != "NN" || p.Is("groups", head.Lower) || p.Is("describes group", head.Lower):
		return false
	}
	if a := p.ActorOf(f); p.Human(head.Lower) && (a == nil || a.Kind == dateline.Person) { // "the army" is many
		return true
	}
	first := f.Sentence.Tokens[f.First].Lower
	return first == "a" || first == "an" || first == "another"
}
