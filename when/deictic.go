package when

import "github.com/dateline-project/dateline"

// weekday reads "Thursday": the last one up to the reference, unless the
// sentence looks ahead.
func (p *parser) weekday(i int) (match, bool) {
	begin := i
	if p.is(i, "early", "late", "mid") {
		i = p.skip(i+1, "-")
		i = p.skip(i, "on")
	}
	l, t := p.lexeme(i), p.at(i)
	if l.weekday == 0 || l.plural || !t.capital && !p.shouting || p.newspaper(i) || p.is(i-1, "a") {
		return match{}, false // "on 24 March, a Thursday"
	}
	if l.short && !p.is(i+1, ",", ".") && !p.is(i-1, "on", "(") || l.short && l.risky && !p.is(i-1, "on", "(") {
		return match{}, false
	}
	if week := p.skip(i+1, "of", "in"); p.is(week, "last", "this", "next") && p.is(week+1, "week") {
		m, _ := p.pointed(week)
		return m.on(l.weekday), true // "Tuesday of last week"
	}
	if at := p.skip(i+1, "the"); p.at(at).ordinal && p.at(at).digits <= 2 && p.standsAlone(at+1) {
		if m, ok := p.weekdayNumbered(i, at, at+1); ok {
			return m, true
		}
	}
	return p.reckoned(i+1, func(today int) []period {
		past := today - (weekdayOf(today)-l.weekday+7)%7
		switch {
		case p.is(i-1, "the") && p.is(i+1, "before"): // the one before another of the text
			return []period{dayPeriod(past - 7), dayPeriod(past)}
		case !p.ahead(begin, i+1):
		case past == today: // the papers write "will meet on Friday" on Friday
			return []period{dayPeriod(past), dayPeriod(past + 7)}
		default:
			return []period{dayPeriod(past + 7), dayPeriod(past)}
		}
		return []period{dayPeriod(past), dayPeriod(past + 7), dayPeriod(past - 7)}
	}), true
}

// on is the weekday within every week that was read.
func (m match) on(weekday int) match {
	m = m.each(func(week period) period { return dayPeriod(week.first + weekday - 1) })
	if len(m.periods) > 0 {
		m.value = m.periods[0].value()
	}
	return m
}

// onWeekday reads the day after a week: "last week on Tuesday", "a week ago on
// Friday".
func (p *parser) onWeekday(m match) match {
	day := p.lexeme(m.end + 1)
	if p.is(m.end, "on") && day.weekday > 0 && !day.plural && len(m.periods) > 0 && m.periods[0].precision == dateline.PrecisionWeek {
		m.end += 2
		return m.on(day.weekday)
	}
	return m
}

// newspaper reports whether a weekday or "daily" begins a paper's name.
func (p *parser) newspaper(i int) bool {
	if p.shouting || !p.at(i+1).capital || p.at(i+1).lexeme != nil {
		return false
	}
	switch p.text[p.at(i+1).from:p.at(i+1).to] {
	case "Times", "Telegraph", "Mail", "Mirror", "Express", "Herald", "Independent", "Star", "Sun", "World", "Post", "Nation", "Standard", "Tribune", "Review", "Monitor", "Vision", "Trust":
		return true
	}
	return false
}

// deictic reads what is counted from the day of the report: "yesterday", "last
// week", "next Thursday", "earlier this month".
func (p *parser) deictic(i int) (match, bool) {
	switch p.lower(i) {
	case "earlier", "later", "late", "early", "previously":
		return p.soFar(i)

	case "today":
		return p.daysAway(i+1, 0), true
	case "yesterday":
		return p.daysAway(i+1, -1), true
	case "tomorrow":
		return p.daysAway(i+1, 1), true
	case "tonight":
		m := p.daysAway(i+1, 0)
		m.value, m.timex = m.value+"TNI", timexTime
		return m, true
	case "overnight":
		return p.reckoned(i+1, func(today int) []period {
			return []period{{today - 1, today, dateline.PrecisionDay}}
		}), true
	case "last", "this", "next", "past", "coming", "current", "previous":
		return p.pointed(i)
	case "the":
		if p.is(i+2, "before") && p.is(i+3, "last") {
			return p.beforeLast(i)
		}
		if p.is(i+1, "weekend") {
			return p.weekend(i, i+2, 0), true
		}
		if p.is(i+1, "last", "past", "current", "coming") && p.is(i+2, "weekend") || p.is(i+1, "current") {
			return p.pointed(i + 1)
		}
	}
	return match{}, false
}

