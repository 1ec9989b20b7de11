package kernel_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/dateline-project/dateline/encoder/kernel"
)

// eachSetOf runs a benchmark with every set of this CPU.
func eachSetOf(b *testing.B, do func(b *testing.B)) {
	before := kernel.Name()
	defer kernel.Use(before)
	for _, name := range kernel.Available() {
		if err := kernel.Use(name); err != nil {
			b.Fatal(err)
		}
		b.Run(name, do)
	}
}

// BenchmarkLinear tells the layers of an encoder of 384 and some rows. An operation is a multiplication or an addition.
func BenchmarkLinear(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	for _, shape := range [][3]int{{128, 384, 1152}, {128, 384, 1536}, {128, 1536, 384}, {512, 1536, 384}, {24, 384, 1536}, {128, 384, 25}} {
		rows, in, out := shape[0], shape[1], shape[2]
		layer := kernel.NewLinear(bytes(r, in*out), normals(r, out, 1), normals(r, out, 1), in, out)
		x, dst := normals(r, rows*in, 1), make([]float32, rows*out)
		b.Run(fmt.Sprintf("%dx%dx%d", rows, in, out), func(b *testing.B) {
			eachSetOf(b, func(b *testing.B) {
				var act kernel.Activations
				act.Quantize(x, rows, in)
				for b.Loop() {
					layer.Apply(dst, &act)
				}
				b.ReportMetric(2*float64(rows*in*out)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GOP/s")
			})
		})
	}
}

// BenchmarkRows tells the other functions, on the rows of a batch.
func BenchmarkRows(b *testing.B) {
	const rows, hidden, ffn, heads = 128, 384, 1536, 12
	r := rand.New(rand.NewPCG(1, 1))
	x, residual, gain, wide := normals(r, rows*hidden, 1), normals(r, rows*hidden, 1), normals(r, hidden, 1), normals(r, rows*ffn, 2)
	fresh := append([]float32(nil), wide...) // GELU over and over would end in denormals
	qkv := normals(r, 3*rows*hidden, 1)
	var act kernel.Activations
	var scratch kernel.Scratch
	for name, do := range map[string]func(){
		"Quantize":  func() { act.Quantize(wide, rows, ffn) },
		"LayerNorm": func() { kernel.LayerNorm(x, residual, gain, gain, rows, hidden, 1e-12) },
		"GELU":      func() { copy(wide, fresh); kernel.GELU(wide) },
		"Attention": func() { kernel.Attention(x, qkv, rows, heads, hidden/heads, &scratch) },
	} {
		b.Run(name, func(b *testing.B) {
			eachSetOf(b, func(b *testing.B) {
				for b.Loop() {
					do()
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/rows, "ns/row")
			})
		})
	}
}
