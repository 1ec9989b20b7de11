package bench

import (
	"testing"
)

func TestPartition(t *testing.T) {
	p := newPartition() // a and b found of the true 1: {1,1,2}, {1}; and 2: {2}
	for _, item := range []struct {
		found string
		truth int
	}{{"a", 1}, {"a", 1}, {"a", 2}, {"b", 1}, {"c", 2}} {
		p.add(item.found, item.truth)
	}
	if got, want := p.pairs("x"), (Count{Name: "x", Right: 1, Predicted: 3, Gold: 4}); got != want {
		t.Errorf("pairs %+v, want %+v", got, want)
	}
	precision, recall := p.bCubed()
	// items 1, 1 of a: 2/3 and 2/3; item 2 of a: 1/3 and 1/2; b: 1 and 1/3; c: 1 and 1/2
	if want := (2.0/3 + 2.0/3 + 1.0/3 + 1 + 1) / 5; !near(precision, want) {
		t.Errorf("precision %v, want %v", precision, want)
	}
	if want := (2.0/3 + 2.0/3 + 1.0/2 + 1.0/3 + 1.0/2) / 5; !near(recall, want) {
		t.Errorf("recall %v, want %v", recall, want)
	}
}

func near(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }

// A small collection is reconciled nearly as it was made up, and what is added
// later is scored with the rest.
func TestScale(t *testing.T) {
	scaled, score, err := Scale(t.Context(), 300, 60)
	if err != nil {
		t.Fatal(err)
	}
	if scaled.Reports != 300 || scaled.More.Reports != 60 || scaled.Incidents < 40 || scaled.FileSize == 0 {
		t.Errorf("%+v", scaled)
	}
	if a := scaled.Asked; a.Slowest.Took == 0 || a.Profile.Took == 0 || a.Words == 0 || a.Others == 0 {
		t.Errorf("asked: %+v", a)
	}
	for _, name := range []string{"accounts read", "accounts B-cubed F1", "names B-cubed F1", "killed, best", "killed, low", "killed, high", "independent sources"} {
		if v, ok := score.Component(name); !ok || v < 0.85 || v > 1 {
			t.Errorf("%s %.3f", name, v)
		}
	}
	copies := 0
	for _, c := range score.Counts {
		copies += c.Gold
		if c.F1() < 0.85 {
			t.Errorf("%+v", c)
		}
	}
	if copies == 0 {
		t.Error("nothing was counted")
	}
}
