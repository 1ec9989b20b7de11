package casebook

import (
	"context"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// Why tells how the named field of an incident came about: everything that was
// considered, from which words, and the rule that chose.
func (b *Book) Why(ctx context.Context, incident, field string) (reconcile.Reasoning, error) {
	book, err := b.file.Load(ctx)
	if err != nil {
		return reconcile.Reasoning{}, err
	}
	return reconcile.Why(book, incident, field)
}

// IncidentOf returns the incident that an id stands for today: the id of an
// account, or one that an incident ever had; empty where none holds it any more.
func IncidentOf(book *dateline.Casebook, id string) string { return rulings.IncidentOf(book, id) }

// Holders gives the incident of today of every account, and of every id that an
// incident may ever have had.
func Holders(book *dateline.Casebook) map[string]string { return rulings.Holders(book) }
