// Package furniture knows what stands around the words of a news report:
// bylines, mastheads, datelines, date lines, links to other stories, adverts,
// captions, share lines, reprint notices, and the seams left where all of these
// were run together with the text.
//
// It works on clean text and refuses to know file formats and what the report
// is about. From "By Ana Ruiz for The RecorderADVERTISEMENTTwo men died.Read |
// Rain floods marketPolice said so." Unglue makes the paragraphs
// "By Ana Ruiz for The Recorder", "Two men died." and "Police said so.", and
// ParseByline reads the first.
package furniture

import (
	_ "embed"
	"strings"
)

//go:embed agencies.tsv
var agencyTable string

//go:embed mastheads.tsv
var mastheadTable string

var (
	agencies  = table(agencyTable)
	mastheads = table(mastheadTable)
)

// table reads lines of one or two columns; a single column stands for itself.
func table(data string) map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(data) {
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, value, two := strings.Cut(line, "\t")
		if !two {
			value = key
		}
		out[key] = value
	}
	return out
}

// Agency returns the name of the news agency that s names and nothing else,
// such as "AFP" for "Agence France-Presse"; "" where s is none.
func Agency(s string) string {
	return agencies[strings.TrimSpace(s)]
}
