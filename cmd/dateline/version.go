package main

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

// version is set by the Makefile; a program built otherwise takes it from Go's
// build information.
var version string

type versionCmd struct{}

// Run prints the versions that decide what a casebook holds.
func (c *versionCmd) Run(t *terminal) error {
	book, err := codebook.Load()
	if err != nil {
		return err
	}
	fmt.Fprintf(t.out, "dateline %s (%s)\n", programVersion(), runtime.Version())
	fmt.Fprintf(t.out, "format   %s\n", dateline.FormatVersion)
	fmt.Fprintf(t.out, "codebook %s\n", book.Version)
	fmt.Fprintf(t.out, "model    none\n")
	return nil
}

func programVersion() string {
	built := "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		built = info.Main.Version
	}
	return cmp.Or(version, built)
}
