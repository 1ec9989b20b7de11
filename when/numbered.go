package when

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// numbered reads a day, weekday or month that is one of those of the time told before:
// "on the 22nd", "on the tenth,", "the Sunday", "that November". Without such a time it is the latest
// up to the reference.
func (p *parser) numbered(i int) (match, bool) {
	switch l := p.lexeme(i + 1); {
	case p.is(i, "that") && l.month > 0 && p.at(i+1).capital:
		if w, end, ok := p.dayMonth(i + 1); ok {
			m, ok := p.resolve(i+1, end, w)
			return m, ok
		}
		m, ok := p.resolve(i, i+2, written{month: l.month})
		return m.oneOf(MonthUnit, l.month), ok
	case p.is(i, "the") && l.weekday > 0 && !l.plural && !l.risky && p.at(i+1).capital && !p.is(i+2, "before", "after"):
		m, ok := p.weekday(i + 1)
		return m.oneOf(WeekUnit, l.weekday), ok
	case p.is(i, "the") && p.is(i-1, "on") && p.at(i+1).ordinal && p.at(i+1).digits <= 2 && p.standsAlone(i+2):
		return p.dayTold(i, p.at(i+1).number)
	case p.is(i, "the") && p.is(i-1, "on") && l.ordinal > 3 && p.is(i+2, ","):
		return p.dayTold(i, l.ordinal)
	}
	return match{}, false
}

// oneOf says of which unit of what was told before a match is the piece of a number.
func (m match) oneOf(unit Unit, number int) match {
	m.offset = &Offset{Amount: number, Unit: unit, Direction: Nth, Event: -1}
	return m
}

// dayTold is the day of a month whose name is told elsewhere.
func (p *parser) dayTold(i, day int) (match, bool) {
	if day < 1 || day > 31 {
		return match{}, false
	}
	m := match{end: i + 2, kind: KindDate, basis: dateline.BasisPublication, timex: timexDate, value: "XXXX-XX-XX"}
	if p.anchored {
		year, month, _ := civil(p.today)
		for back := 0; back < 3 && len(m.periods) == 0; back++ {
			y, mo := addMonths(year, month, -back)
			if isDay(y, mo, day) && dayNumber(y, mo, day) <= p.today {
				m.periods = []period{dayPeriod(dayNumber(y, mo, day))}
				m.value = m.periods[0].value()
			}
		}
	}
	return m.oneOf(DayUnit, day), true
}

// standsAlone reports whether what follows an ordinal is no noun that it counts, as in
// "on the 2nd floor": a mark, or a word that begins something else.
func (p *parser) standsAlone(i int) bool {
	t := p.at(i)
	if !t.word {
		return t.digits == 0 && !t.glued || p.is(i, ",", ".", ";", ":", ")", "?", "!")
	}
	return slices.Contains(strings.Fields(afterDay), lower(p.text[t.from:t.to]))
}

// afterDay are the words that may follow "on the 22nd".
const afterDay = `in at near by and or but when where which while with after before as from for to outside inside between around
 a an the he she they we it his her their its some about there that this last another two three four five six seven eight nine
 ten gunmen soldiers police troops militants rebels was were is are had has`

// listed reads the day that a line of a list opens with: "27/10 Adado:", "- 14.02.",
// "* Thu 2:". The day stands before the month unless another line shows the contrary.
func (p *parser) listed(i int) (match, bool) {
	if !p.opensLine(i) {
		return match{}, false
	}
	first, second := p.at(i), p.at(i+2)
	if l := p.lexeme(i); l.weekday > 0 && !l.plural {
		return p.listedWeekday(i)
	}
	if !p.inFigures(i) {
		return match{}, false
	}
	day, month := first.number, second.number
	if p.monthFirst {
		day, month = month, day
	}
	if !isDay(2000, month, day) {
		return match{}, false
	}
	end := i + 3
	if p.is(i+1, ".") {
		end = p.skip(end, ".")
	}
	return p.resolve(i, end, written{month: month, day: day})
}

// inFigures reports whether a day and month in figures stand at i: "27/10", "14.02".
func (p *parser) inFigures(i int) bool {
	first, second, next := p.at(i), p.at(i+2), p.at(i+3)
	if first.digits == 0 || first.digits > 2 || second.digits == 0 || second.digits > 2 || first.ordinal || second.ordinal || second.plural || !p.joined(i+1, i+2) {
		return false
	}
	switch p.lower(i + 1) {
	case "/":
		return !next.glued || p.is(i+3, ":", ",", ".")
	case ".":
		return first.digits == 2 && second.digits == 2 && (p.is(i+3, ".", ":", "-", ",") && !p.continued(i+2) || next.capital)
	}
	return false
}

// listedWeekday reads the "Thu 2" that a line of a list opens with.
func (p *parser) listedWeekday(i int) (match, bool) {
	at := p.skip(i+1, ".", ",")
	_, next, ok := p.dayOfMonth(at)
	if !ok || p.at(at).digits == 0 || !p.is(next, ":", ",", ".", "-") {
		return match{}, false
	}
	return p.weekdayNumbered(i, at, next)
}

// weekdayNumbered reads "Thu 2" and "Monday the 18th", whose number stands at a token:
// the latest such day of the week and the month.
func (p *parser) weekdayNumbered(i, at, next int) (match, bool) {
	weekday, day := p.lexeme(i).weekday, p.at(at).number
	if !p.anchored {
		return match{end: next, kind: KindDate, timex: timexDate, value: "XXXX-XX-XX"}, true
	}
	for back := p.today; back > p.today-366; back-- {
		if _, _, d := civil(back); d == day && weekdayOf(back) == weekday {
			return dated(next, dateline.BasisPublication, dayPeriod(back)), true
		}
	}
	return match{}, false
}

// opensLine reports whether a line begins at i, a bullet before it or not.
func (p *parser) opensLine(i int) bool {
	if p.is(i-1, "*", "-", "•", "·") {
		i--
	}
	return i == 0 || i < len(p.tokens) && strings.Contains(p.text[p.at(i-1).to:p.at(i).from], "\n")
}

// monthsLead reports whether the lines of a list that tell put the month before the day.
func (p *parser) monthsLead() bool {
	months := 0
	for i := range p.tokens {
		if p.inFigures(i) && p.opensLine(i) {
			switch {
			case p.at(i).number > 12:
				return false
			case p.at(i+2).number > 12:
				months++
			}
		}
	}
	return months > 0
}
