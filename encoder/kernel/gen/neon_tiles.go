package main

import "fmt"

// neonSums is the first of the 16 registers in which a tile of four rows adds up: four a row.
const neonSums = 16

// tiles writes the matrix products.
func (n *neon) tiles() {
	n.tile("tileNEON", 4)
	n.tile("stripNEON", 1)
	n.product("productsNEON", 4)
	n.product("productNEON", 1)
}

// lane writes SMLAL (upper: SMLAL2): sum += four int16 of weights × one int16 of a row, in 32 bits.
func (n *neon) lane(upper bool, sum, weights, row, index int) {
	word, name, half := uint32(0x0f402000), "SMLAL", "4H"
	if upper {
		word, name, half = 0x4f402000, "SMLAL2", "8H"
	}
	word |= uint32(index&3)<<20 | uint32(index>>2)<<11 | uint32(row)<<16 | uint32(weights)<<5 | uint32(sum)
	n.line("WORD $%#08x // %s V%d.4S, V%d.%s, V%d.H[%d]", word, name, sum, weights, half, row, index)
}

// tile writes the function of a tile of a linear layer, rows by one panel. A step takes eight columns, 16 bytes of each row.
// The weights of a pair of columns are loaded apart again, the first column's to one register and the second's to the next.
func (n *neon) tile(name string, rows int) {
	at := n.function(name, tileParams)
	n.line("MOVD %s, R0", at["q_base"])
	n.line("MOVD %s, R6", at["weights_base"])
	n.line("MOVD %s, R7", at["weights_len"])
	n.line("LSR $3, R7, R8 // bytes of a row")
	n.line("LSR $7, R7, R7 // steps")
	for row := 1; row < rows; row++ {
		n.line("ADD R8, R%d, R%d", row-1, row)
	}
	n.clearSums(rows)
	loop := n.label("loop")
	n.place(loop)
	for row := range rows {
		n.line("FMOVQ.P 16(R%d), F%d", row, row)
	}
	for pair := range 4 {
		const first = 4 // of the registers of weights: channels 0..7, first column and second, then channels 8..15
		n.line("VLD2.P 32(R6), [V%d.H8, V%d.H8]", first, first+1)
		n.line("VLD2.P 32(R6), [V%d.H8, V%d.H8]", first+2, first+3)
		for column := range 2 {
			for row := range rows {
				for quarter := range neonParts {
					weights := first + quarter/2*2 + column
					n.lane(quarter%2 == 1, neonSums+row*neonParts+quarter, weights, row, 2*pair+column)
				}
			}
		}
	}
	n.line("SUB $1, R7, R7")
	n.line("CBNZ R7, %s", loop)

	// sum × (row scale × channel scale) + bias
	n.line("MOVD %s, R0", at["rowScale_base"])
	n.line("MOVD %s, R1", at["scale_base"])
	n.line("MOVD %s, R2", at["bias_base"])
	n.line("VLD1 (R1), %s", four(4))
	n.line("VLD1 (R2), %s", four(8))
	n.rowsOut(at["dst_base"], at["stride"], rows, func(row int) {
		n.line("VLD1R.P 4(R0), [V0.S4]")
		for quarter := range neonParts {
			sum := neonSums + row*neonParts + quarter
			n.word(scvtf, sum, sum)
			n.word(fmul, 1, 4+quarter, 0)
			n.word(fmul, sum, sum, 1)
			n.word(fadd, sum, sum, 8+quarter)
		}
	})
}

// product writes the function of rows by 16 columns of a product of float matrices.
func (n *neon) product(name string, rows int) {
	at := n.function(name, productParams)
	n.line("MOVD %s, R0", at["a_base"])
	n.line("MOVD %s, R8", at["aStride"])
	n.line("MOVD %s, R6", at["b_base"])
	n.line("MOVD %s, R9", at["bStride"])
	n.line("MOVD %s, R7", at["depth"])
	n.line("LSL $2, R9, R9")
	for row := 1; row < rows; row++ {
		n.line("ADD R8<<2, R%d, R%d", row-1, row)
	}
	n.clearSums(rows)
	loop := n.label("loop")
	n.place(loop)
	n.line("VLD1 (R6), %s", four(4))
	for row := range rows {
		n.line("VLD1R.P 4(R%d), [V%d.S4]", row, row)
		for quarter := range neonParts {
			sum, term := neonSums+row*neonParts+quarter, 8+quarter
			n.word(fmul, term, 4+quarter, row)
			n.word(fadd, sum, sum, term)
		}
	}
	n.line("ADD R9, R6, R6")
	n.line("SUB $1, R7, R7")
	n.line("CBNZ R7, %s", loop)
	n.rowsOut(at["c_base"], at["stride"], rows, func(int) {})
}

func (n *neon) clearSums(rows int) {
	for i := range rows * neonParts {
		sum := fmt.Sprintf("V%d.B16", neonSums+i)
		n.line("VEOR %s, %s, %s", sum, sum, sum)
	}
}

// rowsOut stores the rows of sums, each after finish, and returns.
func (n *neon) rowsOut(base, stride string, rows int, finish func(row int)) {
	n.line("MOVD %s, R3", base)
	n.line("MOVD %s, R8", stride)
	for row := range rows {
		finish(row)
		n.line("VST1 %s, (R3)", four(neonSums+row*neonParts))
		if row+1 < rows {
			n.line("ADD R8<<2, R3, R3")
		}
	}
	n.line("RET")
}
