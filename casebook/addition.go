package casebook

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake"
	"github.com/dateline-project/dateline/reading"
	"github.com/dateline-project/dateline/sqlite"
)

// addition is one Add under way.
type addition struct {
	file      *sqlite.File
	codebook  string // its version
	reader    *reading.Reader
	opts      AddOptions
	pending   []sqlite.Document // accepted, not stored yet
	stored    map[string]bool   // ids of the reports accepted by this Add
	documents int               // how many the files held
	done      int
	summary   Summary
}

// batch is how many reports or readings are stored in one transaction.
const batch = 64

func (a *addition) step(total int) {
	a.done++
	a.opts.Progress(a.done, total)
}

// taken is what one file gave.
type taken struct {
	documents []intake.Document
	problems  []intake.Problem
}

// takeIn turns files into reports and stores those that are new. What was taken
// when ctx is cancelled is still stored.
func (a *addition) takeIn(ctx context.Context, paths []string) error {
	files, problems := intake.Files(paths)
	a.summary.Problems = problems
	durable := context.WithoutCancel(ctx)
	take := func(f intake.File) taken {
		documents, problems := intake.Read(f, intake.Options{MaxBytes: a.opts.MaxBytes})
		return taken{documents, problems}
	}
	for t := range parallel(ctx, a.opts.Workers, files, take) {
		a.summary.Problems = append(a.summary.Problems, t.problems...)
		a.documents += len(t.documents)
		for _, d := range t.documents {
			if err := a.accept(durable, sqlite.Document(d)); err != nil {
				return err
			}
		}
		a.step(len(files) + len(a.stored))
	}
	if err := a.store(durable); err != nil {
		return err
	}
	return ctx.Err()
}

// accept puts a document in line to be stored, unless what the casebook has of
// the same report stands.
func (a *addition) accept(ctx context.Context, d sqlite.Document) error {
	waiting := slices.ContainsFunc(a.pending, func(p sqlite.Document) bool { return p.Report.ID == d.Report.ID })
	if waiting || len(a.pending) == batch {
		if err := a.store(ctx); err != nil {
			return err
		}
	}
	old, found, err := a.file.Find(ctx, d.Report.ID)
	if err != nil {
		return err
	}
	if found && !a.replaces(d, old) {
		return nil
	}
	a.pending = append(a.pending, d)
	a.stored[d.Report.ID] = true
	return nil
}

func (a *addition) store(ctx context.Context) error {
	if len(a.pending) == 0 {
		return nil
	}
	err := a.file.Put(ctx, a.pending)
	a.pending = a.pending[:0]
	return err
}

// replaces decides between two forms of one report. The path that sorts first
// wins; of one path, what is told later, or within one Add, where there is no
// later, the form that sorts first.
func (a *addition) replaces(d, old sqlite.Document) bool {
	now, then := d.Report, old.Report
	if now.File != then.File {
		return now.File != "" && (then.File == "" || now.File < then.File)
	}
	told, stands := canonical(now), canonical(then)
	if told == stands {
		return old.Hash == "" // imported without its bytes
	}
	return !a.stored[now.ID] || told < stands
}

func canonical(r dateline.Report) string {
	if r.Authors == nil {
		r.Authors = []string{}
	}
	data, err := json.Marshal(r)
	if err != nil {
		panic(err) // a report holds strings only
	}
	return string(data)
}

// readOne is what reading made of one report.
type readOne struct {
	result  dateline.Reading
	problem *intake.Problem
	err     error
}

// read reads every report that this reader has not read, and stores the
// readings as they come.
func (a *addition) read(ctx context.Context) error {
	version := a.reader.Version()
	ids, err := a.file.Unread(ctx, version, a.codebook)
	if err != nil {
		return err
	}
	total := a.done + len(ids)
	durable := context.WithoutCancel(ctx)
	var failed error
	var readings []dateline.Reading
	flush := func() error {
		a.summary.Read += len(readings)
		err := a.file.PutReadings(durable, version, a.codebook, readings)
		readings = readings[:0]
		return err
	}
	for r := range parallel(ctx, a.opts.Workers, ids, func(id string) readOne { return a.readReport(ctx, id) }) {
		if r.err != nil {
			failed = r.err
			break
		}
		if r.problem != nil {
			a.summary.Problems = append(a.summary.Problems, *r.problem)
		} else {
			readings = append(readings, r.result)
		}
		if len(readings) == batch {
			if err := flush(); err != nil {
				return err
			}
		}
		a.step(total)
	}
	if len(readings) > 0 {
		if err := flush(); err != nil {
			return err
		}
	}
	return cmp.Or(ctx.Err(), failed)
}

// readReport reads one report. A fault while reading is a problem of that report
// and keeps no other out; the report stays unread.
func (a *addition) readReport(ctx context.Context, id string) (r readOne) {
	d, _, err := a.file.Find(context.WithoutCancel(ctx), id)
	if err != nil {
		return readOne{err: err}
	}
	defer func() {
		if fault := recover(); fault != nil {
			r = readOne{problem: &intake.Problem{File: string(d.Report.File), Reason: fmt.Sprintf("a fault in dateline: %v", fault),
				Advice: "go on without it; please tell the project, with the report if you may"}}
		}
	}()
	result, err := a.reader.ReadContext(ctx, d.Report)
	if err == nil || ctx.Err() != nil || errors.Is(err, reading.ErrUnavailable) {
		return readOne{result: result, err: err}
	}
	return readOne{problem: &intake.Problem{File: cmp.Or(string(d.Report.File), id), Reason: cmp.Or(errors.Unwrap(err), err).Error(), // without the file's name
		Advice: "it is in the casebook, unread; the same command tries it again"}}
}
