package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/ask"
	"github.com/dateline-project/dateline/codebook"
)

type askCmd struct {
	source
	Question string `arg:"" help:"A question in English."`
	Format   string `enum:"text,json," default:"" placeholder:"FORM" help:"text or json; without it text."`
}

// Run answers with quotations, or says that the reports do not say.
func (c *askCmd) Run(ctx context.Context, t *terminal) error {
	if strings.TrimSpace(c.Question) == "" {
		return wrongUsage(errors.New("the question is empty"), `ask one, such as "Who leads al-Shabaab?"`)
	}
	answerAtOnce()
	tables, err := t.tables()()
	if err != nil {
		return err
	}
	book, err := c.part(ctx, t, tables)
	if err != nil {
		return err
	}
	answer, err := ask.Of(tables, book, c.Question)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		if err := writeJSON(t, answer); err != nil {
			return err
		}
	} else if answer.Answered {
		t.printAnswer(answer)
	}
	if !answer.Answered {
		t.say("the reports do not say")
		return errUnanswered
	}
	return nil
}

// part loads what the question needs of the casebook; as of a day, all.
func (c *askCmd) part(ctx context.Context, t *terminal, tables *codebook.Codebook) (*dateline.Casebook, error) {
	if c.AsOf != "" {
		return c.load(ctx, t)
	}
	file, err := openExisting(ctx, t, c.Casebook)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	book, err := ask.Part(ctx, tables, file, c.Question)
	if err != nil {
		return nil, err
	}
	t.notice(c.Casebook, book)
	c.lifted(t, book)
	return c.veil(book).Book(book), nil
}

// printAnswer prints counts first, then the quotations, those that say the same
// below one another.
func (t *terminal) printAnswer(answer ask.Answer) {
	shown := map[int]bool{}
	show := func(i int) {
		if !shown[i] {
			shown[i] = true
			t.printQuotation(answer.Quotations[i])
		}
	}
	if v := answer.Values; v != nil {
		t.printValues(v)
		for _, g := range v.Groups {
			fmt.Fprintf(t.out, "%s\n\n", t.bold(g.Says))
			for _, i := range g.Quotations {
				show(i)
			}
		}
		if len(v.Groups) > 0 && len(shown) < len(answer.Quotations) {
			fmt.Fprintf(t.out, "%s\n\n", t.bold("besides"))
		}
	}
	for i := range answer.Quotations {
		show(i)
	}
}

// mostIDs is how many ids of counted incidents are printed.
const mostIDs = 40

func (t *terminal) printValues(v *ask.Values) {
	for _, measure := range dateline.Measures {
		if toll := v.Tolls[measure]; toll != nil {
			fmt.Fprintf(t.out, "%s %s\n", pad(string(measure), 10), tollWords(toll))
		}
	}
	if v.Date != nil {
		fmt.Fprintf(t.out, "%s %s\n", pad("date", 10), v.Date.Words())
	}
	if v.Rule != "" {
		t.printWrapped(pad("rule", 11), v.Rule, plain)
		shown, more := v.Incidents[:min(mostIDs, len(v.Incidents))], ""
		if left := len(v.Incidents) - len(shown); left > 0 {
			more = fmt.Sprintf("and %d more; --format json has all", left)
		}
		t.printWrapped(pad("incidents", 11), joined(" ", strings.Join(shown, " "), more), plain)
		fmt.Fprintln(t.out)
	}
}

func (t *terminal) printQuotation(q ask.Quotation) {
	t.printWrapped("", "“"+oneLine(q.Text)+"”", plain)
	from := attribution(q.Outlet, dateline.Published{Date: q.Published}, "")
	where := joined(", ", from, string(q.File), fmt.Sprintf("%d–%d", q.Start, q.End))
	t.printWrapped("    ", where, t.faint)
	fmt.Fprintln(t.out)
}
