package when

import (
	"fmt"
	"slices"

	"github.com/dateline-project/dateline"
)

// written is a date as it stands on the page; a zero field is not written.
type written struct {
	year, month, day, weekday int
	lastDay                   int // the 7 of "3-7 March"
	split                     int // token of the "and" between two days: "3 and 7 March"
	share                     share
}

// absolute reads a date of the calendar: "Aug 26, 2021", "18 FEB 90",
// "Thursday, 1 July", "early March 2018", "in May", "2019".
func (p *parser) absolute(i int) (match, bool) {
	w, end, ok := p.written(i)
	if !ok {
		return match{}, false
	}
	if m, ok := p.neighbour(p.skip(p.skip(end, "of"), "in")); ok && w.year == 0 && m.offset.Unit == YearUnit {
		m.value, m.offset.Month, m.offset.Day = "", w.month, w.day
		return m, true // "on 3 January of the following year": which year, the text told before
	}
	m, ok := p.resolve(i, end, w)
	return m.splitAt(i, w.split), ok
}

// splitAt gives the two days of "3 and 7 March" as parts, each with its own.
func (m match) splitAt(begin, and int) match {
	if and == 0 || len(m.periods) == 0 {
		return m
	}
	first := m.each(func(days period) period { return dayPeriod(days.first) })
	last := m.each(func(days period) period { return dayPeriod(days.last) })
	first.end, last.value = and, last.periods[0].value()
	m.parts = []part{{begin, first}, {and + 1, last}}
	return m
}

func (p *parser) written(i int) (written, int, bool) {
	w, end := written{}, i
	if s, next, ok := p.shareOf(i); ok {
		w.share, end = s, next
	} else if weekday, next, ok := p.weekdayPrefix(i); ok {
		w.weekday, end = weekday, next
	}
	body, next, ok := p.dayMonth(end)
	if !ok && w.weekday == 0 {
		body, next, ok = p.monthOrYear(end, w.share != whole)
	}
	if !ok {
		return w, i, false
	}
	body.weekday, body.share = w.weekday, w.share
	return body, next, true
}

// weekdayPrefix reads the "Thursday, the" before a day and month.
func (p *parser) weekdayPrefix(i int) (weekday, next int, ok bool) {
	l := p.lexeme(i)
	if l.weekday == 0 || l.plural {
		return 0, i, false
	}
	next = i + 1
	if l.short {
		next = p.skip(next, ".")
	}
	next = p.skip(p.skip(next, "last"), ",")
	for p.lexeme(next).part != "" && !p.lexeme(next).clock {
		next = p.skip(next+1, ",")
	}
	return l.weekday, p.skip(p.skip(next, "on"), "the"), true
}

// shareOf reads "early", "mid-", "the end of", "in the first half of".
func (p *parser) shareOf(i int) (share, int, bool) {
	the := p.skip(i, "the")
	switch p.lower(the) {
	case "early", "mid", "late":
		s := map[string]share{"early": early, "mid": middle, "late": late}[p.lower(the)]
		next := p.skip(the+1, "-")
		return s, p.skip(p.skip(next, "in"), "the"), true
	case "beginning", "start", "middle", "end", "close":
		s := map[string]share{"beginning": early, "start": early, "middle": middle, "end": late, "close": late}[p.lower(the)]
		if p.is(the+1, "of") {
			return s, p.skip(the+2, "the"), true
		}
	case "first", "second", "last":
		if p.is(the+1, "half") && p.is(the+2, "of") {
			s := secondHalf
			if p.is(the, "first") {
				s = firstHalf
			}
			return s, p.skip(the+3, "the"), true
		}
	}
	return whole, i, false
}

// dayMonth reads a day with its month and perhaps its year, in either order.
func (p *parser) dayMonth(i int) (written, int, bool) {
	if day, next, ok := p.dayOfMonth(i); ok {
		lastDay, split := 0, 0
		if p.is(next, "-", "to", "and", "or", "/") {
			if second, after, ok := p.dayOfMonth(next + 1); ok && second > day {
				lastDay, split, next = second, p.listedAt(next), after
			}
		}
		next = p.skip(p.skip(next, "-"), "of")
		if month, after, ok := p.monthName(next); ok {
			year, end := p.yearAfter(after, p.lexeme(next).short)
			if year == 0 && p.verb(next) {
				return written{}, i, false
			}
			return written{year: year, month: month, day: day, lastDay: lastDay, split: split}, end, true
		}
		return written{}, i, false
	}
	month, next, ok := p.monthName(i)
	if !ok || p.verb(i) {
		return written{}, i, false
	}
	day, after, ok := p.dayOfMonth(p.skip(next, "the"))
	if !ok || p.continued(after-1) || p.lexeme(after).unit != "" || p.is(i-1, "in") && p.at(after).word && p.lexeme(after).unit == "" {
		return written{}, i, false
	}
	lastDay, split := 0, 0
	if p.is(after, "-", "to", "and", "or") {
		if second, beyond, ok := p.dayOfMonth(after + 1); ok && second > day && !p.beginsDate(beyond) && !p.counts(beyond) {
			lastDay, split, after = second, p.listedAt(after), beyond
		}
	}
	year, end := p.yearAfter(after, false)
	return written{year: year, month: month, day: day, lastDay: lastDay, split: split}, end, true
}

