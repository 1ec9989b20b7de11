package reconcile

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// implied are the dead of an incident none of whose accounts counts any: nobody
// where nobody was hurt, one where somebody was assassinated (coding rule 17).
func implied(accounts []told, kind dateline.Kind, by parties) []*count {
	var counts []*count
	imply := func(t told, n int, f dateline.Figure) {
		f.Measure, f.Low, f.High, f.Qualifier = dateline.Killed, &n, &n, dateline.Exact
		counts = append(counts, &count{told: t, figures: []dateline.Figure{f}, value: n, voice: voiceOf(f, t.report, by)})
	}
	for _, t := range accounts {
		if i := slices.IndexFunc(t.Figures, func(f dateline.Figure) bool {
			return f.Measure == dateline.Injured && wholeCount(f) && f.Value() == 0 && !f.Superseded
		}); i >= 0 {
			imply(t, 0, t.Figures[i])
		} else if kind == dateline.Assassination && t.Kind == kind && t.Status == dateline.Occurred {
			imply(t, 1, dateline.Figure{Who: dateline.WhoTotal, Evidence: t.Trigger})
		}
	}
	return counts
}

// harmless are the dead or hurt of what failed by all accounts: nobody (coding rule 17).
func harmless(accounts []told, m dateline.Measure, by parties) []*count {
	var counts []*count
	for _, t := range accounts {
		if nobody := 0; t.Status == dateline.Foiled {
			f := dateline.Figure{Measure: m, Who: dateline.WhoTotal, Low: &nobody, High: &nobody, Qualifier: dateline.Exact, Evidence: t.Trigger}
			counts = append(counts, &count{told: t, figures: []dateline.Figure{f}, voice: voiceOf(f, t.report, by)})
		}
	}
	return counts
}

// onlyFoiled reports whether all accounts tell that it failed; an arrest is part of how.
func onlyFoiled(accounts []told) bool {
	foiled := false
	for _, t := range accounts {
		if t.Status != dateline.Foiled && t.Kind != dateline.Arrest {
			return false
		}
		foiled = foiled || t.Status == dateline.Foiled
	}
	return foiled
}

// onlyAttackers reports whether counts are of attackers alone.
func onlyAttackers(counts []*count) bool {
	return !slices.ContainsFunc(counts, func(c *count) bool {
		return slices.ContainsFunc(c.figures, func(f dateline.Figure) bool { return f.Who != dateline.WhoAttackers })
	})
}
