package reconcile

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// pullFrom is how much two accounts must have in common, places apart, before
// the place of the one says which of the namesakes the other means: more than a
// day, a kind and being the news of the same days.
const pullFrom = 4.2

// pullPlaces takes a name that several places bear for the one that other
// accounts of what must be the same incident speak for: a town near theirs, or in
// their province. Where they speak for none, or as much for the one that the
// report itself took, that one stays.
func pullPlaces(accounts []told) []told {
	if !slices.ContainsFunc(accounts, ambiguous) {
		return accounts
	}
	support := map[int][]float64{}
	speak := func(by, of int, strength float64) {
		a, b := accounts[by], accounts[of]
		if !ambiguous(b) || alikeAmbiguous(a, b) {
			return
		}
		if support[of] == nil {
			support[of] = make([]float64, 1+len(b.Place.Alternatives))
		}
		for n, p := range namesakes(b.Place) {
			if bearsOut(a.Place, p) {
				support[of][n] += strength
			}
		}
	}
	for _, p := range blocked(accounts) {
		i, j := int(p[0]), int(p[1])
		a, b := accounts[i], accounts[j]
		if a.Report == b.Report || !ambiguous(a) && !ambiguous(b) {
			continue
		}
		if strength := fitUnplaced(a, b); strength >= pullFrom {
			speak(i, j, strength)
			speak(j, i, strength)
		}
	}
	out := slices.Clone(accounts)
	for i, weights := range support {
		best := 0
		for n, w := range weights {
			if w > weights[best] {
				best = n
			}
		}
		if best > 0 {
			out[i] = out[i].instead(func(a *dateline.Account) { a.Place = meaning(a.Place, best) })
		}
	}
	return out
}

// ambiguous reports whether several places bear the name of an account's place.
func ambiguous(t told) bool { return len(t.Place.Alternatives) > 0 && !t.Place.Guessed() }

// alikeAmbiguous reports whether two accounts have one name, and neither knows
// better than the other whose.
func alikeAmbiguous(a, b told) bool {
	return ambiguous(a) && ambiguous(b) && sameName(a.Place.Name, b.Place.Name)
}

// namesakes are the places that a name can mean, the one that is taken first.
func namesakes(p dateline.AccountPlace) []dateline.Place {
	return append([]dateline.Place{p.Place}, p.Alternatives...)
}

// meaning is an account's place with the n-th of its namesakes as the one meant.
func meaning(p dateline.AccountPlace, n int) dateline.AccountPlace {
	all := namesakes(p)
	p.Place = all[n]
	p.Alternatives = slices.Delete(all, n, n+1)
	return p
}

// fitUnplaced weighs what two accounts have in common besides their places; 0
// where something keeps them apart or they share no day.
func fitUnplaced(a, b told) float64 {
	if !meet(a.days, b.days) {
		return 0
	}
	x, y := *a.Account, *b.Account
	x.Place, y.Place = dateline.AccountPlace{}, dateline.AccountPlace{}
	a.Account, b.Account = &x, &y
	a.spot, b.spot = nil, nil
	return strengthOf(&a, &b)
}

// bearsOut reports whether the place of another account speaks for a place: it
// is near it, or told to hold it.
func bearsOut(by dateline.AccountPlace, p dateline.Place) bool {
	switch {
	case located(by.Place) && located(p):
		return kilometres(by.Place, p) <= nearby
	case outlined(by.Place) && located(p):
		return kilometres(by.Place, p) <= *by.WithinKM && !differ(by.Country, p.Country)
	case by.Precision == 4:
		return sameName(by.Admin1, p.Admin1) && !differ(by.Country, p.Country)
	}
	return by.Precision == 6 && !by.Guessed() && sameName(by.Country, p.Country)
}
