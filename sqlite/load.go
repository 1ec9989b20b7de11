package sqlite

import (
	"context"

	"github.com/dateline-project/dateline"
)

// Load returns the casebook as it was built last. Generated is left empty.
func (f *File) Load(ctx context.Context) (*dateline.Casebook, error) {
	if book := f.standing.loaded(ctx); book != nil {
		return book, nil
	}
	book := &dateline.Casebook{Dateline: dateline.FormatVersion}
	err := f.read(ctx, "reading the casebook", func(s *transaction) {
		s.load(book)
	})
	if err != nil {
		return nil, err
	}
	return book, nil
}

// load fills a casebook with all that the transaction sees.
func (s *transaction) load(book *dateline.Casebook) {
	s.outline(book)
	s.loadLinks(book.Actors)
	s.loadAsGiven(book.Incidents)
}

// outline fills a casebook with all that the transaction sees but for what tells
// how it came about: the links between the names of an actor, and of incidents the
// accounts, weapons, review, figures as given and disagreements.
func (s *transaction) outline(book *dateline.Casebook) {
	book.Reader = s.derivedFrom()
	book.Masked = s.masked()
	book.Reports = s.placedReports()
	book.Actors = s.actors()
	book.Incidents = s.incidents()
	book.Accounts = s.accounts()
	book.Claims = s.claims()
	book.Warnings = s.warnings()
	book.Decisions = s.decisions()
}

// derivedFrom returns the version of the reader that the derived tables rest on.
func (s *transaction) derivedFrom() (reader dateline.Optional) {
	s.each("SELECT value FROM meta WHERE key = 'reader'", func(scan func(...any)) { scan(text(&reader)) })
	return reader
}

// Masked reports whether the casebook came without the names of private people.
func (f *File) Masked(ctx context.Context) (masked bool, err error) {
	err = f.read(ctx, "looking whether names are masked", func(s *transaction) { masked = s.masked() })
	return masked, err
}

// masked reports whether the casebook came without the names of private people.
func (s *transaction) masked() (masked bool) {
	s.each("SELECT 1 FROM meta WHERE key = 'masked'", func(scan func(...any)) { masked = true })
	return masked
}

// placedReports returns the reports with what only the other reports show of
// them: whose copy each is, an inferred date, and who in it is private.
func (s *transaction) placedReports() []dateline.Report {
	reports := s.reports("")
	for i := range reports {
		reports[i].Private = []dateline.Span{}
	}
	at := index(reports, func(r dateline.Report) string { return r.ID })
	s.each("SELECT report, of FROM copy", func(scan func(...any)) {
		var id, of string
		scan(&id, &of)
		reports[at[id]].CopyOf = dateline.Optional(of)
	})
	s.each("SELECT report, date, precision, basis, not_before, not_after FROM dating", func(scan func(...any)) {
		var id string
		var p dateline.Published
		scan(&id, text(&p.Date), &p.Precision, &p.Basis, text(&p.NotBefore), text(&p.NotAfter))
		p.Printed = reports[at[id]].Published.Printed
		reports[at[id]].Published = p
	})
	s.each("SELECT report, start, end, text FROM private ORDER BY report, ord", func(scan func(...any)) {
		var id string
		var name dateline.Span
		scan(&id, &name.Start, &name.End, &name.Text)
		r := &reports[at[id]]
		r.Private = append(r.Private, name)
	})
	return reports
}

// index maps the id of each record to its place in the slice.
func index[T any](records []T, id func(T) string) map[string]int {
	at := make(map[string]int, len(records))
	for i, r := range records {
		at[id(r)] = i
	}
	return at
}

// namedActors returns the actors without their mentions.
func (s *transaction) namedActors() []dateline.Actor {
	actors := []dateline.Actor{}
	s.each("SELECT id, name, kind, codebook FROM actor ORDER BY id", func(scan func(...any)) {
		a := dateline.Actor{Aliases: []dateline.Alias{}, Mentions: []dateline.ReportSpan{}, Links: []dateline.Link{}}
		scan(&a.ID, &a.Name, &a.Kind, text(&a.Codebook))
		actors = append(actors, a)
	})
	at := index(actors, func(a dateline.Actor) string { return a.ID })
	s.each("SELECT actor, name, mentions FROM alias ORDER BY actor, ord", func(scan func(...any)) {
		var id string
		var alias dateline.Alias
		scan(&id, &alias.Name, &alias.Mentions)
		a := &actors[at[id]]
		a.Aliases = append(a.Aliases, alias)
	})
	return actors
}

