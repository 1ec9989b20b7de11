package clue

import (
	"maps"
	"math"
	"slices"
)

// Set is clues with how strong they are, by name.
type Set map[string]float64

// Weights gives each clue its weight: what it adds to the logarithm of the odds. A
// clue that it lacks weighs nothing.
type Weights map[string]float64

// Chance is how probable the clues make it, 0 to 1.
func (w Weights) Chance(clues Set) float64 {
	odds := 0.0
	for _, name := range slices.Sorted(maps.Keys(clues)) {
		odds += w[name] * clues[name]
	}
	return chance(odds)
}

func chance(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

// Case is one thing of which it is known whether it is so, and how often it counts.
type Case struct {
	Clues Set
	Right bool
	Times float64
}

// Fit finds the weights under which the cases are likeliest, by Newton's method; a
// small penalty keeps the weight of rare clues small. They are rounded to three
// places.
func Fit(cases []Case) Weights {
	seen := map[string]bool{}
	for _, c := range cases {
		for name := range c.Clues {
			seen[name] = true
		}
	}
	names := slices.Sorted(maps.Keys(seen))
	rows := make([][]float64, len(cases))
	for n, c := range cases {
		rows[n] = make([]float64, len(names))
		for i, name := range names {
			rows[n][i] = c.Clues[name]
		}
	}
	found := make([]float64, len(names))
	for range 30 {
		slope, bend := make([]float64, len(names)), make([][]float64, len(names))
		for i := range names {
			slope[i], bend[i] = -found[i], make([]float64, len(names))
			bend[i][i] = 1
		}
		for n, row := range rows {
			odds, right := 0.0, 0.0
			for i, value := range row {
				odds += found[i] * value
			}
			if cases[n].Right {
				right = 1
			}
			p := chance(odds)
			for i, a := range row {
				if a == 0 {
					continue
				}
				slope[i] += cases[n].Times * (right - p) * a
				for j, b := range row {
					bend[i][j] += cases[n].Times * p * (1 - p) * a * b
				}
			}
		}
		for i, step := range solve(bend, slope) {
			found[i] += step
		}
	}
	w := Weights{}
	for i, name := range names {
		w[name] = math.Round(found[i]*1000) / 1000
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
