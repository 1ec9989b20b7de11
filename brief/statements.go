package brief

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/profile"
)

// mostActors is of how many actors a brief that is not about one tells what is
// said of them.
const mostActors = 4

// statements weighs what is said of the actor, or of those that the incidents
// are laid to most.
func (w *writer) statements(incidents []dateline.Incident) []candidate {
	actors := []string{}
	if w.of.Actor != nil {
		actors = append(actors, w.of.Actor.ID)
	} else {
		actors = w.chief(incidents)
	}
	var all []candidate
	for rank, id := range actors {
		p := profile.Of(w.book, id)
		share := math.Pow(weights["statement of a lesser actor"], float64(rank))
		if w.of.Actor != nil {
			share = weights["statement of the subject"]
		}
		for place := range p.Sections {
			s := &p.Sections[place]
			for n := range s.Statements {
				st := &s.Statements[n]
				if !w.within(st) {
					continue
				}
				c := candidate{key: fmt.Sprintf("%s %02d %04d", id, place, n), said: st, actor: p.Name, section: s, place: place,
					sort: id + s.Name, repeated: weights["statement repeated"]}
				c.weight = share * weights["section "+s.Name] * (1 + weights["statement source"]*math.Log(float64(max(1, st.Independent))))
				if n >= len(s.Statements)-s.Further {
					c.weight *= weights["statement unread"]
				}
				all = append(all, c)
			}
		}
		for n := range p.Warnings {
			if w.within(&p.Warnings[n]) {
				all = append(all, candidate{key: string(p.Warnings[n].Sources[0].Record), weight: share * weights["warning"], warning: &p.Warnings[n],
					sort: "warning", repeated: weights["warning repeated"]})
			}
		}
	}
	return all
}

// within reports whether a statement belongs to the place or period: it names the
// place, or is made as of then.
func (w *writer) within(s *profile.Statement) bool {
	q := s.Sources[0]
	switch {
	case w.of.Place != "":
		return casebook.Names(w.of.Place, q.Text)
	case w.of.From != "":
		return s.First != "" && s.First <= w.of.To.Last() && s.Last >= dateline.DayOf(w.of.From.Time())
	}
	return true
}

// chief returns the armed groups to which most of the incidents are laid.
func (w *writer) chief(incidents []dateline.Incident) []string {
	deeds := map[string]int{}
	for _, i := range incidents {
		for _, p := range i.Perpetrators {
			deeds[p.Actor]++
		}
	}
	var groups []string
	for _, a := range w.book.Actors {
		if a.Kind == dateline.ArmedGroup && deeds[a.ID] > 0 {
			groups = append(groups, a.ID)
		}
	}
	slices.SortStableFunc(groups, func(a, b string) int { return cmp.Or(deeds[b]-deeds[a], cmp.Compare(a, b)) })
	return groups[:min(len(groups), mostActors)]
}
