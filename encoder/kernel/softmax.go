package kernel

import "math"

// exp(x) is 2^n × e^r with n the integer nearest to x/ln 2 and |r| ≤ ln 2 / 2. n ln 2 is subtracted in two parts, the first
// of which has so few bits that n times it is exact. e^r is 1 + r + r²·(a polynomial), a minimax fit.
const (
	expEnd = -87.0 // below it exp counts as 0: 2^n would soon be no normal number
	expLog = 1.44269504088896341
	expHi  = 0.693359375
	expLo  = -2.12194440e-4

	exp2 = 0.49999232
	exp3 = 0.16667115
	exp4 = 0.04189009
	exp5 = 0.00831248
)

// softmax turns scores times factor into weights that still want division by their sum, which it returns. len(x) must be a
// multiple of 16; what pads a row is -Inf.
func softmax(l *lanes, x []float32, factor float32) (sum float32) {
	for i := range l {
		l[i] = float32(math.Inf(-1))
	}
	chosen.scalePeak(l, x, factor)
	peak := l[0]
	*l = lanes{}
	chosen.exponentials(l, x, peak)
	return l[0]
}

// scalePeakGo multiplies x by factor and takes the outcome into the lanes where it is larger; the first lane then gets the
// largest of all.
func scalePeakGo(l *lanes, x []float32, factor float32) {
	for i := range x {
		x[i] *= factor
		if x[i] > l[i%16] {
			l[i%16] = x[i]
		}
	}
	l[0] = l.max()
}

// exponentialsGo replaces each x by exp(x-peak), which is at most 1, and adds them to the lanes; the first lane then gets
// the sum of all.
func exponentialsGo(l *lanes, x []float32, peak float32) {
	for i, v := range x {
		x[i] = expGo(v - peak)
		l[i%16] += x[i]
	}
	l[0] = l.sum()
}

// expGo is exp for numbers that are not positive, within 1e-6 of itself.
func expGo(x float32) float32 {
	if x < expEnd {
		return 0
	}
	shifted := float32(x*expLog) + magic // n stands in its low bits
	n := shifted - magic
	r := x - float32(n*expHi)
	r -= float32(n * expLo)
	p := float32(exp5*r) + exp4
	p = float32(p*r) + exp3
	p = float32(p*r) + exp2
	p = float32(p*r) + 1
	p = float32(p*r) + 1
	power := math.Float32frombits(math.Float32bits(shifted)<<23 + math.Float32bits(1))
	return float32(p * power)
}
