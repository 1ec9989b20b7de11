package kernel

import (
	"fmt"
	"math"
)

// Scratch is memory that Attention uses again from call to call. The zero value is ready.
type Scratch struct {
	keys   []float32 // of one head, transposed: [dimension][row], rows padded to a multiple of 16
	values []float32 // of one head: [row][dimension], dimensions padded to a multiple of 16
	scores []float32 // of a block of rows
	sums   []float32 // weighted values of a block of rows
	lanes  lanes
}

// Attention lets every row of a sequence look at every other: qkv holds a row's queries, keys and values, each heads ×
// headDim wide, and dst, which must not overlap it, gets the heads' outcomes side by side. Scores are divided by the root
// of headDim. Any headDim will do; multiples of 16 waste nothing.
//
// A head's keys and values are copied to where they lie close together. Then a block of rows goes all the way from scores to
// outcome, while its scores are in the cache.
func Attention(dst, qkv []float32, rows, heads, headDim int, scratch *Scratch) {
	hidden := heads * headDim
	if rows < 0 || heads < 1 || headDim < 1 || len(dst) != rows*hidden || len(qkv) != 3*rows*hidden {
		panic(fmt.Sprintf("kernel: attention of %d rows, %d heads of %d gets %d numbers and room for %d", rows, heads, headDim, len(qkv), len(dst)))
	}
	if rows == 0 {
		return
	}
	s, rowsUp, dimUp := chosen, roundUp(rows), roundUp(headDim)
	scratch.keys = resize(scratch.keys, headDim*rowsUp)
	scratch.values = resize(scratch.values, rows*dimUp)
	scratch.scores = resize(scratch.scores, s.block*rowsUp)
	scratch.sums = resize(scratch.sums, s.block*dimUp)
	factor := float32(1 / math.Sqrt(float64(headDim)))

	for head := range heads {
		queries, keys, values := qkv[head*headDim:], qkv[hidden+head*headDim:], qkv[2*hidden+head*headDim:]
		transpose(scratch.keys, rowsUp, keys, 3*hidden, rows, headDim)
		for r := range rows {
			copy(scratch.values[r*dimUp:], values[r*3*hidden:r*3*hidden+headDim])
		}
		tiles(rows, s.block, func(row, height int) {
			multiply := s.products
			if height == 1 {
				multiply = s.product
			}
			var share [maxHeight]float32 // what a weight of 1 is of each row's sum
			query := queries[row*3*hidden : (row+height-1)*3*hidden+headDim]
			for col := 0; col < rowsUp; col += 16 {
				multiply(scratch.scores[col:], rowsUp, query, 3*hidden, scratch.keys[col:], rowsUp, headDim)
			}
			for r := range height {
				weights := scratch.scores[r*rowsUp : (r+1)*rowsUp]
				for i := rows; i < rowsUp; i++ {
					weights[i] = float32(math.Inf(-1))
				}
				share[r] = 1 / softmax(&scratch.lanes, weights, factor)
			}
			for col := 0; col < dimUp; col += 16 {
				multiply(scratch.sums[col:], dimUp, scratch.scores, rowsUp, scratch.values[col:], dimUp, rows)
			}
			for r := range height {
				sums := scratch.sums[r*dimUp : (r+1)*dimUp]
				s.scale(sums, share[r])
				copy(dst[(row+r)*hidden+head*headDim:][:headDim], sums)
			}
		})
	}
}

// transpose writes row r of src to column r of dst, four rows at a time, so that what is written lies together.
func transpose(dst []float32, dstStride int, src []float32, srcStride, rows, columns int) {
	row := func(r int) []float32 { return src[r*srcStride:][:columns] }
	r := 0
	for ; r+4 <= rows; r += 4 {
		a, b, c, d := row(r), row(r+1), row(r+2), row(r+3)
		for i, v := range a {
			to := (*[4]float32)(dst[i*dstStride+r:])
			to[0], to[1], to[2], to[3] = v, b[i], c[i], d[i]
		}
	}
	for ; r < rows; r++ {
		for i, v := range row(r) {
			dst[i*dstStride+r] = v
		}
	}
}

// resize gives a slice of n numbers of any value, in the memory of x if that is enough.
func resize[T any](x []T, n int) []T {
	if cap(x) < n {
		return make([]T, n)
	}
	return x[:n]
}

// productsGo gives the function that computes height rows by 16 columns of a product of matrices, each element from its
// first term to its last:
//
//	c[r*stride+o] = Σ a[r*aStride+i] × b[i*bStride+o]   over i < depth
func productsGo(height int) func(c []float32, stride int, a []float32, aStride int, b []float32, bStride, depth int) {
	return func(c []float32, stride int, a []float32, aStride int, b []float32, bStride, depth int) {
		for r := range height {
			var sum [16]float32
			for i := range depth {
				x := a[r*aStride+i]
				for o, y := range b[i*bStride:][:16] {
					sum[o] += float32(x * y)
				}
			}
			copy(c[r*stride:], sum[:])
		}
	}
}

// scaleGo multiplies x by factor.
func scaleGo(x []float32, factor float32) {
	for i := range x {
		x[i] *= factor
	}
}
