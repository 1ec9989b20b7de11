package bench

import "math"

// couple is a row paired with a column.
type couple struct{ row, column int }

// assign is the weight of the best pairing.
func assign(weights [][]int) int {
	sum := 0
	for _, c := range pairing(weights) {
		sum += weights[c.row][c.column]
	}
	return sum
}

// pairing pairs rows with columns one to one so that the sum of their weights
// is as large as can be. Weights are not negative; pairs of weight nought are
// left out. Hungarian method, cubic in the longer side.
func pairing(weights [][]int) []couple {
	n := len(weights)
	for _, row := range weights {
		n = max(n, len(row))
	}
	cost := func(i, j int) int { // rows and columns from 1, padded to a square
		if i <= len(weights) && j <= len(weights[i-1]) {
			return -weights[i-1][j-1]
		}
		return 0
	}
	u, v := make([]int, n+1), make([]int, n+1)
	row, way := make([]int, n+1), make([]int, n+1)
	for i := 1; i <= n; i++ {
		row[0] = i
		least := make([]int, n+1)
		for j := range least {
			least[j] = math.MaxInt
		}
		used := make([]bool, n+1)
		at := 0
		for row[at] != 0 {
			used[at] = true
			delta, next := math.MaxInt, 0
			for j := 1; j <= n; j++ {
				if used[j] {
					continue
				}
				if c := cost(row[at], j) - u[row[at]] - v[j]; c < least[j] {
					least[j], way[j] = c, at
				}
				if least[j] < delta {
					delta, next = least[j], j
				}
			}
			for j := 0; j <= n; j++ {
				if used[j] {
					u[row[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			at = next
		}
		for at != 0 {
			row[at] = row[way[at]]
			at = way[at]
		}
	}
	var out []couple
	for j := 1; j <= n; j++ {
		if cost(row[j], j) < 0 {
			out = append(out, couple{row[j] - 1, j - 1})
		}
	}
	return out
}
