package export

import "github.com/dateline-project/dateline"

// complete fills in what files of other programs may leave out: empty lists, and
// the triggers and kind of an account.
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
	book.FillLists()
}
