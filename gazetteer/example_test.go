package gazetteer_test

import (
	"fmt"
	"log"

	"github.com/dateline-project/dateline/gazetteer"
)

func Example() {
	g, err := gazetteer.Load(gazetteer.Supplement{
		Countries: []gazetteer.CountryNames{{Code: "AF", Name: "Afghanistan", Adjectives: []string{"Afghan"}, Capital: "Kabul", Lat: 33, Lon: 66}},
	})
	if err != nil {
		log.Fatal(err)
	}
	// "A bomb in Jalalabad, Nangarhar province"
	names := []gazetteer.Named{{Name: "Jalalabad", Start: 10, End: 19}, {Name: "Nangarhar province", Start: 21, End: 39}}
	for _, r := range g.Resolve(names, gazetteer.Context{}) {
		fmt.Printf("%s: %s in %s, GeoNames %d, precision %d\n", r.Entry.Name, r.Entry.Kind, r.Entry.Country, r.Entry.GeoNames, gazetteer.Precision(r.Entry))
	}
	// Output:
	// Jalālābād: town in AF, GeoNames 1139715, precision 1
	// Nangarhar: admin1 in AF, GeoNames 1132366, precision 4
}

func ExampleGazetteer_Lookup() {
	g, err := gazetteer.Load(gazetteer.Supplement{})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range g.Lookup("Garissa County") {
		fmt.Println(e.Name, e.Kind, e.Country)
	}
	// Output:
	// Garissa admin1 KE
}
