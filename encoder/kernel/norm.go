package kernel

import (
	"fmt"
	"math"
)

// LayerNorm adds residual to x, unless it is nil, and normalises each row: less its mean, over its standard deviation, times
// gain, plus bias. eps is added to the variance.
func LayerNorm(x, residual, gain, bias []float32, rows, cols int, eps float32) {
	if len(x) != rows*cols || residual != nil && len(residual) != len(x) || len(gain) != cols || len(bias) != cols {
		panic(fmt.Sprintf("kernel: a norm of %d rows of %d gets %d numbers, %d to add, %d gains, %d biases", rows, cols, len(x), len(residual), len(gain), len(bias)))
	}
	s, full, l := chosen, whole(cols), new(lanes)
	for r := range rows {
		row := x[r*cols : (r+1)*cols]
		*l = lanes{}
		if residual != nil {
			more := residual[r*cols : (r+1)*cols]
			s.addTotal(l, row[:full], more[:full])
			addTotalGo(l, row[full:], more[full:])
		} else {
			s.total(l, row[:full])
			totalGo(l, row[full:])
		}
		mean := l.sum() / float32(cols)
		*l = lanes{}
		s.deviation(l, row[:full], mean)
		deviationGo(l, row[full:], mean)
		variance := l.sum() / float32(cols)
		factor := 1 / float32(math.Sqrt(float64(variance+eps)))
		s.normalise(row[:full], gain[:full], bias[:full], mean, factor)
		normaliseGo(row[full:], gain[full:], bias[full:], mean, factor)
	}
}

// totalGo adds x to the lanes.
func totalGo(l *lanes, x []float32) {
	for i, v := range x {
		l[i%16] += v
	}
}

// addTotalGo adds y to x, and the outcome to the lanes.
func addTotalGo(l *lanes, x, y []float32) {
	for i, v := range y {
		x[i] += v
		l[i%16] += x[i]
	}
}

// deviationGo adds the squared distances of x from mean to the lanes.
func deviationGo(l *lanes, x []float32, mean float32) {
	for i, v := range x {
		d := v - mean
		l[i%16] += float32(d * d)
	}
}

// normaliseGo makes of each x: (x-mean) × factor × gain + bias.
func normaliseGo(x, gain, bias []float32, mean, factor float32) {
	for i, v := range x {
		x[i] = float32(float32((v-mean)*factor)*gain[i]) + bias[i]
	}
}
