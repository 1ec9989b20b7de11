package reconcile

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// actorRulings is what decisions demand of actors, by their ids. An actor's id
// stands for every naming that could have given it: those of its row of the
// codebook, or of its name and kind.
type actorRulings struct{ together, apart [][2]string }

func actorRulingsOf(inForce []dateline.Decision) actorRulings {
	var r actorRulings
	for _, d := range inForce {
		if !ofActors(d) {
			continue
		}
		for _, other := range d.On[1:] {
			pair := [2]string{min(d.On[0], other), max(d.On[0], other)}
			switch d.Verb {
			case dateline.Same:
				r.apart = without(r.apart, pair)
				r.together = append(r.together, pair)
			case dateline.NotSame:
				r.together = without(r.together, pair)
				r.apart = append(r.apart, pair)
			}
		}
	}
	return r
}

// ofActors reports whether a decision is about actors.
func ofActors(d dateline.Decision) bool { return len(d.On) > 0 && strings.HasPrefix(d.On[0], "a:") }

// without drops the pair, which a later decision has overruled.
func without(pairs [][2]string, pair [2]string) [][2]string {
	return slices.DeleteFunc(pairs, func(p [2]string) bool { return p == pair })
}

// bar is two lots of namings that are not one actor.
type bar struct{ left, right []int }

func (r *roll) barsOf(rulings actorRulings) []bar {
	var bars []bar
	for _, pair := range rulings.apart {
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
func (r *roll) joinDecided(rulings actorRulings) {
	for _, pair := range rulings.together {
		var all []int
		for _, id := range pair {
			all = append(all, r.bearers(id)...)
		}
		for i := 1; i < len(all); i++ {
			if a, b := r.root(all[0]), r.root(all[i]); a != b && !r.bars(a, b) {
				r.merge(a, b)
			}
		}
	}
}
