// Command gen writes the assembly of package kernel: go generate in its directory runs it.
//
// It writes text, not through a library such as avo, because one description becomes AVX2, AVX-512 and NEON, and avo knows
// only amd64. The functions along a row (vector.go) are described once, in operations on rows of 16 numbers, and a machine
// (x86.go, neon.go) says each operation in its instructions. The tiles (x86_tiles.go, neon_tiles.go) are where the time
// goes; they are laid out for each kind of CPU by hand.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	files, err := generate(".")
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
	for name, text := range files {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			fmt.Fprintln(os.Stderr, "gen:", err)
			os.Exit(1)
		}
	}
}

// generate gives the text of each file of assembly. dir is the directory of package kernel, whose constants it reads.
func generate(dir string) (map[string]string, error) {
	constants, err := readConstants(dir)
	if err != nil {
		return nil, err
	}
	avx2 := newX86(constants, "AVX2")
	writeVectors(avx2)
	avx2.tiles()
	avx512 := newX86(constants, "AVX512")
	writeVectors(avx512)
	avx512.tiles()
	neon := newNEON(constants)
	writeVectors(neon)
	neon.tiles()
	return map[string]string{
		filepath.Join(dir, "avx2_amd64.s"):   avx2.text(),
		filepath.Join(dir, "avx512_amd64.s"): avx512.text(),
		filepath.Join(dir, "neon_arm64.s"):   neon.text(),
	}, nil
}
