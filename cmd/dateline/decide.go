package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os/user"
	"slices"
	"strings"
	"time"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/reconcile/fields"
	"github.com/dateline-project/dateline/reconcile/journal"
)

type decideCmd struct {
	Same    sameCmd    `cmd:"" help:"These incidents, accounts or actors are one."`
	NotSame notSameCmd `cmd:"" name:"not-same" help:"The first of these is not one with any of the others."`
	Set     setCmd     `cmd:"" help:"Set a field of an incident, whatever the reports give."`
	Accept  acceptCmd  `cmd:"" help:"An incident is right as it stands."`
	Reject  rejectCmd  `cmd:"" help:"An incident, account, claim, warning or report does not count."`
	Undo    undoCmd    `cmd:"" help:"Take decisions back; taking back an undo brings them back."`
}

// verbs are the kinds of decisions.
var verbs = []string{"same", "not-same", "set", "accept", "reject", "undo"}

// verbFirst lets the casebook stand before the verb of a decision, where every
// other command has it: decide CASEBOOK accept i:….
func verbFirst(args []string) []string {
	if len(args) < 3 || args[0] != "decide" || slices.Contains(verbs, args[1]) || !slices.Contains(verbs, args[2]) {
		return args
	}
	return slices.Concat(args[:1], []string{args[2], args[1]}, args[3:])
}

// deciding is what all decisions have in common.
type deciding struct {
	Casebook string `arg:"" help:"The casebook."`
	By       string `env:"DATELINE_BY" placeholder:"NAME" help:"Who decides; without it the name of the user of this machine."`
	Why      string `placeholder:"WORDS" help:"The reason; a value is not set without one."`
	Now      string `placeholder:"TIME" help:"The time to write into the journal, as 2026-01-05T10:00:00Z."`
}

type sameCmd struct {
	deciding
	IDs []string `arg:"" name:"id" help:"Two incidents, accounts or actors, or more."`
}

// Run makes one of several.
func (c *sameCmd) Run(ctx context.Context, t *terminal) error {
	return c.decide(ctx, t, dateline.Decision{Verb: dateline.Same, On: c.IDs})
}

type notSameCmd struct {
	deciding
	IDs []string `arg:"" name:"id" help:"Two incidents, accounts or actors, or more. To split an incident, name its accounts."`
}

// Run keeps the first apart from the others.
func (c *notSameCmd) Run(ctx context.Context, t *terminal) error {
	return c.decide(ctx, t, dateline.Decision{Verb: dateline.NotSame, On: c.IDs})
}

type setCmd struct {
	deciding
	ID    string `arg:"" help:"The incident."`
	Field string `arg:"" optional:"" help:"kind, status, date, place, perpetrators, weapons, killed, injured or abducted."`
	Value string `arg:"" optional:"" help:"The value: of a toll 44, 40/44/50 (low, best, high) or none; of a date 2021-08-26, 2021-08, 2021 or FIRST/LAST; of a place NAME, COUNTRY or NAME, COUNTRY, LAT, LON; of perpetrators ID=standing, …; or JSON as in an export."`
	Named struct {
		Field string `help:"The field, instead of naming it behind the incident."`
		Value string `help:"The value, likewise."`
	} `embed:""`
}

// Run sets one field.
func (c *setCmd) Run(ctx context.Context, t *terminal) error {
	return c.decide(ctx, t, dateline.Decision{Verb: dateline.Set, On: []string{c.ID}, Field: dateline.Optional(cmp.Or(c.Field, c.Named.Field)), Value: cmp.Or(c.Value, c.Named.Value)})
}

type acceptCmd struct {
	deciding
	IDs []string `arg:"" name:"id" help:"Incidents."`
}

// Run accepts each.
func (c *acceptCmd) Run(ctx context.Context, t *terminal) error {
	return c.decide(ctx, t, each(dateline.Accept, c.IDs)...)
}

type rejectCmd struct {
	deciding
	IDs []string `arg:"" name:"id" help:"Incidents, accounts, claims, warnings or reports."`
}

// Run rejects each.
func (c *rejectCmd) Run(ctx context.Context, t *terminal) error {
	return c.decide(ctx, t, each(dateline.Reject, c.IDs)...)
}

type undoCmd struct {
	deciding
	IDs []string `arg:"" name:"id" help:"Decisions; dateline decisions lists them."`
}

// Run takes each back.
func (c *undoCmd) Run(ctx context.Context, t *terminal) error {
	return c.decide(ctx, t, each(dateline.Undo, c.IDs)...)
}

// each makes a decision of its own for every record.
func each(verb dateline.Verb, ids []string) []dateline.Decision {
	decisions := make([]dateline.Decision, len(ids))
	for i, id := range ids {
		decisions[i] = dateline.Decision{Verb: verb, On: []string{id}}
	}
	return decisions
}

