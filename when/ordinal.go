package when

import "github.com/dateline-project/dateline"

// place reads the "first", "10th" or "last" that counts the pieces of a period;
// the last is -1.
func (p *parser) place(i int) (n, next int) {
	switch t := p.at(i); {
	case p.is(i, "last", "final"):
		return -1, i + 1
	case t.ordinal && t.digits <= 2:
		return t.number, i + 1
	}
	return p.lexeme(i).ordinal, i + 1
}

// within reads the period that a piece is taken from: "Ramadan", "March 2019".
func (p *parser) within(i int) (match, bool) {
	var best match
	for _, rule := range []func(*parser, int) (match, bool){(*parser).named, (*parser).absolute, (*parser).deictic, (*parser).quarter, (*parser).season} {
		if m, ok := rule(p, i); ok && m.end > best.end {
			best = m
		}
	}
	return best, best.kind == KindDate && len(best.periods) > 0
}

// nthDay reads a day by its place: "the first day of Ramadan", "the last day of
// 2019". The days of a feast count from its first.
func (p *parser) nthDay(i int) (match, bool) {
	n, next := p.place(p.skip(i, "the"))
	if n == 0 || !p.is(next, "day") || !p.is(next+1, "of") {
		return match{}, false
	}
	m, ok := p.within(next + 2)
	if !ok {
		return match{}, false
	}
	var days []period
	for _, whole := range m.periods {
		day := whole.first + n - 1
		if n < 0 {
			day = whole.last
		}
		if day <= whole.last || whole.precision == dateline.PrecisionDay && n <= 9 {
			days = append(days, dayPeriod(day))
		}
	}
	return dated(m.end, m.basis, days...), len(days) > 0
}

// run reads the first or last of a period's days, weeks or months: "the first
// three months of 2019".
func (p *parser) run(i int) (match, bool) {
	n, at := p.place(p.skip(i, "the"))
	a, unit, end, ok := p.length(at)
	if !ok || n != 1 && n != -1 || a.vague || a.half || !p.is(end, "of") || unit != DayUnit && unit != WeekUnit && unit != MonthUnit {
		return match{}, false
	}
	m, ok := p.within(end + 1)
	if !ok {
		return match{}, false
	}
	length := match{end: end, kind: KindDuration, value: a.value(unit), timex: timexDuration}
	whole := m
	m.parts = []part{{i, length}, {end + 1, whole}}
	m.periods = nil
	for _, whole := range whole.periods {
		cut := period{whole.first, move(whole.first, unit, a.n, dateline.PrecisionDay).first - 1, grain(unit)}
		if n < 0 {
			cut.first, cut.last = move(whole.last+1, unit, -a.n, dateline.PrecisionDay).first, whole.last
		}
		if cut.first >= whole.first && cut.last <= whole.last {
			m.periods = append(m.periods, cut)
		}
	}
	return m, len(m.periods) > 0
}

// anniversary reads "the tenth anniversary of 9/11", and without a number the
// latest one, or the coming.
func (p *parser) anniversary(i int) (match, bool) {
	at := p.skip(i, "the")
	n, next := p.place(at)
	if p.is(at, "anniversary") {
		next = at
	}
	after, ok := p.phrase(next, "anniversary", "of")
	if !ok || n < 0 {
		return match{}, false
	}
	m, ok := p.event(p.skip(after, "the"))
	if !ok {
		m, ok = p.within(p.skip(after, "the"))
	}
	if !ok || m.periods[0].precision != dateline.PrecisionDay {
		return match{}, false
	}
	year, month, day := civil(m.periods[0].first)
	in := func(y int) (period, bool) {
		return dayPeriod(dayNumber(y, month, min(day, monthLength(y, month)))), true
	}
	switch {
	case n > 0:
		reading, _ := in(year + n)
		return dated(m.end, m.basis, reading), true
	case !p.anchored:
		return match{}, false
	}
	past, coming, _ := p.latest(in)
	return dated(m.end, m.basis, p.rank(i, m.end, past, coming)...), true
}
