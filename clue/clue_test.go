package clue_test

import (
	"math"
	"testing"

	"github.com/dateline-project/dateline/clue"
)

// Of ten cases with a clue eight are right, of ten without it two: the clue's
// weight is the logarithm of the ratio of the odds, a little less for the penalty.
func TestWeightsFitTheCases(t *testing.T) {
	var cases []clue.Case
	for i := range 1000 {
		cases = append(cases, clue.Case{Clues: clue.Set{"constant": 1, "clue": 1}, Right: i%10 < 8, Times: 1}, clue.Case{Clues: clue.Set{"constant": 1}, Right: i%10 < 2, Times: 1})
	}
	w := clue.Fit(cases)
	if want := math.Log(16); math.Abs(w["clue"]-want) > 0.05 {
		t.Errorf("the clue weighs %v, want %v", w["clue"], want)
	}
	for want, clues := range map[float64]clue.Set{0.8: {"constant": 1, "clue": 1}, 0.2: {"constant": 1, "clue": 0}} {
		if got := w.Chance(clues); math.Abs(got-want) > 0.01 {
			t.Errorf("chance %v, want %v", got, want)
		}
	}
}

// A case that counts three times weighs as three of them.
func TestTimes(t *testing.T) {
	once := clue.Case{Clues: clue.Set{"constant": 1}, Right: true, Times: 1}
	never := clue.Case{Clues: clue.Set{"constant": 1}, Times: 1}
	thrice := once
	thrice.Times = 3
	if a, b := clue.Fit([]clue.Case{thrice, never}), clue.Fit([]clue.Case{once, once, once, never}); a["constant"] != b["constant"] || a["constant"] <= 0 {
		t.Errorf("weights %v and %v, want the same, above 0", a, b)
	}
}
