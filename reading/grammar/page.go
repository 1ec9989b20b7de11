package grammar

import (
	"cmp"
	"context"
	"fmt"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/marks"
	"github.com/dateline-project/dateline/when"
)

// Page is a report being read, with what its sentences show by themselves: the marks of a
// learned reader, the times and the numbers, each in order and none overlapping another.
type Page struct {
	Book     *codebook.Codebook
	Report   dateline.Report
	Text     *prose.Text
	Marks    []marks.Mark
	Times    []when.Expression
	Numbers  []quantity.Quantity
	Dateline PlaceAndDay // "KABUL, Aug 26 (Reuters) —"

	apposed map[int]bool // noun groups that only go on with a place, by the code point at which they begin
}

// Open opens a report to read it by a codebook and by what a proposer, where there is one,
// says. It fails only where the proposer does.
func Open(ctx context.Context, book *codebook.Codebook, proposer marks.Proposer, report dateline.Report) (*Page, error) {
	p := &Page{Book: book, Report: report, Text: prose.Parse(report.Text), apposed: map[int]bool{}}
	p.Dateline = datelineOf(p.Text, p.capital)
	p.partDateline()
	if proposer != nil {
		proposed, err := proposer.Propose(ctx, report, p.Text)
		if err != nil {
			return nil, fmt.Errorf("reading %q: %w", cmp.Or(string(report.File), report.ID), err)
		}
		p.Marks = p.worded(marks.Sound(proposed, len(p.Text.Runes)))
	}
	ref := when.Reference{}
	if report.Published.Precision == dateline.PrecisionDay {
		ref.Published = report.Published.Date
	} else {
		ref.Near = p.headingDay()
	}
	p.Times = book.Calendar.Find(report.Text, ref)
	p.Numbers = quantity.Find(report.Text)
	p.openOutsets()
	return p, nil
}

// Span returns the span between two code points of the report's text.
func (p *Page) Span(start, end int) dateline.Span {
	return dateline.Span{Start: start, End: end, Text: p.Text.Cut(start, end)}
}

// Apposed reports whether a noun group only goes on with a place named before it, and so is
// no subject: the Nigeria of "in Borno state, Nigeria, on Tuesday". Which do is known once
// the names are.
func (p *Page) Apposed(s *prose.Sentence, c prose.Chunk) bool {
	return p.apposed[s.Tokens[c.First].Start]
}

// SetApposed notes that a noun group only goes on with the place before it.
func (p *Page) SetApposed(s *prose.Sentence, c prose.Chunk) {
	p.apposed[s.Tokens[c.First].Start] = true
}
