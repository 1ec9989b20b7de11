package main

// machine says operations on rows of 16 float32 in the instructions of one kind of CPU. Operands are names: of rows, which
// come into being when something is first written to them; of float parameters of the function; of constants. The last
// operand of an operation may be any of these, the others are rows.
type machine interface {
	// walk writes a function that walks along its slices 16 numbers at a time. For a parameter such as "low *lanes" the row
	// "low" is loaded from it before and stored after.
	// What is told after the last step stands in last.
	walk(name, params string, body func(), last ...func())

	load(row, slice string)
	store(slice, row string)
	storeInt16(slice, row string) // rounds to nearest even

	add(to, a, b string)
	sub(to, a, b string)
	mul(to, a, b string)
	div(to, a, b string)
	max(to, a, b string)
	min(to, a, b string)

	shiftLeft(to, a string, bits int)
	addInt(to, a, b string)
	keepFrom(to, a, limit string) // clears to where a < limit

	// sum and peak make every number of a row the sum of them all, halves onto halves, or the largest.
	sum(row string)
	peak(row string)
}

// writeVectors writes the functions along a row. Each follows, operation by operation, the twin in plain Go whose name
// begins alike and ends in Go.
func writeVectors(m machine) {
	m.walk("bounds", "low *lanes, high *lanes, x []float32", func() {
		m.load("v", "x")
		m.min("low", "low", "v")
		m.max("high", "high", "v")
	})
	m.walk("quantize", "q []int16, x []float32, factor float32", func() {
		m.load("v", "x")
		m.mul("v", "v", "factor")
		m.storeInt16("q", "v")
	})
	m.walk("total", "l *lanes, x []float32", func() {
		m.load("v", "x")
		m.add("l", "l", "v")
	})
	m.walk("addTotal", "l *lanes, x []float32, y []float32", func() {
		m.load("v", "x")
		m.load("w", "y")
		m.add("v", "v", "w")
		m.store("x", "v")
		m.add("l", "l", "v")
	})
	m.walk("deviation", "l *lanes, x []float32, mean float32", func() {
		m.load("d", "x")
		m.sub("d", "d", "mean")
		m.mul("d", "d", "d")
		m.add("l", "l", "d")
	})
	m.walk("normalise", "x []float32, gain []float32, bias []float32, mean float32, factor float32", func() {
		m.load("v", "x")
		m.load("g", "gain")
		m.load("b", "bias")
		m.sub("v", "v", "mean")
		m.mul("v", "v", "factor")
		m.mul("v", "v", "g")
		m.add("v", "v", "b")
		m.store("x", "v")
	})
	m.walk("scale", "x []float32, factor float32", func() {
		m.load("v", "x")
		m.mul("v", "v", "factor")
		m.store("x", "v")
	})
	m.walk("scalePeak", "l *lanes, x []float32, factor float32", func() {
		m.load("v", "x")
		m.mul("v", "v", "factor")
		m.store("x", "v")
		m.max("l", "l", "v")
	}, func() { m.peak("l") })
	m.walk("gelu", "x []float32", func() {
		m.load("v", "x")
		m.max("t", "v", "minusGeluEnd")
		m.min("t", "t", "geluEnd")
		m.mul("u", "t", "t")
		polynomial(m, "p", "u", "geluP3", "geluP2", "geluP1", "geluP0")
		polynomial(m, "q", "u", "geluQ4", "geluQ3", "geluQ2", "geluQ1", "geluQ0")
		m.mul("p", "t", "p")
		m.div("p", "p", "q")
		m.max("p", "p", "minusHalf")
		m.min("p", "p", "half")
		m.add("p", "p", "half")
		m.mul("v", "v", "p")
		m.store("x", "v")
	})
	m.walk("exponentials", "l *lanes, x []float32, peak float32", func() {
		m.load("v", "x")
		m.sub("v", "v", "peak")
		m.max("r", "v", "expEnd")
		m.mul("n", "r", "expLog")
		m.add("n", "n", "magic")
		m.shiftLeft("power", "n", 23)
		m.addInt("power", "power", "one")
		m.sub("n", "n", "magic")
		m.mul("p", "n", "expHi")
		m.sub("r", "r", "p")
		m.mul("p", "n", "expLo")
		m.sub("r", "r", "p")
		polynomial(m, "p", "r", "exp5", "exp4", "exp3", "exp2", "one", "one")
		m.mul("p", "p", "power")
		m.keepFrom("p", "v", "expEnd")
		m.store("x", "p")
		m.add("l", "l", "p")
	}, func() { m.sum("l") })
}

// polynomial computes the polynomial of x with coefficients from the highest power down.
func polynomial(m machine, to, x string, coefficients ...string) {
	for i, c := range coefficients[1:] {
		if i == 0 {
			m.mul(to, x, coefficients[0])
		} else {
			m.mul(to, to, x)
		}
		m.add(to, to, c)
	}
}
