package reconcile

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// kindFamilies are kinds that reports use for one and the same thing. A kind
// may stand in several.
var kindFamilies = [][]dateline.Kind{
	{dateline.ArmedAssault, dateline.FacilityAttack, dateline.Assassination, dateline.UnarmedAssault, dateline.HostageTaking, dateline.Bombing},
	{dateline.ArmedAssault, dateline.FacilityAttack, dateline.Clash, dateline.Raid},
	{dateline.Raid, dateline.AirStrike, dateline.Clash},
	{dateline.AirStrike, dateline.Bombing},
	{dateline.Raid, dateline.Assassination},
	{dateline.Kidnapping, dateline.HostageTaking, dateline.Hijacking},
}

// alone reports whether a kind can only be one with itself: an arrest is never
// the attack that it answers.
func alone(k dateline.Kind) bool { return k == dateline.Arrest || k == dateline.Surrender }

// related reports whether two kinds stand in one family.
func related(a, b dateline.Kind) bool {
	return slices.ContainsFunc(kindFamilies, func(family []dateline.Kind) bool {
		return slices.Contains(family, a) && slices.Contains(family, b)
	})
}

// compareKinds speaks against kinds that reports seldom mix up, more so where one
// is a seizure of people and the other none: then a day and a place are not enough.
func compareKinds(c *comparison, a, b dateline.Kind) {
	seizure := func(k dateline.Kind) bool { return related(k, dateline.Kidnapping) }
	switch {
	case a == dateline.UnknownKind || b == dateline.UnknownKind:
	case a == b:
		c.add(0.8, "both %s", a)
	case related(a, b):
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
