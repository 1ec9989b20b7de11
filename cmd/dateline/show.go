package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/dateline-project/dateline/casebook"
)

type showCmd struct {
	source
	ID     string `arg:"" help:"The record's id, or enough of its beginning."`
	Format string `enum:"text,json" default:"text" help:"${enum}."`
}

// shown is a record with the words behind it, as JSON.
type shown struct {
	Record   any                  `json:"record"`
	Evidence []casebook.Quotation `json:"evidence"`
}

// Run prints one record, then every quotation that it rests on.
func (c *showCmd) Run(ctx context.Context, t *terminal) error {
	book, id, err := c.record(ctx, t, c.ID)
	if err != nil {
		return err
	}
	book = c.veil(book).Book(book)
	record, facts := describe(book, id)
	quotations, err := casebook.Evidence(book, id)
	if err != nil {
		return err
	}
	slices.SortStableFunc(quotations, func(a, b casebook.Quotation) int { return byDay(a.Published.Date, b.Published.Date) })
	if c.Format == "json" {
		return writeJSON(t, shown{record, quotations})
	}
	t.printFacts(id, facts)
	t.printQuotations(quotations)
	return nil
}

func (t *terminal) printFacts(id string, facts []fact) {
	fmt.Fprintln(t.out, t.bold(id))
	for _, f := range facts {
		if f.value != "" {
			t.printWrapped("  "+pad(f.name, 14), f.value, plain)
		}
	}
}

// printQuotations groups the evidence by report and sentence. Below a sentence
// stands what its words are evidence for and what was made of them.
func (t *terminal) printQuotations(quotations []casebook.Quotation) {
	var last casebook.Quotation
	for _, q := range quotations {
		if q.Report != last.Report {
			fmt.Fprintf(t.out, "\n%s  %s\n", t.bold(attribution(q.Outlet, q.Published, q.Title)), t.faint(q.Report))
		}
		if q.Report != last.Report || q.Sentence != last.Sentence {
			t.printWrapped("  ", "“"+oneLine(q.Sentence.Text)+"”", t.faint)
		}
		words := oneLine(q.Span.Text)
		meaning := ""
		if q.Value != words {
			meaning = q.Value
		}
		t.printWrapped(pad("", 4)+pad(q.Field, 12), joined(" → ", "“"+words+"”", meaning), plain)
		last = q
	}
}
