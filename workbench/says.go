package workbench

import (
	"fmt"

	"github.com/dateline-project/dateline"
)

// Says is the address of the words by which a report takes its side in a
// disagreement on a field of the incident; that of the report where no words of its
// own do, as of a status that nothing in it denies.
func (p incidentPage) Says(field string, value any, report string) string {
	for _, a := range p.index.told(p.Incident) {
		if a.Report != report {
			continue
		}
		if words := p.index.saying(a, field, fmt.Sprint(value)); words != nil {
			return p.index.place(report, words.Start, words.End)
		}
	}
	return "/report/" + report
}

// saying returns the words of an account that give a field a value; nil where it
// gives another.
func (x *index) saying(a *dateline.Account, field, value string) *dateline.Span {
	switch field {
	case "date":
		return a.Date.Evidence
	case "place":
		return a.Place.Evidence
	case "kind":
		if string(a.Kind) == value {
			return &a.Trigger
		}
	case "status":
		if string(a.Status) == value {
			return &a.Trigger
		}
	case "perpetrators":
		for n := range a.Perpetrators {
			if said := &a.Perpetrators[n]; string(said.Actor) == value || x.actorName(string(said.Actor)) == value {
				return &said.Evidence
			}
		}
	default:
		for n := range a.Figures {
			if f := &a.Figures[n]; string(f.Measure) == field && fmt.Sprint(f.Value()) == value {
				return &f.Evidence
			}
		}
	}
	return nil
}
