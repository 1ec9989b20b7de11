package review

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// Approved returns the part of a casebook that at least so many people have
// accepted as it stands: the incidents with their accounts, the reports that
// tell them, the actors that they name, and the decisions on them. Claims and
// warnings, which nobody can accept, are machine output and left out.
func Approved(book *dateline.Casebook, people int) *dateline.Casebook {
	looked := LookedAt(book)
	part := *book
	part.Reports, part.Actors, part.Incidents, part.Accounts, part.Claims, part.Warnings, part.Decisions = nil, nil, nil, nil, nil, nil, nil
	incidents, reports, actors, kept := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, in := range book.Incidents {
		if l := looked[in.ID]; l.Open() || len(l.By) < people {
			continue
		}
		part.Incidents, incidents[in.ID] = append(part.Incidents, in), true
		for _, p := range in.Perpetrators {
			actors[p.Actor] = true
		}
		for _, t := range in.Targets {
			actors[string(t.Actor)] = true
		}
		for _, d := range in.Disagreements {
			for _, v := range d.Values {
				for _, r := range v.Reports {
					reports[r] = true
				}
			}
		}
	}
	for _, a := range book.Accounts {
		if !incidents[string(a.Incident)] {
			continue
		}
		part.Accounts, reports[a.Report] = append(part.Accounts, a), true
		for _, p := range a.Perpetrators {
			actors[string(p.Actor)] = true
		}
		for _, t := range a.Targets {
			actors[string(t.Actor)] = true
		}
	}
	for _, r := range book.Reports {
		if reports[r.ID] {
			reports[string(r.CopyOf)] = true // an original tells it too
		}
	}
	for _, r := range book.Reports {
		if reports[r.ID] {
			part.Reports = append(part.Reports, r)
		}
	}
	for _, a := range book.Actors {
		if !actors[a.ID] {
			continue
		}
		within := func(spans []dateline.ReportSpan) []dateline.ReportSpan {
			return slices.DeleteFunc(slices.Clone(spans), func(m dateline.ReportSpan) bool { return !reports[m.Report] })
		}
		a.Mentions, a.Links = within(a.Mentions), slices.Clone(a.Links)
		for i := range a.Links {
			a.Links[i].Evidence = within(a.Links[i].Evidence)
		}
		part.Actors = append(part.Actors, a)
	}
	holders := rulings.Holders(book)
	for _, d := range book.Decisions {
		about := func(id string) bool {
			return incidents[holders[id]] || kept[id] || strings.HasPrefix(id, "a:") && actors[id]
		}
		if slices.ContainsFunc(d.On, about) {
			part.Decisions, kept[d.ID] = append(part.Decisions, d), true
		}
	}
	part.FillLists()
	return &part
}
