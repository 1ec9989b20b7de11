package reconcile

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
)

// say is one value that an account gives, while one is chosen.
type say[T any] struct {
	told
	value T
	span  dateline.Span
	alt   bool // a second reading of the same words
}

// voters gives one account of every source its vote: a copy speaks only where
// its original does not. An account that is its report's own news weighs
// double what one told as background does.
func voters(accounts []told) (own []told, weight func(told) int) {
	originals := map[string]bool{}
	for _, t := range accounts {
		if t.Report == t.source {
			originals[t.source] = true
		}
	}
	for _, t := range inOrder(accounts) {
		if t.Report == t.source || !originals[t.source] {
			own = append(own, t)
		}
	}
	return own, func(t told) int {
		if t.BackReference {
			return 1
		}
		return 2
	}
}

// chooseKind takes the kind that most sources give; one that says what
// happened goes before unknown, and of equals the first reported.
func chooseKind(accounts []told) (dateline.Kind, Reasoning) {
	own, weight := voters(accounts)
	votes := map[dateline.Kind]int{}
	for _, t := range own {
		if t.Kind != dateline.UnknownKind {
			votes[t.Kind] += weight(t)
		}
	}
	chosen := dateline.UnknownKind
	for _, t := range own {
		if votes[t.Kind] > votes[chosen] {
			chosen = t.Kind
		}
	}
	r := Reasoning{Value: string(chosen), Rule: "the kind that most sources give, background counting half; what happened before unknown; of equals the first reported (rule 6)"}
	for _, t := range inOrder(accounts) {
		r.consider(t, t.Trigger, string(t.Kind), string(chosen), "in the words of "+outletOf(t.report))
	}
	return chosen, r
}

// statusOrder breaks ties between statuses: a flat denial that it took place
// is not outvoted by an equal number that repeat the claim.
var statusOrder = []dateline.Status{dateline.DeniedAct, dateline.Occurred, dateline.Attempted, dateline.Foiled, dateline.Alleged, dateline.Threatened}

// chooseStatus takes the status that most sources give.
func chooseStatus(accounts []told) (dateline.Status, Reasoning) {
	own, weight := voters(accounts)
	votes := map[dateline.Status]int{}
	for _, t := range own {
		votes[t.Status] += weight(t)
	}
	chosen := statusOrder[0]
	for _, s := range statusOrder {
		if votes[s] > votes[chosen] {
			chosen = s
		}
	}
	r := Reasoning{Value: string(chosen), Rule: "the status that most sources give, background counting half (rule 7)"}
	for _, t := range inOrder(accounts) {
		r.consider(t, t.Trigger, string(t.Status), string(chosen), "in the words of "+outletOf(t.report))
	}
	return chosen, r
}

// chooseDate takes the finest date that agrees with the most accounts (rule
// 9). A second reading of a phrase counts where other accounts bear it out:
// "last May" of one report and "last year" of another.
func chooseDate(accounts []told) (dateline.Date, Reasoning) {
	var says []say[dateline.Date]
	for _, t := range inOrder(accounts) {
		for i, d := range t.days {
			s := say[dateline.Date]{told: t, value: d, alt: i > 0 || !t.Date.Known()}
			if t.Date.Evidence != nil {
				s.span = *t.Date.Evidence
			}
			says = append(says, s)
		}
	}
	r := Reasoning{Value: "unknown", Rule: "the finest date that agrees with the dates of the most sources; of equals the one that most state, then a stated date before a reckoned one, then the first reported (rule 9)"}
	if len(says) == 0 {
		return dateline.UnknownDate, r
	}
	own, _ := voters(accounts)
	best := slices.MinFunc(says, func(a, b say[dateline.Date]) int {
		return cmp.Or(
			cmp.Compare(agreeing(own, b.value), agreeing(own, a.value)),
			cmp.Compare(a.value.Precision.Coarseness(), b.value.Precision.Coarseness()),
			cmp.Compare(a.value.End.Sub(a.value.Start), b.value.End.Sub(b.value.Start)),
			cmp.Compare(giving(own, b.value), giving(own, a.value)),
			compareBool(a.alt, b.alt),
			cmp.Compare(basisRank(a.value.Basis), basisRank(b.value.Basis)),
		)
	})
	r.Value = dateText(best.value)
	for _, s := range says {
		because := fmt.Sprintf("agrees with %d of %d sources", agreeing(own, s.value), len(own))
		if s.alt {
			because += "; a second reading of the words"
		}
		r.consider(s.told, s.span, dateText(s.value), r.Value, because)
	}
	return best.value, r
}

func basisRank(b dateline.DateBasis) int { return slices.Index(dateline.DateBases, b) }

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// agreeing counts the sources one of whose readings shares a day with d.
func agreeing(own []told, d dateline.Date) int {
	return countSources(own, func(t told) bool {
		return slices.ContainsFunc(t.days, func(e dateline.Date) bool { return d.Overlaps(e, 0) })
	})
}

