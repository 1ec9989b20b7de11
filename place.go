package dateline

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
