package reconcile

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// kindFamilies are kinds that reports use for one and the same thing. A kind
// may stand in several; arrests and surrenders stand alone.
var kindFamilies = [][]dateline.Kind{
	{dateline.ArmedAssault, dateline.FacilityAttack, dateline.Assassination, dateline.UnarmedAssault, dateline.HostageTaking, dateline.Bombing},
	{dateline.ArmedAssault, dateline.FacilityAttack, dateline.Clash, dateline.Raid},
	{dateline.Raid, dateline.AirStrike, dateline.Clash},
	{dateline.AirStrike, dateline.Bombing},
	{dateline.Raid, dateline.Assassination},
	{dateline.Kidnapping, dateline.HostageTaking, dateline.Hijacking},
	{dateline.Arrest},
	{dateline.Surrender},
}

// kindsMeet reports whether two kinds can be of one incident.
func kindsMeet(a, b dateline.Kind) bool {
	if a == b {
		return true
	}
	alone := func(k dateline.Kind) bool { return k == dateline.Arrest || k == dateline.Surrender }
	if a == dateline.UnknownKind || b == dateline.UnknownKind {
		return !alone(a) && !alone(b)
	}
	return slices.ContainsFunc(kindFamilies, func(family []dateline.Kind) bool {
		return slices.Contains(family, a) && slices.Contains(family, b)
	})
}

func compareKinds(c *comparison, a, b dateline.Kind) {
	switch {
	case a == dateline.UnknownKind || b == dateline.UnknownKind:
	case a == b:
		c.add(0.8, "both %s", a)
	default:
		c.add(-0.3, "%s and %s", a, b)
	}
}

// countsAllSides reports whether the dead of every side are the incident's own
// (coding rule 13).
func countsAllSides(k dateline.Kind) bool {
	return k == dateline.Clash || k == dateline.Raid || k == dateline.AirStrike
}
