package names

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
)

// Page is a report of which the names are known.
type Page struct {
	*grammar.Page
	Names     []*Name      // in order, none overlapping
	Wholes    []*Name      // groups named inside the name of a part of them
	Mentioned []marks.Mark // those of the head "mention" that names go by, none overlapping
	Heads     map[int]Head // of paragraphs that have one

	unlisted map[*Name]dateline.Place // places of names that no table has, once asked for
}

// Find finds the names of a report. Which places they are, and what heads its paragraphs,
// is told by [Page.FindHeads], [Page.ResolvePlaces] and [Page.ApposePlaces], in this order.
func Find(g *grammar.Page) *Page {
	p := &Page{Page: g, unlisted: map[*Name]dateline.Place{}}
	p.findNames()
	return p
}
