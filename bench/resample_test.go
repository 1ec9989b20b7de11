package bench

import (
	"strings"
	"testing"
)

// ofDocuments makes a score of one count from what is right of two in each document.
func ofDocuments(right ...int) Score {
	s := Score{Counts: []Count{{Name: "all"}}}
	for _, n := range right {
		c := Count{Right: n, Predicted: 2, Gold: 2}
		s.Documents = append(s.Documents, []Count{c})
		s.Counts[0].add(c)
	}
	return s
}

func TestIntervals(t *testing.T) {
	rows := map[string]struct {
		score     Score
		low, high float64
	}{
		"documents that are all alike leave nothing to chance": {ofDocuments(1, 1, 1, 1), 0.5, 0.5},
		"one document may be all that is drawn, or not drawn":  {ofDocuments(2, 0), 0, 1},
	}
	for name, row := range rows {
		got := row.score.Intervals()
		if len(got) != 1 || got[0].Low != row.low || got[0].High != row.high {
			t.Errorf("%s: %v, want %v to %v", name, got, row.low, row.high)
		}
	}
	if got := (Score{Counts: []Count{{Name: "all"}}}).Intervals(); got != nil {
		t.Errorf("intervals %v of a score without documents", got)
	}
	mixed := ofDocuments(2, 0, 1, 2, 0, 1, 2, 2).Intervals()[0]
	if f := ofDocuments(2, 0, 1, 2, 0, 1, 2, 2).Counts[0].F1(); mixed.Low >= f || mixed.High <= f {
		t.Errorf("interval %v does not hold %v", mixed, f)
	}
}

func TestPairedDifference(t *testing.T) {
	better, worse := ofDocuments(2, 1, 2, 1), ofDocuments(1, 0, 1, 0)
	got, err := better.Against(worse)
	if err != nil {
		t.Fatal(err)
	}
	// Each document is better by one of two: whatever is drawn, the difference is a half.
	if d := got[0]; d.By != 0.5 || d.Low != 0.5 || d.High != 0.5 || d.Chance != 0 {
		t.Errorf("difference %+v, want 0.5 always", d)
	}
	if d, _ := better.Against(better); d[0].By != 0 || d[0].Chance < 0.999 {
		t.Errorf("difference from itself %+v", d[0])
	}
	if _, err := better.Against(ofDocuments(1, 2)); err == nil {
		t.Error("predictions of different documents were compared")
	}
	var out strings.Builder
	if err := WriteDifferences(&out, got); err != nil || !strings.Contains(out.String(), "+50.00") {
		t.Errorf("%v, %q", err, out.String())
	}
}
