package ledger

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
)

// Outcome is what a warning came to.
type Outcome string

// The outcomes.
const (
	Hit       Outcome = "hit"       // what was warned of took place within the window
	Foiled    Outcome = "foiled"    // it was tried within the window, and prevented or failed
	Miss      Outcome = "miss"      // the window is over, and no report tells of such an incident
	Open      Outcome = "open"      // the window is not over, or nobody knows how long it is
	Hindsight Outcome = "hindsight" // told only after the incident, or on a day that is not known
	Copy      Outcome = "copy"      // told by a report that repeats another
)

// Outcomes lists every outcome.
var Outcomes = []Outcome{Hit, Foiled, Miss, Open, Hindsight, Copy}

// holds is for how many days a warning stands that names no time (coding rule 29
// of the methodology).
const holds = 90

// WindowBasis says where a window comes from.
type WindowBasis string

// The bases of a window.
const (
	Stated  WindowBasis = "stated"  // the warning names the days
	Assumed WindowBasis = "assumed" // it names none, and is taken to hold for 90 days
	Unknown WindowBasis = "unknown" // nobody knows when it was given
)

// Window is the days for which a warning holds.
type Window struct {
	Start dateline.Day `json:"start"`
	End   dateline.Day `json:"end"`
	Basis WindowBasis  `json:"basis"`
}

// Entry is a warning with what came of it.
type Entry struct {
	dateline.Warning
	Published dateline.Day `json:"published"` // when the report came out that tells of it
	Given     dateline.Day `json:"given"`     // when it was given, at the latest
	Holds     Window       `json:"holds"`
	Outcome   Outcome      `json:"outcome"`
	Because   string       `json:"because"`
	Lead      *int         `json:"lead_days"` // from the day given to the incident; null where either is not known to the day
}

// Of judges the warnings of a casebook as of the day of its latest report: later
// than that nobody looked. The entries come by the day given, unknown ones last.
func Of(book *dateline.Casebook) []Entry {
	j := judgeOf(book)
	entries := []Entry{}
	for _, w := range book.Warnings {
		entries = append(entries, j.entry(w))
	}
	slices.SortStableFunc(entries, func(a, b Entry) int {
		if a.Given == "" || b.Given == "" {
			return cmp.Compare(len(b.Given), len(a.Given))
		}
		return cmp.Compare(a.Given, b.Given)
	})
	return entries
}

// judge has what warnings are judged by.
type judge struct {
	reports   map[string]*dateline.Report
	incidents map[string]*dateline.Incident
	tells     map[[2]string]bool // report and incident that it tells of
	latest    dateline.Day       // on which a report came out
}

func judgeOf(book *dateline.Casebook) judge {
	j := judge{map[string]*dateline.Report{}, map[string]*dateline.Incident{}, map[[2]string]bool{}, ""}
	for i := range book.Reports {
		r := &book.Reports[i]
		j.reports[r.ID] = r
		j.latest = max(j.latest, published(r))
	}
	for i := range book.Incidents {
		j.incidents[book.Incidents[i].ID] = &book.Incidents[i]
	}
	for _, a := range book.Accounts {
		j.tells[[2]string{a.Report, string(a.Incident)}] = true
	}
	return j
}

// published is the last day on which a report may have come out, by a date of its
// own: an inferred one may rest on what came later.
func published(r *dateline.Report) dateline.Day {
	if r == nil || r.Published.Basis == dateline.PublishedInferred {
		return ""
	}
	return r.Published.Date.Last()
}

func (j judge) entry(w dateline.Warning) Entry {
	e := Entry{Warning: w, Published: published(j.reports[w.Report])}
	e.Given = cmp.Or(w.Date.End, e.Published)
	if e.Published != "" && e.Given > e.Published { // “in December”, told on the 6th
		e.Given = e.Published
	}
	e.Holds = windowOf(w, e.Given)
	incident := j.incidents[string(w.Incident)]
	e.Outcome, e.Because = j.outcome(e, incident)
	e.Lead = e.lead(incident)
	return e
}

// lead is how many days a warning came before its incident; nil where one of the
// two is not known to the day. In hindsight only a day that is told counts: that
// of the report says nothing.
func (e Entry) lead(incident *dateline.Incident) *int {
	told := e.Date.End != "" && e.Date.Precision == dateline.PrecisionDay
	if incident == nil || incident.Date.Precision != dateline.PrecisionDay || !told && e.Outcome != Hit && e.Outcome != Foiled {
		return nil
	}
	days := incident.Date.Start.Sub(e.Given)
	if days < 0 {
		return nil
	}
	return &days
}

// windowOf is the days that a warning names, else those for which it is taken to
// hold.
func windowOf(w dateline.Warning, given dateline.Day) Window {
	switch {
	case w.Window.End != "":
		return Window{w.Window.Start, w.Window.End, Stated}
	case given == "":
		return Window{Basis: Unknown}
	}
	return Window{given, given.Add(holds), Assumed}
}

func (j judge) outcome(e Entry, incident *dateline.Incident) (Outcome, string) {
	switch {
	case j.reports[e.Report] != nil && j.reports[e.Report].CopyOf != "":
		return Copy, "its report repeats another"
	case e.Published == "":
		return Hindsight, "the day of its report is not known"
	case incident == nil:
		return j.unmet(e, "no incident here answers to it")
	case !incident.Date.Known():
		return Hindsight, "the day of the incident is not known"
	case !j.before(e, incident):
		return Hindsight, "told after the incident"
	case incident.Date.Start > e.Holds.End:
		return j.unmet(e, "the incident came after its window")
	}
	switch incident.Status {
	case dateline.Occurred:
		return Hit, "the incident came within its window"
	case dateline.Foiled, dateline.Attempted:
		return Foiled, "the incident was " + string(incident.Status) + " within its window"
	}
	return j.unmet(e, "the incident is "+string(incident.Status))
}

// before reports whether a warning was out before the incident: on an earlier day
// or, on the same, in a report that does not yet tell of it.
func (j judge) before(e Entry, incident *dateline.Incident) bool {
	if e.Published == incident.Date.Start {
		return !j.tells[[2]string{e.Report, incident.ID}]
	}
	return e.Published < incident.Date.Start
}

// unmet is a miss once reports came out after the window.
func (j judge) unmet(e Entry, because string) (Outcome, string) {
	if e.Holds.End == "" || e.Holds.End >= j.latest {
		return Open, because + " so far"
	}
	return Miss, because
}
