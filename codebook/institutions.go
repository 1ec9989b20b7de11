package codebook

import (
	"errors"
	"strings"
)

// Institution returns the force or government of a country that lower-case
// words without a country mean there, or whom else they mean in that country:
// "the army", "interior ministry", "settlers" in the West Bank. Nil where they
// mean none.
func (a *Actors) Institution(country, words string) *KnownActor {
	words = strings.TrimPrefix(words, "the ")
	if actor := a.local[country][words]; actor != nil {
		return actor
	}
	role, ok := a.institutions[words]
	if !ok {
		return nil
	}
	return a.byID["state:"+country+":"+role]
}

// CallsArmy reports whether lower-case words mean the armed forces of whatever country:
// "government troops".
func (a *Actors) CallsArmy(words string) bool { return a.institutions[words] == "army" }

// learnInstitutions takes the bare forms of a row of state-actors.tsv.
func (a *Actors) learnInstitutions(r row) {
	for _, form := range r.list("bare") {
		a.institutions[form] = r.get("id")
	}
}

// readLocalWords takes whom words mean in some countries and nowhere else, from
// local-words.tsv.
func (a *Actors) readLocalWords(t *tables) error {
	rows, err := t.read("local-words.tsv", "actor")
	if err != nil {
		return err
	}
	var faults []error
	for _, r := range rows.rows {
		actor := a.byID[r.get("actor")]
		if actor == nil {
			faults = append(faults, r.fault("no table has an actor %q", r.get("actor")))
			continue
		}
		for _, country := range r.list("countries") {
			if a.local[country] == nil {
				a.local[country] = map[string]*KnownActor{}
			}
			for _, words := range r.list("words") {
				a.local[country][words] = actor
			}
		}
	}
	return errors.Join(faults...)
}
