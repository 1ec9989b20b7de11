package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/profile"
)

type actorCmd struct {
	source
	Name   string `arg:"" help:"Any name of the actor, or its id."`
	Format string `enum:"table,json," default:"" placeholder:"FORM" help:"table or json; without it a table."`
}

// Run prints what is known of one actor, and who says so.
func (c *actorCmd) Run(ctx context.Context, t *terminal) error {
	answerAtOnce()
	book, actor, err := c.about(ctx, t, c.Name)
	if err != nil {
		return err
	}
	p := profile.Of(book, actor.ID)
	if c.Format == "json" {
		return writeJSON(t, p)
	}
	t.printProfile(p)
	return nil
}

// about loads what a casebook has about the actor of that name, which must be
// one and no private person.
func (s *source) about(ctx context.Context, t *terminal, name string) (*dateline.Casebook, dateline.Actor, error) {
	book, actor, err := s.part(ctx, t, name)
	if err == nil && profile.Private(book, actor) {
		err = failed(fmt.Errorf("%s: dateline makes no profile of a person of whom no report says that they lead or founded a group", name),
			"groups, forces, governments and organisations have one, and persons of the codebook")
	}
	return book, actor, err
}

// part loads the part of a casebook that is about the actor of that name; as of a
// day, or where no actor or several have it, all.
func (s *source) part(ctx context.Context, t *terminal, name string) (*dateline.Casebook, dateline.Actor, error) {
	if s.AsOf == "" {
		file, err := openExisting(ctx, t, s.Casebook)
		if err != nil {
			return nil, dateline.Actor{}, err
		}
		defer file.Close()
		actors, err := file.Named(ctx, strings.Fields(name), []string{name})
		if err != nil {
			return nil, dateline.Actor{}, err
		}
		if actor, err := oneActor(actors, name, s.Casebook); err == nil {
			book, err := file.About(ctx, actor.ID, profile.Closely)
			if err != nil {
				return nil, actor, err
			}
			t.notice(s.Casebook, book)
			s.lifted(t, book)
			return s.veil(book).Book(book), actor, nil
		}
	}
	book, err := s.load(ctx, t)
	if err != nil {
		return nil, dateline.Actor{}, err
	}
	actor, err := oneActor(book.Actors, name, s.Casebook) // of names as they are shown
	if err != nil {
		id, unread := t.calledInCodebook(book.Actors, name)
		if unread != nil {
			return nil, actor, unread
		}
		if known, ok := find(book.Actors, func(a dateline.Actor) bool { return id != "" && string(a.Codebook) == id }); ok {
			return book, known, nil
		}
	}
	return book, actor, err
}

// oneActor finds the actor of that name. None, or several, is an error that lists
// those that come near.
func oneActor(actors []dateline.Actor, name, book string) (dateline.Actor, error) {
	exact, similar := profile.Find(actors, name)
	switch {
	case len(exact) == 1:
		return exact[0], nil
	case len(exact) > 1:
		return dateline.Actor{}, failed(fmt.Errorf("%s: %d actors have this name", name, len(exact)), "give the id of one: "+candidates(exact))
	case len(similar) > 0:
		return dateline.Actor{}, failed(fmt.Errorf("%s: no actor has this name", name), "there are: "+candidates(similar))
	}
	return dateline.Actor{}, failed(fmt.Errorf("%s: no actor has this name", name), fmt.Sprintf("dateline actors %s lists them", quoteArg(book)))
}

func candidates(actors []dateline.Actor) string {
	var names []string
	for _, a := range actors[:min(8, len(actors))] {
		names = append(names, fmt.Sprintf("%s (%s, %s)", a.Name, a.Kind, a.ID))
	}
	if len(actors) > 8 {
		names = append(names, fmt.Sprintf("and %d more", len(actors)-8))
	}
	return strings.Join(names, ", ")
}
