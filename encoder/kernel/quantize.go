package kernel

import (
	"fmt"
	"math"
)

// steps is the largest quantised activation: 13 bits and a sign, as much as exact sums over MaxColumns allow.
const steps = 8191

// smallest is the peak below which a row counts as zero: steps divided by it is still a finite number.
const smallest = 0x1p-100

// magic, added to a float32 of small size, leaves it rounded to the nearest integer, ties to even, in the low bits of the sum.
const magic = 0x1.8p23

// Activations are rows of numbers rounded to int16 for linear layers. The zero value is ready; its memory is used again by
// every call of Quantize.
type Activations struct {
	Rows, Cols int
	Q          []int16   // Rows rows of Cols numbers, each padded with zeros to a multiple of 16
	Scale      []float32 // what one step of each row is worth; 0 for a row of zeros

	edge  [maxHeight * maxWidth * panelWidth]float32 // a tile that reaches past the last channel
	lanes lanes
}

// Quantize takes rows × cols numbers. Each row is divided by its own scale, its largest magnitude over 8191, and rounded
// to nearest, ties to even. A row with no magnitude of 2^-100 or more becomes zeros with scale 0.
func (a *Activations) Quantize(src []float32, rows, cols int) {
	if rows < 0 || cols < 1 || len(src) != rows*cols {
		panic(fmt.Sprintf("kernel: %d numbers are not %d rows of %d", len(src), rows, cols))
	}
	padded := roundUp(cols)
	if need := rows * padded; cap(a.Q) < need {
		a.Q = make([]int16, need)
	}
	if cap(a.Scale) < rows {
		a.Scale = make([]float32, rows)
	}
	a.Rows, a.Cols, a.Q, a.Scale = rows, cols, a.Q[:rows*padded], a.Scale[:rows]

	full := whole(cols)
	for r := range rows {
		x, q := src[r*cols:(r+1)*cols], a.Q[r*padded:(r+1)*padded]
		a.lanes = lanes{}
		chosen.peak(&a.lanes, x[:full])
		peakGo(&a.lanes, x[full:])
		peak := a.lanes.max()
		if peak < smallest {
			clear(q)
			a.Scale[r] = 0
			continue
		}
		a.Scale[r] = peak / steps
		factor := steps / peak
		chosen.quantize(q[:full], x[:full], factor)
		quantizeGo(q[full:], x[full:], factor)
		clear(q[cols:])
	}
}

// peakGo takes the magnitudes of x into the lanes where they are larger.
func peakGo(l *lanes, x []float32) {
	for i, v := range x {
		if v < 0 {
			v = -v
		}
		if v > l[i%16] {
			l[i%16] = v
		}
	}
}

// quantizeGo rounds x*factor, which must lie within ±8191.5, to integers.
func quantizeGo(q []int16, x []float32, factor float32) {
	for i, v := range x {
		q[i] = int16(math.Float32bits(float32(v*factor) + magic))
	}
}
