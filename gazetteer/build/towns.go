package main

import (
	"bufio"
	"cmp"
	"encoding/json"
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
	var towns []town
	err := readLines(file, 19, func(cells []string) error {
		t, err := townOf(cells)
		towns = append(towns, t)
		return err
	})
	return towns, err
}

// readLines reads a table without a header, tab-separated.
func readLines(file string, columns int, take func(cells []string) error) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		cells := strings.Split(lines.Text(), "\t")
		if len(cells) != columns {
			return fmt.Errorf("%s:%d: %d columns where there should be %d", file, n, len(cells), columns)
		}
		if err := take(cells); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return lines.Err()
}

// newerPopulation is from how many people on a town of the newer table is taken
// where its name may be made of English words: Westgate, Central.
const newerPopulation = 5000

var namedInEnglish = []string{"AU", "CA", "GB", "IE", "JM", "NZ", "US", "ZA"}

// addNewer adds the towns that the newer table has and the older lacks, puts
// the others into their present first-level divisions, and sorts all.
func addNewer(towns []town, file string) ([]town, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var rows map[string]struct {
		ID                  int `json:"geonameid"`
		Name, CountryCode   string
		Latitude, Longitude float64
		Population          int
		Admin1              string   `json:"admin1code"`
		Alternates          []string `json:"alternatenames"`
	}
	if err := json.Unmarshal(data, &rows); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	known := map[int]int{}
	for i, t := range towns {
		known[t.GeoNames] = i
	}
	for _, r := range rows {
		admin1 := r.CountryCode + "." + r.Admin1
		if i, ok := known[r.ID]; ok {
			if towns[i].admin1 != admin1 {
				towns[i].admin1, towns[i].admin2 = admin1, "" // redrawn since, and what lies in it too
			}
			continue
		}
		if r.Population < newerPopulation && slices.Contains(namedInEnglish, r.CountryCode) {
			continue
		}
		t := town{admin1: admin1}
		t.Entry = gazetteer.Entry{Name: r.Name, Kind: gazetteer.Town, Country: r.CountryCode, Lat: r.Latitude, Lon: r.Longitude, GeoNames: r.ID, Population: r.Population}
		t.Names = otherNames(r.Name, r.Alternates)
		towns = append(towns, t)
	}
	slices.SortFunc(towns, func(a, b town) int {
		return cmp.Or(cmp.Compare(a.admin1, b.admin1), cmp.Compare(a.admin2, b.admin2), cmp.Compare(a.GeoNames, b.GeoNames))
	})
	return towns, nil
}

func townOf(cells []string) (town, error) {
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
