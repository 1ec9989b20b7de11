package workbench

import (
	"net/http"
	"slices"

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
	entries := ledger.Of(b.Book)
	sum := ledger.Sum(entries)
	p := warningsPage{Outcome: ledger.Outcome(r.URL.Query().Get("outcome")), Lead: sum.Lead}
	for _, o := range ledger.Outcomes {
		if n := sum.Outcomes[o]; n > 0 {
			p.Outcomes = append(p.Outcomes, choice{string(o), n})
		}
	}
	if p.Outcome != "" {
		entries = slices.DeleteFunc(entries, func(e ledger.Entry) bool { return e.Outcome != p.Outcome })
	}
	p.Found, p.list = len(entries), newList(entries, r)
	b.show(w, http.StatusOK, "warnings", page{Title: "Warnings", Section: "warnings", Body: p})
}
