package bench

// stretch is a marked stretch of a text, in code points.
type stretch struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

func (s stretch) overlaps(t stretch) bool { return s.Start < t.End && t.Start < s.End }

// countExact counts the stretches, with what is said of them, that are in both.
func countExact[T comparable](gold, predicted []T) Count {
	left := map[T]int{}
	for _, g := range gold {
		left[g]++
	}
	c := Count{Predicted: len(predicted), Gold: len(gold)}
	for _, p := range predicted {
		if left[p] > 0 {
			left[p]--
			c.Right++
		}
	}
	return c
}

// countOverlapping counts the predicted stretches that share a code point with
// a gold one, each gold one used once, in the order of the text.
func countOverlapping(gold, predicted []stretch) (Count, []couple) {
	c := Count{Predicted: len(predicted), Gold: len(gold)}
	var pairs []couple
	used := make([]bool, len(gold))
	for i, p := range predicted {
		best := -1
		for j, g := range gold {
			if !used[j] && p.overlaps(g) && (best < 0 || g == p) {
				best = j
			}
		}
		if best >= 0 {
			used[best] = true
			pairs = append(pairs, couple{i, best})
			c.Right++
		}
	}
	return c, pairs
}
