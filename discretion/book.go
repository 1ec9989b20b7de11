package discretion

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// Book returns the casebook as it reads behind the veil, and says so in Masked.
// What is given stays as it is.
func (v Veil) Book(book *dateline.Casebook) *dateline.Casebook {
	if v.reports == nil {
		return book
	}
	out := *book
	out.Masked = true
	in := map[string]string{} // report of each account
	for _, a := range book.Accounts {
		in[a.ID] = a.Report
	}
	out.Reports = each(book.Reports, v.report)
	out.Actors = each(book.Actors, v.actor)
	out.Incidents = each(book.Incidents, func(i dateline.Incident) dateline.Incident { return v.incident(i, in) })
	out.Accounts = each(book.Accounts, v.account)
	out.Claims = each(book.Claims, v.claim)
	out.Warnings = each(book.Warnings, v.warning)
	out.Decisions = each(book.Decisions, func(d dateline.Decision) dateline.Decision {
		if d.Was != nil {
			was := v.incident(*d.Was, in)
			d.Was = &was
		}
		return d
	})
	return &out
}

// Incident returns an incident of the casebook, or what it was once, as it reads
// behind the veil.
func (v Veil) Incident(book *dateline.Casebook, i dateline.Incident) dateline.Incident {
	in := map[string]string{}
	for _, a := range book.Accounts {
		if slices.Contains(i.Accounts, a.ID) {
			in[a.ID] = a.Report
		}
	}
	return v.incident(i, in)
}

func each[T any](records []T, veiled func(T) T) []T {
	out := make([]T, len(records))
	for i, r := range records {
		out[i] = veiled(r)
	}
	return out
}

func (v Veil) report(r dateline.Report) dateline.Report {
	p := v.reports[r.ID]
	if p == nil {
		return r
	}
	r.Text = string(p.text)
	r.Title = dateline.Optional(v.Title(r.ID, string(r.Title)))
	r.Private = each(r.Private, func(s dateline.Span) dateline.Span { return v.Span(r.ID, s) })
	return r
}

// actor hides the mentions of an actor, and the names of a person of whom none
// is left to be seen: a mere suspect.
func (v Veil) actor(a dateline.Actor) dateline.Actor {
	private := a.Kind == dateline.Person && len(a.Mentions) > 0 && !slices.ContainsFunc(a.Mentions, func(m dateline.ReportSpan) bool { return !v.hides(m) })
	if private {
		for _, m := range a.Mentions {
			a.Name = v.Words(m.Report, a.Name)
		}
		a.Aliases = each(a.Aliases, func(alias dateline.Alias) dateline.Alias {
			for _, m := range a.Mentions {
				alias.Name = v.Words(m.Report, alias.Name)
			}
			return alias
		})
	}
	a.Mentions = each(a.Mentions, func(m dateline.ReportSpan) dateline.ReportSpan {
		m.Span = v.Span(m.Report, m.Span)
		return m
	})
	a.Links = each(a.Links, v.link)
	return a
}

// link hides what the reports of its words hide.
func (v Veil) link(l dateline.Link) dateline.Link {
	for _, e := range l.Evidence {
		l.Name, l.Other = v.Words(e.Report, l.Name), v.Words(e.Report, l.Other)
	}
	l.Evidence = each(l.Evidence, func(e dateline.ReportSpan) dateline.ReportSpan {
		e.Span = v.Span(e.Report, e.Span)
		return e
	})
	return l
}

// incident hides what its accounts' reports hide, wherever its own words come
// from; in is the report of each account.
func (v Veil) incident(i dateline.Incident, in map[string]string) dateline.Incident {
	words := func(s string) string {
		for _, account := range i.Accounts {
			s = v.Words(in[account], s)
		}
		return s
	}
	i.Targets = each(i.Targets, func(t dateline.IncidentTarget) dateline.IncidentTarget {
		t.Text = words(t.Text)
		return t
	})
	i.Given = each(i.Given, func(g dateline.Given) dateline.Given {
		g.Quoted = each(g.Quoted, func(q dateline.Quoted) dateline.Quoted {
			q.Source = words(q.Source)
			return q
		})
		return g
	})
	i.Disagreements = each(i.Disagreements, func(d dateline.Disagreement) dateline.Disagreement {
		d.Values = each(d.Values, func(value dateline.ReportedValue) dateline.ReportedValue {
			if s, is := value.Value.(string); is {
				value.Value = words(s)
			}
			return value
		})
		return d
	})
	return i
}

func (v Veil) account(a dateline.Account) dateline.Account {
	if v.reports[a.Report] == nil {
		return a
	}
	span := func(s dateline.Span) dateline.Span { return v.Span(a.Report, s) }
	optional := func(s *dateline.Span) *dateline.Span {
		if s == nil {
			return nil
		}
		veiled := span(*s)
		return &veiled
	}
	a.Trigger, a.Triggers = span(a.Trigger), each(a.Triggers, span)
	a.Date.Evidence, a.Place.Evidence = optional(a.Date.Evidence), optional(a.Place.Evidence)
	a.Perpetrators = each(a.Perpetrators, func(p dateline.Party) dateline.Party {
		p.Evidence = span(p.Evidence)
		return p
	})
	a.Targets = each(a.Targets, func(t dateline.Target) dateline.Target {
		t.Evidence = span(t.Evidence)
		return t
	})
	a.Weapons = each(a.Weapons, func(w dateline.Weapon) dateline.Weapon {
		w.Evidence = span(w.Evidence)
		return w
	})
	a.Figures = each(a.Figures, func(f dateline.Figure) dateline.Figure {
		f.Who, f.AttributedTo = v.Words(a.Report, f.Who), dateline.Optional(v.Words(a.Report, string(f.AttributedTo)))
		f.Evidence = span(f.Evidence)
		return f
	})
	return a
}

func (v Veil) claim(c dateline.Claim) dateline.Claim {
	c.Object.Text = v.Words(c.Report, c.Object.Text)
	if c.AttributedTo != nil {
		c.AttributedTo = &dateline.Voice{
			Text: v.Words(c.Report, c.AttributedTo.Text),
			Role: dateline.Optional(v.Words(c.Report, string(c.AttributedTo.Role))),
		}
	}
	c.Evidence = v.Span(c.Report, c.Evidence)
	return c
}

func (v Veil) warning(w dateline.Warning) dateline.Warning {
	w.Issuer = dateline.Optional(v.Words(w.Report, string(w.Issuer)))
	w.To = dateline.Optional(v.Words(w.Report, string(w.To)))
	w.Evidence = v.Span(w.Report, w.Evidence)
	return w
}
