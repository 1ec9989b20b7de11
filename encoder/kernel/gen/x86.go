package main

import (
	"fmt"
	"strings"
)

// x86 is the machine of AVX2 and of AVX-512. A row of 16 numbers is two registers Y or one register Z.
type x86 struct {
	asm
	suffix  string // of the names of functions
	letter  string // of registers
	parts   int    // registers a row
	uniform int    // the first register for float parameters, which hold the same number in all lanes

	rows, uniforms map[string]int
	pointers       map[string]string
}

func newX86(constants map[string]uint32, suffix string) *x86 {
	x := &x86{suffix: suffix, letter: "Y", parts: 2, uniform: 14}
	if suffix != "AVX2" {
		x.letter, x.parts, x.uniform = "Z", 1, 16
	}
	x.constants, x.replicas = constants, 16
	return x
}

func (x *x86) text() string { return x.file() }

// width is the number of bytes in a register.
func (x *x86) width() int { return 64 / x.parts }

func (x *x86) walk(name, params string, body func(), last ...func()) {
	at := x.function(name+x.suffix, params)
	x.rows, x.uniforms, x.pointers = map[string]int{}, map[string]int{}, map[string]string{}
	free, spare, length := []string{"SI", "DI", "BX"}, []string{"AX", "DX"}, ""
	var lanes []string
	steps := map[string]int{}
	for param := range strings.SplitSeq(params, ", ") {
		name, kind, _ := strings.Cut(param, " ")
		switch kind {
		case "*lanes":
			x.pointers[name], spare = spare[0], spare[1:]
			x.line("MOVQ %s, %s", at[name], x.pointers[name])
			x.load(name, name)
			lanes = append(lanes, name)
		case "float32":
			x.uniforms[name] = x.uniform + len(x.uniforms)
			x.line("VBROADCASTSS %s, %s%d", at[name], x.letter, x.uniforms[name])
		default:
			x.pointers[name], free = free[0], free[1:]
			x.line("MOVQ %s, %s", at[name+"_base"], x.pointers[name])
			steps[x.pointers[name]], length = 16*size(kind), at[name+"_len"]
		}
	}
	loop, done := x.label("loop"), x.label("done")
	x.line("MOVQ %s, CX", length)
	x.line("SHRQ $4, CX")
	x.line("JZ %s", done)
	x.place(loop)
	body()
	for _, pointer := range []string{"SI", "DI", "BX"} {
		if steps[pointer] > 0 {
			x.line("ADDQ $%d, %s", steps[pointer], pointer)
		}
	}
	x.line("DECQ CX")
	x.line("JNZ %s", loop)
	x.place(done)
	for _, do := range last {
		do()
	}
	for _, name := range lanes {
		x.store(name, name)
	}
	x.line("VZEROUPPER")
	x.line("RET")
}

// register is a part of a row, which gets its registers when it is first asked for.
func (x *x86) register(row string, part int) string {
	if _, ok := x.rows[row]; !ok {
		x.rows[row] = len(x.rows) * x.parts
		if x.rows[row]+x.parts > x.uniform {
			panic("gen: no register left for " + row)
		}
	}
	return fmt.Sprint(x.letter, x.rows[row]+part)
}

// operand is a part of a row, a float parameter, or a constant in memory.
func (x *x86) operand(name string, part int) string {
	if u, ok := x.uniforms[name]; ok {
		return fmt.Sprint(x.letter, u)
	}
	if _, ok := x.rows[name]; ok {
		return x.register(name, part)
	}
	return fmt.Sprintf("constants<>+%d(SB)", x.offset(name))
}

// three writes an instruction of two sources. Go's assembler wants the second source first and the destination last.
func (x *x86) three(instruction, to, a, b string) {
	for part := range x.parts {
		x.line("%s %s, %s, %s", instruction, x.operand(b, part), x.operand(a, part), x.register(to, part))
	}
}

