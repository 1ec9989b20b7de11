package bench

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/ask"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/profile"
	"github.com/dateline-project/dateline/sqlite"
)

// Asked is how long it takes to ask a casebook: with a file that is opened anew
// each time, as a command does it.
type Asked struct {
	Loading Lap // the codebook: once for a program
	Slowest Lap // of the questions
	Profile Lap // of the actor that is named most
	sqlite.Room
}

// Lap is how long one thing took.
type Lap struct {
	What   string
	Took   time.Duration
	Worked time.Duration // of processors
}

func (l Lap) String() string {
	return fmt.Sprintf("%s %d ms (of processors %d ms)", l.What, l.Took.Milliseconds(), l.Worked.Milliseconds())
}

func (a Asked) String() string {
	return fmt.Sprintf("%s; then the slowest answer: %s; %s; full-text indexes %d MB, others %d MB",
		a.Loading, a.Slowest, a.Profile, a.Words>>20, a.Others>>20)
}

func lap(what string, work func() error) (Lap, error) {
	start, worked := time.Now(), processorTime()
	err := work()
	return Lap{what, time.Since(start), processorTime() - worked}, err
}

// asking measures what it takes to ask a casebook about what it has most of.
func asking(ctx context.Context, path string, book *dateline.Casebook) (asked Asked, err error) {
	about := mostOf(book)
	var tables *codebook.Codebook
	if asked.Loading, err = lap("codebook", func() (err error) {
		tables, err = codebook.Load()
		return err
	}); err != nil {
		return asked, err
	}
	opened := func(what string, work func(*casebook.Book) error) (Lap, error) {
		return lap(what, func() error {
			file, err := casebook.Open(ctx, path, casebook.Embedded)
			if err != nil {
				return err
			}
			defer file.Close()
			return work(file)
		})
	}
	for _, question := range about.questions() {
		l, err := opened("“"+question+"”", func(file *casebook.Book) error {
			part, err := ask.Part(ctx, tables, file, question)
			if err != nil {
				return err
			}
			_, err = ask.Of(tables, part, question)
			return err
		})
		if err != nil {
			return asked, err
		}
		if l.Took > asked.Slowest.Took {
			asked.Slowest = l
		}
	}
	if asked.Profile, err = opened("the profile of "+about.actor.Name, func(file *casebook.Book) error {
		part, err := file.About(ctx, about.actor.ID, profile.Closely)
		if err == nil && len(profile.Of(part, about.actor.ID).Sections) == 0 {
			err = fmt.Errorf("nothing is told of %s", about.actor.Name)
		}
		return err
	}); err != nil {
		return asked, err
	}
	file, err := sqlite.Open(ctx, path)
	if err != nil {
		return asked, err
	}
	defer file.Close()
	asked.Room, err = file.Room(ctx)
	return asked, err
}

// mostTold is what a casebook has most of: the armed group with the most mentions, and
// the incident with the most reports.
type mostTold struct {
	actor    dateline.Actor
	incident dateline.Incident
}

func mostOf(book *dateline.Casebook) mostTold {
	groups := slices.DeleteFunc(slices.Clone(book.Actors), func(a dateline.Actor) bool { return a.Kind != dateline.ArmedGroup })
	return mostTold{
		actor:    slices.MaxFunc(groups, func(a, b dateline.Actor) int { return cmp.Compare(len(a.Mentions), len(b.Mentions)) }),
		incident: slices.MaxFunc(book.Incidents, func(a, b dateline.Incident) int { return cmp.Compare(a.Sources.Reports, b.Sources.Reports) }),
	}
}

// questions are of every sort: about an actor, about an incident, and such as are
// answered by counting, among few incidents and among all.
func (m mostTold) questions() []string {
	place, target := m.incident.Place.Name, "people"
	for _, t := range m.incident.Targets {
		target = t.Text
	}
	return []string{
		fmt.Sprintf("Who leads the %s?", m.actor.Name),
		fmt.Sprintf("How many fighters does the %s have?", m.actor.Name),
		fmt.Sprintf("Who attacked %s in %s?", target, place),
		fmt.Sprintf("How many people were killed in %s on %s?", place, m.incident.Date.Start.Time().Format("2 January 2006")),
		fmt.Sprintf("How many people were killed in attacks by the %s?", m.actor.Name),
		fmt.Sprintf("How many attacks were there in %s?", place),
		"How many people were killed in attacks?",
	}
}
