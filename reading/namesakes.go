package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// maxNamesakes bounds how many other places of a name an account lists.
const maxNamesakes = 5

// namesakes lists the other places that bear a name, the likeliest first. What
// lies within the reach of one listed before, or of the one chosen, is not another.
func (p *page) namesakes(n *name) []dateline.Place {
	if len(n.entries) == 0 || gazetteer.Precision(n.entries[0]) > 5 || n.resolved != nil && gazetteer.Precision(*n.resolved) > 5 {
		return nil
	}
	var taken []gazetteer.Entry
	if n.resolved != nil {
		taken = append(taken, *n.resolved)
	}
	var out []dateline.Place
	for _, e := range n.entries {
		near := func(t gazetteer.Entry) bool { return gazetteer.Distance(t, e) < max(t.Radius, e.Radius, sameKM) }
		if len(out) == maxNamesakes || gazetteer.Precision(e) > 5 || slices.ContainsFunc(taken, near) {
			continue
		}
		taken = append(taken, e)
		out = append(out, p.placeFrom(&e, n.text))
	}
	return out
}

// sameKM is how far the points of a town and of the district of its name may lie
// from each other.
const sameKM = 50
