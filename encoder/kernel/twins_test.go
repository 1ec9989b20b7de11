package kernel

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"testing"
)

// The functions of every set are compared with their twins in plain Go, bit by bit.

// eachNative runs a test with every set in assembly of this CPU, and says so where there is none.
func eachNative(t *testing.T, do func(t *testing.T, s *set)) {
	t.Helper()
	for _, s := range available {
		if s != &plain {
			t.Run(s.name, func(t *testing.T) { do(t, s) })
		}
	}
	if len(available) == 1 {
		t.Skip("this CPU has no set in assembly")
	}
}

// TestSetsOfThisCPU says in the log which sets the other tests could run, and which not.
func TestSetsOfThisCPU(t *testing.T) {
	for _, name := range []string{"avx512-vnni", "avx512", "avx2", "neon"} {
		t.Run(name, func(t *testing.T) {
			for _, s := range available {
				if s.name == name {
					return
				}
			}
			t.Skip("this CPU lacks it: its code has been assembled and not run")
		})
	}
}

// hostile are n numbers of many sizes: mostly ordinary, some denormal, zero of both signs, or as large as limit.
func hostile(r *rand.Rand, n int, limit float32) []float32 {
	x := make([]float32, n)
	for i := range x {
		switch r.IntN(12) {
		case 0:
			x[i] = math.Float32frombits(r.Uint32()&0x807fffff | uint32(r.IntN(3))<<23)
		case 1:
			x[i] = float32(math.Copysign(0, float64(r.IntN(2))-0.5))
		case 2:
			x[i] = limit * (2*r.Float32() - 1)
		case 3:
			x[i] = float32(r.IntN(21) - 10)
		default:
			x[i] = float32(r.NormFloat64() * 3)
		}
	}
	return x
}

func clone[T any](x []T) []T { return append([]T(nil), x...) }

// same fails where two slices differ in a bit.
func same(t *testing.T, what string, got, want []float32) {
	t.Helper()
	for i := range want {
		if math.Float32bits(got[i]) != math.Float32bits(want[i]) {
			t.Fatalf("%s: number %d of %d is %g (%#08x), want %g (%#08x)", what, i, len(want),
				got[i], math.Float32bits(got[i]), want[i], math.Float32bits(want[i]))
		}
	}
}

func TestTilesAreTwins(t *testing.T) {
	eachNative(t, func(t *testing.T, s *set) {
		if s.quads != nil {
			t.Skip("this set takes bytes by fours")
		}
		r := rand.New(rand.NewPCG(1, 1))
		for range 200 {
			columns, width := 16*(1+r.IntN(40)), s.width*panelWidth
			stride := width + r.IntN(40)
			q, weights := make([]int16, s.height*columns), make([]int16, columns*width)
			for i := range q {
				q[i] = int16(r.IntN(2*steps+1) - steps)
			}
			for i := range weights {
				weights[i] = int16(int8(r.Uint32()))
			}
			rowScale, scale, bias := hostile(r, s.height, 1e10), hostile(r, width, 1e10), hostile(r, width, 1e30)
			for _, height := range []int{1, s.height} {
				compute := s.tile
				if height == 1 {
					compute = s.strip
				}
				want := hostile(r, s.height*stride, 1) // what stands beside the tile stays
				got := clone(want)
				for p := 0; p < s.width; p++ {
					from, to := p*panelWidth, (p+1)*panelWidth
					tileGo(height)(want[from:], stride, q, rowScale, weights[from*columns:to*columns], scale[from:to], bias[from:to])
				}
				compute(got, stride, q[:height*columns], rowScale[:height], weights, scale, bias)
				same(t, "tile", got, want)
			}
		}
	})
}

func TestQuadsAreTwins(t *testing.T) {
	eachNative(t, func(t *testing.T, s *set) {
		if s.quads == nil {
			t.Skip("this set takes int16 by pairs")
		}
		r := rand.New(rand.NewPCG(1, 1))
		for range 200 {
			columns, width := 16*(1+r.IntN(40)), s.width*panelWidth
			stride := width + r.IntN(40)
			u, zero, weights, sums := make([]uint8, s.height*columns), make([]int32, s.height), make([]int8, columns*width), make([]int32, width)
			for i := range u {
				u[i] = uint8(r.Uint32())
			}
			for i := range zero {
				zero[i] = r.Int32N(255)
			}
			for i := range weights {
				weights[i] = int8(r.Uint32())
			}
			for i := range sums {
				sums[i] = r.Int32N(1<<18) - 1<<17
			}
			rowScale, scale, bias := hostile(r, s.height, 1e10), hostile(r, width, 1e10), hostile(r, width, 1e30)
			for _, height := range []int{1, s.height} {
				compute := s.quads
				if height == 1 {
					compute = s.quadStrip
				}
				want := hostile(r, s.height*stride, 1) // what stands beside the tile stays
				got := clone(want)
				for p := 0; p < s.width; p++ {
					from, to := p*panelWidth, (p+1)*panelWidth
					quadsGo(height)(want[from:], stride, u, zero, rowScale, weights[from*columns:to*columns], sums[from:to], scale[from:to], bias[from:to])
				}
				compute(got, stride, u[:height*columns], zero[:height], rowScale[:height], weights, sums, scale, bias)
				same(t, "quads", got, want)
			}
		}
	})
}

