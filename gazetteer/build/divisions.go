package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline/gazetteer"
)

// divisions is what the sources say of first- and second-level divisions, by
// GeoNames' codes: "AF.18" is Nangarhar.
type divisions struct {
	admin1, admin2 map[string]string // names
	ids            map[string]int
	others         map[string][]string
	points         map[int]point
	iso            map[string]string // "AF-NAN" to "AF.18"
}

type point struct{ lat, lon float64 }

func readDivisions(s sources) (*divisions, error) {
	d := &divisions{ids: map[string]int{}, others: map[string][]string{}, points: map[int]point{}, iso: map[string]string{}}
	var err error
	if d.admin1, err = readNames(s.admin1); err != nil {
		return nil, err
	}
	if d.admin2, err = readNames(s.admin2); err != nil {
		return nil, err
	}
	err = readLines(s.subdivisions, 9, func(cells []string) error {
		iso, code := cells[1], cells[2]
		if cells[3] == "" || code == "" {
			return nil
		}
		id, err := strconv.Atoi(cells[3])
		d.ids[code], d.iso[iso] = id, code
		d.others[code] = append(d.others[code], cells[0])
		for name := range strings.SplitSeq(cells[5], "|") {
			if isLatin(name) && !isCode(name) {
				d.others[code] = append(d.others[code], name)
			}
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return d, readLines(s.points, 5, func(cells []string) error {
		id, err := strconv.Atoi(cells[0])
		lat, errLat := strconv.ParseFloat(cells[1], 64)
		lon, errLon := strconv.ParseFloat(cells[2], 64)
		d.points[id] = point{lat, lon}
		return errors.Join(err, errLat, errLon)
	})
}

// readNames reads names by code.
func readNames(file string) (map[string]string, error) {
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

// places gives the divisions of a level, each at GeoNames' point for it, or, where
// that is not in the sources, in the middle of its towns. One without either lies
// where the town of its name does, else as far as is known anywhere in the
// division that holds it; a first-level one is left out.
func (d *divisions) places(kind gazetteer.Kind, towns []town) []gazetteer.Place {
	names := d.admin1
	if kind == gazetteer.Admin2 {
		names = d.admin2
	}
	inside := map[string][]town{}
	for _, t := range towns {
		key := t.admin1
		if kind == gazetteer.Admin2 {
			key = t.admin2
		}
		inside[key] = append(inside[key], t)
	}
	around := map[string][]town{}
	if kind == gazetteer.Admin2 {
		for _, t := range towns {
			around[t.admin1] = append(around[t.admin1], t)
		}
	}
	var places []gazetteer.Place
	for _, key := range slices.Sorted(maps.Keys(names)) {
		holder := key[:strings.LastIndex(key, ".")]
		at, known := d.points[d.ids[key]]
		p := gazetteer.Place{Names: d.others[key]}
		p.Name, p.Kind, p.Country, p.GeoNames = names[key], kind, key[:2], d.ids[key]
		p.Lat, p.Lon = at.lat, at.lon
		switch {
		case known:
		case len(inside[key]) > 0:
			p.Lat, p.Lon = middle(inside[key])
		case len(around[holder]) > 0:
			p.Lat, p.Lon, p.Radius = d.somewhere(p, around[holder])
		default:
			continue
		}
		if len(inside[key]) > 0 {
			p.Population, p.Radius = extent(p.Entry, inside[key])
		}
		if kind == gazetteer.Admin2 {
			p.Admin1 = d.admin1[holder]
		}
		places = append(places, p)
	}
	return places
}

// somewhere places a division of which the sources tell only which towns lie
// around it: at the one of its name, "Imphal West" at Imphal, else in their
// middle, with a radius that holds them all.
func (d *divisions) somewhere(p gazetteer.Place, towns []town) (lat, lon, radius float64) {
	names := map[string]bool{}
	for _, name := range append(p.Names, p.Name) {
		names[seat(name)] = true
	}
	for _, t := range towns {
		if names[gazetteer.Fold(t.Name)] {
			return t.Lat, t.Lon, 0
		}
	}
	p.Lat, p.Lon = middle(towns)
	for _, t := range towns {
		radius = max(radius, math.Ceil(gazetteer.Distance(p.Entry, t.Entry)))
	}
	return p.Lat, p.Lon, radius
}

// seat is a division's name as that of a town, folded: without the words that
// say what it is or which part.
func seat(name string) string {
	words := strings.Fields(gazetteer.Fold(plainName(name)))
	for len(words) > 1 && slices.Contains(sides, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	for len(words) > 1 && slices.Contains(sides, words[0]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

var sides = []string{"north", "south", "east", "west", "central", "northern", "southern", "eastern", "western", "city", "urban", "rural"}

// countryPlaces gives the size of every country, from its towns.
func countryPlaces(towns []town) []gazetteer.Place {
	inside := map[string][]town{}
	for _, t := range towns {
		inside[t.Country] = append(inside[t.Country], t)
	}
	var places []gazetteer.Place
	for _, code := range slices.Sorted(maps.Keys(inside)) {
		p := gazetteer.Place{Entry: gazetteer.Entry{Kind: gazetteer.Country, Country: code}}
		p.Lat, p.Lon = middle(inside[code])
		p.Population, p.Radius = extent(p.Entry, inside[code])
		places = append(places, p)
	}
	return places
}

// middle is the middle of the box that holds all but the outermost towns.
func middle(towns []town) (lat, lon float64) {
	var lats, lons []float64
	for _, t := range towns {
		lats = append(lats, t.Lat)
		lons = append(lons, towns[0].Lon+math.Remainder(t.Lon-towns[0].Lon, 360)) // across the date line
	}
	return boxMiddle(lats), math.Remainder(boxMiddle(lons), 360)
}

// extent is the people of all towns of a division and the distance within which
// nine in ten of the towns lie; of fewer than ten, all but the farthest, which
// may be there by mistake.
func extent(division gazetteer.Entry, towns []town) (population int, radius float64) {
	var distances []float64
	for _, t := range towns {
		population += t.Population
		distances = append(distances, gazetteer.Distance(division, t.Entry))
	}
	if len(distances) == 0 {
		return 0, 0
	}
	slices.Sort(distances)
	return population, math.Ceil(distances[(len(distances)-1)*9/10])
}

func boxMiddle(values []float64) float64 {
	slices.Sort(values)
	outer := len(values) / 100
	return (values[outer] + values[len(values)-1-outer]) / 2
}
