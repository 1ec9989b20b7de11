package main

import (
	"cmp"
	"context"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/export"
)

type claimsCmd struct{ listing }

// Run lists the claims that pass the filters, by subject, relation and day.
func (c *claimsCmd) Run(ctx context.Context, t *terminal) error {
	book, filter, err := c.open(ctx, t, vocabulary(dateline.Relations), vocabulary(dateline.Stances))
	if err != nil {
		return err
	}
	narrowed := *book
	narrowed.Claims = casebook.Claims(book, filter)
	names := actorNames(book)
	slices.SortStableFunc(narrowed.Claims, func(a, b dateline.Claim) int {
		return cmp.Or(cmp.Compare(names[a.Subject], names[b.Subject]), cmp.Compare(a.Relation, b.Relation), byDay(a.AsOf, b.AsOf))
	})
	return list(t, &c.listing, &narrowed, export.Claims, narrowed.Claims, claimColumns(book))
}

func claimColumns(book *dateline.Casebook) []column[dateline.Claim] {
	names := actorNames(book)
	short := shortIDs(book)
	return []column[dateline.Claim]{
		{"id", 0, false, func(c dateline.Claim) string { return short[c.ID] }},
		{"subject", 28, false, func(c dateline.Claim) string { return names[c.Subject] }},
		{"relation", 0, false, func(c dateline.Claim) string { return string(c.Relation) }},
		{"object", 44, false, func(c dateline.Claim) string { return c.Object.Text }},
		{"according to", 30, false, voiceWords},
		{"stance", 0, false, func(c dateline.Claim) string { return string(c.Stance) }},
		{"as of", 0, false, func(c dateline.Claim) string { return string(c.AsOf) }},
	}
}

// voiceWords says who makes the claim; the report itself is called so.
func voiceWords(c dateline.Claim) string {
	if c.AttributedTo == nil {
		return "the report"
	}
	return joined(", ", c.AttributedTo.Text, string(c.AttributedTo.Role))
}
