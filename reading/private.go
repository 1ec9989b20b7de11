package reading

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
)

// privatePeople gives the persons whom the text names and of whom nothing says
// that they are known in public: that they hold an office or a rank, lead or
// found a group, speak for a body, judge as experts, bear a nom de guerre, are
// charged or convicted. Victims, witnesses, relatives and mere suspects are
// left. A report about sport or the arts names nobody else's private people.
func (p *page) privatePeople(reading dateline.Reading) []dateline.Naming {
	out := []dateline.Naming{}
	if p.otherNews() {
		return out
	}
	for _, a := range p.personsNamed() {
		if a.known != nil || !p.surelyPerson(a) || p.inPublic(a, reading) {
			continue
		}
		n := dateline.Naming{Key: "p" + strconv.Itoa(len(out)+1), Kind: dateline.Person}
		for _, s := range a.spans {
			if !slices.Contains(n.Names, s.Text) {
				n.Names = append(n.Names, s.Text)
			}
		}
		slices.SortStableFunc(n.Names, func(x, y string) int { return len(y) - len(x) })
		n.Mentions = p.wherever(n.Names)
		out = append(out, n)
	}
	return out
}

// personsNamed are the persons of the text, each with all of its names: those
// that became namings, and those that only a learned reader marks.
func (p *page) personsNamed() []*naming {
	var persons []*naming
	for _, a := range p.namings {
		if a.kind != dateline.Person {
			continue
		}
		one := *a
		one.spans = nil
		for _, n := range a.named {
			one.spans = append(one.spans, p.span(n.start, n.end))
		}
		persons = append(persons, &one)
	}
	for _, m := range p.mentioned {
		if m.Label != "per" || m.Score < sureOtherwise || p.namedOtherwise(m) {
			continue
		}
		mark := &name{start: m.Start, end: m.End, text: p.text.Cut(m.Start, m.End)}
		i := slices.IndexFunc(persons, func(a *naming) bool { return a.bears(mark, mark.folded()) || lastNameOf(a, mark.folded()) })
		if i < 0 {
			if !strings.Contains(mark.text, " ") && !p.ageBehind(mark.end) {
				continue // one word alone may be a place, or a group
			}
			i = len(persons)
			persons = append(persons, &naming{kind: dateline.Person, names: []string{mark.text}})
		}
		persons[i].spans = append(persons[i].spans, p.span(m.Start, m.End))
	}
	for _, n := range p.introductions() {
		i := slices.IndexFunc(persons, func(a *naming) bool { return slices.ContainsFunc(a.spans, n.Overlaps) })
		if i < 0 {
			i = len(persons)
			persons = append(persons, &naming{kind: dateline.Person, names: []string{n.Text}, spans: []dateline.Span{n.Span}})
		}
		persons[i].introduced = true
		persons[i].private = persons[i].private || n.private
	}
	return slices.DeleteFunc(persons, func(a *naming) bool { return len(a.spans) == 0 })
}

// ageBehind reports whether an age stands behind a name: "Zarema, 34, a teacher".
func (p *page) ageBehind(end int) bool {
	s := &p.text.Sentences[p.text.SentenceAt(end-1)]
	next := s.TokenAt(end-1) + 1
	age, err := strconv.Atoi(neighbour(s, next+1))
	return neighbour(s, next) == "," && err == nil && age < 120 && slices.Contains([]string{",", "."}, neighbour(s, next+2))
}

// namedOtherwise reports whether a name stands where a mark is that is counted
// as a person already, or is none.
func (p *page) namedOtherwise(m Mark) bool {
	return slices.ContainsFunc(p.namesIn(m.Start, m.End), func(n *name) bool {
		return n.naming != nil || len(n.known) > 0 || len(n.entries) > 0 || n.kind == dateline.PlaceMention
	})
}

// surelyPerson refuses what is taken for a person's name by its shape alone: what
// the gazetteer knows as a place, the name of a group, what a learned reader who
// looked there marks nowhere as a person, and a word by itself beside which
// nothing tells of a relative or bystander, or of an age.
func (p *page) surelyPerson(a *naming) bool {
	if a.introduced {
		return true
	}
	looked, marked, full := false, false, false
	for _, span := range a.spans {
		if p.dateline.has(span.Start) || strings.Contains(span.Text, " - ") || len(p.book.Gazetteer.Lookup(span.Text)) > 0 {
			return false
		}
		words := strings.Fields(strings.ToLower(span.Text))
		if last := words[len(words)-1]; p.is("attackers", last) || p.is("groups", last) {
			return false
		}
		full = full || len(words) > 1 || p.ageBehind(span.End)
		looked = looked || p.looked(&p.text.Sentences[p.text.SentenceAt(span.Start)])
		for _, m := range over(p.proposed("mention", sureName), span.Start, span.End) {
			marked = marked || m.Label == "per" && m.Score >= sureNew
		}
	}
	return (marked || !looked) && (full || a.private)
}

// wherever finds names wherever they stand in the text as whole words, longest
// first, in order.
func (p *page) wherever(names []string) []dateline.Span {
	var spans []dateline.Span
	for _, n := range names {
		sought := []rune(n)
		for at := 0; at+len(sought) <= len(p.text.Runes); at++ {
			span := dateline.Span{Start: at, End: at + len(sought), Text: n}
			if p.text.Runes[at] != sought[0] || !slices.Equal(p.text.Runes[at:span.End], sought) || !wholeWords(p.text.Runes, at, span.End) {
				continue
			}
			if !slices.ContainsFunc(spans, span.Overlaps) {
				spans = append(spans, span)
			}
		}
	}
	slices.SortFunc(spans, func(a, b dateline.Span) int { return a.Start - b.Start })
	return spans
}

// wholeWords reports whether a stretch neither begins nor ends inside a word.
func wholeWords(text []rune, start, end int) bool {
	inside := func(i int) bool {
		return i >= 0 && i < len(text) && (unicode.IsLetter(text[i]) || unicode.IsDigit(text[i]))
	}
	return !inside(start-1) && !inside(end)
}
