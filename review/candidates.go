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

// nearby is within how many days of each other incidents are worth comparing.
const nearby = 7

// Candidates returns the incidents that may be one with that one, the likeliest
// first; those that something keeps apart come last.
func Candidates(book *dateline.Casebook, in *dateline.Incident) []Candidate {
	like := reconcile.Likenesses(book)
	var found []Candidate
	for n := range book.Incidents {
		other := &book.Incidents[n]
		if other.ID == in.ID || !in.Date.Overlaps(other.Date, nearby) && in.Date.Known() && other.Date.Known() {
			continue
		}
		found = append(found, Candidate{other, like(in, other)})
	}
	slices.SortStableFunc(found, func(a, b Candidate) int {
		if (a.Apart == "") != (b.Apart == "") {
			return cmp.Compare(a.Apart, b.Apart)
		}
		return cmp.Or(cmp.Compare(b.Strength, a.Strength), cmp.Compare(a.ID, b.ID))
	})
	return found[:min(len(found), mostCandidates)]
}

// Compared is an incident beside another, whatever keeps them apart.
func Compared(book *dateline.Casebook, in, other *dateline.Incident) Candidate {
	return Candidate{other, reconcile.Likenesses(book)(in, other)}
}
