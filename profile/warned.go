package profile

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/cite"
)

// warnings gathers the warnings about the actor, in the order of time, each once.
func (g *gatherer) warnings() []Statement {
	var items []item
	for _, w := range g.book.Warnings {
		if string(w.About) != g.actor.ID {
			continue
		}
		source, sound := g.source(w.Report, w.Evidence)
		if !sound {
			g.leftOut = append(g.leftOut, w.ID)
			continue
		}
		source.Record = dateline.Optional(w.ID)
		source.AsOf = cmp.Or(w.Date.Start, source.Published)
		if w.Issuer != "" {
			source.Voice = &dateline.Voice{Text: string(w.Issuer)}
		}
		items = append(items, item{source, Value{Text: w.Evidence.Text}, cite.WordsOf(w.Evidence.Text)})
	}
	warnings := joined(items, "nothing")
	slices.SortStableFunc(warnings, func(a, b Statement) int {
		return cmp.Or(compareDays(a.First, b.First), cmp.Compare(a.Sources[0].Record, b.Sources[0].Record))
	})
	return warnings
}