// beforeLast reads "the week before last" and "the night before last".
func (p *parser) beforeLast(i int) (match, bool) {
	l := p.lexeme(i + 1)
	switch {
	case p.is(i+1, "weekend"):
		return p.weekend(i, i+4, -2), true
	case l.plural:
	case l.part == "NI":
		m := p.daysAway(i+4, -2)
		return m.atTime(l.part), true
	case l.unit == WeekUnit, l.unit == MonthUnit, l.unit == YearUnit:
		return p.unitAway(i+4, l.unit, -2), true
	}
	return match{}, false
}

func (p *parser) daysAway(end, days int) match {
	return p.reckoned(end, func(today int) []period { return []period{dayPeriod(today + days)} })
}

// soFar reads "earlier this month" and "later in the week": the part of the
// period on that side of the reference.
func (p *parser) soFar(i int) (match, bool) {
	inner := p.skip(i+1, "on")
	if next, ok := p.phrase(inner, "in", "the"); ok {
		inner = next
		if unit := p.lexeme(inner).unit; unit == "" || p.lexeme(inner).plural {
			return match{}, false
		}
		return p.cut(i, p.unitAway(inner+1, p.lexeme(inner).unit, 0)), true
	}
	if p.is(inner, "this", "last", "next", "today", "yesterday", "tomorrow") {
		m, ok := p.deictic(inner)
		return p.cut(i, m), ok
	}
	return match{}, false
}

func (p *parser) cut(i int, m match) match {
	return m.each(func(reading period) period {
		holds := reading.first <= p.today && p.today <= reading.last
		switch {
		case p.is(i, "earlier", "previously") && holds:
			reading.last = p.today
		case p.is(i, "later") && holds:
			reading.first = p.today
		case p.is(i, "early"):
			return reading.part(early)
		case p.is(i, "late"):
			return reading.part(late)
		}
		return reading
	})
}

