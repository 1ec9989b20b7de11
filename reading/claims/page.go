package claims

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/scenes"
)

// page is a report of which the claims are being read.
type page struct{ *scenes.Page }

// Of gives the claims about actors that a report makes.
func Of(s *scenes.Page) []dateline.Claim {
	p := &page{Page: s}
	return p.claims()
}
