package sqlite

import "github.com/dateline-project/dateline"

func (s *transaction) putDecision(ord int, d dateline.Decision) {
	var was any
	if d.Was != nil {
		was = s.encoded(d.Was)
	}
	s.insert("decision(ord, id, at, by, verb, field, value, why, was)", ord, d.ID, d.At, d.By, d.Verb, null(d.Field), s.encoded(d.Value), d.Why, was)
	for i, record := range d.On {
		s.insert("decision_on(decision, ord, record)", d.ID, i, record)
	}
}

// putActor puts an actor without its mentions, which are put with the placings of
// their reports.
func (s *transaction) putActor(a dateline.Actor) {
	s.record("actor(id, name, kind, codebook)", a.ID, a.Name, a.Kind, null(a.Codebook))
	for i, alias := range a.Aliases {
		s.insert("alias(actor, ord, name, mentions)", a.ID, i, alias.Name, alias.Mentions)
	}
	for i, l := range a.Links {
		s.insert("link(actor, ord, name, other, verdict, reason, strength, other_actor, reports)",
			a.ID, i, l.Name, l.Other, l.Verdict, l.Reason, l.Strength, null(l.With), l.Reports)
		for n, e := range l.Evidence {
			s.insert("link_evidence(actor, link, ord, report, start, end, text)", a.ID, i, n, e.Report, e.Start, e.End, e.Text)
		}
	}
}

func (s *transaction) putIncident(i dateline.Incident) {
	d, p := i.Date, i.Place
	s.record(`incident(id, kind, status, date_start, date_end, date_precision, date_basis,
		place_name, place_admin1, place_country, place_lat, place_lon, place_within_km, place_geonames, place_precision, reports, independent)`,
		i.ID, i.Kind, i.Status, null(d.Start), null(d.End), d.Precision, d.Basis,
		null(p.Name), null(p.Admin1), null(p.Country), p.Lat, p.Lon, p.WithinKM, p.GeoNames, p.Precision, i.Sources.Reports, i.Sources.Independent)
	s.putToll(i.ID, dateline.Killed, i.Killed)
	s.putToll(i.ID, dateline.Injured, i.Injured)
	s.putToll(i.ID, dateline.Abducted, i.Abducted)
	for n, p := range i.Perpetrators {
		s.insert("incident_party(incident, ord, actor, standing)", i.ID, n, p.Actor, p.Standing)
	}
	for n, t := range i.Targets {
		s.insert("incident_target(incident, ord, actor, text)", i.ID, n, null(t.Actor), t.Text)
	}
	for n, w := range i.Weapons {
		s.insert("incident_weapon(incident, ord, text)", i.ID, n, w)
	}
	for n, account := range i.Accounts {
		s.insert("incident_account(incident, ord, account)", i.ID, n, account)
	}
	for n, g := range i.Given {
		s.putGiven(i.ID, n, g)
	}
	s.putReview(i.ID, i.Review)
	for n, d := range i.Disagreements {
		s.putDisagreement(i.ID, n, d)
	}
}

func (s *transaction) putReview(incident string, r *dateline.Review) {
	if r != nil {
		s.insert("review(incident, state, by, at)", incident, r.State, r.By, r.At)
	}
}

func (s *transaction) putToll(incident string, measure dateline.Measure, t *dateline.Toll) {
	if t != nil {
		s.insert("toll(incident, measure, low, best, high)", incident, measure, t.Low, t.Best, t.High)
	}
}

func (s *transaction) putGiven(incident string, ord int, g dateline.Given) {
	s.insert("given(incident, ord, measure, value, outlets, independent)", incident, ord, g.Measure, g.Value, g.Outlets, g.Independent)
	for n, report := range g.Reports {
		s.insert("given_report(incident, given, ord, report)", incident, ord, n, report)
	}
	for n, q := range g.Quoted {
		s.insert("given_quoted(incident, given, ord, source, outlets)", incident, ord, n, q.Source, q.Outlets)
	}
}

func (s *transaction) putDisagreement(incident string, ord int, d dateline.Disagreement) {
	s.insert("disagreement(incident, ord, field)", incident, ord, d.Field)
	for v, value := range d.Values {
		s.insert("disagreement_value(incident, disagreement, ord, value)", incident, ord, v, s.encoded(value.Value))
		for r, report := range value.Reports {
			s.insert("disagreement_report(incident, disagreement, value, ord, report)", incident, ord, v, r, report)
		}
	}
}

