package export

import "github.com/dateline-project/dateline"

// complete makes empty every list that the file leaves out, and fills in what
// files of other programs may lack: the triggers and kind of an account.
func complete(book *dateline.Casebook) {
	present(&book.Reports)
	present(&book.Actors)
	present(&book.Incidents)
	present(&book.Accounts)
	present(&book.Claims)
	present(&book.Warnings)
	present(&book.Decisions)
	for i := range book.Reports {
		present(&book.Reports[i].Authors)
	}
	for i := range book.Actors {
		present(&book.Actors[i].Aliases)
		present(&book.Actors[i].Mentions)
	}
	for i := range book.Decisions {
		present(&book.Decisions[i].On)
	}
	kinds := map[string]dateline.Kind{}
	for i := range book.Incidents {
		completeIncident(&book.Incidents[i])
		kinds[book.Incidents[i].ID] = book.Incidents[i].Kind
	}
	for i := range book.Accounts {
		a := &book.Accounts[i]
		completeAccount(a)
		if a.Kind == "" {
			a.Kind = kinds[string(a.Incident)]
		}
	}
}

func completeIncident(i *dateline.Incident) {
	present(&i.Perpetrators)
	present(&i.Targets)
	present(&i.Weapons)
	present(&i.Accounts)
	present(&i.Disagreements)
	for n := range i.Disagreements {
		present(&i.Disagreements[n].Values)
		for v := range i.Disagreements[n].Values {
			present(&i.Disagreements[n].Values[v].Reports)
		}
	}
}

func completeAccount(a *dateline.Account) {
	if a.Triggers == nil {
		a.Triggers = []dateline.Span{a.Trigger}
	}
	present(&a.Perpetrators)
	present(&a.Targets)
	present(&a.Weapons)
	present(&a.Figures)
}

func present[T any](list *[]T) {
	if *list == nil {
		*list = []T{}
	}
}
