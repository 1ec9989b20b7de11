package main

import (
	"context"
	"fmt"

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
	book, err := c.load(ctx)
	if err != nil {
		return err
	}
	id, err := findID(book, c.ID)
	if err != nil {
		return err
	}
	record, facts := describe(book, id)
	quotations, err := casebook.Evidence(book, id)
	if err != nil {
		return err
	}
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

// printQuotations groups the evidence by report. Of each quotation it says what
// it is evidence for and what was made of it; the sentence stands below.
func (t *terminal) printQuotations(quotations []casebook.Quotation) {
	report := ""
	for _, q := range quotations {
		if q.Report != report {
			report = q.Report
			fmt.Fprintf(t.out, "\n%s  %s\n", t.bold(attribution(q.Outlet, q.Published, q.Title)), t.faint(report))
		}
		words, sentence := oneLine(q.Span.Text), oneLine(q.Sentence.Text)
		quotation := "“" + words + "”"
		if q.Value != words {
			quotation = joined(" → ", quotation, q.Value)
		}
		t.printWrapped("  "+pad(q.Field, 14), quotation, plain)
		if sentence != words {
			t.printWrapped(pad("", 16), "in: "+sentence, t.faint)
		}
	}
}
