package workbench

import (
	"cmp"
	"fmt"
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/workbench/outlines"
)

// selection is which incidents are shown, in which order and beside which
// picture; all of it stands in the URL.
type selection struct {
	casebook.Filter
	Text     string        // words that must all occur
	Sources  int           // at least so many independent sources; 0: any number
	Disputed bool          // only where reports disagree
	Review   string        // one of reviews; empty for any
	Box      *outlines.Box // only what may have happened there; nil: anywhere
	View     string        // one of views: the picture beside the list
	Sort     string        // a column; "-" before it turns the order round
	Unread   []string      // what was asked and could not be understood
}

// unreviewed is the review of an incident that nobody has looked at.
const unreviewed = "unreviewed"

// reviews are what a selection can ask of a review.
var reviews = []string{unreviewed, string(dateline.Accepted), string(dateline.Changed)}

// reviewOf says how far an incident is reviewed.
func reviewOf(i *dateline.Incident) string {
	if i.Review == nil {
		return unreviewed
	}
	return string(i.Review.State)
}

const defaultSort = "-date"

// views are the pictures beside the list.
var views = []string{"map", "network", "both", "none"}

// parseSelection reads a selection from a query. What cannot be understood is
// listed in Unread and left out.
func parseSelection(q url.Values) selection {
	s := selection{Text: strings.TrimSpace(q.Get("q")), Disputed: q.Get("disputed") != "", Sort: cmp.Or(q.Get("sort"), defaultSort)}
	s.From, s.To = s.day(q, "from"), s.day(q, "to")
	s.Place, s.Actor = strings.TrimSpace(q.Get("place")), strings.TrimSpace(q.Get("actor"))
	s.Kind, s.Status = q.Get("kind"), q.Get("status")
	s.Sources = s.number(q, "sources")
	if s.Review = q.Get("review"); s.Review != "" && !slices.Contains(reviews, s.Review) {
		s.Unread, s.Review = append(s.Unread, "review="+s.Review), ""
	}
	s.Box, s.View = s.box(q), cmp.Or(q.Get("view"), views[0])
	if !slices.Contains(views, s.View) {
		s.Unread, s.View = append(s.Unread, "view="+s.View), views[0]
	}
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

// number reads a number above nought.
func (s *selection) number(q url.Values, key string) int {
	text := strings.TrimSpace(q.Get(key))
	n, err := strconv.Atoi(text)
	if text != "" && (err != nil || n < 1) {
		s.Unread = append(s.Unread, key+"="+text+" (write a number above 0)")
		return 0
	}
	return n
}

// box reads a window of the world: west, south, east and north in degrees.
func (s *selection) box(q url.Values) *outlines.Box {
	text := q.Get("box")
	if text == "" {
		return nil
	}
	var edges []float64
	for _, part := range strings.Split(text, ",") {
		if edge, err := strconv.ParseFloat(part, 64); err == nil && -540 <= edge && edge <= 540 {
			edges = append(edges, edge)
		}
	}
	if len(edges) != 4 || strings.Count(text, ",") != 3 || edges[0] >= edges[2] || edges[1] >= edges[3] {
		s.Unread = append(s.Unread, "box="+text+" (write west,south,east,north in degrees)")
		return nil
	}
	return &outlines.Box{West: edges[0], South: edges[1], East: edges[2], North: edges[3]}
}

// query writes the selection as it stands in a URL; what is as always is left out.
func (s selection) query() url.Values {
	q := url.Values{}
	for key, value := range map[string]string{"from": string(s.From), "to": string(s.To), "place": s.Place, "actor": s.Actor, "kind": s.Kind, "status": s.Status, "review": s.Review, "q": s.Text} {
		if value != "" {
			q.Set(key, value)
		}
	}
	if s.Sources > 0 {
		q.Set("sources", strconv.Itoa(s.Sources))
	}
	if s.Disputed {
		q.Set("disputed", "1")
	}
	if s.Box != nil {
		var edges []string
		for _, edge := range []float64{s.Box.West, s.Box.South, s.Box.East, s.Box.North} {
			edges = append(edges, strconv.FormatFloat(edge, 'f', -1, 64))
		}
		q.Set("box", strings.Join(edges, ","))
	}
	if s.Sort != defaultSort && s.Sort != "" {
		q.Set("sort", s.Sort)
	}
	if s.View != views[0] && s.View != "" {
		q.Set("view", s.View)
	}
	return q
}

// Narrowed reports whether anything is filtered.
func (s selection) Narrowed() bool {
	return len(s.Filters()) > 0
}

// filter is one filter that is set, and the address of the selection without it;
// Value is empty of one that is on or off.
type filter struct{ Name, Value, Without string }

// filterNames are the filters, in the order in which they are named to people.
var filterNames = []struct{ key, name string }{
	{"q", "words"}, {"from", "from"}, {"to", "to"}, {"place", "place"}, {"actor", "actor"}, {"kind", "kind"}, {"status", "status"}, {"box", "on the map"},
	{"sources", "independent sources, at least"}, {"review", "review"}, {"disputed", "reports disagree"},
}

// Filters are the filters that are set.
func (s selection) Filters() []filter {
	var filters []filter
	for _, f := range filterNames {
		q := s.query()
		if value := q.Get(f.key); value != "" {
			q.Del(f.key)
			switch f.key {
			case "box":
				value = s.Box.Words()
			case "disputed":
				value = "" // it is on or off
			}
			filters = append(filters, filter{f.name, value, "/?" + q.Encode()})
		}
	}
	return filters
}

// Address is that of the page with this selection.
func (s selection) Address() string {
	if q := s.query().Encode(); q != "" {
		return "/?" + q
	}
	return "/"
}

// Cleared is the address without any filter.
func (s selection) Cleared() string {
	return selection{Sort: s.Sort, View: s.View}.Address()
}

// sorting is the head of a column.
type sorting struct{ Label, Address, Arrow string }

// By is the head of a column; it leads to the same selection in the order of that
// column, the other way round where it is in that order already.
func (s selection) By(column, label string) sorting {
	first, second := column, "-"+column
	if columns[column].largestFirst {
		first, second = second, first
	}
	arrow := map[string]string{column: "▲", "-" + column: "▼"}[s.Sort]
	if s.Sort == first {
		first = second
	}
	s.Sort = first
	return sorting{label, s.Address(), arrow}
}

// Order is the aria-sort of a head with these columns.
func (s selection) Order(columns ...string) string {
	switch name, turned := strings.CutPrefix(s.Sort, "-"); {
	case !slices.Contains(columns, name):
		return "none"
	case turned:
		return "descending"
	}
	return "ascending"
}

// pick returns the selected incidents in order.
func (x *index) pick(s selection) []*dateline.Incident {
	passes := casebook.Passes(x.book, s.Filter)
	tells := x.telling(strings.Fields(strings.ToLower(s.Text)))
	picked := make([]*dateline.Incident, 0, len(x.laid))
	for _, l := range x.ordered(s.Sort) {
		if passes(l.Incident) && s.suits(l) && tells(l) {
			picked = append(picked, l.Incident)
		}
	}
	return picked
}

// suits looks at what a [casebook.Filter] does not ask.
func (s selection) suits(l laid) bool {
	return l.Sources.Independent >= s.Sources && (!s.Disputed || len(l.Disagreements) > 0) && (s.Review == "" || reviewOf(l.Incident) == s.Review) &&
		(s.Box == nil || l.placed && s.Box.Meets(l.extent))
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
		return cmp.Compare(x.actorName(a.Perpetrators[0].Actor), x.actorName(b.Perpetrators[0].Actor))
	}},
	"killed": {true, func(i *dateline.Incident) bool { return i.Killed != nil }, func(_ *index, a, b *dateline.Incident) int {
		return cmp.Or(cmp.Compare(a.Killed.Best, b.Killed.Best), cmp.Compare(a.Killed.High, b.Killed.High))
	}},
	"injured": {true, func(i *dateline.Incident) bool { return i.Injured != nil }, func(_ *index, a, b *dateline.Incident) int {
		return cmp.Or(cmp.Compare(a.Injured.Best, b.Injured.Best), cmp.Compare(a.Injured.High, b.Injured.High))
	}},
	"disputes": {true, func(i *dateline.Incident) bool { return len(i.Disagreements) > 0 }, func(_ *index, a, b *dateline.Incident) int {
		return cmp.Or(cmp.Compare(dispute(a), dispute(b)), cmp.Compare(len(a.Disagreements), len(b.Disagreements)))
	}},
	"review": {false, always, func(_ *index, a, b *dateline.Incident) int {
		return cmp.Compare(slices.Index(reviews, reviewOf(a)), slices.Index(reviews, reviewOf(b)))
	}},
	"sources": {true, always, func(_ *index, a, b *dateline.Incident) int {
		return cmp.Or(cmp.Compare(a.Sources.Independent, b.Sources.Independent), cmp.Compare(a.Sources.Reports, b.Sources.Reports))
	}},
}

