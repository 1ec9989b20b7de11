package reconcile

import (
	"fmt"
	"slices"

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
	case farApart(a.Place.Place, b.Place.Place):
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

// onePlace reports whether two places may be one: alike in name, a part and
// its whole, or not both exact.
func onePlace(a, b dateline.Place) bool {
	if !located(a) || !located(b) || a.Precision == 3 || b.Precision == 3 {
		return true
	}
	const acrossTown = 10
	return kilometres(a, b) <= acrossTown
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

// daySlack is how many days apart two dates of one incident may lie: papers on
// two sides of midnight, or of an ocean, date one night differently.
const daySlack = 1

// meet reports whether any readings of two dates agree.
func meet(a, b []dateline.Date) bool {
	return slices.ContainsFunc(a, func(x dateline.Date) bool {
		return slices.ContainsFunc(b, func(y dateline.Date) bool { return x.Overlaps(y, daySlack) })
	})
}

// reach is the distance within which an account's place may lie from another's
// of the same incident, by the precision of the place.
func reach(p dateline.Place) float64 {
	if p.Precision == 3 {
		return 80
	}
	return 40
}

func farApart(a, b dateline.Place) bool {
	if located(a) && located(b) {
		return kilometres(a, b) > max(reach(a), reach(b))
	}
	return a.Country != "" && b.Country != "" && a.Country != b.Country
}
