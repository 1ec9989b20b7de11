package private

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
	"github.com/dateline-project/dateline/reading/names"
)

// privatePeople gives the persons whom the text names and of whom nothing says
// that they are known in public: that they hold an office or a rank, lead or
// found a group, speak for a body, judge as experts, bear a nom de guerre, are
// charged or convicted. Victims, witnesses, relatives and mere suspects are
// left. A report about sport or the arts names nobody else's private people.
func (p *page) privatePeople(reading dateline.Reading) []dateline.Naming {
	out := []dateline.Naming{}
	if p.OtherNews() {
		return out
	}
	for _, a := range p.personsNamed() {
		if a.Known != nil || !p.surelyPerson(a) || p.inPublic(a, reading) {
			continue
		}
		n := dateline.Naming{Key: "p" + strconv.Itoa(len(out)+1), Kind: dateline.Person}
		for _, s := range a.Spans {
			if !slices.Contains(n.Names, s.Text) {
				n.Names = append(n.Names, s.Text)
			}
		}
		slices.SortStableFunc(n.Names, func(x, y string) int { return len(y) - len(x) })
		n.Mentions = p.Wherever(n.Names)
		out = append(out, n)
	}
	return out
}

// personsNamed are the persons of the text, each with all of its names: those
// that became namings, and those that only a learned reader marks.
func (p *page) personsNamed() []*names.Naming {
	var persons []*names.Naming
	for _, a := range p.Namings {
		if a.Kind != dateline.Person {
			continue
		}
		one := *a
		one.Spans = nil
		for _, n := range a.Named {
			one.Spans = append(one.Spans, p.Span(n.Start, n.End))
		}
		persons = append(persons, &one)
	}
	for _, m := range p.Mentioned {
		if m.Label != "per" || m.Score < marks.SureOtherwise || p.namedOtherwise(m) {
			continue
		}
		mark := &names.Name{Start: m.Start, End: m.End, Text: p.Text.Cut(m.Start, m.End)}
		i := slices.IndexFunc(persons, func(a *names.Naming) bool { return a.Bears(mark, mark.Folded()) || names.LastNameOf(a, mark.Folded()) })
		if i < 0 {
			if !strings.Contains(mark.Text, " ") && !p.ageBehind(mark.End) {
				continue // one word alone may be a place, or a group
			}
			i = len(persons)
			persons = append(persons, &names.Naming{Kind: dateline.Person, Names: []string{mark.Text}})
		}
		persons[i].Spans = append(persons[i].Spans, p.Span(m.Start, m.End))
	}
	for _, n := range p.Introductions() {
		i := slices.IndexFunc(persons, func(a *names.Naming) bool { return slices.ContainsFunc(a.Spans, n.Overlaps) })
		if i < 0 {
			i = len(persons)
			persons = append(persons, &names.Naming{Kind: dateline.Person, Names: []string{n.Text}, Spans: []dateline.Span{n.Span}})
		}
		persons[i].Introduced = true
		persons[i].Private = persons[i].Private || n.Private
	}
	return slices.DeleteFunc(persons, func(a *names.Naming) bool { return len(a.Spans) == 0 })
}

// ageBehind reports whether an age stands behind a name: "Zarema, 34, a teacher".
func (p *page) ageBehind(end int) bool {
	s := &p.Text.Sentences[p.Text.SentenceAt(end-1)]
	next := s.TokenAt(end-1) + 1
	age, err := strconv.Atoi(grammar.Neighbour(s, next+1))
	return grammar.Neighbour(s, next) == "," && err == nil && age < 120 && slices.Contains([]string{",", "."}, grammar.Neighbour(s, next+2))
}

// namedOtherwise reports whether a name stands where a mark is that is counted
// as a person already, or is none.
func (p *page) namedOtherwise(m marks.Mark) bool {
	return slices.ContainsFunc(p.NamesIn(m.Start, m.End), func(n *names.Name) bool {
		return n.Naming != nil || len(n.Known) > 0 || len(n.Entries) > 0 || n.Kind == dateline.PlaceMention
	})
}

// surelyPerson refuses what is taken for a person's name by its shape alone: what
// the gazetteer knows as a place, the name of a group, what a learned reader who
// looked there marks nowhere as a person, and a word by itself beside which
// nothing tells of a relative or bystander, or of an age.
func (p *page) surelyPerson(a *names.Naming) bool {
	if a.Introduced {
		return true
	}
	looked, marked, full := false, false, false
	for _, span := range a.Spans {
		if p.Dateline.Has(span.Start) || strings.Contains(span.Text, " - ") || len(p.Book.Gazetteer.Lookup(span.Text)) > 0 {
			return false
		}
		words := strings.Fields(strings.ToLower(span.Text))
		if last := words[len(words)-1]; p.Is("attackers", last) || p.Is("groups", last) {
			return false
		}
		full = full || len(words) > 1 || p.ageBehind(span.End)
		looked = looked || p.Looked(&p.Text.Sentences[p.Text.SentenceAt(span.Start)])
		for _, m := range grammar.Overlapping(p.Proposed("mention", marks.SureName), span.Start, span.End) {
			marked = marked || m.Label == "per" && m.Score >= marks.SureNew
		}
	}
	return (marked || !looked) && (full || a.Private)
}
