package scenes

import "github.com/dateline-project/dateline/reading/happenings"

// Page is a report of which it can be asked what its sentences tell of one incident.
type Page struct{ *happenings.Page }

// Of makes the scenes of a report ready to be asked for.
func Of(h *happenings.Page) *Page { return &Page{Page: h} }
