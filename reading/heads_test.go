package reading_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// TestHeads checks that what a bulletin's entry tells is where and when its head says,
// unless it says otherwise itself.
func TestHeads(t *testing.T) {
	whereWhen := func(r dateline.Reading, a dateline.Account) string {
		return string(a.Place.Name) + " " + string(a.Date.Start)
	}
	tell(t, whereWhen, map[string]row{
		"day and place":           {"12 March 2021, Gao. Gunmen shot dead two traders in front of a mosque.", "Gao 2021-03-12"},
		"place and day":           {"Gao, 12 March 2021: the market was quiet. Gunmen shot dead two traders.", "Gao 2021-03-12"},
		"numbered":                {"3. GAO, MALI. On 12 March 2021 two traders were shot dead by gunmen.", "GAO 2021-03-12"},
		"two sentences":           {"12 March 2021. Gao, Mali. Gunmen shot dead two traders.", "Gao 2021-03-12"},
		"brackets":                {"* Fri 12 March 2021 [Gao]. Gunmen shot dead two traders.", "Gao 2021-03-12"},
		"a place of no table":     {"12 March 2021, Zarwelo. Gunmen shot dead two traders.", "Zarwelo 2021-03-12"},
		"no table's before a day": {"* Zarwelo, 12 March 2021. Gunmen shot dead two traders.", "Zarwelo 2021-03-12"},
		"no table's, alone":       {"(c) 12 March 2021. Zarwelo. Gunmen shot dead two traders.", "Zarwelo 2021-03-12"},
		"emphasis":                {"**Zarwelo, 12 March 2021.** Gunmen shot dead two traders.", "Zarwelo 2021-03-12"},
		"with its country":        {"12 March 2021. Zarwelo (The Gambia). Gunmen shot dead two traders.", "Zarwelo 2021-03-12"},
		"before a small word":     {"12 March 2021, Gwer front. Gunmen shot dead two traders.", "Gwer 2021-03-12"},
		"behind a bar":            {"12 March 2021 | Wadi district, Zarwelo road. Gunmen shot dead two traders.", "Zarwelo 2021-03-12"},
		"capitals, with brackets": {"2. ZARWELO (Gao). On Friday 12 March 2021 gunmen shot dead two traders at the market.", "ZARWELO 2021-03-12"},
		"a facility's namesake":   {"12 March 2021, Gao. Two soldiers were killed in a fight around the Kayes outpost.", "Gao 2021-03-12"},
		"a place of its own":      {"12 March 2021, Gao. Gunmen shot dead two traders in Timbuktu.", "Timbuktu 2021-03-12"},
		"a day of its own":        {"12 March 2021, Gao. Gunmen shot dead two traders on 9 March 2021.", "Gao 2021-03-09"},
		"taken elsewhere":         {"12 March 2021, Gao. Two traders shot by gunmen were flown to Bamako.", "Gao 2021-03-12"},
		"no head, but a sentence": {"Gao mourns. Gunmen shot dead two traders on 12 March 2021 in Timbuktu.", "Timbuktu 2021-03-12"},
		"a weekday before":        {"Saturday 27 April, Gao. The rebels said that gunmen had shot dead two traders in Timbuktu on Friday.", "Timbuktu 2024-04-26"},
		"a weekday after":         {"Saturday 27 April, Gao. Gunmen shot dead two traders in Timbuktu on Monday.", "Timbuktu 2024-04-29"},
		"several over paragraphs": {"12 March 2021, Gao\n\nGunmen shot dead two traders.\n\n14 March 2021, Timbuktu\n\nSoldiers killed a rebel in a raid.", "Gao 2021-03-12\nTimbuktu 2021-03-14"},
	})
}

// TestHeadsOfAnUnknownYear checks that the entries of a report of an unknown day keep the
// words of their heads.
func TestHeadsOfAnUnknownYear(t *testing.T) {
	report := reportOf("* 12 March, Gao. Gunmen shot dead two traders.\n\n* 14 March, Timbuktu. Ambush of a convoy: four soldiers killed.\n\n* 15 March, Mopti, the market. Bomb found.")
	report.Published = dateline.UnknownPublished
	var got []string
	for _, a := range readReport(report).Accounts {
		got = append(got, string(a.Place.Name)+" "+a.Date.Evidence.Text)
	}
	if want := "Gao 12 March\nTimbuktu 14 March\nMopti 15 March"; strings.Join(got, "\n") != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestEntriesApart checks that a word for what is told before means, in an entry of a
// list, what that entry tells.
func TestEntriesApart(t *testing.T) {
	triggers := func(r dateline.Reading, a dateline.Account) string {
		var words []string
		for _, s := range a.Triggers {
			words = append(words, s.Text)
		}
		return strings.Join(words, ", ")
	}
	tell(t, triggers, map[string]row{
		"the killing": {"1 March. Gunmen killed three people.\n\n2 March. A bomb hurt a trader. His wife stood in the hall. Police keep an open mind. His brother accuses nobody. His neighbours fled. The market stayed shut. Elders described the killing as a warning.\n\n3 March. Shops stayed shut.",
			"killed\nbomb, hurt, killing"},
	})
}
