package reconcile

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// admitWeeksOff gives accounts those further readings of a weekday that others
// bear out: where dates apart everything fits, toll included, "Thursday" may be
// that of another week. It returns the accounts with the days that then count.
func admitWeeksOff(accounts []told, pairs []pair, rarity func(string) float64) []told {
	out := slices.Clone(accounts)
	admit := func(to int32, by told) {
		for _, d := range accounts[to].weeksOff {
			if meet(by.days, []dateline.Date{d}) && !slices.Contains(out[to].days, d) {
				out[to].days = append(slices.Clone(out[to].days), d)
			}
		}
	}
	for _, p := range pairs {
		a, b := &accounts[p[0]], &accounts[p[1]]
		if len(a.weeksOff)+len(b.weeksOff) > 0 && fitUndated(*a, *b, rarity) {
			admit(p[0], *b)
			admit(p[1], *a)
		}
	}
	return out
}

// weekOffStrength is how much two accounts must have in common, days apart, before
// the one says in which week the other's weekday was.
const weekOffStrength = 3.5

// fitUndated reports whether two accounts that are dated apart would surely be
// of one incident if one had no date, and count alike.
func fitUndated(a, b told, rarity func(string) float64) bool {
	if len(a.days) == 0 || len(b.days) == 0 || meet(a.days, b.days) || !countAlike(a, b) {
		return false
	}
	a.days = nil
	return strengthOf(&a, &b, rarity) >= weekOffStrength
}

// countAlike reports whether two accounts share a figure that tells something.
func countAlike(a, b told) bool {
	return slices.ContainsFunc(tollKeys(&a), func(toll uint64) bool { return slices.Contains(tollKeys(&b), toll) })
}