// giving counts the sources that give just these days first.
func giving(own []told, d dateline.Date) int {
	return countSources(own, func(t told) bool {
		return len(t.days) > 0 && t.days[0].Start == d.Start && t.days[0].End == d.End
	})
}

func countSources(own []told, which func(told) bool) int {
	sources := map[string]bool{}
	for _, t := range own {
		if which(t) {
			sources[t.source] = true
		}
	}
	return len(sources)
}

func dateText(d dateline.Date) string { return cmp.Or(d.Words(), "unknown") }

// choosePlace takes the most exact place that agrees with the places of the
// most sources (rule 10).
func choosePlace(accounts []told) (dateline.Place, Reasoning) {
	own, _ := voters(accounts)
	var says []say[dateline.Place]
	for _, t := range inOrder(accounts) {
		if t.Place.Known() {
			s := say[dateline.Place]{told: t, value: t.Place.Place}
			if t.Place.Evidence != nil {
				s.span = *t.Place.Evidence
			}
			says = append(says, s)
		}
	}
	r := Reasoning{Value: "unknown", Rule: "the most exact place that agrees with the places of the most sources; of equals the one that most name, then the first reported (rule 10)"}
	if len(says) == 0 {
		return dateline.Place{}, r
	}
	at := func(p dateline.Place) int {
		return countSources(own, func(t told) bool { return t.Place.Known() && !farApart(p, t.Place.Place) })
	}
	named := func(p dateline.Place) int {
		return countSources(own, func(t told) bool { return gazetteer.Fold(string(t.Place.Name)) == gazetteer.Fold(string(p.Name)) })
	}
	best := slices.MinFunc(says, func(a, b say[dateline.Place]) int {
		return cmp.Or(
			cmp.Compare(at(b.value), at(a.value)),
			cmp.Compare(exactness(a.value), exactness(b.value)),
			cmp.Compare(named(b.value), named(a.value)),
		)
	})
	r.Value = placeText(best.value)
	for _, s := range says {
		r.consider(s.told, s.span, placeText(s.value), r.Value, fmt.Sprintf("agrees with %d of %d sources", at(s.value), len(own)))
	}
	return best.value, r
}

// exactness orders places: the most exact first, those without precision last.
func exactness(p dateline.Place) int {
	if p.Precision == 0 {
		return 9
	}
	return p.Precision
}

func placeText(p dateline.Place) string { return p.Words(string(p.Country)) }

// chooseTargets lists who or what was attacked, each wording once, the words
// of the most sources first.
func chooseTargets(accounts []told) ([]dateline.IncidentTarget, Reasoning) {
	r := Reasoning{Rule: "every wording once, the words of the most sources first"}
	sources := map[string]map[string]bool{}
	targets := map[string]dateline.IncidentTarget{}
	var order []string
	for _, t := range inOrder(accounts) {
		for _, target := range t.Targets {
			key := codebook.Fold(target.Evidence.Text)
			if sources[key] == nil {
				sources[key] = map[string]bool{}
				targets[key] = dateline.IncidentTarget{Actor: target.Actor, Text: target.Evidence.Text}
				order = append(order, key)
			}
			sources[key][t.source] = true
			r.Considered = append(r.Considered, Consideration{Value: target.Evidence.Text, Report: t.Report, Span: target.Evidence, Verdict: verdictStands, Because: "named as attacked"})
		}
	}
	slices.SortStableFunc(order, func(a, b string) int { return cmp.Compare(len(sources[b]), len(sources[a])) })
	out := make([]dateline.IncidentTarget, len(order))
	texts := make([]string, len(order))
	for i, key := range order {
		out[i], texts[i] = targets[key], targets[key].Text
	}
	r.Value = strings.Join(texts, "; ")
	return out, r
}

// chooseWeapons lists every weapon once, those of the most sources first.
func chooseWeapons(accounts []told) ([]string, Reasoning) {
	r := Reasoning{Rule: "every weapon once, those that the most sources name first"}
	sources := map[string]map[string]bool{}
	for _, t := range inOrder(accounts) {
		for _, w := range t.Weapons {
			text := strings.ToLower(w.Text)
			if sources[text] == nil {
				sources[text] = map[string]bool{}
			}
			sources[text][t.source] = true
			r.Considered = append(r.Considered, Consideration{Value: w.Text, Report: t.Report, Span: w.Evidence, Verdict: verdictStands, Because: "named as the means"})
		}
	}
	out := slices.SortedFunc(maps.Keys(sources), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(sources[b]), len(sources[a])), cmp.Compare(a, b))
	})
	r.Value = strings.Join(out, "; ")
	if out == nil {
		out = []string{}
	}
	return out, r
}
