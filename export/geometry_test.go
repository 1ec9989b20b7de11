package export_test

import (
	"bytes"
	"encoding/json"
	"math"
	"testing"

	"github.com/dateline-project/dateline/export"
	"github.com/dateline-project/dateline/internal/casetest"
)

type geometry struct {
	Type        string
	Coordinates json.RawMessage
}

// geometryOf exports the example's incident as it would lie at a place.
func geometryOf(t *testing.T, precision int, lat, lon float64, within *float64) *geometry {
	t.Helper()
	book := casetest.Example()
	p := &book.Incidents[0].Place
	p.Precision, p.Lat, p.Lon, p.WithinKM = precision, &lat, &lon, within
	var out bytes.Buffer
	if err := export.WriteGeoJSON(&out, book); err != nil {
		t.Fatal(err)
	}
	var collection struct {
		Features []struct {
			Geometry   *geometry
			Properties map[string]any
		}
	}
	if err := json.Unmarshal(out.Bytes(), &collection); err != nil {
		t.Fatal(err)
	}
	first := collection.Features[0]
	if first.Properties["lat"] != lat || first.Properties["where_prec"] != float64(precision) {
		t.Errorf("properties %v", first.Properties)
	}
	return first.Geometry
}

// Only what is known exactly or nearly is a point; what is coarser covers an
// area, or is not drawn.
func TestGeometryOfEveryPrecision(t *testing.T) {
	want := map[int]string{1: "Point", 2: "Point", 3: "Polygon", 4: "Polygon", 5: "Polygon"}
	for precision := range 8 {
		within := 66.0
		got := ""
		if g := geometryOf(t, precision, 33.3, 68, &within); g != nil {
			got = g.Type
		}
		if got != want[precision] {
			t.Errorf("where_prec %d: %q, want %q", precision, got, want[precision])
		}
	}
	if g := geometryOf(t, 4, 33.3, 68, nil); g != nil {
		t.Errorf("a province of unknown extent is drawn as %s", g.Type)
	}
}

func TestPointHasLongitudeFirst(t *testing.T) {
	within := 3.0
	var at [2]float64
	if err := json.Unmarshal(geometryOf(t, 1, 34.5, -69.25, &within).Coordinates, &at); err != nil || at != [2]float64{-69.25, 34.5} {
		t.Errorf("point %v, %v", at, err)
	}
}

func TestCircleLiesAroundItsPoint(t *testing.T) {
	for _, c := range []struct{ lat, lon, km float64 }{{33.3, 68, 66}, {-1.5, -0.2, 180}, {64, -150, 400}, {-34, 151, 25}} {
		var rings [][][2]float64
		if err := json.Unmarshal(geometryOf(t, 4, c.lat, c.lon, &c.km).Coordinates, &rings); err != nil || len(rings) != 1 {
			t.Fatalf("%+v: %d rings, %v", c, len(rings), err)
		}
		ring := rings[0]
		if len(ring) < 17 || ring[0] != ring[len(ring)-1] {
			t.Errorf("%+v: ring of %d positions from %v to %v", c, len(ring), ring[0], ring[len(ring)-1])
		}
		area := 0.0
		for i, corner := range ring {
			if far := kilometres(c.lat, c.lon, corner[1], corner[0]); math.Abs(far-c.km) > 0.05 {
				t.Errorf("%+v: corner %v is %.2f km away", c, corner, far)
			}
			if i > 0 {
				area += ring[i-1][0]*corner[1] - corner[0]*ring[i-1][1]
			}
		}
		if area <= 0 {
			t.Errorf("%+v: the ring runs clockwise", c)
		}
	}
}

// kilometres is the great-circle distance by the chord, not as the export has it.
func kilometres(lat1, lon1, lat2, lon2 float64) float64 {
	unit := func(lat, lon float64) [3]float64 {
		lat, lon = lat*math.Pi/180, lon*math.Pi/180
		return [3]float64{math.Cos(lat) * math.Cos(lon), math.Cos(lat) * math.Sin(lon), math.Sin(lat)}
	}
	a, b := unit(lat1, lon1), unit(lat2, lon2)
	chord := math.Hypot(math.Hypot(a[0]-b[0], a[1]-b[1]), a[2]-b[2])
	return 2 * 6371 * math.Asin(chord/2)
}

func TestCircleIsNotDrawnAcrossTheMap(t *testing.T) {
	for name, c := range map[string]struct{ lat, lon, km float64 }{
		"over the 180th meridian": {-17, 179, 200}, "over it from the west": {66, -179.5, 100}, "over a pole": {89, 0, 400},
	} {
		if g := geometryOf(t, 5, c.lat, c.lon, &c.km); g != nil {
			t.Errorf("%s: %s", name, g.Coordinates)
		}
	}
}
