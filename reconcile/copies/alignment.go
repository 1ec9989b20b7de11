package copies

import "unicode"

// An alignment pairs sentences of a later report with those of an earlier one,
// in order.
type alignment struct {
	pairs   [][2]int // indexes into the later and the earlier report's sentences
	covered float64  // share of the later report's words that stand in paired sentences
	like    float64  // mean likeness of the pairs, by words
}

// leastLikeness is the likeness from which two sentences may be one sentence
// reworded; two sentences of different reports on one event seldom reach it at
// the same place of the order.
const leastLikeness = 0.2

// align finds the pairing in order that has the greatest likeness in all.
func align(later, earlier []worded) alignment {
	n, m := len(later), len(earlier)
	like := make([][]float64, n)
	best := make([][]float64, n+1)
	best[n] = make([]float64, m+1)
	for i := n - 1; i >= 0; i-- {
		like[i], best[i] = make([]float64, m), make([]float64, m+1)
		for j := m - 1; j >= 0; j-- {
			like[i][j] = likeness(later[i], earlier[j])
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if like[i][j] >= leastLikeness {
				best[i][j] = max(best[i][j], like[i][j]+best[i+1][j+1])
			}
		}
	}
	var a alignment
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case like[i][j] >= leastLikeness && best[i][j] == like[i][j]+best[i+1][j+1]:
			a.pairs = append(a.pairs, [2]int{i, j})
			a.like += like[i][j] * float64(len(later[i].Words))
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			i++
		default:
			j++
		}
	}
	a.weigh(later)
	return a
}

func (a *alignment) weigh(later []worded) {
	var own, paired float64
	for _, s := range later {
		own += float64(len(s.Words))
	}
	for _, p := range a.pairs {
		paired += float64(len(later[p[0]].Words))
	}
	if paired > 0 {
		a.like /= paired
		a.covered = paired / own
	}
}

// likeness is the weighted overlap (Dice) of two sentences' words: numbers
// and long words weigh more than the small words that every sentence has. It is
// 0 where the lengths alone keep it below leastLikeness.
func likeness(a, b worded) float64 {
	if a.weight+b.weight == 0 || 2*min(a.weight, b.weight) < leastLikeness*(a.weight+b.weight) {
		return 0
	}
	var shared float64
	for i, j := 0, 0; i < len(a.bag) && j < len(b.bag); {
		switch x, y := a.bag[i], b.bag[j]; {
		case x.hash < y.hash:
			i++
		case x.hash > y.hash:
			j++
		default:
			shared += 2 * x.weight
			i, j = i+1, j+1
		}
	}
	return shared / (a.weight + b.weight)
}

func weightOf(word string) float64 {
	switch {
	case unicode.IsDigit(rune(word[0])):
		return 2
	case len(word) <= 3:
		return 0.3
	}
	return 1
}
