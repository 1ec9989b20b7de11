package reconcile

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// admitDays gives accounts those further readings of their days that others bear
// out: where dates apart everything fits, toll included, "Thursday" may be that of
// another week; and what was only reckoned from another incident gives way to the
// day that another account has. It returns the accounts with the days that then
// count.
func admitDays(accounts []told, pairs []pair) []told {
	out := accounts
	admit := func(to int32, days []dateline.Date) {
		for _, d := range days {
			if &out[0] == &accounts[0] {
				out = slices.Clone(accounts)
			}
			if !slices.Contains(out[to].days, d) {
				out[to].days = append(slices.Clone(out[to].days), d)
			}
		}
	}
	for _, p := range pairs {
		a, b := &accounts[p[0]], &accounts[p[1]]
		if !a.daysGiveWay() && !b.daysGiveWay() || !fitUndated(*a, *b) {
			continue
		}
		if countAlike(a, b) {
			admit(p[0], those(a.weeksOff, b.days))
			admit(p[1], those(b.weeksOff, a.days))
		}
		switch {
		case a.reckoned() && !b.reckoned():
			admit(p[0], b.days)
		case b.reckoned() && !a.reckoned():
			admit(p[1], a.days)
		}
	}
	return out
}

// daysGiveWay reports whether other accounts may have a say in the days of one.
func (t *told) daysGiveWay() bool { return len(t.weeksOff) > 0 || t.reckoned() }

// reckoned reports whether the date of an account was counted from another incident.
func (t *told) reckoned() bool {
	return len(t.days) > 0 && (t.Date.Basis == dateline.BasisIncident || t.Date.Basis == dateline.BasisOtherReport)
}

// those are the days that others meet.
func those(days, others []dateline.Date) []dateline.Date {
	var met []dateline.Date
	for _, d := range days {
		if meet(others, []dateline.Date{d}) {
			met = append(met, d)
		}
	}
	return met
}

// fitsUndated is how much two accounts must have in common, days apart, before the
// one has a say in the days of the other.
const fitsUndated = 3.5

// fitUndated reports whether two accounts that are dated apart would surely be
// of one incident if one had no date.
func fitUndated(a, b told) bool {
	if len(a.days) == 0 || len(b.days) == 0 || meet(a.days, b.days) {
		return false
	}
	a.days = nil
	return strengthOf(&a, &b) >= fitsUndated
}

// countAlike reports whether two accounts share a figure that tells something.
func countAlike(a, b *told) bool {
	return slices.ContainsFunc(tollKeys(a), func(toll uint64) bool { return slices.Contains(tollKeys(b), toll) })
}
