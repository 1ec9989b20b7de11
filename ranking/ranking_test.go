package ranking_test

import (
	"math"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/ranking"
)

func table(t *testing.T) *codebook.Ranking {
	t.Helper()
	table, err := codebook.LoadRanking("")
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// attack is a bombing in Mali that the column claims, told by two sources.
func attack(day dateline.Day, killed *dateline.Toll) dateline.Incident {
	return dateline.Incident{Kind: dateline.Bombing, Status: dateline.Occurred, Killed: killed, Place: dateline.Place{Country: "ML"},
		Date:         dateline.Date{Start: day, End: day, Precision: dateline.PrecisionDay},
		Perpetrators: []dateline.IncidentParty{{Actor: "a:column", Standing: dateline.Claimed}}, Sources: dateline.Sources{Reports: 2, Independent: 2}}
}

func dead(low, best, high int) *dateline.Toll {
	return &dateline.Toll{Low: low, Best: best, High: high}
}

func book(incidents ...dateline.Incident) *dateline.Casebook {
	return &dateline.Casebook{Incidents: incidents, Actors: []dateline.Actor{{ID: "a:column", Name: "River Column", Kind: dateline.ArmedGroup},
		{ID: "a:front", Name: "Hill Front", Kind: dateline.ArmedGroup}, {ID: "a:army", Name: "Army", Kind: dateline.StateForce}}}
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestScore(t *testing.T) {
	first := attack("2030-05-01", dead(10, 11, 12))
	first.Injured, first.Abducted = dead(4, 4, 4), dead(2, 2, 2)
	first.Sources.Independent = 1
	r := ranking.Of(table(t), book(first, attack("2029-05-01", nil), attack("2026-05-01", dead(1, 1, 1)), attack("2025-05-01", dead(90, 90, 90))), ranking.Actor, 0)
	if r.Year != 2030 || r.From != 2026 || r.Years != 3 || len(r.Rows) != 1 {
		t.Fatalf("%+v", r)
	}
	row := r.Rows[0]
	// 1 + 3·11 + 0.5·4 + 0.5·2 in the year itself, 1 a year before, 1 + 3·1 four years before
	if want := (16*(1+33+2+1) + 8*1 + 1*4) / 31.0; !near(row.Score.Best, want) {
		t.Errorf("best %v, want %v", row.Score.Best, want)
	}
	if !near(row.Score.Best-row.Score.Low, 16*3/31.0) || !near(row.Score.High-row.Score.Best, 16*3/31.0) {
		t.Errorf("from %v to %v", row.Score.Low, row.Score.High)
	}
	if row.Rank != 1 || row.Name != "River Column" || row.Incidents != 3 || row.Killed != *dead(11, 12, 13) || row.Uncounted != 1 || !near(row.SingleSource, 1/3.0) {
		t.Errorf("%+v", row)
	}
}

func TestWhatCounts(t *testing.T) {
	change := func(with func(*dateline.Incident)) dateline.Incident {
		i := attack("2030-05-01", dead(1, 1, 1))
		with(&i)
		return i
	}
	by := func(actor string, s dateline.Standing) func(*dateline.Incident) {
		return func(i *dateline.Incident) { i.Perpetrators = []dateline.IncidentParty{{Actor: actor, Standing: s}} }
	}
	tests := []struct {
		name                                 string
		incident                             dateline.Incident
		actors, countries, undated, ofNobody int
	}{
		{"claimed", change(func(*dateline.Incident) {}), 1, 1, 0, 0},
		{"suspected", change(by("a:column", dateline.Suspected)), 1, 1, 0, 0},
		{"denied", change(by("a:column", dateline.Denied)), 0, 1, 0, 1},
		{"by nobody known", change(func(i *dateline.Incident) { i.Perpetrators = nil }), 0, 1, 0, 1},
		{"by a state's force", change(by("a:army", dateline.Confirmed)), 0, 0, 0, 0},
		{"a raid", change(func(i *dateline.Incident) { i.Kind = dateline.Raid }), 0, 0, 0, 0},
		{"a clash", change(func(i *dateline.Incident) { i.Kind = dateline.Clash }), 0, 0, 0, 0},
		{"attempted", change(func(i *dateline.Incident) { i.Status = dateline.Attempted }), 1, 1, 0, 0},
		{"foiled", change(func(i *dateline.Incident) { i.Status = dateline.Foiled }), 0, 0, 0, 0},
		{"two groups", change(func(i *dateline.Incident) {
			i.Perpetrators = append(i.Perpetrators, dateline.IncidentParty{Actor: "a:front", Standing: dateline.Blamed})
		}), 2, 1, 0, 0},
		{"over the turn of the year", change(func(i *dateline.Incident) { i.Date.Start = "2029-12-31" }), 0, 0, 1, 0},
		{"of no known day", change(func(i *dateline.Incident) { i.Date = dateline.UnknownDate }), 0, 0, 1, 0},
		{"of no known country", change(func(i *dateline.Incident) { i.Place = dateline.Place{} }), 1, 0, 0, 0},
	}
	for _, test := range tests {
		actors := ranking.Of(table(t), book(test.incident), ranking.Actor, 2030)
		countries := ranking.Of(table(t), book(test.incident), ranking.Country, 2030)
		if len(actors.Rows) != test.actors || len(countries.Rows) != test.countries || actors.Undated != test.undated || actors.Unplaced != test.ofNobody {
			t.Errorf("%s: %d actors, %d countries, %d undated, %d of nobody", test.name, len(actors.Rows), len(countries.Rows), actors.Undated, actors.Unplaced)
		}
	}
}

func TestEqualScoresShareARank(t *testing.T) {
	other := attack("2030-06-01", dead(1, 1, 1))
	other.Perpetrators[0].Actor = "a:front"
	rows := ranking.Of(table(t), book(attack("2030-05-01", dead(1, 1, 1)), other), ranking.Actor, 0).Rows
	if len(rows) != 2 || rows[0].Name != "Hill Front" || rows[0].Rank != 1 || rows[1].Rank != 1 {
		t.Errorf("%+v", rows)
	}
}

func TestCountriesAndYears(t *testing.T) {
	b := book(attack("2030-05-01", nil), attack("2028-05-01", nil))
	if r := ranking.Of(table(t), b, ranking.Country, 2029); len(r.Rows) != 1 || r.Rows[0].Name != "Mali" || r.Rows[0].Incidents != 1 {
		t.Errorf("%+v", r)
	}
	if years := ranking.Years(table(t), b); len(years) != 2 || years[0] != 2030 || years[1] != 2028 {
		t.Errorf("years %v", years)
	}
	if r := ranking.Of(table(t), book(), ranking.Actor, 0); len(r.Rows) != 0 || r.Note != ranking.Caution {
		t.Errorf("of nothing: %+v", r)
	}
}
