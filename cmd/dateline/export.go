package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/export"
	"github.com/dateline-project/dateline/review"
)

type exportCmd struct {
	source
	Format   string `enum:"json,csv,xlsx,geojson" default:"json" help:"${enum}; JSON is the whole casebook, xlsx a workbook with a sheet for each table, GeoJSON the incidents on a map."`
	Table    string `enum:"incidents,actors,claims,warnings,reports," default:"" placeholder:"TABLE" help:"The table that CSV or xlsx writes: incidents, actors, claims, warnings, reports. Without it CSV has the incidents, and xlsx them all."`
	Approved int    `placeholder:"N" help:"Only incidents that at least N people have accepted as they stand, with what belongs to them."`
	Now      string `placeholder:"TIME" help:"The time to write into the export, as 2026-01-05T10:00:00Z, so that two exports can be compared."`
	Output   string `short:"o" placeholder:"FILE" help:"Write to this file, not to standard output."`
}

// Run writes the casebook in another form.
func (c *exportCmd) Run(ctx context.Context, t *terminal) error {
	if c.Table != "" && c.Format != "csv" && c.Format != "xlsx" {
		return wrongUsage(fmt.Errorf("--table %s: only CSV and xlsx have tables", c.Table), "add --format csv, or leave --table out")
	}
	if c.Format == "xlsx" && c.Output == "" && t.width > 0 {
		return wrongUsage(errors.New("a workbook is nothing to be read on a terminal"), "name a file: -o incidents.xlsx")
	}
	now, err := momentOf(c.Now)
	if err != nil {
		return err
	}
	book, err := c.load(ctx, t)
	if err != nil {
		return err
	}
	if c.Approved > 0 {
		book = review.Approved(book, c.Approved)
	}
	book.Generated = now
	if c.Output == "" {
		return c.write(t.out, book)
	}
	return c.replace(book)
}

func (c *exportCmd) write(w io.Writer, book *dateline.Casebook) error {
	switch c.Format {
	case "csv":
		return export.WriteCSV(w, cmp.Or(export.Table(c.Table), export.Incidents), book)
	case "xlsx":
		if c.Table != "" {
			return export.WriteXLSX(w, []export.Table{export.Table(c.Table)}, book)
		}
		return export.WriteXLSX(w, export.Tables, book)
	case "geojson":
		return export.WriteGeoJSON(w, book)
	}
	return export.WriteJSON(w, book)
}

// replace writes beside the file and moves it into place, so that a file of
// before stays whole until the new one is.
func (c *exportCmd) replace(book *dateline.Casebook) error {
	file, err := os.CreateTemp(filepath.Dir(c.Output), ".dateline-*")
	if err != nil {
		return failed(fmt.Errorf("writing %s: %w", c.Output, causeOf(err)), "make its folder first, or name another file")
	}
	defer os.Remove(file.Name())
	err = c.write(file, book)
	if err == nil {
		err = file.Chmod(0o644)
	}
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(file.Name(), c.Output)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", c.Output, err)
	}
	return nil
}

// causeOf is why a file could not be made, without the name under which it was tried.
func causeOf(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
