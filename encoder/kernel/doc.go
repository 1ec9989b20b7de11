// Package kernel is the arithmetic of a small transformer encoder: linear layers with eight-bit weights, attention, layer
// normalisation, GELU. It knows numbers in rows and nothing of models, tokens or text.
//
// # The same bits everywhere
//
// A casebook must not depend on the machine that built it. So every function here is defined down to the last bit by plain
// Go, and the vector code beside it (AVX2, AVX-512, NEON) gives the same bits; the tests compare with ==. Three rules make
// that possible:
//
//   - A linear layer sums integers. The activations of a row are rounded to 254 steps from its smallest number to its
//     largest, weights are int8, and the sum of at most 2048 of their products fits in an int32 with room to spare. Sums of
//     integers do not depend on their order, so every kernel takes the order that suits its registers. Only then comes
//     float32: sum × (row scale × channel scale) + bias.
//   - Everything else is float32, each operation rounded by itself and none fused. Plain Go writes float32(x*y)+z, since on
//     arm64 it would otherwise fuse the two. An element of a product of matrices in attention adds up from its first term to
//     its last.
//   - A sum along a row has 16 lanes whatever the width of the vectors: element i goes to lane i mod 16, and the lanes are
//     added as a fixed tree. 16 lanes are one register of AVX-512, two of AVX2, four of NEON.
//
// exp and Φ (for GELU) are a polynomial and a quotient of polynomials with fixed operations (softmax.go, gelu.go); nothing
// comes from a mathematical library. Numbers below the normal range of float32 keep their IEEE meaning: no kernel flushes
// them. Infinities and NaN are outside the promise.
//
// Why 254 steps over the whole range of a row and not 127 to either side of zero: what GELU gives lies nearly all on one
// side, and half of the steps would go unused.
//
// # Layout of weights
//
// [NewLinear] packs weights in panels of 16 output channels, by fours of columns:
//
//	[panel][four columns][channel 0..15][column 0..3 of the four]
//
// Four activations of a byte each, broadcast, meet the 16 fours of a step in one multiply-add (VPDPBUSD, AVX-512 VNNI). That
// instruction takes activations without a sign: a row is kept as its numbers and a zero, which is the byte that stands for
// none, and zero times the sum of a channel's weights is taken off in the end.
//
// The multiply-add of bytes of AVX2 saturates, that of int16 pairs is exact (VPMADDWD). So sets without VNNI keep the same
// numbers as int16, and their weights are widened and packed by pairs when they first want them, [panel][pair][channel][2].
// NEON takes the pairs apart again as it loads (LD2). Columns are padded with zeros to a multiple of 16 and
// channels to two panels, so no kernel has a tail of columns. A tile is a few rows times one panel, or two for the widest
// registers; where rows do not divide into tiles, the last tile overlaps the one before and writes the same numbers again.
//
// # Choosing
//
// The fastest set that the CPU has, and that gives the bits of plain Go there over a small layer (proven.go), is chosen at start:
// "avx512-vnni", "avx512", "avx2", "neon" or "go". [Use] chooses
// another, for tests and measurements. The .s files are written by the program in gen (go generate); a test holds that
// they are what it writes.
//
// Every function runs on the calling goroutine, and several goroutines may call at once if each has its own [Activations]
// and [Scratch].
package kernel

//go:generate go run ./gen
