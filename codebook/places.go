package codebook

import (
	"errors"
	"math"
	"slices"
	"strconv"

	"github.com/dateline-project/dateline/gazetteer"
)

// readGazetteer loads the embedded towns with the place tables beside them.
func readGazetteer(t *tables) (*gazetteer.Gazetteer, error) {
	var supplement gazetteer.Supplement
	countries, err := readCountries(t)
	if err != nil {
		return nil, err
	}
	supplement.Countries = countries
	for _, source := range placeTables {
		rows, err := t.read(source.file, source.key...)
		if err != nil {
			return nil, err
		}
		for _, r := range rows.rows {
			place, fault := source.place(r)
			err = errors.Join(err, fault)
			supplement.Places = append(supplement.Places, place)
		}
		if err != nil {
			return nil, err
		}
	}
	stop, err := t.read("place-stopwords.tsv", "name")
	if err != nil {
		return nil, err
	}
	for _, r := range stop.rows {
		supplement.Stop = append(supplement.Stop, r.get("name"))
	}
	return gazetteer.Load(supplement)
}

func readCountries(t *tables) ([]gazetteer.CountryNames, error) {
	rows, err := t.read("countries.tsv", "name")
	if err != nil {
		return nil, err
	}
	var countries []gazetteer.CountryNames
	var faults []error
	for _, r := range rows.rows {
		lat, lon, err := r.point()
		id, fault := r.id("geonames")
		faults = append(faults, err, fault)
		if code := r.get("iso2") + r.get("within"); len(code) != 2 && len(code) != 4 {
			faults = append(faults, r.fault("needs a country code of two letters in iso2 or within"))
		}
		countries = append(countries, gazetteer.CountryNames{
			Code: r.get("iso2"), Name: r.get("name"), Names: slices.Concat(r.list("aliases"), r.list("abbreviations")),
			Adjectives: r.list("adjectives"), Inhabitants: r.list("inhabitants"), Metonyms: r.list("government_metonyms"),
			Capital: r.get("capital"), Within: r.get("within"), Lat: lat, Lon: lon, GeoNames: id,
		})
	}
	return countries, errors.Join(faults...)
}

// placeTables are the tables of places, each with its key and its reader.
var placeTables = []struct {
	file  string
	key   []string
	place func(row) (gazetteer.Place, error)
}{
	{"divisions.tsv", []string{"iso2", "name"}, division},
	{"regions.tsv", []string{"name"}, region},
	{"sites.tsv", []string{"name", "iso2"}, site},
	{"villages.tsv", []string{"name", "iso2", "admin1"}, site},
	{"places.tsv", []string{"name", "country", "admin1"}, own},
}

func division(r row) (gazetteer.Place, error) {
	p, err := r.place(gazetteer.Admin1, r.list("iso2"))
	p.Sort, p.Names, p.Code, p.Peoples = "", r.list("variants"), r.get("code"), r.list("peoples")
	return p, err
}

func site(r row) (gazetteer.Place, error) {
	p, err := r.place(gazetteer.Site, r.list("iso2"))
	if slices.Contains(settlements, p.Sort) {
		p.Kind = gazetteer.Town
	}
	return p, err
}

// own is a user's place; the embedded table is empty. Its kind is one of the
// gazetteer's, or finer: what is no settlement is a site.
func own(r row) (gazetteer.Place, error) {
	p, err := r.place(gazetteer.Site, r.list("country"))
	p.Own = true
	switch kind := gazetteer.Kind(p.Sort); {
	case kind == gazetteer.Country:
		err = errors.Join(err, r.fault("kind %q: countries stand in countries.tsv", kind))
	case slices.Contains(gazetteer.Kinds, kind):
		p.Kind, p.Sort = kind, ""
	case p.Sort == "" || slices.Contains(settlements, p.Sort):
		p.Kind = gazetteer.Town
	}
	if p.Country == "" && p.Kind != gazetteer.Region {
		err = errors.Join(err, r.fault("country is empty, which only a region may leave open"))
	}
	if r.get("radius_km") != "" {
		radius, fault := r.number("radius_km")
		if fault == nil && radius < 0 {
			fault = r.fault("radius_km %g is less than nothing", radius)
		}
		p.Radius, err = radius, errors.Join(err, fault)
	}
	return p, err
}

// settlements are the kinds in the tables of sites and villages where people
// live, so that they count as towns.
var settlements = []string{"village", "town", "city", "camp", "refugee camp", "quarter"}

func region(r row) (gazetteer.Place, error) {
	p, err := r.place(gazetteer.Region, r.list("countries"))
	if len(p.Countries) > 1 {
		p.Country = ""
	}
	radius, faultRadius := r.number("radius_km")
	id, faultID := r.id("geonames")
	p.Radius, p.GeoNames, p.Peoples = radius, id, r.list("peoples")
	return p, errors.Join(err, faultRadius, faultID)
}

// place reads the columns that all place tables share. Where a table names
// several countries, because control is disputed, the first stands as Country.
func (r row) place(kind gazetteer.Kind, countries []string) (gazetteer.Place, error) {
	lat, lon, err := r.point()
	p := gazetteer.Place{Entry: gazetteer.Entry{Name: r.get("name"), Kind: kind, Sort: r.get("kind"), Admin1: r.get("admin1"), Lat: lat, Lon: lon}, Names: r.list("aliases")}
	if len(countries) > 0 {
		p.Country = countries[0]
	}
	if len(countries) > 1 {
		p.Countries = countries
	}
	for _, c := range countries {
		if len(c) != 2 {
			err = errors.Join(err, r.fault("country %q is not a code of two letters", c))
		}
	}
	return p, err
}

// point reads coordinates in degrees.
func (r row) point() (lat, lon float64, err error) {
	lat, errLat := r.number("lat")
	lon, errLon := r.number("lon")
	if math.Abs(lat) > 90 || math.Abs(lon) > 180 {
		err = r.fault("no such point: %g, %g", lat, lon)
	}
	return lat, lon, errors.Join(errLat, errLon, err)
}

// id reads a GeoNames id, which may be left out.
func (r row) id(column string) (int, error) {
	cell := r.get(column)
	if cell == "" {
		return 0, nil
	}
	id, err := strconv.Atoi(cell)
	if err != nil || id <= 0 {
		return 0, r.fault("%s %q is not an id", column, cell)
	}
	return id, nil
}