func TestProductsAreTwins(t *testing.T) {
	eachNative(t, func(t *testing.T, s *set) {
		r := rand.New(rand.NewPCG(2, 2))
		for range 200 {
			depth := 1 + r.IntN(70)
			stride, aStride, bStride := 16+r.IntN(20), depth+r.IntN(20), 16+r.IntN(20)
			a, b := hostile(r, s.block*aStride, 1e15), hostile(r, depth*bStride, 1e15)
			for _, height := range []int{1, s.block} {
				multiply := s.products
				if height == 1 {
					multiply = s.product
				}
				want := hostile(r, s.block*stride, 1)
				got := clone(want)
				productsGo(height)(want, stride, a, aStride, b, bStride, depth)
				multiply(got, stride, a, aStride, b, bStride, depth)
				same(t, "products", got, want)
			}
		}
	})
}

// TestRowsAreTwins compares what goes along a row, on rows of full lanes, the empty row among them.
func TestRowsAreTwins(t *testing.T) {
	eachNative(t, func(t *testing.T, s *set) {
		r := rand.New(rand.NewPCG(3, 3))
		for range 1000 {
			n := 16 * r.IntN(30)
			x, y, gain, bias := hostile(r, n, 1e18), hostile(r, n, 1e18), hostile(r, n, 100), hostile(r, n, 100)
			mean, factor := hostile(r, 1, 10)[0], hostile(r, 1, 10)[0]
			start := lanes(hostile(r, 16, 10))

			// twins runs both on copies of the row and the lanes, and compares them.
			twins := func(what string, x []float32, native, twin func(l *lanes, x []float32)) {
				t.Helper()
				got, want, gotLanes, wantLanes := clone(x), clone(x), start, start
				native(&gotLanes, got)
				twin(&wantLanes, want)
				for i := range wantLanes { // a peak of 0 may have either sign: no result depends on it
					if gotLanes[i] == 0 && wantLanes[i] == 0 {
						gotLanes[i] = wantLanes[i]
					}
				}
				same(t, what, got, want)
				same(t, what+" lanes", gotLanes[:], wantLanes[:])
			}
			other := lanes(hostile(r, 16, 10))
			twins("bounds, low", x, func(l *lanes, x []float32) { high := other; s.bounds(l, &high, x) }, func(l *lanes, x []float32) { high := other; boundsGo(l, &high, x) })
			twins("bounds, high", x, func(l *lanes, x []float32) { low := other; s.bounds(&low, l, x) }, func(l *lanes, x []float32) { low := other; boundsGo(&low, l, x) })
			twins("total", x, s.total, totalGo)
			twins("addTotal", x, func(l *lanes, x []float32) { s.addTotal(l, x, y) }, func(l *lanes, x []float32) { addTotalGo(l, x, y) })
			twins("deviation", x, func(l *lanes, x []float32) { s.deviation(l, x, mean) }, func(l *lanes, x []float32) { deviationGo(l, x, mean) })
			twins("normalise", x, func(_ *lanes, x []float32) { s.normalise(x, gain, bias, mean, factor) }, func(_ *lanes, x []float32) { normaliseGo(x, gain, bias, mean, factor) })
			twins("scale", x, func(_ *lanes, x []float32) { s.scale(x, factor) }, func(_ *lanes, x []float32) { scaleGo(x, factor) })
			twins("gelu", x, func(_ *lanes, x []float32) { s.gelu(x) }, func(_ *lanes, x []float32) { geluGo(x) })

			scores := hostile(r, n, 200)
			for i := range scores {
				if r.IntN(20) == 0 {
					scores[i] = float32(math.Inf(-1))
				}
			}
			// first keeps of the lanes what these two promise.
			first := func(do func(l *lanes, x []float32)) func(l *lanes, x []float32) {
				return func(l *lanes, x []float32) {
					do(l, x)
					clear(l[1:])
				}
			}
			twins("scalePeak", scores, first(func(l *lanes, x []float32) { s.scalePeak(l, x, 0.17677669) }), first(func(l *lanes, x []float32) { scalePeakGo(l, x, 0.17677669) }))
			twins("exponentials", scores, first(func(l *lanes, x []float32) { s.exponentials(l, x, 200) }), first(func(l *lanes, x []float32) { exponentialsGo(l, x, 200) }))

			var low, high lanes
			boundsGo(&low, &high, x)
			if scale := high.max()/steps - low.min()/steps; scale > 0 {
				sameRounding(t, s, x, 1/scale, rounded(-low.min()/scale))
			}
		}
	})
}

