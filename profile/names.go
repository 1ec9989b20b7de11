package profile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// names lists the names of the actor, those that differ in capitals alone as one,
// the most used first, with the report that has each first.
func (g *gatherer) names() []Name {
	first := map[string]*dateline.Report{}
	for _, m := range g.actor.Mentions {
		r := g.check.Report(m.Report)
		if r == nil {
			continue
		}
		name := bare(m.Text)
		if was := first[name]; was == nil || cmp.Or(compareDays(r.Published.Date, was.Published.Date), cmp.Compare(r.ID, was.ID)) < 0 {
			first[name] = r
		}
	}
	names := []Name{}
	for _, a := range g.actor.Aliases {
		if i := slices.IndexFunc(names, func(n Name) bool { return strings.EqualFold(n.Name, a.Name) }); i >= 0 {
			names[i].Mentions += a.Mentions
			continue
		}
		n := Name{Name: a.Name, Mentions: a.Mentions}
		if r := first[bare(a.Name)]; r != nil {
			n.Since, n.Report = r.Published.Date, dateline.Optional(r.ID)
		}
		names = append(names, n)
	}
	slices.SortStableFunc(names, func(a, b Name) int { return b.Mentions - a.Mentions })
	return names
}

// bare is a name without case and article.
func bare(name string) string { return strings.TrimPrefix(gazetteer.Fold(name), "the ") }
