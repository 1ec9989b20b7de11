package kernel

import (
	"fmt"
	"math"
)

// steps is how many steps lie between the smallest number of a row and its largest: 254, so that rounding at both ends stays
// within a byte.
const steps = 254

// smallest is the step below which a row counts as zero: one divided by it is still a finite number.
const smallest = 0x1p-108

// magic, added to a float32 of small size, leaves it rounded to the nearest integer, ties to even, in the low bits of the sum.
const magic = 0x1.8p23

// Activations are rows of numbers rounded to whole numbers for linear layers. The zero value is ready; its memory is used
// again by every call of Quantize.
type Activations struct {
	Rows, Cols int

	padded int       // columns, rounded up to a multiple of 16
	words  []int16   // the rounded numbers, where the set in use takes pairs of columns
	bytes  []uint8   // the rounded numbers, each more by the row's zero, where it takes them by fours
	zero   []int32   // what stands for zero in a row of bytes
	scale  []float32 // what one step of each row is worth; 0 for a row of zeros

	edge      [maxHeight * maxWidth * panelWidth]float32 // a tile that reaches past the last channel
	low, high lanes
}

// Quantize takes rows × cols numbers. Each row is divided by its own scale, which is the distance between its smallest and
// its largest number, or zero if that lies beyond them, over 254, and rounded to nearest, ties to even. A row whose scale
// would be less than 2^-108 becomes zeros.
func (a *Activations) Quantize(src []float32, rows, cols int) {
	if rows < 0 || cols < 1 || len(src) != rows*cols {
		panic(fmt.Sprintf("kernel: %d numbers are not %d rows of %d", len(src), rows, cols))
	}
	s, full := chosen, whole(cols)
	a.Rows, a.Cols, a.padded = rows, cols, roundUp(cols)
	a.scale, a.zero = resize(a.scale, rows), resize(a.zero, rows)
	if s.quads != nil {
		a.bytes = resize(a.bytes, rows*a.padded)
	} else {
		a.words = resize(a.words, rows*a.padded)
	}
	for r := range rows {
		x := src[r*cols : (r+1)*cols]
		a.low, a.high = lanes{}, lanes{}
		s.bounds(&a.low, &a.high, x[:full])
		boundsGo(&a.low, &a.high, x[full:])
		low, high := a.low.min(), a.high.max()
		scale, factor := high/steps-low/steps, float32(0)
		if scale < smallest {
			scale = 0
		} else {
			factor = 1 / scale
		}
		zero := rounded(-low * factor)
		a.scale[r], a.zero[r] = scale, zero
		if s.quads != nil {
			u := a.bytes[r*a.padded : (r+1)*a.padded]
			s.quantizeBytes(u[:full], x[:full], factor, float32(zero))
			quantizeBytesGo(u[full:cols], x[full:], factor, float32(zero))
			clear(u[cols:])
			continue
		}
		q := a.words[r*a.padded : (r+1)*a.padded]
		s.quantize(q[:full], x[:full], factor)
		quantizeGo(q[full:], x[full:], factor)
		clear(q[cols:])
	}
}

// At is number i of a row, rounded: it stands for so many times the row's [Activations.Scale].
func (a *Activations) At(row, i int) int {
	if chosen.quads != nil {
		return int(a.bytes[row*a.padded+i]) - int(a.zero[row])
	}
	return int(a.words[row*a.padded+i])
}

// Scale is what one step of a row is worth; 0 for a row of zeros.
func (a *Activations) Scale(row int) float32 { return a.scale[row] }

// rounded is x, which must lie within ±2^22, rounded to an integer.
func rounded(x float32) int32 {
	return int32(math.Float32bits(x+magic)) - int32(math.Float32bits(magic))
}

// boundsGo takes the numbers of x into low where they are smaller and into high where they are larger.
func boundsGo(low, high *lanes, x []float32) {
	for i, v := range x {
		if v < low[i%16] {
			low[i%16] = v
		}
		if v > high[i%16] {
			high[i%16] = v
		}
	}
}

// quantizeGo rounds x*factor to integers.
func quantizeGo(q []int16, x []float32, factor float32) {
	for i, v := range x {
		q[i] = int16(rounded(float32(v * factor)))
	}
}

// quantizeBytesGo rounds x*factor to integers and adds zero, which makes bytes of them.
func quantizeBytesGo(u []uint8, x []float32, factor, zero float32) {
	for i, v := range x {
		u[i] = uint8(math.Float32bits(float32(v*factor) + magic + zero))
	}
}
