package main

import "fmt"

const (
	tileParams    = "dst []float32, stride int, q []int16, rowScale []float32, weights []int16, scale []float32, bias []float32"
	quadParams    = "dst []float32, stride int, u []uint8, zero []int32, rowScale []float32, weights []int8, sums []int32, scale []float32, bias []float32"
	productParams = "c []float32, stride int, a []float32, aStride int, b []float32, bStride int, depth int"
)

// tiles writes the matrix products.
//
// Tiles of AVX2 have four rows: six fill the registers and were 4 % faster on Zen 3, which short texts would lose again to
// the overlap of the last two tiles.
func (x *x86) tiles() {
	if x.letter == "Y" {
		x.tile("tile", 4, 1, false)
		x.tile("strip", 1, 1, false)
		x.product("products", 4)
		x.product("product", 1)
		return
	}
	x.tile("tile", 8, 2, false)
	x.tile("strip", 1, 2, false)
	x.product("products", 8)
	x.product("product", 1)
	x.suffix = "VNNI"
	x.tile("quads", 8, 2, true)
	x.tile("quadStrip", 1, 2, true)
	x.walk("quantizeBytes", "u []uint8, x []float32, factor float32, zero float32", func() {
		x.load("v", "x")
		x.mul("v", "v", "factor")
		x.add("v", "v", "magic") // rounds; adding a whole number to that is exact
		x.add("v", "v", "zero")
		x.storeBytes("u", "v")
	})
}

// rowAddress is how to address row r of a matrix at SI whose rows are R9 bytes apart; rowMultiples sets up what it needs.
func rowAddress(r, offset int) string {
	index := []string{"", "(R9*1)", "(R9*2)", "(R11*1)", "(R9*4)", "(R12*1)", "(R11*2)", "(R13*1)"}[r]
	return fmt.Sprintf("%d(SI)%s", offset, index)
}

func (x *x86) rowMultiples(rows int) {
	if rows > 2 {
		x.line("LEAQ (R9)(R9*2), R11 // 3 rows")
	}
	if rows > 4 {
		x.line("LEAQ (R9)(R9*4), R12 // 5 rows")
		x.line("LEAQ (R11)(R9*4), R13 // 7 rows")
	}
}

// clear zeroes the first registers, where a tile adds up.
func (x *x86) clear(registers int) {
	instruction := "VPXOR"
	if x.letter == "Z" {
		instruction = "VPXORD"
	}
	for i := range registers {
		r := fmt.Sprint(x.letter, i)
		x.line("%s %s, %s, %s", instruction, r, r, r)
	}
}

