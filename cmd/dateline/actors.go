package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/export"
)

type actorsCmd struct{ listing }

// Run lists the actors that pass the filters, the most mentioned first.
func (c *actorsCmd) Run(ctx context.Context, t *terminal) error {
	book, filter, err := c.open(ctx, t, vocabulary(dateline.ActorKinds), vocabulary(dateline.Statuses))
	if err != nil {
		return err
	}
	narrowed := *book
	narrowed.Actors = casebook.Actors(book, filter)
	slices.SortStableFunc(narrowed.Actors, func(a, b dateline.Actor) int { return len(b.Mentions) - len(a.Mentions) })
	return list(t, &c.listing, &narrowed, export.Actors, narrowed.Actors, actorColumns(book))
}

func actorColumns(book *dateline.Casebook) []column[dateline.Actor] {
	short := shortIDs(book)
	return []column[dateline.Actor]{
		{"id", 0, false, func(a dateline.Actor) string { return short[a.ID] }},
		{"name", 36, false, func(a dateline.Actor) string { return a.Name }},
		{"kind", 0, false, func(a dateline.Actor) string { return string(a.Kind) }},
		{"mentions", 0, true, func(a dateline.Actor) string { return fmt.Sprint(len(a.Mentions)) }},
		{"other names", 60, false, otherNames},
	}
}

func otherNames(a dateline.Actor) string {
	var names []string
	for _, alias := range a.Aliases {
		if alias.Name != a.Name {
			names = append(names, alias.Name)
		}
	}
	return strings.Join(names, "; ")
}
