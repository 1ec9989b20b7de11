package reconcile

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/copies"
)

// WhyCopy is the other field of a report that [Why] can tell about.
const WhyCopy = "copy"

const copyRule = "a copy follows another report sentence by sentence, word for word or reworded, with nothing of its own; the original is the one credited, else the earlier, else the dated one, else the longer; a copy of a copy points to the first (rule 19)"

// whyCopy tells what a report repeats, from link to link of the chain up to the
// first, with the sentences of the first link side by side, and which reports
// repeat it.
func whyCopy(book *dateline.Casebook, at int) Reasoning {
	r := &book.Reports[at]
	links := copies.Explain(familyOf(book, r))
	linkOf := map[string]copies.Explained{}
	for _, l := range links {
		linkOf[l.Later.Report.ID] = l
	}
	reasoning := Reasoning{Report: r.ID, Field: WhyCopy, Value: "no copy", Rule: copyRule, Considered: []Consideration{}}
	if root := slices.IndexFunc(book.Reports, func(other dateline.Report) bool { return other.ID == string(r.CopyOf) }); root >= 0 {
		reasoning.Value = "a copy of " + outletOf(&book.Reports[root])
		reasoning.Pairs = linkOf[r.ID].Sentences
		for l, ok := linkOf[r.ID]; ok && l.Later.Report.ID != string(r.CopyOf) && len(reasoning.Considered) < len(links); l, ok = linkOf[l.Earlier.Report.ID] {
			reasoning.Considered = append(reasoning.Considered, repeats(l))
		}
	}
	for _, l := range links {
		if later := l.Later.Report; l.Earlier.Report.ID == r.ID && later.CopyOf != "" {
			c := repeats(l)
			c.Value, c.Report, c.Verdict = "repeated by "+outletOf(later), later.ID, verdictStands
			reasoning.Considered = append(reasoning.Considered, c)
		}
	}
	return reasoning
}

// familyOf are the report and all that repeat the same one.
func familyOf(book *dateline.Casebook, r *dateline.Report) []dateline.Report {
	root := cmp.Or(string(r.CopyOf), r.ID)
	var family []dateline.Report
	for _, other := range book.Reports {
		if other.ID == root || string(other.CopyOf) == root {
			other.Published = ownDate(other.Published)
			family = append(family, other)
		}
	}
	return family
}

// repeats tells by which evidence one report is a copy of another.
func repeats(l copies.Explained) Consideration {
	because := fmt.Sprintf("%.0f%% of its words stand in %d sentences that follow those of the other, %s", math.Floor(100*l.Covered), len(l.Pairs), likenessWords(l.Like))
	if l.Credited {
		because += "; it credits " + outletOf(l.Earlier.Report)
	}
	return Consideration{Value: "repeats " + outletOf(l.Earlier.Report), Report: l.Earlier.Report.ID, Verdict: verdictBest, Because: because}
}

// likenessWords says how alike sentences are.
func likenessWords(like float64) string {
	if like > 0.995 {
		return "word for word"
	}
	return fmt.Sprintf("%.2f alike by their words", like)
}
