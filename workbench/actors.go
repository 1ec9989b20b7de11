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

type actorPage struct {
	*dateline.Actor
	Names     []dateline.Alias
	Why       *Reasoning // why they are one actor's
	Done      []deed     // incidents that it is said to be behind
	Suffered  []*dateline.Incident
	Relations []relation // what is said of it
	About     []*dateline.Claim
	Warnings  []*dateline.Warning
	Reports   []named // where it is named, a report each
	InReports []*dateline.Report
}

type deed struct {
	*dateline.Incident
	Standing dateline.Standing
}

// relation is all that is said of an actor in one respect.
type relation struct {
	Relation dateline.Relation
	Claims   []*dateline.Claim
}

func (b *bench) actor(w http.ResponseWriter, r *http.Request) {
	a := b.index.actors[r.PathValue("id")]
	if a == nil {
		b.missing(w, r)
		return
	}
	p := actorPage{Actor: a, Names: slices.Clone(a.Aliases)}
	slices.SortStableFunc(p.Names, func(a, b dateline.Alias) int { return b.Mentions - a.Mentions })
	if len(a.Links) > 0 {
		p.Why = b.why(a.ID, "names")
	}
	b.index.deeds(&p)
	b.index.sayings(&p)
	for _, id := range reportsNaming(a) {
		rep := b.index.reports[id]
		if rep == nil {
			continue
		}
		spans := named{Actor: a}
		for _, m := range a.Mentions {
			if m.Report == id {
				spans.Spans = append(spans.Spans, m.Span)
			}
		}
		p.Reports, p.InReports = append(p.Reports, spans), append(p.InReports, rep)
	}
	b.show(w, http.StatusOK, "actor", page{Title: a.Name, Section: "actors", Body: p})
}

// deeds finds the incidents that the actor is behind or suffers, latest first.
func (x *index) deeds(p *actorPage) {
	for _, l := range x.ordered(defaultSort) {
		i := l.Incident
		for _, behind := range i.Perpetrators {
			if behind.Actor == p.ID {
				p.Done = append(p.Done, deed{i, behind.Standing})
			}
		}
		if slices.ContainsFunc(i.Targets, func(t dateline.IncidentTarget) bool { return string(t.Actor) == p.ID }) {
			p.Suffered = append(p.Suffered, i)
		}
	}
}

// sayings groups what is said of the actor by relation, in the order of the vocabulary.
func (x *index) sayings(p *actorPage) {
	for _, rel := range dateline.Relations {
		said := relation{Relation: rel}
		for i := range x.book.Claims {
			if c := &x.book.Claims[i]; c.Subject == p.ID && c.Relation == rel {
				said.Claims = append(said.Claims, c)
			}
		}
		if len(said.Claims) > 0 {
			slices.SortStableFunc(said.Claims, func(a, b *dateline.Claim) int { return compareDays(a.AsOf, b.AsOf) })
			p.Relations = append(p.Relations, said)
		}
	}
	for i := range x.book.Claims {
		if c := &x.book.Claims[i]; string(c.Object.Actor) == p.ID {
			p.About = append(p.About, c)
		}
	}
	for i := range x.book.Warnings {
		if w := &x.book.Warnings[i]; string(w.About) == p.ID {
			p.Warnings = append(p.Warnings, w)
		}
	}
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
