package sqlite

import "github.com/dateline-project/dateline"

func (s *transaction) accounts() []dateline.Account {
	accounts := []dateline.Account{}
	s.each(`SELECT id, report, incident, kind, status, trigger_start, trigger_end, trigger_text,
		date_start, date_end, date_precision, date_basis, date_evidence_start, date_evidence_end, date_evidence_text,
		place_name, place_admin1, place_country, place_lat, place_lon, place_within_km, place_geonames, place_precision,
		place_evidence_start, place_evidence_end, place_evidence_text, back_reference
		FROM account ORDER BY id`, func(scan func(...any)) {
		a := dateline.Account{Triggers: []dateline.Span{}, Perpetrators: []dateline.Party{}, Targets: []dateline.Target{},
			Weapons: []dateline.Weapon{}, Figures: []dateline.Figure{}}
		d, p := &a.Date, &a.Place
		var dated, placed nullSpan
		scan(&a.ID, &a.Report, text(&a.Incident), &a.Kind, &a.Status, &a.Trigger.Start, &a.Trigger.End, &a.Trigger.Text,
			text(&d.Start), text(&d.End), &d.Precision, &d.Basis, &dated.start, &dated.end, &dated.text,
			text(&p.Name), text(&p.Admin1), text(&p.Country), &p.Lat, &p.Lon, &p.WithinKM, &p.GeoNames, &p.Place.Precision,
			&placed.start, &placed.end, &placed.text, &a.BackReference)
		d.Evidence, p.Evidence = dated.span(), placed.span()
		accounts = append(accounts, a)
	})
	at := index(accounts, func(a dateline.Account) string { return a.ID })
	s.loadAccountLists(func(id string) *dateline.Account { return &accounts[at[id]] })
	return accounts
}

// nullSpan is a span whose three columns may be NULL together.
type nullSpan struct {
	start, end *int
	text       *string
}

func (n nullSpan) span() *dateline.Span {
	if n.start == nil || n.end == nil || n.text == nil {
		return nil
	}
	return &dateline.Span{Start: *n.start, End: *n.end, Text: *n.text}
}

func (s *transaction) loadAccountLists(of func(string) *dateline.Account) {
	var id string
	s.each("SELECT account, start, end, text FROM trigger ORDER BY account, ord", func(scan func(...any)) {
		var t dateline.Span
		scan(&id, &t.Start, &t.End, &t.Text)
		of(id).Triggers = append(of(id).Triggers, t)
	})
	s.each("SELECT account, date_start, date_end, precision, basis FROM date_alternative ORDER BY account, ord", func(scan func(...any)) {
		var d dateline.Date
		scan(&id, text(&d.Start), text(&d.End), &d.Precision, &d.Basis)
		of(id).Date.Alternatives = append(of(id).Date.Alternatives, d)
	})
	s.each("SELECT account, name, admin1, country, lat, lon, within_km, geonames, precision FROM place_alternative ORDER BY account, ord", func(scan func(...any)) {
		var p dateline.Place
		scan(&id, text(&p.Name), text(&p.Admin1), text(&p.Country), &p.Lat, &p.Lon, &p.WithinKM, &p.GeoNames, &p.Precision)
		of(id).Place.Alternatives = append(of(id).Place.Alternatives, p)
	})
	s.each("SELECT account, actor, standing, start, end, text FROM party ORDER BY account, ord", func(scan func(...any)) {
		var p dateline.Party
		scan(&id, text(&p.Actor), &p.Standing, &p.Evidence.Start, &p.Evidence.End, &p.Evidence.Text)
		of(id).Perpetrators = append(of(id).Perpetrators, p)
	})
	s.each("SELECT account, actor, start, end, text FROM target ORDER BY account, ord", func(scan func(...any)) {
		var t dateline.Target
		scan(&id, text(&t.Actor), &t.Evidence.Start, &t.Evidence.End, &t.Evidence.Text)
		of(id).Targets = append(of(id).Targets, t)
	})
	s.each("SELECT account, name, start, end, text FROM weapon ORDER BY account, ord", func(scan func(...any)) {
		var w dateline.Weapon
		scan(&id, &w.Text, &w.Evidence.Start, &w.Evidence.End, &w.Evidence.Text)
		of(id).Weapons = append(of(id).Weapons, w)
	})
	s.each("SELECT account, measure, who, low, high, qualifier, attributed_to, superseded, part, start, end, text FROM figure ORDER BY account, ord", func(scan func(...any)) {
		var f dateline.Figure
		scan(&id, &f.Measure, &f.Who, &f.Low, &f.High, &f.Qualifier, text(&f.AttributedTo), &f.Superseded, &f.Part, &f.Evidence.Start, &f.Evidence.End, &f.Evidence.Text)
		of(id).Figures = append(of(id).Figures, f)
	})
}
