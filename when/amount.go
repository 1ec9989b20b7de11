package when

import (
	"fmt"
	"strconv"
)

// amount is how many of a unit: "two", "a couple of", "2 1/2". It is vague
// where the words do not say: "several".
type amount struct {
	n     int
	half  bool
	vague bool
}

// length reads an amount with its unit: "three months", "24-hour", "a year and
// a half". Hedges before it belong to it: "nearly four years".
func (p *parser) length(i int) (a amount, unit Unit, end int, ok bool) {
	at := p.hedge(i)
	a, at, counted := p.amount(at)
	if counted && p.is(at, "to", "or", "-") {
		if more, next, ok := p.amount(at + 1); ok && more.n > a.n && p.lexeme(p.skip(next, "-")).unit != "" {
			at = next // "12 to 18 months": at least 12
		}
	}
	if next, ok := p.phrase(p.skip(at, "-"), "and"); ok && counted {
		next = p.skip(next, "-")
		if half, ok := p.phrase(next, "a", "half"); ok {
			a.half, at = true, half
		} else if half, ok := p.phrase(next, "a", "-", "half"); ok {
			a.half, at = true, half
		}
	}
	at = p.skip(at, "-")
	at = p.skip(at, "more", "additional", "full", "entire", "consecutive", "further")
	at = p.skip(at, "-")
	l := p.lexeme(at)
	if a.half && a.n == 0 {
		return a.halved(at, l)
	}
	if l.unit == "" || !counted && (!l.plural || at > i) {
		return a, "", i, false
	}
	if l.unit == SecondUnit && !l.plural && (a.n != 1 || !p.is(at-1, "one")) || l.word == "night" && !l.plural && a.n == 1 {
		return a, "", i, false
	}
	if l.unit == QuarterUnit && (!l.plural || p.is(at+1, "of") || p.is(at-1, "-")) {
		return a, "", i, false // a fraction
	}
	if !counted {
		a.vague = true
	}
	end = at + 1
	if next, ok := p.phrase(end, "and", "a", "half"); ok {
		a.half, end = true, next
	}
	if next, ok := p.phrase(end, "or", "so"); ok && l.plural || ok && a.n == 1 {
		end = next
	}
	if l.word == "fortnight" || l.word == "fortnights" {
		a.n *= 2
	}
	return a, l.unit, end, true
}

// halved is "half a year", "a half-hour", in the next smaller unit.
func (a amount) halved(at int, l *lexeme) (amount, Unit, int, bool) {
	switch l.unit {
	case CenturyUnit:
		return amount{n: 50}, YearUnit, at + 1, true
	case DecadeUnit:
		return amount{n: 5}, YearUnit, at + 1, true
	case YearUnit:
		return amount{n: 6}, MonthUnit, at + 1, true
	case HourUnit:
		return amount{n: 30}, MinuteUnit, at + 1, true
	}
	return a, "", at, false
}

// hedge steps over the words that soften a number.
func (p *parser) hedge(i int) int {
	switch {
	case p.is(i, "about", "around", "nearly", "almost", "some", "roughly", "approximately", "over", "exactly"):
		return i + 1
	case p.is(i, "more", "less", "fewer") && p.is(i+1, "than"), p.is(i, "at") && p.is(i+1, "least", "most"), p.is(i, "up") && p.is(i+1, "to"):
		return i + 2
	}
	return i
}

// amount reads the number alone.
func (p *parser) amount(i int) (a amount, end int, ok bool) {
	t, l := p.at(i), p.lexeme(i)
	switch {
	case t.digits > 0:
		return p.figures(i)
	case l.counts && l.number > 0:
		return p.numberWords(i)
	case p.is(i, "a", "an"):
		return p.article(i)
	case p.is(i, "several", "few", "many"):
		return amount{vague: true}, i + 1, true
	case p.is(i, "couple"):
		return amount{n: 2}, p.skip(i+1, "of"), true
	case p.is(i, "half") && p.is(i+1, "a", "an"):
		return amount{half: true}, i + 2, true
	}
	return amount{}, i, false
}

func (p *parser) article(i int) (a amount, end int, ok bool) {
	next := i + 1
	switch {
	case p.is(next, "half"):
		return amount{half: true}, p.skip(next+1, "-"), true
	case p.is(next, "few"):
		return amount{vague: true}, next + 1, true
	case p.is(next, "couple"):
		return amount{n: 2}, p.skip(next+1, "of"), true
	case p.is(next, "dozen"):
		return amount{n: 12}, next + 1, true
	case p.is(next, "hundred"):
		return amount{n: 100}, next + 1, true
	}
	return amount{n: 1}, next, true
}

// figures reads "24", "2 1/2" and "1.5".
func (p *parser) figures(i int) (a amount, end int, ok bool) {
	t := p.at(i)
	if t.digits > 4 || t.ordinal || t.plural || p.at(i).glued && p.is(i-1, ".", ",", "/", "$", "£", "€", ":") {
		return amount{}, i, false
	}
	a.n, end = t.number, i+1
	switch {
	case p.at(end).digits == 1 && p.is(end+1, "/") && p.at(end+2).number == 2:
		a.half, end = true, end+3
	case p.is(end, "½"):
		a.half, end = true, end+1
	case p.is(end, ".") && p.at(end).glued && p.at(end+1).glued && p.at(end+1).digits == 1:
		a.half, end = p.at(end+1).number == 5, end+2
	}
	return a, end, true
}

// numberWords reads "three", "twenty-four", "a hundred", "two thousand".
func (p *parser) numberWords(i int) (a amount, end int, ok bool) {
	a.n, end = p.lexeme(i).number, i+1
	rest := p.skip(end, "-")
	if ones := p.lexeme(rest); a.n >= 20 && ones.counts && ones.number >= 1 && ones.number <= 9 {
		a.n, end = a.n+ones.number, rest+1
	}
	if p.is(end, "hundred") {
		a.n, end = a.n*100, end+1
	}
	if p.is(end, "thousand") {
		a.n, end = a.n*1000, end+1
	}
	return a, end, true
}

var unitLetters = map[Unit]string{
	SecondUnit: "TS", MinuteUnit: "TM", HourUnit: "TH", DayUnit: "D", WeekUnit: "W", MonthUnit: "M", QuarterUnit: "Q",
	YearUnit: "Y", DecadeUnit: "E", CenturyUnit: "C",
}

// value is the TIMEX3 value of a length.
func (a amount) value(unit Unit) string {
	letter := unitLetters[unit]
	time := ""
	if len(letter) == 2 {
		time, letter = "T", letter[1:]
	}
	n := strconv.Itoa(a.n)
	switch {
	case a.vague:
		n = "X"
	case unit == DecadeUnit:
		n, letter = strconv.Itoa(a.n*10), "Y"
	case unit == CenturyUnit:
		n, letter = strconv.Itoa(a.n*100), "Y"
	}
	half := ""
	switch {
	case a.half && unit == YearUnit:
		half = "6M"
	case a.half && unit == HourUnit:
		half = "30M"
	case a.half && unit == MinuteUnit:
		half = "30S"
	case a.half:
		n += ".5"
	}
	return fmt.Sprintf("P%s%s%s%s", time, n, letter, half)
}
