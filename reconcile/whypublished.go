package reconcile

import (
	"fmt"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/copies"
)

// WhyPublished is the field of a report that [Why] can tell about.
const WhyPublished = "published"

const publishedRule = "the date that the report itself gives goes before all others; without one, the order in which its outlet writes day and month, then the day that its words count to from incidents that other reports date; a copy is not given its original's (rule 22)"

// whyPublished tells how the date of a report is known, and where it was
// inferred what it was inferred from.
func whyPublished(book *dateline.Casebook, at int) Reasoning {
	r := book.Reports[at]
	reasoning := Reasoning{Report: r.ID, Field: WhyPublished, Value: r.Published.Words(), Rule: publishedRule, Considered: []Consideration{}}
	if r.Published.Basis != dateline.PublishedInferred {
		reasoning.Considered = append(reasoning.Considered, Consideration{Value: r.Published.Words(), Report: r.ID, Verdict: verdictBest, Because: r.Published.Basis.Words()})
		return reasoning
	}
	reports, accounts := withoutInferred(book, r.ID)
	own := &reports[at]
	if day, shown := habitsOf(reports).day(own); day != "" {
		reasoning.Considered = append(reasoning.Considered, shown...)
		return reasoning
	}
	documents := copies.ByReport(copies.Cut(copies.Documents(reports), whereTold(slices.Values(accounts))))
	all := tell(reports, accounts, castOf(book.Actors))
	addWords(all, documents)
	weighWords(all)
	leavePlaces(all)
	for _, t := range groupedAs(all, byIncident(all)).tiesOf(documents[r.ID]) {
		reasoning.Considered = append(reasoning.Considered, t.consideration())
	}
	return reasoning
}

// withoutInferred returns the reports and accounts of a casebook as they were
// before the date of one report was inferred.
func withoutInferred(book *dateline.Casebook, id string) ([]dateline.Report, []dateline.Account) {
	reports, accounts := slices.Clone(book.Reports), slices.Clone(book.Accounts)
	for i := range reports {
		if reports[i].ID == id {
			reports[i].Published = ownDate(reports[i].Published)
		}
	}
	for i := range accounts {
		if a := &accounts[i]; a.Report == id && a.Date.Basis == dateline.BasisOtherReport {
			a.Date.Date, a.Date.Alternatives = dateline.UnknownDate, nil
		}
	}
	return reports, accounts
}

// byIncident returns the indexes of the accounts of each incident.
func byIncident(accounts []told) [][]int {
	at := map[dateline.Optional]int{}
	var groups [][]int
	for i, t := range accounts {
		if _, seen := at[t.Incident]; !seen {
			at[t.Incident] = len(groups)
			groups = append(groups, nil)
		}
		groups[at[t.Incident]] = append(groups[at[t.Incident]], i)
	}
	return groups
}

func (t tie) consideration() Consideration {
	c := Consideration{Report: t.Report, Span: t.span, Verdict: verdictStands, Because: t.because}
	switch {
	case t.exact():
		c.Value, c.Verdict = string(t.first), verdictBest
	case t.last == "":
		c.Value = fmt.Sprintf("not before %s", t.first)
	case t.first == t.last:
		c.Value = string(t.first)
	default:
		c.Value = fmt.Sprintf("from %s to %s", t.first, t.last)
	}
	return c
}
