package brief

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/profile"
)

// Subject is what a brief is about: an actor, a place or a period. The zero value
// is the whole casebook.
type Subject struct {
	Name     string           // as it was given, or the actor's
	Actor    *dateline.Actor  // the actor, if it is one
	Place    string           // the place, if it is one
	From, To dateline.Day     // the period, if it is one; both inclusive
	Others   []dateline.Actor // where several actors have the name, or none: those that come near
}

// Found reports whether the subject is anything that the casebook has.
func (s Subject) Found() bool { return s.Name == "" || s.Actor != nil || s.Place != "" || s.From != "" }

var (
	day    = `(\d{4}(?:-\d{2}(?:-\d{2})?)?)`
	period = regexp.MustCompile(`^` + day + `(?:\s*(?:\.\.|to|–)\s*` + day + `)?$`)
)

// Sought finds out what a name or period means in a casebook. A government gives
// way to the place of its name.
func Sought(book *dateline.Casebook, name string) Subject {
	name = strings.TrimSpace(name)
	s := Subject{Name: name}
	if name == "" {
		return s
	}
	if m := period.FindStringSubmatch(name); m != nil && !dateline.Day(m[1]).Time().IsZero() && (m[2] == "" || !dateline.Day(m[2]).Time().IsZero()) {
		s.From, s.To = dateline.Day(m[1]), dateline.Day(m[2])
		if s.To == "" {
			s.To = s.From
		}
		return s
	}
	exact, similar := profile.Find(book.Actors, name)
	there := len(casebook.Incidents(book, casebook.Filter{Place: name})) > 0
	switch {
	case len(exact) == 1 && (!there || exact[0].Kind != dateline.Government):
		s.Name, s.Actor = exact[0].Name, &exact[0]
	case there:
		s.Place = name
	default:
		s.Others = append(exact, similar...)
	}
	return s
}

// incidents are those that the subject is about.
func (s Subject) incidents(book *dateline.Casebook) []dateline.Incident {
	f := casebook.Filter{Place: s.Place, From: s.From, To: s.To}
	if s.Actor != nil {
		f.Actor = s.Actor.ID
	}
	return slices.DeleteFunc(casebook.Incidents(book, f), func(i dateline.Incident) bool {
		return s.From != "" && !i.Date.Known()
	})
}
