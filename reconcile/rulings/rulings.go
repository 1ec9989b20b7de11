package rulings

import (
	"iter"
	"slices"

	"github.com/dateline-project/dateline"
)

// Rulings is what the decisions in force demand, by the ids of accounts. The
// id of an incident stands for the account that it is made from.
type Rulings struct {
	Together [][2]string         // accounts that are of one incident, whatever the evidence
	Apart    map[string][]string // accounts that are not, whatever the evidence
	Actors   Actors
	rejected map[string]bool // records that do not count
	settled  []settled       // values set and incidents accepted, in order
	touched  map[string]bool // accounts whose incidents they are
}

// Of resolves the decisions against the accounts that there are. Where
// two of them cannot both hold, the later one does.
func Of(decisions []dateline.Decision, accounts iter.Seq[dateline.Account]) *Rulings {
	r := &Rulings{Apart: map[string][]string{}, rejected: map[string]bool{}, touched: map[string]bool{}}
	in := dateline.InForce(decisions)
	if len(in) == 0 {
		return r
	}
	anchors := anchorsOf(accounts)
	one := sets{}
	for _, d := range slices.Backward(in) {
		if OfActors(d) {
			continue
		}
		on := anchors.all(d.On)
		switch d.Verb {
		case dateline.Same:
			for i := 1; i < len(on); i++ {
				r.join(one, on[0], on[i])
			}
		case dateline.NotSame:
			for i := 1; i < len(on); i++ {
				if one.root(on[0]) != one.root(on[i]) {
					r.Apart[on[0]] = append(r.Apart[on[0]], on[i])
					r.Apart[on[i]] = append(r.Apart[on[i]], on[0])
				}
			}
		case dateline.Reject:
			if d.Was != nil {
				on = append(on, d.Was.Accounts...)
			}
			for _, id := range on {
				r.rejected[id] = true
			}
		}
	}
	for _, d := range in {
		if d.Verb == dateline.Set || d.Verb == dateline.Accept {
			for _, id := range anchors.all(d.On) {
				r.settled = append(r.settled, settled{id, d})
				r.touched[id] = true
			}
		}
	}
	r.Actors = actorsOf(in)
	return r
}

// join unites two accounts unless a later decision keeps them apart.
func (r *Rulings) join(one sets, a, b string) {
	x, y := one.root(a), one.root(b)
	for other, from := range r.Apart {
		for _, f := range from {
			if side := one.root(other); side == x && one.root(f) == y || side == y && one.root(f) == x {
				return
			}
		}
	}
	one[max(x, y)] = min(x, y)
	r.Together = append(r.Together, [2]string{a, b})
}

// sets is a union-find over ids.
type sets map[string]string

func (s sets) root(id string) string {
	for s[id] != "" && s[id] != id {
		id = s[id]
	}
	return id
}

// anchors finds the account that an incident's id was made from.
type anchors map[string]string

func anchorsOf(accounts iter.Seq[dateline.Account]) anchors {
	of := anchors{}
	for a := range accounts {
		of[IncidentID(a.ID)] = a.ID
	}
	return of
}

// all returns the ids with accounts for incidents; others stay as they are.
func (a anchors) all(ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id
		if account, ok := a[id]; ok {
			out[i] = account
		}
	}
	return out
}

// IncidentID is the id of an incident that is named after this account.
func IncidentID(account string) string { return dateline.NewID("i", account) }

// Counts reports whether neither the record nor its report is rejected.
func (r *Rulings) Counts(id, report string) bool { return !r.rejected[id] && !r.rejected[report] }

// Claims leaves out those that are rejected.
func (r *Rulings) Claims(all []dateline.Claim) []dateline.Claim {
	return slices.DeleteFunc(all, func(c dateline.Claim) bool { return !r.Counts(c.ID, c.Report) })
}

// Warnings leaves out those that are rejected.
func (r *Rulings) Warnings(all []dateline.Warning) []dateline.Warning {
	return slices.DeleteFunc(all, func(w dateline.Warning) bool { return !r.Counts(w.ID, w.Report) })
}
