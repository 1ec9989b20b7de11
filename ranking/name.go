package ranking

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// name is what a row is called: the actor's name, or the country's.
func (r *ranker) name(id string) string {
	if r.by == Actor {
		return r.actors[id].Name
	}
	region, err := language.ParseRegion(id)
	if err != nil {
		return id
	}
	return display.English.Regions().Name(region)
}
