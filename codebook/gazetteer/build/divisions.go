package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"

	"github.com/dateline-project/dateline/codebook/gazetteer"
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

// plainName drops the English division word that only some names carry:
// "Zinder Region" beside "Diffa".
func plainName(name string) string {
	for _, word := range []string{" Province", " Department", " Region", " State", " Governorate", " Oblast", " County", " District", " Prefecture"} {
		if rest, ok := strings.CutSuffix(name, word); ok && !slices.Contains([]string{"Central", "Northern", "Southern", "Eastern", "Western", "North", "South", "East", "West", "Free", "Capital", "Lima"}, rest) {
			return rest
		}
	}
	return name
}

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

// middle is the middle of towns, with the distance within which nine in ten of
// them lie, and the people of all of them.
func middle(towns []town) gazetteer.Place {
	var p gazetteer.Place
	x, y := 0.0, 0.0
	for _, t := range towns {
		p.Lat += t.Lat / float64(len(towns))
		x += math.Cos(t.Lon * math.Pi / 180)
		y += math.Sin(t.Lon * math.Pi / 180)
		p.Population += t.Population
	}
	p.Lon = math.Atan2(y, x) * 180 / math.Pi
	var distances []float64
	for _, t := range towns {
		distances = append(distances, gazetteer.Distance(p.Entry, t.Entry))
	}
	slices.Sort(distances)
	p.Radius = math.Ceil(distances[len(distances)*9/10])
	return p
}
