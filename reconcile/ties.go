package reconcile

import (
	"cmp"

	"github.com/dateline-project/dateline"
)

// Tie is what ties an account to the one of its incident that it has the most in
// common with, wording apart.
type Tie struct {
	Account string
	Outlet  string // of the account's report
	With    string // the other account
	Words   string
}

// Loose tells of any incident of the casebook which of its accounts are tied to
// no other by enough to take the two for one incident, and what ties them all the
// same; it has none where there is one account. Copies are tied for sure.
func Loose(book *dateline.Casebook) func(*dateline.Incident) []Tie {
	of := toldOf(book)
	return func(in *dateline.Incident) []Tie {
		accounts := inOrder(of(in.ID))
		if len(accounts) < 2 {
			return nil
		}
		var loose []Tie
		anchor := 0 // that the account before was surely tied to: likely this one is too
		for i := range accounts {
			if i != anchor && surely(accounts[i], accounts[anchor], compare(accounts[i], accounts[anchor])) {
				continue
			}
			tie, with := tieOf(accounts, i)
			if with >= 0 {
				anchor = with
				continue
			}
			loose = append(loose, tie)
		}
		return loose
	}
}

// tieOf looks for an account that one of them is surely tied to, and returns its
// place; below 0 where there is none, with the strongest of its ties.
func tieOf(accounts []told, at int) (tie Tie, with int) {
	tie = Tie{Account: accounts[at].ID, Outlet: outletOf(accounts[at].report)}
	best := comparison{strength: -10}
	for i, other := range accounts {
		if i == at {
			continue
		}
		c := compare(accounts[at], other)
		if surely(accounts[at], other, c) {
			return Tie{}, i
		}
		if tie.With == "" || c.apart == "" && c.strength > best.strength {
			best, tie.With = c, other.ID
		}
	}
	tie.Words = cmp.Or(best.String(), "nothing in common")
	return tie, -1
}

// surely reports whether what two accounts have in common is enough to take them
// for one incident.
func surely(a, b told, c comparison) bool {
	return a.source == b.source || c.apart == "" && c.strength >= sureStrength
}

// Likeness is what two incidents have in common, wording apart: of those of
// their accounts that have the most.
type Likeness struct {
	Strength float64
	Words    string // what speaks for their being one, the strongest first
	Apart    string // why they cannot be, where no two accounts can; else empty
}

// Likenesses compares any two incidents of the casebook.
func Likenesses(book *dateline.Casebook) func(a, b *dateline.Incident) Likeness {
	of := toldOf(book)
	return func(a, b *dateline.Incident) Likeness {
		var best *comparison
		apart := ""
		for _, x := range of(a.ID) {
			for _, y := range of(b.ID) {
				c := compare(x, y)
				if apart = cmp.Or(apart, c.apart); c.apart == "" && (best == nil || c.strength > best.strength) {
					best = &c
				}
			}
		}
		if best == nil {
			return Likeness{Apart: apart}
		}
		return Likeness{Strength: best.strength, Words: best.String()}
	}
}

// toldOf returns the accounts of any incident of the casebook, without their
// words.
func toldOf(book *dateline.Casebook) func(incident string) []told {
	reports := make(map[string]*dateline.Report, len(book.Reports))
	for i := range book.Reports {
		reports[book.Reports[i].ID] = &book.Reports[i]
	}
	accounts := map[string][]dateline.Account{}
	for _, a := range book.Accounts {
		accounts[string(a.Incident)] = append(accounts[string(a.Incident)], a)
	}
	actors := castOf(book.Actors)
	known := map[string][]told{}
	return func(incident string) []told {
		of, is := known[incident]
		if !is {
			of = tellAll(accounts[incident], reports, actors)
			known[incident] = of
		}
		return of
	}
}
