package reconcile

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/copies"
	"github.com/dateline-project/dateline/when"
)

// reread reads the words for times that a report alone did not resolve, where
// its date or its bounds are inferred: the dates of its accounts and warnings,
// and the day of its claims. It returns all readings, and apart those so completed,
// and leaves those that it was given alone.
func reread(calendar *when.Calendar, documents map[string]*copies.Document, readings []dateline.Reading) (all, again []dateline.Reading) {
	readings = slices.Clone(readings)
	for i := range readings {
		r := &readings[i]
		d := documents[r.Report]
		if d.Report.Published.Basis != dateline.PublishedInferred {
			continue
		}
		days := possibleDays(d.Report.Published)
		r.Accounts, r.Warnings, r.Claims = slices.Clone(r.Accounts), slices.Clone(r.Warnings), slices.Clone(r.Claims)
		for j := range r.Accounts {
			date := &r.Accounts[j].Date
			if date.Known() || date.Evidence == nil {
				continue
			}
			if dates, words := datesFrom(calendar, d, *date.Evidence, days); len(dates) > 0 {
				date.Date, date.Alternatives, date.Evidence = dates[0], dates[1:], &words
			}
		}
		for j := range r.Warnings {
			w := &r.Warnings[j]
			if w.Date.Start != "" {
				continue
			}
			if dates, _ := datesFrom(calendar, d, w.Evidence, days); len(dates) > 0 && dates[0].Start <= days[0] {
				w.Date = dateline.WarningDate{Start: dates[0].Start, End: dates[0].End, Precision: dates[0].Precision}
			}
		}
		for j := range r.Claims {
			if c := &r.Claims[j]; c.AsOf == "" {
				c.AsOf = d.Report.Published.Date
			}
		}
		again = append(again, *r)
	}
	return readings, again
}

// mostDays is how many days a report's bounds may leave for its words to be
// read from each of them.
const mostDays = 31

// possibleDays lists the days on which a report can have come out; none where
// they are too many or have no end.
func possibleDays(p dateline.Published) []dateline.Day {
	if p.Date != "" {
		return []dateline.Day{p.Date}
	}
	if p.NotBefore == "" || p.NotAfter == "" || p.NotAfter.Sub(p.NotBefore) >= mostDays {
		return nil
	}
	var days []dateline.Day
	for day := p.NotBefore; day <= p.NotAfter; day = day.Add(1) {
		days = append(days, day)
	}
	return days
}

// datesFrom returns the readings of words of a report that may have come out on
// any of these days: of the first date in them, or right beside them, where every
// day gives it the same first reading. The span is of that date, or the words
// themselves. They are known only because other reports date this one.
func datesFrom(calendar *when.Calendar, d *copies.Document, words dateline.Span, days []dateline.Day) ([]dateline.Date, dateline.Span) {
	sentence, ok := d.SentenceAt(words.Start)
	if !ok {
		return nil, words
	}
	start := sentence.Start
	text := string([]rune(d.Report.Text)[start:sentence.End])
	var dates []dateline.Date
	var where dateline.Span
	for _, day := range days {
		e := dateBeside(calendar.Find(text, when.Reference{Published: day}), words.Start-start, words.End-start)
		if e == nil || dates != nil && e.Dates[0] != dates[0] {
			return nil, words
		}
		if dates == nil {
			dates, where = slices.Clone(e.Dates), dateline.Cut(d.Report.Text, start+e.Start, start+e.End)
		}
	}
	if len(days) > 1 && dates != nil {
		dates = dates[:1] // the others differ from day to day
	}
	for i := range dates {
		dates[i].Basis = dateline.BasisOtherReport
	}
	if where.Start < words.End && words.Start < where.End {
		where = words
	}
	return dates, where
}

// dateBeside returns the first date within the words from start to end, or else
// the one that stands right beside them: "On 13 February, the day before the
// bombing". nil where there is none.
func dateBeside(found []when.Expression, start, end int) *when.Expression {
	const comma = 2
	for _, gap := range []int{-1, comma} {
		for i := range found {
			if e := &found[i]; e.Kind == when.KindDate && len(e.Dates) > 0 && e.Start <= end+gap && start <= e.End+gap {
				return e
			}
		}
	}
	return nil
}
