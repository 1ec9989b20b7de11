package reconcile_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

// alsoAt adds another place of the same name.
func alsoAt(place detail) detail {
	return func(p *page, a *dateline.Account) {
		other := dateline.Account{}
		place(p, &other)
		a.Place.Alternatives = append(a.Place.Alternatives, other.Place.Place)
	}
}

// inProvince places an account in a first-level division with a circle of 80 km.
func inProvince(name string, lat, lon float64) detail {
	return func(_ *page, a *dateline.Account) {
		within := 80.0
		a.Place.Place = dateline.Place{Name: dateline.Optional(name), Admin1: dateline.Optional(name), Country: "QQ", Lat: &lat, Lon: &lon, WithinKM: &within, Precision: 4}
	}
}

func TestNamesakesOfAPlace(t *testing.T) {
	text := "The attack in Selim. The raid in Meldeh."
	selimFar, selimNear := at("Selim", "QQ", 11, 9, 1), at("Selim", "QQ", 15.3, 1.4, 1)
	// A report takes the far Selim; the near one lies by Harsan and Meldeh.
	ambiguous := []detail{on("2031-05-05"), selimFar, alsoAt(selimNear), dead(31)}
	tests := []struct {
		name  string
		told  []detail
		other [][]detail
		want  int     // incidents
		lat   float64 // of the account's place
	}{
		{"the one near the place of another report", ambiguous, [][]detail{{on("2031-05-05"), inMeldeh, dead(31)}}, 1, 15.3},
		{"the one in the province of another report", ambiguous, [][]detail{{on("2031-05-05"), inProvince("Upper Harsan", 15.4, 1.3), dead(31)}}, 1, 15.3},
		{"its own, where another report bears it out", ambiguous, [][]detail{{on("2031-05-05"), at("Orrin", "QQ", 11.1, 9.1, 1), dead(31)}}, 1, 11},
		{"its own, where as much speaks for both", ambiguous, [][]detail{{on("2031-05-05"), inMeldeh, dead(31)}, {on("2031-05-05"), at("Orrin", "QQ", 11.1, 9.1, 1), dead(31)}}, 2, 11},
		{"its own, where nobody knows better", ambiguous, [][]detail{{on("2031-05-05"), selimFar, alsoAt(selimNear), dead(31)}}, 1, 11},
		{"a day and a kind pull nothing", []detail{on("2031-05-05"), selimFar, alsoAt(selimNear)}, [][]detail{{on("2031-05-05"), inMeldeh}}, 2, 11},
		{"another day pulls nothing", ambiguous, [][]detail{{on("2031-05-09"), inMeldeh, dead(31)}}, 2, 11},
		{"told to be the far one", []detail{on("2031-05-05"), selimFar, dead(31)}, [][]detail{{on("2031-05-05"), selimNear, dead(31)}}, 2, 11},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			told := newPage("a", "A", "2031-05-20", text).tells("attack", test.told...)
			pages := []*page{told}
			for i, details := range test.other {
				name := string(rune('b' + i))
				pages = append(pages, newPage(name, name, "2031-05-20", text+" More of it was said by "+name+".").tells("raid", details...))
			}
			book := build(t, pages...)
			if len(book.Incidents) != test.want {
				t.Errorf("%d incidents, want %d", len(book.Incidents), test.want)
			}
			for _, a := range book.Accounts {
				if a.Report == told.report.ID && *a.Place.Lat != test.lat {
					t.Errorf("at %g, want %g", *a.Place.Lat, test.lat)
				}
				if a.Report == told.report.ID && len(a.Place.Alternatives) != len(told.reading.Accounts[0].Place.Alternatives) {
					t.Errorf("alternatives %v", a.Place.Alternatives)
				}
			}
		})
	}
}

