package reading

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/when"
)

// version changes whenever a change to this package can change a reading.
const version = "patterns-14"

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
	p, err := r.open(ctx, report)
	if err != nil {
		return dateline.Reading{}, err
	}
	p.findNames()
	p.findHeads()
	p.resolvePlaces()
	p.apposePlaces()
	p.nameActors()
	p.meanActors()
	p.findAnswers()
	p.speakers()
	p.reckon()
	p.findHappenings()
	reading := dateline.Reading{Report: report.ID, Mentions: p.mentionsOut()}
	reading.Accounts = p.accounts()
	reading.Claims = p.claims()
	reading.Warnings = p.warnings(reading.Accounts)
	reading.Namings = p.namingsOut(reading.Accounts) // last: who acts, or is spoken of, is known only now
	reading.Private = p.privatePeople(reading)
	return reading, nil
}

// page is a report being read.
type page struct {
	book       *codebook.Codebook
	report     dateline.Report
	text       *prose.Text
	marks      []Mark
	mentioned  []Mark // those of the head "mention" that names go by, none overlapping
	times      []when.Expression
	numbers    []quantity.Quantity
	names      []*name // in order, none overlapping
	wholes     []*name // groups named inside the name of a part of them
	namings    []*naming
	happenings []*happening
	stories    []*story
	mishaps    bool                     // the report is about an accident
	aside      map[int]bool             // sentences that tell what is general, supposed or counted over a period
	unlisted   map[*name]dateline.Place // places of names that no table has, once asked for
	heads      map[int]head             // of paragraphs that have one
	answers    map[int]*name            // who speaks in the paragraphs of an interview
	signer     *naming                  // the group whose statement the report is
	entries    map[int]bool             // paragraphs of a list, each of a day or place of its own
	dateline   placeAndDay              // "KABUL, Aug 26 (Reuters) —"
}

func (r *Reader) open(ctx context.Context, report dateline.Report) (*page, error) {
	p := &page{book: r.book, report: report, text: prose.Parse(report.Text), aside: map[int]bool{}, unlisted: map[*name]dateline.Place{}}
	p.dateline = datelineOf(p.text, p.capital)
	p.partDateline()
	if r.proposer != nil {
		marks, err := r.proposer.Propose(ctx, report, p.text)
		if err != nil {
			return nil, fmt.Errorf("reading %q: %w", cmp.Or(string(report.File), report.ID), err)
		}
		p.marks = p.worded(sound(marks, len(p.text.Runes)))
	}
	ref := when.Reference{}
	if report.Published.Precision == dateline.PrecisionDay {
		ref.Published = report.Published.Date
	} else {
		ref.Near = p.headingDay()
	}
	p.times = r.book.Calendar.Find(report.Text, ref)
	p.numbers = quantity.Find(report.Text)
	p.openOutsets()
	return p, nil
}

// span returns the span between two code points of the report's text.
func (p *page) span(start, end int) dateline.Span {
	return dateline.Span{Start: start, End: end, Text: p.text.Cut(start, end)}
}

// capital reports whether a name is that of a country's capital.
func (p *page) capital(name string) bool {
	return slices.ContainsFunc(p.book.Gazetteer.Lookup(name), func(e gazetteer.Entry) bool { return e.Sort == "capital" })
}

// is reports whether the lower-case word is of a class of the codebook.
func (p *page) is(class, word string) bool { return p.book.Words.Is(class, word) }
