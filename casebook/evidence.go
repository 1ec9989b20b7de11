package casebook

import "github.com/dateline-project/dateline"

// Quotation is one span behind a record, with where it stands.
type Quotation struct {
	Field    string            `json:"field"`   // what it is evidence for: "trigger", "date", "killed", …
	Account  dateline.Optional `json:"account"` // the account that it belongs to, where the record is an incident
	Span     dateline.Span     `json:"span"`
	Sentence dateline.Span     `json:"sentence"` // the sentence or sentences that the span lies in
	Report   dateline.Report   `json:"-"`
}

// Evidence returns every span behind the record with that id: an incident, an
// account, a claim, a warning or an actor.
func Evidence(book *dateline.Casebook, id string) ([]Quotation, error) { return nil, errSkeleton }
