package workbench

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// mark is a span of a report's text and what was read there: "date", "killed", ….
type mark struct {
	dateline.Span
	Class string // one of markClasses
	Label string // what it is, in words, for a pointer's tip
}

// Classes of marks, in the order in which one of them decides the look of a
// segment that several cover. Claims and warnings, often whole sentences, are
// lines below the text and go with any other.
const (
	markFigure  = "figure"
	markTrigger = "trigger"
	markWeapon  = "weapon"
	markDate    = "date"
	markPlace   = "place"
	markTarget  = "target"
	markActor   = "actor"
	markWarning = "warning"
	markClaim   = "claim"
	markSought  = "sought" // by whoever follows a link to words that nothing was read from
)

var markClasses = []string{markFigure, markTrigger, markWeapon, markDate, markPlace, markTarget, markActor, markWarning, markClaim, markSought}

// segment is a stretch of text that the same marks cover from end to end.
type segment struct {
	Start, End int // code points of the report's text
	Text       string
	Class      string   // classes of the marks, space between; empty: plain text
	Label      string   // their labels
	Anchors    []string // ids of the spans that begin here
}

// spanAnchor is the id of a span on its report's page.
func spanAnchor(s dateline.Span) string { return fmt.Sprintf("s%d-%d", s.Start, s.End) }

// anchored reads what spanAnchor writes.
func anchored(anchor string) (s dateline.Span, ok bool) {
	n, err := fmt.Sscanf(anchor, "s%d-%d", &s.Start, &s.End)
	return s, n == 2 && err == nil
}

// light cuts text[from:to] at every border of a mark. The segments put together
// are exactly that text, however the marks overlap; the parts of marks that lie
// outside are left out.
func light(text []rune, from, to int, marks []mark) []segment {
	marks = slices.Clone(marks)
	slices.SortStableFunc(marks, func(a, b mark) int {
		return slices.Index(markClasses, a.Class) - slices.Index(markClasses, b.Class)
	})
	cuts := borders(from, to, marks)
	segments := make([]segment, 0, len(cuts)-1)
	for i := range len(cuts) - 1 {
		segments = append(segments, cover(text, cuts[i], cuts[i+1], marks))
	}
	return segments
}

func borders(from, to int, marks []mark) []int {
	cuts := []int{from, to}
	for _, m := range marks {
		for _, at := range []int{m.Start, m.End} {
			if from < at && at < to {
				cuts = append(cuts, at)
			}
		}
	}
	slices.Sort(cuts)
	return slices.Compact(cuts)
}

// cover makes the segment from start to end, between which no mark begins or
// ends; marks come in the order in which they decide the look.
func cover(text []rune, start, end int, marks []mark) segment {
	s := segment{Start: start, End: end, Text: string(text[start:end])}
	var classes, labels []string
	for _, m := range marks {
		if m.Start > start || m.End < end || m.Start == m.End {
			continue
		}
		if !slices.Contains(classes, m.Class) {
			classes = append(classes, m.Class)
		}
		if !slices.Contains(labels, m.Label) {
			labels = append(labels, m.Label)
		}
		if anchor := spanAnchor(m.Span); m.Start == start && !slices.Contains(s.Anchors, anchor) {
			s.Anchors = append(s.Anchors, anchor)
		}
	}
	s.Label = strings.Join(labels, " · ")
	s.Class = strings.Join(classes, " ")
	return s
}
