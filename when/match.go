package when

import "github.com/dateline-project/dateline"

// match is what a rule of the grammar read.
type match struct {
	end     int // the token after the last
	kind    Kind
	periods []period // ranked
	basis   dateline.DateBasis
	offset  *Offset
	from    int // token where a relative phrase's event begins; 0 where it has none
	parts   []part
	country string // of a named day
	value   string
	timex   string
}

// part is one end of a range, with its tokens.
type part struct {
	begin int
	match
}

// The TIMEX3 types.
const (
	timexDate     = "DATE"
	timexTime     = "TIME"
	timexDuration = "DURATION"
	timexSet      = "SET"
)

// dated is a match of calendar days whose value is that of the first reading.
func dated(end int, basis dateline.DateBasis, periods ...period) match {
	m := match{end: end, kind: KindDate, basis: basis, periods: periods, timex: timexDate}
	if len(periods) > 0 {
		m.value = periods[0].value()
	}
	return m
}

// reckoned is a match of days counted from the reference: no readings where
// there is none.
func (p *parser) reckoned(end int, read func(today int) []period) match {
	if !p.anchored {
		return match{end: end, kind: KindDate, timex: timexDate, value: "XXXX-XX-XX"}
	}
	return dated(end, dateline.BasisPublication, read(p.today)...)
}

// vague is a match that names no days.
func vague(end int, value string) match {
	return match{end: end, kind: KindVague, value: value, timex: timexDate}
}

// each replaces every reading.
func (m match) each(change func(period) period) match {
	changed := make([]period, len(m.periods))
	for i, reading := range m.periods {
		changed[i] = change(reading)
	}
	m.periods = changed
	return m
}

// expression cuts the match out of the text.
func (p *parser) expression(begin int, m match) Expression {
	first, last := p.tokens[begin], p.tokens[m.end-1]
	e := Expression{
		Start: first.start, End: last.end, Text: p.text[first.from:last.to],
		Kind: m.kind, Offset: m.offset, Country: m.country, value: m.value, timex: m.timex,
	}
	if m.offset != nil && m.from > 0 && m.from < len(p.tokens) {
		e.Offset.Event = p.tokens[m.from].start
	}
	for _, reading := range m.periods {
		if date := reading.date(m.basis); date.Start != "" && date.End != "" {
			e.Dates = append(e.Dates, date)
		}
	}
	for _, end := range m.parts {
		e.Parts = append(e.Parts, p.expression(end.begin, end.match))
	}
	if m.kind == KindDate && !p.lexeme(begin).clock { // "before dawn on Tuesday" is on Tuesday
		e.Bound = p.bound(begin)
	}
	return e
}

// bound reads the word before an expression: "since 2015" is no date of 2015.
func (p *parser) bound(begin int) Bound {
	switch p.lower(begin - 1) {
	case "since":
		return BoundSince
	case "until", "till":
		return BoundUntil
	case "before":
		return BoundBefore
	case "after", "following":
		return BoundAfter
	case "by":
		return BoundBy
	}
	return BoundNone
}
