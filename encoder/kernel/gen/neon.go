package main

import (
	"fmt"
	"strings"
)

// neon is the machine of arm64. A row of 16 numbers is four registers.
//
// Go's assembler lacks most arithmetic on vectors, so it is written as words; the comment beside a word is the instruction.
type neon struct {
	asm
	rows, uniforms map[string]int
	pointers       map[string]string
}

const (
	neonParts    = 4
	neonUniform  = 24 // the first register for float parameters
	neonConstant = 31 // the register through which constants pass
)

// Three registers of four float32 (or int32) each: the word with all registers 0.
const (
	fadd = 0x4e20d400
	fsub = 0x4ea0d400
	fmul = 0x6e20dc00
	fdiv = 0x6e20fc00
	fmax = 0x4e20f400
	fmin = 0x4ea0f400
	addi = 0x4ea08400
	fcge = 0x6e20e400
	and  = 0x4e201c00
)

// Two registers.
const (
	fcvtns = 0x4e21a800 // to int32, nearest even
	scvtf  = 0x4e21d800 // from int32
	sqxtn  = 0x0e614800 // four int32 to int16 in the lower half
	sqxtn2 = 0x4e614800 // and in the upper
)

var neonNames = map[uint32]string{
	fadd: "FADD V%d.4S, V%d.4S, V%d.4S", fsub: "FSUB V%d.4S, V%d.4S, V%d.4S", fmul: "FMUL V%d.4S, V%d.4S, V%d.4S",
	fdiv: "FDIV V%d.4S, V%d.4S, V%d.4S", fmax: "FMAX V%d.4S, V%d.4S, V%d.4S", fmin: "FMIN V%d.4S, V%d.4S, V%d.4S",
	addi: "ADD V%d.4S, V%d.4S, V%d.4S", fcge: "FCMGE V%d.4S, V%d.4S, V%d.4S", and: "AND V%d.16B, V%d.16B, V%d.16B",
	fcvtns: "FCVTNS V%d.4S, V%d.4S", scvtf: "SCVTF V%d.4S, V%d.4S",
	sqxtn: "SQXTN V%d.4H, V%d.4S", sqxtn2: "SQXTN2 V%d.8H, V%d.4S",
}

func newNEON(constants map[string]uint32) *neon {
	return &neon{asm: asm{constants: constants, replicas: 4}}
}

func (n *neon) text() string { return n.file() }

// word writes an instruction as a number, with registers in the order that ARM writes them: destination first.
func (n *neon) word(code uint32, registers ...int) {
	var named []any
	word := code
	for i, r := range registers {
		named = append(named, r)
		word |= uint32(r) << [...]int{0, 5, 16}[i]
	}
	n.line("WORD $%#08x // "+neonNames[code], append([]any{word}, named...)...)
}

func (n *neon) walk(name, params string, body func(), last ...func()) {
	at := n.function(name+"NEON", params)
	n.rows, n.uniforms, n.pointers = map[string]int{}, map[string]int{}, map[string]string{}
	free, spare, length := []string{"R0", "R1", "R2"}, []string{"R4", "R6"}, ""
	var lanes []string
	steps := map[string]int{}
	for param := range strings.SplitSeq(params, ", ") {
		name, kind, _ := strings.Cut(param, " ")
		switch kind {
		case "*lanes":
			n.pointers[name], spare = spare[0], spare[1:]
			n.line("MOVD %s, %s", at[name], n.pointers[name])
			n.load(name, name)
			lanes = append(lanes, name)
		case "float32":
			u := neonUniform + len(n.uniforms)
			n.uniforms[name] = u
			n.line("FMOVS %s, F%d", at[name], u)
			n.line("VDUP V%d.S[0], V%d.S4", u, u)
		default:
			n.pointers[name], free = free[0], free[1:]
			n.line("MOVD %s, %s", at[name+"_base"], n.pointers[name])
			steps[n.pointers[name]], length = 16*size(kind), at[name+"_len"]
		}
	}
	loop, done := n.label("loop"), n.label("done")
	n.line("MOVD $constants<>(SB), R5")
	n.line("MOVD %s, R3", length)
	n.line("LSR $4, R3, R3")
	n.line("CBZ R3, %s", done)
	n.place(loop)
	body()
	for _, pointer := range []string{"R0", "R1", "R2"} {
		if steps[pointer] > 0 {
			n.line("ADD $%d, %s, %s", steps[pointer], pointer, pointer)
		}
	}
	n.line("SUB $1, R3, R3")
	n.line("CBNZ R3, %s", loop)
	n.place(done)
	for _, do := range last {
		do()
	}
	for _, name := range lanes {
		n.store(name, name)
	}
	n.line("RET")
}