// dispute is how many people the reports of an incident are apart at the most.
func dispute(i *dateline.Incident) int {
	widest := 0
	for _, d := range i.Disagreements {
		if low, high, ok := numbers(d); ok {
			widest = max(widest, high-low)
		}
	}
	return widest
}

// numbers are the lowest and the highest value of a disagreement on numbers.
func numbers(d dateline.Disagreement) (low, high int, ok bool) {
	low = math.MaxInt
	for _, v := range d.Values {
		n, err := strconv.Atoi(fmt.Sprint(v.Value)) // as it was made, or as it was read from a file
		if err != nil {
			return 0, 0, false
		}
		low, high = min(low, n), max(high, n)
	}
	return low, high, len(d.Values) > 0
}

// disputeWords names what reports disagree on, and how far where it is a number.
func disputeWords(d dateline.Disagreement) string {
	if low, high, ok := numbers(d); ok {
		return fmt.Sprintf("%s %d–%d", d.Field, low, high)
	}
	return d.Field
}

// ordered returns all incidents in an order. It is made once, when it is first
// asked for: sorting a hundred thousand takes longer than a page may.
func (x *index) ordered(order string) []laid {
	x.ordering.Lock()
	defer x.ordering.Unlock()
	if _, made := x.orders[order]; !made {
		x.orders[order] = slices.Clone(x.laid)
		x.sort(x.orders[order], order)
	}
	return x.orders[order]
}

// inTime puts incidents into the order of their dates, undated ones last.
func (x *index) inTime(incidents []*dateline.Incident) []*dateline.Incident {
	at := make([]*dateline.Incident, len(x.laid))
	for _, i := range incidents {
		at[x.turns[i.ID]] = i
	}
	return slices.DeleteFunc(at, func(i *dateline.Incident) bool { return i == nil })
}

func (x *index) sort(incidents []laid, order string) {
	name, turned := strings.CutPrefix(order, "-")
	by := columns[name]
	slices.SortFunc(incidents, func(a, b laid) int {
		switch known := by.known(a.Incident); {
		case known != by.known(b.Incident) && known:
			return -1
		case known != by.known(b.Incident):
			return 1
		case !known:
			return cmp.Compare(a.ID, b.ID)
		}
		if turned {
			return cmp.Or(by.compare(x, b.Incident, a.Incident), cmp.Compare(a.ID, b.ID))
		}
		return cmp.Or(by.compare(x, a.Incident, b.Incident), cmp.Compare(a.ID, b.ID))
	})
}
