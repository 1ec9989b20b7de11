package reconcile

import (
	"fmt"
	"maps"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/fields"
)

// Moment is what was known of an incident at the end of a day on which reports
// of it came out.
type Moment struct {
	Day      dateline.Day      `json:"day"`      // of publication, a report dated to a month or year by its last day; null for the reports without a date, which come last
	Reports  []string          `json:"reports"`  // those of the day that tell of the incident
	Known    dateline.Incident `json:"known"`    // what they and all earlier ones give, without decisions
	Changed  []string          `json:"changed"`  // fields that are not as the moment before had them; of the first, those that were given at all
	Disputed []string          `json:"disputed"` // fields on which reports disagree by then
}

// History tells how an incident moved from report to report: what its toll, its
// culprits, its status and all else were at the end of each day on which reports
// of it came out. It goes by the accounts that are the incident's today; a
// casebook as of an earlier day may have had them in other incidents. It fails
// where the casebook has no such incident.
func History(book *dateline.Casebook, id string) ([]Moment, error) {
	actors := castOf(book.Actors)
	on := map[dateline.Day][]told{}
	for _, t := range tellOf(book, id, actors) {
		day := t.report.Published.Date.Last()
		on[day] = append(on[day], t)
	}
	if len(on) == 0 {
		return nil, fmt.Errorf("no incident %q in the casebook", id)
	}
	days := slices.Sorted(maps.Keys(on))
	if days[0] == "" {
		days = append(days[1:], "")
	}
	var moments []Moment
	var known []told
	before := dateline.Incident{Date: dateline.UnknownDate, Perpetrators: []dateline.IncidentParty{}, Weapons: []string{}}
	for _, day := range days {
		known = append(known, on[day]...)
		slices.SortFunc(known, byAccount)
		m := Moment{Day: day, Reports: reportsOf(on[day]), Known: incidentOf(known, actors), Disputed: []string{}}
		m.Known.ID = id
		m.Changed = append([]string{}, fields.Differ(before, m.Known)...)
		for _, d := range m.Known.Disagreements {
			m.Disputed = append(m.Disputed, d.Field)
		}
		before = m.Known
		moments = append(moments, m)
	}
	return moments, nil
}

func reportsOf(accounts []told) []string {
	var ids []string
	for _, t := range accounts {
		ids = append(ids, t.Report)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
