package main

import (
	"context"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/discretion"
	"github.com/dateline-project/dateline/intake"
	"github.com/dateline-project/dateline/reading"
)

// printed gives a report as it came, line by line. What stands beside its text was
// never read: unless names of private people are asked for, it is read here for
// them.
func (c *curtain) printed(file *casebook.Book, tables func() (*codebook.Codebook, error)) func(context.Context, string) ([]string, error) {
	return func(ctx context.Context, report string) ([]string, error) {
		raw, err := file.Raw(ctx, report)
		if err != nil {
			return nil, err
		}
		lines := intake.Printed(raw)
		if c.source.Names {
			return lines, nil
		}
		cb, err := tables()
		if err != nil {
			return nil, err
		}
		book, veil := c.latest()
		beside, err := besides(reading.New(cb), book, veil, report, lines)
		if err != nil {
			return nil, err
		}
		for n, line := range lines {
			lines[n] = beside.Title(report, veil.Title(report, line))
		}
		return lines, nil
	}
}

// besides is the veil over the private people whom only the furniture of a report
// names: whoever its text names openly is known in public, and so are its authors.
func besides(reader *reading.Reader, book *dateline.Casebook, veil discretion.Veil, report string, lines []string) (discretion.Veil, error) {
	page := dateline.Report{ID: report, Text: strings.Join(lines, "\n\n")}
	read, err := reader.Read(page)
	if err != nil {
		return discretion.Veil{}, err
	}
	shown := ""
	if at := slices.IndexFunc(book.Reports, func(r dateline.Report) bool { return r.ID == report }); at >= 0 {
		r := book.Reports[at]
		shown = veil.Title(report, strings.Join(append(slices.Clone(r.Authors), string(r.Outlet), string(r.Title), r.Text), "\n"))
	}
	for _, n := range read.Private {
		if !slices.ContainsFunc(n.Names, func(name string) bool { return strings.Contains(shown, name) }) {
			page.Private = append(page.Private, n.Mentions...)
		}
	}
	return discretion.Over(&dateline.Casebook{Reports: []dateline.Report{page}}), nil
}
