package reconcile_test

import (
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
)

func TestClaims(t *testing.T) {
	claim := func(subject, object string) dateline.Claim {
		return dateline.Claim{Subject: subject, Relation: dateline.AlliedWith, Object: dateline.Object{Text: object, Actor: dateline.Optional(object)}, Stance: dateline.Asserted}
	}
	p := newPage("a", "A", "2031-05-06", "The Harbour Front and the Isle Legion.").
		named(dateline.ArmedGroup, "", "Harbour Front").named(dateline.ArmedGroup, "", "Isle Legion")
	p.reading.Claims = []dateline.Claim{claim("Harbour Front", "Isle Legion"), claim("Harbour Front", "Isle Legion"), claim("nobody", "Isle Legion")}
	book := build(t, p)
	if len(book.Claims) != 1 {
		t.Fatalf("%d claims, want 1: one said twice, one about nobody named", len(book.Claims))
	}
	c := book.Claims[0]
	for _, id := range []string{c.Subject, string(c.Object.Actor)} {
		found := false
		for _, a := range book.Actors {
			found = found || a.ID == id
		}
		if !found {
			t.Errorf("%q is no actor of the casebook", id)
		}
	}
	if c.ID == "" || c.Report != "r:a" {
		t.Errorf("claim %q of report %q", c.ID, c.Report)
	}
}

func TestWarnings(t *testing.T) {
	news := newPage("b", "B", "2031-05-06", "The attack in Harsan.").named(dateline.ArmedGroup, "", "Harbour Front").
		tells("attack", on("2031-05-05"), inHarsan, by("Harbour Front", dateline.Claimed), dead(9))
	attack := news.reading.Accounts[0].ID
	tests := []struct {
		name    string
		warning dateline.Warning
		day     string // of the warning
		linked  bool
	}{
		{"the place it names", dateline.Warning{Evidence: dateline.Span{Text: "may attack the camp at Harsan"}}, "2031-05-01", true},
		{"the report says what it came to", dateline.Warning{Incident: dateline.Optional(attack), Evidence: dateline.Span{Text: "was warned"}}, "", true},
		{"another place", dateline.Warning{Evidence: dateline.Span{Text: "may attack the port at Orvin"}}, "2031-05-01", false},
		{"given after the attack", dateline.Warning{Evidence: dateline.Span{Text: "may attack the camp at Harsan"}}, "2031-05-09", false},
		{"long before", dateline.Warning{Evidence: dateline.Span{Text: "may attack the camp at Harsan"}}, "2030-05-01", false},
		{"the group, days before", dateline.Warning{About: "Harbour Front", Evidence: dateline.Span{Text: "may strike again"}}, "2031-05-01", true},
		{"the group, weeks before", dateline.Warning{About: "Harbour Front", Evidence: dateline.Span{Text: "may strike again"}}, "2031-04-01", false},
		{"undated, in a report of the day before", dateline.Warning{About: "Harbour Front", Evidence: dateline.Span{Text: "may strike again"}}, "", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := test.warning
			w.Date = dateline.WarningDate{Start: dateline.Day(test.day), End: dateline.Day(test.day), Precision: dateline.PrecisionDay}
			before := newPage("a", "A", "2031-05-04", "A warning.").named(dateline.ArmedGroup, "", "Harbour Front")
			before.reading.Warnings = []dateline.Warning{w}
			for _, others := range [][]*page{nil, madeUp(80)} { // alone, and among incidents that are not meant
				book := build(t, append(others, before, news)...)
				at := slices.IndexFunc(book.Incidents, func(i dateline.Incident) bool { return slices.Contains(i.Accounts, attack) })
				got, want := book.Warnings[0], book.Incidents[at]
				if (got.Incident == dateline.Optional(want.ID)) != test.linked || !test.linked && got.Incident != "" {
					t.Errorf("among %d others: linked to %q, want linked: %v", len(others), got.Incident, test.linked)
				}
				if test.warning.About != "" && got.About != dateline.Optional(want.Perpetrators[0].Actor) {
					t.Errorf("about %q", got.About)
				}
			}
		})
	}
}

