package reading_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

func TestWhomWhereAndWhen(t *testing.T) {
	tests := []struct{ name, text, to, place, window string }{
		{"whom, and no time", "The army warned farmers of a raid.", "farmers", "", " to "},
		{"a body", "The university has warned its students that al-Shabaab may attack a campus in Kenya.", "its students", "Kenya", " to "},
		{"nobody in particular", "The governor warned of an attack.", "", "", " to "},
		{"passive", "Villagers were warned by the army of a raid.", "Villagers", "", " to "},
		{"until a day", "The governor warned on Monday that militants may attack the camp at Inates before the end of the year.", "", "Inates", "2019-12-09 to 2019-12-31"},
		{"days to come", "The governor warned that militants may attack Gao in the coming days.", "", "Gao", "2019-12-10 to 2019-12-17"},
		{"with a number", "The embassy warned of an attack in Gao within the next two weeks.", "", "Gao", "2019-12-10 to 2019-12-24"},
	}
	for _, test := range tests {
		report := reportOf(test.text)
		report.Published = dateline.Published{Date: "2019-12-10", Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}
		warnings := readReport(report).Warnings
		if len(warnings) != 1 {
			t.Errorf("%s: %d warnings", test.name, len(warnings))
			continue
		}
		w := warnings[0]
		if got := string(w.Window.Start) + " to " + string(w.Window.End); string(w.To) != test.to || string(w.Place) != test.place || got != test.window {
			t.Errorf("%s: to %q of %q, %q; want %q, %q, %q", test.name, w.To, w.Place, got, test.to, test.place, test.window)
		}
	}
}
