package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/export"
	"github.com/dateline-project/dateline/ledger"
)

type warningsCmd struct {
	listing
	Outcome string `placeholder:"OUTCOME" help:"Only those with this outcome: hit, foiled, miss, open, hindsight, copy."`
}

// Run lists the warnings that pass the filters with what came of them, by the
// day on which they were given.
func (c *warningsCmd) Run(ctx context.Context, t *terminal) error {
	if err := known("outcome", c.Outcome, vocabulary(ledger.Outcomes)); err != nil {
		return err
	}
	book, filter, err := c.open(ctx, t, vocabulary(dateline.Kinds), vocabulary(dateline.Statuses))
	if err != nil {
		return err
	}
	passed := map[string]bool{}
	for _, w := range casebook.Warnings(book, filter) {
		passed[w.ID] = true
	}
	entries := slices.DeleteFunc(ledger.Of(book), func(e ledger.Entry) bool {
		return !passed[e.ID] || c.Outcome != "" && string(e.Outcome) != c.Outcome
	})
	narrowed := *book
	narrowed.Warnings = []dateline.Warning{}
	for _, e := range entries {
		narrowed.Warnings = append(narrowed.Warnings, e.Warning)
	}
	if err := list(t, &c.listing, &narrowed, export.Warnings, entries, warningColumns(book)); err != nil || len(entries) == 0 {
		return err
	}
	t.say("%s", outcomeWords(ledger.Sum(entries)))
	return nil
}

func warningColumns(book *dateline.Casebook) []column[ledger.Entry] {
	names := actorNames(book)
	short := shortIDs(book)
	return []column[ledger.Entry]{
		{"id", 0, false, func(e ledger.Entry) string { return short[e.ID] }},
		{"given", 0, false, func(e ledger.Entry) string {
			return cmp.Or(dateline.Date{Start: e.Date.Start, End: e.Date.End, Precision: e.Date.Precision}.Words(), byWords(e.Given))
		}},
		{"issuer", 24, false, func(e ledger.Entry) string { return string(e.Issuer) }},
		{"to", 18, false, func(e ledger.Entry) string { return string(e.To) }},
		{"about", 20, false, func(e ledger.Entry) string { return names[string(e.About)] }},
		{"place", 16, false, func(e ledger.Entry) string { return string(e.Place) }},
		{"holds to", 0, false, func(e ledger.Entry) string { return string(e.Holds.End) }},
		{"outcome", 0, false, func(e ledger.Entry) string { return string(e.Outcome) }},
		{"lead", 0, true, func(e ledger.Entry) string { return leadWords(e.Lead) }},
		{"came to", 0, false, func(e ledger.Entry) string { return short[string(e.Incident)] }},
		{"words", 48, false, func(e ledger.Entry) string { return "“" + e.Evidence.Text + "”" }},
	}
}

// byWords says that a warning was given on a day at the latest.
func byWords(given dateline.Day) string {
	if given == "" {
		return ""
	}
	return "by " + string(given)
}

func leadWords(lead *int) string {
	if lead == nil {
		return ""
	}
	return count(*lead, "day")
}

// outcomeWords counts a ledger on one line.
func outcomeWords(s ledger.Summary) string {
	var words []string
	for _, o := range ledger.Outcomes {
		if n := s.Outcomes[o]; n > 0 {
			words = append(words, fmt.Sprintf("%d %s", n, o))
		}
	}
	if s.Lead != nil {
		words = append(words, "median lead of what was right "+count(*s.Lead, "day"))
	}
	return strings.Join(words, ", ")
}
