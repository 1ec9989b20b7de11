package dateline

import (
	"fmt"
	"slices"
	"strings"
)

// Place is where something happened. Precision is UCDP's where_prec: 1 exact
// place, 2 near it, 3 second-level region, 4 first-level region, 5 a part of a
// country or a line or area, 6 country, 7 sea or air; 0 where nothing is known.
// Coordinates stand for precision 1 to 5, and never without WithinKM, so that a
// province's cannot be taken for a town's; a country and a sea have none.
type Place struct {
	Name      Optional `json:"name"`
	Admin1    Optional `json:"admin1"`
	Country   Optional `json:"country"` // ISO 3166-1 alpha-2
	Lat       *float64 `json:"lat"`
	Lon       *float64 `json:"lon"`
	WithinKM  *float64 `json:"within_km"` // kilometres around the point that hold the place with fair certainty
	GeoNames  *int     `json:"geonames"`
	Precision int      `json:"precision"`
}

// Known reports whether anything is known of the place.
func (p Place) Known() bool { return p.Name != "" || p.Country != "" }

// Words names the place from the inside out, with what is known of where in it
// something happened: "near Goma, North Kivu, CD", "somewhere in Mali". The
// country is named as the caller names countries. It is empty where nothing is
// known.
func (p Place) Words(country string) string {
	name, admin1 := string(p.Name), string(p.Admin1)
	whole := p.Precision == 4 && (strings.Contains(name, admin1) || strings.Contains(admin1, name)) // the province itself
	switch {
	case name == "":
		name, admin1 = admin1, ""
	case whole || admin1 == name:
		admin1 = ""
	}
	if country == name || p.Precision == 6 && name != "" {
		country = ""
	}
	switch around := listed(admin1, country); {
	case name == "" && country == "":
		return ""
	case p.Precision == 2:
		return "near " + listed(name, around)
	case p.Precision == 4 && !whole && around != "":
		return name + ", somewhere in " + around
	case p.Precision == 5:
		return "in the area of " + listed(name, around)
	case p.Precision == 3, p.Precision == 4, p.Precision == 6:
		return "somewhere in " + listed(name, around)
	default:
		return listed(name, around)
	}
}

func listed(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

// exactness is UCDP's where_prec in words.
var exactness = []string{"", "known to the place", "at or near the place", "known to the district", "known to the province",
	"an area, a line or a part of the country", "known to the country", "at sea or in the air"}

// Exactness says how exactly the place is known: "known to the province, within
// 66 km of 33.3, 68.0". The coordinates have no more digits than they are worth.
// It is empty where nothing is known.
func (p Place) Exactness() string {
	if p.Precision < 0 || p.Precision >= len(exactness) {
		return ""
	}
	words := exactness[p.Precision]
	switch {
	case p.Lat == nil || p.Lon == nil:
		return words
	case p.WithinKM == nil:
		return listed(words, fmt.Sprintf("at %.3f, %.3f", *p.Lat, *p.Lon))
	}
	digits := 3
	if *p.WithinKM >= 20 { // a tenth of a degree is 11 km
		digits = 1
	}
	return listed(words, fmt.Sprintf("within %.0f km of %.*f, %.*f", *p.WithinKM, digits, *p.Lat, digits, *p.Lon))
}
