package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/export"
)

type incidentsCmd struct{ listing }

// Run lists the incidents that pass the filters, by date.
func (c *incidentsCmd) Run(ctx context.Context, t *terminal) error {
	book, filter, err := c.open(ctx, t, vocabulary(dateline.Kinds), vocabulary(dateline.Statuses))
	if err != nil {
		return err
	}
	narrowed := *book
	narrowed.Incidents = casebook.Incidents(book, filter)
	slices.SortStableFunc(narrowed.Incidents, func(a, b dateline.Incident) int { return byDay(a.Date.Start, b.Date.Start) })
	return list(t, &c.listing, &narrowed, export.Incidents, narrowed.Incidents, incidentColumns(book, narrowed.Incidents))
}

// incidentColumns are the columns of a table of incidents; that of people abducted is
// there where any of them has a figure for it.
func incidentColumns(book *dateline.Casebook, shown []dateline.Incident) []column[dateline.Incident] {
	names := actorNames(book)
	short := shortIDs(book)
	columns := []column[dateline.Incident]{
		{"id", 0, false, func(i dateline.Incident) string { return short[i.ID] }},
		{"date", 0, false, func(i dateline.Incident) string { return i.Date.Words() }},
		{"kind", 16, false, kindWords},
		{"place", 28, false, func(i dateline.Incident) string { return placeWords(i.Place) }},
		{"by", 30, false, func(i dateline.Incident) string { return partyWords(i.Perpetrators, names) }},
		{"killed", 0, true, func(i dateline.Incident) string { return tollWords(i.Killed) }},
		{"injured", 0, true, func(i dateline.Incident) string { return tollWords(i.Injured) }},
		{"abducted", 0, true, func(i dateline.Incident) string { return tollWords(i.Abducted) }},
		{"reports", 0, true, func(i dateline.Incident) string { return fmt.Sprint(i.Sources.Reports) }},
		{"independent", 0, true, func(i dateline.Incident) string { return fmt.Sprint(i.Sources.Independent) }},
	}
	if slices.ContainsFunc(shown, func(i dateline.Incident) bool { return i.Abducted != nil }) {
		return columns
	}
	return slices.DeleteFunc(columns, func(c column[dateline.Incident]) bool { return c.heading == "abducted" })
}
