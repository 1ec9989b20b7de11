package codebook

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook/gazetteer"
)

// addStates makes the forces and government of every country from the patterns
// of state-actors.tsv, with ids such as "state:NE:army". Where a row of the
// actors table is that force already, it gets the id and the names as well; a
// name that is an actor's own stays with it.
func (a *Actors) addStates(t *tables, countries []gazetteer.CountryNames) error {
	rows, err := t.read("state-actors.tsv", "id", "countries")
	if err != nil {
		return err
	}
	var faults []error
	for _, r := range rows.rows {
		if kind := dateline.ActorKind(r.get("kind")); kind != dateline.StateForce && kind != dateline.Government {
			faults = append(faults, r.fault("kind %q is neither %q nor %q", kind, dateline.StateForce, dateline.Government))
			continue
		}
		for _, c := range countries {
			if c.Code != "" && (r.get("countries") == "" || slices.Contains(r.list("countries"), c.Code)) {
				a.addState(r, c)
			}
		}
	}
	return errors.Join(faults...)
}

func (a *Actors) addState(r row, c gazetteer.CountryNames) {
	names := stateNames(r.list("patterns"), c)
	actor := a.stateActor(r, c, names)
	for _, name := range names {
		words := strings.Fields(Fold(name))
		if !slices.ContainsFunc(a.names.exact(words), func(k *KnownActor) bool { return k == actor || !isState(k) }) {
			actor.Aliases = append(actor.Aliases, name)
			a.names.add(words, actor)
		}
	}
}

func isState(actor *KnownActor) bool { return strings.HasPrefix(actor.ID, "state:") }

// stateActor is the actor that a pattern means: the one made before, the row of
// the actors table that bears the main names and is a force of this country
// alone, or a new one.
func (a *Actors) stateActor(r row, c gazetteer.CountryNames, names []string) *KnownActor {
	id := fmt.Sprintf("state:%s:%s", c.Code, r.get("id"))
	if actor := a.byID[id]; actor != nil {
		return actor
	}
	kind := dateline.ActorKind(r.get("kind"))
	for _, name := range names {
		for _, known := range a.names.exact(strings.Fields(Fold(name))) {
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

// stateNames fills patterns with every adjective and name of a country.
func stateNames(patterns []string, c gazetteer.CountryNames) []string {
	var names []string
	for _, p := range patterns {
		switch {
		case strings.Contains(p, "{adj}"):
			for _, adjective := range c.Adjectives {
				names = append(names, strings.ReplaceAll(p, "{adj}", adjective))
			}
		case strings.Contains(p, "{country}"):
			for _, country := range append([]string{c.Name}, c.Names...) {
				names = append(names, strings.ReplaceAll(p, "{country}", country), strings.ReplaceAll(p, "{country}", "the "+country))
			}
		default:
			names = append(names, p)
		}
	}
	return names
}