// What is warned of for a town may come to a place in it, and of several the first that came
// is meant.
func TestAWarningOfATownIsOfAHotelInIt(t *testing.T) {
	at := func(name string, lat, lon float64) func(*page, *dateline.Account) {
		return func(_ *page, a *dateline.Account) {
			a.Place.Place = dateline.Place{Name: dateline.Optional(name), Country: "SO", Lat: &lat, Lon: &lon, Precision: 1}
		}
	}
	tests := []struct {
		name, place, window string
		linked              bool
	}{
		{"in the town", "Mogadishu", "", true},
		{"within its days", "Mogadishu", "2031-05-05", true},
		{"another town", "Kismayo", "", false},
		{"another country's town", "Nairobi", "", false},
	}
	for _, test := range tests {
		news := newPage("b", "B", "2031-05-06", "The attack on the Pearl Hotel.").tells("attack", on("2031-05-05"), at("Pearl Hotel", 2.03, 45.32), dead(9))
		later := newPage("c", "C", "2031-05-12", "The attack on the Coral Hotel.").tells("attack", on("2031-05-11"), at("Coral Hotel", 2.05, 45.3), dead(5))
		before := newPage("a", "A", "2031-05-03", "A warning.")
		day := dateline.WarningDate{Start: "2031-05-03", End: "2031-05-03", Precision: dateline.PrecisionDay}
		w := dateline.Warning{Place: dateline.Optional(test.place), Date: day, Evidence: dateline.Span{Text: "may attack hotels in " + test.place}}
		if test.window != "" {
			w.Window = dateline.WarningDate{Start: "2031-05-03", End: dateline.Day(test.window), Precision: dateline.PrecisionDay}
		}
		before.reading.Warnings = []dateline.Warning{w}
		book := build(t, before, news, later)
		first := slices.IndexFunc(book.Incidents, func(i dateline.Incident) bool { return slices.Contains(i.Accounts, news.reading.Accounts[0].ID) })
		if got := book.Warnings[0].Incident == dateline.Optional(book.Incidents[first].ID); got != test.linked || !test.linked && book.Warnings[0].Incident != "" {
			t.Errorf("%s: linked to %q", test.name, book.Warnings[0].Incident)
		}
	}
}

// A warning given on the day of its report is of nothing that the report tells.
func TestAWarningOfTodayIsNotOfTodaysNews(t *testing.T) {
	for day, linked := range map[dateline.Day]bool{"2031-05-06": false, "2031-05-04": true} {
		p := newPage("a", "A", "2031-05-06", "The attack in Harsan.").tells("attack", on("2031-05-06"), inHarsan, dead(9))
		p.reading.Warnings = []dateline.Warning{{Date: dateline.WarningDate{Start: day, End: day, Precision: dateline.PrecisionDay}, Evidence: dateline.Span{Text: "may attack the camp at Harsan"}}}
		if got := build(t, p).Warnings[0].Incident != ""; got != linked {
			t.Errorf("given on %s: linked is %v, want %v", day, got, linked)
		}
	}
}

// Where nothing came of a threat, it is linked to what was threatened.
func TestAThreatIsOfWhatIsThreatened(t *testing.T) {
	const text = "The Harbour Front will burn the mill in Harsan."
	p := newPage("a", "A", "2031-05-04", text).named(dateline.ArmedGroup, "", "Harbour Front").
		tells("burn", inHarsan, func(_ *page, a *dateline.Account) { a.Status = dateline.Threatened })
	p.reading.Warnings = []dateline.Warning{{About: "Harbour Front", Evidence: dateline.Span{Start: 0, End: len(text), Text: text}}}
	book := build(t, p)
	if len(book.Incidents) != 1 || book.Warnings[0].Incident != dateline.Optional(book.Incidents[0].ID) {
		t.Errorf("linked to %q of %+v", book.Warnings[0].Incident, book.Incidents)
	}
}
