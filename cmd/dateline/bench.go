package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/dateline-project/dateline/bench"
	"github.com/dateline-project/dateline/learned"
	"github.com/dateline-project/dateline/reading"
)

type benchCmd struct {
	Corpus      string   `arg:"" enum:"casebook,ask,muc4,timex,geo,re3d,annotated,pages,speed,scale,linking" help:"What to score against: ${enum}."`
	Paths       []string `arg:"" optional:"" name:"path" help:"For casebook and ask, folders that hold reports/ and gold.json; for linking the same or nothing; for speed and scale, nothing; else the corpus' file of JSON Lines."`
	Predictions string   `placeholder:"OUT.jsonl" help:"Write the predictions there, in the form of the corpus."`
	Against     string   `placeholder:"OUT.jsonl" help:"For muc4, geo, re3d and annotated: say how far the score is above that of these predictions of the same file, and whether by more than chance."`
	Reports     int      `default:"10000" placeholder:"N" help:"For speed, scale and linking: how many reports to make up (${default})."`
	More        int      `default:"1000" placeholder:"N" help:"For scale: how many reports to add afterwards (${default})."`
	readerFlags
	Verbose bool `short:"v" help:"Say what was missed and what was wrong."`
}

// Run scores dateline against labelled reports, or measures its speed.
func (c *benchCmd) Run(ctx context.Context, t *terminal) error {
	switch {
	case c.Corpus == "speed":
		return c.speed(ctx, t)
	case c.Corpus == "scale":
		return c.scale(ctx, t)
	case c.Corpus == "linking":
		return c.linking(ctx, t)
	case len(c.Paths) == 0:
		return wrongUsage(fmt.Errorf("bench %s: nothing to score against", c.Corpus), "name the folder of a casebook with gold, or the file of the corpus")
	case c.Corpus == "casebook" || c.Corpus == "ask":
		return c.casebooks(ctx, t)
	case len(c.Paths) > 1:
		return wrongUsage(fmt.Errorf("bench %s takes one file", c.Corpus), "run it once for each file")
	}
	score, err := c.corpus(t, c.Paths[0])
	if err != nil {
		return err
	}
	if len(score.Counts)+len(score.Components) == 0 {
		t.say("%s has no gold: nothing to score", c.Paths[0])
		return nil
	}
	if err := c.print(t, score); err != nil || c.Against == "" {
		return err
	}
	return c.compare(t, score)
}

// compare says how far the score is above that of earlier predictions.
func (c *benchCmd) compare(t *terminal, score bench.Score) error {
	corpus, err := os.Open(c.Paths[0])
	if err != nil {
		return failed(fmt.Errorf("opening the corpus: %w", err), "name its file of JSON Lines")
	}
	defer corpus.Close()
	predictions, err := os.Open(c.Against)
	if err != nil {
		return failed(fmt.Errorf("opening the predictions: %w", err), "name a file that --predictions wrote")
	}
	defer predictions.Close()
	other, err := bench.Predictions(c.Corpus, corpus, predictions)
	if err != nil {
		return failed(err, "name predictions of the same file")
	}
	differences, err := score.Against(other)
	if err != nil {
		return err
	}
	return bench.WriteDifferences(t.out, differences)
}

// casebooks scores each folder and, of several, their mean.
func (c *benchCmd) casebooks(ctx context.Context, t *terminal) error {
	proposer, err := c.proposer()
	if err != nil {
		return err
	}
	defer c.tally(t, proposer)
	against := bench.Folder
	if c.Corpus == "ask" {
		against = bench.Ask
	}
	var scores []bench.Score
	for _, dir := range c.Paths {
		score, err := against(ctx, dir, t.tables(), proposer)
		if err != nil {
			return err
		}
		scores = append(scores, score)
		if len(c.Paths) > 1 {
			fmt.Fprintln(t.out, t.bold(dir))
		}
		if err := c.print(t, score); err != nil {
			return err
		}
		fmt.Fprintf(t.out, "%-28s %.3f\n", "score", score.Mean())
	}
	if len(scores) > 1 {
		fmt.Fprintln(t.out, t.bold("mean"))
		return bench.Average(scores).Write(t.out)
	}
	return nil
}

func (c *benchCmd) print(t *terminal, score bench.Score) error {
	if c.Verbose {
		for _, note := range score.Notes {
			fmt.Fprintln(t.out, " ", note)
		}
	}
	return score.Write(t.out)
}

// corpus reads the file and scores it where it has gold.
func (c *benchCmd) corpus(t *terminal, file string) (score bench.Score, err error) {
	in, err := os.Open(file)
	if err != nil {
		return score, failed(fmt.Errorf("opening the corpus: %w", err), "name its file of JSON Lines")
	}
	defer in.Close()
	var predictions io.Writer
	if c.Predictions != "" {
		out, err := os.Create(c.Predictions)
		if err != nil {
			return score, fmt.Errorf("making the file of predictions: %w", err)
		}
		defer func() { err = errors.Join(err, out.Close()) }()
		predictions = out
	}
	book, err := t.tables()()
	if err != nil {
		return score, err
	}
	proposer, err := c.proposer()
	if err != nil {
		return score, err
	}
	if model, ok := proposer.(*learned.Model); ok && slices.Contains([]string{"geo", "re3d", "muc4"}, c.Corpus) {
		proposer = model.Whole() // these ask every sentence, whatever it tells
	}
	reader := reading.New(book)
	if proposer != nil {
		reader = reader.With(proposer)
	}
	switch c.Corpus {
	case "muc4":
		return bench.MUC4(in, predictions, reader, book)
	case "timex":
		return bench.Timex(in, predictions, book.Calendar)
	case "geo":
		return bench.Geo(in, predictions, reader)
	case "re3d":
		return bench.RE3D(in, predictions, reader)
	case "annotated":
		return bench.Annotated(in, predictions, reader, book.Calendar)
	}
	return bench.Pages(in, filepath.Dir(file), predictions)
}

// speed builds a tenth of the reports and then all of them, in casebooks of
// their own, and says how fast that went and how it grows.
func (c *benchCmd) speed(ctx context.Context, t *terminal) error {
	proposer, err := c.proposer()
	if err != nil {
		return err
	}
	return c.twice(t, func(n int) (fmt.Stringer, time.Duration, bench.Score, error) {
		pace, score, err := bench.Speed(ctx, n, proposer)
		return pace, pace.Worked, score, err
	})
}

// scale reconciles a tenth of the reports and then all of them.
func (c *benchCmd) scale(ctx context.Context, t *terminal) error {
	return c.twice(t, func(n int) (fmt.Stringer, time.Duration, bench.Score, error) {
		scaled, score, err := bench.Scale(ctx, n, c.More)
		return scaled, scaled.Worked, score, err
	})
}

// twice measures with a tenth of the reports and with all.
func (c *benchCmd) twice(t *terminal, measure func(n int) (fmt.Stringer, time.Duration, bench.Score, error)) error {
	if c.Reports < 10 {
		return wrongUsage(fmt.Errorf("--reports %d: want 10 or more", c.Reports), "leave --reports away for 10,000")
	}
	var first time.Duration
	for i, n := range []int{c.Reports / 10, c.Reports} {
		measured, took, score, err := measure(n)
		if err != nil {
			return err
		}
		fmt.Fprintln(t.out, measured)
		if err := c.print(t, score); err != nil {
			return err
		}
		if i == 0 {
			first = took
			continue
		}
		fmt.Fprintf(t.out, "ten times the reports take %.1f times the processors' time\n", took.Seconds()/first.Seconds())
	}
	return nil
}
