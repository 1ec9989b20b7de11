package bench

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/bench/collection"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reading"
	"github.com/dateline-project/dateline/reconcile"
	"github.com/dateline-project/dateline/sqlite"
)

// Linked is how well accounts are put together into incidents without one kind
// of evidence, none where Without is empty. An account that was read counts
// where it is surely of an incident of the gold.
type Linked struct {
	Without           reconcile.Evidence
	Pairs             Count   // of accounts
	Precision, Recall float64 // B-cubed
}

// WriteLinked prints an ablation as a table, all evidence first.
func WriteLinked(w io.Writer, rows []Linked) error {
	if _, err := fmt.Fprintf(w, "%-12s %20s  %20s\n%-12s %6s %6s %6s  %6s %6s %6s\n", "", "pairs", "B-cubed", "without", "P", "R", "F1", "P", "R", "F1"); err != nil {
		return err
	}
	for _, l := range rows {
		name := string(l.Without)
		if name == "" {
			name = "nothing"
		}
		if _, err := fmt.Fprintf(w, "%-12s %6.2f %6.2f %6.2f  %6.2f %6.2f %6.2f\n", name,
			100*l.Pairs.Precision(), 100*l.Pairs.Recall(), 100*l.Pairs.F1(), 100*l.Precision, 100*l.Recall, 100*harmonic(l.Precision, l.Recall)); err != nil {
			return err
		}
	}
	return nil
}

// Pooled is the mean of ablations that are of the same kinds of evidence: pairs
// are added up, B-cubed is averaged.
func Pooled(ablations [][]Linked) []Linked {
	rows := slices.Clone(ablations[0])
	for _, more := range ablations[1:] {
		for i, l := range more {
			rows[i].Pairs.add(l.Pairs)
			rows[i].Precision += l.Precision
			rows[i].Recall += l.Recall
		}
	}
	for i := range rows {
		rows[i].Precision /= float64(len(ablations))
		rows[i].Recall /= float64(len(ablations))
	}
	return rows
}

// ablate builds with all evidence and then without each kind. look puts the
// accounts of a casebook into a partition of what was found and what is true.
func ablate(build func(without reconcile.Evidence) *dateline.Casebook, look func(*dateline.Casebook, partition)) []Linked {
	var rows []Linked
	for _, without := range append([]reconcile.Evidence{""}, reconcile.Evidences...) {
		found := newPartition()
		look(build(without), found)
		l := Linked{Without: without, Pairs: found.pairs("accounts by pairs")}
		l.Precision, l.Recall = found.bCubed()
		rows = append(rows, l)
	}
	return rows
}

// LinkMade makes up n reports with what a faultless reader makes of each, and
// says what each kind of evidence is worth in linking them.
func LinkMade(n int, cb *codebook.Codebook) []Linked {
	made := collection.New(seed, n)
	var reports []dateline.Report
	var readings []dateline.Reading
	for m := range made.All() {
		reports, readings = append(reports, m.Report), append(readings, m.Reading)
	}
	return ablate(
		func(without reconcile.Evidence) *dateline.Casebook {
			return reconcile.BuildWithout(without, cb, reports, readings)
		},
		func(book *dateline.Casebook, found partition) {
			k := newCollected(book)
			k.incidents = found
			for m := range made.All() {
				k.look(m)
			}
		})
}

// LinkFolder reads the reports of dir/reports once and says what each kind of
// evidence is worth in linking their accounts, by dir/gold.json. The proposer may
// be nil.
func LinkFolder(ctx context.Context, dir string, tables casebook.Tables, proposer reading.Proposer) ([]Linked, error) {
	gold, err := openGold(dir)
	if err != nil {
		return nil, err
	}
	cb, err := tables()
	if err != nil {
		return nil, err
	}
	reports, readings, err := readFolder(ctx, filepath.Join(dir, "reports"), tables, proposer)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", filepath.Join(dir, "reports"), err)
	}
	return ablate(
		func(without reconcile.Evidence) *dateline.Casebook {
			return reconcile.BuildWithout(without, cb, reports, readings)
		},
		func(book *dateline.Casebook, found partition) { newComparison(gold, book).place(found) }), nil
}

// readFolder reads the reports of a folder in a scratch casebook.
func readFolder(ctx context.Context, reports string, tables casebook.Tables, proposer reading.Proposer) (read []dateline.Report, readings []dateline.Reading, err error) {
	scratch, err := os.MkdirTemp("", "dateline-bench-")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(scratch)
	path := filepath.Join(scratch, "bench.casebook.db")
	book, err := casebook.Create(ctx, path, tables)
	if err != nil {
		return nil, nil, err
	}
	_, err = book.Add(ctx, []string{reports}, casebook.AddOptions{Proposer: proposer})
	if closed := book.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return nil, nil, err
	}
	facts, err := sqlite.Open(ctx, path)
	if err != nil {
		return nil, nil, err
	}
	defer facts.Close()
	all, err := facts.Facts(ctx)
	return all.Reports, all.Readings, err
}

// surely is how much an account must look like an incident of the gold, besides
// being told in one of its reports, to be taken for one of it: its day or its
// place is right.
const surely = 1.5

// place puts every account that is surely of an incident of the gold into a
// partition. The incidents that a careful coder may also have count too.
func (c *comparison) place(found partition) {
	incidents := slices.Concat(c.gold.Incidents, c.gold.optional())
	for _, a := range c.export.Accounts {
		best, at := 0.0, -1
		alone := dateline.Incident{Kind: a.Kind, Status: a.Status, Date: a.Date.Date, Place: a.Place.Place, Accounts: []string{a.ID}}
		for n, g := range incidents {
			g.Reports = slices.Concat(g.Reports, g.MentionedIn, g.AlsoIn, g.AlsoMentionedIn)
			told := c.all(g.Reports)
			if !told[a.Report] {
				continue
			}
			if s := c.alike(g, alone) - 2/float64(len(told)); s >= surely && s > best {
				best, at = s, n
			}
		}
		if at >= 0 {
			found.add(string(a.Incident), at)
		}
	}
}
