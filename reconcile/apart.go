package reconcile

import (
	"fmt"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// keptApart says why two accounts cannot be of one incident, "" where they may.
func keptApart(a, b told) string {
	switch apart(&a, &b) {
	case kindsApart:
		return fmt.Sprintf("%s is not %s", a.Kind, b.Kind)
	case sidesApart:
		return fmt.Sprintf("a %s of one side and a %s of the other", a.Kind, b.Kind)
	case statusApart:
		return fmt.Sprintf("one is %s, the other %s", a.Status, b.Status)
	case daysApart:
		return fmt.Sprintf("%s is not %s", a.days[0].Start, b.days[0].Start)
	case placesApart:
		return fmt.Sprintf("%s is not %s", a.Place.Name, b.Place.Name)
	case reportsApart:
		return "one report tells them as two"
	}
	return ""
}

// apartness is what keeps two accounts apart.
type apartness int

const (
	together apartness = iota
	kindsApart
	sidesApart
	statusApart
	daysApart
	placesApart
	reportsApart
)

// apart finds what keeps two accounts apart, together where nothing does.
func apart(a, b *told) apartness {
	switch {
	case alone(a.Kind) != alone(b.Kind) || alone(a.Kind) && a.Kind != b.Kind:
		return kindsApart
	case a.side != "" && b.side != "" && a.side != b.side && answers(a.Kind, b.Kind):
		return sidesApart
	case statusClass(a.Status) != statusClass(b.Status):
		return statusApart
	case len(a.days) > 0 && len(b.days) > 0 && !meet(a.days, b.days):
		return daysApart
	case farApart(a.Place, b.Place) && !placeNamed(a, b):
		return placesApart
	case a.Report == b.Report && !twins(*a, *b):
		return reportsApart
	}
	return together
}

// answers reports whether what was done in one way and what was done in another
// may be an act of one side and the other's answer. Bombs from the air are told as
// a bombing or as an air strike.
func answers(a, b dateline.Kind) bool {
	fromTheAir := a == dateline.AirStrike && b == dateline.Bombing || a == dateline.Bombing && b == dateline.AirStrike
	return a != b && !fromTheAir
}

// twins reports whether two accounts of one report may tell one thing: nothing
// that they say differs. A report that means two tells them apart by day,
// place, figure or kind. Where it counts as many dead or hurt for both, and they
// are several, they are one though their days lie side by side.
func twins(a, b told) bool {
	if !a.Kind.Near(b.Kind) && a.Kind != b.Kind || a.Status != b.Status || !onePlace(a.Place.Place, b.Place.Place) {
		return false
	}
	if countedAlike(a, b) {
		return true
	}
	if a.day() != "" && b.day() != "" && a.day() != b.day() {
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

// several is how many people no report counts twice by chance.
const several = 4

// countedAlike reports whether two accounts give one count of several people.
func countedAlike(a, b told) bool {
	return slices.ContainsFunc(dateline.Measures, func(m dateline.Measure) bool { return sharedCount(&a, &b, m) >= several })
}

// toldTwice reports whether one report gives two accounts the same day and
// place, or the same count: only then are they linked without another report that
// joins them.
func toldTwice(a, b told) bool {
	return countedAlike(a, b) || a.day() != "" && a.day() == b.day() && a.Place.Name != "" && gazetteer.Fold(string(a.Place.Name)) == gazetteer.Fold(string(b.Place.Name))
}

// statusClass tells what happened from what did not.
func statusClass(s dateline.Status) string {
	switch s {
	case dateline.Foiled:
		return "failed"
	case dateline.Threatened:
		return "threatened"
	}
	return "told as done"
}
