package kernel

// avx512 is the set for CPUs with 512-bit vectors of floats and of int16 (AVX-512 F and BW).
var avx512 = set{
	name:   "avx512",
	height: 8, width: 2, tile: tileAVX512, strip: stripAVX512,
	block: 8, products: productsAVX512, product: productAVX512,
	bounds:       boundsAVX512,
	quantize:     quantizeAVX512,
	total:        totalAVX512,
	addTotal:     addTotalAVX512,
	deviation:    deviationAVX512,
	normalise:    normaliseAVX512,
	gelu:         geluAVX512,
	scale:        scaleAVX512,
	scalePeak:    scalePeakAVX512,
	exponentials: exponentialsAVX512,
}

// vnni is avx512 with an instruction that multiplies four bytes of a row with four weights and adds up, all at once.
var vnni = withVNNI(avx512)

func withVNNI(s set) set {
	s.name, s.tile, s.strip, s.quantize = "avx512-vnni", nil, nil, nil
	s.quads, s.quadStrip, s.quantizeBytes = quadsVNNI, quadStripVNNI, quantizeBytesVNNI
	return s
}

//go:noescape
func tileAVX512(dst []float32, stride int, q []int16, rowScale []float32, weights []int16, scale, bias []float32)

//go:noescape
func stripAVX512(dst []float32, stride int, q []int16, rowScale []float32, weights []int16, scale, bias []float32)

//go:noescape
func quadsVNNI(dst []float32, stride int, u []uint8, zero []int32, rowScale []float32, weights []int8, sums []int32, scale, bias []float32)

//go:noescape
func quadStripVNNI(dst []float32, stride int, u []uint8, zero []int32, rowScale []float32, weights []int8, sums []int32, scale, bias []float32)

//go:noescape
func quantizeBytesVNNI(u []uint8, x []float32, factor, zero float32)

//go:noescape
func productsAVX512(c []float32, stride int, a []float32, aStride int, b []float32, bStride, depth int)

//go:noescape
func productAVX512(c []float32, stride int, a []float32, aStride int, b []float32, bStride, depth int)

//go:noescape
func boundsAVX512(low, high *lanes, x []float32)

//go:noescape
func quantizeAVX512(q []int16, x []float32, factor float32)

//go:noescape
func totalAVX512(l *lanes, x []float32)

//go:noescape
func addTotalAVX512(l *lanes, x, y []float32)

//go:noescape
func deviationAVX512(l *lanes, x []float32, mean float32)

//go:noescape
func normaliseAVX512(x, gain, bias []float32, mean, factor float32)

//go:noescape
func geluAVX512(x []float32)

//go:noescape
func scaleAVX512(x []float32, factor float32)

//go:noescape
func scalePeakAVX512(l *lanes, x []float32, factor float32)

//go:noescape
func exponentialsAVX512(l *lanes, x []float32, peak float32)
