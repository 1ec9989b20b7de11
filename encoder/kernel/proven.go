package kernel

import (
	"math"
	"slices"
)

// proven keeps the sets that give the bits of plain Go on this very CPU, over a
// small layer of an encoder. A processor may have instructions that the authors
// could not run; a set that is wrong there is left out, and the next one used.
func proven(sets []*set) []*set {
	was := chosen
	defer func() { chosen = was }()
	chosen = &plain
	want := sample()
	return slices.DeleteFunc(sets, func(s *set) bool {
		chosen = s
		return !slices.EqualFunc(sample(), want, func(a, b float32) bool { return math.Float32bits(a) == math.Float32bits(b) })
	})
}

// sample runs a small layer of made-up numbers through every function of the
// chosen set. Its sizes leave tails in rows, columns and channels.
func sample() []float32 {
	const rows, heads, headDim, wide = 13, 3, 16, 100
	const hidden = heads * headDim
	seed := uint32(1)
	number := func() float32 { // between -1 and 1
		seed = seed*1664525 + 1013904223
		return float32(int32(seed)>>8) / (1 << 23)
	}
	numbers := func(n int) []float32 {
		out := make([]float32, n)
		for i := range out {
			out[i] = number()
		}
		return out
	}
	layer := func(in, out int) *Linear {
		weights := make([]int8, in*out)
		for i := range weights {
			weights[i] = int8(127 * number())
		}
		scale := numbers(out)
		for i := range scale {
			scale[i] /= 512 // keeps the layer's numbers within a few units, where GELU bends
		}
		return NewLinear(weights, scale, numbers(out), in, out)
	}
	var activations Activations
	apply := func(l *Linear, x []float32, in, out int) []float32 {
		activations.Quantize(x, rows, in)
		y := make([]float32, rows*out)
		l.Apply(y, &activations)
		return y
	}
	x := numbers(rows * hidden)
	qkv := apply(layer(hidden, 3*hidden), x, hidden, 3*hidden)
	attended := make([]float32, rows*hidden)
	var scratch Scratch
	Attention(attended, qkv, rows, heads, headDim, &scratch)
	LayerNorm(attended, x, numbers(hidden), numbers(hidden), rows, hidden, 1e-12)
	up := apply(layer(hidden, wide), attended, hidden, wide)
	GELU(up)
	return slices.Concat(qkv, attended, up, apply(layer(wide, hidden), up, wide, hidden)) // rounding may hide what is wrong on the way
}
