package happenings

import (
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/voices"
)

// Page is a report of which it is known what happens in it.
type Page struct {
	figures.Page
	Happenings []*Happening
	Aside      map[int]bool // sentences that tell what is general, supposed or counted over a period

	untold  []*Happening // what the patterns hold for supposed, general or counted over a period
	mishaps bool         // the report is about an accident
}

// Find finds what a report tells to have happened.
func Find(v *voices.Page) *Page {
	p := &Page{Page: figures.Page{Page: v}, Aside: map[int]bool{}}
	p.Reckon()
	p.findHappenings()
	return p
}
