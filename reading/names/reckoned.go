package names

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/when"
)

// Reckon gives days to the times that count from what was told right before:
// "two days later", "that night", "the previous evening"; and to the hours of the
// day told last.
func (p *Page) Reckon() {
	for i := range p.Times {
		p.reckonOne(i)
		p.Appose(i)
	}
}

func (p *Page) reckonOne(i int) {
	t := &p.Times[i]
	p.nearHead(t)
	if t.Kind == when.KindTimeOfDay && len(t.Dates) == 0 { // "before dawn"
		if from := p.dateBefore(i, when.DayUnit); from != nil {
			t.Dates = []dateline.Date{*from}
		}
		return
	}
	if t.Offset != nil && t.Offset.Direction == when.Nth {
		p.oneOfTold(i)
		return
	}
	if t.Kind != when.KindRelative || t.Offset == nil || t.Offset.Event >= 0 || len(t.Dates) > 0 || t.Offset.Amount == 0 && t.Offset.Direction != when.Same || p.leadsToEvent(t) {
		return
	}
	if from := p.dateBefore(i, t.Offset.Unit); from != nil {
		if d, ok := t.Offset.From(*from); ok {
			t.Dates = []dateline.Date{d}
		}
	}
}

// back is how many days before the day that heads an entry of a bulletin a weekday in it
// lies at most: what the entry tells of other days mostly came after.
const back = 2

// nearHead puts first the day of the week around the day that heads an entry of a bulletin
// for a weekday in it: "Sunday 4. … stormed the post on Saturday".
func (p *Page) nearHead(t *when.Expression) {
	if t.Kind != when.KindDate || len(t.Dates) < 2 || t.Dates[0].Basis != dateline.BasisPublication || t.Dates[0].Precision != dateline.PrecisionDay {
		return
	}
	h, ok := p.Heads[p.Text.Sentences[p.Text.SentenceAt(t.Start)].Paragraph]
	if !ok || h.time == nil || t.Start < h.end || len(h.time.Dates) == 0 || h.time.Dates[0].Precision != dateline.PrecisionDay {
		return
	}
	first := h.time.Dates[0].Start.Add(-back)
	day := first.Add((int(t.Dates[0].Start.Time().Weekday()-first.Time().Weekday()) + 7) % 7)
	if day > p.Report.Published.Date {
		return
	}
	others := slices.DeleteFunc(slices.Clone(t.Dates), func(d dateline.Date) bool { return d.Start == day })
	t.Dates = append([]dateline.Date{{Start: day, End: day, Precision: dateline.PrecisionDay, Basis: dateline.BasisPublication}}, others...)
}

// oneOfTold gives the days to a time that is one of those of a time told before, "on the
// 22nd", "the Sunday", "that November"; what it is by the day of the report comes second.
func (p *Page) oneOfTold(i int) {
	t := &p.Times[i]
	from := p.dateBefore(i, map[when.Unit]when.Unit{when.DayUnit: when.MonthUnit, when.WeekUnit: when.DayUnit, when.MonthUnit: when.YearUnit}[t.Offset.Unit])
	if from == nil {
		return
	}
	d, ok := t.Offset.From(*from)
	if p.Report.Published.Date != "" && d.Start > p.Report.Published.Date {
		return
	}
	if ok {
		others := slices.DeleteFunc(slices.Clone(t.Dates), func(o dateline.Date) bool { return o.Start == d.Start && o.End == d.End })
		t.Dates = append([]dateline.Date{d}, others...)
	}
}

// leadsToEvent reports whether what a time counts from stands behind it in words
// that are no noun: "the night before dawn broke".
func (p *Page) leadsToEvent(t *when.Expression) bool {
	s := &p.Text.Sentences[p.Text.SentenceAt(t.Start)]
	next := s.TokenAt(t.End)
	return (strings.HasSuffix(t.Text, "before") || strings.HasSuffix(t.Text, "after")) && next < len(s.Tokens) && s.Tokens[next].Word()
}

// dateBefore is the date that a time of the text counts from: the nearest one
// before it that is exact enough, of its sentence or of the few before. Of those
// before, the day on which somebody spoke or a war began comes last, and for "that year"
// what was this year.
func (p *Page) dateBefore(i int, unit when.Unit) *dateline.Date {
	t := p.Times[i]
	here := p.Text.SentenceAt(t.Start)
	var spoken *dateline.Date
	thatYear := t.Offset != nil && t.Offset.Unit == when.YearUnit && t.Offset.Direction == when.Same && p.Report.Published.Precision == dateline.PrecisionDay
	for j := i - 1; j >= 0; j-- {
		from := &p.Times[j]
		at := p.Text.SentenceAt(from.Start)
		if here-at > maxBack && unit != when.YearUnit || p.Dateline.Has(from.Start) {
			break
		}
		if len(from.Dates) == 0 || from.Kind != when.KindDate && from.Kind != when.KindRelative || !Counts(from.Dates[0].Precision, unit) {
			continue
		}
		this := thatYear && from.Dates[0].Start[:4] == p.Report.Published.Date[:4]
		if !this && (at == here || !p.DatesSpeech(&p.Text.Sentences[at], from) && !p.Outset(from)) {
			return &from.Dates[0]
		}
		if spoken == nil {
			spoken = &from.Dates[0]
		}
	}
	return spoken
}

// maxBack is how many sentences lie at most between a time and the one that it
// counts from; what counts in years counts from the year told last, wherever.
const maxBack = 4

// DatesSpeech reports whether a time hangs on a verb of saying.
func (p *Page) DatesSpeech(s *prose.Sentence, t *when.Expression) bool {
	if p.OfSpeech(s, t) {
		return true
	}
	k := p.AttachedTo(s, t)
	return k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && p.Is("say", s.Tokens[s.Chunks[k].Head].Lower) && !p.LeadsOn(s, k)
}

// Counts reports whether one can count in a unit from a date of a precision:
// not days from a month.
func Counts(precision dateline.DatePrecision, unit when.Unit) bool {
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

// LeadsOn reports whether a verb of saying leads on to what was done, or stands
// aside: "the gang is thought to have attacked", "on Sunday, police said, gunmen
// attacked".
func (p *Page) LeadsOn(s *prose.Sentence, verb int) bool {
	next := s.Chunks[verb].Last + 1
	if next >= len(s.Tokens) {
		return false
	}
	k := grammar.ChunkOf(s, next)
	return s.Tokens[next].Text == "," || s.Tokens[next].Tag == "TO" || k >= 0 && s.Chunks[k].Infinitive
}

// OfSpeech reports whether a time stands right behind a verb of saying: "the
// ministry said late on Wednesday".
func (p *Page) OfSpeech(s *prose.Sentence, t *when.Expression) bool {
	i := s.TokenAt(t.Start)
	if grammar.Neighbour(s, s.TokenAt(t.End-1)+1) == "'s" { // "claimed Friday's attack"
		return false
	}
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		tok := s.Tokens[j]
		if tok.Text == "," {
			return false
		}
		if p.Is("statement", tok.Lower) {
			return true
		}
		if tok.Verb() {
			return p.Is("say", tok.Lower)
		}
	}
	return false
}
