package ledger_test

import (
	"fmt"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/ledger"
)

// book holds a warning told in a report, the incident that it was linked to, if
// any, and a last report.
func book(told dateline.Report, w dateline.Warning, incident *dateline.Incident, last dateline.Day) *dateline.Casebook {
	told.ID, w.ID, w.Report = "r:told", "w:1", "r:told"
	b := &dateline.Casebook{Reports: []dateline.Report{told, {ID: "r:last", Published: on(last)}}}
	if incident != nil {
		incident.ID, w.Incident = "i:1", "i:1"
		b.Incidents = []dateline.Incident{*incident}
	}
	b.Warnings = []dateline.Warning{w}
	return b
}

func on(d dateline.Day) dateline.Published {
	return dateline.Published{Date: d, Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}
}

func report(d dateline.Day) dateline.Report { return dateline.Report{Published: on(d)} }

func attack(d dateline.Day, s dateline.Status) *dateline.Incident {
	return &dateline.Incident{Status: s, Date: dateline.Date{Start: d, End: d, Precision: dateline.PrecisionDay}}
}

func given(d dateline.Day) dateline.Warning {
	return dateline.Warning{Date: dateline.WarningDate{Start: d, End: d, Precision: dateline.PrecisionDay}}
}

func ahead(from, to dateline.Day) dateline.Warning {
	return dateline.Warning{Window: dateline.WarningDate{Start: from, End: to, Precision: dateline.PrecisionDay}}
}

func TestWhatCameOfIt(t *testing.T) {
	month := attack("2030-03-01", dateline.Occurred)
	month.Date.End, month.Date.Precision = "2030-03-31", dateline.PrecisionMonth
	copied := report("2030-03-01")
	copied.CopyOf = "r:last"
	inferred := report("2030-03-01")
	inferred.Published.Basis = dateline.PublishedInferred
	tests := []struct {
		name string
		book *dateline.Casebook
		want string
	}{
		{"out before the incident", book(report("2030-03-01"), dateline.Warning{}, attack("2030-03-05", dateline.Occurred), "2030-03-06"), "hit 4 days"},
		{"given earlier than told", book(report("2030-03-03"), given("2030-03-01"), attack("2030-03-05", dateline.Occurred), "2030-03-06"), "hit 4 days"},
		{"told after the incident", book(report("2030-03-06"), given("2030-03-01"), attack("2030-03-05", dateline.Occurred), "2030-03-07"), "hindsight 4 days"},
		{"told after, no day given", book(report("2030-03-06"), dateline.Warning{}, attack("2030-03-05", dateline.Occurred), "2030-03-07"), "hindsight"},
		{"in a report of no date", book(dateline.Report{Published: dateline.UnknownPublished}, given("2030-03-01"), attack("2030-03-05", dateline.Occurred), "2030-03-07"), "hindsight 4 days"},
		{"in a report of which only others know the date", book(inferred, dateline.Warning{}, attack("2030-03-05", dateline.Occurred), "2030-03-07"), "hindsight"},
		{"the same day, not yet told of", book(report("2030-03-05"), dateline.Warning{}, attack("2030-03-05", dateline.Occurred), "2030-03-07"), "hit 0 days"},
		{"prevented", book(report("2030-03-01"), dateline.Warning{}, attack("2030-03-05", dateline.Foiled), "2030-03-06"), "foiled 4 days"},
		{"failed", book(report("2030-03-01"), dateline.Warning{}, attack("2030-03-05", dateline.Attempted), "2030-03-06"), "foiled 4 days"},
		{"denied by the other side", book(report("2030-03-01"), dateline.Warning{}, attack("2030-03-05", dateline.DeniedAct), "2030-03-06"), "open"},
		{"known to the month", book(report("2030-02-20"), dateline.Warning{}, month, "2030-04-06"), "hit"},
		{"perhaps before, perhaps after", book(report("2030-03-10"), dateline.Warning{}, month, "2030-04-06"), "hindsight"},
		{"nothing yet", book(report("2030-03-01"), dateline.Warning{}, nil, "2030-05-01"), "open"},
		{"nothing in ninety days", book(report("2030-03-01"), dateline.Warning{}, nil, "2030-06-01"), "miss"},
		{"nothing in the days named", book(report("2030-03-01"), ahead("2030-03-02", "2030-03-03"), nil, "2030-03-04"), "miss"},
		{"the last of the days named", book(report("2030-03-01"), ahead("2030-03-02", "2030-03-03"), nil, "2030-03-03"), "open"},
		{"after the days named", book(report("2030-03-01"), ahead("2030-03-02", "2030-03-03"), attack("2030-03-09", dateline.Occurred), "2030-03-10"), "miss"},
		{"said again by a copy", book(copied, dateline.Warning{}, attack("2030-03-05", dateline.Occurred), "2030-03-06"), "copy"},
	}
	for _, test := range tests {
		entries := ledger.Of(test.book)
		if len(entries) != 1 {
			t.Fatalf("%s: %d entries", test.name, len(entries))
		}
		got := string(entries[0].Outcome)
		if lead := entries[0].Lead; lead != nil {
			got += fmt.Sprintf(" %d days", *lead)
		}
		if got != test.want {
			t.Errorf("%s: %s because %s, want %s", test.name, got, entries[0].Because, test.want)
		}
	}
}

// A report of the day itself that tells of the incident was not there before it.
func TestTheSameDay(t *testing.T) {
	b := book(report("2030-03-05"), dateline.Warning{}, attack("2030-03-05", dateline.Occurred), "2030-03-07")
	b.Accounts = []dateline.Account{{ID: "c:1", Report: "r:told", Incident: "i:1"}}
	if got := ledger.Of(b)[0].Outcome; got != ledger.Hindsight {
		t.Errorf("%s, want hindsight", got)
	}
}

func TestSum(t *testing.T) {
	days := func(n int) *int { return &n }
	s := ledger.Sum([]ledger.Entry{{Outcome: ledger.Hit, Lead: days(9)}, {Outcome: ledger.Foiled, Lead: days(2)}, {Outcome: ledger.Hit},
		{Outcome: ledger.Hindsight, Lead: days(1)}, {Outcome: ledger.Miss}})
	if s.Outcomes[ledger.Hit] != 2 || s.Outcomes[ledger.Hindsight] != 1 || s.Outcomes[ledger.Open] != 0 || s.Lead == nil || *s.Lead != 2 {
		t.Errorf("%+v", s)
	}
	if ledger.Sum(nil).Lead != nil {
		t.Error("there is a lead of nothing")
	}
}
