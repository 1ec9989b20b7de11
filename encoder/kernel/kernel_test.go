package kernel_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/dateline-project/dateline/encoder/kernel"
)

// eachSet runs a test with every set of this CPU.
func eachSet(t *testing.T, do func(t *testing.T)) {
	t.Helper()
	before := kernel.Name()
	defer kernel.Use(before)
	for _, name := range kernel.Available() {
		if err := kernel.Use(name); err != nil {
			t.Fatal(err)
		}
		t.Run(name, do)
	}
}

// normals are n numbers of a normal distribution.
func normals(r *rand.Rand, n int, spread float64) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64() * spread)
	}
	return x
}

// bytes are n weights, the extremes among them.
func bytes(r *rand.Rand, n int) []int8 {
	w := make([]int8, n)
	for i := range w {
		w[i] = int8(r.IntN(256) - 128)
	}
	return w
}

// TestLinear compares with sums in 64 bits.
func TestLinear(t *testing.T) {
	eachSet(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 2))
		for _, shape := range [][3]int{{1, 1, 1}, {3, 7, 5}, {4, 16, 16}, {8, 32, 32}, {9, 48, 33}, {23, 384, 25}, {130, 96, 64}, {17, 2048, 48}} {
			rows, in, out := shape[0], shape[1], shape[2]
			weight, scale, bias := bytes(r, in*out), normals(r, out, 0.01), normals(r, out, 1)
			var act kernel.Activations
			act.Quantize(normals(r, rows*in, 3), rows, in)
			dst := make([]float32, rows*out)
			kernel.NewLinear(weight, scale, bias, in, out).Apply(dst, &act)
			for row := range rows {
				for o := range out {
					var sum int64
					for i := range in {
						sum += int64(act.At(row, i)) * int64(weight[o*in+i])
					}
					want := float32(float32(sum)*float32(act.Scale(row)*scale[o])) + bias[o]
					if got := dst[row*out+o]; got != want {
						t.Fatalf("%d rows of %d to %d: row %d channel %d is %g, want %g", rows, in, out, row, o, got, want)
					}
				}
			}
		}
	})
}

// TestLinearOfExtremes sums the largest products that there are, at both ends of a byte.
func TestLinearOfExtremes(t *testing.T) {
	eachSet(t, func(t *testing.T) {
		const rows, in, out = 8, kernel.MaxColumns, 32
		weight, scale, bias, x := make([]int8, in*out), make([]float32, out), make([]float32, out), make([]float32, rows*in)
		for i := range weight {
			weight[i] = -128
		}
		for i := range scale {
			scale[i] = 1
		}
		for i := range x {
			x[i] = 254
			if i/in%2 == 1 {
				x[i] = -254
			}
		}
		var act kernel.Activations
		act.Quantize(x, rows, in)
		dst := make([]float32, rows*out)
		kernel.NewLinear(weight, scale, bias, in, out).Apply(dst, &act)
		for i, got := range dst {
			if want := -128 * x[i/out*in] * in; got != want {
				t.Fatalf("output %d is %g, want %g", i, got, want)
			}
		}
	})
}

func TestQuantize(t *testing.T) {
	eachSet(t, func(t *testing.T) {
		const cols = 21
		rows := [][]float32{
			{1, -1, 0.5},
			{3, -1, 0, 0.25},
			{2, 1, 0.5},
			{-2, -1},
			{},
			{0x1p-101, 0x1p-120},
			{math.SmallestNonzeroFloat32, 1},
			{3e38, -3e38, 1e38},
			{254, 0.5, 1.5, 2.5, 0.50001},
			{126.5, -127.5},
			{127.5, -126.5},
		}
		want := [][]int{
			{127, -127, 64},   // 63.5 goes to the even neighbour
			{190, -64, 0, 16}, // 190.5 and -63.5, likewise
			{254, 127, 64},
			{-254, -127},
			{},
			{},
			{0, 254},
			{127, -127, 42},
			{254, 0, 2, 2, 1},
			{126, -128},
			{128, -126},
		}
		src := make([]float32, len(rows)*cols)
		for i, row := range rows {
			copy(src[i*cols:], row)
		}
		var act kernel.Activations
		act.Quantize(normals(rand.New(rand.NewPCG(7, 8)), 60, 1), 3, 20) // memory used before
		act.Quantize(src, len(rows), cols)
		for i := range rows {
			for j := range cols {
				value := 0
				if j < len(want[i]) {
					value = want[i][j]
				}
				if got := act.At(i, j); got != value {
					t.Errorf("row %d %v: number %d is %d, want %d", i, rows[i], j, got, value)
				}
			}
			if zero := len(want[i]) == 0; zero != (act.Scale(i) == 0) {
				t.Errorf("row %d %v has scale %g", i, rows[i], act.Scale(i))
			}
		}
	})
}

// TestQuantizeStaysWithinAByte tries rows whose ends both round outwards.
func TestQuantizeStaysWithinAByte(t *testing.T) {
	eachSet(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(9, 10))
		var act kernel.Activations
		for range 5000 {
			x := normals(r, 16, math.Exp(10*r.NormFloat64()))
			act.Quantize(x, 1, len(x))
			least, most := 0, 0
			for i, v := range x {
				got := act.At(0, i)
				least, most = min(least, got), max(most, got)
				if off := math.Abs(float64(got) - float64(v)/float64(act.Scale(0))); off > 0.5001 {
					t.Fatalf("%g is %d steps of %g", v, got, act.Scale(0))
				}
			}
			if most-least > 255 {
				t.Fatalf("%v lies between %d and %d", x, least, most)
			}
		}
	})
}

