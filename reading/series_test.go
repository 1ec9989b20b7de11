package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// part writes where and when an account has it, and its dead and hurt.
func part(_ dateline.Reading, a dateline.Account) string {
	out := fmt.Sprintf("%s, %s", a.Place.Name, a.Date.Start)
	for _, f := range a.Figures {
		if f.Low != nil {
			out += fmt.Sprintf(", %d %s", *f.Low, f.Measure)
			if f.High == nil {
				out += " or more"
			}
		}
	}
	return out
}

// What is told of several acts of one day is told of each: at its place, with its share of
// the toll; the series itself, and its sum, are no incident.
func TestPartsOfSeries(t *testing.T) {
	tell(t, part, map[string]row{
		"told one by one": {
			"Bombs tore through a market and two churches in northern Nigeria on Wednesday, killing at least 40 people. Nineteen people died when a bomb exploded in Kano. In Kaduna a suicide bomber killed 21.",
			"Kano, 2024-05-08, 19 killed\nKaduna, 2024-05-08, 21 killed",
		},
		"broken down": {
			"The toll of Wednesday's four bombings has risen to 85, the ministry said, with 40 at the market in Kano, 30 in Kaduna, ten in Jos and five in Bauchi.",
			"Kano, 2024-05-08, 40 killed\nKaduna, 2024-05-08, 30 killed\nJos, 2024-05-08, 10 killed\nBauchi, 2024-05-08, 5 killed",
		},
		"place before number": {
			"Three bombings on Wednesday killed 73 people. In Kano, where the bomber walked into a packed mosque, 40 people were dead. In Kaduna, 30. In Jos, three.",
			"Kano, 2024-05-08, 40 killed\nKaduna, 2024-05-08, 30 killed\nJos, 2024-05-08, 3 killed",
		},
		"at least": {
			"Three bombings on Wednesday killed at least 73 people: at least 40 in Kano, 30 in Kaduna and three in Jos.",
			"Kano, 2024-05-08, 40 killed or more\nKaduna, 2024-05-08, 30 killed\nJos, 2024-05-08, 3 killed",
		},
		"a day of their own": {
			"Three bombings hit northern Nigeria on Wednesday. A bomb killed nine people in Kano. A bomb killed four people in Jos. In March 2021 a bomb killed 30 people in Kaduna.",
			"Kano, 2024-05-08, 9 killed\nJos, 2024-05-08, 4 killed\nKaduna, 2021-03-01, 30 killed",
		},
		"one place is no series": {
			"Two explosions shook Nigeria on Wednesday. The blasts in Kano killed nine people.",
			"Kano, 2024-05-08, 9 killed",
		},
		"numbers of something else": {
			"Three bombings in Nigeria on Wednesday killed 73 people. The bodies were taken to hospitals 30 km from Kano and 40 km from Jos.",
			"Nigeria, 2024-05-08, 73 killed",
		},
	})
}

// Who is behind a series is behind its parts.
func TestDoersOfSeries(t *testing.T) {
	text := "Bombs tore through a market and two churches in northern Nigeria on Wednesday. Nineteen people died when a bomb exploded in Kano. In Kaduna a suicide bomber killed 21.\n\nBoko Haram claimed responsibility for the bombings."
	for line := range strings.SplitSeq(told(text, standings), "\n") {
		if !strings.Contains(line, "claimed") {
			t.Errorf("a part of the series is claimed by nobody: %q of %q", line, told(text, part))
		}
	}
}
