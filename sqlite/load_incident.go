package sqlite

import "github.com/dateline-project/dateline"

// countedIncidents returns the incidents with what they are counted by: kind,
// status, date, place, tolls and perpetrators.
func (s *transaction) countedIncidents() []dateline.Incident {
	n := 0 // told first, as records so large are costly to move
	s.each("SELECT count(*) FROM incident", func(scan func(...any)) { scan(&n) })
	incidents := make([]dateline.Incident, 0, n)
	s.each(`SELECT id, kind, status, date_start, date_end, date_precision, date_basis,
		place_name, place_admin1, place_country, place_lat, place_lon, place_within_km, place_geonames, place_precision,
		reports, independent FROM incident ORDER BY id`, func(scan func(...any)) {
		i := dateline.Incident{Perpetrators: []dateline.IncidentParty{}, Targets: []dateline.IncidentTarget{}, Weapons: []string{},
			Disagreements: []dateline.Disagreement{}, Accounts: []string{}, Given: []dateline.Given{}}
		d, p := &i.Date, &i.Place
		scan(&i.ID, &i.Kind, &i.Status, text(&d.Start), text(&d.End), &d.Precision, &d.Basis,
			text(&p.Name), text(&p.Admin1), text(&p.Country), &p.Lat, &p.Lon, &p.WithinKM, &p.GeoNames, &p.Precision,
			&i.Sources.Reports, &i.Sources.Independent)
		incidents = append(incidents, i)
	})
	at := index(incidents, func(i dateline.Incident) string { return i.ID })
	of := func(id string) *dateline.Incident { return &incidents[at[id]] }
	s.loadTolls(of)
	s.each("SELECT incident, actor, standing FROM incident_party ORDER BY incident, ord", func(scan func(...any)) {
		var id string
		var p dateline.IncidentParty
		scan(&id, &p.Actor, &p.Standing)
		of(id).Perpetrators = append(of(id).Perpetrators, p)
	})
	return incidents
}

// incidents returns the incidents with what they are counted by and their targets.
func (s *transaction) incidents() []dateline.Incident {
	incidents := s.countedIncidents()
	at := index(incidents, func(i dateline.Incident) string { return i.ID })
	of := func(id string) *dateline.Incident { return &incidents[at[id]] }
	s.each("SELECT incident, actor, text FROM incident_target ORDER BY incident, ord", func(scan func(...any)) {
		var id string
		var t dateline.IncidentTarget
		scan(&id, text(&t.Actor), &t.Text)
		of(id).Targets = append(of(id).Targets, t)
	})
	return incidents
}

// loadAsGiven puts to incidents what the reports give of them, one by one, and what a
// person made of it.
func (s *transaction) loadAsGiven(incidents []dateline.Incident) {
	at := index(incidents, func(i dateline.Incident) string { return i.ID })
	of := func(id string) *dateline.Incident { return &incidents[at[id]] }
	s.each("SELECT incident, text FROM incident_weapon ORDER BY incident, ord", func(scan func(...any)) {
		var id, weapon string
		scan(&id, &weapon)
		of(id).Weapons = append(of(id).Weapons, weapon)
	})
	s.each("SELECT incident, account FROM incident_account ORDER BY incident, ord", func(scan func(...any)) {
		var id, account string
		scan(&id, &account)
		of(id).Accounts = append(of(id).Accounts, account)
	})
	s.each("SELECT incident, state, by, at FROM review", func(scan func(...any)) {
		var id string
		var r dateline.Review
		scan(&id, &r.State, &r.By, &r.At)
		of(id).Review = &r
	})
	s.loadGiven(of)
	s.loadDisagreements(of)
}

func (s *transaction) loadTolls(of func(string) *dateline.Incident) {
	s.each("SELECT incident, measure, low, best, high FROM toll", func(scan func(...any)) {
		var id string
		var measure dateline.Measure
		var t dateline.Toll
		scan(&id, &measure, &t.Low, &t.Best, &t.High)
		switch measure {
		case dateline.Killed:
			of(id).Killed = &t
		case dateline.Injured:
			of(id).Injured = &t
		case dateline.Abducted:
			of(id).Abducted = &t
		}
	})
}

func (s *transaction) loadGiven(of func(string) *dateline.Incident) {
	s.each("SELECT incident, measure, value, outlets, independent FROM given ORDER BY incident, ord", func(scan func(...any)) {
		var id string
		g := dateline.Given{Reports: []string{}, Quoted: []dateline.Quoted{}}
		scan(&id, &g.Measure, &g.Value, &g.Outlets, &g.Independent)
		of(id).Given = append(of(id).Given, g)
	})
	s.each("SELECT incident, given, report FROM given_report ORDER BY incident, given, ord", func(scan func(...any)) {
		var id, report string
		var n int
		scan(&id, &n, &report)
		g := &of(id).Given[n]
		g.Reports = append(g.Reports, report)
	})
	s.each("SELECT incident, given, source, outlets FROM given_quoted ORDER BY incident, given, ord", func(scan func(...any)) {
		var id string
		var n int
		var q dateline.Quoted
		scan(&id, &n, &q.Source, &q.Outlets)
		g := &of(id).Given[n]
		g.Quoted = append(g.Quoted, q)
	})
}

func (s *transaction) loadDisagreements(of func(string) *dateline.Incident) {
	s.each("SELECT incident, field FROM disagreement ORDER BY incident, ord", func(scan func(...any)) {
		var id string
		d := dateline.Disagreement{Values: []dateline.ReportedValue{}}
		scan(&id, &d.Field)
		of(id).Disagreements = append(of(id).Disagreements, d)
	})
	s.each("SELECT incident, disagreement, value FROM disagreement_value ORDER BY incident, disagreement, ord", func(scan func(...any)) {
		var id string
		var n int
		v := dateline.ReportedValue{Reports: []string{}}
		scan(&id, &n, jsonValue{&v.Value})
		d := &of(id).Disagreements[n]
		d.Values = append(d.Values, v)
	})
	s.each("SELECT incident, disagreement, value, report FROM disagreement_report ORDER BY incident, disagreement, value, ord", func(scan func(...any)) {
		var id, report string
		var n, m int
		scan(&id, &n, &m, &report)
		v := &of(id).Disagreements[n].Values[m]
		v.Reports = append(v.Reports, report)
	})
}
