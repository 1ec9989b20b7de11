package review

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
	"github.com/dateline-project/dateline/reconcile/journal"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// Doubt is something that speaks for looking at an incident.
type Doubt struct {
	Words  string
	Field  string // the field that it is about; empty where it is about all of it
	Weight float64

	Disputed bool // the incident's disagreement on the field says who says what
}

// The weights of doubts. The width of a range comes on top, by its logarithm: 1
// for ten people, 2 for a hundred.
const (
	contested  = 2.0 // reports or decisions have changed what somebody settled
	disputed   = 1.0 // reports contradict one another
	outnumber  = 0.5 // they give other numbers
	looselyOne = 1.0 // an account is tied to the others by little, and a quarter for every further one
	oneSource  = 1.0
	onlyBlamed = 1.0 // laid to somebody who has not claimed it
	unsettled  = 1.0 // alleged or denied
	unknown    = 0.5 // no date, or no place but a country
)

// doubter finds the doubts about the incidents of one casebook.
type doubter struct {
	actors    map[string]string // names
	contested map[string][]journal.Entry
	settled   map[string][]string                      // fields that people have set, by incident
	loose     func(*dateline.Incident) []reconcile.Tie // see [reconcile.Loose]
}

func newDoubter(book *dateline.Casebook) *doubter {
	d := &doubter{actors: map[string]string{}, contested: map[string][]journal.Entry{}, settled: map[string][]string{}, loose: reconcile.Loose(book)}
	for _, a := range book.Actors {
		d.actors[a.ID] = a.Name
	}
	if len(book.Decisions) == 0 {
		return d
	}
	holders := rulings.Holders(book)
	for _, e := range journal.Of(book) {
		switch {
		case e.Verb != dateline.Set:
		case e.State == journal.Contested:
			d.contested[holders[e.On[0]]] = append(d.contested[holders[e.On[0]]], e)
		case e.State == journal.InForce:
			d.settled[holders[e.On[0]]] = append(d.settled[holders[e.On[0]]], string(e.Field))
		}
	}
	return d
}

// of returns the doubts about an incident, the heaviest first, and what ties the
// accounts to it that are tied by little. A field that somebody has set is in no
// doubt unless reports that came since contest it.
func (d *doubter) of(in *dateline.Incident, l Looked) (doubts []Doubt, loose []reconcile.Tie) {
	add := func(weight float64, field, format string, args ...any) {
		doubts = append(doubts, Doubt{Words: fmt.Sprintf(format, args...), Field: field, Weight: weight})
	}
	if l.Stage == Changed {
		add(contested, "", "accepted by %s, and changed since", in.Review.By)
	}
	for _, e := range d.contested[in.ID] {
		add(contested, string(e.Field), "%s was set by %s: %s", e.Field, e.By, e.Because)
	}
	for _, toll := range tollsOf(in) {
		if t := toll.toll; t != nil && t.High > t.Low {
			add(width(t.Low, t.High), toll.measure, "%s is anything from %d to %d", toll.measure, t.Low, t.High)
		}
	}
	for _, dis := range in.Disagreements {
		add(weigh(dis), dis.Field, "reports disagree on %s: %s", dis.Field, d.sides(dis))
		doubts[len(doubts)-1].Disputed = true
	}
	loose = d.loose(in)
	switch {
	case len(loose) == len(in.Accounts) && len(loose) == 2:
		add(looselyOne, "accounts", "the two accounts may tell of two incidents: wording apart, they have only this in common: %s", loose[0].Words)
	case len(loose) == 1:
		add(looselyOne, "accounts", "%s may tell of another incident: wording apart, only this ties it to the others: %s", loose[0].Outlet, loose[0].Words)
	case len(loose) > 1:
		add(looselyOne+0.25*float64(len(loose)-1), "accounts", "%d of %d accounts may tell of another incident", len(loose), len(in.Accounts))
	}
	if in.Sources.Independent <= 1 {
		add(oneSource, "", "one independent source")
	}
	if names := d.blamed(in); names != "" {
		add(onlyBlamed, "perpetrators", "laid to %s, who has not claimed it", names)
	}
	if in.Status == dateline.Alleged || in.Status == dateline.DeniedAct {
		add(unsettled, "status", "it is %s", in.Status)
	}
	if !in.Date.Known() {
		add(unknown, "date", "its date is not known")
	}
	if !in.Place.Known() || in.Place.Precision >= 6 {
		add(unknown, "place", "its place is not known")
	}
	doubts = slices.DeleteFunc(doubts, func(doubt Doubt) bool { return slices.Contains(d.settled[in.ID], doubt.Field) })
	slices.SortStableFunc(doubts, func(a, b Doubt) int { return cmp.Compare(b.Weight, a.Weight) })
	return doubts, loose
}

type measured struct {
	measure string
	toll    *dateline.Toll
}

func tollsOf(in *dateline.Incident) []measured {
	return []measured{{"killed", in.Killed}, {"injured", in.Injured}, {"abducted", in.Abducted}}
}

// width weighs how far two numbers of people are from one another.
func width(low, high int) float64 { return math.Log10(1 + float64(high-low)) }

// weigh weighs a disagreement: on numbers by how far they are from one another.
func weigh(dis dateline.Disagreement) float64 {
	low, high := math.MaxInt, 0
	for _, v := range dis.Values {
		n, ok := number(v.Value)
		if !ok {
			return disputed
		}
		low, high = min(low, n), max(high, n)
	}
	return outnumber + width(min(low, high), high)/2
}

// sides puts what the reports say into words.
func (d *doubter) sides(dis dateline.Disagreement) string {
	var sides []string
	for _, v := range dis.Values {
		words := fmt.Sprint(v.Value)
		sides = append(sides, cmp.Or(d.actors[words], words))
	}
	last := len(sides) - 1
	if last < 1 {
		return strings.Join(sides, "")
	}
	return strings.Join(sides[:last], ", ") + " or " + sides[last]
}

// number is a value that is one, as it was made or as it was read from JSON.
func number(value any) (int, bool) {
	switch n := value.(type) {
	case int:
		return n, true
	case float64:
		return int(n), true
	}
	return 0, false
}

// blamed names those whom others hold responsible, where nobody has claimed it
// and no report states it as fact.
func (d *doubter) blamed(in *dateline.Incident) string {
	var names []string
	for _, p := range in.Perpetrators {
		switch p.Standing {
		case dateline.Claimed, dateline.Confirmed:
			return ""
		case dateline.Blamed, dateline.Suspected:
			names = append(names, d.actors[p.Actor])
		}
	}
	return strings.Join(names, " and ")
}
