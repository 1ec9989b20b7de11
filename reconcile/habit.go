package reconcile

import (
	"fmt"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/intake/stamp"
)

// habits knows in which order outlets write day and month, from the dates of
// numbers alone that their reports are headed with or hold.
type habits struct {
	reports []dateline.Report
	of      map[string][]int // reports of an outlet by its folded name
}

func habitsOf(reports []dateline.Report) habits {
	h := habits{reports, map[string][]int{}}
	for i, r := range reports {
		if name := codebook.Fold(string(r.Outlet)); name != "" {
			h.of[name] = append(h.of[name], i)
		}
	}
	return h
}

// day reads the printed date of a report in the order of the other reports of
// its outlet; unknown where they show none or contradict one another. The
// reasons are the dates that show it.
func (h habits) day(r *dateline.Report) (dateline.Day, []Consideration) {
	if r.Published.Printed == "" {
		return "", nil
	}
	var shown []Consideration
	var dates strings.Builder
	for _, i := range h.of[codebook.Fold(string(r.Outlet))] {
		other := &h.reports[i]
		if other.ID == r.ID {
			continue
		}
		if order := stamp.OrderOf(other.Published.Printed); order != stamp.Unsettled {
			shown = append(shown, Consideration{Value: other.Published.Printed, Report: other.ID, Verdict: verdictBest, Because: "a date of " + outletOf(r) + " that can be read in one order only"})
		}
		fmt.Fprintln(&dates, other.Published.Printed)
		fmt.Fprintln(&dates, other.Text)
	}
	order := stamp.OrderOf(dates.String())
	if found := stamp.Find(r.Published.Printed, order); order != stamp.Unsettled && len(found) == 1 {
		return found[0].Day, shown
	}
	return "", nil
}
