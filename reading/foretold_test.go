package reading_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

func TestWhomWhereAndWhen(t *testing.T) {
	tests := []struct{ name, text, to, place, window string }{
		{"whom, and no time", "The army warned farmers of a raid.", "farmers", "", " to "},
		{"a body", "The university has warned its students that al-Shabaab may attack a campus in Kenya.", "its students", "Kenya", " to "},
		{"days before", "The service had warned the police five days earlier that a raid was coming.", "police", "", " to "},
		{"nobody in particular", "The governor warned of an attack.", "", "", " to "},
		{"passive", "Villagers were warned by the army of a raid.", "Villagers", "", " to "},
		{"until a day", "The governor warned on Monday that militants may attack the camp at Inates before the end of the year.", "", "Inates", "2019-12-09 to 2019-12-31"},
		{"days to come", "The governor warned that militants may attack Gao in the coming days.", "", "Gao", "2019-12-10 to 2019-12-17"},
		{"with a number", "The embassy warned of an attack in Gao within the next two weeks.", "", "Gao", "2019-12-10 to 2019-12-24"},
		{"a people", "The embassy warned Americans of an attack in Gao.", "Americans", "Gao", " to "},
		{"days that are to come", "The embassy told its citizens that attacks were likely in the days to come.", "its citizens", "", "2019-12-10 to 2019-12-17"},
		{"weeks ahead", "The governor warned of raids in the weeks ahead.", "", "", "2019-12-10 to 2020-01-10"},
		{"where the embassy sits", "The French embassy in Niamey urged its citizens to avoid all travel north of Gao.", "its citizens", "Gao", " to "},
		{"a quarrel of a clan", "Elders in Gao have told the agency that the quarrel between the Kasim and the Sari will end in bloodshed.", "agency", "Gao", " to "},
		{"where the embassy sits, and no other", "The French embassy in Niamey warned of attacks on hotels in the city.", "", "Niamey", " to "},
		{"before who says it", "Militants may attack Gao, the embassy in Niamey said.", "", "Gao", " to "},
		{"whoever should expect it", "The army should expect raids near Gao, the institute said.", "army", "Gao", " to "},
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
