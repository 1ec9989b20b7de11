package actors

import "github.com/dateline-project/dateline/reading/names"

// Page is a report of which it is known whom its names name.
type Page struct {
	*names.Page
	Namings []*names.Naming
	Signer  *names.Naming // the group whose statement the report is
	Topic   *names.Naming // the armed group that the report is about
}

// Find makes out whom the names of a report name.
func Find(n *names.Page) *Page {
	p := &Page{Page: n}
	p.nameActors()
	return p
}
