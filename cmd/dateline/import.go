package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/export"
)

type importCmd struct {
	File     string `arg:"" help:"A casebook as JSON, as dateline export writes it; - for standard input."`
	Casebook string `required:"" placeholder:"CASEBOOK" help:"The casebook to make."`
}

// Run makes a casebook of an export.
func (c *importCmd) Run(ctx context.Context, t *terminal) error {
	exported, err := c.read(t.in)
	if err != nil {
		return failed(err, "dateline import reads what dateline export --format json wrote")
	}
	book, err := casebook.Create(ctx, c.Casebook, t.tables())
	if errors.Is(err, fs.ErrExist) {
		return failed(fmt.Errorf("%s: there is a file already", c.Casebook), "an import makes a new casebook: give another name")
	}
	if err != nil {
		return err
	}
	err = book.Import(ctx, exported)
	book.Close()
	if err != nil {
		os.Remove(c.Casebook)
		return fmt.Errorf("importing %s: %w", c.File, err)
	}
	fmt.Fprintf(t.out, "%s: %s, %s\n", c.Casebook, count(len(exported.Reports), "report"), count(len(exported.Incidents), "incident"))
	return nil
}

func (c *importCmd) read(stdin io.Reader) (*dateline.Casebook, error) {
	if c.File == "-" {
		return export.ReadJSON(stdin)
	}
	file, err := os.Open(c.File)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	book, err := export.ReadJSON(file)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", c.File, err)
	}
	return book, nil
}
