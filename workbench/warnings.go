package workbench

import (
	"net/http"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/ledger"
)

type warningsPage struct {
	Outcome  ledger.Outcome // the one that is shown; empty: all
	Outcomes []choice
	Lead     *int
	Found    int
	list[ledger.Entry]
}

// warnings shows the ledger: who warned whom of what, and what came of it.
func (b *bench) warnings(w http.ResponseWriter, r *http.Request) {
	sum := ledger.Sum(ledger.Of(b.Book))
	p := warningsPage{Outcome: ledger.Outcome(r.URL.Query().Get("outcome")), Lead: sum.Lead}
	for _, o := range ledger.Outcomes {
		if n := sum.Outcomes[o]; n > 0 {
			p.Outcomes = append(p.Outcomes, choice{string(o), n})
		}
	}
	entries := entriesOf(b.Book, p.Outcome)
	p.Found, p.list = len(entries), newList(entries, r)
	b.show(w, http.StatusOK, "warnings", page{Title: "Warnings", Section: "warnings", Body: p})
}

// entriesOf returns the ledger's entries with an outcome, or all.
func entriesOf(book *dateline.Casebook, outcome ledger.Outcome) []ledger.Entry {
	entries := ledger.Of(book)
	if outcome == "" {
		return entries
	}
	return slices.DeleteFunc(entries, func(e ledger.Entry) bool { return e.Outcome != outcome })
}
