package reading

import (
	"slices"
	"strings"
	"time"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// reckon gives days to the times that count from what was told right before:
// "two days later", "that night", "the previous evening"; and to the hours of the
// day told last.
func (p *page) reckon() {
	for i := range p.times {
		t := &p.times[i]
		if t.Kind == when.KindTimeOfDay && len(t.Dates) == 0 { // "before dawn"
			if from := p.dateBefore(i, when.DayUnit); from != nil {
				t.Dates = []dateline.Date{*from}
			}
			continue
		}
		if t.Offset != nil && t.Offset.Direction == when.Nth {
			p.oneOfTold(i)
			continue
		}
		if t.Kind != when.KindRelative || t.Offset == nil || t.Offset.Event >= 0 || len(t.Dates) > 0 || t.Offset.Amount == 0 && t.Offset.Direction != when.Same || p.leadsToEvent(t) {
			continue
		}
		if from := p.dateBefore(i, t.Offset.Unit); from != nil {
			if d, ok := t.Offset.From(*from); ok {
				t.Dates = []dateline.Date{inMonth(d, t.Text)}
			}
		}
	}
}

// oneOfTold gives the days to a time that is one of those of a time told before, "on the
// 22nd", "the Sunday", "that November"; what it is by the day of the report comes second.
func (p *page) oneOfTold(i int) {
	t := &p.times[i]
	from := p.dateBefore(i, map[when.Unit]when.Unit{when.DayUnit: when.MonthUnit, when.WeekUnit: when.DayUnit, when.MonthUnit: when.YearUnit}[t.Offset.Unit])
	if from == nil {
		return
	}
	d, ok := t.Offset.From(*from)
	if p.report.Published.Date != "" && d.Start > p.report.Published.Date {
		return
	}
	if ok {
		others := slices.DeleteFunc(slices.Clone(t.Dates), func(o dateline.Date) bool { return o.Start == d.Start && o.End == d.End })
		t.Dates = append([]dateline.Date{d}, others...)
	}
}

// leadsToEvent reports whether what a time counts from stands behind it in words
// that are no noun: "the night before dawn broke".
func (p *page) leadsToEvent(t *when.Expression) bool {
	s := &p.text.Sentences[p.text.SentenceAt(t.Start)]
	next := s.TokenAt(t.End)
	return (strings.HasSuffix(t.Text, "before") || strings.HasSuffix(t.Text, "after")) && next < len(s.Tokens) && s.Tokens[next].Word()
}

// inMonth is the month of a year that the words begin with: "April of the
// following year".
func inMonth(year dateline.Date, words string) dateline.Date {
	name, _, _ := strings.Cut(words, " ")
	month, err := time.Parse("January", name)
	if err != nil || year.Precision != dateline.PrecisionYear {
		return year
	}
	first := time.Date(year.Start.Time().Year(), month.Month(), 1, 0, 0, 0, 0, time.UTC)
	year.Start, year.End, year.Precision = dateline.DayOf(first), dateline.DayOf(first.AddDate(0, 1, -1)), dateline.PrecisionMonth
	return year
}

// dateBefore is the date that a time of the text counts from: the nearest one
// before it that is exact enough, of its sentence or of the few before. Of those
// before, the day on which somebody spoke comes last.
func (p *page) dateBefore(i int, unit when.Unit) *dateline.Date {
	t := p.times[i]
	here := p.text.SentenceAt(t.Start)
	var spoken *dateline.Date
	for j := i - 1; j >= 0; j-- {
		from := &p.times[j]
		at := p.text.SentenceAt(from.Start)
		if here-at > maxBack || p.dateline.has(from.Start) {
			break
		}
		if len(from.Dates) == 0 || from.Kind != when.KindDate && from.Kind != when.KindRelative || !counts(from.Dates[0].Precision, unit) {
			continue
		}
		if at == here || !p.datesSpeech(&p.text.Sentences[at], from) {
			return &from.Dates[0]
		}
		if spoken == nil {
			spoken = &from.Dates[0]
		}
	}
	return spoken
}

// maxBack is how many sentences lie at most between a time and the one that it
// counts from.
const maxBack = 4

// datesSpeech reports whether a time hangs on a verb of saying.
func (p *page) datesSpeech(s *prose.Sentence, t *when.Expression) bool {
	if p.ofSpeech(s, t) {
		return true
	}
	k := p.attachedTo(s, t)
	return k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && p.is("say", s.Tokens[s.Chunks[k].Head].Lower) && !p.leadsOn(s, k)
}

// counts reports whether one can count in a unit from a date of a precision:
// not days from a month.
func counts(precision dateline.DatePrecision, unit when.Unit) bool {
	switch unit {
	case when.YearUnit:
		return precision.Coarseness() <= dateline.PrecisionYear.Coarseness()
	case when.MonthUnit:
		return precision.Coarseness() <= dateline.PrecisionMonth.Coarseness()
	case when.WeekUnit:
		return precision.Coarseness() <= dateline.PrecisionWeek.Coarseness()
	}
	return precision == dateline.PrecisionDay
}
