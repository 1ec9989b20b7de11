package main

import (
	"context"
	"fmt"

	"github.com/dateline-project/dateline/bench"
)

// linking says what each kind of evidence is worth in putting accounts together:
// in each folder and in all of them or, where none is named, in reports that are
// made up.
func (c *benchCmd) linking(ctx context.Context, t *terminal) error {
	if len(c.Paths) == 0 {
		tables, err := t.tables()()
		if err != nil {
			return err
		}
		return bench.WriteLinked(t.out, bench.LinkMade(c.Reports, tables))
	}
	proposer, err := c.proposer()
	if err != nil {
		return err
	}
	defer c.tally(t, proposer)
	var ablations [][]bench.Linked
	for _, dir := range c.Paths {
		linked, err := bench.LinkFolder(ctx, dir, t.tables(), proposer)
		if err != nil {
			return err
		}
		ablations = append(ablations, linked)
		if len(c.Paths) > 1 {
			fmt.Fprintln(t.out, t.bold(dir))
		}
		if err := bench.WriteLinked(t.out, linked); err != nil {
			return err
		}
	}
	if len(ablations) > 1 {
		fmt.Fprintln(t.out, t.bold("all"))
		return bench.WriteLinked(t.out, bench.Pooled(ablations))
	}
	return nil
}