// register is a part of a row, which gets its registers when it is first asked for.
func (n *neon) register(row string, part int) int {
	if _, ok := n.rows[row]; !ok {
		n.rows[row] = len(n.rows) * neonParts
		if n.rows[row]+neonParts > neonUniform {
			panic("gen: no register left for " + row)
		}
	}
	return n.rows[row] + part
}

// operand gives the register of each part of a row, a float parameter, or a constant, which it loads.
func (n *neon) operand(name string) func(part int) int {
	if _, ok := n.rows[name]; ok {
		return func(part int) int { return n.register(name, part) }
	}
	u, ok := n.uniforms[name]
	if !ok {
		u = neonConstant
		n.line("FMOVQ %d(R5), F%d // %s", n.offset(name), u, name)
	}
	return func(int) int { return u }
}

func (n *neon) three(code uint32, to, a, b string) {
	second := n.operand(b)
	for part := range neonParts {
		n.word(code, n.register(to, part), n.register(a, part), second(part))
	}
}

func (n *neon) add(to, a, b string)    { n.three(fadd, to, a, b) }
func (n *neon) sub(to, a, b string)    { n.three(fsub, to, a, b) }
func (n *neon) mul(to, a, b string)    { n.three(fmul, to, a, b) }
func (n *neon) div(to, a, b string)    { n.three(fdiv, to, a, b) }
func (n *neon) max(to, a, b string)    { n.three(fmax, to, a, b) }
func (n *neon) min(to, a, b string)    { n.three(fmin, to, a, b) }
func (n *neon) addInt(to, a, b string) { n.three(addi, to, a, b) }

func (n *neon) shiftLeft(to, a string, bits int) {
	for part := range neonParts {
		n.line("VSHL $%d, V%d.S4, V%d.S4", bits, n.register(a, part), n.register(to, part))
	}
}

func (n *neon) keepFrom(to, a, limit string) {
	bound := n.operand(limit)
	for part := range neonParts {
		mask, kept := neonConstant-1, n.register(to, part)
		n.word(fcge, mask, n.register(a, part), bound(part))
		n.word(and, kept, kept, mask)
	}
}

// four is the four registers of a row, as Go's assembler lists them.
func four(first int) string {
	return fmt.Sprintf("[V%d.S4, V%d.S4, V%d.S4, V%d.S4]", first, first+1, first+2, first+3)
}

func (n *neon) load(row, slice string) {
	n.line("VLD1 (%s), %s", n.pointers[slice], four(n.register(row, 0)))
}

func (n *neon) store(slice, row string) {
	n.line("VST1 %s, (%s)", four(n.register(row, 0)), n.pointers[slice])
}

func (n *neon) storeInt16(slice, row string) {
	for part := range neonParts {
		n.word(fcvtns, n.register(row, part), n.register(row, part))
	}
	for pair := range 2 {
		low, high := n.register(row, 2*pair), n.register(row, 2*pair+1)
		n.word(sqxtn, low, low)
		n.word(sqxtn2, low, high)
		n.line("FMOVQ F%d, %d(%s)", low, 16*pair, n.pointers[slice])
	}
}

func (n *neon) sum(row string)  { n.fold(fadd, row) }
func (n *neon) peak(row string) { n.fold(fmax, row) }

// fold joins halves to halves until every number of the row is made of all.
func (n *neon) fold(code uint32, row string) {
	all, other := n.register(row, 0), n.register(row, 1)
	n.word(code, all, all, n.register(row, 2))
	n.word(code, other, other, n.register(row, 3))
	n.word(code, all, all, other)
	for _, from := range []int{8, 4} {
		n.line("VEXT $%d, V%d.B16, V%d.B16, V%d.B16", from, all, all, other)
		n.word(code, all, all, other)
	}
	for part := 1; part < neonParts; part++ {
		n.line("VMOV V%d.B16, V%d.B16", all, n.register(row, part))
	}
}
