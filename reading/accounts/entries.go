package accounts

import (
	"regexp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/scenes"
	"github.com/dateline-project/dateline/when"
)

// fewestEntries is how many paragraphs that a day opens make a list of entries.
const fewestEntries = 3

// findEntries finds the paragraphs of a list in which each tells of a day or place of
// its own: "• 27/10 Adado: …", "March 4: …", "* Thu 2: …", "NABIRE. …".
func (p *page) findEntries() {
	p.entries = map[int]bool{}
	before := -1
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		_, headed := p.Heads[s.Paragraph]
		if s.Paragraph != before && (headed || p.opensWithDay(s)) {
			p.entries[s.Paragraph] = true
		}
		before = s.Paragraph
	}
	if len(p.entries) < fewestEntries {
		clear(p.entries)
	}
}

// listedDay is a day as lists print it: "27/10", "14.02.", "14.02.2019", "Thu 2".
var listedDay = regexp.MustCompile(`^(?:\d{1,2}[/.]\d{1,2}(?:[/.](?:\d{4}|\d{2})?)?|(?i:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? \d{1,2})(?:[\s:,–—-]|$)`)

// opensWithDay reports whether a sentence opens with a day, a bullet before it or not.
func (p *page) opensWithDay(s *prose.Sentence) bool {
	i := 0
	for i < len(s.Tokens) && !s.Tokens[i].Word() && s.Tokens[i].Tag != "CD" {
		i++
	}
	if i >= len(s.Tokens) {
		return false
	}
	first := s.Tokens[i]
	if listedDay.MatchString(p.Text.Cut(first.Start, s.End)) {
		return true
	}
	return slices.ContainsFunc(p.TimesIn(first.Start, first.End), func(t when.Expression) bool {
		return t.Start == first.Start && p.DayAt(first.Start) != nil && (len(t.Dates) == 0 || t.Dates[0].Precision == dateline.PrecisionDay)
	})
}

// otherEntry reports whether two sentences stand in different entries of a list.
func (p *page) otherEntry(a, b *prose.Sentence) bool {
	return a.Paragraph != b.Paragraph && p.entries[a.Paragraph] && p.entries[b.Paragraph]
}

// entryOfOthers reports whether a story is told in another entry than a scene, whose
// own entry tells a story that "the killing" in it rather means.
func (p *page) entryOfOthers(st *story, x *scenes.Scene, stories []*story) bool {
	return p.otherEntry(st.last().Sentence, x.Sentence) && slices.ContainsFunc(stories, func(other *story) bool {
		return slices.ContainsFunc(other.scenes, func(y *scenes.Scene) bool { return y.Sentence.Paragraph == x.Sentence.Paragraph })
	})
}
