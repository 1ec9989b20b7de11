package journal

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
	"github.com/dateline-project/dateline/reconcile/fields"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// Entry is a decision and what became of it.
type Entry struct {
	dateline.Decision
	State   EntryState `json:"state"`
	Because string     `json:"because"` // why it is in no force, or is to be looked at again; else empty
	Now     []string   `json:"now"`     // the records that On means today; empty for those that are gone
}

// EntryState says whether a decision holds.
type EntryState string

// The states of a decision.
const (
	InForce   EntryState = "in force"
	Undone    EntryState = "undone"
	Overruled EntryState = "overruled" // a later decision says otherwise
	Contested EntryState = "contested" // it holds, but reports that came since speak against it
	Lost      EntryState = "lost"      // nothing in the casebook bears the id any more
)

// EntryStates lists every state.
var EntryStates = []EntryState{InForce, Undone, Overruled, Contested, Lost}

// Of tells of every decision of the casebook whether it holds, in the
// order of the decisions. New reports never win over a decision in silence:
// what they give otherwise makes it contested.
func Of(book *dateline.Casebook) []Entry {
	j := &journal{book: book, given: reconcile.Deriving(book), kept: map[string]bool{}, here: map[string]bool{}, holder: rulings.Holders(book)}
	for _, d := range dateline.InForce(book.Decisions) {
		j.kept[d.ID] = true
	}
	for _, id := range book.IDs() {
		j.here[id] = true
	}
	entries := make([]Entry, len(book.Decisions))
	for i, d := range book.Decisions {
		entries[i] = Entry{Decision: d, Now: j.now(d.On)}
		entries[i].State, entries[i].Because = j.judge(d, entries[i].Now, book.Decisions[i+1:])
	}
	return entries
}

type journal struct {
	book   *dateline.Casebook
	given  func(id string) *dateline.Incident // an incident as its reports alone give it
	kept   map[string]bool                    // decisions that are not undone
	here   map[string]bool                    // ids of all records
	holder map[string]string                  // incident of each account and of each id an incident ever had
}

// now finds what ids mean today: incidents for incidents and their accounts.
func (j *journal) now(ids []string) []string {
	now := make([]string, len(ids))
	for i, id := range ids {
		switch {
		case j.holder[id] != "":
			now[i] = j.holder[id]
		case j.here[id]:
			now[i] = id
		}
	}
	return now
}

func (j *journal) judge(d dateline.Decision, now []string, later []dateline.Decision) (EntryState, string) {
	if !j.kept[d.ID] {
		return Undone, j.undoneBy(d.ID, later)
	}
	if len(d.On) == 0 {
		return Lost, "it names no record" // only a casebook made elsewhere can hold such
	}
	switch d.Verb {
	case dateline.Undo:
		return InForce, ""
	case dateline.Same, dateline.NotSame:
		return j.judgeLink(d, now)
	case dateline.Reject:
		return j.judgeReject(d)
	}
	if slices.Contains(now, "") {
		return Lost, "the report that told of it is no longer here, or is read otherwise"
	}
	in := j.incident(now[0])
	switch {
	case in == nil:
		return InForce, ""
	case d.Verb == dateline.Set:
		return j.judgeSet(d, in, later)
	case d.Was != nil:
		if changed := fields.Differ(*d.Was, *in); len(changed) > 0 {
			return Contested, "since it was accepted these have changed: " + strings.Join(changed, ", ")
		}
	}
	return InForce, ""
}

func (j *journal) undoneBy(id string, later []dateline.Decision) string {
	for _, d := range later {
		if d.Verb == dateline.Undo && slices.Contains(d.On, id) {
			return strings.TrimSuffix(fmt.Sprintf("by %s with %s: %s", d.By, d.ID, d.Why), ": ")
		}
	}
	return ""
}

// judgeLink looks whether records are one, or are not, as the decision wants.
func (j *journal) judgeLink(d dateline.Decision, now []string) (EntryState, string) {
	if slices.Contains(now, "") && !rulings.OfActors(d) {
		return Lost, "the report that told of it is no longer here, or is read otherwise"
	}
	for _, id := range now[1:] {
		if one := id == now[0] || id == "" || now[0] == ""; one != (d.Verb == dateline.Same) {
			return Overruled, "a later decision says otherwise of these, or of others that go with them"
		}
	}
	return InForce, ""
}

// judgeSet looks whether a later decision sets the field again, and whether the
// reports still give what they gave.
func (j *journal) judgeSet(d dateline.Decision, in *dateline.Incident, later []dateline.Decision) (EntryState, string) {
	for _, l := range later {
		if l.Verb == dateline.Set && l.Field == d.Field && j.kept[l.ID] && slices.Contains(j.now(l.On), in.ID) {
			return Overruled, fmt.Sprintf("%s set it again with %s", l.By, l.ID)
		}
	}
	if d.Was == nil {
		return InForce, ""
	}
	given := j.given(in.ID)
	if name := string(d.Field); slices.Contains(fields.Differ(*d.Was, *given), name) {
		return Contested, fmt.Sprintf("reports gave %s then and give %s now", fields.Text(*d.Was, name, j.nameOf), fields.Text(*given, name, j.nameOf))
	}
	return InForce, ""
}

// judgeReject looks for an incident that reports tell of since and that is much
// like the one that was rejected.
func (j *journal) judgeReject(d dateline.Decision) (EntryState, string) {
	if d.Was == nil {
		return InForce, ""
	}
	for i := range j.book.Incidents {
		in := &j.book.Incidents[i]
		if reconcile.MayBeOne(*in, *d.Was) {
			return Contested, "reports tell of one like it, " + in.ID
		}
	}
	return InForce, ""
}

func (j *journal) incident(id string) *dateline.Incident {
	for i := range j.book.Incidents {
		if j.book.Incidents[i].ID == id {
			return &j.book.Incidents[i]
		}
	}
	return nil
}

func (j *journal) nameOf(actor string) string {
	for i := range j.book.Actors {
		if j.book.Actors[i].ID == actor {
			return j.book.Actors[i].Name
		}
	}
	return actor
}
