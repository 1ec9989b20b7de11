package sqlite

import (
	"context"
	"fmt"

	"github.com/dateline-project/dateline"
)

// Rebuild makes the derived tables hold what build makes of the facts; by names
// the version of build. What the same version left there and stays the same is
// not written again. It is one transaction: other programs see the old casebook
// or the new one.
func (f *File) Rebuild(ctx context.Context, by string, build func([]dateline.Report, []dateline.Reading, []dateline.Decision) (*dateline.Casebook, error)) error {
	return f.write(ctx, "rebuilding the casebook", func(s *transaction) {
		reports, readings, decisions := s.reports(""), s.readings(), s.decisions()
		if s.err != nil {
			return
		}
		book, err := build(reports, readings, decisions)
		if err != nil {
			s.err = err
			return
		}
		for _, reader := range s.readers() { // one, or none
			book.Reader = dateline.Optional(reader)
		}
		s.putDerived(book, by)
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
		s.putDerived(book, "current")
		s.mark("current")
	})
}
