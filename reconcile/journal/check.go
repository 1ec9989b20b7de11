package journal

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
	"github.com/dateline-project/dateline/reconcile/fields"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// nouns says for each verb what its records may be, by the letter of their ids.
var nouns = map[dateline.Verb]string{
	dateline.Same: "ica", dateline.NotSame: "ica", dateline.Set: "i", dateline.Accept: "i", dateline.Reject: "ickwr", dateline.Undo: "d",
}

var nounNames = map[byte]string{'i': "incidents", 'c': "accounts", 'a': "actors", 'k': "claims", 'w': "warnings", 'r': "reports", 'd': "decisions"}

// Complete checks a decision that somebody is about to take and adds what the
// incident was. It fails, in words for whoever decides, where a record is not
// there or the verb does not fit it, where a field cannot be set to the value,
// and where a reason or a name is missing.
func Complete(book *dateline.Casebook, d dateline.Decision) (dateline.Decision, error) {
	if strings.TrimSpace(d.By) == "" {
		return d, errors.New("who decides is missing")
	}
	letters, ok := nouns[d.Verb]
	if !ok {
		return d, fmt.Errorf("no verb %q", d.Verb)
	}
	if err := checkRecords(book, d, letters); err != nil {
		return d, err
	}
	switch d.Verb {
	case dateline.Set:
		if err := checkValue(book, d); err != nil {
			return d, err
		}
		d.Was = reconcile.Deriving(book)(rulings.IncidentOf(book, d.On[0]))
		d.Was.Disagreements, d.Was.Given = []dateline.Disagreement{}, nil
	case dateline.Accept, dateline.Reject:
		d.Was = shown(book, rulings.IncidentOf(book, d.On[0]))
	case dateline.Undo:
		return d, checkUndo(book, d)
	}
	return d, nil
}

func checkRecords(book *dateline.Casebook, d dateline.Decision, letters string) error {
	least, most := 1, 1
	if d.Verb == dateline.Same || d.Verb == dateline.NotSame {
		least, most = 2, len(d.On)
	}
	if len(d.On) < least || len(d.On) > most {
		return fmt.Errorf("%q needs %s", d.Verb, map[bool]string{true: "one record", false: "two records or more"}[least == 1])
	}
	here := known(book)
	for i, id := range d.On {
		switch {
		case id == "" || !strings.Contains(letters, id[:1]):
			return fmt.Errorf("%q is for %s, which %s is not", d.Verb, nounList(letters), id)
		case !here[id] && rulings.IncidentOf(book, id) == "":
			return fmt.Errorf("%s: the casebook has no such record", id)
		case slices.Contains(d.On[:i], id):
			return fmt.Errorf("%s is named twice", id)
		case (id[0] == 'a') != (d.On[0][0] == 'a'):
			return fmt.Errorf("%s and %s are not of one sort", d.On[0], id)
		}
	}
	return nil
}

func nounList(letters string) string {
	var names []string
	for i := range len(letters) {
		names = append(names, nounNames[letters[i]])
	}
	return strings.Join(names, ", ")
}

// known is the ids that a decision may be about: those of all records, and those
// that earlier decisions were about, such as an actor who was made one with another.
func known(book *dateline.Casebook) map[string]bool {
	ids := map[string]bool{}
	for _, id := range book.IDs() {
		ids[id] = true
	}
	for _, d := range book.Decisions {
		for _, id := range d.On {
			ids[id] = true
		}
	}
	return ids
}

func checkValue(book *dateline.Casebook, d dateline.Decision) error {
	if !slices.Contains(fields.All, string(d.Field)) {
		return fmt.Errorf("%q cannot be set: it is one of %s", d.Field, strings.Join(fields.All, ", "))
	}
	if strings.TrimSpace(d.Why) == "" {
		return errors.New("a value is not set without a reason")
	}
	var in dateline.Incident
	if err := fields.Set(&in, string(d.Field), d.Value); err != nil {
		return fmt.Errorf("%s cannot be %v: %w", d.Field, d.Value, err)
	}
	for _, p := range in.Perpetrators {
		if !slices.ContainsFunc(book.Actors, func(a dateline.Actor) bool { return a.ID == p.Actor }) {
			return fmt.Errorf("%s: the casebook has no such actor", p.Actor)
		}
		if !slices.Contains(dateline.Standings, p.Standing) {
			return fmt.Errorf("%q is no standing", p.Standing)
		}
	}
	for _, toll := range []*dateline.Toll{in.Killed, in.Injured, in.Abducted} {
		if toll != nil && (toll.Low < 0 || toll.Low > toll.Best || toll.Best > toll.High) {
			return fmt.Errorf("%s cannot be low %d, best %d, high %d", d.Field, toll.Low, toll.Best, toll.High)
		}
	}
	switch {
	case d.Field == "kind" && !slices.Contains(dateline.Kinds, in.Kind):
		return fmt.Errorf("%q is no kind", in.Kind)
	case d.Field == "status" && !slices.Contains(dateline.Statuses, in.Status):
		return fmt.Errorf("%q is no status", in.Status)
	case d.Field == "date" && in.Date.Known() && in.Date.End < in.Date.Start:
		return fmt.Errorf("the date ends on %s, before it begins on %s", in.Date.End, in.Date.Start)
	}
	return nil
}

func checkUndo(book *dateline.Casebook, d dateline.Decision) error {
	if !slices.ContainsFunc(dateline.InForce(book.Decisions), func(e dateline.Decision) bool { return e.ID == d.On[0] }) {
		return fmt.Errorf("%s is undone already", d.On[0])
	}
	return nil
}

// shown is an incident as the casebook has it, nil where there is none with that id.
func shown(book *dateline.Casebook, id string) *dateline.Incident {
	for _, in := range book.Incidents {
		if in.ID == id {
			in.Review, in.Disagreements, in.Given = nil, []dateline.Disagreement{}, nil
			return &in
		}
	}
	return nil
}
