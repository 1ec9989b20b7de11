package private

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/happenings"
)

// page is a report of which it is asked who of those named is private.
type page struct{ *happenings.Page }

// Namings gives the namings of a report without those of private people: persons of whom
// nothing says that they are known in public, and who say nothing for the record. It is
// asked last: who acts, or is spoken of, is known only then.
func Namings(h *happenings.Page, accounts []dateline.Account) []dateline.Naming {
	p := &page{Page: h}
	return p.namingsOut(accounts)
}

// People gives the persons whom a report names and who are private by what was read.
func People(h *happenings.Page, reading dateline.Reading) []dateline.Naming {
	p := &page{Page: h}
	return p.privatePeople(reading)
}
