package reading_test

import (
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
)

func TestNamesakes(t *testing.T) {
	countries := func(places []dateline.Place) (out []string) {
		for _, p := range places {
			out = append(out, string(p.Country))
		}
		return out
	}
	for name, c := range map[string]struct {
		text, place string
		has, hasNot string // countries of the others
	}{
		"another town of the name": {"Rebels killed nine people in Tripoli, Lebanon, on Wednesday. Lebanese troops were sent.", "LB", "LY", "LB"},
		"where its group acts":     {"The New IRA fired at a van in Derry on Wednesday, days before a visit of the American president.", "GB", "US", "GB"},
		"a name of one place":      {"Gunmen killed nine people in Maiduguri on Wednesday.", "NG", "", "NG"},
		"a country":                {"Gunmen killed nine people in Jordan on Wednesday.", "JO", "", "US"},
	} {
		r := read(c.text)
		if len(r.Accounts) != 1 {
			t.Fatalf("%s: %d accounts", name, len(r.Accounts))
		}
		p := r.Accounts[0].Place
		others := countries(p.Alternatives)
		if string(p.Country) != c.place || c.has != "" && !slices.Contains(others, c.has) || slices.Contains(others, c.hasNot) || len(others) > 5 {
			t.Errorf("%s: %s, others in %v", name, p.Country, others)
		}
	}
}