// pointed reads "last", "this" or "next" with what it points at.
func (p *parser) pointed(i int) (match, bool) {
	step := map[string]int{"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}[p.lower(i)]
	next := i + 1
	if step == 0 && p.is(next, "past", "coming", "last", "next") {
		step = map[string]int{"past": -1, "last": -1, "coming": 1, "next": 1}[p.lower(next)]
		next++
	}
	l, t := p.lexeme(next), p.at(next)
	switch {
	case p.is(next, "weekend"):
		return p.weekend(i, next+1, step), true
	case l.weekday > 0 && !l.plural && !l.risky && (t.capital || p.shouting) && !p.newspaper(next):
		return p.pointedWeekday(next+1, l.weekday, step), true
	case l.month > 0 && step < 0 && p.dayPointed(next):
		w, end, _ := p.dayMonth(next)
		m, ok := p.resolve(i, end, w)
		if len(m.periods) == 2 && m.periods[0].first > m.periods[1].first {
			m.periods[0], m.periods[1] = m.periods[1], m.periods[0]
			m.value = m.periods[0].value()
		}
		return m, ok
	case l.month > 0 && p.monthPointed(next, step):
		return p.pointedMonth(i, next, step), true
	case l.season > 0:
		return p.pointedSeason(next, step), true
	case l.part != "" && (step == 0 && !l.plural || step == -1 && p.is(next, "night", "evening")):
		return p.pointedPart(next, l.part, step), true
	case l.unit == DayUnit && p.is(next+1, "of", "but"):
		return match{}, false // "last day but one of the campaign"
	case l.unit != "" && !l.plural:
		if p.is(i, "past", "previous") && p.is(i-1, "the") || l.unit == SecondUnit || l.unit == HourUnit || l.unit == MinuteUnit {
			return match{}, false
		}
		return p.unitAway(next+1, l.unit, step), true
	}
	return p.pointedName(next, step)
}

// dayPointed reports a day after "last": "last Oct. 23".
func (p *parser) dayPointed(i int) bool {
	w, _, ok := p.dayMonth(i)
	return ok && w.year == 0
}

func (p *parser) monthPointed(i, step int) bool {
	if p.at(i).capital && !p.shouting {
		return true
	}
	return !p.lexeme(i).risky || p.lexeme(i).month == 5 && step == -1 && p.shouting
}

// pointedWeekday: "last Friday" is the latest Friday before the day of the
// report, or the one of the week before; "next Friday" likewise.
func (p *parser) pointedWeekday(end, weekday, step int) match {
	return p.reckoned(end, func(today int) []period {
		here := today - weekdayOf(today) + weekday // in the week of the report
		switch {
		case step == 0:
			return []period{dayPeriod(here)}
		case step < 0 && here < today, step > 0 && here > today:
			return []period{dayPeriod(here), dayPeriod(here + 7*step)}
		}
		return []period{dayPeriod(here + 7*step)}
	})
}

// pointedMonth: in a report of August 2021 "last May" is May 2021, as the
// latest May, or May 2020, as the May of last year. English uses both; TimeBank
// has the first more often, so it comes first and the other is kept.
func (p *parser) pointedMonth(i, at, step int) match {
	month, next, _ := p.monthName(at)
	if year, end := p.yearAfter(next, false); year != 0 && step < 0 {
		return dated(end, dateline.BasisStated, monthPeriod(year, month))
	}
	return p.reckoned(next, func(today int) []period {
		year, current, _ := civil(today)
		switch {
		case step < 0 && month < current:
			return []period{monthPeriod(year, month), monthPeriod(year-1, month)}
		case step < 0:
			return []period{monthPeriod(year-1, month)}
		case step > 0 && month > current:
			return []period{monthPeriod(year, month), monthPeriod(year+1, month)}
		case step > 0:
			return []period{monthPeriod(year+1, month)}
		}
		return []period{monthPeriod(year, month)}
	})
}

func (p *parser) pointedSeason(at, step int) match {
	season := p.lexeme(at).season
	m := p.reckoned(at+1, func(today int) []period {
		year, _, _ := civil(today)
		past, coming, _ := p.latest(func(y int) (period, bool) { return seasonPeriod(y, season), true })
		switch {
		case step > 0:
			return []period{coming}
		case step < 0 && past.last >= today:
			return []period{seasonPeriod(year-1, season)}
		case step < 0:
			return []period{past}
		case past.last >= today || coming.first-today > today-past.last && coming.first-today > 120:
			return []period{past, coming}
		}
		return []period{coming, past}
	})
	return m.ofSeason(season)
}

var seasonValues = [...]string{1: "SP", 2: "SU", 3: "FA", 4: "WI"}

func (m match) ofSeason(season int) match {
	if len(m.periods) > 0 {
		m.value += "-" + seasonValues[season]
	}
	return m
}

// pointedPart: "last night" ran from the evening before the report; "this
// morning" is its own day.
func (p *parser) pointedPart(at int, part string, step int) match {
	m := p.daysAway(at+1, step)
	m.value, m.timex = m.value+"T"+part, timexTime
	return m
}

// pointedName reads "last Christmas" and "this Ramadan".
func (p *parser) pointedName(at, step int) (match, bool) {
	m, ok := p.named(at)
	if !ok || len(m.periods) < 2 {
		return match{}, false
	}
	past, coming := m.periods[0], m.periods[1]
	if past.first > coming.first {
		past, coming = coming, past
	}
	m.basis = dateline.BasisPublication
	m.periods = []period{past}
	if step > 0 || step == 0 && coming.first-p.today < p.today-past.last {
		m.periods = []period{coming, past}
	}
	m.value = m.periods[0].value()
	return m, true
}

// weekend reads "the weekend", "last weekend". Said from Monday to Friday, "the
// weekend" is the one before.
func (p *parser) weekend(i, end, step int) match {
	if day, ok := p.dayAt(end + 1); p.is(end, "of") && ok {
		m := day.each(func(day period) period { return weekendPeriod(day.first) })
		return m.onWeekend()
	}
	pointed := p.is(end-2, "this", "coming", "next")
	m := p.reckoned(end, func(today int) []period {
		here := weekendPeriod(today)
		before, after := weekendPeriod(today-7), weekendPeriod(today+7)
		switch {
		case step < 0:
			return []period{weekendPeriod(today + 7*step)}
		case step > 0:
			return []period{after, here}
		case weekdayOf(today) >= 6:
			return []period{here}
		case pointed || p.ahead(i, end):
			return []period{here, before}
		}
		return []period{before, here}
	})
	return m.onWeekend()
}

// onWeekend writes the TIMEX3 value of a weekend.
func (m match) onWeekend() match {
	if len(m.periods) > 0 {
		year, week := isoWeek(m.periods[0].first)
		m.value = weekendValue(year, week)
	}
	return m
}

// unitAway is the unit of the calendar so many steps from that of the reference.
func (p *parser) unitAway(end int, unit Unit, step int) match {
	return p.reckoned(end, func(today int) []period { return []period{unitFrom(today, unit, step)} }).ofUnit(unit)
}

// unitFrom is the calendar unit that lies steps away from that of a day.
func unitFrom(today int, unit Unit, steps int) period {
	year, month, _ := civil(today)
	switch unit {
	case WeekUnit:
		return weekPeriod(today + 7*steps)
	case MonthUnit:
		return monthPeriod(addMonths(year, month, steps))
	case QuarterUnit:
		y, m := addMonths(year, (month-1)/3*3+1, 3*steps)
		return monthsPeriod(y, m, 3)
	case YearUnit:
		return yearPeriod(year + steps)
	case DecadeUnit:
		first := year/10*10 + 10*steps
		return yearsPeriod(first, first+9)
	case CenturyUnit:
		first := year/100*100 + 100*steps
		return yearsPeriod(first, first+99)
	}
	return dayPeriod(today + steps)
}
