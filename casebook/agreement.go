package casebook

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// Agreement is how far coders agree on one field.
type Agreement struct {
	Field string `json:"field"` // "incident" is whether there is one at all
	Units int    `json:"units"` // incidents that two coders or more judged
	Equal int    `json:"equal"` // of these, where all gave the same
	Alpha Alpha  `json:"alpha"`
}

// Alpha is Krippendorff's alpha: 1 for full agreement, 0 for that of chance. It
// is NaN, and null in JSON, where nothing can be compared or only one value was given.
type Alpha float64

// MarshalJSON writes null for NaN.
func (a Alpha) MarshalJSON() ([]byte, error) {
	if math.IsNaN(float64(a)) {
		return []byte("null"), nil
	}
	return json.Marshal(float64(a))
}

// Difference is where coders disagree: one incident and what each has for the field.
type Difference struct {
	Field     string   `json:"field"`
	Incidents []string `json:"incidents"` // the incident in each coder's casebook; empty where that coder has none
	Values    []string `json:"values"`    // what each has, in words
}

// Agree compares what coders settled, each in a casebook of the same reports:
// which incidents they accepted or rejected, and what an accepted one says. What
// nobody looked at is machine output, on which agreement means nothing, and does
// not count. Incidents of two casebooks are one where they share more accounts
// than with any other, and at least half.
func Agree(books []*dateline.Casebook) ([]Agreement, []Difference) {
	units := unitsOf(books)
	var agreements []Agreement
	var differences []Difference
	for _, f := range codedFields {
		a, differing := agreeOn(f, units)
		agreements, differences = append(agreements, a), append(differences, differing...)
	}
	return agreements, differences
}

// judged is one incident as one coder settled it: accepted, or rejected.
type judged struct {
	incident dateline.Incident
	rejected bool
	names    map[string]string // of actors
}

// unit is one incident with the judgement of each coder, nil where there is none.
type unit []*judged

func unitsOf(books []*dateline.Casebook) []unit {
	var units []unit
	for coder, book := range books {
		taken := map[int]bool{}
		for _, j := range judgedIn(book) {
			at := likest(units, taken, j)
			if at < 0 {
				units = append(units, make(unit, len(books)))
				at = len(units) - 1
			}
			taken[at] = true
			units[at][coder] = j
		}
	}
	return units
}

// judgedIn lists the incidents that somebody accepted or rejected, by id.
func judgedIn(book *dateline.Casebook) []*judged {
	names := map[string]string{}
	for _, a := range book.Actors {
		names[a.ID] = a.Name
	}
	var out []*judged
	for _, in := range book.Incidents {
		if in.Review != nil {
			out = append(out, &judged{incident: in, names: names})
		}
	}
	for _, d := range dateline.InForce(book.Decisions) {
		if d.Verb == dateline.Reject && d.Was != nil {
			out = append(out, &judged{incident: *d.Was, rejected: true, names: names})
		}
	}
	slices.SortStableFunc(out, func(a, b *judged) int { return cmp.Compare(a.incident.ID, b.incident.ID) })
	return out
}

// likest finds the unit that shares at least half of the accounts, the most
// of all that are free; -1 where there is none.
func likest(units []unit, taken map[int]bool, j *judged) int {
	best, most := -1, 0.5
	for i, u := range units {
		for _, other := range u {
			if other == nil || taken[i] {
				continue
			}
			if share := overlap(j.incident.Accounts, other.incident.Accounts); share > most || share == most && best < 0 {
				best, most = i, share
			}
		}
	}
	return best
}

// overlap is the share of the accounts of either that both have.
func overlap(a, b []string) float64 {
	both := 0
	for _, id := range a {
		if slices.Contains(b, id) {
			both++
		}
	}
	return float64(both) / float64(max(1, len(a)+len(b)-both))
}

// codedField is a field on which coders are compared: by its words, or by a
// number where it has one.
type codedField struct {
	name   string
	words  func(*judged) string
	number func(*judged) (float64, bool) // nil: the field is nominal
}

var codedFields = []codedField{
	{"incident", func(j *judged) string { return map[bool]string{true: "rejected", false: "accepted"}[j.rejected] }, nil},
	{"kind", func(j *judged) string { return string(j.incident.Kind) }, nil},
	{"status", func(j *judged) string { return string(j.incident.Status) }, nil},
	{"date", func(j *judged) string { return j.incident.Date.Words() }, func(j *judged) (float64, bool) {
		return float64(j.incident.Date.Start.Sub("2000-01-01")), j.incident.Date.Known()
	}},
	{"country", func(j *judged) string { return string(j.incident.Place.Country) }, nil},
	{"place", func(j *judged) string { return string(j.incident.Place.Name) }, nil},
	{"perpetrators", perpetratorWords, nil},
	tollField("killed", func(i dateline.Incident) *dateline.Toll { return i.Killed }),
	tollField("injured", func(i dateline.Incident) *dateline.Toll { return i.Injured }),
	tollField("abducted", func(i dateline.Incident) *dateline.Toll { return i.Abducted }),
}

func perpetratorWords(j *judged) string {
	var words []string
	for _, p := range j.incident.Perpetrators {
		words = append(words, cmp.Or(j.names[p.Actor], p.Actor)+" ("+string(p.Standing)+")")
	}
	slices.Sort(words)
	return strings.Join(words, "; ")
}

func tollField(name string, toll func(dateline.Incident) *dateline.Toll) codedField {
	return codedField{name, func(j *judged) string {
		if t := toll(j.incident); t != nil {
			return fmt.Sprintf("%d (%d–%d)", t.Best, t.Low, t.High)
		}
		return ""
	}, func(j *judged) (float64, bool) {
		if t := toll(j.incident); t != nil {
			return float64(t.Best), true
		}
		return 0, false
	}}
}

// agreeOn compares the coders on one field. Beyond whether there is an incident,
// only those who accepted it have values.
func agreeOn(f codedField, units []unit) (Agreement, []Difference) {
	a := Agreement{Field: f.name}
	var words [][]string
	var numbers [][]float64
	var differences []Difference
	for _, u := range units {
		d := Difference{Field: f.name, Incidents: make([]string, len(u)), Values: make([]string, len(u))}
		var given []string
		var values []float64
		for i, j := range u {
			if j == nil || j.rejected && f.name != "incident" {
				continue
			}
			d.Incidents[i], d.Values[i] = j.incident.ID, f.words(j)
			given = append(given, d.Values[i])
			if f.number != nil {
				if n, known := f.number(j); known {
					values = append(values, n)
				}
			}
		}
		if len(given) < 2 {
			continue
		}
		a.Units++
		if len(slices.Compact(slices.Sorted(slices.Values(given)))) == 1 {
			a.Equal++
		} else {
			differences = append(differences, d)
		}
		words, numbers = append(words, given), append(numbers, values)
	}
	if f.number != nil {
		a.Alpha = Alpha(alpha(numbers, interval))
	} else {
		a.Alpha = Alpha(alpha(words, nominal))
	}
	return a, differences
}
