package kernel

// neon is the set for arm64.
var neon = set{
	name:   "neon",
	height: 4, width: 1, tile: tileNEON, strip: stripNEON,
	block: 4, products: productsNEON, product: productNEON,
	bounds:       boundsNEON,
	quantize:     quantizeNEON,
	total:        totalNEON,
	addTotal:     addTotalNEON,
	deviation:    deviationNEON,
	normalise:    normaliseNEON,
	gelu:         geluNEON,
	scale:        scaleNEON,
	scalePeak:    scalePeakNEON,
	exponentials: exponentialsNEON,
}

//go:noescape
func tileNEON(dst []float32, stride int, q []int16, rowScale []float32, weights []int16, scale, bias []float32)

//go:noescape
func stripNEON(dst []float32, stride int, q []int16, rowScale []float32, weights []int16, scale, bias []float32)

//go:noescape
func productsNEON(c []float32, stride int, a []float32, aStride int, b []float32, bStride, depth int)

//go:noescape
func productNEON(c []float32, stride int, a []float32, aStride int, b []float32, bStride, depth int)

//go:noescape
func boundsNEON(low, high *lanes, x []float32)

//go:noescape
func quantizeNEON(q []int16, x []float32, factor float32)

//go:noescape
func totalNEON(l *lanes, x []float32)

//go:noescape
func addTotalNEON(l *lanes, x, y []float32)

//go:noescape
func deviationNEON(l *lanes, x []float32, mean float32)

//go:noescape
func normaliseNEON(x, gain, bias []float32, mean, factor float32)

//go:noescape
func geluNEON(x []float32)

//go:noescape
func scaleNEON(x []float32, factor float32)

//go:noescape
func scalePeakNEON(l *lanes, x []float32, factor float32)

//go:noescape
func exponentialsNEON(l *lanes, x []float32, peak float32)
