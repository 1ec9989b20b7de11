package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/discretion"
	"github.com/dateline-project/dateline/reconcile"
)

type whyCmd struct {
	source
	ID     string `arg:"" help:"The id of an incident, a report or an actor, or enough of its beginning."`
	Field  string `arg:"" optional:"" help:"The field: kind, status, date, place, perpetrators, targets, weapons, killed, injured, abducted, sources, accounts; of a report: published, copy; of an actor: names, which may be left away."`
	Format string `enum:"text,json" default:"text" help:"${enum}."`
}

// Run prints the value, the rule that chose it and all that was considered.
func (c *whyCmd) Run(ctx context.Context, t *terminal) error {
	book, id, err := c.record(ctx, t, c.ID)
	if err != nil {
		return err
	}
	if c.Field == "" && strings.HasPrefix(id, "a:") {
		c.Field = reconcile.WhyNames
	}
	if c.Field == "" {
		return wrongUsage(fmt.Errorf("%s: why what?", id), "name a field behind it, such as killed; dateline why --help lists them")
	}
	reasoning, err := reconcile.Why(book, id, c.Field)
	if err != nil {
		return wrongUsage(err, "give an incident and one of its fields, such as: dateline why "+quoteArg(c.Casebook)+" ID killed; or a report and: published or copy; or an actor")
	}
	veil := c.veil(book)
	reasoning = veiled(reasoning, veil)
	if c.Format == "json" {
		return writeJSON(t, reasoning)
	}
	t.printReasoning(veil.Book(book), reasoning)
	return nil
}

// veiled hides names in the words that a value rests on.
func veiled(r reconcile.Reasoning, veil discretion.Veil) reconcile.Reasoning {
	for i := range r.Considered {
		c := &r.Considered[i]
		r.Value = veil.Words(c.Report, r.Value)
		c.Value, c.Because, c.Span = veil.Words(c.Report, c.Value), veil.Words(c.Report, c.Because), veil.Span(c.Report, c.Span)
		for n := range c.Beside {
			b := &c.Beside[n]
			c.Value, b.Span = veil.Words(b.Report, c.Value), veil.Span(b.Report, b.Span)
		}
	}
	for i := range r.Given {
		for n := range r.Given[i].Quoted {
			for _, report := range r.Given[i].Reports {
				q := &r.Given[i].Quoted[n]
				q.Source = veil.Words(report, q.Source)
			}
		}
	}
	for i := range r.Pairs {
		p := &r.Pairs[i]
		p.Own = veil.Span(r.Report, p.Own)
		for _, c := range r.Considered {
			p.Original.Text = veil.Words(c.Report, p.Original.Text)
		}
	}
	return r
}

func (t *terminal) printReasoning(book *dateline.Casebook, r reconcile.Reasoning) {
	fmt.Fprintf(t.out, "%s  %s\n", t.bold(r.Incident+r.Report+r.Actor), t.bold(r.Field+": "+r.Value))
	t.printWrapped("  "+pad("rule", 14), r.Rule, plain)
	for _, g := range r.Given {
		t.printWrapped("  "+pad(strconv.Itoa(g.Value), 14), g.Words(), plain)
	}
	for _, c := range r.Considered {
		report, _ := find(book.Reports, func(report dateline.Report) bool { return report.ID == c.Report })
		fmt.Fprintln(t.out)
		t.printWrapped("  "+pad(c.Verdict, 14), c.Value, t.bold)
		if c.Span.Text != "" {
			t.printWrapped(pad("", 16), "“"+oneLine(c.Span.Text)+"”", plain)
		}
		if report.ID != "" {
			t.printWrapped(pad("", 16), attribution(report.Outlet, report.Published, report.Title)+"  "+report.ID, t.faint)
		}
		for _, b := range c.Beside {
			t.printWrapped(pad("", 16), "“"+oneLine(b.Text)+"”  "+b.Report, plain)
		}
		if c.Because != "" {
			t.printWrapped(pad("", 16), "because "+c.Because, plain)
		}
	}
	for _, p := range r.Pairs {
		fmt.Fprintln(t.out)
		t.printWrapped("  "+pad("its words", 14), "“"+oneLine(p.Own.Text)+"”", plain)
		t.printWrapped("  "+pad(fmt.Sprintf("%.2f alike", p.Likeness), 14), "“"+oneLine(p.Original.Text)+"”", plain)
	}
}