func (s *transaction) putAccount(a dateline.Account) {
	d, p := a.Date, a.Place
	values := []any{a.ID, a.Report, null(a.Incident), a.Kind, a.Status, a.Trigger.Start, a.Trigger.End, a.Trigger.Text,
		null(d.Start), null(d.End), d.Precision, d.Basis}
	values = append(values, evidence(d.Evidence)...)
	values = append(values, null(p.Name), null(p.Admin1), null(p.Country), p.Lat, p.Lon, p.WithinKM, p.GeoNames, p.Precision)
	values = append(values, evidence(p.Evidence)...)
	s.record(`account(id, report, incident, kind, status, trigger_start, trigger_end, trigger_text,
		date_start, date_end, date_precision, date_basis, date_evidence_start, date_evidence_end, date_evidence_text,
		place_name, place_admin1, place_country, place_lat, place_lon, place_within_km, place_geonames, place_precision,
		place_evidence_start, place_evidence_end, place_evidence_text, back_reference)`, append(values, a.BackReference)...)
	for i, t := range a.Triggers {
		s.insert("trigger(account, ord, start, end, text)", a.ID, i, t.Start, t.End, t.Text)
	}
	for i, d := range a.Date.Alternatives {
		s.insert("date_alternative(account, ord, date_start, date_end, precision, basis)", a.ID, i, null(d.Start), null(d.End), d.Precision, d.Basis)
	}
	for i, p := range a.Place.Alternatives {
		s.insert("place_alternative(account, ord, name, admin1, country, lat, lon, within_km, geonames, precision)",
			a.ID, i, null(p.Name), null(p.Admin1), null(p.Country), p.Lat, p.Lon, p.WithinKM, p.GeoNames, p.Precision)
	}
	for i, p := range a.Perpetrators {
		s.insert("party(account, ord, actor, standing, start, end, text)", a.ID, i, null(p.Actor), p.Standing, p.Evidence.Start, p.Evidence.End, p.Evidence.Text)
	}
	for i, t := range a.Targets {
		s.insert("target(account, ord, actor, start, end, text)", a.ID, i, null(t.Actor), t.Evidence.Start, t.Evidence.End, t.Evidence.Text)
	}
	for i, w := range a.Weapons {
		s.insert("weapon(account, ord, name, start, end, text)", a.ID, i, w.Text, w.Evidence.Start, w.Evidence.End, w.Evidence.Text)
	}
	for i, f := range a.Figures {
		s.insert("figure(account, ord, measure, who, low, high, qualifier, attributed_to, superseded, part, start, end, text)",
			a.ID, i, f.Measure, f.Who, f.Low, f.High, f.Qualifier, null(f.AttributedTo), f.Superseded, f.Part, f.Evidence.Start, f.Evidence.End, f.Evidence.Text)
	}
}

// evidence is the three columns of a span that may be missing.
func evidence(s *dateline.Span) []any {
	if s == nil {
		return []any{nil, nil, nil}
	}
	return []any{s.Start, s.End, s.Text}
}

func (s *transaction) putClaim(c dateline.Claim) {
	var voice, role any
	if c.AttributedTo != nil {
		voice, role = c.AttributedTo.Text, null(c.AttributedTo.Role)
	}
	s.record("claim(id, report, subject, relation, object_actor, object_text, object_low, object_high, object_unit, as_of, voice_text, voice_role, stance, start, end, text)",
		c.ID, c.Report, c.Subject, c.Relation, null(c.Object.Actor), c.Object.Text, c.Object.Low, c.Object.High, null(c.Object.Unit),
		null(c.AsOf), voice, role, c.Stance, c.Evidence.Start, c.Evidence.End, c.Evidence.Text)
}

func (s *transaction) putWarning(w dateline.Warning) {
	s.record(`warning(id, report, issuer, about, date_start, date_end, date_precision, recipient, place, window_start, window_end, window_precision,
		incident, start, end, text)`,
		w.ID, w.Report, null(w.Issuer), null(w.About), null(w.Date.Start), null(w.Date.End), w.Date.Precision,
		null(w.To), null(w.Place), null(w.Window.Start), null(w.Window.End), w.Window.Precision, null(w.Incident),
		w.Evidence.Start, w.Evidence.End, w.Evidence.Text)
}
