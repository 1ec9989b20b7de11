package voices

import (
	"github.com/dateline-project/dateline/reading/actors"
	"github.com/dateline-project/dateline/reading/names"
)

// Page is a report of which it is known whom its words mean, named or not.
type Page struct {
	*actors.Page
	Answers map[int]*names.Name // who speaks in the paragraphs of an interview
}

// Find makes out whom a report means by words that name nobody. Who speaks is told by
// [Page.Hear].
func Find(a *actors.Page) *Page {
	p := &Page{Page: a}
	p.meanActors()
	return p
}

// Hear notes who speaks in the report.
func (p *Page) Hear() {
	p.findAnswers()
	p.speakers()
}
