package when

import "github.com/dateline-project/dateline"

// age reports an age, which is no time expression, and where it ends: "a
// 9-year-old", "45 years old", "six months of age", "aged 30 years".
func (p *parser) age(i int) (end int, ok bool) {
	_, unit, end, ok := p.length(i)
	if !ok || unit != YearUnit && unit != MonthUnit && unit != WeekUnit && unit != DayUnit {
		return i, false
	}
	if next := p.skip(end, "-"); p.is(next, "old") {
		return next + 1, !p.lexeme(next + 1).lasting
	}
	if next, ok := p.phrase(end, "of", "age"); ok {
		return next, true
	}
	return end, p.is(i-1, "aged", "age")
}

// ago reads "three days ago", "a year ago today" and "two weeks from now".
func (p *parser) ago(i int) (match, bool) {
	a, unit, end, ok := p.length(i)
	if !ok {
		return match{}, false
	}
	step, next := -1, end+1
	switch after, fromNow := p.phrase(end, "from", "now"); {
	case fromNow:
		step, next = 1, after
	case p.is(end, "hence"):
		step = 1
	case !p.is(end, "ago"):
		return match{}, false
	}
	if a.vague {
		value := "PAST_REF"
		if step > 0 {
			value = "FUTURE_REF"
		}
		m := vague(next, value)
		switch {
		case step < 0 && (unit == SecondUnit || unit == MinuteUnit):
			return p.onDays(m, 0), true
		case step < 0 && unit == HourUnit:
			return p.onDays(m, 0, -1), true
		}
		return m, true
	}
	m := p.reckoned(next, func(today int) []period {
		if p.is(next, "today") {
			return []period{move(today, unit, step*a.n, dateline.PrecisionDay)}
		}
		if unit == YearUnit && a.half {
			return []period{move(today, MonthUnit, step*(a.n*12+6), dateline.PrecisionMonth)}
		}
		return []period{away(today, unit, step*a.n)}
	})
	if p.is(next, "today") {
		m.end++
	}
	return m, true
}

// onDays gives an expression without a value of its own the days that it can
// mean, counted from that of the report: "a few hours ago" was today, or else
// yesterday.
func (p *parser) onDays(m match, steps ...int) match {
	if !p.anchored {
		return m
	}
	m.basis = dateline.BasisPublication
	for _, step := range steps {
		m.periods = append(m.periods, dayPeriod(p.today+step))
	}
	return m
}

// away is a time so many units from a day, no more exact than the unit: "two
// years ago" is the year, "ten days ago" the day. Hours stay within the day or
// the one before.
func away(today int, unit Unit, steps int) period {
	switch unit {
	case SecondUnit, MinuteUnit:
		return dayPeriod(today)
	case HourUnit:
		return period{today - (max(-steps, 0)+23)/24, today + (max(steps, 0)+23)/24, dateline.PrecisionDay}
	case DecadeUnit:
		return unitFrom(today, YearUnit, 10*steps)
	case CenturyUnit:
		return unitFrom(today, YearUnit, 100*steps)
	}
	return unitFrom(today, unit, steps)
}

// move is the day that lies exactly so many units from another.
func move(day int, unit Unit, steps int, precision dateline.DatePrecision) period {
	year, month, d := civil(day)
	switch unit {
	case DayUnit:
		day += steps
	case WeekUnit:
		day += 7 * steps
	case MonthUnit, QuarterUnit, YearUnit, DecadeUnit, CenturyUnit:
		months := map[Unit]int{MonthUnit: 1, QuarterUnit: 3, YearUnit: 12, DecadeUnit: 120, CenturyUnit: 1200}[unit]
		y, m := addMonths(year, month, months*steps)
		if precision == dateline.PrecisionMonth {
			return monthPeriod(y, m)
		}
		day = dayNumber(y, m, min(d, monthLength(y, m)))
	}
	return dayPeriod(day)
}

