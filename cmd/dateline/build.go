package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/dateline-project/dateline/casebook"
)

type buildCmd struct {
	Paths    []string `arg:"" optional:"" name:"path" help:"Files and folders of reports: .txt .md .html .htm .mhtml .xml .rss .atom .jsonl."`
	Casebook string   `required:"" placeholder:"FILE" help:"The casebook; made where there is none."`
	readerFlags
	Reread   bool  `help:"Where another reader, or another version of it, has read the casebook, read all of its reports again. Paths may be left away then."`
	Workers  int   `placeholder:"N" help:"How many reports are read at once; 0 takes one for each processor. The casebook is the same whatever N."`
	MaxBytes int64 `default:"${max_bytes}" placeholder:"N" help:"Refuse files of more than N bytes (${default})."`
}

// Run adds the reports and says what became of them.
func (c *buildCmd) Run(ctx context.Context, t *terminal) error {
	if err := c.check(); err != nil {
		return err
	}
	proposer, err := c.proposer()
	if err != nil {
		return err
	}
	book, made, err := c.open(ctx, t)
	if err != nil {
		return err
	}
	defer book.Close()

	line := newProgressLine(t)
	summary, err := book.Add(ctx, c.Paths, casebook.AddOptions{
		Workers: c.Workers, MaxBytes: c.MaxBytes, Proposer: proposer, Reread: c.Reread, Progress: line.step, Stage: line.stage,
	})
	line.clear()
	c.tally(t, proposer)
	for _, p := range summary.Problems {
		t.say("problem: %s: %s", p.File, p.Reason)
		t.say("  %s", p.Advice)
	}
	if err != nil {
		return c.stopped(ctx, err)
	}
	if summary.Read+summary.Skipped == 0 && len(c.Paths) > 0 {
		book.Close()
		return c.nothing(made, len(summary.Problems) > 0)
	}
	if err := c.summarise(ctx, t, book, summary); err != nil {
		return err
	}
	if len(summary.Problems) > 0 {
		return errPartly
	}
	return nil
}

// check refuses what can be seen to be wrong before a casebook is made.
func (c *buildCmd) check() error {
	if len(c.Paths) == 0 && !c.Reread {
		return wrongUsage(errors.New("there is nothing to build from"), "give the files and folders that hold the reports")
	}
	if c.Workers < 0 {
		return wrongUsage(fmt.Errorf("--workers %d: want 0 or more", c.Workers), "leave --workers away to use every processor")
	}
	if c.MaxBytes <= 0 {
		return wrongUsage(fmt.Errorf("--max-bytes %d: want more than 0", c.MaxBytes), "leave --max-bytes away to use the usual limit")
	}
	for _, path := range c.Paths {
		if _, err := os.Lstat(path); err != nil {
			return wrongUsage(fmt.Errorf("%s: no such file or folder", path), "give the files and folders that hold the reports")
		}
	}
	return nil
}

// stopped says how to go on.
func (c *buildCmd) stopped(ctx context.Context, err error) error {
	if ctx.Err() == nil {
		return c.refused(c.Casebook, err)
	}
	return failed(errors.New("stopped"), fmt.Sprintf("what was read so far is kept in %s: run the same command again to go on", c.Casebook))
}

// nothing is the end of a build that found no report; a casebook that it made
// is taken away again.
func (c *buildCmd) nothing(made, tried bool) error {
	if made {
		os.Remove(c.Casebook)
	}
	const read = "dateline reads .txt .md .html .htm .mhtml .xml .rss .atom .jsonl; see docs/guide/intake.md"
	if !tried {
		return failed(fmt.Errorf("%s: there are no files in it", strings.Join(c.Paths, ", ")), read)
	}
	return failed(errors.New("no report could be read"), read)
}

func (c *buildCmd) summarise(ctx context.Context, t *terminal, book *casebook.Book, s casebook.Summary) error {
	all, err := book.Export(ctx, "")
	if err != nil {
		return err
	}
	fmt.Fprintf(t.out, "%s: %s, %s, %s, %s, %s\n", c.Casebook,
		count(len(all.Reports), "report"), count(len(all.Incidents), "incident"), count(len(all.Actors), "actor"),
		count(len(all.Claims), "claim"), count(len(all.Warnings), "warning"))
	line := fmt.Sprintf("read %s", count(s.Read, "report"))
	if s.Skipped > 0 {
		line += fmt.Sprintf(", %d were there already", s.Skipped)
	}
	if len(s.Problems) > 0 {
		line += ", " + count(len(s.Problems), "problem")
	}
	fmt.Fprintln(t.out, line)
	t.say("next: dateline incidents %[1]s, or dateline serve %[1]s", quoteArg(c.Casebook))
	return nil
}

// open opens the casebook, or makes it where there is none and reports are given.
func (c *buildCmd) open(ctx context.Context, t *terminal) (book *casebook.Book, made bool, err error) {
	if len(c.Paths) == 0 {
		book, err = openExisting(ctx, t, c.Casebook)
		return book, false, err
	}
	book, err = casebook.Open(ctx, c.Casebook, t.tables())
	if errors.Is(err, fs.ErrNotExist) {
		book, err = casebook.Create(ctx, c.Casebook, t.tables())
		return book, true, err
	}
	return book, false, err
}
