package when

import "github.com/dateline-project/dateline"

// trail is the dates that a text has told so far, for the TIMEX3 values of what
// is counted from them: "the same day", "two days later", "a year earlier". It
// gives no readings: in news such words count from what happened, and the date
// told last may be of something else.
type trail struct {
	told []match
}

// trailLength is how far back a trail leads.
const trailLength = 8

// add notes a date, unless it is only when somebody spoke: "police said Friday".
func (t *trail) add(p *parser, i int, m match) {
	if m.kind != KindDate || len(m.periods) == 0 || p.speaks(i-1) || p.is(i-1, "on") && p.speaks(i-2) {
		return
	}
	if len(t.told) == trailLength {
		t.told = t.told[:copy(t.told, t.told[1:])]
	}
	t.told = append(t.told, m)
}

// value is the value of m, counted from the trail where m is counted from what
// was told before, and otherwise m's own.
func (t *trail) value(p *parser, m match) string {
	if t.comparesQuarters(p, m) {
		return t.quarterBefore(p.today)
	}
	if m.kind == KindTimeOfDay {
		return t.timed(m)
	}
	if m.offset == nil || m.from > 0 || m.offset.Direction == Within || m.offset.Amount == 0 && m.offset.Direction != Same {
		return m.value
	}
	steps := m.offset.Amount
	if m.offset.Direction == Before {
		steps = -steps
	}
	for k := len(t.told) - 1; k >= 0; k-- {
		if from := t.told[k].periods[0]; m.offset.countsFrom(from) {
			return away(from.first, m.offset.Unit, steps).value()
		}
	}
	return m.value
}

// timed puts a time of day on the day told last.
func (t *trail) timed(m match) string {
	for k := len(t.told) - 1; k >= 0; k-- {
		if day := t.told[k].periods[0]; day == dayPeriod(day.first) {
			return day.value() + m.value[len("2019-01-01"):]
		}
	}
	return m.value
}

// comparesQuarters reports a "year ago" or "year earlier" where the text speaks
// of a quarter: the same quarter of the year before is meant.
func (t *trail) comparesQuarters(p *parser, m match) bool {
	last := len(t.told) - 1
	return last >= 0 && t.told[last].isQuarter() && p.is(m.end-1, "ago", "earlier") && p.is(m.end-2, "year") && p.is(m.end-3, "a", "one")
}

// quarterBefore is the value of the quarter a year before the latest of the
// trail.
func (t *trail) quarterBefore(today int) string {
	var latest match
	for _, m := range t.told {
		if m.isQuarter() && m.periods[0].first <= today && (len(latest.periods) == 0 || m.periods[0].first > latest.periods[0].first) {
			latest = m
		}
	}
	if len(latest.periods) == 0 {
		latest = t.told[len(t.told)-1]
	}
	latest.periods = []period{latest.periods[0].quartersOn(-4)}
	return latest.ofUnit(QuarterUnit).value
}

// countsFrom reports whether a period is exact enough to count from.
func (o Offset) countsFrom(from period) bool {
	grain := grain(o.Unit)
	return from.precision.Coarseness() <= grain.Coarseness() && from.last-from.first < 366
}

// isQuarter reports whether a match names a quarter of a year.
func (m match) isQuarter() bool {
	return len(m.value) == len("2019-Q3") && m.value[5] == 'Q' && m.periods[0].precision == dateline.PrecisionSeason
}

// speaks reports whether the word at i is a verb of saying.
func (p *parser) speaks(i int) bool {
	return p.is(i, "said", "says", "saying", "told", "announced", "declared")
}
