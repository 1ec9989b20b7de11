package main

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/profile"
)

// calledInCodebook returns the actor of a casebook that the codebook knows by that name,
// though no report here uses it: the id in the codebook, empty where there is none or
// more than one.
func (t *terminal) calledInCodebook(actors []dateline.Actor, name string) (string, error) {
	tables, err := t.tables()()
	if err != nil {
		return "", err
	}
	var ids []string
	for _, known := range tables.Actors.Lookup(name) {
		here := func(a dateline.Actor) bool { return string(a.Codebook) == known.ID }
		if slices.ContainsFunc(actors, here) && !slices.Contains(ids, known.ID) {
			ids = append(ids, known.ID)
		}
	}
	if len(ids) != 1 {
		return "", nil
	}
	return ids[0], nil
}

// actorSought is what a filter seeks for the name of an actor: the name, or the id in the
// codebook where the casebook has nobody of exactly that name but the codebook has. Where
// nobody is called anything like it, it says so, that a slip may not look like an absence.
func (t *terminal) actorSought(book *dateline.Casebook, name, path string) (string, error) {
	if name == "" || slices.ContainsFunc(book.Actors, func(a dateline.Actor) bool { return string(a.Codebook) == name }) {
		return name, nil
	}
	exact, similar := profile.Find(book.Actors, name)
	if len(exact) > 0 {
		return name, nil
	}
	id, err := t.calledInCodebook(book.Actors, name)
	switch {
	case err != nil:
		return name, err
	case id != "":
		return id, nil
	case len(similar) == 0:
		t.say("--actor %s: no actor here has this name; dateline actors %s lists them", quoteArg(name), quoteArg(path))
	}
	return name, nil
}