// listedAt is i where the word there joins two days rather than the ends of a
// range, else 0.
func (p *parser) listedAt(i int) int {
	if p.is(i, "and", "or") {
		return i
	}
	return 0
}

// verb reports a "may" or "march" that is a verb rather than a month: "3 may
// have died", "they march 20 abreast".
func (p *parser) verb(i int) bool {
	return p.is(i, "may", "march") && (!p.at(i).capital || p.shouting && p.is(i+1, "have", "be", "not"))
}

// beginsDate reports whether a month or unit follows, to which the number
// before it belongs.
func (p *parser) beginsDate(i int) bool {
	i = p.skip(i, "of")
	return p.lexeme(i).month > 0 || p.lexeme(i).unit != ""
}

// counts reports whether the word at i is what a number counts: "3 and 4
// soldiers".
func (p *parser) counts(i int) bool {
	t := p.at(i)
	return t.word && !t.capital && t.lexeme == nil && t.to > t.from && p.text[t.to-1]|0x20 == 's' ||
		p.is(i, "people", "soldiers", "men", "women", "children")
}

// dayOfMonth reads 1 to 31, "26th" or "twenty-sixth".
func (p *parser) dayOfMonth(i int) (day, next int, ok bool) {
	t := p.at(i)
	if t.digits > 0 && t.digits <= 2 && !t.plural && t.number >= 1 && t.number <= 31 {
		return t.number, i + 1, !p.decimal(i)
	}
	l := p.lexeme(i)
	if l.ordinal > 0 {
		return l.ordinal, i + 1, l.unit == "" || p.is(i+1, "of") || p.lexeme(i+1).month > 0 || p.lexeme(i-1).month > 0
	}
	if l.number == 20 || l.number == 30 {
		rest := p.skip(i+1, "-")
		if o := p.lexeme(rest).ordinal; o >= 1 && l.number+o <= 31 {
			return l.number + o, rest + 1, true
		}
	}
	return 0, i, false
}

// decimal reports whether the number at i is a piece of a longer one: the 5 of
// "3.5", "1,500" or "7/5".
func (p *parser) decimal(i int) bool {
	if p.is(i-1, "/") && p.lexeme(i+1).month > 0 { // "14/15 August"
		return false
	}
	return p.at(i).glued && p.is(i-1, ".", ",", "/", ":", "$", "£", "€", "#") && p.at(i-1).glued && p.at(i-2).digits > 0 ||
		p.at(i+1).glued && p.is(i+1, ".", ",") && p.at(i+2).glued && p.at(i+2).digits > 0
}

// monthName reads a month. An abbreviation takes its stop.
func (p *parser) monthName(i int) (month, next int, ok bool) {
	l := p.lexeme(i)
	if l.month == 0 {
		return 0, i, false
	}
	next = i + 1
	if l.short && p.is(next, ".") && p.at(next).glued {
		next++
	}
	return l.month, next, true
}

// yearAfter reads the year that follows a day and month, or a month: ", 2021",
// "'90" and, where nothing else can be meant, "90". Without one it returns 0.
func (p *parser) yearAfter(i int, short bool) (year, next int) {
	at := p.skip(i, ",")
	at = p.skip(at, "-")
	at = p.skip(p.skip(at, "of"), "in")
	quoted := p.is(at, "'") && p.at(at+1).digits == 2
	if quoted {
		at++
	}
	t := p.at(at)
	switch {
	case t.digits == 4 && !t.plural && t.number >= 1000 && t.number < 2200 && !p.continued(at):
		return t.number, at + 1
	case t.digits == 2 && !t.ordinal && !t.plural && (quoted || at == i || p.is(at-1, "-")) && !p.continued(at):
		if quoted || p.is(at-1, "-") || !p.at(at+1).word || short && !p.counts(at+1) && (p.shouting || p.at(i-1).capitals || t.number > 31) {
			return p.century(t.number), at + 1
		}
	}
	if year, next, ok := p.spokenYear(at); ok {
		return year, next
	}
	if p.lexeme(i).part != "" && p.is(i+1, "in", "of") && p.at(i+2).digits == 4 && !p.continued(i+2) { // "a September night in 1999"
		return p.at(i + 2).number, i + 3
	}
	if year, next, ok := p.pointedYear(p.skip(i, "of")); ok {
		return year, next
	}
	return 0, i
}

