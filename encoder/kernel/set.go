package kernel

import "fmt"

// lanes are the 16 running values of a reduction along a row; element i of the row goes to lane i%16.
type lanes [16]float32

// sum adds the lanes up as a tree: halves onto halves.
func (l *lanes) sum() float32 {
	var h [8]float32
	for i := range h {
		h[i] = l[i] + l[i+8]
	}
	return ((h[0] + h[4]) + (h[2] + h[6])) + ((h[1] + h[5]) + (h[3] + h[7]))
}

// max is the largest lane.
func (l *lanes) max() float32 {
	peak := l[0]
	for _, v := range l {
		if v > peak {
			peak = v
		}
	}
	return peak
}

// min is the smallest lane.
func (l *lanes) min() float32 {
	least := l[0]
	for _, v := range l {
		if v < least {
			least = v
		}
	}
	return least
}

// whole is the part of a row of n that consists of full lanes. The vector functions of a set take only that; the plain twin
// takes the rest.
func whole(n int) int { return n &^ 15 }

// roundUp is the smallest multiple of 16 that holds n.
func roundUp(n int) int { return (n + 15) &^ 15 }

// set is one implementation of all the arithmetic. Its vector functions take slices whose length is a multiple of 16 and equal
// among the slices of a call; the twins in plain Go take any length. What each one computes stands at its twin.
type set struct {
	name string

	// A tile is height rows by width panels of channels; a strip is one row of the same width. A set takes columns by pairs,
	// as int16, or by fours, as bytes.
	height, width    int
	tile, strip      func(dst []float32, stride int, q []int16, rowScale []float32, weights []int16, scale, bias []float32)
	quads, quadStrip func(dst []float32, stride int, u []uint8, zero []int32, rowScale []float32, weights []int8, sums []int32, scale, bias []float32)

	// products computes block rows by 16 columns of a product of float matrices; product one row.
	block             int
	products, product func(c []float32, stride int, a []float32, aStride int, b []float32, bStride, depth int)

	bounds        func(low, high *lanes, x []float32)
	quantize      func(q []int16, x []float32, factor float32)       // where there is a tile
	quantizeBytes func(u []uint8, x []float32, factor, zero float32) // where there are quads
	total         func(l *lanes, x []float32)
	addTotal      func(l *lanes, x, y []float32)
	deviation     func(l *lanes, x []float32, mean float32)
	normalise     func(x, gain, bias []float32, mean, factor float32)
	gelu          func(x []float32)
	scale         func(x []float32, factor float32)
	scalePeak     func(l *lanes, x []float32, factor float32)
	exponentials  func(l *lanes, x []float32, peak float32)
}

// plain is the set in Go that every CPU has, and the definition of what the others compute.
var plain = set{
	name:   "go",
	height: 4, width: 1, tile: tileGo(4), strip: tileGo(1),
	block: 4, products: productsGo(4), product: productsGo(1),
	bounds:       boundsGo,
	quantize:     quantizeGo,
	total:        totalGo,
	addTotal:     addTotalGo,
	deviation:    deviationGo,
	normalise:    normaliseGo,
	gelu:         geluGo,
	scale:        scaleGo,
	scalePeak:    scalePeakGo,
	exponentials: exponentialsGo,
}

// chosen is the set in use.
var chosen = &plain

// available are the sets that this CPU can run and runs rightly, the fastest first.
var available = append(proven(native()), &plain)

func init() { chosen = available[0] }

// Name is the name of the set in use.
func Name() string { return chosen.name }

// Available names the sets that this CPU can run, the fastest first. The last is always "go".
func Available() []string {
	names := make([]string, len(available))
	for i, s := range available {
		names[i] = s.name
	}
	return names
}

// Use chooses a set by its name, for tests and measurements; all give the same results. It must not be called while other
// goroutines use the package.
func Use(name string) error {
	for _, s := range available {
		if s.name == name {
			chosen = s
			return nil
		}
	}
	return fmt.Errorf("kernel: this CPU has no set %q; it has %q", name, Available())
}
