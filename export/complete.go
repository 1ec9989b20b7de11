package export

import (
	"cmp"

	"github.com/dateline-project/dateline"
)

// complete fills in what files of other programs may leave out: empty lists, and
// the triggers and kind of an account, and the window of a warning.
func complete(book *dateline.Casebook) {
	kinds := map[string]dateline.Kind{}
	for _, i := range book.Incidents {
		kinds[i.ID] = i.Kind
	}
	for i := range book.Accounts {
		a := &book.Accounts[i]
		if a.Triggers == nil {
			a.Triggers = []dateline.Span{a.Trigger}
		}
		if a.Kind == "" {
			a.Kind = kinds[string(a.Incident)]
		}
	}
	for i := range book.Warnings {
		w := &book.Warnings[i]
		w.Window.Precision = cmp.Or(w.Window.Precision, dateline.PrecisionUnknown)
	}
	book.FillLists()
}
