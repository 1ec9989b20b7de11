package reconcile

import (
	"fmt"

	"github.com/dateline-project/dateline"
)

// Reasoning tells how one field of an incident came about.
type Reasoning struct {
	Incident   string          `json:"incident"`
	Field      string          `json:"field"`
	Value      string          `json:"value"`
	Rule       string          `json:"rule"` // the rule that chose, in words
	Considered []Consideration `json:"considered"`
}

// Consideration is one figure, date, place or name that was looked at, with the
// words that it comes from and what became of it.
type Consideration struct {
	Value   string        `json:"value"`
	Report  string        `json:"report"`
	Span    dateline.Span `json:"span"`
	Verdict string        `json:"verdict"` // chosen, stands, superseded, set aside, …
	Because string        `json:"because"`
}

// Why tells how the named field of the incident with that id came about, by
// running the rules again on the casebook's own accounts and reports. It fails
// where the casebook has no such incident or the incident no such field.
func Why(book *dateline.Casebook, id, field string) (Reasoning, error) {
	return Reasoning{}, fmt.Errorf("why %s %s: not known yet", id, field)
}
