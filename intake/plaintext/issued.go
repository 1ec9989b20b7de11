package plaintext

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/stamp"
)

var (
	// issuing is what stands before the day on which a bulletin says that it was
	// given out: "Issued in Port Selma on".
	issuing = regexp.MustCompile(`(?i)\b(?:issued|released|published|circulated|compiled|brought up to date|date of issue)\b[^.|]{0,40}$`)
	// givenAt is what stands before the day on a line of its own: "Port Selma,
	// Salt Coast province,".
	givenAt = regexp.MustCompile(`^(?:\p{Lu}[^.;:!?0-9]{1,60},)?\s*$`)
)

// readIssued takes the day on which a line above the text says that it was
// given out, among what else it says: "Note no. 19, covering 2 to 8 May 2022.
// Issued 9 May 2022. For members only." It goes before the day of a date line,
// which may be that of the period covered.
func (a *Article) readIssued(paragraphs []string, order stamp.Order) {
	if a.dated() {
		return
	}
	for _, p := range paragraphs[:min(len(paragraphs), maxHead/2)] {
		if utf8.RuneCountInString(p) > 200 {
			return
		}
		for _, d := range stamp.Find(p, order) {
			if issuing.MatchString(p[:d.Start]) && d.Day != "" {
				a.Printed = d.Day
				return
			}
		}
	}
}

// readAlone takes the day of the only line that has nothing but a day, or a place
// and a day, where it stands near the top, and returns the text without a line that
// has no place.
func (a *Article) readAlone(paragraphs []string, order stamp.Order) []string {
	if a.dated() {
		return paragraphs
	}
	found, day := -1, dateline.Day("")
	for i, p := range paragraphs {
		if utf8.RuneCountInString(p) > 100 {
			continue
		}
		if dates := stamp.Find(p, order); len(dates) == 1 && dates[0].Day != "" && dates[0].End == len(p) && givenAt.MatchString(p[:dates[0].Start]) {
			if found >= 0 {
				return paragraphs
			}
			found, day = i, dates[0].Day
		}
	}
	if found < 0 || found >= maxHead {
		return paragraphs
	}
	a.Printed = day
	if strings.Contains(paragraphs[found], ",") {
		return paragraphs
	}
	return slices.Delete(slices.Clone(paragraphs), found, found+1)
}
