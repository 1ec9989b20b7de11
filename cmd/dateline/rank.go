package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"strconv"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/ranking"
)

type rankCmd struct {
	source
	By     string `enum:"actor,country" default:"actor" help:"What is ranked: ${enum}."`
	Year   int    `placeholder:"YEAR" help:"The latest of the years that are taken together; without it the latest in which something happened."`
	Format string `enum:"table,csv,json," default:"" placeholder:"FORM" help:"table, csv or json; without it a table on a terminal and CSV elsewhere."`
}

// Run prints the ranks, and says what they are not.
func (c *rankCmd) Run(ctx context.Context, t *terminal) error {
	table, err := codebook.LoadRanking(t.codebook)
	if err != nil {
		return err
	}
	book, err := c.load(ctx, t)
	if err != nil {
		return err
	}
	r := ranking.Of(table, book, ranking.By(c.By), c.Year)
	switch {
	case c.Format == "json":
		return writeJSON(t, r)
	case c.Format == "csv" || c.Format == "" && t.width == 0:
		err = t.writeRanks(r)
	case len(r.Rows) > 0:
		printTable(t, r.Rows, rankColumns(c.By))
	}
	t.cautionRanks(r, table)
	return err
}

// cautionRanks says what the ranks rest on, what they leave out and what they are
// not.
func (t *terminal) cautionRanks(r ranking.Ranking, table *codebook.Ranking) {
	if len(r.Rows) == 0 {
		t.say("no incident counts; dateline incidents lists what there is")
		return
	}
	t.say("%d to %d; %s", r.From, r.Year, table.Formula())
	if r.Years < len(table.Years) {
		t.say("of these years %d of %d have incidents here: the score is lower than full years would make it", r.Years, len(table.Years))
	}
	if left := r.Undated + r.Unplaced; left > 0 {
		t.say("left out: %s of no known year, %s of no known %s", count(r.Undated, "incident"), count(r.Unplaced, "incident"), r.By)
	}
	t.say("%s", r.Note)
}

func rankColumns(by string) []column[ranking.Row] {
	return []column[ranking.Row]{
		{"rank", 0, true, func(r ranking.Row) string { return strconv.Itoa(r.Rank) }},
		{by, 40, false, func(r ranking.Row) string { return r.Name }},
		{"score", 0, true, func(r ranking.Row) string { return decimals(r.Score.Best) }},
		{"low–high", 0, true, func(r ranking.Row) string { return decimals(r.Score.Low) + "–" + decimals(r.Score.High) }},
		{"incidents", 0, true, func(r ranking.Row) string { return strconv.Itoa(r.Incidents) }},
		{"killed", 0, true, func(r ranking.Row) string { return tollWords(&r.Killed) }},
		{"injured", 0, true, func(r ranking.Row) string { return tollWords(&r.Injured) }},
		{"abducted", 0, true, func(r ranking.Row) string { return tollWords(&r.Abducted) }},
		{"one source", 0, true, func(r ranking.Row) string { return fmt.Sprintf("%.0f %%", 100*r.SingleSource) }},
	}
}

func decimals(f float64) string { return strconv.FormatFloat(f, 'f', 1, 64) }

// writeRanks writes the ranks as CSV.
func (t *terminal) writeRanks(r ranking.Ranking) error {
	w := csv.NewWriter(t.out)
	w.Write([]string{"rank", "id", "name", "score_low", "score_best", "score_high", "incidents", "killed_low", "killed_best", "killed_high",
		"injured_low", "injured_best", "injured_high", "abducted_low", "abducted_best", "abducted_high", "without_killed", "single_source", "from", "year"})
	for _, row := range r.Rows {
		cells := []string{strconv.Itoa(row.Rank), row.ID, row.Name, decimals(row.Score.Low), decimals(row.Score.Best), decimals(row.Score.High), strconv.Itoa(row.Incidents)}
		for _, toll := range []dateline.Toll{row.Killed, row.Injured, row.Abducted} {
			cells = append(cells, strconv.Itoa(toll.Low), strconv.Itoa(toll.Best), strconv.Itoa(toll.High))
		}
		w.Write(append(cells, strconv.Itoa(row.Uncounted), strconv.FormatFloat(row.SingleSource, 'f', 2, 64), strconv.Itoa(r.From), strconv.Itoa(r.Year)))
	}
	w.Flush()
	return w.Error()
}
