package workbench

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/fields"
	"github.com/dateline-project/dateline/review"
)

// merging is what an incident may be one with: candidates to choose from, or one
// that was chosen, beside it.
type merging struct {
	Words      string // that others are sought by
	Candidates []review.Candidate
	Found      []*dateline.Incident // by the words
	With       *review.Candidate
	WithPage   []telling
	Rows       []compared
}

// compared is one field of two incidents.
type compared struct {
	Field, Own, Other string
	Differ            bool
}

// mostFound are as many as one looks through; more words find fewer.
const mostFound = 12

func (x *index) merging(in *dateline.Incident, query url.Values) *merging {
	m := &merging{Words: strings.TrimSpace(query.Get("q"))}
	if other := x.incidents[query.Get("with")]; other != nil && other != in {
		with := review.Compared(x.book, in, other)
		m.With, m.WithPage, m.Rows = &with, x.tellings(other), x.compare(in, other)
		return m
	}
	if m.Words == "" {
		m.Candidates = review.Candidates(x.book, in)
		return m
	}
	for _, other := range x.pick(selection{Text: m.Words, Sort: defaultSort}) {
		if other != in && len(m.Found) < mostFound {
			m.Found = append(m.Found, other)
		}
	}
	return m
}

// compare puts the fields of two incidents beside each other.
func (x *index) compare(a, b *dateline.Incident) []compared {
	differing := fields.Differ(*a, *b)
	var rows []compared
	for _, name := range []string{"date", "place", "kind", "status", "perpetrators", "killed", "injured", "abducted", "weapons"} {
		row := compared{Field: name, Own: x.fieldWords(a, name), Other: x.fieldWords(b, name)}
		row.Differ = row.Own != row.Other && slices.Contains(differing, name) // not where only how exact it is differs
		if row.Own+row.Other != "" {
			rows = append(rows, row)
		}
	}
	return rows
}

// fieldWords is a field of an incident in words, empty where nothing is known.
func (x *index) fieldWords(in *dateline.Incident, name string) string {
	switch {
	case name == "date" && in.Date.Known():
		return dateWords(in.Date)
	case name == "place" && in.Place.Known():
		return placeWords(in.Place)
	case name == "date", name == "place":
		return ""
	}
	if toll := map[string]*dateline.Toll{"killed": in.Killed, "injured": in.Injured, "abducted": in.Abducted}[name]; toll != nil && toll.Low == toll.High {
		return strconv.Itoa(toll.Best)
	}
	words := fields.Text(*in, name, x.actorName)
	return blank(words)
}
