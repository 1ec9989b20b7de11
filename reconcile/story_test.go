package reconcile_test

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reconcile"
)

// A page is a report with its reading, written by hand.
type page struct {
	report  dateline.Report
	reading dateline.Reading
}

// newPage makes a report of an outlet on a day, "" for an unknown one.
func newPage(id, outlet, day, text string) *page {
	p := &page{report: dateline.Report{ID: "r:" + id, Outlet: dateline.Optional(outlet), Text: text, Authors: []string{}, Published: dateline.UnknownPublished}}
	if day != "" {
		p.report.Published = dateline.Published{Date: dateline.Day(day), Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}
	}
	p.reading.Report = p.report.ID
	return p
}

// span finds words in the page's text.
func (p *page) span(words string) dateline.Span {
	at := strings.Index(p.report.Text, words)
	if at < 0 {
		return dateline.Span{Text: words}
	}
	start := utf8.RuneCountInString(p.report.Text[:at])
	return dateline.Cut(p.report.Text, start, start+utf8.RuneCountInString(words))
}

// named adds a naming; its first name is its key.
func (p *page) named(kind dateline.ActorKind, row string, names ...string) *page {
	n := dateline.Naming{Key: names[0], Kind: kind, Codebook: dateline.Optional(row), Names: names}
	for _, name := range names {
		n.Mentions = append(n.Mentions, p.span(name))
	}
	p.reading.Namings = append(p.reading.Namings, n)
	return p
}

// tells adds an account that a word of the text names.
func (p *page) tells(trigger string, details ...detail) *page {
	s := p.span(trigger)
	a := dateline.Account{
		ID: dateline.NewID("c", p.report.ID, trigger), Report: p.report.ID, Kind: dateline.Bombing, Status: dateline.Occurred,
		Trigger: s, Triggers: []dateline.Span{s}, Date: dateline.AccountDate{Date: dateline.UnknownDate},
	}
	for _, d := range details {
		d(p, &a)
	}
	p.reading.Accounts = append(p.reading.Accounts, a)
	return p
}

// A detail says more about an account.
type detail func(*page, *dateline.Account)

func of(kind dateline.Kind) detail {
	return func(_ *page, a *dateline.Account) { a.Kind = kind }
}

func with(status dateline.Status) detail {
	return func(_ *page, a *dateline.Account) { a.Status = status }
}

// on dates an account: YYYY, YYYY-MM or YYYY-MM-DD.
func on(date string) detail {
	return func(_ *page, a *dateline.Account) { a.Date.Date = dateOf(date) }
}

// or adds a second reading of the date.
func or(date string) detail {
	return func(_ *page, a *dateline.Account) { a.Date.Alternatives = append(a.Date.Alternatives, dateOf(date)) }
}

func dateOf(s string) dateline.Date {
	first := dateline.Day(s).Time()
	d := dateline.Date{Start: dateline.DayOf(first), End: dateline.DayOf(first), Precision: dateline.PrecisionDay, Basis: dateline.BasisStated}
	switch len(s) {
	case 4:
		d.End, d.Precision = dateline.DayOf(first.AddDate(1, 0, -1)), dateline.PrecisionYear
	case 7:
		d.End, d.Precision = dateline.DayOf(first.AddDate(0, 1, -1)), dateline.PrecisionMonth
	}
	return d
}

func at(name, country string, lat, lon float64, precision int) detail {
	return func(_ *page, a *dateline.Account) {
		a.Place.Place = dateline.Place{Name: dateline.Optional(name), Country: dateline.Optional(country), Precision: precision}
		if precision <= 3 {
			a.Place.Lat, a.Place.Lon = &lat, &lon
		}
	}
}

func by(key string, standing dateline.Standing) detail {
	return func(p *page, a *dateline.Account) {
		a.Perpetrators = append(a.Perpetrators, dateline.Party{Actor: dateline.Optional(key), Standing: standing, Evidence: p.span(key)})
	}
}

func against(words string) detail {
	return func(p *page, a *dateline.Account) {
		a.Targets = append(a.Targets, dateline.Target{Evidence: p.span(words)})
	}
}

func using(weapon string) detail {
	return func(p *page, a *dateline.Account) {
		a.Weapons = append(a.Weapons, dateline.Weapon{Text: weapon, Evidence: p.span(weapon)})
	}
}

// dead adds a figure of killed; more changes it.
func dead(n int, more ...func(*dateline.Figure)) detail { return figure(dateline.Killed, n, more...) }

func figure(m dateline.Measure, n int, more ...func(*dateline.Figure)) detail {
	return func(_ *page, a *dateline.Account) {
		f := dateline.Figure{Measure: m, Who: dateline.WhoTotal, Low: &n, High: &n, Qualifier: dateline.Exact}
		f.Evidence = dateline.Span{Start: 1000 * (len(a.Figures) + 1), End: 1000*(len(a.Figures)+1) + 2}
		for _, change := range more {
			change(&f)
		}
		a.Figures = append(a.Figures, f)
	}
}

func from(source string) func(*dateline.Figure) {
	return func(f *dateline.Figure) { f.AttributedTo = dateline.Optional(source) }
}

func among(who string) func(*dateline.Figure) { return func(f *dateline.Figure) { f.Who = who } }

func atLeast(f *dateline.Figure) { f.Qualifier, f.High = dateline.AtLeast, nil }

func about(f *dateline.Figure) { f.Qualifier = dateline.About }

func over(f *dateline.Figure) {
	low := *f.Low + 1
	f.Qualifier, f.Low, f.High = dateline.Over, &low, nil
}

func withdrawn(f *dateline.Figure) { f.Superseded = true }

func part(f *dateline.Figure) { f.Part = true }

// behind puts the evidence of a figure right behind the one before it.
func behind(f *dateline.Figure) {
	f.Evidence.Start, f.Evidence.End = f.Evidence.Start-990, f.Evidence.End-990
}

func background(_ *page, a *dateline.Account) { a.BackReference = true }

var loaded = sync.OnceValues(codebook.Load)

// build reconciles pages.
func build(t testing.TB, pages ...*page) *dateline.Casebook {
	t.Helper()
	book, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	var reports []dateline.Report
	var readings []dateline.Reading
	for _, p := range pages {
		reports = append(reports, p.report)
		readings = append(readings, p.reading)
	}
	return reconcile.Build(book, reports, readings, nil)
}

// only returns the one incident of a casebook.
func only(t testing.TB, book *dateline.Casebook) dateline.Incident {
	t.Helper()
	if len(book.Incidents) != 1 {
		t.Fatalf("%d incidents, want 1", len(book.Incidents))
	}
	return book.Incidents[0]
}

// Places of the stories.
var (
	inHarsan    = at("Harsan", "QQ", 15.2, 1.3, 1)
	nearHarsan  = at("Harsan camp", "QQ", 15.25, 1.35, 2)
	inMeldeh    = at("Meldeh", "QQ", 15.25, 1.55, 1)
	inOrvinFar  = at("Orvin", "QQ", 17.9, 4.4, 1)
	inQuaristan = at("Quaristan", "QQ", 0, 0, 6)
	inDistrict  = at("Harsan district", "QQ", 15.3, 1.5, 3)
)
