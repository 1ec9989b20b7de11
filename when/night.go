package when

import "github.com/dateline-project/dateline"

// night reads a night by its days: "overnight on Saturday", "overnight into
// Sunday", "the night of Saturday to Sunday", "the night between 3 and 4 May".
func (p *parser) night(i int) (match, bool) {
	at := p.skip(i, "the")
	switch {
	case p.is(at, "overnight"):
		at = p.skip(at+1, "on")
	case p.is(at, "night") && p.is(at+1, "of", "on"):
		at += 2
	case p.is(at, "night") && p.is(at+1, "between", "from"):
		at++
	default:
		return match{}, false
	}
	m, ok := p.nightDays(at)
	if !ok {
		return match{}, false
	}
	m.parts = nil
	return m.atTime("NI"), true
}

// nightDays reads the one or two days of a night.
func (p *parser) nightDays(i int) (match, bool) {
	switch {
	case p.is(i, "between", "from"):
		return p.interval(i)
	case p.is(i, "into"):
		m, ok := p.dayAt(i + 1)
		return m.each(func(day period) period { return period{day.first - 1, day.last, day.precision} }), ok
	}
	if p.is(i, "the") && p.at(i+1).ordinal && p.standsAlone(i+2) {
		return p.dayTold(i, p.at(i+1).number) // "the night of the 11th"
	}
	m, ok := p.dayAt(i)
	if !ok || !p.is(m.end, "to", "into", "-") {
		return m, ok
	}
	next, ok := p.dayAt(p.skip(m.end+1, "on"))
	if !ok || !m.eveOf(next) {
		return m, true
	}
	return next.each(func(day period) period { return period{day.first - 1, day.last, day.precision} }), true
}

// eveOf reports whether a day is the one before next; the year may be next's
// alone.
func (m match) eveOf(next match) bool {
	for _, eve := range m.periods {
		for _, day := range next.periods {
			_, month, d := civil(eve.first)
			_, nextMonth, nextDay := civil(day.first - 1)
			if eve.first == day.first-1 || m.basis == dateline.BasisStated && month == nextMonth && d == nextDay {
				return true
			}
		}
	}
	return false
}
