package casebook

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// Filter narrows a listing. Empty fields let everything through. Names are
// compared without case, accents and hyphens. What a field asks that a record
// cannot have, it fails: a claim with no place is not in Kabul.
type Filter struct {
	From, To dateline.Day // a day, month or year; both inclusive; records without a date fail them
	Place    string       // a place, province or country, by name or by ISO 3166-1 alpha-2 code; part of a name is enough
	Actor    string       // any name of an actor, or its id; part of a name only where no name is exactly that
	Kind     string       // kind of incident or actor, or relation of a claim
	Status   string       // status of an incident, or stance of a claim
}

// Incidents returns the incidents that pass, in the order of the casebook. The
// actor may be perpetrator or target.
func Incidents(book *dateline.Casebook, f Filter) []dateline.Incident {
	passes := Passes(book, f)
	return kept(book.Incidents, func(i dateline.Incident) bool { return passes(&i) })
}

// Passes returns what tells whether an incident is among [Incidents], made ready
// to be asked of very many, one after the other.
func Passes(book *dateline.Casebook, f Filter) func(*dateline.Incident) bool {
	if f == (Filter{}) {
		return func(*dateline.Incident) bool { return true }
	}
	return sieveOf(book, f).incident
}

// Actors returns the actors that pass. Dates, place and status ask for a part in
// an incident that passes them.
func Actors(book *dateline.Casebook, f Filter) []dateline.Actor {
	s := sieveOf(book, f)
	kind := f.Kind
	s.filter.Kind = ""
	involved := s.involved()
	return kept(book.Actors, func(a dateline.Actor) bool {
		return s.actor(a.ID) && same(kind, string(a.Kind)) && (involved == nil || involved[a.ID])
	})
}

// Claims returns the claims that pass. The actor may be subject or object, the
// place is sought in the words of the object, dates in as_of.
func Claims(book *dateline.Casebook, f Filter) []dateline.Claim {
	s := sieveOf(book, f)
	return kept(book.Claims, func(c dateline.Claim) bool {
		return s.actor(c.Subject, string(c.Object.Actor)) && same(f.Kind, string(c.Relation)) && same(f.Status, string(c.Stance)) &&
			s.during(c.AsOf, c.AsOf) && (f.Place == "" || within(f.Place, c.Object.Text))
	})
}

// Warnings returns the warnings that pass. Kind and status are those of the
// incident that a warning came to; the place may also be the one that it names.
func Warnings(book *dateline.Casebook, f Filter) []dateline.Warning {
	s := sieveOf(book, f)
	return kept(book.Warnings, func(w dateline.Warning) bool {
		if !s.actor(string(w.About)) || !s.during(w.Date.Start, w.Date.End) {
			return false
		}
		if f.Kind == "" && f.Status == "" && (f.Place == "" || within(f.Place, string(w.Place))) {
			return true
		}
		i := slices.IndexFunc(book.Incidents, func(i dateline.Incident) bool { return i.ID == string(w.Incident) })
		return i >= 0 && s.happening(book.Incidents[i])
	})
}

// Reports returns the reports that pass. Dates are those of publication; the
// actor must be mentioned; place, kind and status are those of an incident that
// the report tells of.
func Reports(book *dateline.Casebook, f Filter) []dateline.Report {
	s := sieveOf(book, f)
	mentioned, telling := s.mentioning(), s.telling()
	return kept(book.Reports, func(r dateline.Report) bool {
		return s.during(r.Published.Date, r.Published.Date.Last()) && (mentioned == nil || mentioned[r.ID]) && (telling == nil || telling[r.ID])
	})
}

func kept[T any](records []T, passes func(T) bool) []T {
	passed := []T{}
	for _, r := range records {
		if passes(r) {
			passed = append(passed, r)
		}
	}
	return passed
}

// sieve is a filter made ready for one casebook.
type sieve struct {
	book     *dateline.Casebook
	filter   Filter
	actors   map[string]bool // ids of the actors that the filter names; nil: it names none
	country  map[string]bool // codes of the countries that the filter's place names
	from, to dateline.Day
	places   map[string]bool          // of names that were looked at, whether the filter's place is in them
	kinds    map[dateline.Kind]bool   // of kinds that were looked at, whether the filter lets them through
	statuses map[dateline.Status]bool // the same of statuses
}

func sieveOf(book *dateline.Casebook, f Filter) *sieve {
	s := &sieve{book: book, filter: f, from: dateline.DayOf(f.From.Time()), to: f.To.Last(),
		places: map[string]bool{}, kinds: map[dateline.Kind]bool{}, statuses: map[dateline.Status]bool{}}
	if f.From == "" {
		s.from = ""
	}
	if f.Actor != "" {
		s.actors = named(book, f.Actor)
	}
	if f.Place != "" {
		s.country = countryCodes(f.Place)
	}
	return s
}

