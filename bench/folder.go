package bench

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/reading"
)

// Folder builds the reports of dir/reports into a casebook of their own and
// scores its export against dir/gold.json. A report that could not be read
// counts as missing and is noted. The proposer may be nil.
func Folder(ctx context.Context, dir string, tables casebook.Tables, proposer reading.Proposer) (Score, error) {
	gold, err := openGold(dir)
	if err != nil {
		return Score{}, err
	}
	export, problems, err := build(ctx, filepath.Join(dir, "reports"), tables, proposer)
	if err != nil {
		return Score{}, fmt.Errorf("building %s: %w", filepath.Join(dir, "reports"), err)
	}
	score := ScoreCasebook(gold, export)
	score.Notes = append(problems, score.Notes...)
	return score, nil
}

// build makes a casebook of a folder in a scratch folder and exports it.
func build(ctx context.Context, reports string, tables casebook.Tables, proposer reading.Proposer) (*dateline.Casebook, []string, error) {
	scratch, err := os.MkdirTemp("", "dateline-bench-")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(scratch)
	book, err := casebook.Create(ctx, filepath.Join(scratch, "bench.casebook.db"), tables)
	if err != nil {
		return nil, nil, err
	}
	defer book.Close()
	summary, err := book.Add(ctx, []string{reports}, casebook.AddOptions{Proposer: proposer})
	if err != nil {
		return nil, nil, err
	}
	var notes []string
	for _, p := range summary.Problems {
		notes = append(notes, fmt.Sprintf("not read %s: %s", p.File, p.Reason))
	}
	export, err := book.Export(ctx, "")
	return export, notes, err
}

// Average is the mean of each component over the scores that have it, in the
// order of their first appearance; last "score", the mean of the scores' means.
func Average(scores []Score) Score {
	var out Score
	var means []float64
	values := map[string][]float64{}
	for _, s := range scores {
		means = append(means, s.Mean())
		for _, c := range s.Components {
			if values[c.Name] == nil {
				out.Components = append(out.Components, Component{Name: c.Name})
			}
			values[c.Name] = append(values[c.Name], c.Value)
		}
	}
	for i, c := range out.Components {
		out.Components[i].Value = mean(values[c.Name])
	}
	out.Components = append(out.Components, Component{"score", mean(means)})
	return out
}
