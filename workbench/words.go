package workbench

import (
	"cmp"
	"fmt"
	"html/template"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/export"
)

// funcs are the words and look-ups that templates use.
func (b *bench) funcs() template.FuncMap {
	return template.FuncMap{
		"date":     dateWords,
		"day":      dayWords,
		"days":     daysWords,
		"place":    placeWords,
		"placeKey": placeKey,
		"capital":  capital,
		"country":  countryName,
		"anchor":   spanAnchor,
		"count":    count,
		"bound":    boundWords,
		"inert":    inert,
		"value":    func(v any) string { return fmt.Sprint(v) },
		"actor":    func(id any) *dateline.Actor { return b.index.actors[fmt.Sprint(id)] },
		"incident": func(id any) *dateline.Incident { return b.index.incidents[fmt.Sprint(id)] },
		"report":   func(id any) *dateline.Report { return b.index.reports[fmt.Sprint(id)] },
		"reporter": b.index.outlet,
		"quote":    b.index.quote,
		"where":    b.index.place,
		"headline": headline,
		"dispute":  disputeWords,
		"clock":    clockWords,
		"next":     func(n int) int { return n + 1 },
		"download": func(table export.Table, of pager) download { return download{table, of} },
	}
}

// outlet names a report as briefly as one can tell it by.
func (x *index) outlet(id any) string {
	r := x.reports[fmt.Sprint(id)]
	if r == nil {
		return "a report that is not here"
	}
	for _, name := range []dateline.Optional{r.Outlet, r.Title, r.File, r.URL} {
		if name != "" {
			return string(name)
		}
	}
	return r.ID
}

// quotation is a span lit in its sentence, and where it stands.
type quotation struct {
	Report   string
	Span     dateline.Span
	Segments []segment
}

func (x *index) quote(report string, s dateline.Span, class string, label any) quotation {
	q := quotation{Report: report, Span: s}
	if r := x.reports[report]; r != nil {
		if text := []rune(r.Text); 0 <= s.Start && s.Start <= s.End && s.End <= len(text) {
			q.Segments = sentence(text, s, class, fmt.Sprint(label))
		}
	}
	return q
}

// dateWords writes a date no finer than it is known.
func dateWords(d dateline.Date) string {
	if !d.Known() {
		return "not known"
	}
	from, to := d.Start.Time(), d.End.Time()
	switch {
	case d.Precision == dateline.PrecisionYear && from.Year() == to.Year():
		return strconv.Itoa(from.Year())
	case d.Precision == dateline.PrecisionYear:
		return fmt.Sprintf("%d–%d", from.Year(), to.Year())
	case d.Precision == dateline.PrecisionMonth && from.Month() == to.Month() && from.Year() == to.Year():
		return from.Format("Jan 2006")
	case d.Precision == dateline.PrecisionMonth, d.Precision == dateline.PrecisionSeason:
		if from.Year() == to.Year() {
			return from.Format("Jan") + "–" + to.Format("Jan 2006")
		}
		return from.Format("Jan 2006") + "–" + to.Format("Jan 2006")
	}
	return daysWords(d.Start, d.End)
}

func daysWords(start, end dateline.Day) string {
	from, to := start.Time(), end.Time()
	switch {
	case end == "" || start == end:
		return from.Format("2 Jan 2006")
	case from.Year() == to.Year() && from.Month() == to.Month():
		return from.Format("2") + "–" + to.Format("2 Jan 2006")
	case from.Year() == to.Year():
		return from.Format("2 Jan") + " – " + to.Format("2 Jan 2006")
	}
	return from.Format("2 Jan 2006") + " – " + to.Format("2 Jan 2006")
}

// dayWords writes a day, or the month or year that it was shortened to.
func dayWords(d dateline.Day) string {
	layout := map[int]string{len("2006"): "2006", len("2006-01"): "Jan 2006"}[len(d)]
	switch {
	case d == "":
		return "no date"
	case layout != "":
		return d.Time().Format(layout)
	}
	return daysWords(d, d)
}

func placeWords(p dateline.Place) string {
	return cmp.Or(p.Words(countryName(p.Country)), "not known")
}

// clockWords is a moment to the minute, as people write it.
func clockWords(at string) string {
	t, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return at
	}
	return t.Local().Format("2 Jan 2006, 15:04")
}

// placeName is what a place is sorted by.
func placeName(p dateline.Place) string { return cmp.Or(string(p.Name), countryName(p.Country)) }

func countryName(code dateline.Optional) string {
	region, err := language.ParseRegion(string(code))
	if err != nil {
		return string(code)
	}
	return display.English.Regions().Name(region)
}

func capital(word any) string {
	s := fmt.Sprint(word)
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// headline names an incident by what, where and when.
func headline(i *dateline.Incident) string {
	parts := []string{capital(i.Kind)}
	if i.Kind == dateline.UnknownKind {
		parts[0] = "Incident of unknown kind"
	}
	if i.Place.Known() {
		parts = append(parts, placeWords(i.Place))
	}
	if i.Date.Known() {
		parts = append(parts, dateWords(i.Date))
	}
	return strings.Join(parts, " · ")
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// boundWords writes what a figure leaves open: "61 or more", "30 to 40".
func boundWords(f dateline.Figure) string {
	switch {
	case f.Low != nil && f.High != nil && *f.Low == *f.High:
		return strconv.Itoa(*f.Low)
	case f.Low != nil && f.High != nil:
		return fmt.Sprintf("%d to %d", *f.Low, *f.High)
	case f.Low != nil:
		return fmt.Sprintf("%d or more", *f.Low)
	case f.High != nil:
		return fmt.Sprintf("up to %d", *f.High)
	}
	return "no number"
}

// inert drops the control characters of text that is shown where no element
// can hold it apart, such as a tab's title: a right-to-left override there would
// turn round what the browser writes beside it.
func inert(s any) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ' || r == 0x7f, '\u200e' <= r && r <= '\u200f', '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069':
			return -1
		}
		return r
	}, fmt.Sprint(s))
}
