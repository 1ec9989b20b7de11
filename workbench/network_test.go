package workbench

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
)

// tied is a casebook of four groups, a force and a person.
func tied() *index {
	by := func(actors ...string) []dateline.IncidentParty {
		var parties []dateline.IncidentParty
		for _, a := range actors {
			parties = append(parties, dateline.IncidentParty{Actor: a, Standing: dateline.Blamed})
		}
		return parties
	}
	claim := func(subject string, r dateline.Relation, object string, asOf dateline.Day, stance dateline.Stance) dateline.Claim {
		return dateline.Claim{ID: dateline.NewID("k", subject, string(r), object, string(asOf)), Subject: subject, Relation: r, Object: dateline.Object{Actor: dateline.Optional(object)}, AsOf: asOf, Stance: stance}
	}
	return newIndex(&dateline.Casebook{
		Actors: []dateline.Actor{{ID: "a:army", Name: "Army", Kind: dateline.StateForce}, {ID: "a:dawn", Name: "Dawn", Kind: dateline.ArmedGroup}, {ID: "a:dusk", Name: "Dusk", Kind: dateline.ArmedGroup},
			{ID: "a:lone", Name: "Lone", Kind: dateline.ArmedGroup}, {ID: "a:noon", Name: "Noon", Kind: dateline.ArmedGroup}, {ID: "a:who", Name: "A Person", Kind: dateline.Person}},
		Incidents: []dateline.Incident{
			{ID: "i:1", Kind: dateline.Bombing, Date: dateline.Date{Start: "2020-01-01", End: "2020-01-01"}, Perpetrators: by("a:dusk", "a:dawn"), Targets: []dateline.IncidentTarget{{Actor: "a:army"}, {Actor: "a:who"}}},
			{ID: "i:2", Kind: dateline.Bombing, Date: dateline.Date{Start: "2021-01-01", End: "2021-01-01"}, Perpetrators: by("a:dawn", "a:dusk", "a:who")},
			{ID: "i:3", Kind: dateline.Clash, Date: dateline.Date{Start: "2021-02-01", End: "2021-02-01"}, Perpetrators: by("a:dawn", "a:army")},
			{ID: "i:4", Kind: dateline.Raid, Perpetrators: by("a:lone")},
		},
		Claims: []dateline.Claim{
			claim("a:dusk", dateline.AlliedWith, "a:dawn", "2019-05-01", dateline.Asserted), claim("a:dawn", dateline.AlliedWith, "a:dusk", "2021-05-01", dateline.Hedged),
			claim("a:dawn", dateline.RivalOf, "a:noon", "2020", dateline.StanceDenied), claim("a:noon", dateline.PartOf, "a:dusk", "", dateline.Asserted),
			claim("a:dawn", dateline.LedBy, "a:who", "", dateline.Asserted), claim("a:dawn", dateline.AlliedWith, "a:who", "", dateline.Asserted),
		},
	})
}

func tiesOf(s selection) string {
	x := tied()
	s.Sort = defaultSort
	var words []string
	for _, t := range x.newNetwork(s, x.pick(s)).Ties {
		words = append(words, t.From.Name+" "+string(t.Bond)+" "+t.To.Name+": "+t.Words())
	}
	return strings.Join(words, "\n")
}

func TestNetworkTies(t *testing.T) {
	for _, c := range []struct {
		name string
		s    selection
		want string
	}{
		{"all", selection{}, `Army against Dawn: 1 incident, 1 Feb 2021
Dawn allied with Dusk: 2 claims, 1 May 2019 to 1 May 2021
Dawn together with Dusk: 2 incidents, 1 Jan 2020 to 1 Jan 2021
Dawn rival of Noon: 1 claim, denied, 2020
Dawn against Army: 1 incident, 1 Jan 2020
Dusk against Army: 1 incident, 1 Jan 2020
Noon part of Dusk: 1 claim`},
		{"a year", selection{Filter: casebook.Filter{From: "2021", To: "2021"}}, `Army against Dawn: 1 incident, 1 Feb 2021
Dawn allied with Dusk: 1 claim, 1 May 2021
Dawn together with Dusk: 1 incident, 1 Jan 2021`},
		{"of an actor alone", selection{Filter: casebook.Filter{Actor: "Lone"}}, ""},
	} {
		got := strings.Split(tiesOf(c.s), "\n")
		want := strings.Split(c.want, "\n")
		for _, line := range want {
			if !slices.Contains(got, line) {
				t.Errorf("%s: no tie %q in %q", c.name, line, got)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %d ties, want %d: %q", c.name, len(got), len(want), got)
		}
	}
}

// Nobody is drawn over another or beyond the edge, people not at all, and the
// same network looks the same every time.
func TestNetworkIsLaidOut(t *testing.T) {
	x := tied()
	s := selection{Sort: defaultSort}
	first, second := x.newNetwork(s, x.pick(s)), x.newNetwork(s, x.pick(s))
	if len(first.Nodes) != 4 || first.Alone != 1 || first.Left != 0 {
		t.Fatalf("%d nodes, %d alone, %d left out", len(first.Nodes), first.Alone, first.Left)
	}
	for k, a := range first.Nodes {
		if a.X < a.R || a.X > networkWidth-a.R || a.Y < a.R || a.LabelY() > networkHeight {
			t.Errorf("%s stands at %.0f, %.0f", a.Name, a.X, a.Y)
		}
		if b := second.Nodes[k]; a.ID != b.ID || a.X != b.X || a.Y != b.Y {
			t.Errorf("%s and then %s at another place", a.Name, b.Name)
		}
		for _, b := range first.Nodes[k+1:] {
			if math.Hypot(a.X-b.X, a.Y-b.Y) < a.R+b.R+10 {
				t.Errorf("%s stands on %s", a.Name, b.Name)
			}
		}
	}
}
