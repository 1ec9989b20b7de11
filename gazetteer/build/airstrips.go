package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline/gazetteer"
)

// airstripTowns gives the towns that have an airfield and that no other source
// knows, each at its airfield: where towns are few and roads bad, every larger
// village has one.
func airstripTowns(file string, d *divisions, towns []town) ([]town, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	known := map[string]bool{}
	for _, t := range towns {
		for _, name := range append(t.Names, t.Name) {
			known[t.Country+" "+gazetteer.Fold(name)] = true
		}
	}
	admin1 := map[string]string{} // key by country and folded name
	for key, name := range d.admin1 {
		for _, other := range append(d.others[key], name) {
			admin1[key[:2]+" "+gazetteer.Fold(plainName(other))] = key
		}
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	var out []town
	for _, row := range rows[1:] {
		country, name := row[column["country"]], strings.TrimSpace(row[column["city"]])
		form := country + " " + gazetteer.Fold(name)
		if known[form] || !mayBeTown(name) {
			continue
		}
		known[form] = true
		lat, errLat := strconv.ParseFloat(row[column["lat"]], 64)
		lon, errLon := strconv.ParseFloat(row[column["lon"]], 64)
		if errLat != nil || errLon != nil {
			return nil, fmt.Errorf("%s: %s: no point", file, name)
		}
		t := town{admin1: admin1[country+" "+gazetteer.Fold(plainName(row[column["subd"]]))]}
		t.Entry = gazetteer.Entry{Name: name, Kind: gazetteer.Town, Country: country, Lat: lat, Lon: lon}
		out = append(out, t)
	}
	return out, nil
}

// mayBeTown reports whether the words for where an airfield is can be a town's
// name: letters, and nothing that says what else is there.
func mayBeTown(name string) bool {
	for _, word := range strings.Fields(gazetteer.Fold(name)) {
		if notTowns[word] {
			return false
		}
	}
	return len(name) > 3 && !strings.ContainsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && r != ' ' && r != '-' && r != '\''
	})
}

var notTowns = map[string]bool{
	"airport": true, "airfield": true, "airstrip": true, "air": true, "base": true, "camp": true, "central": true, "ranch": true, "lodge": true,
	"island": true, "islands": true, "isla": true, "mine": true, "oil": true, "oilfield": true, "field": true, "station": true, "park": true, "hospital": true,
	"platform": true, "north": true, "south": true, "east": true, "west": true, "national": true, "international": true, "military": true, "fort": true,
}
