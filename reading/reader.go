package reading

import (
	"context"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reading/accounts"
	"github.com/dateline-project/dateline/reading/actors"
	"github.com/dateline-project/dateline/reading/claims"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/private"
	"github.com/dateline-project/dateline/reading/scenes"
	"github.com/dateline-project/dateline/reading/voices"
	"github.com/dateline-project/dateline/reading/warnings"
)

// version changes whenever a change to this package can change a reading.
const version = "patterns-18"

// Reader reads reports with patterns, the tables of a codebook and, where it
// has one, what a Proposer says. It may be used from many goroutines.
type Reader struct {
	book     *codebook.Codebook
	proposer Proposer
}

// New returns a reader that goes by the codebook.
func New(book *codebook.Codebook) *Reader { return &Reader{book: book} }

// With returns a reader that also goes by what a proposer says.
func (r *Reader) With(p Proposer) *Reader { return &Reader{book: r.book, proposer: p} }

// Version names what a reading depends on besides the report: the patterns, the
// proposer and the codebook.
func (r *Reader) Version() string {
	if r.proposer != nil {
		return version + "+" + r.proposer.Version() + "+" + r.book.Version
	}
	return version + "+" + r.book.Version
}

// Read reads one report. A report without violence gives a reading without
// accounts. It fails only where a proposer fails.
func (r *Reader) Read(report dateline.Report) (dateline.Reading, error) {
	return r.ReadContext(context.Background(), report)
}

// ReadContext is Read for a proposer that takes its time: it ends when ctx does.
func (r *Reader) ReadContext(ctx context.Context, report dateline.Report) (dateline.Reading, error) {
	g, err := grammar.Open(ctx, r.book, r.proposer, report)
	if err != nil {
		return dateline.Reading{}, err
	}
	n := names.Find(g)
	n.FindHeads()
	n.ResolvePlaces()
	n.ApposePlaces()
	v := voices.Find(actors.Find(n))
	v.Hear()
	h := happenings.Find(v)
	s := scenes.Of(h)
	reading := dateline.Reading{Report: report.ID, Mentions: n.Mentions()}
	reading.Accounts = accounts.Of(s)
	reading.Claims = claims.Of(s)
	reading.Warnings = warnings.Of(s, reading.Accounts)
	reading.Namings = private.Namings(h, reading.Accounts)
	reading.Private = private.People(h, reading)
	return reading, nil
}

// page is a report of which it is known whom its words mean, and no more: its entities and
// fillers are told by the marks of a learned reader.
type page struct{ *voices.Page }

func (r *Reader) open(ctx context.Context, report dateline.Report) (*page, error) {
	g, err := grammar.Open(ctx, r.book, r.proposer, report)
	if err != nil {
		return nil, err
	}
	n := names.Find(g)
	n.ResolvePlaces()
	return &page{voices.Find(actors.Find(n))}, nil
}