// decide completes the drafts, keeps them and says what they came to.
func (c *deciding) decide(ctx context.Context, t *terminal, drafts ...dateline.Decision) error {
	at, err := momentOf(c.Now)
	if err != nil {
		return err
	}
	file, err := openExisting(ctx, t, c.Casebook)
	if err != nil {
		return err
	}
	defer file.Close()
	book, err := file.Export(ctx, "")
	if err != nil {
		return err
	}
	t.notice(c.Casebook, book)
	for i := range drafts {
		d := &drafts[i]
		d.At, d.By, d.Why = at, cmp.Or(c.By, userName()), c.Why
		for n, id := range d.On {
			if d.On[n], err = findID(book, id); err != nil {
				return err
			}
		}
		if d.Verb == dateline.Set {
			if d.Value, err = fields.Parse(string(d.Field), d.Value.(string)); err != nil {
				return wrongUsage(err, "dateline decide set --help says how values are written")
			}
			if err := actorsMeant(book, d.Value, c.Casebook); err != nil {
				return err
			}
			if p, ok := d.Value.(dateline.Place); ok && p.Known() && p.Lat == nil {
				t.say("the place is set without coordinates; NAME, COUNTRY, LAT, LON gives it some")
			}
			if d.Why == "" {
				return wrongUsage(errors.New("a value is not set without a reason"), `add --why "what it rests on"`)
			}
		}
		if _, err := journal.Complete(book, *d); err != nil {
			return wrongUsage(err, "dateline decide "+strings.ReplaceAll(string(d.Verb), " ", "-")+" --help")
		}
	}
	made, err := file.Decide(ctx, drafts...)
	if casebook.Unread(err) {
		return failed(err, "dateline build --reread --casebook "+quoteArg(c.Casebook)+" reads them; decide then")
	}
	if err != nil {
		return err
	}
	book, err = file.Export(ctx, "")
	if err != nil {
		return err
	}
	entries := journal.Of(book)
	t.printDecisions(entries[len(entries)-len(made):])
	return nil
}

// actorsMeant puts the ids of actors in the place of their beginnings and names among
// the perpetrators to be set.
func actorsMeant(book *dateline.Casebook, value any, path string) error {
	parties, _ := value.([]dateline.IncidentParty)
	for n, p := range parties {
		if !strings.HasPrefix(p.Actor, "a:") {
			actor, err := oneActor(book.Actors, p.Actor, path)
			if err != nil {
				return err
			}
			parties[n].Actor = actor.ID
			continue
		}
		id, err := findID(book, p.Actor)
		if err != nil {
			return err
		}
		parties[n].Actor = id
	}
	return nil
}

func userName() string {
	if u, err := user.Current(); err == nil {
		return cmp.Or(u.Username, u.Name)
	}
	return ""
}

// momentOf checks a time given for now, and takes the clock's where none is.
func momentOf(now string) (string, error) {
	if now == "" {
		return time.Now().UTC().Format(time.RFC3339), nil
	}
	if _, err := time.Parse(time.RFC3339, now); err != nil {
		return "", wrongUsage(fmt.Errorf("--now %q: want a time as 2026-01-05T10:00:00Z", now), "")
	}
	return now, nil
}

type decisionsCmd struct {
	source
	Format  string `enum:"text,json" default:"text" help:"${enum}."`
	Contest bool   `name:"contested" help:"Only those to look at again: contested, overruled or lost."`
}

// Run lists the journal, the oldest decision first.
func (c *decisionsCmd) Run(ctx context.Context, t *terminal) error {
	book, err := c.load(ctx, t)
	if err != nil {
		return err
	}
	entries := journal.Of(book)
	if c.Contest {
		entries = slices.DeleteFunc(entries, func(e journal.Entry) bool {
			return e.State == journal.InForce || e.State == journal.Undone
		})
	}
	if c.Format == "json" {
		return writeJSON(t, entries)
	}
	if len(entries) == 0 {
		t.say("no decisions")
	}
	t.printDecisions(entries)
	return nil
}

func (t *terminal) printDecisions(entries []journal.Entry) {
	for _, e := range entries {
		fmt.Fprintf(t.out, "%s  %s\n", t.bold(e.ID), t.bold(decisionWords(e.Decision)))
		t.printWrapped("  "+pad("by", 14), e.By+", "+strings.Replace(strings.TrimSuffix(e.At, "Z"), "T", " ", 1), t.faint)
		if e.Why != "" {
			t.printWrapped("  "+pad("why", 14), e.Why, plain)
		}
		t.printWrapped("  "+pad("state", 14), joined(": ", string(e.State), e.Because), plain)
	}
}

// decisionWords is what was decided, on one line.
func decisionWords(d dateline.Decision) string {
	switch d.Verb {
	case dateline.Same, dateline.NotSame:
		return strings.Join(d.On, ", ") + ": " + string(d.Verb)
	case dateline.Set:
		return fmt.Sprintf("%s of %s: %s", d.Field, strings.Join(d.On, ", "), fields.ValueText(string(d.Field), d.Value))
	}
	return string(d.Verb) + " " + strings.Join(d.On, ", ")
}