func TestPlaceOfSeveralAccounts(t *testing.T) {
	text := "The attack in Harsan."
	unlisted := at("Camp Delta", "QQ", 0, 0, 1)
	nowhere := func(p *page, a *dateline.Account) {
		unlisted(p, a)
		a.Place.Lat, a.Place.Lon = nil, nil
	}
	circle := func(place detail, km float64) detail {
		return func(p *page, a *dateline.Account) {
			place(p, a)
			a.Place.WithinKM = &km
		}
	}
	tests := []struct {
		name      string
		told      []detail // the places of the accounts
		want      dateline.Optional
		precision int
		within    float64
	}{
		{"a province is no rival to a town in it", []detail{inProvince("Upper Harsan", 15.4, 1.3), inProvince("Upper Harsan", 15.4, 1.3), circle(inHarsan, 5)}, "Harsan", 1, 5},
		{"a town is no rival to a square in it", []detail{circle(inHarsan, 8), circle(inHarsan, 8), circle(at("Harsan Square", "QQ", 15.21, 1.31, 1), 1)}, "Harsan Square", 1, 1},
		{"a place that no table has, with the town's coordinates", []detail{nowhere, nowhere, circle(inHarsan, 5)}, "Camp Delta", 2, 25},
		{"the town that most name", []detail{circle(inMeldeh, 5), circle(inHarsan, 5), circle(inHarsan, 5)}, "Harsan", 1, 5},
		{"a country alone", []detail{inQuaristan, inQuaristan}, "Quaristan", 6, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var pages []*page
			for i, place := range test.told {
				name := string(rune('a' + i))
				pages = append(pages, newPage(name, name, "2031-05-14", text+" Report "+name+".").tells("attack", on("2031-05-05"), dead(31), place))
			}
			p := only(t, build(t, pages...)).Place
			within := 0.0
			if p.WithinKM != nil {
				within = *p.WithinKM
			}
			if p.Name != test.want || p.Precision != test.precision || within != test.within {
				t.Errorf("%s, precision %d within %g; want %s, %d within %g", p.Name, p.Precision, within, test.want, test.precision, test.within)
			}
		})
	}
}

// around places an account in an area of 100 km around a place that its report
// names with one that no table has.
func around(name string, lat, lon float64) detail {
	return func(_ *page, a *dateline.Account) {
		within := 100.0
		a.Place.Place = dateline.Place{Name: dateline.Optional(name), Country: "QQ", Lat: &lat, Lon: &lon, WithinKM: &within, Precision: 5}
	}
}

func TestOneNameInTwoPlaces(t *testing.T) {
	text := "The attack in Selim. The raid in Meldeh."
	listed := func(name string, lat, lon float64, others ...detail) []detail {
		return append([]detail{at(name, "QQ", lat, lon, 1)}, others...)
	}
	near, far := alsoAt(at("Selim", "QQ", 15.3, 1.4, 1)), alsoAt(at("Selim", "QQ", 11, 9, 1))
	tests := []struct {
		name string
		a, b []detail
		want int // incidents
	}{
		{"in no table, told with other places", []detail{around("Wadi Orr", 15.3, 1.4)}, []detail{around("Wadi Orr", 11, 9)}, 1},
		{"in no table, and of other names", []detail{around("Wadi Orr", 15.3, 1.4)}, []detail{around("Wadi Ilm", 11, 9)}, 2},
		{"the one may mean the other's", listed("Selim", 11, 9, near), listed("Selim", 15.3, 1.4, far), 1},
		{"its district is another's", listed("Selim", 11, 9, near), []detail{at("Selim district", "QQ", 15.3, 1.4, 3)}, 1},
		{"each surely its own", listed("Selim", 11, 9), listed("Selim", 15.3, 1.4), 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := newPage("a", "A", "2031-05-06", text).tells("attack", append(test.a, on("2031-05-05"), dead(31))...)
			b := newPage("b", "B", "2031-05-07", text+" More of it was said.").tells("raid", append(test.b, on("2031-05-05"), dead(31))...)
			if got := len(build(t, a, b).Incidents); got != test.want {
				t.Errorf("%d incidents, want %d", got, test.want)
			}
		})
	}
}

func TestPlacesOutOfReach(t *testing.T) {
	text := "The attack was told of. So was the raid."
	guessed := at("", "ZZ", 0, 0, 6)
	tests := []struct {
		name string
		a, b detail
		want int // incidents
	}{
		{"a town in the province", inProvince("Upper Harsan", 15.4, 1.3), inHarsan, 1},
		{"a town outside the province", inProvince("Upper Orvin", 17.9, 4.4), inHarsan, 2},
		{"two provinces", inProvince("Upper Harsan", 15.4, 1.3), inProvince("Upper Orvin", 17.9, 4.4), 2},
		{"a country that is only guessed", guessed, inHarsan, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := newPage("a", "A", "2031-05-06", text).tells("attack", on("2031-05-05"), dead(31), test.a)
			b := newPage("b", "B", "2031-05-07", text+" More of it was said.").tells("raid", on("2031-05-05"), dead(31), test.b)
			if got := len(build(t, a, b).Incidents); got != test.want {
				t.Errorf("%d incidents, want %d", got, test.want)
			}
		})
	}
}
