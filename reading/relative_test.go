package reading_test

import (
	"fmt"
	"testing"

	"github.com/dateline-project/dateline"
)

// point writes "name precision lat,lon within", coordinates to a tenth of a
// degree and the radius to whole kilometres.
func point(_ dateline.Reading, a dateline.Account) string {
	if a.Place.Lat == nil {
		return fmt.Sprintf("%s %d nowhere", a.Place.Name, a.Place.Precision)
	}
	return fmt.Sprintf("%s %d %.1f,%.1f within %.0f", a.Place.Name, a.Place.Precision, *a.Place.Lat, *a.Place.Lon, *a.Place.WithinKM)
}

// Maiduguri lies at 11.8° north, 13.2° east, Damaturu at 11.7° north, 12.0° east.
func TestRelativePlaces(t *testing.T) {
	tell(t, point, map[string]row{
		"so far in a direction":     {"Gunmen killed nine people 56 km south of Maiduguri on Wednesday.", "Maiduguri 2 11.3,13.2 within 14"},
		"in one word":               {"Gunmen killed nine people 56km south of Maiduguri on Wednesday.", "Maiduguri 2 11.3,13.2 within 14"},
		"in miles":                  {"Gunmen killed nine people about 35 miles north-west of Maiduguri on Wednesday.", "Maiduguri 2 12.2,12.8 within 14"},
		"to the south of the town":  {"Gunmen killed nine people some 56 kilometres to the south of the town of Maiduguri on Wednesday.", "Maiduguri 2 11.3,13.2 within 14"},
		"far away":                  {"Gunmen killed nine people 300 km east of Maiduguri on Wednesday.", "Maiduguri 5 11.8,15.9 within 75"},
		"no direction":              {"Gunmen killed nine people 40 km from Maiduguri on Wednesday.", "Maiduguri 3 11.8,13.2 within 45"},
		"no distance":               {"Gunmen killed nine people south of Maiduguri on Wednesday.", "Maiduguri 2 11.8,13.2 within 25"},
		"near":                      {"Gunmen killed nine people near the town of Maiduguri on Wednesday.", "Maiduguri 2 11.8,13.2 within 25"},
		"on the outskirts":          {"Gunmen killed nine people on the outskirts of Maiduguri on Wednesday.", "Maiduguri 2 11.8,13.2 within 25"},
		"the town, not beside what": {"Gunmen killed nine people in Damaturu, west of Maiduguri, on Wednesday.", "Damaturu 1 11.7,12.0 within 3"},
		"a part of a country":       {"Gunmen killed nine people in the north of Mali on Wednesday.", "north of Mali 5 nowhere"},
		"in a part of a country":    {"Gunmen killed nine people in Maiduguri, in the north of Nigeria, on Wednesday.", "Maiduguri 1 11.8,13.2 within 10"},
	})
}

func TestLines(t *testing.T) {
	tell(t, point, map[string]row{
		"between two towns":  {"Gunmen ambushed a bus between Maiduguri and Damaturu on Wednesday.", "Maiduguri–Damaturu 5 11.8,12.6 within 70"},
		"a road from to":     {"Gunmen ambushed a bus on the road from Maiduguri to Damaturu on Wednesday.", "Maiduguri–Damaturu 5 11.8,12.6 within 70"},
		"a road linking":     {"Gunmen ambushed a bus on the highway linking Maiduguri with Damaturu on Wednesday.", "Maiduguri–Damaturu 5 11.8,12.6 within 70"},
		"a road by its ends": {"Gunmen ambushed a bus on the Maiduguri-Damaturu road on Wednesday.", "Maiduguri–Damaturu 5 11.8,12.6 within 70"},
		"two towns":          {"Gunmen killed nine people in Maiduguri and Damaturu on Wednesday.", "Maiduguri 1 11.8,13.2 within 10"},
	})
}