// counted reads lengths: "for three days", "two-year", "the past five years".
// The past or coming ones also have days.
func (p *parser) counted(i int) (match, bool) {
	at := p.skip(i, "the", "its", "their", "his", "her", "these", "those")
	step := 0
	pointer := at
	if _, isAge := p.age(at); isAge {
		return match{}, false
	}
	switch {
	case p.is(at, "past", "last", "previous"):
		step, at = -1, at+1
	case p.is(at, "next", "coming"):
		step, at = 1, at+1
	case p.is(at, "first", "final", "remaining", "additional", "another"):
		at++
	}
	a, unit, end, ok := p.length(at)
	if !ok && at > pointer && step != 0 && p.is(i, "the") && p.lexeme(at).unit != "" {
		a, unit, end, ok = amount{n: 1}, p.lexeme(at).unit, at+1, true
	}
	if !ok || a.vague && at == i && !p.lengthAlone(i, end) || p.once(i, at, end) {
		return match{}, false
	}
	if pointer > i && at == pointer && (!p.is(i, "the") || p.is(end-2, "-") || a.vague || a.n > 1 && !p.lexeme(end-1).plural) || pointer == i && at > i && p.hedge(at) > at {
		return match{}, false // "its two-year", "the three-day"; the verb of "may last about a week"
	}
	if next := p.skip(end, "-"); next > end && p.is(next, "long", "old") {
		end = next + 1
	}
	m := match{end: end, kind: KindDuration, value: a.value(unit), timex: timexDuration}
	if within := p.is(i-1, "within") && p.is(i, "its", "their", "his", "her"); within {
		m.kind, m.offset = KindRelative, &Offset{Amount: a.n, Unit: unit, Direction: Within, Event: -1}
	}
	if step != 0 && p.anchored && !a.vague {
		m.basis = dateline.BasisPublication
		far := move(p.today, unit, step*a.n, dateline.PrecisionDay)
		if unit == HourUnit {
			far = away(p.today, unit, step*a.n)
		}
		reach := span(far, dayPeriod(p.today))
		reach.precision = grain(unit)
		m.periods = []period{reach}
	}
	return m, true
}

// lasting reads a length that has no number: "week-long", "yearlong", "the year"
// that ended on some day.
func (p *parser) lasting(i int) (match, bool) {
	of := func(unit Unit, end int) (match, bool) {
		return match{end: end, kind: KindDuration, value: amount{n: 1}.value(unit), timex: timexDuration}, true
	}
	l := p.lexeme(i)
	year := p.skip(p.skip(i, "the"), "fiscal")
	switch {
	case l.unit != "" && !l.plural && p.is(i+1, "-") && p.is(i+2, "long"):
		return of(l.unit, i+3)
	case l.long != "":
		return of(l.long, i+1)
	case p.is(i, "the") && p.is(year, "year") && p.is(year+1, "ended", "ending"):
		return of(YearUnit, year+1)
	}
	return match{}, false
}

// lengthAlone decides on a bare "years" or "days": it is a length after "for",
// "in" and the like.
func (p *parser) lengthAlone(i, end int) bool {
	return end > i+1 || p.is(i-1, "for", "in", "over", "of", "within", "after", "the", "than") || p.is(end, "-")
}

// once reports a length that is none: "a day of mourning", or a rate, "50 a
// day", "four flights a week".
func (p *parser) once(i, at, end int) bool {
	if at != i || !p.is(i, "a", "an") {
		return false
	}
	before := p.at(i - 1)
	return before.digits > 0 || p.is(i-1, "times", "once", "twice") || p.is(end, "of") || p.counts(i-1)
}

func grain(unit Unit) dateline.DatePrecision {
	switch unit {
	case WeekUnit:
		return dateline.PrecisionWeek
	case MonthUnit:
		return dateline.PrecisionMonth
	case QuarterUnit:
		return dateline.PrecisionSeason
	case YearUnit, DecadeUnit, CenturyUnit:
		return dateline.PrecisionYear
	}
	return dateline.PrecisionDay
}
