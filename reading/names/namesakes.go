package names

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// maxNamesakes bounds how many other places of a name an account lists.
const maxNamesakes = 5

// Namesakes lists the other places that bear a name, the likeliest first. What
// lies within the reach of one listed before, or of the one chosen, is not another.
func (p *Page) Namesakes(n *Name) []dateline.Place {
	if len(n.Entries) == 0 || gazetteer.Precision(n.Entries[0]) > 5 || n.Resolved != nil && gazetteer.Precision(*n.Resolved) > 5 {
		return nil
	}
	var taken []gazetteer.Entry
	if n.Resolved != nil {
		taken = append(taken, *n.Resolved)
	}
	var out []dateline.Place
	for _, e := range n.Entries {
		near := func(t gazetteer.Entry) bool { return gazetteer.Distance(t, e) < max(t.Radius, e.Radius, sameKM) }
		if len(out) == maxNamesakes || gazetteer.Precision(e) > 5 || slices.ContainsFunc(taken, near) {
			continue
		}
		taken = append(taken, e)
		out = append(out, p.PlaceFrom(&e, n.Text))
	}
	return out
}

// sameKM is how far the points of a town and of the district of its name may lie
// from each other.
const sameKM = 50
