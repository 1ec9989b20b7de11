package names

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// NamesSpot reports whether a sentence names a place that is not known as a whole division
// or country.
func (p *Page) NamesSpot(s *prose.Sentence) bool {
	return slices.ContainsFunc(p.NamesIn(s.Start, s.End), func(n *Name) bool {
		return n.Kind == dateline.PlaceMention && n.Adjective == "" && (n.Resolved == nil || n.Resolved.Kind == gazetteer.Town || n.Resolved.Kind == gazetteer.Site)
	})
}