// pointedYear reads the "last year" of "in February last year".
func (p *parser) pointedYear(i int) (year, next int, ok bool) {
	if !p.anchored || !p.is(i, "this", "last", "next") || !p.is(i+1, "year") || p.is(i+2, "'") {
		return 0, i, false
	}
	year, _, _ = civil(p.today)
	switch p.lower(i) {
	case "last":
		year--
	case "next":
		year++
	}
	return year, i + 2, true
}

// yearBasis is what a year rests on that ends before token end: "2019" is
// stated, "last year" is reckoned.
func (p *parser) yearBasis(end int) dateline.DateBasis {
	if p.is(end-1, "year") {
		return dateline.BasisPublication
	}
	return dateline.BasisStated
}

// continued reports whether the number at i goes on: "20:30", "1,500", "50%".
func (p *parser) continued(i int) bool {
	next := p.at(i + 1)
	if !next.glued {
		return p.lexeme(i+1).unit != "" || p.is(i+1, "percent", "per", "gmt", "hrs")
	}
	return next.word || p.is(i+1, "%") || p.is(i+1, ":", ",", ".", "/") && p.at(i+2).glued && p.at(i+2).digits > 0
}

// century completes a year of two digits: the latest that is at most one year
// ahead of the reference; without a reference 70 to 99 are of the 1900s.
func (p *parser) century(year int) int {
	if p.anchored {
		today, _, _ := civil(p.today)
		full := today/100*100 + year
		if full > today+1 {
			full -= 100
		}
		return full
	}
	if year >= 70 {
		return 1900 + year
	}
	return 2000 + year
}

// monthOrYear reads "May 2018", "in May" and "2019".
func (p *parser) monthOrYear(i int, shared bool) (written, int, bool) {
	if month, next, ok := p.monthName(i); ok {
		year, end := p.yearAfter(next, false)
		if p.is(end-1, "'") || year == 0 && !shared && !p.monthAlone(i) {
			return written{}, i, false
		}
		return written{year: year, month: month}, end, true
	}
	fiscal := p.skip(p.skip(i, "fiscal"), "year")
	if year, next, ok := p.yearAlone(fiscal, shared || fiscal > i); ok {
		return written{year: year}, next, true
	}
	return written{}, i, false
}

// monthAlone decides whether a month word without day and year is a month:
// "in May" is, "he may", "Mrs May" and "the march" are not.
func (p *parser) monthAlone(i int) bool {
	l, t := p.lexeme(i), p.at(i)
	introduced := p.is(i-1, "in", "since", "until", "till", "by", "from", "of", "during", "early", "late", "mid", "through", "after", "before", "between", "and", "to", "or") ||
		p.is(i-1, "-") && p.is(i-2, "mid", "late", "early")
	switch {
	case !t.capital && !p.shouting:
		return false
	case l.short:
		return introduced && !l.risky && p.at(i+1).lower != "'"
	case p.is(i-1, "mr", "mrs", "ms", "minister", "president", "prime", "theresa"):
		return false
	case p.is(i, "april", "june") && !introduced && !p.is(i-1, "the") && !p.shouting && p.at(i+1).capital && p.at(i+1).lexeme == nil:
		return false // a woman's name
	case !l.risky:
		return !p.at(i-1).capital || p.shouting || p.lexeme(i-1).word != "" || !p.at(i-1).word
	case p.is(i-1, "and", "to", "or"):
		return !p.shouting && (p.lexeme(i-2).month > 0 || l.word == "august")
	case l.word == "august":
		return true
	case p.is(i-1, "the", "a", "an"):
		next := p.at(i + 1)
		return !p.shouting && next.word && !next.capital && next.lexeme == nil // "the March attack", not "the March on the capital"
	}
	return introduced
}

