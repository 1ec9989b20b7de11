package reconcile

import (
	"fmt"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// keptApart says why two accounts cannot be of one incident, "" where they may.
func keptApart(a, b told) string {
	switch {
	case alone(a.Kind) != alone(b.Kind) || alone(a.Kind) && a.Kind != b.Kind:
		return fmt.Sprintf("%s is not %s", a.Kind, b.Kind)
	case a.Kind != b.Kind && a.side != "" && b.side != "" && a.side != b.side:
		return fmt.Sprintf("a %s of one side and a %s of the other", a.Kind, b.Kind)
	case statusClass(a.Status) != statusClass(b.Status):
		return fmt.Sprintf("one is %s, the other %s", a.Status, b.Status)
	case len(a.days) > 0 && len(b.days) > 0 && !meet(a.days, b.days):
		return fmt.Sprintf("%s is not %s", a.days[0].Start, b.days[0].Start)
	case farApart(a.Place, b.Place):
		return fmt.Sprintf("%s is not %s", a.Place.Name, b.Place.Name)
	case a.Report == b.Report && !twins(a, b):
		return "one report tells them as two"
	}
	return ""
}

// twins reports whether two accounts of one report may tell one thing: nothing
// that they say differs. A report that means two tells them apart by day,
// place, figure or kind.
func twins(a, b told) bool {
	if !related(a.Kind, b.Kind) && a.Kind != b.Kind || a.Status != b.Status {
		return false
	}
	if a.day() != "" && b.day() != "" && a.day() != b.day() || !onePlace(a.Place.Place, b.Place.Place) {
		return false
	}
	for _, m := range dateline.Measures {
		x, known := a.total(m)
		if y, also := b.total(m); known && also && x != y {
			return false
		}
	}
	return true
}

// toldTwice reports whether one report gives two accounts the same day and
// place: only then are they linked without another report that joins them.
func toldTwice(a, b told) bool {
	return a.day() != "" && a.day() == b.day() && a.Place.Name != "" && gazetteer.Fold(string(a.Place.Name)) == gazetteer.Fold(string(b.Place.Name))
}

// statusClass tells what happened from what did not.
func statusClass(s dateline.Status) string {
	switch s {
	case dateline.Foiled, dateline.Attempted:
		return "failed"
	case dateline.Threatened:
		return "threatened"
	}
	return "told as done"
}
