package when

import "github.com/dateline-project/dateline"

// nthWeekday reads a weekday by its place in a month: "the second Sunday of December
// 2022", "the last Friday in May".
func (p *parser) nthWeekday(i int) (match, bool) {
	n, next := p.place(p.skip(i, "the"))
	day := p.lexeme(next)
	if n == 0 || day.weekday == 0 || day.plural || !p.is(next+1, "of", "in") {
		return match{}, false
	}
	m, ok := p.within(next + 2)
	if !ok || m.periods[0].precision != dateline.PrecisionMonth {
		return match{}, false
	}
	var days []period
	for _, month := range m.periods {
		if on := month.nth(day.weekday, n); month.first <= on && on <= month.last {
			days = append(days, dayPeriod(on))
		}
	}
	return dated(m.end, m.basis, days...), len(days) > 0
}

// nth is the day number of the nth weekday from the first day of a period on, or from
// its last day back where n is negative.
func (p period) nth(weekday, n int) int {
	if n < 0 {
		return p.last - (weekdayOf(p.last)-weekday+7)%7 + 7*(n+1)
	}
	return p.first + (weekday-weekdayOf(p.first)+7)%7 + 7*(n-1)
}

// weekdaysAgo reads "two Fridays ago": the second Friday before the day of the report.
func (p *parser) weekdaysAgo(i int) (match, bool) {
	n, day := p.lexeme(i), p.lexeme(i+1)
	if !n.counts || n.number < 1 || n.number > 6 || day.weekday == 0 || !p.is(i+2, "ago") {
		return match{}, false
	}
	return p.reckoned(i+3, func(today int) []period {
		return []period{dayPeriod(today - 1 - (weekdayOf(today-1)-day.weekday+7)%7 - 7*(n.number-1))}
	}), true
}
