package review

import (
	"cmp"
	"math"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
)

// Item is an incident in the queue, with why it stands where it does.
type Item struct {
	*dateline.Incident
	Looked
	Doubts []Doubt         // the heaviest first
	Loose  []reconcile.Tie // of accounts that may tell of another incident
	Impact float64         // 1, and 1 more for every ten times as many killed or abducted
}

// Score is the sum of the doubts times the impact.
func (i Item) Score() float64 { return i.Doubt() * i.Impact }

// Doubt is the sum of the weights of the doubts.
func (i Item) Doubt() float64 {
	sum := 0.0
	for _, d := range i.Doubts {
		sum += d.Weight
	}
	return sum
}

// Harmed is how many people were killed or abducted at the most.
func (i Item) Harmed() int { return harmed(i.Incident) }

func harmed(in *dateline.Incident) int {
	n := 0
	for _, t := range []*dateline.Toll{in.Killed, in.Abducted} {
		if t != nil {
			n += t.High
		}
	}
	for _, d := range in.Disagreements { // figures that a later one has overtaken
		for _, v := range d.Values {
			if f, ok := number(v.Value); ok && d.Field == "killed" {
				n = max(n, f)
			}
		}
	}
	return n
}

// Queue returns all incidents, those that most deserve a look first: by doubt
// times impact, then by id.
func Queue(book *dateline.Casebook) []Item {
	looked, doubter := LookedAt(book), newDoubter(book)
	items := make([]Item, len(book.Incidents))
	for n := range book.Incidents {
		in := &book.Incidents[n]
		l, accepted := looked[in.ID]
		if !accepted {
			l.Stage = Machine
		}
		items[n] = Item{Incident: in, Looked: l, Impact: 1 + math.Log10(1+float64(harmed(in)))}
		items[n].Doubts, items[n].Loose = doubter.of(in, l)
	}
	slices.SortStableFunc(items, func(a, b Item) int {
		return cmp.Or(cmp.Compare(b.Score(), a.Score()), cmp.Compare(a.ID, b.ID))
	})
	return items
}
