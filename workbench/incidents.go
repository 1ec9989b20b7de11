package workbench

import (
	"cmp"
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
	Doers     []string // suggestions for the actor field
}

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
	p.Timeline = newTimeline(p.Rows)
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
