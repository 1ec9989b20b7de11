package kernel

// The normal distribution's Φ(x) - 1/2 for GELU is x·P(x²)/Q(x²) up to |x| = geluEnd, where the quotient reaches 1/2. The
// coefficients are a minimax fit of x·Φ(x), with P lifted by a millionth so that the end is reached: large x come out as
// they are, and as 0 on the negative side. The largest error is 3e-6.
const (
	geluEnd = 5.0

	geluP0 = 0.39896613359451294
	geluP1 = 0.029378870502114296
	geluP2 = 0.004320390988141298
	geluP3 = 6.253400351852179e-05

	geluQ0 = 1.0
	geluQ1 = 0.24049153923988342
	geluQ2 = 0.025721905753016472
	geluQ3 = 0.0015058170538395643
	geluQ4 = 3.81663630832918e-06
)

// GELU replaces each x by x·Φ(x), the form with erf that BERT uses. The absolute error is below 1e-5.
func GELU(x []float32) {
	full := whole(len(x))
	chosen.gelu(x[:full])
	geluGo(x[full:])
}

// geluGo is GELU in plain Go.
func geluGo(x []float32) {
	for i, v := range x {
		t := min(max(v, -geluEnd), geluEnd)
		u := float32(t * t)
		p := float32(geluP3*u) + geluP2
		p = float32(p*u) + geluP1
		p = float32(p*u) + geluP0
		q := float32(geluQ4*u) + geluQ3
		q = float32(q*u) + geluQ2
		q = float32(q*u) + geluQ1
		q = float32(q*u) + geluQ0
		phi := min(max(float32(t*p)/q, -0.5), 0.5)
		x[i] = v * (phi + 0.5)
	}
}
