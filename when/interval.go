package when

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// interval reads two dates as one stretch: "between January 2017 and 2018",
// "from 3 to 7 March", "late 2019 and early 2020", "2014/15".
func (p *parser) interval(i int) (match, bool) {
	begin := i
	opened := p.lower(i)
	if opened == "between" || opened == "from" {
		begin = p.skip(i+1, "the")
		if begin > i+1 && p.shareless(begin) {
			begin = i + 1
		}
	} else {
		opened = ""
	}
	if m, ok := p.schoolYear(i); ok {
		return m, true
	}
	if m, ok := p.writtenInterval(i, begin, opened); ok {
		return m, true
	}
	if opened == "" && (p.lexeme(i).weekday == 0 || !p.is(i+1, "to", "through", "-")) {
		return match{}, false
	}
	a, ok := p.single(begin)
	if !ok || !p.joins(a.end, opened) {
		return match{}, false
	}
	b, ok := p.single(p.skip(a.end+1, "the"))
	if !ok || a.kind != KindDate || b.kind != KindDate {
		return match{}, false
	}
	m := b
	m.timex, m.value = timexDate, a.value
	m.parts = []part{{begin, a}, {begin: a.end + 1, match: b}}
	m.periods = nil
	for _, from := range a.periods {
		if len(b.periods) > 0 && from.first <= b.periods[0].last {
			m.periods = []period{span(from, b.periods[0])}
			break
		}
	}
	return m, true
}

// shareless reports whether "the" before the token belongs to it: "the 1990s".
func (p *parser) shareless(i int) bool { return p.at(i).plural }

// joins reports whether the word at i joins the ends of an interval.
func (p *parser) joins(i int, opened string) bool {
	if opened == "between" {
		return p.is(i, "and", "-")
	}
	return p.is(i, "to", "until", "till", "through", "-")
}

// schoolYear reads "2014/15" and "2014-2015".
func (p *parser) schoolYear(i int) (match, bool) {
	a, b := p.at(i), p.at(i+2)
	if a.digits != 4 || !p.is(i+1, "/", "-") || !p.joined(i+1, i+2) || p.continued(i+2) || p.at(i+3).glued && p.is(i+3, "-", "/") ||
		a.glued && !p.is(i-1, "(", "[") {
		return match{}, false
	}
	last := b.number
	if b.digits == 2 && p.is(i+1, "/") {
		last += a.number / 100 * 100
	} else if b.digits != 4 {
		return match{}, false
	}
	if a.number < 1000 || last >= 2200 || last <= a.number || b.digits == 2 && last != a.number+1 {
		return match{}, false
	}
	return dated(i+3, dateline.BasisStated, yearsPeriod(a.number, last)), true
}

// writtenInterval joins two dates of the calendar, each filling in what the
// other leaves out.
func (p *parser) writtenInterval(i, begin int, opened string) (match, bool) {
	a, end, ok := p.written(begin)
	if !ok {
		a, end, ok = p.bareDay(begin, opened)
	}
	if ok && a.lastDay > 0 && begin > i {
		return p.resolve(i, end, a)
	}
	if !ok || a.lastDay > 0 {
		return match{}, false
	}
	listed := opened == "" && p.is(end, "and", "or")
	if !listed && !p.joins(end, opened) {
		return match{}, false
	}
	begins := p.skip(end+1, "the")
	b, last, ok := p.written(begins)
	if ok && b.lastDay > 0 {
		return match{}, false
	}
	if !ok && a.day > 0 && a.month > 0 {
		b, last, ok = p.bareDay(begins, opened)
	}
	if !ok || a.day == 0 && b.day > 0 && a.month > 0 {
		return match{}, false
	}
	shared := a.year == 0 && b.year != 0
	a, b = fill(a, b)
	first, ok := p.resolve(begin, end, a)
	second, okay := p.resolve(begins, last, b)
	if !ok || !okay || a.month == 0 && a.year == 0 {
		return match{}, false
	}
	if b.year == 0 {
		second = second.after(first)
	}
	m := second
	m.parts = []part{{begin, first}, {begins, second}}
	m.value = first.value
	if len(first.periods) == 0 || len(second.periods) == 0 {
		m.periods = nil
		return m, !listed
	}
	from, to := first.periods[0], second.periods[0]
	if a.year == 0 && from.first > to.last {
		from = first.periods[len(first.periods)-1]
	}
	if listed && (a.day > 0 || from.last+1 < to.first || from.first > to.first) {
		if shared {
			return first, true // "in March and July 2019" are two dates of that year
		}
		return match{}, false
	}
	if from.first > to.last {
		return match{}, false
	}
	m.periods = []period{span(from, to)}
	return m, true
}

// after ranks first the reading that follows the other end: from May 30 to the
// June 2 of the same year.
func (m match) after(from match) match {
	if len(from.periods) == 0 {
		return m
	}
	m.periods = slices.Clone(m.periods)
	slices.SortFunc(m.periods, func(a, b period) int { return a.first - b.first })
	for i, reading := range m.periods {
		if reading.last >= from.periods[0].first {
			m.periods = append(m.periods[i:i+1:i+1], slices.Delete(slices.Clone(m.periods), i, i+1)...)
			m.value = reading.value()
			break
		}
	}
	return m
}

// bareDay reads a day whose month the other end names.
func (p *parser) bareDay(i int, opened string) (written, int, bool) {
	day, next, ok := p.dayOfMonth(i)
	if !ok || p.lexeme(i).ordinal > 0 {
		return written{}, i, false
	}
	return written{day: day}, next, opened != "" || p.joins(next, opened)
}

// fill gives each end of an interval the month and year that only the other
// names.
func fill(a, b written) (written, written) {
	if a.month == 0 && a.year == 0 {
		a.month, a.year = b.month, b.year
	}
	if b.month == 0 && b.year == 0 {
		b.month, b.year = a.month, a.year
	}
	switch {
	case a.year == 0 && b.year != 0:
		a.year = b.year
		if a.month > b.month && b.month > 0 {
			a.year--
		}
	case b.year == 0 && a.year != 0:
		b.year = a.year
		if a.month > b.month {
			b.year++
		}
	}
	return a, b
}
