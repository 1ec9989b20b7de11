package marks

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// Mark is what a learned reader says of words of a report. docs/model.md says
// what its heads and labels mean.
type Mark struct {
	Start, End int     // code points of the report's text, end exclusive
	Head       string  // mention, trigger, role, scene, figure, voice, claim, warning, party, entity, toponym or incident
	Label      string  // of the head: "org", "perp", "place"
	Score      float32 // how probable the mark is, 0 to 1

	Kind     dateline.Kind   // of a trigger
	Status   dateline.Status // of a trigger
	Standing dateline.Standing
	Measure  dateline.Measure // of a figure
	Who      string           // of a figure: whom it counts

	Relation dateline.Relation // of a claim's object
	Stance   dateline.Stance   // of a claim's object

	// Of is the index among the marks of the trigger that a role, place, time,
	// weapon, figure or voice belongs to; -1 for none.
	Of int
}

// Proposer proposes what a report may say. What it proposes is checked: it
// counts only where it is words of the report and the patterns do not speak
// against it.
type Proposer interface {
	// Propose gives marks for a report whose text was parsed to text. It ends
	// with the cause when ctx does, and with an error that wraps
	// ErrUnavailable where it would fail for any report.
	Propose(ctx context.Context, report dateline.Report, text *prose.Text) ([]Mark, error)
	// Version names the proposer and whatever its marks depend on.
	Version() string
}

// ErrUnavailable says that a proposer cannot be asked at all, whatever the
// report.
var ErrUnavailable = errors.New("the proposer is unavailable")

// Sound keeps the marks that are words of the report, in order, with their
// links.
func Sound(marks []Mark, length int) []Mark {
	order := make([]int, 0, len(marks))
	for i, m := range marks {
		if 0 <= m.Start && m.Start < m.End && m.End <= length {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(marks[a].Start, marks[b].Start), cmp.Compare(marks[a].End, marks[b].End))
	})
	at := map[int]int{}
	for to, from := range order {
		at[from] = to
	}
	var out []Mark
	for _, i := range order {
		m := marks[i]
		if to, ok := at[m.Of]; ok {
			m.Of = to
		} else {
			m.Of = -1
		}
		out = append(out, m)
	}
	return out
}
