package ask

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/when"
)

// dates marks the time expressions that name days.
func (p *parser) dates() {
	for _, e := range p.cb.Calendar.Find(p.q.Text, when.Reference{Published: p.newest}) {
		if len(e.Dates) == 0 {
			continue
		}
		d := e.Dates[0]
		month, year := false, false
		for i, w := range p.words {
			if w.Start >= e.Start && w.End <= e.End {
				p.used[i] = true
				month = month || slices.Contains(p.keys(w.Folded), "=name of a month")
				year = year || len(w.Folded) == len("2006") && (strings.HasPrefix(string(d.Start), w.Folded) || strings.HasPrefix(string(d.End), w.Folded))
			}
		}
		p.q.Dates = append(p.q.Dates, d)
		p.q.terms = append(p.q.terms, term{date: &d, yearless: month && !year})
	}
}

// near is the date of a term, and of a day or month of no year that of the year of
// another date.
func (t term) near(d dateline.Date) dateline.Date {
	if !t.yearless || d.Start == "" || t.date.Start == "" {
		return *t.date
	}
	asked := *t.date
	years := d.Start.Time().Year() - asked.Start.Time().Year()
	asked.Start, asked.End = dateline.DayOf(asked.Start.Time().AddDate(years, 0, 0)), dateline.DayOf(asked.End.Time().AddDate(years, 0, 0))
	return asked
}

// on reports whether a date is that of a term.
func (t term) on(d dateline.Date) bool { return touches(d, t.near(d)) }

// touches reports whether two dates share a day, and the first is no longer
// than a season, or the second as long.
func touches(d, asked dateline.Date) bool {
	return d.Start != "" && asked.Start != "" && d.Start <= asked.End.Last() && asked.Start <= d.End.Last() &&
		(d.End.Last().Sub(d.Start) <= 100 || asked.End.Last().Sub(asked.Start) >= 100)
}
