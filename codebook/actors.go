package codebook

import (
	"errors"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook/gazetteer"
)

// KnownActor is an actor of the tables, under all of its names.
type KnownActor struct {
	ID         string
	Name       string
	Kind       dateline.ActorKind
	Sort       string // finer than Kind: "criminal group", "peace mission", "news agency"
	Acronyms   []string
	Aliases    []string
	NotSameAs  []string // ids of look-alikes that must never be merged with it
	PartOf     []Membership
	AlliedWith []string // ids
	RivalOf    []string // ids
	Countries  []string // ISO 3166-1 alpha-2
	Founded    string   // year, year-month or day
	Ended      string   // likewise
	// AmbiguousShortForms also mean something else, here or outside, and need a
	// country, a date or a longer name nearby before they count.
	AmbiguousShortForms []string
	Note                string
	Source              string
	Confidence          string // high or medium; grades the row, not its cells
}

// Membership is a stretch of years in which an actor belonged to another. An
// empty year is open or unknown.
type Membership struct {
	Actor    string // id
	From, To string
}

// Actors is the known actors with an index of their names.
type Actors struct {
	all       []*KnownActor
	byID      map[string]*KnownActor
	names     *trie
	ambiguous map[string]bool
	acronyms  map[string]bool
}

// Fold returns a name in the form in which names are compared: that of
// [gazetteer.Fold], without a leading "the".
func Fold(name string) string {
	return strings.TrimPrefix(gazetteer.Fold(name), "the ")
}

// All returns every known actor, in the order of the tables.
func (a *Actors) All() []*KnownActor { return a.all }

// ByID returns the actor of an id, nil where there is none.
func (a *Actors) ByID(id string) *KnownActor { return a.byID[id] }

// Lookup returns the actors that bear a name, in any spelling that folds to the
// same words; none where the name is unknown.
func (a *Actors) Lookup(name string) []*KnownActor {
	words := strings.Fields(Fold(name))
	if n, rows := a.LongestMatch(words); n == len(words) {
		return rows
	}
	return nil
}

// LongestMatch returns how many of the folded words (see [gazetteer.Words]),
// from the first on, make the longest known name, and the actors that bear it;
// 0 where no name starts there.
func (a *Actors) LongestMatch(words []string) (n int, rows []*KnownActor) {
	return a.names.longest(words)
}

// Ambiguous reports whether a form also means something else, so that it needs
// support nearby before it counts.
func (a *Actors) Ambiguous(form string) bool { return a.ambiguous[Fold(form)] }

// Acronym reports whether a form is known only as a short form in capitals, so
// that in text of mixed case it counts only when printed so: IS, ELN, M-19.
func (a *Actors) Acronym(form string) bool { return a.acronyms[Fold(form)] }

func readActors(t *tables) (*Actors, error) {
	a := &Actors{byID: map[string]*KnownActor{}, names: newTrie(), ambiguous: map[string]bool{}, acronyms: map[string]bool{}}
	var faults []error
	for _, name := range []string{"actors.tsv"} {
		rows, err := t.read(name, "id")
		if err != nil {
			return nil, err
		}
		for _, r := range rows.rows {
			actor, err := actorOf(r)
			faults = append(faults, err)
			a.add(actor)
		}
	}
	return a, errors.Join(faults...)
}

func actorOf(r row) (*KnownActor, error) {
	actor := &KnownActor{
		ID: r.get("id"), Name: r.get("name"), Kind: dateline.ActorKind(r.get("kind")), Sort: r.get("sort"),
		Acronyms: r.list("acronyms"), Aliases: r.list("aliases"), NotSameAs: r.list("not_same_as"),
		AlliedWith: r.list("allied_with"), RivalOf: r.list("rival_of"), Countries: r.list("countries"),
		Founded: r.get("founded"), Ended: r.get("ended"), AmbiguousShortForms: r.list("ambiguous_short_forms"),
		Note: r.get("note"), Source: r.get("source"), Confidence: r.get("confidence"),
	}
	for _, m := range r.list("part_of") {
		id, years, _ := strings.Cut(m, ":")
		from, to, _ := strings.Cut(years, "-")
		actor.PartOf = append(actor.PartOf, Membership{id, from, to})
	}
	if !slices.Contains(dateline.ActorKinds, actor.Kind) {
		return actor, r.fault("kind %q is none of %q", actor.Kind, dateline.ActorKinds)
	}
	if actor.Name == "" {
		return actor, r.fault("an actor needs a name")
	}
	return actor, nil
}

func (a *Actors) add(actor *KnownActor) {
	a.all = append(a.all, actor)
	a.byID[actor.ID] = actor
	for _, form := range actor.AmbiguousShortForms {
		a.ambiguous[Fold(form)] = true
	}
	for _, form := range actor.Acronyms {
		a.acronyms[Fold(form)] = true
	}
	for _, name := range slices.Concat([]string{unbracketed(actor.Name)}, actor.Acronyms, actor.Aliases) {
		a.names.add(strings.Fields(Fold(name)), actor)
	}
}

// unbracketed drops the qualifier that tells namesakes apart: "National
// Liberation Army (Colombia)".
func unbracketed(name string) string {
	name, _, _ = strings.Cut(name, " (")
	return name
}
