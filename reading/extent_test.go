package reading_test

import "testing"

// How far around its coordinates a place reaches tells a province's from a
// town's.
func TestCoordinatesComeWithTheirExtent(t *testing.T) {
	for name, c := range map[string]struct {
		text       string
		least, far float64 // kilometres; 0 where there are no coordinates
	}{
		"a town":                 {"Gunmen killed nine people in Maiduguri on Wednesday.", 3, 15},
		"near a town":            {"Gunmen killed nine people near Maiduguri on Wednesday.", 25, 25},
		"by a town that has it":  {"Gunmen killed nine people in Zarwelo, Menaka, on Wednesday.", 25, 25},
		"a province":             {"Gunmen killed nine people in Ghazni province on Wednesday.", 40, 150},
		"in a province that has": {"Gunmen killed nine people in Zarwelo in Gao region on Wednesday.", 50, 500},
		"a part of a country":    {"Gunmen killed nine people in the Sinai peninsula on Wednesday.", 100, 300},
		"a country":              {"Gunmen killed nine people in Mali on Wednesday.", 0, 0},
		"a sea":                  {"Pirates killed nine sailors in the Gulf of Aden on Wednesday.", 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			r := read(c.text)
			if len(r.Accounts) != 1 {
				t.Fatalf("%d accounts", len(r.Accounts))
			}
			p := r.Accounts[0].Place
			if (p.Lat != nil) != (c.far > 0) || (p.Lon != nil) != (c.far > 0) || (p.WithinKM != nil) != (c.far > 0) {
				t.Fatalf("coordinates %v %v within %v", p.Lat, p.Lon, p.WithinKM)
			}
			if p.WithinKM != nil && (*p.WithinKM < c.least || *p.WithinKM > c.far) {
				t.Errorf("%s within %g km, want %g to %g", p.Name, *p.WithinKM, c.least, c.far)
			}
		})
	}
}
