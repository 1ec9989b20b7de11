package gazetteer

import (
	"math"
	"slices"
)

// Kind is what sort of place an entry is.
type Kind string

// The kinds of places.
const (
	Country Kind = "country"
	Admin1  Kind = "admin1" // first-level division: province, state, department
	Admin2  Kind = "admin2" // second-level division: district, county
	Town    Kind = "town"   // town, village or camp
	Site    Kind = "site"   // airport, base, square, prison, hotel
	Region  Kind = "region" // a part of a country, or across countries; sea, forest, mountains
)

// Kinds lists every kind.
var Kinds = []Kind{Country, Admin1, Admin2, Town, Site, Region}

// Entry is one place. Lat and Lon are degrees; those of a division or country
// are a point near its middle. Zero means unknown for GeoNames, Population and
// Radius.
type Entry struct {
	Name       string
	Kind       Kind
	Sort       string   // finer than Kind where known: "capital", "airport", "sea", "strait"
	Country    string   // ISO 3166-1 alpha-2; empty where it lies in several
	Countries  []string // all of them, where there are several
	Admin1     string   // name of the first-level division
	Lat, Lon   float64
	GeoNames   int
	Population int
	Radius     float64 // kilometres around the point that hold most of it
	Alternate  bool    // found under another of its names
	Own        bool    // from the user's own table: goes before all others of its name
}

// Precision is UCDP's where_prec for something that happened at the place: 1
// town or site, 3 second-level division, 4 first-level division, 5 region, 6
// country, 7 sea; 0 for an entry without a kind. "Near" a town is 2, which only
// the reader can see.
func Precision(e Entry) int {
	switch {
	case slices.Contains([]string{"sea", "strait", "international waters"}, e.Sort):
		return 7
	case e.Kind == Town || e.Kind == Site:
		return 1
	case e.Kind == Admin2:
		return 3
	case e.Kind == Admin1:
		return 4
	case e.Kind == Region:
		return 5
	case e.Kind == Country:
		return 6
	}
	return 0
}

// In reports whether the entry lies in a country, wholly or partly.
func (e Entry) In(country string) bool {
	return country != "" && (e.Country == country || slices.Contains(e.Countries, country))
}

// same reports whether two entries are one place.
func (e Entry) same(f Entry) bool {
	return e.Name == f.Name && e.Kind == f.Kind && e.Country == f.Country && e.Admin1 == f.Admin1 && e.Lat == f.Lat && e.Lon == f.Lon
}

// Distance is the great-circle distance in kilometres.
func Distance(a, b Entry) float64 { return distance(a.Lat, a.Lon, b.Lat, b.Lon) }

const earthRadius = 6371 // km

func distance(lat1, lon1, lat2, lon2 float64) float64 {
	const degree = math.Pi / 180
	dLat, dLon := (lat2-lat1)*degree/2, (lon2-lon1)*degree/2
	h := math.Sin(dLat)*math.Sin(dLat) + math.Cos(lat1*degree)*math.Cos(lat2*degree)*math.Sin(dLon)*math.Sin(dLon)
	return 2 * earthRadius * math.Asin(math.Sqrt(min(1, h)))
}

// prior is how likely an entry is meant by its bare name, on a scale of powers
// of ten of population. A division yields to a town of its name nearly as large,
// because reports that mean the division mostly say so.
func (e Entry) prior() float64 {
	if e.Own {
		return 10
	}
	p := math.Log10(float64(e.Population) + 10)
	switch e.Kind {
	case Country:
		p = 9
	case Region:
		p = 7
	case Site:
		p = 3.4
		if e.Sort != "airport" && !e.Alternate {
			p = 5 // known by its own name: the White House
		}
	case Admin1:
		p -= 1.5
	case Admin2:
		p -= 2
	case Town:
		if e.Sort == "capital" {
			p++
		}
		switch {
		case e.Population == 0 && e.Sort != "" && e.Sort != "capital":
			p = 4 // a table of places in the news has it
		case e.Population == 0:
			p = 2.5
		}
	}
	if e.Alternate {
		p -= 1
	}
	return p
}
