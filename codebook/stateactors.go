package codebook

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// addStates makes the forces and government of every country from the patterns
// of state-actors.tsv, with ids such as "state:NE:army". Where a row of the
// actors table is that force already, it gets the id and the names as well; a
// name that is an actor's own stays with it, and one that two countries share
// goes to both.
func (a *Actors) addStates(t *tables, countries []gazetteer.CountryNames) error {
	rows, err := t.read("state-actors.tsv", "id", "countries")
	if err != nil {
		return err
	}
	states := make([]state, len(countries))
	for i, c := range countries {
		states[i] = state{c, foldAll(c.Adjectives), foldAll(append([]string{c.Name}, c.Names...))}
	}
	var faults []error
	for _, r := range rows.rows {
		if kind := dateline.ActorKind(r.get("kind")); kind != dateline.StateForce && kind != dateline.Government {
			faults = append(faults, r.fault("kind %q is neither %q nor %q", kind, dateline.StateForce, dateline.Government))
			continue
		}
		a.learnInstitutions(r)
		for _, c := range states {
			if c.Code != "" && (r.get("countries") == "" || slices.Contains(r.list("countries"), c.Code)) {
				a.addState(r, c)
			}
		}
	}
	return errors.Join(faults...)
}

// state is a country with its adjectives and names in folded words.
type state struct {
	gazetteer.CountryNames
	adjectives, names [][]string
}

func foldAll(names []string) [][]string {
	folded := make([][]string, len(names))
	for i, name := range names {
		folded[i] = strings.Fields(Fold(name))
	}
	return folded
}

func (a *Actors) addState(r row, c state) {
	var names [][]string
	for _, p := range r.list("patterns") {
		names = append(names, stateNames(p, c)...)
	}
	actor := a.stateActor(r, c, names)
	for _, words := range names {
		if !slices.ContainsFunc(a.names.exact(words), func(k *KnownActor) bool { return k == actor || !isState(k) }) {
			a.names.add(words, actor)
		}
	}
}

func isState(actor *KnownActor) bool { return strings.HasPrefix(actor.ID, "state:") }

// stateActor is the actor that a pattern means: the one made before, the row of
// the actors table that bears one of the names and is a force of this country
// alone, or a new one.
func (a *Actors) stateActor(r row, c state, names [][]string) *KnownActor {
	id := fmt.Sprintf("state:%s:%s", c.Code, r.get("id"))
	if actor := a.byID[id]; actor != nil {
		return actor
	}
	kind := dateline.ActorKind(r.get("kind"))
	for _, words := range names {
		for _, known := range a.names.exact(words) {
			if known.Kind == kind && slices.Equal(known.Countries, []string{c.Code}) && !isState(known) {
				a.byID[id] = known
				return known
			}
		}
	}
	actor := &KnownActor{
		ID: id, Name: strings.ReplaceAll(r.get("name"), "{country}", c.Name), Kind: kind,
		Countries: []string{c.Code}, Note: r.get("note"), Source: r.get("source"), Confidence: r.get("confidence"),
	}
	a.add(actor)
	return actor
}

// stateNames fills a pattern with every adjective or name of a country, folded
// into words. After "of" a name may have its article: "army of the Philippines".
func stateNames(pattern string, c state) [][]string {
	before, after, isAdjective := strings.Cut(pattern, "{adj}")
	fillers := c.adjectives
	if !isAdjective {
		var isCountry bool
		if before, after, isCountry = strings.Cut(pattern, "{country}"); !isCountry {
			return [][]string{strings.Fields(Fold(pattern))}
		}
		fillers = c.names
	}
	first, last := strings.Fields(gazetteer.Fold(before)), strings.Fields(gazetteer.Fold(after))
	var names [][]string
	for _, middle := range fillers {
		names = append(names, slices.Concat(first, middle, last))
		if strings.HasSuffix(before, "of ") {
			names = append(names, slices.Concat(first, []string{"the"}, middle, last))
		}
	}
	return names
}
