package accounts

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/scenes"
)

// vague reports whether an account of violence tells neither when nor how many, and its sentences name no
// place, or only a country: beside others of its report it is a word about one of them
// ("Guards fired from the roof") or about all ("The country is being bombed").
func (p *page) vague(st *story, a dateline.Account) bool {
	return happenings.Family(a.Kind) == "violence" && a.Status == dateline.Occurred && a.Date.Evidence == nil && !slices.ContainsFunc(a.Figures, func(f dateline.Figure) bool { return f.Value() > 0 }) &&
		!slices.ContainsFunc(st.scenes, namesItsPlace) && (len(a.Perpetrators) == 0 || len(a.Place.Alternatives) == 0 && (!a.Place.Known() || a.Place.Precision >= inCountryOnly))
}

// inCountryOnly is the precision of a place that is only known to lie in a country.
const inCountryOnly = 6

// namesItsPlace reports whether a scene has a place that its own sentence or the head of its
// entry names, finer than a country.
func namesItsPlace(x *scenes.Scene) bool {
	if x.Place == nil || x.Place.Precision >= inCountryOnly {
		return false
	}
	return x.Place.Headed || x.Place.Evidence.Start >= x.Sentence.Start && x.Place.Evidence.End <= x.Sentence.End
}
