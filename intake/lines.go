package intake

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/furniture"
	"github.com/dateline-project/dateline/intake/plaintext"
	"github.com/dateline-project/dateline/intake/webpage"
)

// line is a report as a line of JSON Lines holds it; other fields are ignored.
type line struct {
	ID       any    `json:"id"`
	Date     string `json:"date"`
	Title    string `json:"title"`
	Text     string `json:"text"`
	URL      string `json:"url"`
	Outlet   string `json:"outlet"`
	Author   any    `json:"author"`
	Authors  any    `json:"authors"`
	Language string `json:"language"`
}

// lines reads a report from every line. A line that is no report is a problem
// that names it by its number.
func (a article) lines() ([]Document, []Problem) {
	var documents []Document
	var problems []Problem
	keys := keys{}
	number := 0
	for source := range strings.Lines(a.text) {
		number++
		source = strings.TrimSpace(source)
		if source == "" {
			continue
		}
		bad := func(reason, advice string) {
			problems = append(problems, a.problem(fmt.Sprintf("line %d %s", number, reason), advice))
		}
		var l line
		if err := json.Unmarshal([]byte(source), &l); err != nil {
			bad("is no JSON object with text in its fields: "+err.Error(), "correct the line; the others were read")
			continue
		}
		report := l.report()
		if report.Text == "" && report.Title == "" {
			bad("has neither \"text\" nor \"title\"", "give the report's text in the field \"text\"")
			continue
		}
		if l.Date != "" && report.Published.Date == "" {
			bad(fmt.Sprintf("has a date that cannot be read: %q; the report was read without", l.Date), "write it as YYYY-MM-DD")
		}
		documents = append(documents, a.document(report, []byte(source), keys.unique(l.key(source))))
	}
	return documents, problems
}

// key is the line's own id, or the line itself.
func (l line) key(source string) string {
	switch id := l.ID.(type) {
	case string:
		return id
	case float64:
		return fmt.Sprint(id)
	}
	return source
}

func (l line) report() dateline.Report {
	authors, agency := furniture.SplitAuthors(append(names(l.Author), names(l.Authors)...))
	paragraphs := plaintext.Body(l.Text)
	if pageStart.MatchString(l.Text) {
		paragraphs = webpage.Fragment(l.Text)
	}
	report := dateline.Report{
		Title: optional(l.Title), URL: optional(l.URL), Outlet: optional(l.Outlet), Language: optional(l.Language),
		Authors: authors, Wire: optional(agency), Text: joined(paragraphs),
	}
	if l.Date != "" {
		report.Published = givenDate(strings.TrimSpace(l.Date))
	}
	addDateline(&report, paragraphs, l.Text)
	return report
}

// names returns the strings of a field that holds one or many.
func names(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, item := range v {
			out = append(out, names(item)...)
		}
		return out
	}
	return nil
}
