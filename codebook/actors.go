package codebook

import (
	"errors"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
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
	// institutions gives the id of a pattern of state-actors.tsv for the words
	// that mean such a force or government where no country stands beside them.
	institutions map[string]string
	// local gives, by country, the actors of local-words.tsv for such words.
	local map[string]map[string]*KnownActor
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
	return a.names.exact(strings.Fields(Fold(name)))
}

// LongestMatch returns how many of the folded words (see [gazetteer.Words]),
// from the first on, make the longest known name, and the actors that bear it;
// 0 where no name starts there.
func (a *Actors) LongestMatch(words []string) (n int, rows []*KnownActor) {
	return a.names.longest(words)
}

// Ambiguous reports whether a form also means something else, here or outside,
// so that it needs support nearby before it counts.
func (a *Actors) Ambiguous(form string) bool {
	return a.ambiguous[Fold(form)] || len(a.Lookup(form)) > 1
}

// Acronym reports whether a form is a short one that counts only when printed
// in capitals (IS, ELN, AUC), because in small letters it is a word or a name.
// Longer ones, such as Isis and Farc, are often printed with one capital.
func (a *Actors) Acronym(form string) bool { return a.acronyms[Fold(form)] }

// manyNames is how many beginnings of names the tables of actors make, about.
const manyNames = 75_000

// actorTables are the tables of actors; ids are unique over all of them.
var actorTables = []string{"actors.tsv", "organisations.tsv"}

func readActors(t *tables) (*Actors, error) {
	a := &Actors{byID: map[string]*KnownActor{}, names: newTrie(manyNames), ambiguous: map[string]bool{}, acronyms: map[string]bool{}, institutions: map[string]string{}, local: map[string]map[string]*KnownActor{}}
	var faults []error
	for _, name := range actorTables {
		rows, err := t.read(name, "id")
		if err != nil {
			return nil, err
		}
		for _, r := range rows.rows {
			actor, err := actorOf(r)
			if a.byID[actor.ID] != nil {
				err = errors.Join(err, r.fault("%s stands already in another table", actor.ID))
			}
			faults = append(faults, err)
			a.add(actor)
		}
	}
	countries, err := readCountries(t)
	faults = append(faults, err, a.addStates(t, countries), a.readLocalWords(t))
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
		if form = Fold(form); len(form) <= 3 {
			a.acronyms[form] = true
		}
	}
	for _, name := range slices.Concat([]string{actor.Name}, actor.Acronyms, actor.Aliases) {
		bare, _, qualified := strings.Cut(name, " (") // National Liberation Army (Colombia)
		a.names.add(strings.Fields(Fold(bare)), actor)
		if qualified {
			a.ambiguous[Fold(bare)] = true
		}
	}
}
