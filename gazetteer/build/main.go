// Command build packs the places of GeoNames and the airports of OurAirports
// for the gazetteer.
//
//	go run ./gazetteer/build -towns cities500.txt -newer cities500.json -admin1 admin1.json -admin2 admin2.json \
//	    -subdivisions subdivisions.tsv -points points.tsv -airports airports.json -airstrips airports.csv places.bin
//
// docs/codebook.md says where these files come from. Names in other scripts
// than Latin are left out.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"

	"github.com/dateline-project/dateline/gazetteer"
)

// sources are the files that the places are made of.
type sources struct{ towns, newer, admin1, admin2, subdivisions, points, airports, airstrips string }

func main() {
	var s sources
	flag.StringVar(&s.towns, "towns", "cities500.txt", "table of towns, GeoNames' columns")
	flag.StringVar(&s.newer, "newer", "cities500.json", "newer towns, without second-level divisions")
	flag.StringVar(&s.admin1, "admin1", "admin1.json", "names of first-level divisions")
	flag.StringVar(&s.admin2, "admin2", "admin2.json", "names of second-level divisions")
	flag.StringVar(&s.subdivisions, "subdivisions", "subdivisions.tsv", "ids and other names of divisions")
	flag.StringVar(&s.points, "points", "points.tsv", "ids and points of divisions")
	flag.StringVar(&s.airports, "airports", "airports.json", "airports")
	flag.StringVar(&s.airstrips, "airstrips", "airports.csv", "airports and airstrips with their towns")
	flag.Parse()
	if err := build(s, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func build(s sources, target string) error {
	divided, err := readDivisions(s)
	if err != nil {
		return err
	}
	towns, err := readTowns(s.towns)
	if err != nil {
		return err
	}
	towns, err = addNewer(towns, s.newer)
	if err != nil {
		return err
	}
	remote, err := airstripTowns(s.airstrips, divided, towns)
	if err != nil {
		return err
	}
	all := slices.Concat(towns, remote)
	airports, err := readAirports(s.airports, divided)
	if err != nil {
		return err
	}
	places := slices.Concat(countryPlaces(towns), divided.places(gazetteer.Admin1, towns), divided.places(gazetteer.Admin2, all), townPlaces(all, divided.admin1), airports)
	var packed bytes.Buffer
	if err := gazetteer.Pack(&packed, places); err != nil {
		return err
	}
	if err := os.WriteFile(target, packed.Bytes(), 0o644); err != nil {
		return err
	}
	fmt.Printf("%d places in %d bytes\n", len(places), packed.Len())
	return nil
}
