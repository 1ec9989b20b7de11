package codebook_test

import (
	"testing"

	"github.com/dateline-project/dateline/gazetteer"
)

func TestExtents(t *testing.T) {
	extents := load(t).Extents
	for name, c := range map[string]struct {
		entry gazetteer.Entry
		want  float64
	}{
		"a small town":                       {gazetteer.Entry{Kind: gazetteer.Town}, 3},
		"a village placed by hand":           {gazetteer.Entry{Kind: gazetteer.Town, Sort: "village"}, 10},
		"a large town":                       {gazetteer.Entry{Kind: gazetteer.Town, Population: 200000}, 6},
		"a capital of millions":              {gazetteer.Entry{Kind: gazetteer.Town, Sort: "capital", Population: 4000000}, 15},
		"a hotel":                            {gazetteer.Entry{Kind: gazetteer.Site, Sort: "hotel"}, 1},
		"an airport":                         {gazetteer.Entry{Kind: gazetteer.Site, Sort: "airport"}, 3},
		"a district with one known town":     {gazetteer.Entry{Kind: gazetteer.Admin2}, 25},
		"a district that is known larger":    {gazetteer.Entry{Kind: gazetteer.Admin2, Radius: 60}, 60},
		"a province with one known town":     {gazetteer.Entry{Kind: gazetteer.Admin1, Country: "XK"}, 50},
		"a province of an empty country":     {gazetteer.Entry{Kind: gazetteer.Admin1, Country: "ML"}, 95},
		"a province of a small country":      {gazetteer.Entry{Kind: gazetteer.Admin1, Country: "LB"}, 10},
		"a province that is known larger":    {gazetteer.Entry{Kind: gazetteer.Admin1, Country: "LB", Radius: 38}, 38},
		"a region as far as it is known":     {gazetteer.Entry{Kind: gazetteer.Region, Sort: "peninsula", Radius: 170}, 170},
		"a de facto state":                   {gazetteer.Entry{Kind: gazetteer.Region, Sort: "de facto state", Country: "SO"}, 270},
		"a part of a country without bounds": {gazetteer.Entry{Kind: gazetteer.Region, Sort: "part"}, 0},
		"a sea":                              {gazetteer.Entry{Kind: gazetteer.Region, Sort: "sea", Radius: 450}, 0},
		"a country":                          {gazetteer.Entry{Kind: gazetteer.Country}, 0},
		"nothing":                            {gazetteer.Entry{}, 0},
	} {
		if got := extents.Of(c.entry); got != c.want {
			t.Errorf("%s: %g km, want %g", name, got, c.want)
		}
	}
}
