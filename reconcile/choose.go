package reconcile

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

// say is one value that an account gives, while one is chosen.
type say[T any] struct {
	*told
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
	own = make([]told, 0, len(accounts))
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

// withoutArticle is what a phrase names: "a car bomb" and "the car bomb" are one.
func withoutArticle(phrase string) string {
	first, rest, more := strings.Cut(phrase, " ")
	if more && (first == "a" || first == "an" || first == "the") {
		return rest
	}
	return phrase
}

// chooseWeapons lists every weapon once, those of the most sources first.
func chooseWeapons(accounts []told) ([]string, Reasoning) {
	r := Reasoning{Rule: "every weapon once, those that the most sources name first"}
	sources := map[string]map[string]bool{}
	for _, t := range inOrder(accounts) {
		for _, w := range t.Weapons {
			text := withoutArticle(strings.ToLower(w.Text))
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
