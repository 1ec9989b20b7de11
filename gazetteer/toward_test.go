package gazetteer_test

import (
	"math"
	"testing"

	"github.com/dateline-project/dateline/gazetteer"
)

func TestToward(t *testing.T) {
	for name, c := range map[string]struct{ lat, lon, bearing, km, toLat, toLon float64 }{
		"nowhere":               {10, 20, 90, 0, 10, 20},
		"a degree to the north": {10, 20, 0, 111.19, 11, 20},
		"a degree to the south": {10, 20, 180, 111.19, 9, 20},
		"along the equator":     {0, 20, 90, 111.19, 0, 21},
		"half as far at 60°":    {60, 20, 270, 55.6, 60, 19},
		"across the date line":  {0, 179.5, 90, 111.19, 0, -179.5},
	} {
		lat, lon := gazetteer.Toward(c.lat, c.lon, c.bearing, c.km)
		if math.Abs(lat-c.toLat) > 0.01 || math.Abs(lon-c.toLon) > 0.01 {
			t.Errorf("%s: %.3f, %.3f, want %.3f, %.3f", name, lat, lon, c.toLat, c.toLon)
		}
	}
}
