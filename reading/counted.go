package reading

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
)

// whoPart is what a mark's Who says of a share of a total given beside it.
const whoPart = "part"

// markedFigures adds to what the patterns count in a sentence what a learned
// reader marks as a figure in other words of it. The number is always that of
// the words; the mark tells what they count and whom. Of what the patterns
// count, a mark only tells that it is a share of a total.
func (p *page) markedFigures(s *prose.Sentence, counts []count) []count {
	patterns := len(counts)
	for m := range p.marksOf("figure", s.Start, s.End) {
		known := slices.IndexFunc(counts[:patterns], func(c count) bool { return c.Evidence.Start < m.End && m.Start < c.Evidence.End })
		if known >= 0 && m.Who == whoPart && m.Score >= sureFigure && counts[known].Measure == m.Measure && !p.listed(s, counts[:patterns], known) && !ofOthers(counts[known]) {
			counts[known].Part = true
		}
		if known >= 0 || m.Score < sureFigure || !p.tells(s, m) {
			continue
		}
		if c, ok := p.countMarked(m); ok {
			counts = append(counts, c)
		}
	}
	if len(counts) > patterns {
		slices.SortStableFunc(counts, func(a, b count) int { return cmp.Compare(a.Evidence.Start, b.Evidence.Start) })
	}
	return counts
}

// ofOthers reports whether a figure is taken from people who are themselves not
// counted, which the patterns know better: "10 of its soldiers", "four of them".
func ofOthers(c count) bool {
	_, of, found := strings.Cut(c.Evidence.Text, " of ")
	whose, _, _ := strings.Cut(of, " ")
	return found && slices.Contains([]string{"its", "his", "her", "their", "our", "them", "us"}, whose)
}

// listed reports whether a figure is a member of a list, and so a part of the
// list's total at most.
func (p *page) listed(s *prose.Sentence, counts []count, i int) bool {
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

// tells reports whether the reading knows a happening that a marked figure can
// belong to: the one of its trigger, or one of its sentence.
func (p *page) tells(s *prose.Sentence, m *Mark) bool {
	return m.Of < 0 || slices.ContainsFunc(p.happenings, func(h *happening) bool {
		return h.mark == &p.marks[m.Of] || h.sentence.Start == s.Start
	})
}

// countMarked makes a figure of a mark whose words give a number that the
// report does not take back.
func (p *page) countMarked(m *Mark) (count, bool) {
	f, ok := p.marked(m)
	if !ok {
		return count{}, false
	}
	if !p.speaksOf(f.sentence, m.Measure) || eitherHarmed(f) || p.is("livestock", f.word()) || p.is("vehicles", f.word()) || p.is("weapons", f.word()) || f.sentence.Tokens[f.head].Tag == "NNS" && (f.word() == "killings" || f.word() == "murders") {
		return count{}, false
	}
	fig := dateline.Figure{Measure: m.Measure, Who: m.Who, Evidence: p.span(f.start(), f.end())}
	if fig.Low, fig.High, fig.Qualifier, ok = p.numberOf(f); !ok {
		return count{}, false
	}
	if m.Who == whoPart || m.Who == "" {
		fig.Who = p.whoOf(f.sentence, f)
	}
	if who := p.ourPeople(f); who != "" {
		fig.Who = who
	}
	none := fig.High != nil && *fig.High == 0
	fig.Part = m.Who == whoPart || p.share(f) || p.furtherOf(f.sentence, m.Measure, f) || none && fig.Who != dateline.WhoTotal
	return count{Figure: fig, token: f.head, mark: m}, true
}

// speaksOf reports whether a sentence has a word for what a toll counts: "700
// people were brought to safety" counts nobody hurt, whatever is marked. Other
// measures are told in too many words.
func (p *page) speaksOf(s *prose.Sentence, m dateline.Measure) bool {
	return m != dateline.Killed && m != dateline.Injured || slices.ContainsFunc(s.Tokens, func(t prose.Token) bool {
		return p.measureOf(t.Lower) == m || m == dateline.Killed && p.is("dies", t.Lower) || p.is("speaks of "+string(m), t.Lower)
	})
}

// share reports whether a phrase counts some of those counted elsewhere:
// "including two officers", "four of the injured".
func (p *page) share(f phrase) bool {
	numbers := p.countsIn(f)
	if len(numbers) > 0 {
		after := f.sentence.TokenAt(numbers[0].End)
		if after < len(f.sentence.Tokens) && f.sentence.Tokens[after].Lower == "of" {
			return true
		}
	}
	return part(f.sentence, f)
}

// numberOf values the words of a phrase that counts people: by its number or
// the sum of those it lists, one for a single person, none for nobody. False
// where the words hold no number.
func (p *page) numberOf(f phrase) (low, high *int, qualifier dateline.Qualifier, ok bool) {
	numbers := p.countsIn(f)
	switch {
	case len(numbers) > 0:
		if p.outdated(f.sentence, &numbers[0]) || noNumber(&numbers[0]) {
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
	case p.is("nobody", f.sentence.Tokens[f.first].Lower) || p.is("nobody", f.word()):
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
func (p *page) countsIn(f phrase) []quantity.Quantity {
	var out []quantity.Quantity
	for _, q := range p.numbersIn(f.start(), f.end()) {
		if q.Kind == quantity.KindCount && q.End <= f.end() && (q.Low != nil || q.High != nil) && !p.age(f.sentence, &q) {
			out = append(out, q)
		}
	}
	return out
}

// age reports whether a number is how old somebody is: "a girl of nine", "a man aged 40".
func (p *page) age(s *prose.Sentence, q *quantity.Quantity) bool {
	at := s.TokenAt(q.Start)
	if at < 2 {
		return false
	}
	of, noun := s.Tokens[at-1].Lower, s.Tokens[at-2]
	return of == "aged" || of == "of" && noun.Tag == "NN" && p.someone(noun.Lower) && !p.is("body of people", noun.Lower)
}

// lists reports whether a number goes on a list of counted people: "two nuns"
// in "five priests, two nuns and three relatives".
func (p *page) lists(f phrase, q *quantity.Quantity) bool {
	i := f.sentence.TokenAt(q.Start) - 1
	return i > f.first && (f.sentence.Tokens[i].Text == "," || f.sentence.Tokens[i].Lower == "and")
}

// singlePerson reports whether a phrase without a number is one person: named,
// or by a noun in the singular that means no group.
func (p *page) singlePerson(f phrase) bool {
	head := f.sentence.Tokens[f.head]
	switch {
	case p.personIn(f):
		return true
	case head.Tag != "NN" || p.is("groups", head.Lower) || p.is("describes group", head.Lower):
		return false
	}
	if a := p.actorOf(f); p.human(head.Lower) && (a == nil || a.kind == dateline.Person) { // "the army" is many
		return true
	}
	first := f.sentence.Tokens[f.first].Lower
	return first == "a" || first == "an" || first == "another"
}
