package reconcile

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/stamp"
	"github.com/dateline-project/dateline/reconcile/copies"
)

// inferDates dates the reports that have no date of their own, or bounds the
// time when they came out, by the other reports (coding rule 22). It reports
// whether any was. Copies are left out: the day of an original says nothing of
// the day of its copy. Only what the reports themselves say counts, nothing that
// was inferred, so that no order matters.
func inferDates(reports []dateline.Report, documents map[string]*copies.Document, accounts []told, grouped func([]told) [][]int) bool {
	if !slices.ContainsFunc(reports, isUndated) {
		return false
	}
	habits, known := habitsOf(reports), groupedAs(accounts, grouped(accounts))
	found := map[int]dateline.Published{}
	for i := range reports {
		if r := &reports[i]; isUndated(*r) {
			p := inferred(r, habits, known.tiesOf(documents[r.ID]))
			if p.Basis == dateline.PublishedInferred {
				found[i] = p
			}
		}
	}
	for i, p := range found {
		reports[i].Published = p
	}
	return len(found) > 0
}

// ownDate is what a report itself shows of its date: nothing that was inferred.
func ownDate(p dateline.Published) dateline.Published {
	if p.Basis != dateline.PublishedInferred {
		return p
	}
	own := dateline.UnknownPublished
	own.Printed = p.Printed
	return own
}

// isUndated reports whether a report has no date of its own and is no copy.
func isUndated(r dateline.Report) bool { return r.Published.Date == "" && r.CopyOf == "" }

// inferred is the date of publication that the outlet's habit and the ties leave,
// or its bounds. A day is given only where words count to that very day, or
// where the printed date leaves two days and one of them is out of bounds. Where
// ties contradict one another, those that are not sure are left out; where the
// others still do, they say nothing.
func inferred(r *dateline.Report, habits habits, ties []tie) dateline.Published {
	p := ownDate(r.Published)
	if day, _ := habits.day(r); day != "" {
		p.Date, p.Precision, p.Basis = day, dateline.PrecisionDay, dateline.PublishedInferred
		return p
	}
	first, last, exact := bounds(ties)
	if last != "" && first > last {
		first, last, exact = bounds(slices.DeleteFunc(slices.Clone(ties), func(t tie) bool { return !t.sure }))
	}
	if last != "" && first > last {
		return p
	}
	if fit := fitting(stamp.Readings(p.Printed), first, last); len(fit) == 1 {
		first, last, exact = fit[0], fit[0], true
	} else if p.Printed != "" {
		return p
	}
	switch {
	case first == "":
	case exact && first == last:
		p.Date, p.Precision, p.Basis = first, dateline.PrecisionDay, dateline.PublishedInferred
	default:
		p.NotBefore, p.NotAfter, p.Basis = first, last, dateline.PublishedInferred
	}
	return p
}

// bounds returns between which days all the ties leave, either unknown where
// none tells, and whether one of them leaves one day by itself.
func bounds(ties []tie) (first, last dateline.Day, exact bool) {
	for _, t := range ties {
		first = max(first, t.first)
		if t.last != "" && (last == "" || t.last < last) {
			last = t.last
		}
		exact = exact || t.exact()
	}
	return first, last, exact
}

// fitting returns the days within bounds of which either may be unknown.
func fitting(days []dateline.Day, first, last dateline.Day) []dateline.Day {
	return slices.DeleteFunc(slices.Clone(days), func(d dateline.Day) bool {
		return d < first || last != "" && d > last
	})
}
