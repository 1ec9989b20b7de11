package when

// told reads distances from what the text tells: "three months before the
// Moscow attack", "two days earlier", "the next day". Where the other end is a
// date itself, as in "two days before Christmas", the days are reckoned.
func (p *parser) told(i int) (match, bool) {
	if m, ok := p.neighbour(i); ok {
		return m, true
	}
	at := p.skip(i, "the", "just", "only")
	a, unit, end, ok := p.length(at)
	if !ok && at > i && p.is(i, "the") && p.tellable(at) {
		a, unit, end, ok = amount{n: 1}, p.unitOf(at), at+1, true
	}
	if !ok {
		return match{}, false
	}
	offset := &Offset{Amount: a.n, Unit: unit, Event: -1}
	m := match{kind: KindRelative, offset: offset, timex: timexDate, value: a.value(unit)}
	switch p.lower(end) {
	case "earlier", "previously":
		offset.Direction, m.end = Before, end+1
	case "later", "afterwards", "afterward":
		offset.Direction, m.end = After, end+1
	case "before", "prior", "ahead":
		offset.Direction, m.end, m.timex = Before, end, timexDuration
		return p.fromEvent(m, p.skip(end+1, "to", "of"), a, unit), true
	case "after", "following", "into", "since":
		offset.Direction, m.end, m.timex = After, end, timexDuration
		return p.fromEvent(m, end+1, a, unit), !p.is(end, "since", "into") || !p.is(i, "the")
	case "of":
		offset.Direction, m.end, m.timex, m.from = Within, end, timexDuration, end+1
		return m, p.is(i-1, "within")
	default:
		return match{}, false
	}
	return p.guess(m, a, unit), true
}

func (p *parser) tellable(i int) bool {
	l := p.lexeme(i)
	return !l.plural && (l.unit == DayUnit || l.unit == WeekUnit || l.unit == MonthUnit || l.unit == YearUnit || l.part == "MO" && l.word == "morning" || l.word == "evening")
}

func (p *parser) unitOf(i int) Unit {
	if unit := p.lexeme(i).unit; unit != "" {
		return unit
	}
	return DayUnit
}

// fromEvent looks at what a distance is counted from, at token i.
func (p *parser) fromEvent(m match, i int, a amount, unit Unit) match {
	if !p.at(i).word && p.at(i).digits == 0 || p.at(i).breaks {
		m.end, m.timex = i, timexDate // "the day before."
		return p.guess(m, a, unit)
	}
	if date, ok := p.anchorDate(i); ok && !a.vague && len(date.periods) > 0 {
		return p.shifted(m, date, a, unit)
	}
	m.from = i
	return m
}

// anchorDate reads the date or the named event that a distance is counted from.
func (p *parser) anchorDate(i int) (match, bool) {
	if m, ok := p.event(p.skip(i, "the")); ok {
		return m, true
	}
	m, ok := p.single(i)
	return m, ok && m.kind == KindDate
}

// shifted is a date moved by a distance.
func (p *parser) shifted(m, date match, a amount, unit Unit) match {
	steps := a.n
	if m.offset.Direction == Before {
		steps = -steps
	}
	moved := match{end: date.end, kind: KindDate, basis: date.basis, timex: timexDate}
	for _, reading := range date.periods {
		switch unit {
		case HourUnit, MinuteUnit, SecondUnit:
			moved.periods = append(moved.periods, span(reading, away(reading.first, unit, steps)))
		case DayUnit:
			moved.periods = append(moved.periods, reading.daysOff(steps))
		default:
			moved.periods = append(moved.periods, away(reading.first, unit, steps))
		}
	}
	moved.value = moved.periods[0].value()
	return moved
}

// daysOff is the day so many days before a period begins, or after it is over.
func (p period) daysOff(steps int) period {
	if steps < 0 {
		return dayPeriod(p.first + steps)
	}
	return dayPeriod(p.last + steps)
}

// guess gives a distance from what was told before its TIMEX3 value, as if it
// were counted from the reference. Its days stay unknown.
func (p *parser) guess(m match, a amount, unit Unit) match {
	if !p.anchored || a.vague || a.n == 0 && m.offset.Direction != Same {
		return m
	}
	steps := a.n
	if m.offset.Direction == Before {
		steps = -steps
	}
	m.value = away(p.today, unit, steps).value()
	return m
}

// neighbour reads "the next day", "the following week", "that year", "the same
// night": counted from what was told before.
func (p *parser) neighbour(i int) (match, bool) {
	at := i
	if p.is(i, "earlier", "later", "early", "late") {
		at = p.skip(i+1, "on")
	}
	at = p.skip(at, "the", "that")
	offset := Offset{Amount: 1, Event: -1}
	switch p.lower(at) {
	case "next", "following":
		offset.Direction = After
		at++
	case "previous":
		offset.Direction = Before
		at++
	case "same", "very":
		offset.Direction, offset.Amount = Same, 0
		at++
	default:
		if !p.is(at-1, "that") {
			return match{}, false
		}
		offset.Direction, offset.Amount = Same, 0
	}
	if !p.tellable(at) || p.is(at-1, "next") && !p.is(at-2, "the") && p.lexeme(at).unit != DayUnit && p.lexeme(at).part == "" {
		return match{}, false
	}
	offset.Unit = p.unitOf(at)
	m := match{end: at + 1, kind: KindRelative, offset: &offset, timex: timexDate}
	return p.guess(m, amount{n: max(offset.Amount, 0)}, offset.Unit), true
}

// eve reads "on the eve of the election": a day before what follows.
func (p *parser) eve(i int) (match, bool) {
	end, ok := p.phrase(p.skip(i, "the"), "eve", "of")
	if !ok {
		return match{}, false
	}
	m := match{end: end, kind: KindRelative, offset: &Offset{Amount: 1, Unit: DayUnit, Direction: Before, Event: -1}, value: "P1D", timex: timexDate}
	return p.fromEvent(m, end, amount{n: 1}, DayUnit), true
}
