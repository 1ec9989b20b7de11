package gazetteer

import "math"

// Toward returns the point that lies some kilometres from another in a
// direction, given in degrees clockwise from north.
func Toward(lat, lon, bearing, km float64) (float64, float64) {
	const degree = math.Pi / 180
	way, from := km/earthRadius, lat*degree
	to := math.Asin(math.Sin(from)*math.Cos(way) + math.Cos(from)*math.Sin(way)*math.Cos(bearing*degree))
	east := math.Atan2(math.Sin(bearing*degree)*math.Sin(way)*math.Cos(from), math.Cos(way)-math.Sin(from)*math.Sin(to))
	return to / degree, math.Mod(lon+east/degree+540, 360) - 180
}
