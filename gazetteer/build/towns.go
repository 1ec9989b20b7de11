package main

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline/gazetteer"
)

// town is a row of GeoNames' table; admin1 and admin2 are keys such as "AF.18".
type town struct {
	gazetteer.Place
	admin1, admin2 string
}

func readTowns(file string) ([]town, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var towns []town
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		t, err := townOf(strings.Split(lines.Text(), "\t"))
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		towns = append(towns, t)
	}
	slices.SortFunc(towns, func(a, b town) int {
		return cmp.Or(cmp.Compare(a.admin2, b.admin2), cmp.Compare(a.GeoNames, b.GeoNames))
	})
	return towns, lines.Err()
}

func townOf(cells []string) (town, error) {
	if len(cells) != 19 {
		return town{}, fmt.Errorf("%d columns where GeoNames has 19", len(cells))
	}
	id, err := strconv.Atoi(cells[0])
	if err != nil {
		return town{}, fmt.Errorf("id: %w", err)
	}
	lat, err := strconv.ParseFloat(cells[4], 64)
	if err != nil {
		return town{}, fmt.Errorf("latitude: %w", err)
	}
	lon, err := strconv.ParseFloat(cells[5], 64)
	if err != nil {
		return town{}, fmt.Errorf("longitude: %w", err)
	}
	population, _ := strconv.Atoi(cells[14]) // an empty cell means unknown
	t := town{admin1: cells[8] + "." + cells[10]}
	t.admin2 = t.admin1 + "." + cells[11]
	t.Entry = gazetteer.Entry{Name: cells[1], Kind: gazetteer.Town, Country: cells[8], Lat: lat, Lon: lon, GeoNames: id, Population: population}
	if cells[7] == "PPLC" {
		t.Sort = "capital"
	}
	t.Names = otherNames(cells[2], strings.Split(cells[3], ","))
	return t, nil
}

// otherNames keeps names in Latin script and drops codes of airports.
func otherNames(ascii string, alternates []string) []string {
	names := []string{ascii}
	for _, name := range alternates {
		if isLatin(name) && !isCode(name) {
			names = append(names, name)
		}
	}
	return names
}

func isLatin(name string) bool {
	for _, r := range name {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return name != ""
}

func isCode(name string) bool { return len(name) <= 3 && strings.ToUpper(name) == name }

func townPlaces(towns []town, admin1 map[string]string) []gazetteer.Place {
	places := make([]gazetteer.Place, len(towns))
	for i, t := range towns {
		t.Admin1 = admin1[t.admin1]
		places[i] = t.Place
	}
	return places
}
