package reading_test

import (
	"fmt"
	"testing"
)

func TestPlaceThatNoTableHasLiesWhereTheSentenceSays(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"in a town":                {"Gunmen killed nine people in Zarwelo, Menaka, on Wednesday.", "Zarwelo ML precision 2 located"},
		"in a district":            {"Gunmen killed nine people at Zarwelo, a village in the district of Ansongo, on Wednesday.", "Zarwelo ML precision 2 located"},
		"in a region":              {"Gunmen killed nine people in Zarwelo in Gao region on Wednesday.", "Zarwelo ML precision 4 located"},
		"in a country's region":    {"Gunmen killed nine people near Zarwelo, in Senegal's southern region of Casamance, on Wednesday.", "Zarwelo SN precision 5 located"},
		"before it":                {"In Menaka, at Zarwelo, gunmen killed nine people on Wednesday.", "Zarwelo ML precision 2 located"},
		"some way off":             {"Gunmen killed nine people in Zarwelo, 12 km south of Menaka, on Wednesday.", "Zarwelo ML precision 2 located"},
		"said before":              {"Zarwelo is a village in Gao region. Gunmen killed nine people in Zarwelo on Wednesday.", "Zarwelo ML precision 4 located"},
		"not said":                 {"Gunmen killed nine people in Zarwelo on Wednesday, the mayor of Menaka said.", "Zarwelo ML precision 5 located"},
		"nor hinted at":            {"Gunmen killed nine people in Zarwelo in Mali on Wednesday.", "Zarwelo ML precision 1 nowhere"},
		"by a dateline":            {"MENAKA, Mali, May 9 (Wire) — Gunmen killed nine people in Zarwelo on Wednesday, the Malian army said.", "Zarwelo ML precision 5 located"},
		"not by that of a capital": {"BAMAKO, Mali, May 9 (Wire) — Gunmen killed nine people in Zarwelo on Wednesday, the Malian army said.", "Zarwelo ML precision 1 nowhere"},
		"under a heading":          {"Bamako, 8 May: Unknown men were seen. Police arrested a man at the Zarwelo barrier.", "Zarwelo ML precision 5 located"},
		"in a telegram":            {"NINE MEN KILLED AT ZARWELO GAO REGION WEDNESDAY. GUNMEN FLED TO MALI HILLS.", "ZARWELO ML precision 4 located"},
		"on a road":                {"Gunmen killed nine people in Zarwelo, on the road from Menaka, on Wednesday.", "Zarwelo ML precision 5 located"},
	} {
		t.Run(name, func(t *testing.T) {
			r := read(c.text)
			if len(r.Accounts) != 1 {
				t.Fatalf("%d accounts", len(r.Accounts))
			}
			p := r.Accounts[0].Place
			at := "nowhere"
			if p.Lat != nil {
				at = "located"
			}
			if got := fmt.Sprintf("%s %s precision %d %s", p.Name, p.Country, p.Precision, at); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
