package workbench

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
)

// selection is which incidents are shown and in which order; all of it stands
// in the URL.
type selection struct {
	casebook.Filter
	Text     string   // words that must all occur
	Disputed bool     // only where reports disagree
	Sort     string   // a column; "-" before it turns the order round
	Unread   []string // what was asked and could not be understood
}

const defaultSort = "-date"

// parseSelection reads a selection from a query. What cannot be understood is
// listed in Unread and left out.
func parseSelection(q url.Values) selection {
	s := selection{Text: strings.TrimSpace(q.Get("q")), Disputed: q.Get("disputed") != "", Sort: cmp.Or(q.Get("sort"), defaultSort)}
	s.From, s.To = s.day(q, "from"), s.day(q, "to")
	s.Place, s.Actor = strings.TrimSpace(q.Get("place")), strings.TrimSpace(q.Get("actor"))
	s.Kind, s.Status = q.Get("kind"), q.Get("status")
	if _, known := columns[strings.TrimPrefix(s.Sort, "-")]; !known {
		s.Unread, s.Sort = append(s.Unread, "sort="+s.Sort), defaultSort
	}
	return s
}

func (s *selection) day(q url.Values, key string) dateline.Day {
	text := strings.TrimSpace(q.Get(key))
	if text == "" {
		return ""
	}
	if day := dateline.Day(text); !day.Time().IsZero() {
		return day
	}
	s.Unread = append(s.Unread, key+"="+text+" (write 2021-08-26, 2021-08 or 2021)")
	return ""
}

// query writes the selection as it stands in a URL; what is as always is left out.
func (s selection) query() url.Values {
	q := url.Values{}
	for key, value := range map[string]string{"from": string(s.From), "to": string(s.To), "place": s.Place, "actor": s.Actor, "kind": s.Kind, "status": s.Status, "q": s.Text} {
		if value != "" {
			q.Set(key, value)
		}
	}
	if s.Disputed {
		q.Set("disputed", "1")
	}
	if s.Sort != defaultSort {
		q.Set("sort", s.Sort)
	}
	return q
}

// Narrowed reports whether anything is filtered.
func (s selection) Narrowed() bool {
	return len(s.Filters()) > 0
}

// filter is one filter that is set, and the address of the selection without it.
type filter struct{ Name, Value, Without string }

// Filters are the filters that are set.
func (s selection) Filters() []filter {
	var filters []filter
	for _, key := range []string{"q", "from", "to", "place", "actor", "kind", "status", "disputed"} {
		q := s.query()
		if value := q.Get(key); value != "" {
			q.Del(key)
			filters = append(filters, filter{filterNames[key], value, "/?" + q.Encode()})
		}
	}
	return filters
}

var filterNames = map[string]string{"q": "words", "from": "from", "to": "to", "place": "place", "actor": "actor", "kind": "kind", "status": "status", "disputed": "reports disagree"}

// SortedBy is the address of the same selection in the order of a column, the
// other way round where it is in that order already.
func (s selection) SortedBy(column string) string {
	first, second := column, "-"+column
	if columns[column].largestFirst {
		first, second = second, first
	}
	if s.Sort == first {
		first = second
	}
	s.Sort = first
	return "/?" + s.query().Encode()
}

// Order is the aria-sort of a column.
func (s selection) Order(column string) string {
	switch s.Sort {
	case column:
		return "ascending"
	case "-" + column:
		return "descending"
	}
	return "none"
}

// pick returns the selected incidents in order.
func (x *index) pick(s selection) []*dateline.Incident {
	var picked []*dateline.Incident
	wanted := strings.Fields(strings.ToLower(s.Text))
	for _, found := range casebook.Incidents(x.book, s.Filter) {
		i := x.incidents[found.ID]
		holds := func(word string) bool { return strings.Contains(x.sought[i.ID], word) }
		if s.Disputed && len(i.Disagreements) == 0 || slices.ContainsFunc(wanted, func(w string) bool { return !holds(w) }) {
			continue
		}
		picked = append(picked, i)
	}
	x.sort(picked, s.Sort)
	return picked
}

// column is how incidents are ordered by one of their fields. Incidents that
// lack the field come last, whichever way round.
type column struct {
	largestFirst bool
	known        func(*dateline.Incident) bool
	compare      func(x *index, a, b *dateline.Incident) int
}

func always(*dateline.Incident) bool { return true }

var columns = map[string]column{
	"date": {true, func(i *dateline.Incident) bool { return i.Date.Known() }, func(_ *index, a, b *dateline.Incident) int {
		return cmp.Or(cmp.Compare(a.Date.Start, b.Date.Start), cmp.Compare(a.Date.End, b.Date.End))
	}},
	"place": {false, func(i *dateline.Incident) bool { return i.Place.Known() }, func(_ *index, a, b *dateline.Incident) int {
		return cmp.Compare(placeName(a.Place), placeName(b.Place))
	}},
	"kind":   {false, always, func(_ *index, a, b *dateline.Incident) int { return cmp.Compare(a.Kind, b.Kind) }},
	"status": {false, always, func(_ *index, a, b *dateline.Incident) int { return cmp.Compare(a.Status, b.Status) }},
	"actor": {false, func(i *dateline.Incident) bool { return len(i.Perpetrators) > 0 }, func(x *index, a, b *dateline.Incident) int {
		return slices.Compare(x.names(a.Perpetrators[0].Actor), x.names(b.Perpetrators[0].Actor))
	}},
	"killed": {true, func(i *dateline.Incident) bool { return i.Killed != nil }, func(_ *index, a, b *dateline.Incident) int {
		return cmp.Or(cmp.Compare(a.Killed.Best, b.Killed.Best), cmp.Compare(a.Killed.High, b.Killed.High))
	}},
	"injured": {true, func(i *dateline.Incident) bool { return i.Injured != nil }, func(_ *index, a, b *dateline.Incident) int {
		return cmp.Or(cmp.Compare(a.Injured.Best, b.Injured.Best), cmp.Compare(a.Injured.High, b.Injured.High))
	}},
	"sources": {true, always, func(_ *index, a, b *dateline.Incident) int {
		return cmp.Or(cmp.Compare(a.Sources.Independent, b.Sources.Independent), cmp.Compare(a.Sources.Reports, b.Sources.Reports))
	}},
}

func (x *index) sort(incidents []*dateline.Incident, order string) {
	name, turned := strings.CutPrefix(order, "-")
	by := columns[name]
	slices.SortFunc(incidents, func(a, b *dateline.Incident) int {
		switch known := by.known(a); {
		case known != by.known(b) && known:
			return -1
		case known != by.known(b):
			return 1
		case !known:
			return cmp.Compare(a.ID, b.ID)
		}
		if turned {
			return cmp.Or(by.compare(x, b, a), cmp.Compare(a.ID, b.ID))
		}
		return cmp.Or(by.compare(x, a, b), cmp.Compare(a.ID, b.ID))
	})
}
