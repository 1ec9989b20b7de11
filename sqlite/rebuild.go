package sqlite

import (
	"context"
	"fmt"

	"github.com/dateline-project/dateline"
)

// Rebuild replaces the derived tables by what build makes of the facts; by names
// the version of build. It is one transaction: other programs see the old
// casebook or the new one.
func (f *File) Rebuild(ctx context.Context, by string, build func([]dateline.Report, []dateline.Reading, []dateline.Decision) *dateline.Casebook) error {
	return f.write(ctx, "rebuilding the casebook", func(s *transaction) {
		reports, readings, decisions := s.reports(""), s.readings(), s.decisions()
		if s.err != nil {
			return
		}
		book := build(reports, readings, decisions)
		for _, reader := range s.readers() { // one, or none
			book.Reader = dateline.Optional(reader)
		}
		s.putDerived(book)
		s.mark(by)
	})
}

// Save fills an empty file from a casebook, verbatim: its reports and decisions
// as facts, the rest as derived. There are no readings and no raw bytes then.
// It fails where the file has reports already, or the casebook names a record
// that it does not hold.
func (f *File) Save(ctx context.Context, book *dateline.Casebook) error {
	if err := checkReferences(book); err != nil {
		return err
	}
	return f.write(ctx, "storing the casebook", func(s *transaction) {
		s.each("SELECT count(*) FROM report", func(scan func(...any)) {
			var n int
			scan(&n)
			if n > 0 && s.err == nil {
				s.err = fmt.Errorf("it holds %d reports already: import into a new casebook", n)
			}
		})
		for _, r := range book.Reports {
			s.putReport(r, nil)
		}
		for i, d := range book.Decisions {
			s.putDecision(i, d)
		}
		s.putDerived(book)
		s.mark("current")
	})
}

// derived lists the tables that putDerived empties; those that belong to them
// follow by their foreign keys.
var derived = []string{"copy", "dating", "warning", "claim", "incident_account", "account", "incident", "actor"}

func (s *transaction) putDerived(book *dateline.Casebook) {
	if err := checkReferences(book); err != nil && s.err == nil {
		s.err = err
	}
	for _, table := range derived {
		s.exec("DELETE FROM " + table)
	}
	for _, r := range book.Reports {
		if r.CopyOf != "" {
			s.insert("copy(report, of)", r.ID, string(r.CopyOf))
		}
		if p := r.Published; p.Basis == dateline.PublishedInferred {
			s.insert("dating(report, date, precision, basis, not_before, not_after)", r.ID, null(p.Date), p.Precision, p.Basis, null(p.NotBefore), null(p.NotAfter))
		}
	}
	for _, a := range book.Actors {
		s.putActor(a)
	}
	for _, i := range book.Incidents {
		s.putIncident(i)
	}
	for _, a := range book.Accounts {
		s.putAccount(a)
	}
	for _, c := range book.Claims {
		s.putClaim(c)
	}
	for _, w := range book.Warnings {
		s.putWarning(w)
	}
	s.exec("DELETE FROM meta WHERE key = 'reader'")
	if book.Reader != "" {
		s.insert("meta(key, value)", "reader", string(book.Reader))
	}
}
