package when

import "github.com/dateline-project/dateline"

// quarter reads "the third quarter", "third-quarter", "the first quarter of
// 2019", "last year's fourth quarter" and "Q3 2020". Without a year it is the
// latest that has begun.
func (p *parser) quarter(i int) (match, bool) {
	if n := p.lexeme(i).quarter; n > 0 {
		year, end := p.yearAfter(i+1, false)
		return p.quarterOf(end, n, year), year != 0
	}
	year, at, back := p.yearBefore(i)
	at = p.skip(at, "fiscal")
	at = p.skip(at, "-")
	n := p.lexeme(at).ordinal
	next := p.skip(at+1, "-")
	if n < 1 || n > 4 || !p.is(next, "quarter") || p.is(i, "the") && at == i+1 && next > at+1 {
		return match{}, false // "the third-quarter profit" is dated by "third-quarter"
	}
	end := next + 1
	if year == 0 {
		year, end = p.yearAfter(end, false)
	}
	m := p.quarterOf(end, n, year)
	switch {
	case back != 0 && len(m.periods) > 0:
		m.periods = []period{m.periods[0].quartersOn(-back)}
	case p.is(at-1, "s"):
		m.basis = dateline.BasisPublication // "this year's"
	}
	return m.ofUnit(QuarterUnit), true
}

// quarterOf is the nth quarter of a year, or the latest and the coming one.
func (p *parser) quarterOf(end, n, year int) match {
	of := func(y int) (period, bool) { return monthsPeriod(y, 3*n-2, 3), true }
	if year != 0 {
		reading, _ := of(year)
		return dated(end, p.yearBasis(end), reading).ofUnit(QuarterUnit)
	}
	return p.reckoned(end, func(int) []period {
		past, coming, _ := p.latest(of)
		return []period{past, coming}
	}).ofUnit(QuarterUnit)
}

// yearBefore reads the year that stands before a quarter: "this year's", "the
// 1988"; and the "year-ago" that takes it back by four quarters.
func (p *parser) yearBefore(i int) (year, next, back int) {
	at := p.skip(i, "the")
	if next, ok := p.yearAgo(at); ok {
		return 0, next, 4
	}
	if p.at(at).digits == 4 && p.is(p.skip(at+2, "-"), "quarter") && p.lexeme(at+1).ordinal > 0 {
		return p.at(at).number, at + 1, 0
	}
	if p.anchored && p.is(i, "this", "last", "next") && p.is(i+1, "year") && p.is(i+2, "'") && p.is(i+3, "s") {
		year, _, _ = civil(p.today)
		return year + map[string]int{"last": -1, "next": 1}[p.lower(i)], i + 4, 0
	}
	return 0, at, 0
}

// yearAgo steps over "year-ago" and "year-earlier".
func (p *parser) yearAgo(i int) (next int, ok bool) {
	return i + 3, p.is(i, "year") && p.is(i+1, "-") && p.is(i+2, "ago", "earlier")
}

// accounted reads the quarters of business news by what they are to the report:
// "the quarter", "the latest quarter", which is the last that is over, and "the
// year-earlier period".
func (p *parser) accounted(i int) (match, bool) {
	at := p.skip(i, "the")
	step, end := -1, 0
	if next, ok := p.yearAgo(at); ok {
		step, end = -5, next
		if p.is(next, "quarter", "period") {
			end++
		} else if at > i {
			return match{}, false // "the year-earlier profit" is dated by "year-earlier"
		}
	} else if at > i && p.is(at, "latest") && p.is(at+1, "quarter", "period") {
		end = at + 2
	} else if at > i && p.business && p.is(at, "quarter") && !p.is(at+1, "of", "-", "final", "finals") {
		end = at + 1
	}
	if end == 0 {
		return match{}, false
	}
	return p.unitAway(end, QuarterUnit, step), true
}

// quartersOn is the period so many quarters later.
func (p period) quartersOn(n int) period {
	if n == 0 {
		return p
	}
	year, month, _ := civil(p.first)
	y, m := addMonths(year, month, 3*n)
	return period{dayNumber(y, m, 1), monthsPeriod(y, m, 3).last, dateline.PrecisionSeason}
}
