package when

import (
	"fmt"
	"strings"

	"github.com/dateline-project/dateline"
)

// ParseAbsolute reads one date that names its own year: "Aug. 26, 2021",
// "Thursday 17 January 2019, 10:15 p.m.", "26/08/2021", "20210826", "Thu, 26
// Aug 2021 23:50:00 +0530", "2021-08-26T23:50:00+05:30". The day is the one
// written; an offset is not converted. A month or year alone gives a day
// shortened to YYYY-MM or YYYY.
//
// It reports false for anything else: for text around the date, and for
// "03/04/2019", whose order of day and month it cannot know.
func ParseAbsolute(s string) (dateline.Day, dateline.DatePrecision, bool) {
	s = strings.TrimSpace(s)
	if len(s) > 100 {
		return "", "", false
	}
	p := (&Calendar{}).parser(s)
	begin := p.skip(0, "on")
	reading, end, ok := p.stamp(begin)
	if !ok || !p.onlyTime(end) {
		return "", "", false
	}
	year, month, _ := civil(reading.first)
	switch reading {
	case dayPeriod(reading.first):
		return asDay(reading.first), reading.precision, true
	case monthPeriod(year, month):
		return dateline.Day(fmt.Sprintf("%04d-%02d", year, month)), reading.precision, true
	case yearPeriod(year):
		return dateline.Day(fmt.Sprintf("%04d", year)), reading.precision, true
	}
	return "", "", false
}

// stamp reads the date of a time stamp and where it ends.
func (p *parser) stamp(i int) (period, int, bool) {
	if m, ok := p.numeric(i); ok {
		for _, reading := range m.periods {
			if reading.precision == dateline.PrecisionMonth {
				return reading, m.end, true // no stamp says "2009-10" of two years
			}
		}
		return m.periods[0], m.end, len(m.periods) == 1
	}
	if t := p.at(i); t.digits == 8 && t.number >= 1000_01_01 && isDay(t.number/10000, t.number/100%100, t.number%100) {
		return dayPeriod(dayNumber(t.number/10000, t.number/100%100, t.number%100)), p.clockTail(i + 1), true
	}
	w, end, ok := p.written(p.clockBefore(i))
	if !ok {
		return period{}, i, false
	}
	if last := p.at(len(p.tokens) - 1); w.year == 0 && last.digits == 4 && last.number >= 1000 && last.number < 2200 {
		w.year = last.number // "Thu Aug 26 10:00:00 UTC 2021"
		p.tokens = p.tokens[:len(p.tokens)-1]
	}
	if w.year == 0 || w.share != whole {
		return period{}, i, false
	}
	reading, ok := w.onWeekday(w.year)
	return reading, end, ok
}

// clockBefore steps over a time that stands before the date.
func (p *parser) clockBefore(i int) int {
	_, end, ok := p.moment(i)
	if !ok {
		return i
	}
	for p.is(end, ",", "|", "-", "on") {
		end++
	}
	return end
}

// onlyTime reports whether nothing but a time of day follows.
func (p *parser) onlyTime(i int) bool {
	for i < len(p.tokens) {
		_, end, isTime := p.moment(i)
		t := p.at(i)
		switch {
		case isTime:
			i = end
		case p.zone(i) > i:
			i = p.zone(i)
		case p.is(i, ",", "-", "+", "|", "at", "(", ")", ":", "am", "pm", ".", "·", "@"),
			t.digits > 0 && t.digits <= 4, t.capitals && t.end-t.start <= 5, p.lexeme(i).weekday > 0:
			i++
		default:
			return false
		}
	}
	return true
}
