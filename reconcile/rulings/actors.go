package rulings

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// Actors is what decisions demand of actors, by their ids. An actor's id
// stands for every naming that could have given it: those of its row of the
// codebook, or of its name and kind.
type Actors struct{ Together, Apart [][2]string }

func actorsOf(inForce []dateline.Decision) Actors {
	var r Actors
	for _, d := range inForce {
		if !OfActors(d) {
			continue
		}
		for _, other := range d.On[1:] {
			pair := [2]string{min(d.On[0], other), max(d.On[0], other)}
			switch d.Verb {
			case dateline.Same:
				r.Apart = without(r.Apart, pair)
				r.Together = append(r.Together, pair)
			case dateline.NotSame:
				r.Together = without(r.Together, pair)
				r.Apart = append(r.Apart, pair)
			}
		}
	}
	return r
}

// OfActors reports whether a decision is about actors.
func OfActors(d dateline.Decision) bool { return len(d.On) > 0 && strings.HasPrefix(d.On[0], "a:") }

// without drops the pair, which a later decision has overruled.
func without(pairs [][2]string, pair [2]string) [][2]string {
	return slices.DeleteFunc(pairs, func(p [2]string) bool { return p == pair })
}
