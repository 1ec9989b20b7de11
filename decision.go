package dateline

// Verb is what a reviewer's decision does.
type Verb string

// The verbs of decisions. Undoing is one more decision.
const (
	Same    Verb = "same"
	NotSame Verb = "not same"
	Set     Verb = "set"
	Reject  Verb = "reject"
	Accept  Verb = "accept"
	Undo    Verb = "undo"
)

// Verbs lists every verb.
var Verbs = []Verb{Same, NotSame, Set, Reject, Accept, Undo}

// Decision is what a reviewer settled. Decisions are kept in order and never
// rewritten.
type Decision struct {
	ID    string   `json:"id"`
	At    string   `json:"at"` // RFC 3339
	By    string   `json:"by"`
	Verb  Verb     `json:"verb"`
	On    []string `json:"on"`
	Field Optional `json:"field"`
	Value any      `json:"value"`
	Why   string   `json:"why"`
}
