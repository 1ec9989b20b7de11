package cite

import (
	"fmt"

	"github.com/dateline-project/dateline"
)

// Quotation is a stretch of a report's text, exactly as it stands there.
type Quotation struct {
	Text      string            `json:"text"`
	Report    string            `json:"report"`
	File      dateline.Optional `json:"file"`
	Outlet    dateline.Optional `json:"outlet"`
	Published dateline.Day      `json:"published"`
	Start     int               `json:"start"`
	End       int               `json:"end"`
}

// Of quotes a span of a report.
func Of(r *dateline.Report, s dateline.Span) Quotation {
	return Quotation{Text: s.Text, Report: r.ID, File: r.File, Outlet: r.Outlet, Published: r.Published.Date, Start: s.Start, End: s.End}
}

// Checker compares quotations with the reports of a casebook.
type Checker struct {
	reports map[string]*dateline.Report
	texts   map[string][]rune
}

// NewChecker prepares to check quotations from a casebook.
func NewChecker(book *dateline.Casebook) *Checker {
	c := &Checker{reports: make(map[string]*dateline.Report, len(book.Reports)), texts: map[string][]rune{}}
	for i := range book.Reports {
		c.reports[book.Reports[i].ID] = &book.Reports[i]
	}
	return c
}

// Report returns the report with that id, nil where the casebook has none.
func (c *Checker) Report(id string) *dateline.Report { return c.reports[id] }

// Text returns the code points of a report's text, none where the casebook does
// not have it.
func (c *Checker) Text(id string) []rune {
	text, cut := c.texts[id]
	if r := c.reports[id]; !cut && r != nil {
		text = []rune(r.Text)
		c.texts[id] = text
	}
	return text
}

// Check fails where a quotation is not exactly what its report has there.
func (c *Checker) Check(q Quotation) error {
	if c.reports[q.Report] == nil {
		return fmt.Errorf("%s is no report of the casebook", q.Report)
	}
	if text := c.Text(q.Report); q.Start < 0 || q.Start >= q.End || q.End > len(text) || string(text[q.Start:q.End]) != q.Text {
		return fmt.Errorf("%q does not stand at %d to %d of report %s", q.Text, q.Start, q.End, q.Report)
	}
	return nil
}
