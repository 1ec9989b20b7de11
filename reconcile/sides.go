package reconcile

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// attackersIn is how many of the attackers' own a figure holds by the words right behind it,
// which do not count (coding rule 13): one of "seven people, including the bomber".
func attackersIn(a *dateline.Account, f dateline.Figure) int {
	const near = 40 // code points
	if f.Part || f.Who == dateline.WhoAttackers {
		return 0
	}
	for _, g := range a.Figures {
		if gap := g.Evidence.Start - f.Evidence.End; g.Measure == f.Measure && g.Part && g.Who == dateline.WhoAttackers && gap >= 0 && gap <= near && g.Value() < f.Value() {
			return g.Value()
		}
	}
	return 0
}

// otherSideDied reports whether a figure says that nobody was killed or hurt where the
// account counts dead of the other side, so that it says nothing of them: "killed 20 rebels
// and suffered no casualties".
func otherSideDied(a *dateline.Account, f dateline.Figure) bool {
	if f.Value() != 0 || f.Superseded {
		return false
	}
	noneDead := slices.ContainsFunc(a.Figures, func(g dateline.Figure) bool {
		return g.Measure == dateline.Killed && g.Value() == 0 && g.Evidence == f.Evidence
	})
	return noneDead && slices.ContainsFunc(a.Figures, func(g dateline.Figure) bool {
		return g.Measure == dateline.Killed && g.Value() > 0 && !g.Superseded && g.AttributedTo == f.AttributedTo
	})
}