func (x *x86) add(to, a, b string)    { x.three("VADDPS", to, a, b) }
func (x *x86) sub(to, a, b string)    { x.three("VSUBPS", to, a, b) }
func (x *x86) mul(to, a, b string)    { x.three("VMULPS", to, a, b) }
func (x *x86) div(to, a, b string)    { x.three("VDIVPS", to, a, b) }
func (x *x86) max(to, a, b string)    { x.three("VMAXPS", to, a, b) }
func (x *x86) min(to, a, b string)    { x.three("VMINPS", to, a, b) }
func (x *x86) addInt(to, a, b string) { x.three("VPADDD", to, a, b) }

func (x *x86) shiftLeft(to, a string, bits int) {
	for part := range x.parts {
		x.line("VPSLLD $%d, %s, %s", bits, x.operand(a, part), x.register(to, part))
	}
}

func (x *x86) keepFrom(to, a, limit string) {
	const atLeast = 13 // the predicate of VCMPPS
	for part := range x.parts {
		kept := x.register(to, part)
		if x.letter == "Z" {
			x.line("VCMPPS $%d, %s, %s, K1", atLeast, x.operand(limit, part), x.operand(a, part))
			x.line("VMOVAPS.Z %s, K1, %s", kept, kept)
			continue
		}
		mask := x.register("mask", part)
		x.line("VCMPPS $%d, %s, %s, %s", atLeast, x.operand(limit, part), x.operand(a, part), mask)
		x.line("VANDPS %s, %s, %s", mask, kept, kept)
	}
}

func (x *x86) load(row, slice string) {
	for part := range x.parts {
		x.line("VMOVUPS %d(%s), %s", part*x.width(), x.pointers[slice], x.register(row, part))
	}
}

func (x *x86) store(slice, row string) {
	for part := range x.parts {
		x.line("VMOVUPS %s, %d(%s)", x.register(row, part), part*x.width(), x.pointers[slice])
	}
}

func (x *x86) storeInt16(slice, row string) {
	for part := range x.parts {
		x.line("VCVTPS2DQ %s, %s", x.register(row, part), x.register(row, part))
	}
	first := x.register(row, 0)
	if x.letter == "Z" {
		x.line("VPMOVDW %s, (%s)", first, x.pointers[slice])
		return
	}
	x.line("VPACKSSDW %s, %s, %s", x.register(row, 1), first, first) // quarters 0 2 1 3
	x.line("VPERMQ $0xd8, %s, %s", first, first)
	x.line("VMOVDQU %s, (%s)", first, x.pointers[slice])
}

func (x *x86) sum(row string)  { x.fold("VADDPS", row) }
func (x *x86) peak(row string) { x.fold("VMAXPS", row) }

// fold joins halves to halves until every number of the row is made of all.
func (x *x86) fold(instruction, row string) {
	all, other := x.register(row, 0), ""
	if x.letter == "Z" {
		other = x.register("other", 0)
		for _, order := range []int{0x4e, 0xb1} {
			x.line("VSHUFF64X2 $%#x, %s, %s, %s", order, all, all, other)
			x.line("%s %s, %s, %s", instruction, other, all, all)
		}
	} else {
		other = x.register(row, 1)
		x.line("%s %s, %s, %s", instruction, other, all, all)
		x.line("VPERM2F128 $1, %s, %s, %s", all, all, other)
		x.line("%s %s, %s, %s", instruction, other, all, all)
	}
	for _, order := range []int{0x4e, 0xb1} {
		x.line("VPERMILPS $%#x, %s, %s", order, all, other)
		x.line("%s %s, %s, %s", instruction, other, all, all)
	}
	if x.letter == "Y" {
		x.line("VMOVAPS %s, %s", all, other)
	}
}

// storeBytes keeps the lowest byte of each number. Only AVX-512 has an instruction for that.
func (x *x86) storeBytes(slice, row string) {
	x.line("VPMOVDB %s, (%s)", x.register(row, 0), x.pointers[slice])
}
