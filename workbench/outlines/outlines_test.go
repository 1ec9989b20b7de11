package outlines_test

import (
	"slices"
	"testing"

	"github.com/dateline-project/dateline/workbench/outlines"
)

// inside reports whether a point lies in a country: a ray from it to the east
// crosses its rings an odd number of times.
func inside(c outlines.Country, p outlines.Point) bool {
	crossings := 0
	for _, ring := range c.Rings {
		for n, a := range ring {
			b := ring[(n+1)%len(ring)]
			if (a.Lat > p.Lat) != (b.Lat > p.Lat) && p.Lon < a.Lon+(p.Lat-a.Lat)/(b.Lat-a.Lat)*(b.Lon-a.Lon) {
				crossings++
			}
		}
	}
	return crossings%2 == 1
}

func TestTownsLieInTheirCountries(t *testing.T) {
	all := outlines.Within(outlines.World, 0)
	for _, c := range []struct {
		town, country string
		lon, lat      float64
	}{
		{"Sanaa", "YE", 44.21, 15.35}, {"Gaza", "PS", 34.45, 31.50}, {"Goma", "CD", 29.22, -1.67}, {"Maseru", "LS", 27.48, -29.31},
		{"Bogotá", "CO", -74.08, 4.61}, {"Donetsk", "UA", 37.80, 48.02}, {"Jolo", "PH", 121.00, 5.99}, {"Nowhere in the Atlantic", "", -30, 0},
	} {
		var in []string
		for _, country := range all {
			if inside(country, outlines.Point{Lon: c.lon, Lat: c.lat}) {
				in = append(in, country.Code)
			}
		}
		if want := []string{c.country}; !slices.Equal(in, want) && (c.country != "" || len(in) > 0) {
			t.Errorf("%s lies in %q, want %q", c.town, in, c.country)
		}
	}
}

// A window holds what reaches into it, thinned, and little beyond.
func TestWithin(t *testing.T) {
	window := outlines.Box{West: 44, South: 12, East: 47, North: 14}
	var codes []string
	for _, c := range outlines.Within(window, 0.05) {
		codes = append(codes, c.Code)
		for _, ring := range c.Rings {
			for n, p := range ring {
				if p.Lon < 43 || p.Lon > 48 || p.Lat < 11 || p.Lat > 15 {
					t.Fatalf("%s has a point at %v, far outside the window", c.Code, p)
				}
				if q := ring[(n+1)%len(ring)]; n+1 < len(ring) && max(q.Lon-p.Lon, p.Lon-q.Lon, q.Lat-p.Lat, p.Lat-q.Lat) < 0.05 {
					t.Fatalf("%s has points at %v and %v, closer than a step", c.Code, p, q)
				}
			}
		}
	}
	if !slices.Contains(codes, "YE") || slices.Contains(codes, "SA") || len(codes) > 3 {
		t.Errorf("the window holds %q, want Yemen and hardly more", codes)
	}
}

// No line runs across the map from the 180th meridian to the other edge.
func TestNothingRunsAcrossTheMap(t *testing.T) {
	for _, c := range outlines.Within(outlines.World, 0.5) {
		for _, ring := range c.Rings {
			for n, p := range ring {
				if q := ring[(n+1)%len(ring)]; max(p.Lon-q.Lon, q.Lon-p.Lon) > 120 && p.Lat > -60 {
					t.Errorf("%s goes from %v to %v", c.Name, p, q)
				}
			}
		}
	}
	east, west := false, false
	for _, c := range outlines.Within(outlines.World, 0) {
		if c.Code == "RU" {
			east, west = inside(c, outlines.Point{Lon: 179, Lat: 67.5}), inside(c, outlines.Point{Lon: -175, Lat: 66.5})
		}
	}
	if !east || !west {
		t.Errorf("Chukotka lies in Russia on this side of the 180th meridian: %v, beyond it: %v", east, west)
	}
}

func TestBoxOf(t *testing.T) {
	box, known := outlines.BoxOf("FR") // not Guiana, not Réunion
	if !known || !box.Holds(outlines.Point{Lon: 2.35, Lat: 48.86}) || box.West < -10 || box.East > 15 {
		t.Errorf("France: %v, %v", box, known)
	}
	if _, known := outlines.BoxOf("ZZ"); known {
		t.Error("there is an outline of no country")
	}
	if _, known := outlines.BoxOf(""); known {
		t.Error("there is an outline without a code")
	}
}
