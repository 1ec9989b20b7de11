package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/export"
)

// listing is what the five commands that list records have in common.
type listing struct {
	source
	Format string `enum:"table,csv,json," default:"" placeholder:"FORM" help:"table, csv or json; without it a table on a terminal and CSV elsewhere."`
	From   period `placeholder:"DATE" help:"Not before this day, month or year."`
	To     period `placeholder:"DATE" help:"Not after this day, month or year."`
	Place  string `placeholder:"NAME" help:"Only this place, province or country."`
	Actor  string `placeholder:"NAME" help:"Only with this actor, under any of its names."`
	Kind   string `placeholder:"KIND" help:"Only this kind, such as bombing; of claims, this relation. A word that there is not is answered with those that there are."`
	Status string `placeholder:"STATUS" help:"Only this status, such as foiled; of claims, this stance."`
}

// open loads the casebook and makes the filter, once the words for kind and
// status are known to be some of those that this command's records can have.
func (l *listing) open(ctx context.Context, t *terminal, kinds, statuses []string) (*dateline.Casebook, casebook.Filter, error) {
	if err := known("kind", l.Kind, kinds); err != nil {
		return nil, casebook.Filter{}, err
	}
	if err := known("status", l.Status, statuses); err != nil {
		return nil, casebook.Filter{}, err
	}
	book, err := l.load(ctx, t)
	if err != nil {
		return nil, casebook.Filter{}, err
	}
	l.Actor, err = t.actorSought(book, l.Actor, l.Casebook)
	return book, casebook.Filter{From: dateline.Day(l.From), To: dateline.Day(l.To), Place: l.Place, Actor: l.Actor, Kind: l.Kind, Status: l.Status}, err
}

// column is one column of a table on the terminal.
type column[T any] struct {
	heading string
	width   int // cells wider than this are wrapped; 0: never
	number  bool
	cell    func(T) string
}

// list prints records, which are already those of the narrowed book, in the
// form asked for.
func list[T any](t *terminal, l *listing, narrowed *dateline.Casebook, of export.Table, records []T, columns []column[T]) error {
	form := cmp.Or(l.Format, "csv")
	if l.Format == "" && t.width > 0 {
		form = "table"
	}
	if len(records) == 0 {
		t.say("no %s match; the casebook has %s", of, count(len(narrowed.Reports), "report"))
	}
	switch {
	case form == "csv":
		return export.WriteCSV(t.out, of, narrowed)
	case form == "json":
		return writeJSON(t, records)
	case len(records) == 0:
		return nil
	}
	printTable(t, records, columns)
	t.say("%s; dateline show %s ID shows one with its evidence", number(len(records), of), quoteArg(l.Casebook))
	return nil
}

// number counts records of a table.
func number(n int, of export.Table) string {
	noun := string(of)
	return count(n, noun[:len(noun)-1])
}

// printTable prints a table, its columns that may be wrapped made narrower, the widest
// first, until it fits the terminal. Where it could not without words broken apart,
// each record is a block of lines instead.
func printTable[T any](t *terminal, records []T, columns []column[T]) {
	columns = slices.Clone(columns)
	narrowest := make([]int, len(columns))
	for i, c := range columns {
		if c.width > 0 {
			widest := 0
			widest, narrowest[i] = breadth(records, c)
			columns[i].width = min(c.width, widest) // what the column takes up, not what it may
		}
	}
	drawn := draw(records, columns)
	for t.width > 0 {
		over := text.LongestLineLen(drawn) - t.width
		if over <= 0 {
			break
		}
		widest := -1
		for i, c := range columns {
			if c.width > narrowest[i] && (widest < 0 || c.width > columns[widest].width) {
				widest = i
			}
		}
		if widest < 0 {
			printBlocks(t, records, columns)
			return
		}
		columns[widest].width = max(narrowest[widest], columns[widest].width-max(1, over/len(columns)))
		drawn = draw(records, columns)
	}
	for line := range strings.Lines(drawn + "\n") {
		fmt.Fprintln(t.out, strings.TrimRight(line, " \n"))
	}
}

// breadth is how wide a column's longest cell is, and its longest word.
func breadth[T any](records []T, c column[T]) (cell, word int) {
	measure := func(s string) {
		cell = max(cell, text.LongestLineLen(s))
		for _, w := range strings.Fields(s) {
			word = max(word, text.StringWidthWithoutEscSequences(w))
		}
	}
	measure(c.heading)
	for _, r := range records {
		measure(c.cell(r))
	}
	return cell, word
}

// printBlocks prints each record below its first column: a line for every text that
// it has, and one for all of its numbers.
func printBlocks[T any](t *terminal, records []T, columns []column[T]) {
	label := 0
	for _, c := range columns[1:] {
		if !c.number {
			label = max(label, len(c.heading))
		}
	}
	for _, r := range records {
		fmt.Fprintln(t.out, t.bold(columns[0].cell(r)))
		var numbers []string
		for _, c := range columns[1:] {
			switch cell := c.cell(r); {
			case cell == "":
			case c.number:
				numbers = append(numbers, c.heading+" "+cell)
			default:
				t.printWrapped("  "+pad(c.heading, label+2), cell, plain)
			}
		}
		if len(numbers) > 0 {
			t.printWrapped("  ", strings.Join(numbers, ", "), plain)
		}
	}
}

// draw renders a table.
func draw[T any](records []T, columns []column[T]) string {
	w := table.NewWriter()
	w.SetStyle(plainTable)
	var header table.Row
	var configs []table.ColumnConfig
	for i, c := range columns {
		header = append(header, c.heading)
		config := table.ColumnConfig{Number: i + 1, WidthMax: c.width, WidthMaxEnforcer: text.WrapSoft}
		if c.number {
			config.Align, config.AlignHeader = text.AlignRight, text.AlignRight
		}
		configs = append(configs, config)
	}
	w.AppendHeader(header)
	w.SetColumnConfigs(configs)
	for _, r := range records {
		var row table.Row
		for _, c := range columns {
			row = append(row, c.cell(r))
		}
		w.AppendRow(row)
	}
	return w.Render()
}

// plainTable has a line under the headings and space between the columns.
var plainTable = table.Style{
	Name:    "plain",
	Box:     table.BoxStyle{MiddleHorizontal: "─", MiddleSeparator: "─", MiddleVertical: " ", PaddingRight: " "},
	Format:  table.FormatOptions{Header: text.FormatUpper},
	Options: table.Options{SeparateHeader: true, SeparateColumns: false},
}

func writeJSON(t *terminal, value any) error {
	enc := json.NewEncoder(t.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(value); err != nil {
		return fmt.Errorf("writing JSON: %w", err)
	}
	return nil
}
