package dateline_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

func TestPlaceInWords(t *testing.T) {
	for _, c := range []struct {
		place dateline.Place
		want  string
	}{
		{dateline.Place{Name: "Goma", Admin1: "North Kivu", Country: "CD", Precision: 1}, "Goma, North Kivu, CD"},
		{dateline.Place{Name: "Nairobi", Admin1: "Nairobi", Country: "KE", Precision: 1}, "Nairobi, KE"},
		{dateline.Place{Name: "Goma", Admin1: "North Kivu", Country: "CD", Precision: 2}, "near Goma, North Kivu, CD"},
		{dateline.Place{Name: "Macomia district", Admin1: "Cabo Delgado", Country: "MZ", Precision: 3}, "somewhere in Macomia district, Cabo Delgado, MZ"},
		{dateline.Place{Name: "Ghazni province", Admin1: "Ghazni", Country: "AF", Precision: 4}, "somewhere in Ghazni province, AF"},
		{dateline.Place{Admin1: "Ghazni", Country: "AF", Precision: 4}, "somewhere in Ghazni, AF"},
		{dateline.Place{Name: "Zarwelo", Admin1: "Gao", Country: "ML", Precision: 4}, "Zarwelo, somewhere in Gao, ML"},
		{dateline.Place{Name: "Sahel", Precision: 5}, "in the area of Sahel"},
		{dateline.Place{Name: "Mali", Country: "ML", Precision: 6}, "somewhere in Mali"},
		{dateline.Place{Country: "ML", Precision: 6}, "somewhere in ML"},
		{dateline.Place{Name: "Gulf of Aden", Precision: 7}, "Gulf of Aden"},
		{dateline.Place{}, ""},
	} {
		if got := c.place.Words(string(c.place.Country)); got != c.want {
			t.Errorf("%+v: %q, want %q", c.place, got, c.want)
		}
	}
}

func TestPlaceSaysHowExactItIs(t *testing.T) {
	number := func(n float64) *float64 { return &n }
	for _, c := range []struct {
		place dateline.Place
		want  string
	}{
		{dateline.Place{Precision: 1, Lat: number(-1.67409), Lon: number(29.22845), WithinKM: number(6)}, "known to the place, within 6 km of -1.674, 29.228"},
		{dateline.Place{Precision: 2, Lat: number(-1.67409), Lon: number(29.22845), WithinKM: number(25)}, "at or near the place, within 25 km of -1.7, 29.2"},
		{dateline.Place{Precision: 4, Lat: number(33.31), Lon: number(68.03), WithinKM: number(66)}, "known to the province, within 66 km of 33.3, 68.0"},
		{dateline.Place{Precision: 1, Lat: number(33.31), Lon: number(68.03)}, "known to the place, at 33.310, 68.030"},
		{dateline.Place{Precision: 6}, "known to the country"},
		{dateline.Place{}, ""},
		{dateline.Place{Precision: 8}, ""},
	} {
		if got := c.place.Exactness(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.place, got, c.want)
		}
	}
	for precision := 1; precision <= 7; precision++ {
		if words := (dateline.Place{Precision: precision}).Exactness(); words == "" || strings.Contains(words, "km") {
			t.Errorf("precision %d: %q", precision, words)
		}
	}
}
