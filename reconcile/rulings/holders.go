package rulings

import "github.com/dateline-project/dateline"

// IncidentOf returns the incident that an id stands for today: the id of an
// account, or one that an incident ever had. It is empty where no incident holds
// it any more.
func IncidentOf(book *dateline.Casebook, id string) string { return Holders(book)[id] }

// Holders gives the incident of every account and of every id that an incident
// may ever have had.
func Holders(book *dateline.Casebook) map[string]string {
	of := make(map[string]string, 2*len(book.Accounts))
	for _, a := range book.Accounts {
		of[a.ID], of[IncidentID(a.ID)] = string(a.Incident), string(a.Incident)
	}
	return of
}
