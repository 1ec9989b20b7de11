package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"

	"github.com/dateline-project/dateline/gazetteer"
)

// readDivisions reads names by key: "AF.18" → "Nangarhar".
func readDivisions(file string) (map[string]string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var rows []struct{ Code, Name string }
	if err := json.Unmarshal(data, &rows); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	names := map[string]string{}
	for _, r := range rows {
		names[r.Code] = plainName(r.Name)
	}
	return names, nil
}

// plainName drops the division word that only some names carry: "Zinder
// Region" beside "Diffa", "Département de Say".
func plainName(name string) string {
	for _, before := range divisionsBefore {
		if rest, ok := strings.CutPrefix(name, before+" "); ok {
			return strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(rest, "de "), "of "), "d' ")
		}
	}
	for _, after := range divisionsAfter {
		if rest, ok := strings.CutSuffix(name, " "+after); ok && !slices.Contains(needTheirWord, rest) {
			return rest
		}
	}
	return name
}

var (
	divisionsBefore = []string{"Departamento", "Département", "Municipio", "Provincia", "Province", "Partido", "Distrito", "Amphoe", "Huyện", "Kabupaten", "Shahrestān-e", "Powiat", "Gemeente", "Obshtina", "Muhafazat", "Cercle"}
	divisionsAfter  = []string{"Province", "Department", "Region", "State", "Governorate", "Oblast", "County", "District", "Prefecture", "Cercle", "Rayon", "Raion"}
	needTheirWord   = []string{"Central", "Northern", "Southern", "Eastern", "Western", "North", "South", "East", "West", "Free", "Capital", "Lima"}
)

// divisionPlaces puts each division in the middle of its towns. One without a
// town in the table is left out.
func divisionPlaces(kind gazetteer.Kind, names, admin1 map[string]string, towns []town) []gazetteer.Place {
	inside := map[string][]town{}
	for _, t := range towns {
		key := t.admin1
		if kind == gazetteer.Admin2 {
			key = t.admin2
		}
		if names[key] != "" {
			inside[key] = append(inside[key], t)
		}
	}
	var places []gazetteer.Place
	for _, key := range slices.Sorted(maps.Keys(inside)) {
		p := middle(inside[key])
		p.Name, p.Kind, p.Country = names[key], kind, key[:2]
		if kind == gazetteer.Admin2 {
			p.Admin1 = admin1[key[:strings.LastIndex(key, ".")]]
		}
		places = append(places, p)
	}
	return places
}

// middle is the middle of the box that holds all but the outermost towns, with
// the distance within which nine in ten of them lie, and the people of all.
func middle(towns []town) gazetteer.Place {
	var p gazetteer.Place
	var lats, lons, distances []float64
	for _, t := range towns {
		p.Population += t.Population
		lats = append(lats, t.Lat)
		lons = append(lons, towns[0].Lon+math.Remainder(t.Lon-towns[0].Lon, 360)) // across the date line
	}
	p.Lat, p.Lon = boxMiddle(lats), math.Remainder(boxMiddle(lons), 360)
	for _, t := range towns {
		distances = append(distances, gazetteer.Distance(p.Entry, t.Entry))
	}
	slices.Sort(distances)
	p.Radius = math.Ceil(distances[len(distances)*9/10])
	return p
}

func boxMiddle(values []float64) float64 {
	slices.Sort(values)
	outer := len(values) / 100
	return (values[outer] + values[len(values)-1-outer]) / 2
}
