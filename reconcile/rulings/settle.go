package rulings

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/fields"
)

// settled is a decision on one account's incident: a value set, or the whole accepted.
type settled struct {
	account  string
	decision dateline.Decision
}

// On lists what is settled about an incident, in the order of the decisions.
func (r *Rulings) On(in *dateline.Incident) []dateline.Decision {
	var out []dateline.Decision
	if !slices.ContainsFunc(in.Accounts, func(id string) bool { return r.touched[id] }) {
		return nil
	}
	for _, s := range r.settled {
		if slices.Contains(in.Accounts, s.account) {
			out = append(out, s.decision)
		}
	}
	return out
}

// MarkSet notes on each incident of a casebook the fields that decisions in force have
// set, each by whom it was set last.
func MarkSet(book *dateline.Casebook) {
	if !slices.ContainsFunc(book.Decisions, func(d dateline.Decision) bool { return d.Verb == dateline.Set }) {
		return
	}
	in := Of(book.Decisions, slices.Values(book.Accounts))
	for n := range book.Incidents {
		i := &book.Incidents[n]
		i.Set = []dateline.SetField{}
		for _, d := range in.On(i) {
			if d.Verb != dateline.Set {
				continue
			}
			field := string(d.Field)
			i.Set = slices.DeleteFunc(i.Set, func(s dateline.SetField) bool { return s.Field == field })
			i.Set = append(i.Set, dateline.SetField{Field: field, By: d.By, At: d.At})
		}
	}
}

// Settle puts what was set in the place of what the reports give, and says
// whether the incident is accepted as it stands. A value that does not fit, which
// only a casebook made elsewhere can hold, changes nothing; a perpetrator whom
// no report names any more is left out.
func (r *Rulings) Settle(in *dateline.Incident, named func(actor string) bool) {
	decisions := r.On(in)
	for _, d := range decisions {
		if d.Verb == dateline.Set && fields.Set(in, string(d.Field), d.Value) == nil {
			in.Perpetrators = slices.DeleteFunc(slices.Clone(in.Perpetrators), func(p dateline.IncidentParty) bool { return !named(p.Actor) })
		}
	}
	for _, d := range decisions {
		if d.Verb == dateline.Accept {
			in.Review = &dateline.Review{State: dateline.Accepted, By: d.By, At: d.At}
			if d.Was != nil && len(fields.Differ(*d.Was, *in)) > 0 {
				in.Review.State = dateline.Changed
			}
		}
	}
}
