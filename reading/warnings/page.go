package warnings

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/scenes"
)

// page is a report of which the warnings are being read.
type page struct{ *scenes.Page }

// Of gives the warnings that a report tells of, and which of its accounts they came to.
func Of(s *scenes.Page, accounts []dateline.Account) []dateline.Warning {
	p := &page{Page: s}
	return p.warnings(accounts)
}
