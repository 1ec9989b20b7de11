package workbench

import (
	"cmp"
	"maps"
	"net/http"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
)

type incidentsPage struct {
	Selection selection
	Rows      []*dateline.Incident
	Timeline  *timeline
	Map       *worldMap // nil where it is not to be seen
	Network   *network  // nil where it is not to be seen
	Found     int
	Pager     pager
	Kinds     []choice
	Statuses  []choice
	Doers     []string // suggestions for the actor field
}

// Views are the choices of a picture beside the list.
func (p incidentsPage) Views() []step {
	var steps []step
	for _, view := range views {
		s := p.Selection
		s.View = view
		steps = append(steps, step{view, "", s.Address()})
	}
	return steps
}

// warned returns the warnings that came to one of the incidents, and those that
// came to nothing known, where the selection asks for nothing that they lack.
func (x *index) warned(s selection, picked []*dateline.Incident) []*dateline.Warning {
	warnings := casebook.Warnings(x.book, casebook.Filter{Actor: s.Actor})
	among := map[string]bool{} // ids of incidents that were warned of, whether they are selected
	for n := range warnings {
		among[string(warnings[n].Incident)] = false
	}
	delete(among, "")
	for _, i := range picked {
		if len(among) == 0 {
			break
		}
		if _, warned := among[i.ID]; warned {
			among[i.ID] = true
		}
	}
	s.From, s.To, s.Actor = "", "", ""
	return slices.DeleteFunc(pointers(warnings), func(w *dateline.Warning) bool {
		return !among[string(w.Incident)] && (w.Incident != "" || s.Narrowed())
	})
}

func pointers[T any](records []T) []*T {
	to := make([]*T, len(records))
	for n := range records {
		to[n] = &records[n]
	}
	return to
}

// Hidden is what the form keeps of the address that no field of it shows.
func (p incidentsPage) Hidden(key string) string { return p.Selection.query().Get(key) }

// Reviews are the choices of the review field.
func (incidentsPage) Reviews() []string { return reviews }

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
	p.Timeline = newTimeline(s, b.index.inTime(picked), b.index.warned(s, picked))
	if s.View == "network" || s.View == "both" {
		p.Network = b.index.newNetwork(s, picked)
	}
	if s.View == "map" || s.View == "both" {
		p.Map = b.index.newMap(s, picked, p.Rows)
	}
	p.Kinds, p.Statuses, p.Doers = b.index.kinds, b.index.statuses, b.index.doers
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

// mostSuggested bounds the suggestions of a field: they come with every page.
const mostSuggested = 200

// mostNamed returns the names of those who are said to be behind incidents, of
// the most first.
func (x *index) mostNamed() []string {
	incidents := map[string]int{}
	for _, i := range x.book.Incidents {
		for _, p := range i.Perpetrators {
			if name := x.actorName(p.Actor); name != "" {
				incidents[name]++
			}
		}
	}
	names := slices.SortedFunc(maps.Keys(incidents), func(a, b string) int {
		return cmp.Or(incidents[b]-incidents[a], cmp.Compare(a, b))
	})
	return names[:min(len(names), mostSuggested)]
}
