package reading

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook/gazetteer"
)

// resolvePlaces decides, for every place named, which place of the gazetteer
// it is, in view of all places of the report.
func (p *page) resolvePlaces() {
	var at []*name
	var named []gazetteer.Named
	context := gazetteer.Context{Countries: map[string]float64{}}
	for _, n := range p.names {
		if n.kind != dateline.PlaceMention {
			continue
		}
		if n.adjective != "" {
			context.Countries[n.adjective]++
			continue
		}
		at = append(at, n)
		lookup := n.lookup
		if lookup == "" {
			lookup = n.text
		}
		named = append(named, gazetteer.Named{Name: lookup, Start: n.start, End: n.end})
	}
	for i, r := range p.book.Gazetteer.Resolve(named, context) {
		if r.Known {
			e := r.Entry
			at[i].resolved = &e
		}
	}
}
