package casebook_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/internal/casetest"
)

func ids[T any](records []T, id func(T) string) []string {
	found := []string{}
	for _, r := range records {
		found = append(found, id(r))
	}
	return found
}

// Both Congos are called Congo.
func TestCountriesOfOneName(t *testing.T) {
	book := &dateline.Casebook{Incidents: []dateline.Incident{{ID: "i:kinshasa", Place: dateline.Place{Country: "CD"}}, {ID: "i:brazzaville", Place: dateline.Place{Country: "CG"}}, {ID: "i:bangui", Place: dateline.Place{Country: "CF"}}}}
	for place, want := range map[string]int{"Congo": 2, "DR Congo": 1, "Congo-Brazzaville": 1, "CD": 1, "Guinea": 0} {
		if got := casebook.Incidents(book, casebook.Filter{Place: place}); len(got) != want {
			t.Errorf("%s: %d incidents, want %d", place, len(got), want)
		}
	}
}

// Filters on the hand-made casebook: i:…1 is a bombing in Qarabel on 3 May 2021
// by the Red Dawn Front, i:…2 a raid in Afghanistan of which no more is known.
func TestIncidentFilters(t *testing.T) {
	bombing, raid := "i:000000000001", "i:000000000002"
	both, none := []string{bombing, raid}, []string{}
	tests := []struct {
		name   string
		filter casebook.Filter
		want   []string
	}{
		{"nothing asked", casebook.Filter{}, both},
		{"kind", casebook.Filter{Kind: "Raid"}, []string{raid}},
		{"status", casebook.Filter{Status: "occurred"}, []string{bombing}},
		{"from the day", casebook.Filter{From: "2021-05-03"}, []string{bombing}},
		{"from the day after", casebook.Filter{From: "2021-05-04"}, none},
		{"to the day", casebook.Filter{To: "2021-05-03"}, []string{bombing}},
		{"to the day before", casebook.Filter{To: "2021-05-02"}, none},
		{"a month", casebook.Filter{From: "2021-05", To: "2021-05"}, []string{bombing}},
		{"a year", casebook.Filter{From: "2021", To: "2021"}, []string{bombing}},
		{"the year before", casebook.Filter{To: "2020"}, none},
		{"place", casebook.Filter{Place: "qarabel"}, []string{bombing}},
		{"province, in part", casebook.Filter{Place: "valley"}, []string{bombing}},
		{"part of a word", casebook.Filter{Place: "qara"}, none},
		{"country by code", casebook.Filter{Place: "af"}, both},
		{"country by name", casebook.Filter{Place: "Afghanistan"}, both},
		{"another country", casebook.Filter{Place: "Ivory Coast"}, none},
		{"actor", casebook.Filter{Actor: "red dawn FRONT"}, []string{bombing}},
		{"actor by alias", casebook.Filter{Actor: "rdf"}, []string{bombing}},
		{"actor by id", casebook.Filter{Actor: "a:000000000001"}, []string{bombing}},
		{"actor by part of a name", casebook.Filter{Actor: "dawn"}, []string{bombing}},
		{"no such actor", casebook.Filter{Actor: "Blue Dawn"}, none},
		{"two at once", casebook.Filter{Actor: "RDF", Kind: "raid"}, none},
	}
	for _, test := range tests {
		got := ids(casebook.Incidents(casetest.Example(), test.filter), func(i dateline.Incident) string { return i.ID })
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// A name that is one actor's own finds that actor only, not those that have it
// as a part of theirs.
func TestActorFilterPrefersWholeNames(t *testing.T) {
	book := &dateline.Casebook{Actors: []dateline.Actor{{ID: "a:1", Name: "Isis"}, {ID: "a:2", Name: "Isis-K", Aliases: []dateline.Alias{{Name: "Isis Khorasan"}}}}}
	for name, want := range map[string][]string{"ISIS": {"a:1"}, "isis k": {"a:2"}, "Khorasan": {"a:2"}} {
		got := ids(casebook.Actors(book, casebook.Filter{Actor: name}), func(a dateline.Actor) string { return a.ID })
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestOtherFilters(t *testing.T) {
	book := casetest.Example()
	tests := []struct {
		name                              string
		filter                            casebook.Filter
		actors, claims, warnings, reports int
	}{
		{"nothing asked", casebook.Filter{}, 1, 1, 1, 2},
		{"actor", casebook.Filter{Actor: "RDF"}, 1, 1, 1, 2},
		{"no such actor", casebook.Filter{Actor: "Blue"}, 0, 0, 0, 0},
		{"place", casebook.Filter{Place: "Qarabel"}, 1, 0, 1, 2},
		{"place of none", casebook.Filter{Place: "Herat"}, 0, 0, 0, 0},
		{"kind of incident", casebook.Filter{Kind: "raid"}, 0, 0, 0, 1},
		{"kind of actor", casebook.Filter{Kind: "armed group"}, 1, 0, 0, 0},
		{"relation", casebook.Filter{Kind: "strength"}, 0, 1, 0, 0},
		{"month of the bombing", casebook.Filter{From: "2021-05", To: "2021-05"}, 1, 1, 0, 1},
		{"year before", casebook.Filter{To: "2020"}, 0, 0, 0, 0},
		{"status", casebook.Filter{Status: "threatened"}, 0, 0, 0, 1},
		{"stance", casebook.Filter{Status: "asserted"}, 0, 1, 0, 0},
	}
	for _, test := range tests {
		got := []int{len(casebook.Actors(book, test.filter)), len(casebook.Claims(book, test.filter)),
			len(casebook.Warnings(book, test.filter)), len(casebook.Reports(book, test.filter))}
		if diff := cmp.Diff([]int{test.actors, test.claims, test.warnings, test.reports}, got); diff != "" {
			t.Errorf("%s: actors, claims, warnings, reports (-want +got):\n%s", test.name, diff)
		}
	}
}
