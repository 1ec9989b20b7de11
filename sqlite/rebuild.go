package sqlite

import (
	"context"
	"fmt"

	"github.com/dateline-project/dateline"
)

// Facts is everything that a casebook is built from: the reports as they came in,
// what was read from each, but for the mentions, and the decisions.
type Facts struct {
	Reports   []dateline.Report
	Readings  []dateline.Reading
	Decisions []dateline.Decision
}

// Rebuild makes the derived tables hold what build makes of the facts; by names
// the version of build. What the same version left there and stays the same is
// not written again, and what it kept of reports is given to it again; what build
// returns beside the casebook is kept with that. It is one transaction: other
// programs see the old casebook or the new one.
func (f *File) Rebuild(ctx context.Context, by string, build func(Facts, Kept) (*dateline.Casebook, Kept, error)) error {
	return f.write(ctx, "rebuilding the casebook", func(s *transaction) {
		facts, unpacked := s.facts()
		s.pack(unpacked)
		kept := s.kept(by)
		if s.err != nil {
			return
		}
		book, fresh, err := build(facts, kept)
		if err != nil {
			s.err = err
			return
		}
		for _, reader := range s.readers() { // one, or none
			book.Reader = dateline.Optional(reader)
		}
		s.keep(kept, fresh)
		s.putDerived(book, by)
		s.mark(by)
	})
}

// facts returns everything that a casebook is built from, and apart once more the
// readings that are not packed.
func (s *transaction) facts() (all Facts, unpacked []dateline.Reading) {
	all = Facts{Reports: s.reports(""), Decisions: s.decisions()}
	all.Readings, unpacked = s.readings()
	return all, unpacked
}

// Save fills an empty file from a casebook, verbatim: its reports and decisions
// as facts, the rest as derived; mentions come back in the order of [dateline.Actor]. There are no readings and no raw bytes then.
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
