package gazetteer

import (
	"slices"
	"strings"
)

// facilities are the nouns for what is called by the place that it stands in.
var facilities = []string{
	"airport", "airbase", "airfield", "arena", "base", "bridge", "cathedral", "cemetery", "clinic", "college", "courthouse", "dam", "fairgrounds",
	"harbor", "harbour", "hospital", "institute", "jail", "library", "market", "mosque", "museum", "polytechnic", "port", "prison", "school",
	"seminary", "stadium", "station", "university", "zoo",
}

// facility returns the places that may hold what no table has but what is called
// by its place: "Manila Cathedral", "Colorado State University", "University of
// Ghana". Each keeps its point and its kind, for that is all that is known, and
// takes the facility's name.
func (g *Gazetteer) facility(name string) []Entry {
	words := strings.Fields(Fold(name))
	if len(words) < 2 {
		return nil
	}
	var wholes []Entry
	if slices.Contains(facilities, words[len(words)-1]) {
		wholes = g.holding(words[:len(words)-1])
	} else if at := slices.Index(words, "of"); at > 0 && slices.Contains(facilities, words[at-1]) {
		wholes = g.find(words[at+1:])
	}
	var held []Entry
	for _, whole := range wholes {
		if whole.Kind != Site && whole.Kind != Country {
			whole.Name, whole.GeoNames, whole.Alternate = name, 0, false
			held = append(held, whole)
		}
	}
	return held
}

// holding returns the places of words that are a name or a name with a word for
// whose the facility is: "colorado state".
func (g *Gazetteer) holding(words []string) []Entry {
	n, wholes := g.longestName(words)
	if n < len(words)-1 || n < len(words) && !slices.Contains(owners, words[n]) {
		return nil
	}
	return wholes
}

var owners = []string{"central", "city", "community", "district", "general", "international", "national", "regional", "state"}