// yearAlone decides whether a number of four digits is a year. One that counts
// people, names a road or is money is none.
func (p *parser) yearAlone(i int, introduced bool) (year, next int, ok bool) {
	if year, next, ok := p.spokenYear(i); ok {
		return year, next, true
	}
	t := p.at(i)
	if t.digits != 4 || t.ordinal || t.plural || t.number < 1000 || t.number >= 2200 || p.continued(i) {
		return 0, i, false
	}
	if t.glued && !p.is(i-1, "(", "[", "'", "\"", "“", "-", "/") || t.glued && p.is(i-1, "-", "/") && (p.at(i-2).digits > 0 || p.at(i-1).glued && p.at(i-2).word && p.lexeme(i-2).word == "") {
		return 0, i, false
	}
	introduced = introduced || p.is(i-1, "in", "since", "by", "until", "of", "during", "from", "through", "between", "before", "after", "year", "early", "late", "mid", "to", "and")
	around := p.is(i-1, "about", "around") && p.is(i-2, "in", "since", "from", "by", "until") // "in about 2000"
	introduced = introduced || around
	if !around && p.is(i-1, "some", "about", "over", "nearly", "than", "approximately", "roughly", "around", "almost", "no", "flight", "room", "highway", "route", "resolution", "least", "up", "just", "$", "£", "€") ||
		p.counts(i+1) && !p.is(i-1, "in", "since", "during", "early", "late", "mid", "fiscal") {
		return 0, i, false
	}
	if t.number%1000 == 0 && p.at(i-1).capital && p.lexeme(i-1).word == "" {
		return 0, i, false // a model: "a Falcon 2000"
	}
	return t.number, i + 1, introduced || t.number >= 1900 && t.number < 2100
}

// spokenYear reads "nineteen ninety-six".
func (p *parser) spokenYear(i int) (year, next int, ok bool) {
	if !p.is(i, "eighteen", "nineteen", "twenty") {
		return 0, i, false
	}
	hundreds := p.lexeme(i).number * 100
	tens := p.lexeme(i + 1)
	if !tens.counts || tens.number < 10 {
		return 0, i, false
	}
	next = i + 2
	rest := p.skip(next, "-")
	if ones := p.lexeme(rest); tens.number >= 20 && ones.counts && ones.number >= 1 && ones.number <= 9 {
		return hundreds + tens.number + ones.number, rest + 1, true
	}
	return hundreds + tens.number, next, true
}

// resolve turns what is written into readings. Without a year the latest such
// date up to the reference comes first.
func (p *parser) resolve(i, end int, w written) (match, bool) {
	if w.year != 0 {
		share := w.share
		if w.month == 0 {
			w.share = whole
		}
		reading, ok := w.in(w.year)
		m := dated(end, p.yearBasis(end), reading)
		if w.month == 0 {
			m = m.cutTo(share)
		}
		return m, ok
	}
	if _, ok := w.in(2000); !ok {
		return match{}, false
	}
	value := fmt.Sprintf("XXXX-%02d", w.month)
	if w.day > 0 {
		value += fmt.Sprintf("-%02d", w.day)
	}
	if !p.anchored {
		if readings := p.nearby(w.onWeekday); len(readings) > 0 {
			return dated(end, dateline.BasisStated, readings...), true
		}
		return match{end: end, kind: KindDate, timex: timexDate, value: value}, true
	}
	past, coming, ok := p.latest(w.onWeekday)
	early, late := p.today-past.first > 366, coming.first-p.today > 366
	switch {
	case w.weekday == 0:
	case !ok || early && late:
		// A weekday that fits in no year near is a slip of the report.
		past, coming, _ = p.latest(w.in)
	case late:
		return dated(end, dateline.BasisStated, past), true
	case early:
		return dated(end, dateline.BasisStated, coming), true
	}
	return dated(end, dateline.BasisStated, p.rank(i, end, past, coming)...), true
}

// nearby lists a date of which the year is not known by how near it lies to
// [Reference.Near].
func (p *parser) nearby(of func(year int) (period, bool)) []period {
	if !p.nears {
		return nil
	}
	year, _, _ := civil(p.near)
	var out []period
	for y := year - 1; y <= year+1; y++ {
		if reading, ok := of(y); ok {
			out = append(out, reading)
		}
	}
	away := func(r period) int { return max(r.first-p.near, p.near-r.first) }
	slices.SortStableFunc(out, func(a, b period) int { return away(a) - away(b) })
	return out
}

// onWeekday is the date in a year, if it falls on the weekday written.
func (w written) onWeekday(year int) (period, bool) {
	reading, ok := w.in(year)
	return reading, ok && (w.weekday == 0 || weekdayOf(reading.first) == w.weekday)
}

// in is the date in a year.
func (w written) in(year int) (period, bool) {
	switch {
	case w.month == 0:
		return yearPeriod(year).part(w.share), true
	case w.day == 0:
		return monthPeriod(year, w.month).part(w.share), true
	case !isDay(year, w.month, max(w.day, w.lastDay)):
		return period{}, false
	}
	reading := dayPeriod(dayNumber(year, w.month, w.day))
	if w.lastDay > 0 {
		reading.last = dayNumber(year, w.month, w.lastDay)
	}
	return reading, true
}
