package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/brief"
	"github.com/dateline-project/dateline/profile"
)

type briefCmd struct {
	source
	Of     string      `arg:"" optional:"" help:"An actor, a place, or a period: 2017, 2017-10, 2017-10-14, 2016..2018. Without it the whole casebook."`
	Words  int         `default:"${brief_words}" help:"How many words it may have (${default}); its list of sources comes on top."`
	Order  brief.Order `enum:"time,importance" default:"time" help:"In the order of time or of importance (${default})."`
	Format string      `enum:"text,markdown,html,json" default:"text" help:"text, markdown, html (to print, or to make a PDF of) or json (${default})."`
}

// Run prints a condensed version of the casebook, or of what it has on the
// subject.
func (c *briefCmd) Run(ctx context.Context, t *terminal) error {
	if c.Words < 1 {
		return wrongUsage(fmt.Errorf("--words %d: a brief has at least one word", c.Words), "give a number such as --words 300")
	}
	book, err := c.load(ctx, t)
	if err != nil {
		return err
	}
	of, err := c.subject(book)
	if err != nil {
		return err
	}
	b, err := brief.Of(book, of, brief.Options{Words: c.Words, Order: c.Order})
	if err != nil {
		return err
	}
	if len(b.Said)+len(b.Happened) == 0 {
		t.say("the reports do not say anything that fits into %d words", c.Words)
		return errUnanswered
	}
	return t.printBrief(b, c.Format)
}

// subject finds out what the brief is to be about.
func (c *briefCmd) subject(book *dateline.Casebook) (brief.Subject, error) {
	of := brief.Sought(book, c.Of)
	switch {
	case of.Actor != nil && profile.Private(book, *of.Actor):
		return of, failed(fmt.Errorf("%s: dateline makes no brief on a person of whom no report says that they lead or founded a group", c.Of), "give a group, a place or a period")
	case of.Found():
		return of, nil
	case len(of.Others) > 0:
		return of, failed(fmt.Errorf("%s: neither an actor nor a place nor a period", c.Of), "there are: "+candidates(of.Others))
	}
	return of, failed(fmt.Errorf("%s: neither an actor nor a place nor a period", c.Of),
		fmt.Sprintf("dateline actors %s and dateline incidents %s show what there is", quoteArg(c.Casebook), quoteArg(c.Casebook)))
}

func (t *terminal) printBrief(b brief.Brief, format string) error {
	switch format {
	case "markdown":
		_, err := fmt.Fprint(t.out, b.Markdown())
		return err
	case "html":
		return b.WriteHTML(t.out)
	case "json":
		return writeJSON(t, b)
	}
	for _, line := range b.Lines() {
		style := plain
		if line.Depth == 0 {
			style = t.bold
		}
		t.printWrapped(strings.Repeat("  ", line.Depth), line.Text, style)
	}
	return nil
}
