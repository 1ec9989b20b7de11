package casebook

import "math"

// alpha is Krippendorff's alpha over units, each with the values that coders
// gave it; a unit that fewer than two coders judged says nothing. distance is the
// squared difference of two values. It is 1 where all agree, 0 where they agree no more than
// chance would have it, and NaN where nothing can be compared or all values are
// one. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), with
// the values of all units counted as pairs.
func alpha[V any](units [][]V, distance func(a, b V) float64) float64 {
	var values []V
	observed := 0.0
	for _, u := range units {
		if len(u) < 2 {
			continue
		}
		sum := 0.0
		for i := range u {
			for j := range u {
				sum += distance(u[i], u[j])
			}
		}
		observed += sum / float64(len(u)-1)
		values = append(values, u...)
	}
	n := float64(len(values))
	expected := 0.0
	for i := range values {
		for j := range values {
			expected += distance(values[i], values[j])
		}
	}
	if n < 2 || expected == 0 {
		return math.NaN()
	}
	return 1 - (observed/n)/(expected/(n*(n-1)))
}

// nominal is the distance of names: none, or all.
func nominal(a, b string) float64 {
	if a == b {
		return 0
	}
	return 1
}

// interval is the distance of numbers whose differences mean something.
func interval(a, b float64) float64 { return (a - b) * (a - b) }
