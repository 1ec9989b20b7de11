package review

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/fields"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// Stage is how far people have looked at an incident.
type Stage string

// The stages, from what nobody has looked at.
const (
	Machine  Stage = "machine output" // nobody accepted it
	Changed  Stage = "changed"        // accepted, but no longer what was accepted
	Coded    Stage = "coded"          // one person accepted it as it stands
	Reviewed Stage = "reviewed"       // a second person did so as well
)

// Stages lists every stage.
var Stages = []Stage{Machine, Changed, Coded, Reviewed}

// Looked is the stage of an incident and who accepted it as it stands, each
// person once, the first to do so first.
type Looked struct {
	Stage Stage
	By    []string
}

// Open reports whether the incident waits for somebody to accept it.
func (l Looked) Open() bool { return l.Stage == Machine || l.Stage == Changed }

// LookedAt says of the casebook's incidents, by id, how far they are; what
// nobody has accepted is left out.
func LookedAt(book *dateline.Casebook) map[string]Looked {
	looked := map[string]Looked{}
	incidents := map[string]*dateline.Incident{}
	for n := range book.Incidents {
		in := &book.Incidents[n]
		incidents[in.ID] = in
		if in.Review != nil {
			looked[in.ID] = Looked{Stage: Changed}
		}
	}
	if len(looked) == 0 {
		return looked
	}
	holders := rulings.Holders(book)
	for _, d := range dateline.InForce(book.Decisions) {
		if d.Verb != dateline.Accept || len(d.On) == 0 {
			continue
		}
		in := incidents[holders[d.On[0]]]
		if in == nil || in.Review == nil || in.Review.State != dateline.Accepted || d.Was != nil && len(fields.Differ(*d.Was, *in)) > 0 {
			continue
		}
		l := looked[in.ID]
		if !slices.Contains(l.By, d.By) {
			l.By = append(l.By, d.By)
		}
		l.Stage = Coded
		if len(l.By) > 1 {
			l.Stage = Reviewed
		}
		looked[in.ID] = l
	}
	return looked
}
