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
	next := -1 // the figure of the measure that is told right behind it
	for i, g := range a.Figures {
		if g.Measure == f.Measure && g.Evidence.Start >= f.Evidence.End && (next < 0 || g.Evidence.Start < a.Figures[next].Evidence.Start) {
			next = i
		}
	}
	if next < 0 {
		return 0
	}
	g := a.Figures[next]
	if !g.Part || g.Who != dateline.WhoAttackers || g.Evidence.Start-f.Evidence.End > near || g.Value() >= f.Value() {
		return 0
	}
	return g.Value()
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
		return g.Measure == dateline.Killed && g.Value() > 0 && !g.Part && !g.Superseded && g.AttributedTo == f.AttributedTo
	})
}
