package casebook

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// Quotation is one span behind a record, with the sentence and the report that
// it stands in.
type Quotation struct {
	Field     string             `json:"field"`   // what it is evidence for: "trigger", "date", "killed", "led by", …
	Value     string             `json:"value"`   // what was made of it
	Account   dateline.Optional  `json:"account"` // the account that it belongs to, where there is one
	Report    string             `json:"report"`
	Outlet    dateline.Optional  `json:"outlet"`
	Title     dateline.Optional  `json:"title"`
	Published dateline.Published `json:"published"`
	Span      dateline.Span      `json:"span"`
	Sentence  dateline.Span      `json:"sentence"` // from the beginning of the first sentence that it touches to the end of the last
}

// Evidence returns every span behind the record with that id: an incident, an
// account, a claim, a warning or an actor; for a report, those of its accounts,
// claims and warnings; for a decision, those of what it is about. They come by report, then in the order of the text. It
// fails where the casebook has no such record.
func Evidence(book *dateline.Casebook, id string) ([]Quotation, error) {
	w := witness{book: book, reports: map[string]*source{}, found: []Quotation{}}
	if !w.collect(id) {
		return nil, fmt.Errorf("the casebook has no record %s", id)
	}
	slices.SortStableFunc(w.found, func(a, b Quotation) int {
		if a.Report != b.Report {
			return strings.Compare(a.Report, b.Report)
		}
		return a.Span.Start - b.Span.Start
	})
	return w.found, nil
}

// witness gathers quotations.
type witness struct {
	book    *dateline.Casebook
	reports map[string]*source
	found   []Quotation
}

// source is a report that is quoted, cut into sentences when first needed.
type source struct {
	report dateline.Report
	text   *prose.Text
}

// collect quotes everything behind the record, and reports whether there is one.
func (w *witness) collect(id string) bool {
	known := slices.ContainsFunc(w.book.Incidents, func(i dateline.Incident) bool { return i.ID == id }) ||
		slices.ContainsFunc(w.book.Reports, func(r dateline.Report) bool { return r.ID == id })
	for _, a := range w.book.Accounts {
		if a.ID == id || string(a.Incident) == id || a.Report == id {
			w.account(a)
			known = true
		}
	}
	for _, c := range w.book.Claims {
		if c.ID == id || c.Report == id {
			w.quote(string(c.Relation), c.Object.Text, "", c.Report, c.Evidence)
			known = true
		}
	}
	for _, v := range w.book.Warnings {
		if v.ID == id || v.Report == id {
			w.quote("warning", string(v.Issuer), "", v.Report, v.Evidence)
			known = true
		}
	}
	for _, a := range w.book.Actors {
		if a.ID == id {
			for _, m := range a.Mentions {
				w.quote("mention", a.Name, "", m.Report, m.Span)
			}
			known = true
		}
	}
	for _, d := range w.book.Decisions {
		if d.ID == id {
			w.decision(d)
			known = true
		}
	}
	return known
}

// decision quotes everything behind what a decision is about, undoings aside.
func (w *witness) decision(d dateline.Decision) {
	if d.Verb == dateline.Undo {
		return
	}
	quoted := map[string]bool{}
	for _, id := range d.On {
		if id = cmp.Or(rulings.IncidentOf(w.book, id), id); !quoted[id] {
			quoted[id] = true
			w.collect(id)
		}
	}
}

func (w *witness) account(a dateline.Account) {
	quote := func(field, value string, span dateline.Span) { w.quote(field, value, a.ID, a.Report, span) }
	triggers := a.Triggers
	if len(triggers) == 0 {
		triggers = []dateline.Span{a.Trigger}
	}
	for _, t := range triggers {
		quote("trigger", string(a.Kind), t)
	}
	if a.Date.Evidence != nil {
		quote("date", cmp.Or(a.Date.Words(), "unknown"), *a.Date.Evidence)
	}
	if a.Place.Evidence != nil {
		quote("place", a.Place.Words(string(a.Place.Country)), *a.Place.Evidence)
	}
	for _, p := range a.Perpetrators {
		quote("perpetrator", fmt.Sprintf("%s (%s)", w.actorName(p.Actor, p.Evidence), p.Standing), p.Evidence)
	}
	for _, t := range a.Targets {
		quote("target", w.actorName(t.Actor, t.Evidence), t.Evidence)
	}
	for _, x := range a.Weapons {
		quote("weapon", x.Text, x.Evidence)
	}
	for _, f := range a.Figures {
		quote(string(f.Measure), figureValue(f), f.Evidence)
	}
}

func (w *witness) quote(field, value, account, report string, span dateline.Span) {
	s := w.source(report)
	w.found = append(w.found, Quotation{Field: field, Value: value, Account: dateline.Optional(account), Report: report,
		Outlet: s.report.Outlet, Title: s.report.Title, Published: s.report.Published, Span: span, Sentence: s.sentence(span)})
}

func (w *witness) source(id string) *source {
	s, known := w.reports[id]
	if !known {
		s = &source{}
		if i := slices.IndexFunc(w.book.Reports, func(r dateline.Report) bool { return r.ID == id }); i >= 0 {
			s.report = w.book.Reports[i]
		}
		s.text = prose.Split(s.report.Text)
		w.reports[id] = s
	}
	return s
}

// sentence widens a span to whole sentences. A span outside the text, which only
// an import can bring, stays as it is.
func (s *source) sentence(span dateline.Span) dateline.Span {
	first, last := s.text.SentenceAt(span.Start), s.text.SentenceAt(max(span.Start, span.End-1))
	if first < 0 || last < first || span.End > len(s.text.Runes) {
		return span
	}
	start := min(span.Start, s.text.Sentences[first].Start)
	end := max(span.End, s.text.Sentences[last].End)
	return dateline.Span{Start: start, End: end, Text: s.text.Cut(start, end)}
}

func (w *witness) actorName(actor dateline.Optional, words dateline.Span) string {
	for _, a := range w.book.Actors {
		if a.ID == string(actor) {
			return a.Name
		}
	}
	return words.Text
}

// figureValue says whom a figure counts and between which bounds.
func figureValue(f dateline.Figure) string {
	bound := func(n *int) string {
		if n == nil {
			return ""
		}
		return fmt.Sprint(*n)
	}
	low, high := bound(f.Low), bound(f.High)
	if low == high {
		return fmt.Sprintf("%s: %s", f.Who, low)
	}
	return fmt.Sprintf("%s: %s..%s", f.Who, low, high)
}
