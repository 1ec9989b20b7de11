package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/dateline-project/dateline"
)

// chooseDate takes, of the finest dates that there are, the one that agrees
// with the most accounts (rule 9): a month is no rival to a day in it. A second reading of a phrase
// counts where other accounts bear it out: "last May" of one report and "last
// year" of another.
func chooseDate(accounts []told) (dateline.Date, Reasoning) {
	says := make([]say[dateline.Date], 0, len(accounts))
	ordered := inOrder(accounts)
	for n := range ordered {
		t := &ordered[n]
		for i, d := range t.days {
			s := say[dateline.Date]{told: t, value: d, alt: i > 0 || !t.Date.Known()}
			if t.Date.Evidence != nil {
				s.span = *t.Date.Evidence
			}
			says = append(says, s)
		}
	}
	r := Reasoning{Value: "unknown", Rule: "of dates with no finer one inside them, the one that agrees with the most sources; of equals the finest, then the one that most state, then a stated date before a reckoned one, then the first reported (rule 9)"}
	if len(says) == 0 {
		return dateline.UnknownDate, r
	}
	own, _ := voters(accounts)
	agreeing := remembered(itself, func(d dateline.Date) int { return agreeing(own, d) })
	giving := remembered(itself, func(d dateline.Date) int { return giving(own, d) })
	refined := remembered(itself, func(d dateline.Date) bool {
		return slices.ContainsFunc(says, func(f say[dateline.Date]) bool {
			return inside(f.value, d) && (!isNight(d) || giving(f.value) > giving(d)) ||
				inside(d, f.value) && isNight(f.value) && giving(d) <= giving(f.value)
		})
	})
	finest := make([]say[dateline.Date], 0, len(says))
	for _, s := range says {
		if !refined(s.value) {
			finest = append(finest, s)
		}
	}
	best := slices.MinFunc(finest, func(a, b say[dateline.Date]) int {
		return cmp.Or(
			cmp.Compare(agreeing(b.value), agreeing(a.value)),
			cmp.Compare(a.value.Precision.Coarseness(), b.value.Precision.Coarseness()),
			cmp.Compare(a.value.End.Sub(a.value.Start), b.value.End.Sub(b.value.Start)),
			cmp.Compare(giving(b.value), giving(a.value)),
			compareBool(a.alt, b.alt),
			cmp.Compare(basisRank(a.value.Basis), basisRank(b.value.Basis)),
		)
	})
	r.Value = dateText(best.value)
	r.Considered = make([]Consideration, 0, len(says))
	for _, s := range says {
		because := fmt.Sprintf("agrees with %d of %d sources", agreeing(s.value), len(own))
		if refined(s.value) {
			because += "; others date it more finely"
		}
		if s.alt {
			because += "; a second reading of the words"
		}
		if s.value.Basis == dateline.BasisIncident || s.value.Basis == dateline.BasisOtherReport {
			because += "; reckoned from another incident"
		}
		r.consider(*s.told, s.span, dateText(s.value), r.Value, because)
	}
	return best.value, r
}

// remembered is f, asked once for all things of one key: an incident that
// hundreds of reports tell has few dates and places.
func remembered[T any, K comparable, V any](key func(T) K, f func(T) V) func(T) V {
	known := map[K]V{}
	return func(of T) V {
		k := key(of)
		v, asked := known[k]
		if !asked {
			v = f(of)
			known[k] = v
		}
		return v
	}
}

func itself[T any](of T) T { return of }

// isNight reports whether a date is two days that a night joins, "the night of 3 to 4
// May"; Saturday and Sunday may as well be a weekend.
func isNight(d dateline.Date) bool {
	return d.Precision == dateline.PrecisionDay && d.End.Sub(d.Start) == 1 && d.Start.Time().Weekday() != time.Saturday
}

// inside reports whether d lies wholly inside e and is finer.
func inside(d, e dateline.Date) bool { return d.Within(e) && !e.Within(d) }

func basisRank(b dateline.DateBasis) int { return slices.Index(dateline.DateBases, b) }

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// agreeing counts the sources one of whose readings shares a day with d.
func agreeing(own []told, d dateline.Date) int {
	return countSources(own, func(t told) bool { return overlapping(t.days, d) || overlapping(t.weeksOff, d) })
}

// giving counts the sources that give just these days first.
func giving(own []told, d dateline.Date) int {
	return countSources(own, func(t told) bool {
		return len(t.days) > 0 && t.days[0].Start == d.Start && t.days[0].End == d.End
	})
}

func countSources(own []told, which func(told) bool) int {
	sources := map[string]bool{}
	for _, t := range own {
		if which(t) {
			sources[t.source] = true
		}
	}
	return len(sources)
}

func dateText(d dateline.Date) string { return cmp.Or(d.Words(), "unknown") }
