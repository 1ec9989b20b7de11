package reconcile

import (
	"cmp"
	"math"
	"slices"

	"github.com/dateline-project/dateline"
)

// daySlack is how many days apart two dates of one incident may lie: papers on
// two sides of midnight, or of an ocean, date one night differently.
const daySlack = 1

// readings are the known readings of an account's date, likeliest first; apart,
// those of a weekday taken a week or more off, which count only where much else
// bears them out. What was done was not done after its report, so that the
// coming Thursday is no reading of it.
func readings(a dateline.AccountDate, s dateline.Status, r *dateline.Report) (days, weeksOff []dateline.Date) {
	if a.Known() {
		days = append(days, a.Date)
	}
	told := r.Published.Precision == dateline.PrecisionDay && s != dateline.Threatened
	for _, d := range a.Alternatives {
		switch {
		case !d.Known() || told && d.Start > r.Published.Date.Add(daySlack):
		case len(days) > 0 && exact(days[0]) && exact(d) && d.Basis == dateline.BasisPublication:
			weeksOff = append(weeksOff, d)
		default:
			days = append(days, d)
		}
	}
	return days, weeksOff
}

// dayNumber counts a day from another, so that numbers sort as days do; the unknown
// comes last.
func dayNumber(d dateline.Day) int {
	t := d.Time()
	if t.IsZero() {
		return math.MaxInt
	}
	const day = 24 * 60 * 60
	return int(t.Unix() / day)
}

// exact reports whether a date is one day.
func exact(d dateline.Date) bool {
	return d.Known() && d.Precision == dateline.PrecisionDay && d.Start == d.End
}

// meet reports whether any readings of two dates agree.
func meet(a, b []dateline.Date) bool {
	for i := range a {
		for j := range b {
			if a[i].Overlaps(b[j], daySlack) {
				return true
			}
		}
	}
	return false
}

// overlapping reports whether any of the readings shares a day with d.
func overlapping(days []dateline.Date, d dateline.Date) bool {
	return slices.ContainsFunc(days, func(e dateline.Date) bool { return d.Overlaps(e, 0) })
}

// stretch is a run of days, both included.
type stretch struct{ first, end dateline.Day }

// beginnings are the days on which an incident can have begun that lasted into
// the next and that an account dates so, in order and none twice.
func beginnings(days []dateline.Date) []stretch {
	var out []stretch
	for _, d := range days {
		out = append(out, stretch{d.Start.Add(-daySlack), d.End})
	}
	slices.SortFunc(out, func(a, b stretch) int { return cmp.Compare(a.first, b.first) })
	var merged []stretch
	for _, s := range out {
		if last := len(merged) - 1; last >= 0 && s.first <= merged[last].end {
			merged[last].end = max(merged[last].end, s.end)
		} else {
			merged = append(merged, s)
		}
	}
	return merged
}

// common are the days of both.
func common(a, b []stretch) []stretch {
	var out []stretch
	for _, x := range a {
		for _, y := range b {
			if s := (stretch{max(x.first, y.first), min(x.end, y.end)}); s.first <= s.end {
				out = append(out, s)
			}
		}
	}
	return out
}