func (s *transaction) actors() []dateline.Actor {
	actors := s.namedActors()
	at := index(actors, func(a dateline.Actor) string { return a.ID })
	s.each("SELECT actor, report, start, end, text FROM mention ORDER BY report, ord", func(scan func(...any)) {
		var id string
		var m dateline.ReportSpan
		scan(&id, &m.Report, &m.Start, &m.End, &m.Text)
		a := &actors[at[id]]
		a.Mentions = append(a.Mentions, m)
	})
	return actors
}

func (s *transaction) loadLinks(actors []dateline.Actor) {
	at := index(actors, func(a dateline.Actor) string { return a.ID })
	of := func(id string) *dateline.Actor { return &actors[at[id]] }
	s.each("SELECT actor, name, other, verdict, reason, strength, other_actor, reports FROM link ORDER BY actor, ord", func(scan func(...any)) {
		var id string
		l := dateline.Link{Evidence: []dateline.ReportSpan{}}
		scan(&id, &l.Name, &l.Other, &l.Verdict, &l.Reason, &l.Strength, text(&l.With), &l.Reports)
		of(id).Links = append(of(id).Links, l)
	})
	s.each("SELECT actor, link, report, start, end, text FROM link_evidence ORDER BY actor, link, ord", func(scan func(...any)) {
		var id string
		var n int
		var e dateline.ReportSpan
		scan(&id, &n, &e.Report, &e.Start, &e.End, &e.Text)
		l := &of(id).Links[n]
		l.Evidence = append(l.Evidence, e)
	})
}

func (s *transaction) claims() []dateline.Claim {
	claims := []dateline.Claim{}
	s.each(`SELECT id, report, subject, relation, object_actor, object_text, object_low, object_high, object_unit,
		as_of, voice_text, voice_role, stance, start, end, text FROM claim ORDER BY id`, func(scan func(...any)) {
		var c dateline.Claim
		var voice *string
		var role dateline.Optional
		scan(&c.ID, &c.Report, &c.Subject, &c.Relation, text(&c.Object.Actor), &c.Object.Text, &c.Object.Low, &c.Object.High, text(&c.Object.Unit),
			text(&c.AsOf), &voice, text(&role), &c.Stance, &c.Evidence.Start, &c.Evidence.End, &c.Evidence.Text)
		if voice != nil {
			c.AttributedTo = &dateline.Voice{Text: *voice, Role: role}
		}
		claims = append(claims, c)
	})
	return claims
}

func (s *transaction) warnings() []dateline.Warning {
	warnings := []dateline.Warning{}
	s.each(`SELECT id, report, issuer, about, date_start, date_end, date_precision, recipient, place, window_start, window_end, window_precision,
		incident, start, end, text FROM warning ORDER BY id`, func(scan func(...any)) {
		var w dateline.Warning
		scan(&w.ID, &w.Report, text(&w.Issuer), text(&w.About), text(&w.Date.Start), text(&w.Date.End), &w.Date.Precision,
			text(&w.To), text(&w.Place), text(&w.Window.Start), text(&w.Window.End), &w.Window.Precision, text(&w.Incident),
			&w.Evidence.Start, &w.Evidence.End, &w.Evidence.Text)
		warnings = append(warnings, w)
	})
	return warnings
}

func (s *transaction) decisions() []dateline.Decision {
	decisions := []dateline.Decision{}
	s.each("SELECT id, at, by, verb, field, value, why, was FROM decision ORDER BY ord", func(scan func(...any)) {
		d := dateline.Decision{On: []string{}}
		var was string
		scan(&d.ID, &d.At, &d.By, &d.Verb, text(&d.Field), jsonValue{&d.Value}, &d.Why, text(&was))
		if was != "" {
			s.decoded(was, &d.Was)
		}
		decisions = append(decisions, d)
	})
	at := index(decisions, func(d dateline.Decision) string { return d.ID })
	s.each("SELECT decision, record FROM decision_on ORDER BY decision, ord", func(scan func(...any)) {
		var id, record string
		scan(&id, &record)
		d := &decisions[at[id]]
		d.On = append(d.On, record)
	})
	return decisions
}
