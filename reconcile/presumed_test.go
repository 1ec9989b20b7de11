package reconcile_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

// TestPresumedPlaces checks that a place told of before an incident is taken where no
// account names one, gives way to one that does, and tells no two accounts apart.
func TestPresumedPlaces(t *testing.T) {
	text := "The attack of Quaristan. The raid in Quaristan. Orvin was calm."
	presumed := func(p *page, a *dateline.Account) {
		lat, lon, within, evidence := 17.9, 4.4, 100.0, p.span("Orvin")
		inQuaristan(p, a)
		a.Place.Evidence = &evidence
		a.Place.Alternatives = []dateline.Place{{Name: "Orvin", Country: "QQ", Lat: &lat, Lon: &lon, WithinKM: &within, Precision: 5}}
	}
	tests := []struct {
		name string
		b    detail
		want dateline.Optional
	}{
		{"nobody names one", inQuaristan, "Orvin"},
		{"another names one", inHarsan, "Harsan"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := newPage("a", "A", "2031-05-06", text).tells("attack", on("2031-05-05"), dead(31), presumed)
			b := newPage("b", "B", "2031-05-07", text+" More of it was said.").tells("raid", on("2031-05-05"), dead(31), test.b)
			book := build(t, a, b)
			if len(book.Incidents) != 1 || book.Incidents[0].Place.Name != test.want {
				t.Errorf("%d incidents, the first at %v, want one at %s", len(book.Incidents), book.Incidents[0].Place, test.want)
			}
		})
	}
}
