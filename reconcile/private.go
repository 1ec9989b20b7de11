package reconcile

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

// markPrivate notes on each report where it names private people: those whom its
// reading holds for private, unless another report knows a person of that name
// in public.
func markPrivate(reports []dateline.Report, readings []dateline.Reading, public map[string]bool) {
	at := 0
	for _, reading := range readings { // by report, as the reports are
		for reports[at].ID != reading.Report {
			at++
		}
		spans := []dateline.Span{}
		for _, n := range reading.Private {
			if !slices.ContainsFunc(fullNames(n), func(name string) bool { return public[name] }) {
				spans = append(spans, n.Mentions...)
			}
		}
		slices.SortFunc(spans, func(a, b dateline.Span) int { return a.Start - b.Start })
		reports[at].Private = withoutOverlaps(spans)
	}
}

// withPublic adds to the namings of each reading the persons whom it holds for private
// and another report knows in public.
func withPublic(readings []dateline.Reading, public map[string]bool) []dateline.Reading {
	out := slices.Clone(readings)
	for i, reading := range readings {
		named := slices.Clone(reading.Namings)
		for _, n := range reading.Private {
			known := slices.ContainsFunc(fullNames(n), func(name string) bool { return public[name] })
			if known && !slices.ContainsFunc(reading.Namings, func(o dateline.Naming) bool { return o.Kind == dateline.Person && slices.Contains(o.Names, n.Names[0]) }) {
				named = append(named, n)
			}
		}
		out[i].Namings = named
	}
	return out
}

// withoutOverlaps leaves out spans that overlap one before them.
func withoutOverlaps(spans []dateline.Span) []dateline.Span {
	kept := spans[:0]
	for _, s := range spans {
		if len(kept) == 0 || !kept[len(kept)-1].Overlaps(s) {
			kept = append(kept, s)
		}
	}
	return kept
}

// publicNames are the names of the persons whom some reading knows in public,
// folded.
func publicNames(readings []dateline.Reading) map[string]bool {
	public := map[string]bool{}
	for _, reading := range readings {
		private := map[string]bool{}
		for _, n := range reading.Private {
			for _, name := range n.Names {
				private[name] = true
			}
		}
		for _, n := range reading.Namings {
			if n.Kind != dateline.Person || slices.ContainsFunc(n.Names, func(name string) bool { return private[name] }) {
				continue
			}
			for _, name := range fullNames(n) {
				public[name] = true
			}
		}
	}
	return public
}

// fullNames are the names of a person by which others can tell who is meant: of
// several words where there are such, folded.
func fullNames(n dateline.Naming) []string {
	var full, short []string
	for _, name := range n.Names {
		if folded := codebook.Fold(name); strings.Contains(folded, " ") {
			full = append(full, folded)
		} else {
			short = append(short, folded)
		}
	}
	if full == nil {
		return short
	}
	return full
}