// named returns the ids of the actors with that name; of those whose names hold
// it as words, where none has it exactly.
func named(book *dateline.Casebook, name string) map[string]bool {
	exact, part := map[string]bool{}, map[string]bool{}
	for _, a := range book.Actors {
		names := []string{a.Name, string(a.Codebook)}
		for _, alias := range a.Aliases {
			names = append(names, alias.Name)
		}
		for _, n := range names {
			exact[a.ID] = exact[a.ID] || a.ID == name || same(name, n)
			part[a.ID] = part[a.ID] || within(name, n)
		}
	}
	for _, is := range exact {
		if is {
			return exact
		}
	}
	return part
}

func (s *sieve) actor(ids ...string) bool {
	return s.actors == nil || slices.ContainsFunc(ids, func(id string) bool { return s.actors[id] })
}

// during reports whether the days from start to end, a month or year among
// them, touch the filter's.
func (s *sieve) during(start, end dateline.Day) bool {
	if s.from == "" && s.to == "" {
		return true
	}
	first, last := start, end
	if len(start) < len("2006-01-02") {
		first = dateline.DayOf(start.Time())
	}
	if len(end) < len("2006-01-02") {
		last = end.Last()
	}
	return start != "" && (s.from == "" || last >= s.from) && (s.to == "" || first <= s.to)
}

func (s *sieve) incident(i *dateline.Incident) bool {
	return s.takesPart(i) && s.during(i.Date.Start, i.Date.End) && s.happening(*i)
}

// takesPart reports whether the filter's actor is perpetrator or target.
func (s *sieve) takesPart(i *dateline.Incident) bool {
	return s.actors == nil ||
		slices.ContainsFunc(i.Perpetrators, func(p dateline.IncidentParty) bool { return s.actors[p.Actor] }) ||
		slices.ContainsFunc(i.Targets, func(t dateline.IncidentTarget) bool { return s.actors[string(t.Actor)] })
}

// happening looks at what an incident is and where.
func (s *sieve) happening(i dateline.Incident) bool {
	return remember(s.kinds, i.Kind, func() bool { return same(s.filter.Kind, string(i.Kind)) }) &&
		remember(s.statuses, i.Status, func() bool { return same(s.filter.Status, string(i.Status)) }) && s.place(i.Place)
}

// remember looks at what was not looked at before.
func remember[K comparable](seen map[K]bool, key K, look func() bool) bool {
	answer, known := seen[key]
	if !known {
		answer = look()
		seen[key] = answer
	}
	return answer
}

func (s *sieve) place(p dateline.Place) bool {
	wanted := s.filter.Place
	named := func(name string) bool {
		return remember(s.places, name, func() bool { return within(wanted, name) })
	}
	return wanted == "" || s.country[string(p.Country)] || named(string(p.Name)) || named(string(p.Admin1))
}

// involved returns the ids of the actors of incidents that pass dates, place and
// status; nil where the filter asks for none of these.
func (s *sieve) involved() map[string]bool {
	if s.from == "" && s.to == "" && s.filter.Place == "" && s.filter.Status == "" {
		return nil
	}
	ids := map[string]bool{}
	for _, i := range s.book.Incidents {
		if !s.during(i.Date.Start, i.Date.End) || !s.happening(i) {
			continue
		}
		for _, p := range i.Perpetrators {
			ids[p.Actor] = true
		}
		for _, t := range i.Targets {
			ids[string(t.Actor)] = true
		}
	}
	return ids
}

// mentioning returns the reports that mention the filter's actor; nil where it
// names none.
func (s *sieve) mentioning() map[string]bool {
	if s.actors == nil {
		return nil
	}
	reports := map[string]bool{}
	for _, a := range s.book.Actors {
		for _, m := range a.Mentions {
			if s.actors[a.ID] {
				reports[m.Report] = true
			}
		}
	}
	return reports
}

// telling returns the reports that tell of an incident of the filter's place,
// kind and status; nil where it asks for none of these.
func (s *sieve) telling() map[string]bool {
	if s.filter.Place == "" && s.filter.Kind == "" && s.filter.Status == "" {
		return nil
	}
	incidents, reports := map[string]bool{}, map[string]bool{}
	for _, i := range s.book.Incidents {
		incidents[i.ID] = s.happening(i)
	}
	for _, a := range s.book.Accounts {
		if incidents[string(a.Incident)] {
			reports[a.Report] = true
		}
	}
	return reports
}

// same reports whether nothing is wanted or the value is what is wanted.
func same(wanted, value string) bool {
	return wanted == "" || gazetteer.Fold(wanted) == gazetteer.Fold(value)
}

// Names reports whether a text holds the words of a name, side by side, compared
// without case, accents and hyphens.
func Names(name, text string) bool { return within(name, text) }

// within reports whether the name holds the wanted words, side by side.
func within(wanted, name string) bool {
	words := gazetteer.Fold(wanted)
	return words != "" && strings.Contains(" "+gazetteer.Fold(name)+" ", " "+words+" ")
}
