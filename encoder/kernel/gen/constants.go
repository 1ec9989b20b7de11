package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"math"
	"path/filepath"
	"strings"
)

// readConstants reads the numeric constants of package kernel from its source, as bits of float32, so that assembly and
// plain Go cannot differ in them.
func readConstants(dir string) (map[string]uint32, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	set := token.NewFileSet()
	var files []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	// Imports are not resolved, and the errors that follow are none of ours: constants need none.
	config := types.Config{Error: func(error) {}}
	pkg, _ := config.Check("kernel", set, files, nil)
	bits := map[string]uint32{}
	for _, name := range pkg.Scope().Names() {
		if c, ok := pkg.Scope().Lookup(name).(*types.Const); ok {
			if value := constant.ToFloat(c.Val()); value.Kind() == constant.Float {
				number, _ := constant.Float32Val(value)
				bits[name] = math.Float32bits(number)
			}
		}
	}
	if _, ok := bits["geluEnd"]; !ok {
		return nil, fmt.Errorf("found no constant geluEnd in %s", dir)
	}
	// What the descriptions need beside them.
	bits["one"], bits["half"], bits["minusHalf"] = math.Float32bits(1), math.Float32bits(0.5), math.Float32bits(-0.5)
	bits["minusGeluEnd"] = bits["geluEnd"] ^ 1<<31
	return bits, nil
}
