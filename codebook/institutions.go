package codebook

import "strings"

// Institution returns the force or government of a country that lower-case
// words without a country mean there: "the army", "interior ministry". Nil
// where they mean none.
func (a *Actors) Institution(country, words string) *KnownActor {
	role, ok := a.institutions[strings.TrimPrefix(words, "the ")]
	if !ok {
		return nil
	}
	return a.byID["state:"+country+":"+role]
}

// learnInstitutions takes the bare forms of a row of state-actors.tsv.
func (a *Actors) learnInstitutions(r row) {
	for _, form := range r.list("bare") {
		a.institutions[form] = r.get("id")
	}
}
