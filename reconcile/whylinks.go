package reconcile

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/copies"
)

const linkRule = "accounts are put together from the strongest evidence down, from 3 on, and kept apart where kind, side, status, date or place cannot be one"

// mostNear is how many other incidents are told that one comes near to.
const mostNear = 5

// tellLinks says for each account of an incident which other it is most surely
// one with, and then which other incidents come near: what speaks for them being
// this one, and what keeps them from it or leaves it open.
func tellLinks(accounts, all []told, repeating []copies.Copying) Reasoning {
	r := Reasoning{Value: fmt.Sprintf("%d accounts", len(accounts)), Rule: linkRule}
	accounts = inOrder(accounts)
	accounts = admitDays(accounts, allPairs(len(accounts)))
	repeated := repeatedAccounts(accounts, repeating)
	for i, t := range accounts {
		c := Consideration{Value: t.Trigger.Text, Report: t.Report, Span: t.Trigger, Verdict: string(dateline.LinkSame), Because: "the only account"}
		var best comparison
		for j, other := range accounts {
			found := compare(t, other)
			if repeated[pairOf(i, j)] { // which goes before what keeps others apart
				found = weigh(&t, &other)
				found.repeats()
			}
			if i == j || found.apart != "" {
				continue
			}
			if best.reasons == nil || found.strength > best.strength {
				best = found
				c.Because = fmt.Sprintf("with %s: %s", outletOf(other.report), found)
			}
		}
		r.Considered = append(r.Considered, c)
	}
	r.Considered = append(r.Considered, tellNear(accounts, all)...)
	return r
}

// copiesAmong finds which reports of an incident repeat others of it.
func copiesAmong(accounts []told) []copies.Copying {
	reports := map[string]dateline.Report{}
	for _, t := range accounts {
		reports[t.Report] = *t.report
	}
	var repeating []copies.Copying
	for _, e := range copies.Explain(slices.Collect(maps.Values(reports))) {
		repeating = append(repeating, e.Copying)
	}
	return repeating
}

// near is the most that an account of an incident has in common with one of
// another.
type near struct {
	own, other told
	found      comparison
}

// tellNear tells of the incidents that come nearest to one, the nearest first.
func tellNear(accounts, all []told) []Consideration {
	own := map[string]told{} // with the days that count here
	for _, t := range accounts {
		own[t.ID] = t
	}
	nearest := map[dateline.Optional]near{}
	dateless := withhold(EvidenceDate, all, nil) // what days alone keep apart comes near too
	for _, p := range append(blocked(all), blocked(dateless)...) {
		a, b := all[p[0]], all[p[1]]
		if _, is := own[b.ID]; is {
			a, b = b, a
		}
		t, is := own[a.ID]
		if _, both := own[b.ID]; !is || both {
			continue
		}
		found := weigh(&t, &b)
		if best, seen := nearest[b.Incident]; found.strength >= perhapsFrom && (!seen || found.strength > best.found.strength) {
			nearest[b.Incident] = near{t, b, found}
		}
	}
	order := slices.SortedFunc(maps.Keys(nearest), func(a, b dateline.Optional) int {
		return cmp.Or(cmp.Compare(nearest[b].found.strength, nearest[a].found.strength), cmp.Compare(a, b))
	})
	var told []Consideration
	for _, id := range order[:min(mostNear, len(order))] {
		told = append(told, nearest[id].consideration(accounts, all))
	}
	return told
}

// consideration says why another incident is not this one, or why that is open.
func (n near) consideration(accounts, all []told) Consideration {
	c := Consideration{Value: fmt.Sprintf("%s (%s)", n.other.Trigger.Text, n.other.Incident), Report: n.other.Report, Span: n.other.Trigger, Verdict: string(dateline.LinkNotSame)}
	why := keptApart(n.own, n.other)
	if why == "" && n.found.strength < sureStrength {
		c.Verdict, why = string(dateline.LinkUnsure), fmt.Sprintf("%.1f of the %.1f that would make them one", n.found.strength, sureStrength)
	}
	if why == "" {
		why = othersApart(accounts, all, n.other.Incident)
	}
	c.Because = fmt.Sprintf("%s; yet with %s: %s", why, outletOf(n.own.report), n.found)
	return c
}

// othersApart says which other accounts keep two incidents apart.
func othersApart(accounts, all []told, other dateline.Optional) string {
	for _, b := range all {
		for _, a := range accounts {
			if why := keptApart(a, b); b.Incident == other && a.Report != b.Report && why != "" {
				return fmt.Sprintf("%s, as %s and %s have it", why, outletOf(a.report), outletOf(b.report))
			}
		}
	}
	return "there is no day on which all accounts of both can agree, or a reviewer keeps them apart"
}

// allPairs lists every pair of n things.
func allPairs(n int) []pair {
	var pairs []pair
	for i := range n {
		for j := range i {
			pairs = append(pairs, pairOf(j, i))
		}
	}
	return pairs
}
