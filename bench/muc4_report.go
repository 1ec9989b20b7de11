package bench

import (
	"regexp"
	"strings"

	"github.com/dateline-project/dateline"
)

var (
	hardBreak = regexp.MustCompile(`[ \t]*\n[ \t]*`)
	paragraph = regexp.MustCompile(`\n[ \t]*\n`)
	// An insertion by the translator: an expansion, a gloss, "words indistinct".
	insertion = regexp.MustCompile(`[ \t]*\[[^\[\]\n]*\]`)
	acronym   = regexp.MustCompile(`\[([A-Z][A-Z-]{1,9})\]`)
)

// report makes a report of a message: its body with the hard line breaks of
// the wire taken out, published on the day of its dateline. Bracketed
// insertions go, but for acronyms, which stand in round brackets.
func (d muc4Document) report() dateline.Report {
	runes := []rune(d.Text)
	body := string(runes[min(max(d.BodyStart, 0), len(runes)):])
	var paragraphs []string
	for _, p := range paragraph.Split(body, -1) {
		p = strings.TrimSpace(hardBreak.ReplaceAllString(p, " "))
		p = insertion.ReplaceAllString(acronym.ReplaceAllString(p, "($1)"), "")
		if p != "" {
			paragraphs = append(paragraphs, p)
		}
	}
	published := dateline.UnknownPublished
	if d.Dateline.Date != "" {
		published = dateline.Published{Date: d.Dateline.Date, Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}
	}
	return dateline.Report{ID: d.ID, Published: published, Language: "en", Text: strings.Join(paragraphs, "\n\n")}
}
