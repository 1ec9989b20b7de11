package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
)

type agreementCmd struct {
	Casebooks []string `arg:"" name:"casebook" help:"Casebooks of the same reports, one for each coder."`
	Format    string   `enum:"text,json" default:"text" help:"${enum}."`
}

// Run compares what the coders settled.
func (c *agreementCmd) Run(ctx context.Context, t *terminal) error {
	if len(c.Casebooks) < 2 {
		return wrongUsage(errors.New("one casebook agrees with itself"), "give the casebooks of two coders or more")
	}
	var books []*dateline.Casebook
	for _, path := range c.Casebooks {
		book, err := (&source{Casebook: path}).load(ctx, t)
		if err != nil {
			return err
		}
		books = append(books, book)
	}
	agreements, differences := casebook.Agree(books)
	if c.Format == "json" {
		return writeJSON(t, map[string]any{"agreement": agreements, "differences": differences})
	}
	if agreements[0].Units == 0 {
		t.say("no incident was accepted or rejected in two of these casebooks")
		return nil
	}
	printTable(t, agreements, []column[casebook.Agreement]{
		{"field", 0, false, func(a casebook.Agreement) string { return a.Field }},
		{"incidents", 0, true, func(a casebook.Agreement) string { return fmt.Sprint(a.Units) }},
		{"equal", 0, true, func(a casebook.Agreement) string { return fmt.Sprint(a.Equal) }},
		{"alpha", 0, true, func(a casebook.Agreement) string { return alphaWords(a.Alpha) }},
	})
	for _, d := range differences {
		fmt.Fprintf(t.out, "\n%s\n", t.bold(d.Field))
		for i, path := range c.Casebooks {
			if d.Incidents[i] != "" {
				t.printWrapped("  "+pad(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), 20), joined("  ", knownWords(d.Values[i]), d.Incidents[i]), plain)
			}
		}
	}
	return nil
}

func alphaWords(a casebook.Alpha) string {
	if math.IsNaN(float64(a)) {
		return "–"
	}
	return fmt.Sprintf("%.3f", float64(a))
}
