package export

import (
	"math"

	"github.com/dateline-project/dateline"
)

// geometry is an RFC 7946 point or polygon.
type geometry struct {
	Type        string `json:"type"`
	Coordinates any    `json:"coordinates"`
}

// position is longitude and latitude, in this order.
type position [2]float64

// geometryOf is what a map draws for a place; nil where it should draw nothing.
func geometryOf(p dateline.Place) *geometry {
	switch {
	case p.Lat == nil || p.Lon == nil || p.Precision < 1 || p.Precision > 5:
		return nil
	case p.Precision <= 2:
		return &geometry{"Point", position{*p.Lon, *p.Lat}}
	case p.WithinKM == nil:
		return nil
	}
	ring := circle(*p.Lat, *p.Lon, *p.WithinKM)
	if ring == nil {
		return nil
	}
	return &geometry{"Polygon", [][]position{ring}}
}

const (
	corners     = 32
	earthRadius = 6371 // km
)

// circle is a closed ring of corners around a point, counter-clockwise as RFC
// 7946 has it. It is nil where it would hold a pole or cross the 180th meridian,
// where maps draw it across the whole world.
func circle(lat, lon, km float64) []position {
	const degree = math.Pi / 180
	reach, middle := km/earthRadius, lat*degree
	if math.Abs(middle)+reach >= math.Pi/2 {
		return nil
	}
	ring := make([]position, 0, corners+1)
	for i := range corners {
		sin, cos := math.Sincos(-2 * math.Pi * float64(i) / corners)
		north := math.Asin(math.Sin(middle)*math.Cos(reach) + math.Cos(middle)*math.Sin(reach)*cos)
		east := math.Atan2(sin*math.Sin(reach)*math.Cos(middle), math.Cos(reach)-math.Sin(middle)*math.Sin(north))
		corner := position{rounded(lon + east/degree), rounded(north / degree)}
		if math.Abs(corner[0]) > 180 {
			return nil
		}
		ring = append(ring, corner)
	}
	return append(ring, ring[0])
}

// rounded keeps four decimals, some ten metres.
func rounded(degrees float64) float64 { return math.Round(degrees*1e4) / 1e4 }
