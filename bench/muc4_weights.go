package bench

import (
	_ "embed"
	"encoding/json"
	"maps"
	"math"
	"slices"
)

// muc4Clues are what speaks for or against something, by name.
type muc4Clues map[string]float64

// muc4Weighing gives each clue its weight: what it adds to the logarithm of the
// odds. A clue that it lacks weighs nothing.
type muc4Weighing map[string]float64

// muc4Weights say what clues are worth for a party of the key and for a type of
// incident in it.
type muc4Weights struct {
	Parties muc4Weighing `json:"parties"`
	Types   muc4Weighing `json:"types"`
}

//go:embed muc4_weights.json
var muc4WeightsFile []byte

// muc4Fitted are the weights that [FitMUC4] found, which training/README.md tells
// how to find anew.
var muc4Fitted = func() (w muc4Weights) {
	if err := json.Unmarshal(muc4WeightsFile, &w); err != nil {
		panic(err) // a file of this package is broken
	}
	return w
}()

// chance is how probable the clues make it.
func (w muc4Weighing) chance(clues muc4Clues) float64 {
	odds := 0.0
	for _, name := range slices.Sorted(maps.Keys(clues)) {
		odds += w[name] * clues[name]
	}
	return 1 / (1 + math.Exp(-odds))
}

// muc4Case is one thing of which the key says whether it is so.
type muc4Case struct {
	clues muc4Clues
	right bool
}

// fit finds the weights under which the cases are likeliest, by Newton's method; a
// small penalty keeps the weight of rare clues small.
func fit(cases []muc4Case) muc4Weighing {
	seen := map[string]bool{}
	for _, c := range cases {
		for name := range c.clues {
			seen[name] = true
		}
	}
	names := slices.Sorted(maps.Keys(seen))
	w := muc4Weighing{}
	for range 30 {
		slope, bend := make([]float64, len(names)), make([][]float64, len(names))
		for i, name := range names {
			slope[i], bend[i] = -w[name], make([]float64, len(names))
			bend[i][i] = 1
		}
		for _, c := range cases {
			p := w.chance(c.clues)
			for i, a := range names {
				slope[i] += (float64(one(c.right)) - p) * c.clues[a]
				for j, b := range names {
					bend[i][j] += p * (1 - p) * c.clues[a] * c.clues[b]
				}
			}
		}
		for i, step := range solve(bend, slope) {
			w[names[i]] += step
		}
	}
	for name := range w {
		w[name] = math.Round(w[name]*1000) / 1000
	}
	return w
}

// solve solves a system of equations whose matrix is symmetric and positive.
func solve(matrix [][]float64, right []float64) []float64 {
	for i := range matrix {
		for k := i + 1; k < len(matrix); k++ {
			factor := matrix[k][i] / matrix[i][i]
			for j := i; j < len(matrix); j++ {
				matrix[k][j] -= factor * matrix[i][j]
			}
			right[k] -= factor * right[i]
		}
	}
	for i := len(right) - 1; i >= 0; i-- {
		for j := i + 1; j < len(right); j++ {
			right[i] -= matrix[i][j] * right[j]
		}
		right[i] /= matrix[i][i]
	}
	return right
}
