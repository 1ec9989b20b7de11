package reconcile

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

// markPrivate notes on each report where it names private people: those whom its
// reading holds for private, unless another report knows a person of that name
// in public, or a group.
func markPrivate(reports []dateline.Report, readings []dateline.Reading, public map[string]dateline.ActorKind) {
	at := 0
	for _, reading := range readings { // by report, as the reports are
		for reports[at].ID != reading.Report {
			at++
		}
		spans := []dateline.Span{}
		for _, n := range reading.Private {
			if !slices.ContainsFunc(fullNames(n), func(name string) bool { return public[name] != "" }) {
				spans = append(spans, n.Mentions...)
			}
		}
		slices.SortFunc(spans, func(a, b dateline.Span) int { return a.Start - b.Start })
		reports[at].Private = withoutOverlaps(spans)
	}
}

// withPublic adds to the namings of each reading whom it holds for a private person
// and another report knows in public, or as a group.
func withPublic(readings []dateline.Reading, public map[string]dateline.ActorKind) []dateline.Reading {
	out := slices.Clone(readings)
	for i, reading := range readings {
		named := slices.Clone(reading.Namings)
		for _, n := range reading.Private {
			full := fullNames(n)
			i := slices.IndexFunc(full, func(name string) bool { return public[name] != "" })
			if i < 0 {
				continue
			}
			n.Kind = public[full[i]]
			if !slices.ContainsFunc(reading.Namings, func(o dateline.Naming) bool { return o.Kind == n.Kind && slices.Contains(o.Names, n.Names[0]) }) {
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

// publicNames are the names, folded, of the persons whom some reading knows in public,
// and those of several words that it has for an armed group, unless they are a person's
// too.
func publicNames(readings []dateline.Reading) map[string]dateline.ActorKind {
	public := map[string]dateline.ActorKind{}
	for _, reading := range readings {
		private := map[string]bool{}
		for _, n := range reading.Private {
			for _, name := range n.Names {
				private[name] = true
			}
		}
		for _, n := range reading.Namings {
			if slices.ContainsFunc(n.Names, func(name string) bool { return private[name] }) {
				continue
			}
			for _, name := range fullNames(n) {
				if n.Kind == dateline.Person || n.Kind == dateline.ArmedGroup && public[name] == "" && strings.Contains(name, " ") {
					public[name] = n.Kind
				}
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
