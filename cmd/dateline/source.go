package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/discretion"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// source is the casebook that a command asks, and as of when.
type source struct {
	Casebook string `arg:"" help:"The casebook."`
	AsOf     day    `name:"as-of" placeholder:"DAY" help:"As of the end of this day: only reports published by then count, undated ones do not."`
	Names    bool   `help:"Show the names of private people: victims, witnesses, relatives, suspects. Without it they are blacked out."`
}

// load returns the casebook as it stands or as it stood, with the names of
// private people blacked out unless they are asked for, and says where another
// version has read it.
func (s *source) load(ctx context.Context, t *terminal) (*dateline.Casebook, error) {
	book, err := s.named(ctx, t)
	if err != nil {
		return nil, err
	}
	return s.veil(book).Book(book), nil
}

// veil hides the names of private people unless they are asked for.
func (s *source) veil(book *dateline.Casebook) discretion.Veil {
	if s.Names {
		return discretion.Veil{}
	}
	return discretion.Over(book)
}

// named returns the casebook with all names, for what is worked out from the
// texts themselves. What is shown of it must be veiled.
func (s *source) named(ctx context.Context, t *terminal) (*dateline.Casebook, error) {
	file, err := openExisting(ctx, t, s.Casebook)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var book *dateline.Casebook
	if s.AsOf != "" {
		book, err = file.AsOf(ctx, dateline.Day(s.AsOf))
	} else {
		book, err = file.Export(ctx, "")
	}
	if err != nil {
		return nil, err
	}
	t.notice(s.Casebook, book)
	s.lifted(t, book)
	return book, nil
}

// lifted says that names of private people are shown, or why they are not.
func (s *source) lifted(t *terminal, book *dateline.Casebook) {
	switch {
	case s.Names && book.Masked:
		t.say("%s: it came without the names of private people; they are where it was exported", s.Casebook)
	case s.Names:
		t.say("names of private people are shown")
	}
}

// record loads the casebook, all names in it, and finds the id that begins as
// given.
func (s *source) record(ctx context.Context, t *terminal, given string) (book *dateline.Casebook, id string, err error) {
	if book, err = s.named(ctx, t); err != nil {
		return nil, "", err
	}
	if id, err = findID(book, given); err == nil || s.AsOf == "" {
		return book, id, err
	}
	if today, sought := s.todays(ctx, t, given); sought != "" {
		then := accountsThen(book, today, sought)
		switch {
		case len(then) == 1:
			t.say("%s was %s as of %s", sought, then[0], s.AsOf)
			return book, then[0], nil
		case len(then) > 1:
			err = failed(fmt.Errorf("%s: as of %s it was %d records", given, s.AsOf, len(then)), "give one of them: "+strings.Join(then, ", "))
		default:
			err = failed(fmt.Errorf("%s: no report published by %s tells of it", given, s.AsOf), "leave --as-of out, or give a later day")
		}
	}
	return book, "", err
}

// todays loads the casebook as it stands and finds there what an id begins as given.
func (s *source) todays(ctx context.Context, t *terminal, given string) (*dateline.Casebook, string) {
	file, err := openExisting(ctx, t, s.Casebook)
	if err != nil {
		return nil, ""
	}
	defer file.Close()
	book, err := file.Export(ctx, "")
	if err != nil {
		return nil, ""
	}
	id, err := findID(book, given)
	if err != nil {
		return nil, ""
	}
	return book, id
}

// accountsThen lists the incidents that the accounts of one of today were of then.
func accountsThen(then, today *dateline.Casebook, incident string) []string {
	held, of := rulings.Holders(then), []string{}
	for _, a := range today.Accounts {
		if id := held[a.ID]; string(a.Incident) == incident && id != "" && !slices.Contains(of, id) {
			of = append(of, id)
		}
	}
	slices.Sort(of)
	return of
}

// notice says where another version has read a casebook.
func (t *terminal) notice(path string, book *dateline.Casebook) {
	if notice := t.outdated(book); notice != "" {
		t.say("%s: %s", path, notice)
		t.say("  dateline build --reread --casebook %s reads its reports again; --codebook names the tables that it was read with", quoteArg(path))
	}
}

// answerAtOnce lets the heap grow for a command that ends with its answer: what one
// question needs is little, and to collect it would take a fifth of the time.
func answerAtOnce() { debug.SetGCPercent(400) }

func openExisting(ctx context.Context, t *terminal, path string) (*casebook.Book, error) {
	book, err := casebook.Open(ctx, path, t.tables())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, failed(fmt.Errorf("%s: there is no such casebook", path),
			fmt.Sprintf("make it: dateline build FOLDER --casebook %s", quoteArg(path)))
	}
	return book, err
}

// day is a flag that takes a day written YYYY-MM-DD.
type day dateline.Day

// UnmarshalText refuses what is not a day.
func (d *day) UnmarshalText(text []byte) error {
	parsed, err := dateline.ParseDay(string(text))
	*d = day(parsed)
	return err
}

// period is a flag that takes a day, a month or a year: YYYY-MM-DD, YYYY-MM or
// YYYY.
type period dateline.Day

// UnmarshalText refuses what is none of these.
func (p *period) UnmarshalText(text []byte) error {
	if dateline.Day(text).Time().IsZero() {
		return fmt.Errorf("date %q: want YYYY-MM-DD, YYYY-MM or YYYY", text)
	}
	*p = period(text)
	return nil
}
