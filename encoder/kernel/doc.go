// Package kernel is the arithmetic of a small transformer encoder: linear layers with eight-bit weights, attention,
// layer normalisation, GELU. It knows numbers in rows and nothing of models, tokens or text.
//
// # The same bits everywhere
//
// A casebook must not depend on the machine that built it. So every function here is defined down to the last bit by plain
// Go, and the vector code beside it (AVX2, AVX-512, NEON) gives the same bits; the tests compare with ==. Three rules make
// that possible:
//
//   - A linear layer sums integers. Activations are rounded to 14 bits and a sign a row (±8191), weights are int8, and with at most 2048
//     columns the sum of their products fits in an int32. Integer sums do not depend on their order, so every kernel is
//     free to take what order suits its registers. Only then comes float32: sum × (row scale × channel scale) + bias.
//   - Everything else is float32, each operation rounded once and none fused: plain Go writes float32(x*y)+z, since Go may
//     otherwise fuse the two on arm64. Products of attention add up from the first term to the last for every element.
//   - A sum along a row has 16 lanes whatever the width of the vectors: element i goes to lane i mod 16, and the lanes are added as a fixed
//     tree. That is one register of AVX-512, two of AVX2, four of NEON.
//
// exp and the erf of GELU are a polynomial and a rational function with fixed operations (see softmax.go, gelu.go); they use
// no function of the machine's library. Numbers too small for float32's normal range keep their IEEE meaning: no kernel
// flushes them. Infinities and NaN are outside the promise.
//
// # Layout of weights
//
// [NewLinear] widens weights to int16 and packs them in panels of 16 output channels:
//
//	[panel][pair of columns][channel 0..15][column 0..1 of the pair]
//
// A pair of activations, broadcast, meets 16 pairs of weights in one multiply-add (VPMADDWD, VPDPWSSD), which is why pairs lie
// together; NEON takes them apart again as it loads (LD2). Columns are padded with zeros to a multiple of 16, so no kernel has a column tail. A tile is a few rows
// times one panel, or two panels for the widest registers. Where rows do not divide into tiles the last tile overlaps the
// one before and writes the same numbers again.
//
// # Choosing
//
// The fastest set that the CPU has is chosen at start: "avx512-vnni", "avx512", "avx2", "neon" or "go". [Use] chooses another, for
// tests and measurements. The .s files are written by the program in gen (go generate); a test holds that they are.
//
// All functions run on the calling goroutine, and may run on several at once as long as each has its own [Activations]
// and [Scratch].
package kernel

//go:generate go run ./gen
