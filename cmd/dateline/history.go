package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
)

type historyCmd struct {
	source
	ID     string `arg:"" help:"The incident's id, or enough of its beginning."`
	Format string `enum:"text,json" default:"text" help:"${enum}."`
}

// Run prints, for each day on which reports of the incident came out, what they
// changed.
func (c *historyCmd) Run(ctx context.Context, t *terminal) error {
	book, id, err := c.record(ctx, t, c.ID)
	if err != nil {
		return err
	}
	moments, err := reconcile.History(book, id)
	if err != nil {
		return wrongUsage(err, "give an incident: dateline incidents "+quoteArg(c.Casebook)+" lists them")
	}
	veil := c.veil(book)
	for i := range moments {
		moments[i].Known = veil.Incident(book, moments[i].Known)
	}
	book = veil.Book(book)
	if c.Format == "json" {
		return writeJSON(t, moments)
	}
	t.printHistory(book, id, moments)
	return nil
}

func (t *terminal) printHistory(book *dateline.Casebook, id string, moments []reconcile.Moment) {
	names := actorNames(book)
	fmt.Fprintln(t.out, t.bold(id))
	for n, m := range moments {
		day := string(m.Day)
		if day == "" {
			day = "undated"
		}
		fmt.Fprintf(t.out, "\n%s\n", t.bold(day))
		for _, id := range m.Reports {
			report, _ := find(book.Reports, func(r dateline.Report) bool { return r.ID == id })
			t.printWrapped("  ", attribution(report.Outlet, report.Published, report.Title)+"  "+id, t.faint)
		}
		for _, field := range m.Changed {
			before := ""
			if n > 0 {
				before = fieldWords(moments[n-1].Known, field, names)
			}
			t.printWrapped("  "+pad(field, 14), joined(" → ", before, knownWords(fieldWords(m.Known, field, names))), plain)
		}
		if len(m.Changed) == 0 {
			t.printWrapped("  "+pad("", 14), "nothing new", t.faint)
		}
		if fresh := newlyDisputed(moments, n); len(fresh) > 0 {
			t.printWrapped("  "+pad("disagreement", 14), strings.Join(fresh, ", "), plain)
		}
	}
}

// newlyDisputed lists the fields on which reports disagree for the first time.
func newlyDisputed(moments []reconcile.Moment, n int) []string {
	return slices.DeleteFunc(slices.Clone(moments[n].Disputed), func(field string) bool {
		return n > 0 && slices.Contains(moments[n-1].Disputed, field)
	})
}

// knownWords says that a field has become unknown.
func knownWords(words string) string {
	if words == "" {
		return "unknown"
	}
	return words
}

// fieldWords is a field of an incident in words, empty where nothing is known.
func fieldWords(i dateline.Incident, field string, names map[string]string) string {
	for _, f := range incidentFacts(i, names) {
		switch {
		case f.name == field, f.name == "by" && field == "perpetrators":
			return f.value
		}
	}
	switch field {
	case "kind":
		return string(i.Kind)
	case "status":
		return string(i.Status)
	}
	return ""
}
