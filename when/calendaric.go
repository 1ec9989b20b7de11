package when

import (
	"fmt"

	"github.com/dateline-project/dateline"
)

// ofUnit writes the TIMEX3 value of quarters, decades and centuries, which are
// no precision of their own.
func (m match) ofUnit(unit Unit) match {
	if len(m.periods) == 0 {
		return m
	}
	year, month, _ := civil(m.periods[0].first)
	switch unit {
	case QuarterUnit:
		m.value = fmt.Sprintf("%04d-Q%d", year, (month-1)/3+1)
	case DecadeUnit:
		m.value = fmt.Sprintf("%03d", year/10)
	case CenturyUnit:
		m.value = fmt.Sprintf("%02d", year/100)
	}
	return m
}

func weekendValue(year, week int) string { return fmt.Sprintf("%04d-W%02d-WE", year, week) }

// decade reads "the 1990s", "the '80s", "the late nineties", "2014-15", "the
// 20th century".
func (p *parser) decade(i int) (match, bool) {
	at := p.skip(i, "the")
	cut := whole
	if s, next, ok := p.shareOf(i); ok {
		cut, at = s, next
	}
	t := p.at(at)
	quoted := p.is(at, "'")
	if quoted {
		t = p.at(at + 1)
	}
	first, end := 0, at+1
	switch {
	case t.plural && t.digits == 4 && t.number%10 == 0 && t.number >= 1000 && t.number < 2200:
		first = t.number
	case t.plural && t.digits == 2 && t.number%10 == 0 && (quoted || at > i):
		first = p.century(t.number)
		if quoted {
			end++
		}
	case at > i && decadeWords[p.lower(at)] > 0:
		first = p.century(decadeWords[p.lower(at)])
	default:
		return p.centuryNamed(i, at)
	}
	return dated(end, dateline.BasisStated, yearsPeriod(first, first+9).part(cut)).ofUnit(DecadeUnit), true
}

var decadeWords = map[string]int{
	"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}

func (p *parser) centuryNamed(i, at int) (match, bool) {
	n := p.lexeme(at).ordinal
	if p.at(at).ordinal {
		n = p.at(at).number
	}
	next := p.skip(at+1, "-")
	if n < 2 || n > 22 || !p.is(next, "century") {
		return match{}, false
	}
	return dated(next+1, dateline.BasisStated, yearsPeriod(100*n-100, 100*n-1)).ofUnit(CenturyUnit), true
}

// season reads "summer 2019", "the winter of 2014-15", "in the spring". Fall
// and spring are seasons only with a year or after "in the" and the like.
func (p *parser) season(i int) (match, bool) {
	at := p.skip(i, "the")
	cut := whole
	if s, next, ok := p.shareOf(i); ok {
		cut, at = s, next
	}
	season := p.lexeme(at).season
	if season == 0 || p.lexeme(at).plural {
		return match{}, false
	}
	if p.at(at).capital && !p.shouting && p.at(at-1).capital && p.at(at-1).lexeme == nil {
		return match{}, false // "the Arab Spring"
	}
	year, end := p.yearAfter(at+1, false)
	if m, ok := p.schoolYear(p.skip(at+1, "of")); ok && season == 4 {
		year, end = p.at(m.end-3).number, m.end-2 // "winter 2018/19"
	}
	if year != 0 {
		return p.seasonOf(end, season, year, cut), true
	}
	if p.lexeme(at).risky && !(p.is(i-1, "in", "since", "by", "until", "during") && at > i) && cut == whole || p.is(at+1, "of") {
		return match{}, false
	}
	m := p.reckoned(end, func(int) []period {
		past, coming, _ := p.latest(func(y int) (period, bool) { return seasonPeriod(y, season), true })
		return p.rank(i, end, past, coming)
	}).ofSeason(season)
	return m.each(func(reading period) period { return reading.part(cut) }), true
}

// seasonOf is a season with its year. The winter of a year begins in its
// December or ends in its February.
func (p *parser) seasonOf(end, season, year int, cut share) match {
	readings := []period{seasonPeriod(year, season)}
	if second := p.at(end + 1); season == 4 && p.is(end, "-", "/") && second.digits == 2 && second.number == (year+1)%100 {
		end += 2
	} else if season == 4 {
		readings = append(readings, seasonPeriod(year-1, season))
	}
	m := dated(end, p.yearBasis(end), readings...).ofSeason(season)
	return m.each(func(reading period) period { return reading.part(cut) })
}

// weekOf reads "the last week of November" and "the week of March 6".
func (p *parser) weekOf(i int) (match, bool) {
	at := p.skip(i, "the")
	n := p.lexeme(at).ordinal
	if p.is(at, "last", "final") {
		n = -1
	}
	if n != 0 {
		at++
	}
	if !p.is(at, "week") || !p.is(at+1, "of") || n > 4 {
		return match{}, false
	}
	m, ok := p.absolute(at + 2)
	if !ok || len(m.periods) == 0 {
		return match{}, false
	}
	switch precision := m.periods[0].precision; {
	case n == 0 && precision == dateline.PrecisionDay:
		m = m.each(func(day period) period { return weekPeriod(day.first) })
	case n != 0 && precision == dateline.PrecisionMonth:
		m = m.each(func(month period) period { return month.week(n) })
	default:
		return match{}, false
	}
	m.value = m.periods[0].value()
	return m, true
}

// portion reads a share of a period that is named itself: "early next year",
// "the end of the month", "the first half of 2019".
func (p *parser) portion(i int) (match, bool) {
	if unit := p.lexeme(i).unit; unit == YearUnit || unit == MonthUnit {
		next := p.skip(i+1, "-")
		if p.is(i+1, "'") {
			next = p.skip(i+2, "s")
		}
		if next > i+1 && p.is(next, "end") {
			m := p.unitAway(next+1, unit, 0)
			return m.each(func(reading period) period { return reading.part(late) }), true
		}
	}
	s, next, ok := p.shareOf(i)
	if !ok || next == i+1 && p.is(i, "late", "early") && p.is(next, "the") {
		return match{}, false
	}
	var m match
	if unit := p.lexeme(next).unit; unit != "" && p.is(next-1, "the") && !p.lexeme(next).plural {
		if unit != WeekUnit && unit != MonthUnit && unit != YearUnit && unit != DecadeUnit {
			return match{}, false
		}
		m = p.unitAway(next+1, unit, 0)
	} else if m, ok = p.deictic(next); !ok {
		return match{}, false
	}
	return m.cutTo(s), true
}

// cutTo takes a share of every reading. Halves of years have a TIMEX3 value of
// their own.
func (m match) cutTo(s share) match {
	year := len(m.periods) > 0 && m.periods[0].precision == dateline.PrecisionYear && len(m.value) == len("2019")
	m = m.each(func(reading period) period { return reading.part(s) })
	switch {
	case !year:
	case s == firstHalf:
		m.value += "-H1"
	case s == secondHalf:
		m.value += "-H2"
	}
	return m
}
