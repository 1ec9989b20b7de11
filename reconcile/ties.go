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
	Sure    bool // enough to take the two for one incident
}

// Ties tells of any incident of the casebook what ties each of its accounts to
// another; it has none where there is one account. Copies are tied for sure.
func Ties(book *dateline.Casebook) func(*dateline.Incident) []Tie {
	of := toldOf(book)
	return func(in *dateline.Incident) []Tie {
		accounts := inOrder(of[in.ID])
		if len(accounts) < 2 {
			return nil
		}
		var ties []Tie
		for i, t := range accounts {
			tie := Tie{Account: t.ID, Outlet: outletOf(t.report)}
			best := comparison{strength: -10}
			for j, other := range accounts {
				if i == j {
					continue
				}
				c := compare(t, other, nil)
				enough := c.apart == "" && (c.strength >= sureFrom(t, other) || t.source == other.source)
				if tie.With == "" || enough && !tie.Sure || enough == tie.Sure && c.apart == "" && c.strength > best.strength {
					best, tie.With, tie.Sure = c, other.ID, enough
				}
			}
			tie.Words = cmp.Or(best.String(), "nothing in common")
			ties = append(ties, tie)
		}
		return ties
	}
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
		for _, x := range of[a.ID] {
			for _, y := range of[b.ID] {
				c := compare(x, y, nil)
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

// toldOf are the accounts of every incident of the casebook, without their words.
func toldOf(book *dateline.Casebook) map[string][]told {
	of := map[string][]told{}
	for _, t := range tell(book.Reports, book.Accounts, castOf(book.Actors)) {
		of[string(t.Incident)] = append(of[string(t.Incident)], t)
	}
	return of
}
