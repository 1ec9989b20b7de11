package workbench

import (
	"net/http"
	"slices"

	"github.com/dateline-project/dateline"
)

type reportPage struct {
	*dateline.Report
	Segments []segment
	Accounts []*dateline.Account
	Claims   []*dateline.Claim
	Warnings []*dateline.Warning
	Names    []named
	Copies   []*dateline.Report
	Legend   []string   // classes of the marks that occur
	Why      *Reasoning // how it is a copy, or others are copies of it; nil where neither is

	MayPrint bool         // whether the report can be shown as it came
	Printed  *printedPage // the report as it came; nil where it is not to be seen
}

// named is an actor as the report names it.
type named struct {
	Actor *dateline.Actor
	Spans []dateline.Span
}

func (b *bench) report(w http.ResponseWriter, r *http.Request) {
	x := b.index
	rep := x.reports[r.PathValue("id")]
	if rep == nil {
		b.missing(w, r)
		return
	}
	marks := x.reportMarks(rep.ID)
	text := []rune(rep.Text)
	seen := legend(marks)
	if words, asked := anchored(r.URL.Query().Get("at")); asked {
		marks = x.inside(rep.ID, append(marks, mark{words, markSought, "the words that led here"}))
	}
	p := reportPage{
		Report: rep, Segments: light(text, 0, len(text), marks), Legend: seen,
		Accounts: x.accountsOf[rep.ID], Claims: x.claimsOf[rep.ID], Warnings: x.warningsOf[rep.ID],
		Names: x.named(rep.ID), Copies: x.copiesOf[rep.ID], MayPrint: b.Printed != nil,
	}
	if p.MayPrint && r.URL.Query().Has("page") {
		p.Printed = b.printed(r, rep.ID, rep.Text)
	}
	if rep.CopyOf != "" || len(p.Copies) > 0 {
		p.Why = b.why(rep.ID, "copy")
	}
	b.show(w, http.StatusOK, "report", page{Title: x.outlet(rep.ID), Section: "reports", Body: p})
}

// reportMarks are all the words that anything was read from.
func (x *index) reportMarks(report string) []mark {
	var marks []mark
	for _, a := range x.accountsOf[report] {
		marks = append(marks, x.accountMarks(a)...)
	}
	for _, c := range x.claimsOf[report] {
		marks = append(marks, mark{c.Evidence, markClaim, "claim: " + string(c.Relation)})
	}
	for _, w := range x.warningsOf[report] {
		marks = append(marks, mark{w.Evidence, markWarning, "warning"})
	}
	for _, n := range x.namesIn[report] {
		marks = append(marks, mark{n.Span, markActor, n.Actor.Name})
	}
	return x.inside(report, marks)
}

func legend(marks []mark) []string {
	return slices.DeleteFunc(slices.Clone(markClasses), func(class string) bool {
		return !slices.ContainsFunc(marks, func(m mark) bool { return m.Class == class })
	})
}

// named returns the actors of a report in the order in which it names them.
func (x *index) named(report string) []named {
	var names []named
	for _, n := range x.namesIn[report] {
		at := slices.IndexFunc(names, func(have named) bool { return have.Actor == n.Actor })
		if at < 0 {
			at = len(names)
			names = append(names, named{Actor: n.Actor})
		}
		names[at].Spans = append(names[at].Spans, n.Span)
	}
	return names
}

// reports lists the reports, latest first, undated ones last.
func (b *bench) reports(w http.ResponseWriter, r *http.Request) {
	rows := make([]reportPage, 0, len(b.Book.Reports))
	for i := range b.Book.Reports {
		rep := &b.Book.Reports[i]
		x := b.index
		rows = append(rows, reportPage{Report: rep, Accounts: x.accountsOf[rep.ID], Claims: x.claimsOf[rep.ID], Warnings: x.warningsOf[rep.ID]})
	}
	slices.SortStableFunc(rows, func(a, b reportPage) int {
		if a.Published.Date == "" || b.Published.Date == "" {
			return compareDays(a.Published.Date, b.Published.Date)
		}
		return compareDays(b.Published.Date, a.Published.Date)
	})
	b.show(w, http.StatusOK, "reports", page{Title: "Reports", Section: "reports", Body: newList(rows, r)})
}