func TestLayerNorm(t *testing.T) {
	eachSet(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(3, 4))
		for _, cols := range []int{1, 15, 16, 40, 384, 768} {
			const rows = 3
			x, residual, gain, bias := normals(r, rows*cols, 2), normals(r, rows*cols, 1), normals(r, cols, 1), normals(r, cols, 1)
			got := append([]float32(nil), x...)
			kernel.LayerNorm(got, residual, gain, bias, rows, cols, 1e-12)
			for row := range rows {
				var mean, variance float64
				sum := make([]float64, cols)
				for i := range sum {
					sum[i] = float64(x[row*cols+i]) + float64(residual[row*cols+i])
					mean += sum[i] / float64(cols)
				}
				for _, v := range sum {
					variance += (v - mean) * (v - mean) / float64(cols)
				}
				for i, v := range sum {
					want := (v-mean)/math.Sqrt(variance+1e-12)*float64(gain[i]) + float64(bias[i])
					if math.Abs(float64(got[row*cols+i])-want) > 1e-5 {
						t.Fatalf("%d columns: row %d number %d is %g, want %g", cols, row, i, got[row*cols+i], want)
					}
				}
			}
		}
	})
}

func TestGELU(t *testing.T) {
	eachSet(t, func(t *testing.T) {
		var x []float32
		for v := float32(-12); v <= 12; v += 0.001 {
			x = append(x, v)
		}
		x = append(x, -3e38, 3e38, -1000, 1000, math.SmallestNonzeroFloat32, 0)
		got := append([]float32(nil), x...)
		kernel.GELU(got)
		for i, v := range x {
			want := 0.5 * float64(v) * (1 + math.Erf(float64(v)/math.Sqrt2))
			if math.Abs(float64(got[i])-want) > 4e-6 {
				t.Fatalf("GELU(%g) is %g, want %g", v, got[i], want)
			}
		}
	})
}

func TestAttention(t *testing.T) {
	eachSet(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(5, 6))
		var scratch kernel.Scratch
		for _, shape := range [][3]int{{1, 1, 8}, {2, 2, 4}, {5, 3, 32}, {9, 2, 24}, {40, 12, 32}, {67, 1, 64}} {
			rows, heads, dim := shape[0], shape[1], shape[2]
			hidden := heads * dim
			qkv, dst := normals(r, rows*3*hidden, 1.5), make([]float32, rows*hidden)
			kernel.Attention(dst, qkv, rows, heads, dim, &scratch)
			for h := range heads {
				for row := range rows {
					weights, sum := make([]float64, rows), 0.0
					for other := range rows {
						dot := 0.0
						for d := range dim {
							dot += float64(qkv[row*3*hidden+h*dim+d]) * float64(qkv[other*3*hidden+hidden+h*dim+d])
						}
						weights[other] = math.Exp(dot / math.Sqrt(float64(dim)))
						sum += weights[other]
					}
					for d := range dim {
						want := 0.0
						for other := range rows {
							want += weights[other] / sum * float64(qkv[other*3*hidden+2*hidden+h*dim+d])
						}
						if got := dst[row*hidden+h*dim+d]; math.Abs(float64(got)-want) > 1e-5 {
							t.Fatalf("%d rows, %d heads of %d: row %d head %d dimension %d is %g, want %g", rows, heads, dim, row, h, d, got, want)
						}
					}
				}
			}
		}
	})
}

// TestNoRows gives every function a batch without rows.
func TestNoRows(t *testing.T) {
	eachSet(t, func(t *testing.T) {
		var act kernel.Activations
		act.Quantize(nil, 0, 20)
		kernel.NewLinear(make([]int8, 60), make([]float32, 3), make([]float32, 3), 20, 3).Apply(nil, &act)
		kernel.LayerNorm(nil, nil, make([]float32, 20), make([]float32, 20), 0, 20, 0)
		kernel.GELU(nil)
		kernel.Attention(nil, nil, 0, 2, 10, new(kernel.Scratch))
	})
}

// TestMisfits asks for a panic that says what does not fit.
func TestMisfits(t *testing.T) {
	layer := kernel.NewLinear(make([]int8, 6), make([]float32, 2), make([]float32, 2), 3, 2)
	for name, do := range map[string]func(){
		"weights":   func() { kernel.NewLinear(make([]int8, 5), make([]float32, 2), make([]float32, 2), 3, 2) },
		"columns":   func() { kernel.NewLinear(make([]int8, 2049), make([]float32, 1), make([]float32, 1), 2049, 1) },
		"rows":      func() { layer.Apply(make([]float32, 2), new(kernel.Activations)) },
		"quantize":  func() { new(kernel.Activations).Quantize(make([]float32, 5), 2, 3) },
		"norm":      func() { kernel.LayerNorm(make([]float32, 4), nil, make([]float32, 3), make([]float32, 2), 2, 2, 0) },
		"attention": func() { kernel.Attention(make([]float32, 4), make([]float32, 4), 1, 1, 4, new(kernel.Scratch)) },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if said := recover(); said == nil || fmt.Sprint(said)[:7] != "kernel:" {
					t.Errorf("panic %v", said)
				}
			}()
			do()
		})
	}
}

func TestUse(t *testing.T) {
	before := kernel.Name()
	defer kernel.Use(before)
	if err := kernel.Use("abacus"); err == nil || kernel.Name() != before {
		t.Errorf("using an unknown set gives %v and leaves %s", err, kernel.Name())
	}
	names := kernel.Available()
	if last := names[len(names)-1]; last != "go" {
		t.Errorf("the last set is %s, want go", last)
	}
}