// tile writes the function of a tile of a linear layer, rows by panels. A step takes a pair of columns, or with quads four
// columns of bytes: a panel's weights are 64 bytes, 16 pairs or fours; a row's are broadcast to all lanes, and a multiply-add
// gives 32-bit sums. For fours that is one instruction (VNNI).
func (x *x86) tile(name string, rows, panels int, quads bool) {
	params, numbers, shift := tileParams, "q_base", 5
	if quads {
		params, numbers, shift = quadParams, "u_base", 6
	}
	at := x.function(name+x.suffix, params)
	const unroll = 4
	perRow := panels * x.parts // registers
	sum := func(row, i int) string { return fmt.Sprint(x.letter, row*perRow+i) }
	weight := func(i int) string { return fmt.Sprint(x.letter, rows*perRow+i) }
	taken := func(row int) string { return fmt.Sprint(x.letter, (rows+1)*perRow+row%2) }
	product := fmt.Sprint(x.letter, (rows+1)*perRow+2)

	x.line("MOVQ %s, SI", at[numbers])
	x.line("MOVQ %s, DX", at["weights_base"])
	x.line("MOVQ %s, CX", at["weights_len"])
	if panels == 2 {
		x.line("SHRQ $1, CX")
		x.line("LEAQ (DX)(CX*%d), BX // the second panel", 64>>shift)
	}
	x.line("SHRQ $%d, CX // steps", shift)
	x.line("LEAQ (CX*4), R9 // bytes of a row")
	x.rowMultiples(rows)
	x.clear(rows * perRow)
	x.line("SHRQ $2, CX")
	loop := x.label("loop")
	x.place(loop)
	for step := range unroll {
		for i := range perRow {
			panel := "DX"
			if i >= x.parts {
				panel = "BX"
			}
			move := "VMOVDQU"
			if x.letter == "Z" {
				move = "VMOVDQU32"
			}
			x.line("%s %d(%s), %s", move, 64*step+i%x.parts*x.width(), panel, weight(i))
		}
		for row := range rows {
			x.line("VPBROADCASTD %s, %s", rowAddress(row, 4*step), taken(row))
			for i := range perRow {
				if quads {
					x.line("VPDPBUSD %s, %s, %s", weight(i), taken(row), sum(row, i))
					continue
				}
				x.line("VPMADDWD %s, %s, %s", weight(i), taken(row), product)
				x.line("VPADDD %s, %s, %s", product, sum(row, i), sum(row, i))
			}
		}
	}
	x.line("ADDQ $%d, SI", 4*unroll)
	x.line("ADDQ $%d, DX", 64*unroll)
	if panels == 2 {
		x.line("ADDQ $%d, BX", 64*unroll)
	}
	x.line("DECQ CX")
	x.line("JNZ %s", loop)

	// sum × (row scale × channel scale) + bias
	x.line("MOVQ %s, DI", at["dst_base"])
	x.line("MOVQ %s, AX", at["stride"])
	x.line("MOVQ %s, R8", at["rowScale_base"])
	x.line("MOVQ %s, R10", at["scale_base"])
	x.line("MOVQ %s, SI", at["bias_base"])
	if quads {
		x.line("MOVQ %s, BX", at["sums_base"])
		x.line("MOVQ %s, DX", at["zero_base"])
	}
	for row := range rows {
		if quads {
			x.line("VPBROADCASTD %d(DX), %s", 4*row, taken(0))
			for i := range perRow {
				x.line("VPMULLD %d(BX), %s, %s", i*x.width(), taken(0), product)
				x.line("VPSUBD %s, %s, %s", product, sum(row, i), sum(row, i))
			}
		}
		x.line("VBROADCASTSS %d(R8), %s", 4*row, taken(0))
		for i := range perRow {
			x.line("VCVTDQ2PS %s, %s", sum(row, i), sum(row, i))
			x.line("VMULPS %d(R10), %s, %s", i*x.width(), taken(0), product)
			x.line("VMULPS %s, %s, %s", product, sum(row, i), sum(row, i))
			x.line("VADDPS %d(SI), %s, %s", i*x.width(), sum(row, i), sum(row, i))
			x.line("VMOVUPS %s, %d(DI)", sum(row, i), i*x.width())
		}
		if row+1 < rows {
			x.line("LEAQ (DI)(AX*4), DI")
		}
	}
	x.line("VZEROUPPER")
	x.line("RET")
}

// product writes the function of rows by 16 columns of a product of float matrices.
func (x *x86) product(name string, rows int) {
	at := x.function(name+x.suffix, productParams)
	sum := func(row, i int) string { return fmt.Sprint(x.letter, row*x.parts+i) }
	b := func(i int) string { return fmt.Sprint(x.letter, rows*x.parts+i) }
	a := func(row int) string { return fmt.Sprint(x.letter, (rows+1)*x.parts+row%2) }
	term := fmt.Sprint(x.letter, (rows+1)*x.parts+2)

	x.line("MOVQ %s, SI", at["a_base"])
	x.line("MOVQ %s, R9", at["aStride"])
	x.line("SHLQ $2, R9")
	x.line("MOVQ %s, DX", at["b_base"])
	x.line("MOVQ %s, R8", at["bStride"])
	x.line("SHLQ $2, R8")
	x.line("MOVQ %s, CX", at["depth"])
	x.rowMultiples(rows)
	x.clear(rows * x.parts)
	loop := x.label("loop")
	x.place(loop)
	for i := range x.parts {
		x.line("VMOVUPS %d(DX), %s", i*x.width(), b(i))
	}
	for row := range rows {
		x.line("VBROADCASTSS %s, %s", rowAddress(row, 0), a(row))
		for i := range x.parts {
			x.line("VMULPS %s, %s, %s", b(i), a(row), term)
			x.line("VADDPS %s, %s, %s", term, sum(row, i), sum(row, i))
		}
	}
	x.line("ADDQ $4, SI")
	x.line("ADDQ R8, DX")
	x.line("DECQ CX")
	x.line("JNZ %s", loop)
	x.line("MOVQ %s, DI", at["c_base"])
	x.line("MOVQ %s, AX", at["stride"])
	for row := range rows {
		for i := range x.parts {
			x.line("VMOVUPS %s, %d(DI)", sum(row, i), i*x.width())
		}
		if row+1 < rows {
			x.line("LEAQ (DI)(AX*4), DI")
		}
	}
	x.line("VZEROUPPER")
	x.line("RET")
}
