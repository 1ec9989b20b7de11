package when

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// numeric reads dates in figures: "2021-08-26", "26/08/2021", "09/01/2020",
// "17-Jan-2019". Where day and month could change places both readings are
// given: a weekday before it decides; then a reading that is not after the
// reference goes first; then the day before the month, as most countries write.
func (p *parser) numeric(i int) (match, bool) {
	at, weekday := i, 0
	if w, next, ok := p.weekdayPrefix(i); ok {
		at, weekday = next, w
	}
	if p.at(at).digits == 0 || p.at(at).glued && !p.is(at-1, "(", "[", "'", "\"", "“", ",", ":", "-", "|") {
		return match{}, false
	}
	a, b, c := p.at(at), p.at(at+2), p.at(at+4)
	mark := p.lower(at + 1)
	if b.digits > 0 && mark == "-" && a.digits == 4 && p.lower(at+3) != "-" && b.digits == 2 {
		return p.isoMonth(at)
	}
	if mark != "-" && mark != "/" && mark != "." || p.lower(at+3) != mark || !p.joined(at+1, at+4) || p.continuedDate(at+4) {
		return match{}, false
	}
	if month := p.lexeme(at + 2).month; month > 0 && a.digits <= 2 {
		year := p.fullYear(c, mark)
		return dated(at+5, dateline.BasisStated, dayPeriod(dayNumber(year, month, a.number))), year > 0 && isDay(year, month, a.number)
	}
	if a.digits == 0 || b.digits == 0 || b.digits > 2 || c.digits == 0 {
		return match{}, false
	}
	if a.digits == 4 {
		if a.number < 1000 {
			return match{}, false
		}
		return dated(p.clockTail(at+5), dateline.BasisStated, dayPeriod(dayNumber(a.number, b.number, c.number))), c.digits <= 2 && mark != "." && isDay(a.number, b.number, c.number)
	}
	year := p.fullYear(c, mark)
	if a.digits > 2 || year == 0 {
		return match{}, false
	}
	readings := p.dayAndMonth(year, a.number, b.number, weekday)
	return dated(at+5, dateline.BasisStated, readings...), len(readings) > 0
}

// dayAndMonth gives the readings of two figures, ranked.
func (p *parser) dayAndMonth(year, a, b, weekday int) []period {
	var readings []period
	if isDay(year, b, a) {
		readings = append(readings, dayPeriod(dayNumber(year, b, a)))
	}
	if a != b && isDay(year, a, b) {
		readings = append(readings, dayPeriod(dayNumber(year, a, b)))
	}
	if len(readings) < 2 {
		return readings
	}
	first, second := readings[0].first, readings[1].first
	switch {
	case weekday != 0 && weekdayOf(first) == weekday && weekdayOf(second) != weekday:
		return readings[:1]
	case weekday != 0 && weekdayOf(second) == weekday && weekdayOf(first) != weekday:
		return readings[1:]
	case p.anchored && first > p.today && second <= p.today:
		slices.Reverse(readings)
	}
	return readings
}

// fullYear is a year of four digits, or of two after a slash or hyphen.
func (p *parser) fullYear(t *token, mark string) int {
	switch {
	case t.ordinal || t.plural:
	case t.digits == 4 && t.number >= 1000 && t.number < 2200:
		return t.number
	case t.digits == 2 && mark != ".":
		return p.century(t.number)
	}
	return 0
}

// joined reports whether the tokens from to to stand without space.
func (p *parser) joined(from, to int) bool {
	for k := from; k <= to; k++ {
		if !p.at(k).glued {
			return false
		}
	}
	return true
}

func (p *parser) continuedDate(i int) bool {
	return p.at(i+1).glued && p.is(i+1, "/", "-") && p.at(i+2).glued && p.at(i+2).digits > 0
}

// clockTail steps over the "T10:00:00Z" of a timestamp.
func (p *parser) clockTail(end int) int {
	t := p.at(end)
	if !t.word || !t.glued || p.text[t.from]|0x20 != 't' {
		return end
	}
	const longest = 12 // "T10:00:00.000+00:00"
	for last := min(len(p.tokens), end+longest); end < last && p.at(end).glued && (p.at(end).digits > 0 || p.at(end).word || p.is(end, ":", "+", "-") || p.is(end, ".") && p.at(end+1).glued); end++ {
	}
	return end
}

// isoMonth reads "2019-12", a month, and "2014-15", two years. "2009-10" may
// be either.
func (p *parser) isoMonth(i int) (match, bool) {
	year, second := p.at(i).number, p.at(i+2).number
	if !p.joined(i+1, i+2) || year < 1000 || year >= 2200 || p.continued(i+2) || p.at(i+3).glued && p.is(i+3, "-", "/") {
		return match{}, false
	}
	var readings []period
	if second > year%100 && second-year%100 <= 20 {
		readings = append(readings, yearsPeriod(year, year/100*100+second))
	}
	if second >= 1 && second <= 12 {
		readings = append(readings, monthPeriod(year, second))
		if second != year%100+1 {
			slices.Reverse(readings)
		}
	}
	return dated(i+3, dateline.BasisStated, readings...), len(readings) > 0
}
