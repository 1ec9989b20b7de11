package kernel

// avx2 is the set for CPUs with 256-bit vectors of integers.
var avx2 = set{
	name:   "avx2",
	height: 4, width: 1, tile: tileAVX2, strip: stripAVX2,
	block: 4, products: productsAVX2, product: productAVX2,
	bounds:       boundsAVX2,
	quantize:     quantizeAVX2,
	total:        totalAVX2,
	addTotal:     addTotalAVX2,
	deviation:    deviationAVX2,
	normalise:    normaliseAVX2,
	gelu:         geluAVX2,
	scale:        scaleAVX2,
	scalePeak:    scalePeakAVX2,
	exponentials: exponentialsAVX2,
}

//go:noescape
func tileAVX2(dst []float32, stride int, q []int16, rowScale []float32, weights []int16, scale, bias []float32)

//go:noescape
func stripAVX2(dst []float32, stride int, q []int16, rowScale []float32, weights []int16, scale, bias []float32)

//go:noescape
func productsAVX2(c []float32, stride int, a []float32, aStride int, b []float32, bStride, depth int)

//go:noescape
func productAVX2(c []float32, stride int, a []float32, aStride int, b []float32, bStride, depth int)

//go:noescape
func boundsAVX2(low, high *lanes, x []float32)

//go:noescape
func quantizeAVX2(q []int16, x []float32, factor float32)

//go:noescape
func totalAVX2(l *lanes, x []float32)

//go:noescape
func addTotalAVX2(l *lanes, x, y []float32)

//go:noescape
func deviationAVX2(l *lanes, x []float32, mean float32)

//go:noescape
func normaliseAVX2(x, gain, bias []float32, mean, factor float32)

//go:noescape
func geluAVX2(x []float32)

//go:noescape
func scaleAVX2(x []float32, factor float32)

//go:noescape
func scalePeakAVX2(l *lanes, x []float32, factor float32)

//go:noescape
func exponentialsAVX2(l *lanes, x []float32, peak float32)
