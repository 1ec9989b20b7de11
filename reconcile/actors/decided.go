package actors

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// bar is two lots of namings that are not one actor.
type bar struct{ left, right []int }

func (r *roll) barsOf(demanded rulings.Actors) []bar {
	var bars []bar
	for _, pair := range demanded.Apart {
		bars = append(bars, bar{r.bearers(pair[0]), r.bearers(pair[1])})
	}
	return bars
}

// bearers is the namings that could have given an actor its id.
func (r *roll) bearers(id string) []int {
	var bearers []int
	for i, n := range r.namings {
		if n.Codebook != "" && rowID(string(n.Codebook)) == id || slices.ContainsFunc(n.Names, func(name string) bool { return namedID(n.Kind, name) == id }) {
			bearers = append(bearers, i)
		}
	}
	return bearers
}

// byFirstName is a naming by the name that its report uses first.
func (r *roll) byFirstName(i int) bearer {
	for _, name := range r.namings[i].Names {
		return bearer{i, name}
	}
	return bearer{naming: i}
}

// bars reports whether a decision keeps the sets of two roots apart.
func (r *roll) bars(a, b int) bool {
	for _, bar := range r.barred {
		var left, right [2]bool
		for side, root := range [2]int{a, b} {
			left[side] = slices.ContainsFunc(bar.left, func(i int) bool { return r.root(i) == root })
			right[side] = slices.ContainsFunc(bar.right, func(i int) bool { return r.root(i) == root })
		}
		if left[0] && right[1] || left[1] && right[0] {
			return true
		}
	}
	return false
}

// joinDecided makes one actor of those that decisions say are one, rows of the
// codebook included.
func (r *roll) joinDecided(demanded rulings.Actors) {
	for _, pair := range demanded.Together {
		var all []int
		for _, id := range pair {
			all = append(all, r.bearers(id)...)
		}
		for i := 1; i < len(all); i++ {
			if a, b := r.root(all[0]), r.root(all[i]); a != b && !r.bars(a, b) {
				r.note(r.byFirstName(all[0]), r.byFirstName(all[i]), dateline.LinkSame, dateline.ByDecision, strengths[dateline.ByDecision])
				r.merge(a, b)
			}
		}
	}
}
