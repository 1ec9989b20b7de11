package reconcile

import "github.com/dateline-project/dateline"

// alone reports whether a kind can only be one with itself: an arrest is never
// the attack that it answers.
func alone(k dateline.Kind) bool { return k == dateline.Arrest || k == dateline.Surrender }

// compareKinds speaks against kinds that reports seldom mix up, more so where one
// is a seizure of people and the other none: then a day and a place are not enough.
func compareKinds(c *comparison, a, b dateline.Kind) {
	seizure := func(k dateline.Kind) bool { return k.Near(dateline.Kidnapping) }
	switch {
	case a == dateline.UnknownKind || b == dateline.UnknownKind:
	case a == b:
		c.add(0.8, "both %s", a)
	case a.Near(b):
		c.add(-0.3, "%s and %s", a, b)
	case seizure(a) != seizure(b):
		c.add(-1.6, "%s and %s", a, b)
	default:
		c.add(-1, "%s and %s", a, b)
	}
}

// countsAllSides reports whether the dead of every side are the incident's own
// (coding rule 13).
func countsAllSides(k dateline.Kind) bool {
	return k == dateline.Clash || k == dateline.Raid || k == dateline.AirStrike
}
