package casebook

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"

	"github.com/dateline-project/dateline/intake"
	"github.com/dateline-project/dateline/reading"
)

// AddOptions say how reports are added. The zero value is a good choice.
type AddOptions struct {
	Workers  int                   // how many files and reports are worked on at once; 0: one per processor
	MaxBytes int64                 // files larger than this are refused; 0: intake's own limit
	Proposer reading.Proposer      // helps the patterns to read; nil for patterns alone
	Reread   bool                  // where another reader read the casebook, read all of its reports again
	Progress func(done, total int) // called after every file taken in and every report read; total grows as feeds are opened
	Stage    func(what string)     // called when all are read and something begins that cannot be counted, with what it is
}

// Summary says what an Add did.
type Summary struct {
	Read     int              // reports that were new, had changed or had to be read again
	Skipped  int              // reports that the casebook had already
	Problems []intake.Problem // files that could not be taken in, by name
}

// Add takes in the files and folders, reads the reports that the casebook does
// not have yet and reconciles all that it has. Neither the order of files nor
// the number of workers changes the outcome, and adding one by one gives what
// adding all at once gives.
//
// A report is known by its bytes. Found under two paths it keeps the path that
// sorts first and what belongs to it; found again under the same path, it takes
// what its manifest says now. Reports that came with an import are read again.
//
// A casebook has one reader. Where another one read it, or another version of
// the same, Add does nothing and fails with an [*OtherReader], unless it may
// read every report again. It adds nothing to a casebook that came without the
// names of private people, and fails with [ErrMasked].
//
// A file that cannot be taken in is a problem in the summary, not an error, and
// so is a report that could not be read; the next Add tries it again. When ctx
// is cancelled, or the proposer is unavailable, what was read so far stays, and
// the same Add goes on from there.
func (b *Book) Add(ctx context.Context, paths []string, opts AddOptions) (Summary, error) {
	a, err := b.adding(opts)
	if err != nil {
		return Summary{}, err
	}
	if err := a.meetReader(ctx); err != nil {
		return Summary{}, err
	}
	err = a.takeIn(ctx, paths)
	if err == nil {
		err = a.read(ctx)
	}
	if err == nil {
		err = b.settle(ctx, a.opts.Stage)
	}
	if err != nil {
		return a.summary, fmt.Errorf("adding reports: %w", err)
	}
	a.summary.Skipped = a.documents - len(a.stored)
	slices.SortFunc(a.summary.Problems, func(p, q intake.Problem) int {
		return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Reason, q.Reason))
	})
	return a.summary, nil
}

func (b *Book) adding(opts AddOptions) (*addition, error) {
	if opts.Workers <= 0 {
		opts.Workers = runtime.GOMAXPROCS(0)
	}
	if opts.Progress == nil {
		opts.Progress = func(int, int) {}
	}
	if opts.Stage == nil {
		opts.Stage = silently
	}
	cb, err := b.tables()
	if err != nil {
		return nil, err
	}
	reader := reading.New(cb)
	if opts.Proposer != nil {
		reader = reader.With(opts.Proposer)
	}
	return &addition{file: b.file, codebook: cb.Version, reader: reader, opts: opts, stored: map[string]bool{}}, nil
}
