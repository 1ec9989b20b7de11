package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/export"
)

type reportsCmd struct{ listing }

// Run lists the reports that pass the filters, by date of publication.
func (c *reportsCmd) Run(ctx context.Context, t *terminal) error {
	book, filter, err := c.open(ctx, t, vocabulary(dateline.Kinds), vocabulary(dateline.Statuses))
	if err != nil {
		return err
	}
	narrowed := *book
	narrowed.Reports = casebook.Reports(book, filter)
	slices.SortStableFunc(narrowed.Reports, func(a, b dateline.Report) int { return byDay(a.Published.Date, b.Published.Date) })
	return list(t, &c.listing, &narrowed, export.Reports, narrowed.Reports, reportColumns(book))
}

func reportColumns(book *dateline.Casebook) []column[dateline.Report] {
	told := map[string]int{}
	for _, a := range book.Accounts {
		told[a.Report]++
	}
	short := shortIDs(book)
	return []column[dateline.Report]{
		{"id", 0, false, func(r dateline.Report) string { return short[r.ID] }},
		{"published", 0, false, func(r dateline.Report) string { return publishedOrBounds(r.Published) }},
		{"known from", 0, false, func(r dateline.Report) string { return string(r.Published.Basis) }},
		{"outlet", 24, false, func(r dateline.Report) string { return string(r.Outlet) }},
		{"title", 48, false, func(r dateline.Report) string { return string(r.Title) }},
		{"accounts", 0, true, func(r dateline.Report) string { return fmt.Sprint(told[r.ID]) }},
		{"copy of", 0, false, func(r dateline.Report) string { return short[string(r.CopyOf)] }},
	}
}
