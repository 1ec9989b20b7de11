package bench

import (
	"regexp"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading"
)

var (
	hardBreak = regexp.MustCompile(`[ \t]*\n[ \t]*`)
	paragraph = regexp.MustCompile(`\n[ \t]*\n`)
	// An insertion by the translator: an expansion, a gloss, "words indistinct".
	insertion = regexp.MustCompile(`[ \t]*\[[^\[\]\n]*\]`)
	// muc4NoCity is the place in the dateline of a hidden station, and where only the country is given.
	muc4NoCity = regexp.MustCompile(`^(?:CLANDESTINE|NO CITY(?: \((.+)\))?)$`)
	acronym    = regexp.MustCompile(`\[([A-Z][A-Z-]{1,9})\]`)
)

// dateline is what stands before the body of a message from a town or country:
// "LIMA, 4 MAY 90 -- ".
func (d muc4Document) dateline() string {
	place := d.Dateline.Place
	if in := muc4NoCity.FindStringSubmatch(place); in != nil {
		place = in[1]
	}
	if place == "" {
		return ""
	}
	return place + ", " + d.Dateline.Raw + " -- "
}

// report makes a report of a message: its body behind its dateline.
func (d muc4Document) report() dateline.Report {
	report := d.body()
	report.Text = d.dateline() + report.Text
	return report
}

// body makes a report of what a message says: with the hard line breaks of the
// wire taken out, published on the day of its dateline. Bracketed insertions go,
// but for acronyms, which stand in round brackets.
func (d muc4Document) body() dateline.Report {
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

// shift moves the mentions of fillers by so many code points.
func shift(fillers []reading.Filler, by int) {
	for _, f := range fillers {
		for i := range f.Mentions {
			f.Mentions[i].Start += by
			f.Mentions[i].End += by
		}
	}
}
