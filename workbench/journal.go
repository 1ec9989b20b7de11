package workbench

import (
	"cmp"
	"net/http"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/fields"
	"github.com/dateline-project/dateline/reconcile/journal"
)

type journalPage struct {
	reviewing
	State   string // the state that is shown; empty for all
	States  []choice
	Entries []entry
	Pager   pager
}

// entry is a decision with what became of it, in words.
type entry struct {
	journal.Entry
	Words string
	About string // the record that it is about today; empty where there is none
}

func (b *bench) journal(w http.ResponseWriter, r *http.Request) {
	p := journalPage{reviewing: b.reviewing(r), State: r.URL.Query().Get("state")}
	count := map[journal.EntryState]int{}
	var entries []entry
	for _, e := range slices.Backward(journal.Of(b.Book)) {
		count[e.State]++
		if p.State == "" || p.State == string(e.State) {
			entries = append(entries, entry{e, b.index.decisionWords(e.Decision), b.index.subject(e)})
		}
	}
	for _, s := range journal.EntryStates {
		if count[s] > 0 {
			p.States = append(p.States, choice{string(s), count[s]})
		}
	}
	p.Entries, p.Pager = paged(entries, r)
	p.Pile = "journal"
	b.show(w, http.StatusOK, "journal", page{Title: "Journal of decisions", Section: "review", Body: p})
}

func (x *index) subject(e journal.Entry) string {
	for _, id := range e.Now {
		if x.record(id) != nil {
			return id
		}
	}
	return ""
}

// decidedAbout lists what was decided about an incident and is in force, the last
// first.
func (x *index) decidedAbout(in *dateline.Incident) []done {
	var about []done
	holds := map[string]bool{in.ID: true}
	for _, a := range in.Accounts {
		holds[a] = true
	}
	for _, d := range slices.Backward(dateline.InForce(x.book.Decisions)) {
		if d.Verb != dateline.Undo && slices.ContainsFunc(d.On, func(id string) bool { return holds[id] || x.now(id) == in.ID }) {
			about = append(about, done{d, x.decisionWords(d)})
		}
	}
	return about
}

// decidedOf lists what was decided about a record by its own id and is in force,
// the last first.
func (x *index) decidedOf(id string) []done {
	var of []done
	for _, d := range slices.Backward(dateline.InForce(x.book.Decisions)) {
		if slices.Contains(d.On, id) {
			of = append(of, done{d, x.decisionWords(d)})
		}
	}
	return of
}

// decisionWords is what was decided, as one says it of somebody: "accepted …".
func (x *index) decisionWords(d dateline.Decision) string {
	if len(d.On) == 0 {
		return string(d.Verb)
	}
	switch d.Verb {
	case dateline.Accept:
		return "accepted " + x.recordWords(d, d.On[0])
	case dateline.Reject:
		return "rejected " + x.recordWords(d, d.On[0])
	case dateline.Set:
		return "set " + string(d.Field) + " of " + x.recordWords(d, d.On[0]) + " to " + x.valueWords(d)
	case dateline.Undo:
		for _, other := range x.book.Decisions {
			if other.ID == d.On[0] {
				return "undid: " + x.decisionWords(other)
			}
		}
		return "undid " + d.On[0]
	}
	var names []string
	for _, id := range d.On {
		names = append(names, x.recordWords(d, id))
	}
	if d.Verb == dateline.NotSame {
		return "kept apart " + names[0] + " from " + strings.Join(names[1:], ", ")
	}
	return "made one: " + strings.Join(names, ", ")
}

// recordWords names a record as briefly as one can tell it by.
func (x *index) recordWords(d dateline.Decision, id string) string {
	if a := x.accounts[id]; a != nil {
		return "the account of " + x.outlet(a.Report) + " (“" + a.Trigger.Text + "”)"
	}
	if in := x.incidents[id]; in != nil {
		return headline(in)
	}
	if d.Was != nil {
		return headline(d.Was)
	}
	if in := x.incidents[x.now(id)]; in != nil {
		return headline(in)
	}
	if name := x.actorName(id); name != "" {
		return name
	}
	if c := x.claims[id]; c != nil {
		return "the claim “" + x.actorName(c.Subject) + ", " + string(c.Relation) + ": " + c.Object.Text + "”"
	}
	if w := x.warnings[id]; w != nil {
		return "the warning “" + w.Evidence.Text + "”"
	}
	letter, _, _ := strings.Cut(id, ":")
	return cmp.Or(gone[letter], id)
}

// gone is what an id was of that no record bears any more.
var gone = map[string]string{"k": "a claim", "w": "a warning", "r": "a report", "a": "an actor that is now one with another"}

func (x *index) valueWords(d dateline.Decision) string {
	var in dateline.Incident
	if fields.Set(&in, string(d.Field), d.Value) != nil {
		return "what does not fit it"
	}
	if words := x.fieldWords(&in, string(d.Field)); words != "" {
		return words
	}
	return "nothing known"
}
