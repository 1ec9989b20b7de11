package accounts

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/scenes"
)

// page is a report of which the incidents are being put together.
type page struct {
	*scenes.Page
	stories []*story
	entries map[int]bool // paragraphs of a list, each of a day or place of its own
}

// Of gives the accounts of incidents that a report gives.
func Of(s *scenes.Page) []dateline.Account {
	p := &page{Page: s}
	return p.accounts()
}