// sameRounding compares what a set rounds with its twin.
func sameRounding(t *testing.T, s *set, x []float32, factor float32, zero int32) {
	t.Helper()
	want := make([]int16, len(x))
	quantizeGo(want, x, factor)
	got := make([]int16, len(x))
	if s.quads == nil {
		s.quantize(got, x, factor)
	} else {
		bytes, twin := make([]uint8, len(x)), make([]uint8, len(x))
		s.quantizeBytes(bytes, x, factor, float32(zero))
		quantizeBytesGo(twin, x, factor, float32(zero))
		for i := range bytes {
			if bytes[i] != twin[i] {
				t.Fatalf("quantizeBytes: %g is %d, want %d", x[i], bytes[i], twin[i])
			}
			got[i] = int16(int32(bytes[i]) - zero)
		}
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("quantize: %g is %d, want %d", x[i], got[i], want[i])
		}
	}
}

// TestWhole compares the exported functions, which cut tiles and tails, among the sets.
func TestWhole(t *testing.T) {
	defer func(s *set) { chosen = s }(chosen)
	eachNative(t, func(t *testing.T, s *set) {
		r := rand.New(rand.NewPCG(4, 4))
		for range 60 {
			rows, in, out := 1+r.IntN(40), 1+r.IntN(100), 1+r.IntN(100)
			heads, dim := 1+r.IntN(4), 1+r.IntN(40)
			weight := make([]int8, in*out)
			for i := range weight {
				weight[i] = int8(r.Uint32())
			}
			layer := NewLinear(weight, hostile(r, out, 1), hostile(r, out, 1), in, out)
			x, residual, gain, bias := hostile(r, rows*in, 10), hostile(r, rows*in, 10), hostile(r, in, 2), hostile(r, in, 2)
			if rows > 2 {
				clear(x[in : 2*in])
			}
			qkv := hostile(r, 3*rows*heads*dim, 4)

			all := func(s *set) (applied, normed, attended []float32) {
				chosen = s
				var act Activations
				var scratch Scratch
				act.Quantize(x, rows, in)
				applied, normed, attended = make([]float32, rows*out), clone(x), make([]float32, rows*heads*dim)
				layer.Apply(applied, &act)
				GELU(applied)
				LayerNorm(normed, residual, gain, bias, rows, in, 1e-12)
				LayerNorm(normed, nil, gain, bias, rows, in, 1e-12)
				Attention(attended, qkv, rows, heads, dim, &scratch)
				return
			}
			wantApplied, wantNormed, wantAttended := all(&plain)
			gotApplied, gotNormed, gotAttended := all(s)
			same(t, "Apply and GELU", gotApplied, wantApplied)
			same(t, "LayerNorm", gotNormed, wantNormed)
			same(t, "Attention", gotAttended, wantAttended)
		}
	})
}

// TestExp visits numbers down to where exp counts as 0.
func TestExp(t *testing.T) {
	for x := float32(0); x > -100; x -= 0.0007 {
		got, want := float64(expGo(x)), math.Exp(float64(x))
		switch {
		case x < expEnd && got != 0:
			t.Fatalf("exp(%g) is %g, want 0", x, got)
		case x >= expEnd && math.Abs(got/want-1) > 3e-7:
			t.Fatalf("exp(%g) is %g, want %g", x, got, want)
		}
	}
	if got := expGo(float32(math.Inf(-1))); got != 0 {
		t.Errorf("exp(-Inf) is %g, want 0", got)
	}
	if got := expGo(0); got != 1 {
		t.Errorf("exp(0) is %g, want 1", got)
	}
}

// FuzzGELU compares GELU of whatever finite numbers the bytes make with its twin, and holds the result between its bounds.
func FuzzGELU(f *testing.F) {
	f.Add([]byte{0, 0, 128, 63, 0, 0, 160, 192, 1, 0, 0, 0, 255, 255, 127, 255})
	f.Fuzz(func(t *testing.T, data []byte) {
		x := make([]float32, roundUp(len(data)/4))
		for i := range len(data) / 4 {
			if v := math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:])); v-v == 0 {
				x[i] = v
			}
		}
		want := clone(x)
		geluGo(want)
		for i, v := range x {
			if low, high := min(v, 0), max(v, 0); want[i] < max(low, -0.18) || want[i] > high {
				t.Errorf("GELU(%g) is %g", v, want[i])
			}
		}
		for _, s := range available {
			got := clone(x)
			s.gelu(got)
			same(t, s.name, got, want)
		}
	})
}
