package plaintext

import (
	"regexp"
	"unicode/utf8"

	"github.com/dateline-project/dateline/intake/stamp"
)

// issuing is what stands before the day on which a bulletin says that it was
// given out: "Issued in Port Selma on".
var issuing = regexp.MustCompile(`(?i)\b(?:issued|released|circulated|compiled|date of issue)\b[^.|]{0,40}$`)

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
