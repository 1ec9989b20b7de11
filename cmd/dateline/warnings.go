package main

import (
	"context"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/export"
)

type warningsCmd struct{ listing }

// Run lists the warnings that pass the filters, by date.
func (c *warningsCmd) Run(ctx context.Context, t *terminal) error {
	book, filter, err := c.open(ctx, t, vocabulary(dateline.Kinds), vocabulary(dateline.Statuses))
	if err != nil {
		return err
	}
	narrowed := *book
	narrowed.Warnings = casebook.Warnings(book, filter)
	slices.SortStableFunc(narrowed.Warnings, func(a, b dateline.Warning) int { return byDay(a.Date.Start, b.Date.Start) })
	return list(t, &c.listing, &narrowed, export.Warnings, narrowed.Warnings, warningColumns(book))
}

func warningColumns(book *dateline.Casebook) []column[dateline.Warning] {
	names := actorNames(book)
	short := shortIDs(book)
	return []column[dateline.Warning]{
		{"id", 0, false, func(w dateline.Warning) string { return short[w.ID] }},
		{"date", 0, false, func(w dateline.Warning) string {
			return dateline.Date{Start: w.Date.Start, End: w.Date.End, Precision: w.Date.Precision}.Words()
		}},
		{"issuer", 28, false, func(w dateline.Warning) string { return string(w.Issuer) }},
		{"about", 24, false, func(w dateline.Warning) string { return names[string(w.About)] }},
		{"came to", 0, false, func(w dateline.Warning) string { return short[string(w.Incident)] }},
		{"words", 60, false, func(w dateline.Warning) string { return "“" + w.Evidence.Text + "”" }},
	}
}
