package workbench

import (
	"cmp"
	"net/http"
	"slices"

	"github.com/dateline-project/dateline"
)

// actorRow is an actor and how much the casebook has of it.
type actorRow struct {
	*dateline.Actor
	Incidents, Claims, Reports int
}

// actors lists the actors, those that most incidents are laid to first.
func (b *bench) actors(w http.ResponseWriter, r *http.Request) {
	incidents, claims := map[string]int{}, map[string]int{}
	for _, i := range b.Book.Incidents {
		for _, p := range i.Perpetrators {
			incidents[p.Actor]++
		}
	}
	for _, c := range b.Book.Claims {
		claims[c.Subject]++
	}
	rows := make([]actorRow, 0, len(b.Book.Actors))
	for i := range b.Book.Actors {
		a := &b.Book.Actors[i]
		rows = append(rows, actorRow{a, incidents[a.ID], claims[a.ID], len(reportsNaming(a))})
	}
	slices.SortFunc(rows, func(a, b actorRow) int {
		return cmp.Or(b.Incidents-a.Incidents, b.Claims-a.Claims, len(b.Mentions)-len(a.Mentions), cmp.Compare(a.ID, b.ID))
	})
	b.show(w, http.StatusOK, "actors", page{Title: "Actors", Section: "actors", Body: newList(rows, r)})
}

// reportsNaming returns the ids of the reports that name the actor, in order.
func reportsNaming(a *dateline.Actor) []string {
	var ids []string
	for _, m := range a.Mentions {
		if !slices.Contains(ids, m.Report) {
			ids = append(ids, m.Report)
		}
	}
	slices.Sort(ids)
	return ids
}
