package workbench

import (
	"maps"
	"net/http"
	"slices"

	"github.com/dateline-project/dateline"
)

type incidentsPage struct {
	Selection selection
	Rows      []*dateline.Incident
	Timeline  *timeline
	Found     int
	Pager     pager
	Kinds     []choice
	Statuses  []choice
	Doers     []string // names of perpetrators, for the actor field's suggestions
}

// choice is one value of a filter and how many incidents of the whole casebook have it.
type choice struct {
	Value string
	Count int
}

func (b *bench) incidents(w http.ResponseWriter, r *http.Request) {
	s := parseSelection(r.URL.Query())
	picked := b.index.pick(s)
	p := incidentsPage{Selection: s, Found: len(picked)}
	p.Rows, p.Pager = paged(picked, r)
	p.Timeline = newTimeline(p.Rows)
	p.Kinds, p.Statuses = b.index.choices()
	p.Doers = b.index.doers()
	b.show(w, http.StatusOK, "incidents", page{Title: "Incidents", Section: "incidents", Body: p})
}

// choices counts the kinds and statuses that occur, in the order of the vocabulary.
func (x *index) choices() (kinds, statuses []choice) {
	kindCounts, statusCounts := map[dateline.Kind]int{}, map[dateline.Status]int{}
	for _, i := range x.book.Incidents {
		kindCounts[i.Kind]++
		statusCounts[i.Status]++
	}
	for _, k := range dateline.Kinds {
		if n := kindCounts[k]; n > 0 {
			kinds = append(kinds, choice{string(k), n})
		}
	}
	for _, s := range dateline.Statuses {
		if n := statusCounts[s]; n > 0 {
			statuses = append(statuses, choice{string(s), n})
		}
	}
	return kinds, statuses
}

func (x *index) doers() []string {
	names := map[string]bool{}
	for _, i := range x.book.Incidents {
		for _, p := range i.Perpetrators {
			if a := x.actors[p.Actor]; a != nil {
				names[a.Name] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(names))
}
