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
		only := r.list("countries")
		var patterns []pattern
		for _, p := range r.list("patterns") {
			patterns = append(patterns, patternOf(p))
		}
		for _, c := range states {
			if c.Code != "" && (len(only) == 0 || slices.Contains(only, c.Code)) {
				a.addState(r, patterns, c)
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

func (a *Actors) addState(r row, patterns []pattern, c state) {
	var names [][]string
	for _, p := range patterns {
		names = append(names, p.names(c)...)
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

// pattern is a name of a state's force with a gap, in folded words.
type pattern struct {
	before, after []string
	adjective     bool // the gap is for an adjective
	of            bool // it is behind "of"
	filled        bool // there is none
}

func patternOf(text string) pattern {
	before, after, adjective := strings.Cut(text, "{adj}")
	gap := adjective
	if !adjective {
		before, after, gap = strings.Cut(text, "{country}")
	}
	if !gap {
		return pattern{before: strings.Fields(Fold(text)), filled: true}
	}
	words := func(part string) []string { return strings.Fields(gazetteer.Fold(part)) }
	return pattern{before: words(before), after: words(after), adjective: adjective, of: strings.HasSuffix(before, "of ")}
}

// names fills the gap with every adjective or name of a country. After "of" a name
// may have its article: "army of the Philippines".
func (p pattern) names(c state) [][]string {
	if p.filled {
		return [][]string{p.before}
	}
	fillers := c.names
	if p.adjective {
		fillers = c.adjectives
	}
	var names [][]string
	for _, middle := range fillers {
		names = append(names, slices.Concat(p.before, middle, p.after))
		if p.of {
			names = append(names, slices.Concat(p.before, []string{"the"}, middle, p.after))
		}
	}
	return names
}
