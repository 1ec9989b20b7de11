package casebook

import (
	"context"
	"fmt"
	"sync"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reconcile/rulings"
	"github.com/dateline-project/dateline/sqlite"
)

// Book is an open casebook file.
type Book struct {
	file   *sqlite.File
	tables Tables
}

// Tables gives the codebook when it is first needed; listing needs none.
type Tables func() (*codebook.Codebook, error)

// Embedded is the codebook that comes with the program.
var Embedded = Tables(sync.OnceValues(codebook.Load))

// TablesIn is the codebook with a user's own tables from dir laid over it.
func TablesIn(dir string) Tables {
	return sync.OnceValues(func() (*codebook.Codebook, error) { return codebook.LoadDir(dir) })
}

// Create makes a new, empty casebook file, to be read with a codebook. It fails with [fs.ErrExist] where
// there is a file already.
func Create(ctx context.Context, path string, tables Tables) (*Book, error) {
	file, err := sqlite.Create(ctx, path)
	if err != nil {
		return nil, err
	}
	return &Book{file, tables}, nil
}

// Open opens a casebook file. It fails with [fs.ErrNotExist] where there is
// none. Where an Add was interrupted, it first reconciles what was read by then;
// the rest is read by the next Add. It reconciles too where another version did.
// While another program has the casebook open, perhaps to add to it, or where it
// cannot be written, it is taken as it is.
func Open(ctx context.Context, path string, tables Tables) (*Book, error) {
	file, err := sqlite.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	b := &Book{file, tables}
	if !file.Alone() {
		return b, nil
	}
	if err := b.settle(ctx, silently); err != nil {
		file.Close()
		return nil, err
	}
	return b, nil
}

// Close closes the file.
func (b *Book) Close() error { return b.file.Close() }

// Version tells one state of the casebook's file from another, whoever has written
// to it since it was opened.
func (b *Book) Version(ctx context.Context) (int64, error) { return b.file.Version(ctx) }

// Export returns the whole casebook; now, in RFC 3339, becomes Generated.
func (b *Book) Export(ctx context.Context, now string) (*dateline.Casebook, error) {
	book, err := b.file.Load(ctx)
	if err != nil {
		return nil, err
	}
	book.Generated = now
	rulings.MarkSet(book)
	return book, nil
}

// Around returns the part of the casebook that belongs to the reports in which
// any of the phrases stand; [sqlite.File.Around] says which.
func (b *Book) Around(ctx context.Context, phrases []string, reports int) (*dateline.Casebook, error) {
	return b.file.Around(ctx, phrases, reports)
}

// Named returns actors by phrases of their names and by ids; [sqlite.File.Named]
// says which.
func (b *Book) Named(ctx context.Context, phrases, ids []string) ([]dateline.Actor, error) {
	return b.file.Named(ctx, phrases, ids)
}

// About returns the part of the casebook from which one tells what is known of an
// actor; [sqlite.File.About] says which.
func (b *Book) About(ctx context.Context, actor string, reports int) (*dateline.Casebook, error) {
	return b.file.About(ctx, actor, reports)
}

// Incidents returns incidents by who is behind them and when they were;
// [sqlite.File.Incidents] says which.
func (b *Book) Incidents(ctx context.Context, actors []string, first, last dateline.Day) ([]dateline.Incident, error) {
	return b.file.Incidents(ctx, actors, first, last)
}

// Telling returns the part of the casebook that belongs to the reports which
// tell of incidents, or count the attacks of actors; [sqlite.File.Telling] says which.
func (b *Book) Telling(ctx context.Context, incidents []string, reports int, actors []string) (*dateline.Casebook, error) {
	return b.file.Telling(ctx, incidents, reports, actors)
}

// Newest returns the id and the day of the report that was published last; none where
// no report has a day.
func (b *Book) Newest(ctx context.Context) (dateline.Report, error) { return b.file.Newest(ctx) }

// Import fills an empty casebook from an exported one, verbatim, so that its
// export is the same again. The bytes that the reports were made from do not
// come along; the next Add reads the reports again from their clean texts.
func (b *Book) Import(ctx context.Context, book *dateline.Casebook) error {
	return b.file.Save(ctx, book)
}

// AsOf returns the casebook as it would be from the reports published on or
// before day, a report dated to a month or year by its last day. Reports whose
// own date is unknown are left out. Nothing is stored.
func (b *Book) AsOf(ctx context.Context, day dateline.Day) (*dateline.Casebook, error) {
	if _, err := dateline.ParseDay(string(day)); err != nil {
		return nil, err
	}
	all, err := b.file.Facts(ctx)
	if err != nil {
		return nil, err
	}
	readers, err := b.file.Readers(ctx)
	if err != nil {
		return nil, err
	}
	cb, err := b.tables()
	if err != nil {
		return nil, err
	}
	then := sqlite.Facts{Reports: []dateline.Report{}, Readings: []dateline.Reading{}, Decisions: all.Decisions}
	published := map[string]bool{}
	for _, r := range all.Reports {
		if last := r.Published.Date.Last(); last != "" && last <= day {
			then.Reports = append(then.Reports, r)
			published[r.ID] = true
		}
	}
	for _, r := range all.Readings {
		if published[r.Report] {
			then.Readings = append(then.Readings, r)
		}
	}
	book, _, err := built(ctx, cb, then, sqlite.Kept{})
	if err != nil {
		return nil, err
	}
	for _, reader := range readers { // one, or none
		book.Reader = dateline.Optional(reader)
	}
	book.FillLists()
	rulings.MarkSet(book)
	return book, nil
}

// Raw returns the bytes that a report was made from. It fails where the report
// came with an import.
func (b *Book) Raw(ctx context.Context, report string) ([]byte, error) {
	return b.file.Raw(ctx, report)
}

// Hit is a report that a search found, Fragment a stretch of its excerpt.
type (
	Hit      = sqlite.Hit
	Fragment = sqlite.Fragment
)

// Search finds the reports whose title or text has all the words, best first;
// [sqlite.File.Search] says what a query may hold.
func (b *Book) Search(ctx context.Context, query string) ([]Hit, error) {
	hits, err := b.file.Search(ctx, query)
	if err != nil {
		return nil, fmt.Errorf("searching for %q: %w", query, err)
	}
	return hits, nil
}
