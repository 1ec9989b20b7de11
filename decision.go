package dateline

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
)

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
//
// An incident is named by any id that it ever had: the id is made from one of its
// accounts, and stands for the incident that holds this account, however others
// join it or leave it.
type Decision struct {
	ID    string   `json:"id"`
	At    string   `json:"at"` // RFC 3339
	By    string   `json:"by"`
	Verb  Verb     `json:"verb"`
	On    []string `json:"on"`
	Field Optional `json:"field"`
	Value any      `json:"value"`
	Why   string   `json:"why"`
	// Was is the incident when it was settled: of [Set] as the reports give it, of
	// [Accept] and [Reject] as the casebook showed it; its disagreements and who gives its
	// numbers are left out. nil for other records.
	Was *Incident `json:"was,omitempty"`
}

// InForce returns the decisions that no later one undoes, in their order, the
// undoings that stand among them. Who undoes an undoing brings back what it undid.
func InForce(decisions []Decision) []Decision {
	undone := map[string]bool{}
	var kept []Decision
	for _, d := range slices.Backward(decisions) {
		if undone[d.ID] {
			continue
		}
		kept = append(kept, d)
		if d.Verb == Undo {
			for _, id := range d.On {
				undone[id] = true
			}
		}
	}
	slices.Reverse(kept)
	return kept
}

// NewDecision makes a decision with its id, which is made from all that it says
// and from how many went before it.
func NewDecision(before int, d Decision) (Decision, error) {
	d.ID = ""
	content, err := json.Marshal(d)
	if err != nil {
		return d, fmt.Errorf("the value of the decision is no JSON: %w", err)
	}
	d.ID = NewID("d", strconv.Itoa(before), string(content))
	return d, nil
}
