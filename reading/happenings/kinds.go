package happenings

import (
	"github.com/dateline-project/dateline"
)

// Taking reports whether a kind takes people or vehicles.
func Taking(k dateline.Kind) bool {
	return k == dateline.Kidnapping || k == dateline.HostageTaking || k == dateline.Hijacking
}

// Family keeps apart what is never one incident.
func Family(k dateline.Kind) string {
	switch k {
	case dateline.Arrest, dateline.Surrender:
		return string(k)
	}
	return "violence"
}

// Unreal reports whether a status says that nothing took place.
func Unreal(s dateline.Status) bool {
	return s == dateline.Foiled || s == dateline.Threatened
}

// StatesDo reports whether a kind is one of what states do to armed groups.
func StatesDo(k dateline.Kind) bool {
	return k == dateline.AirStrike || k == dateline.Raid || k == dateline.Arrest
}
