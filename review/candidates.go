package review

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
)

// Candidate is an incident that may be one with another, and what speaks for it.
type Candidate struct {
	*dateline.Incident
	reconcile.Likeness
}

// mostCandidates are as many as one looks through.
const mostCandidates = 8

// Candidates returns the incidents that may be one with that one, the likeliest
// first: those with something in common that no evidence keeps apart, and those
// that are much alike although something does.
func Candidates(book *dateline.Casebook, in *dateline.Incident) []Candidate {
	like := reconcile.Likenesses(book)
	var found []Candidate
	for n := range book.Incidents {
		other := &book.Incidents[n]
		if other.ID == in.ID || !in.Date.Overlaps(other.Date, 3) && in.Date.Known() && other.Date.Known() {
			continue
		}
		l := like(in, other)
		if l.Strength > 0 || reconcile.MayBeOne(*in, *other) {
			found = append(found, Candidate{other, l})
		}
	}
	slices.SortStableFunc(found, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Strength, a.Strength), cmp.Compare(a.ID, b.ID))
	})
	return found[:min(len(found), mostCandidates)]
}

// Compared is an incident beside another, whatever keeps them apart.
func Compared(book *dateline.Casebook, in, other *dateline.Incident) Candidate {
	return Candidate{other, reconcile.Likenesses(book)(in, other)}
}
