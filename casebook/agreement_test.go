package casebook

import (
	"math"
	"testing"

	"github.com/dateline-project/dateline"
)

// The worked examples of Krippendorff's paper of 2011 (sections B and C): twelve
// units, four coders, some values missing; nominal 0.743, interval 0.849.
func TestAlphaGivesThePaperFigures(t *testing.T) {
	none := 0.0
	coders := [4][12]float64{
		{1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none},
		{1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3},
		{none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none},
		{1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none},
	}
	units := make([][]float64, 12)
	for _, c := range coders {
		for u, v := range c {
			if v != none {
				units[u] = append(units[u], v)
			}
		}
	}
	differs := func(a, b float64) float64 {
		if a == b {
			return 0
		}
		return 1
	}
	if got := alpha(units, differs); math.Abs(got-0.743) > 0.0005 {
		t.Errorf("nominal alpha is %.4f, want 0.743", got)
	}
	if got := alpha(units, interval); math.Abs(got-0.849) > 0.0005 {
		t.Errorf("interval alpha is %.4f, want 0.849", got)
	}
	if got := alpha([][]float64{{1, 1}, {1}}, interval); !math.IsNaN(got) {
		t.Errorf("alpha over one value is %v, want NaN", got)
	}
}

func TestAgreeComparesOnlyWhatWasLookedAt(t *testing.T) {
	accepted := &dateline.Review{State: dateline.Accepted, By: "mw"}
	in := func(id string, kind dateline.Kind, killed int, review *dateline.Review, accounts ...string) dateline.Incident {
		return dateline.Incident{ID: id, Kind: kind, Status: dateline.Occurred, Killed: &dateline.Toll{Low: killed, Best: killed, High: killed}, Accounts: accounts, Review: review}
	}
	first := &dateline.Casebook{Incidents: []dateline.Incident{
		in("i:1", dateline.Bombing, 7, accepted, "c:1", "c:2"),
		in("i:2", dateline.Raid, 3, accepted, "c:3"),
		in("i:3", dateline.Clash, 5, nil, "c:4"), // nobody has looked at it
		in("i:4", dateline.Clash, 2, accepted, "c:5"),
	}}
	lost := in("i:4", dateline.Clash, 2, nil, "c:5")
	second := &dateline.Casebook{
		Incidents: []dateline.Incident{
			in("i:1", dateline.Bombing, 9, accepted, "c:1", "c:2", "c:9"),
			in("i:2", dateline.Raid, 3, accepted, "c:3"),
			in("i:3", dateline.Bombing, 5, accepted, "c:4"),
		},
		Decisions: []dateline.Decision{{ID: "d:1", Verb: dateline.Reject, On: []string{"i:4"}, Was: &lost}},
	}
	agreements, differences := Agree([]*dateline.Casebook{first, second})
	want := map[string][2]int{"incident": {3, 2}, "kind": {2, 2}, "killed": {2, 1}}
	for _, a := range agreements {
		if w, ok := want[a.Field]; ok && [2]int{a.Units, a.Equal} != w {
			t.Errorf("%s: %d units, %d equal, want %v", a.Field, a.Units, a.Equal, w)
		}
	}
	if len(differences) != 2 || differences[0].Field != "incident" || differences[1].Field != "killed" || differences[1].Values[0] != "7 (7–7)" || differences[1].Values[1] != "9 (9–9)" {
		t.Errorf("differences are %+v", differences)
	}
}
