package dateline

import "slices"

// Kind is what happened, in the nine attack types of the Global Terrorism
// Database's codebook, shortened, and what the other side does.
type Kind string

// The kinds of incidents.
const (
	Assassination  Kind = "assassination"
	ArmedAssault   Kind = "armed assault"
	Bombing        Kind = "bombing"
	Hijacking      Kind = "hijacking"
	HostageTaking  Kind = "hostage taking"
	Kidnapping     Kind = "kidnapping"
	FacilityAttack Kind = "facility attack"
	UnarmedAssault Kind = "unarmed assault"
	UnknownKind    Kind = "unknown"
	AirStrike      Kind = "air strike"
	Clash          Kind = "clash"
	Raid           Kind = "raid"
	Arrest         Kind = "arrest"
	Surrender      Kind = "surrender"
)

// Kinds lists every kind.
var Kinds = []Kind{Assassination, ArmedAssault, Bombing, Hijacking, HostageTaking, Kidnapping, FacilityAttack, UnarmedAssault, UnknownKind, AirStrike, Clash, Raid, Arrest, Surrender}

// kindFamilies are kinds that reports use for one and the same thing. A kind
// may stand in several.
var kindFamilies = [][]Kind{
	{ArmedAssault, FacilityAttack, Assassination, UnarmedAssault, HostageTaking, Bombing},
	{ArmedAssault, FacilityAttack, Clash, Raid},
	{Raid, AirStrike, Clash},
	{AirStrike, Bombing},
	{Raid, Assassination},
	{Kidnapping, HostageTaking, Hijacking},
}

// Near reports whether reports may use either kind for one and the same thing: a
// raid of one is the clash of another. A kind is not near to itself unless it stands
// in a family: an arrest is never the attack that it answers.
func (k Kind) Near(other Kind) bool {
	return slices.ContainsFunc(kindFamilies, func(family []Kind) bool {
		return slices.Contains(family, k) && slices.Contains(family, other)
	})
}
