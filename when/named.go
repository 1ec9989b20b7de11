package when

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
)

// named reads the name of a day: "Easter Sunday", "9/11", "Ramadan 2014".
// Without a year it is the latest up to the reference, then the coming one.
func (p *parser) named(i int) (match, bool) {
	day, end, ok := p.name(i, false)
	if !ok {
		return match{}, false
	}
	year, after := p.yearAfter(end, false)
	if year != 0 && (p.at(after-1).digits == 4 || p.is(after-1, "year")) && !day.rules[0].once {
		return dated(after, p.yearBasis(after), p.daysIn(day, year)...), true
	}
	if day.rules[0].once {
		m := dated(end, dateline.BasisStated, p.daysIn(day, 0)...)
		m.country = day.country
		return m, true
	}
	if !p.anchored {
		return match{end: end, kind: KindDate, timex: timexDate, value: "XXXX-XX-XX"}, true
	}
	past, coming, ok := p.nearest(day)
	if !ok {
		return match{end: end, kind: KindDate, timex: timexDate}, true
	}
	return dated(end, dateline.BasisStated, p.rank(i, end, past, coming)...), true
}

// event reads the name of an event whose day is known, as something to count
// from: "the Beslan school siege".
func (p *parser) event(i int) (match, bool) {
	day, end, ok := p.name(i, true)
	if !ok || !day.rules[0].once {
		return match{}, false
	}
	return dated(end, dateline.BasisIncident, p.daysIn(day, 0)...), true
}

// name reads the longest name that begins at i.
func (p *parser) name(i int, events bool) (namedDay, int, bool) {
	t := p.at(i)
	if t.name == 0 {
		return namedDay{}, i, false
	}
	var best namedDay
	for _, day := range p.calendar.days[t.name] {
		if day.event != events || len(day.words) <= len(best.words) || day.capital && !t.capital {
			continue
		}
		if p.spells(i, day.words) {
			best = day
		}
	}
	if len(best.words) == 0 || t.glued && t.digits > 0 && !p.is(i-1, "(", "'", "\"", "“", "-") || p.fraction(i+len(best.words)) {
		return namedDay{}, i, false
	}
	if end := i + len(best.words); len(best.words) == 1 && t.capital && p.titled(i, end) {
		return namedDay{}, i, false
	}
	return best, i + len(best.words), true
}

// titled reports a name of one word that is part of a longer one: "Hajj Mohsin",
// "Christmas Island".
func (p *parser) titled(i, end int) bool {
	next := p.at(end)
	return !p.shouting && next.word && next.capital && next.lexeme == nil && !p.is(i-1, "on", "at", "during", "since", "before", "after", "by", "until", "last", "this", "next")
}

// fraction reports whether figures go on at i, so that "9/11" is a piece of
// "9/11/2019".
func (p *parser) fraction(i int) bool {
	return p.at(i-1).digits > 0 && p.at(i).glued && (p.at(i).word || p.at(i+1).digits > 0 && p.at(i+1).glued)
}

func (p *parser) spells(i int, words []int32) bool {
	for k, word := range words {
		if p.at(i+k).name != word {
			return false
		}
	}
	return true
}

// daysIn are the days of a name in a year, in the order of the table.
func (p *parser) daysIn(day namedDay, year int) []period {
	var readings []period
	for _, r := range day.rules {
		for _, reading := range r.in(&p.calendar.feasts, year) {
			if !slices.Contains(readings, reading) && (!r.once || !p.anchored || reading.first <= p.today) {
				readings = append(readings, reading)
			}
		}
	}
	return readings
}

// nearest is the latest day of a name up to the reference, and the next one.
func (p *parser) nearest(day namedDay) (past, coming period, ok bool) {
	year, _, _ := civil(p.today)
	var all []period
	for y := year - 1; y <= year+1; y++ {
		all = append(all, p.daysIn(day, y)...)
	}
	slices.SortFunc(all, func(a, b period) int { return cmp.Compare(a.first, b.first) })
	for k, reading := range all {
		if reading.first <= p.today {
			past, ok = reading, true
			coming = all[min(k+1, len(all)-1)]
		}
	}
	return past, coming, ok
}
