package main

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/learned"
)

// version is set by the Makefile; a program built otherwise takes it from Go's
// build information.
var version string

type versionCmd struct {
	Casebook string `arg:"" optional:"" help:"Tell also what read this casebook."`
}

// Run prints the versions that decide what a casebook holds, and those that made
// one what it is.
func (c *versionCmd) Run(ctx context.Context, t *terminal) error {
	tables, err := codebook.VersionOf(t.codebook)
	if err != nil {
		return err
	}
	fmt.Fprintf(t.out, "dateline %s (%s)\n", programVersion(), runtime.Version())
	fmt.Fprintf(t.out, "format   %s\n", dateline.FormatVersion)
	fmt.Fprintf(t.out, "codebook %s\n", tables)
	fmt.Fprintf(t.out, "model    %s\n", learned.Version())
	if c.Casebook == "" {
		return nil
	}
	book, err := (&source{Casebook: c.Casebook}).load(ctx, t)
	if err != nil {
		return err
	}
	fmt.Fprintf(t.out, "casebook %s\n", cmp.Or(string(book.Reader), "none"))
	return nil
}

func programVersion() string {
	built := "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		built = info.Main.Version
	}
	return cmp.Or(version, built)
}
