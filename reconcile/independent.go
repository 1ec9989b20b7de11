package reconcile

import (
	"cmp"
	"fmt"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/reconcile/copies"
)

// An origin says by whose outlet a report of an incident is counted.
type origin struct {
	outlet  string // tells outlets apart
	because string // why the report is counted by another's, "" where it is not
}

// originsOf finds for the reports of an incident by whose outlets they are
// counted: a copy by its original's, and of reports that credit one agency and
// tell the incident in much the same words all by the first one's (rule 20).
func originsOf(accounts []told) map[string]origin {
	accounts = inOrder(accounts)
	originals := map[string]*dateline.Report{}
	for _, t := range accounts {
		if t.Report == t.source {
			originals[t.source] = t.report
		}
	}
	wired := sharedWires(accounts)
	origins := map[string]origin{}
	for _, t := range accounts {
		original := originals[t.source]
		o := origin{outlet: "report " + t.source}
		if original != nil {
			o.outlet = outletKey(original)
			if t.report != original {
				o.because = "a copy of " + outletOf(original)
			}
		}
		if first := wired[t.source]; first != nil {
			o.outlet = outletKey(first)
			if t.report == original {
				o.because = fmt.Sprintf("credits the same agency as %s and tells it in much the same words", outletOf(first))
			}
		}
		origins[t.Report] = o
	}
	return origins
}

// sharedWires finds the originals that tell the incident in much the same words
// as an earlier one of the same agency, and the first of those.
func sharedWires(accounts []told) map[string]*dateline.Report {
	var wired []told
	shared := map[string]*dateline.Report{}
	for _, t := range accounts {
		if t.Report != t.source {
			continue
		}
		for _, before := range wired {
			if shared[t.Report] == nil && sameWire(t.report, before.report) && toldAlike(t, before) {
				shared[t.Report] = cmp.Or(shared[before.Report], before.report)
			}
		}
		wired = append(wired, t)
	}
	return shared
}

// sameWire reports whether two reports have their words from one agency: both
// credit it, or one of them is its own.
func sameWire(a, b *dateline.Report) bool {
	if a == b || a.Wire == "" && b.Wire == "" {
		return false
	}
	wire, other := gazetteer.Fold(string(a.Wire)), gazetteer.Fold(string(b.Wire))
	return wire == other || wire != "" && wire == gazetteer.Fold(string(b.Outlet)) || other != "" && other == gazetteer.Fold(string(a.Outlet))
}

// leastToldAlike is the likeness from which the sentences of two reports that
// credit one agency are taken for the agency's.
const leastToldAlike = 0.5

func toldAlike(a, b told) bool {
	return copies.SentencesAlike(a.report, a.Trigger.Start, b.report, b.Trigger.Start) >= leastToldAlike
}

// countIndependent counts the reports of an incident, and the outlets that are
// left when every copy is replaced by its original (rule 20). A report whose
// outlet is unknown is an outlet of its own, but items of one feed are one.
func countIndependent(accounts []told) (dateline.Sources, Reasoning) {
	reports, outlets := map[string]bool{}, map[string]bool{}
	r := Reasoning{Rule: "every copy is replaced by its original, and what one agency is credited with by its first report; what is left is counted by outlet (rule 20)"}
	origins := originsOf(accounts)
	for _, t := range inOrder(accounts) {
		if reports[t.Report] {
			continue
		}
		reports[t.Report] = true
		from := origins[t.Report]
		c := Consideration{Value: outletOf(t.report), Report: t.Report, Span: t.Trigger, Verdict: verdictStands, Because: "an outlet of its own"}
		switch {
		case from.because != "":
			c.Verdict, c.Because = verdictAside, from.because
		case outlets[from.outlet]:
			c.Verdict, c.Because = verdictAside, "the outlet is counted already"
		}
		outlets[from.outlet] = true
		r.Considered = append(r.Considered, c)
	}
	s := dateline.Sources{Reports: len(reports), Independent: len(outlets)}
	r.Value = fmt.Sprintf("%d reports, %d independent", s.Reports, s.Independent)
	return s, r
}

// outletKey tells outlets apart.
func outletKey(r *dateline.Report) string {
	if r.Outlet != "" {
		return "outlet " + gazetteer.Fold(string(r.Outlet))
	}
	return "report " + cmp.Or(string(r.File), r.ID)
}
