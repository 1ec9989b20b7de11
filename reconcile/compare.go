package reconcile

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// reason is one piece of evidence for (or, below zero, against) two accounts
// telling of one incident.
type reason struct {
	format string
	args   []any
	weight float64
}

func (r reason) what() string { return fmt.Sprintf(r.format, r.args...) }

// comparison is what speaks for two accounts telling of one incident. Where
// apart is set they cannot, and it says why.
type comparison struct {
	reasons  []reason
	strength float64
	anchored bool // a time, a place or a count that the two have speaks for it
	apart    string
}

func (c *comparison) add(weight float64, format string, args ...any) {
	if weight != 0 {
		c.reasons = append(c.reasons, reason{format, args, weight}) // hardly any is ever told
		c.strength += weight
	}
}

// repeats adds that one account stands in the sentence that repeats the other's.
func (c *comparison) repeats() { c.add(4, "the same sentence of a copy") }

// String tells the reasons, the strongest first.
func (c comparison) String() string {
	if c.apart != "" {
		return c.apart
	}
	sorted := slices.Clone(c.reasons)
	slices.SortStableFunc(sorted, func(a, b reason) int { return cmp.Compare(b.weight, a.weight) })
	parts := make([]string, len(sorted))
	for i, r := range sorted {
		parts[i] = fmt.Sprintf("%s (%+.1f)", r.what(), r.weight)
	}
	return strings.Join(parts, ", ")
}

// Two accounts are surely of one incident from this strength on, perhaps from the
// second on. No single kind of evidence reaches the first.
const (
	sureStrength = 3.0
	perhapsFrom  = 2.3
)

// compare weighs what two accounts have in common.
func compare(a, b told) comparison {
	if why := keptApart(a, b); why != "" {
		return comparison{apart: why}
	}
	return weigh(&a, &b)
}

// strengthOf is what compare finds, without saying why; 0 where the two are kept
// apart.
func strengthOf(a, b *told) float64 {
	if apart(a, b) != together {
		return 0
	}
	return weigh(a, b).strength
}

// weigh is compare whatever keeps the two apart.
func weigh(a, b *told) comparison {
	var c comparison
	weighFacts(&c, a, b)
	compareWords(&c, a, b)
	compareNews(&c, a, b)
	return c
}

// mostBesides is how much two accounts can have in common besides facts, and a
// hair for what adding rounds.
const mostBesides = mostWords + sameNews + 1e-9

// weighFacts weighs all but words and the time of the reports.
func weighFacts(c *comparison, a, b *told) {
	compareDates(c, a, b)
	comparePlaces(c, a, b)
	compareFigures(c, a, b)
	c.anchored = slices.ContainsFunc(c.reasons, func(r reason) bool { return r.weight >= anchor })
	compareKinds(c, a.Kind, b.Kind)
	compareStatuses(c, a.Status, b.Status)
	comparePerpetrators(c, a, b)
}

// anchor is what a time, a place or a count must weigh to tell one incident from
// others of its country and its authors.
const anchor = 0.8

// compareStatuses speaks against what one report takes for done and another for
// tried: of one act both are told ("charged with 18 murders and 43 attempted
// murders"), but seldom.
func compareStatuses(c *comparison, a, b dateline.Status) {
	if (a == dateline.Attempted) != (b == dateline.Attempted) {
		c.add(-1, "%s and %s", a, b)
	}
}

func compareDates(c *comparison, a, b *told) {
	var best reason
	for i, x := range a.days {
		for j, y := range b.days {
			if !x.Overlaps(y, daySlack) {
				continue
			}
			r := datesWeigh(x, y)
			if i+j > 0 {
				r.weight /= 2 // a second reading of the words
			}
			if r.weight > best.weight {
				best = r
			}
		}
	}
	c.add(best.weight, "%s", best.format)
}

func datesWeigh(x, y dateline.Date) reason {
	coarser := max(x.Precision.Coarseness(), y.Precision.Coarseness())
	switch {
	case !x.Overlaps(y, 0):
		return reason{"a day apart", nil, 0.5}
	case coarser == 0:
		return reason{"same day", nil, 2.5}
	case coarser <= dateline.PrecisionMonth.Coarseness():
		return reason{"same month", nil, 1.5}
	case coarser <= dateline.PrecisionSeason.Coarseness():
		return reason{"same season", nil, 1}
	}
	return reason{"same year", nil, 0.5}
}

func comparePerpetrators(c *comparison, a, b *told) {
	some, others := false, false
	for _, p := range a.Perpetrators {
		for _, q := range b.Perpetrators {
			if behind(p) && behind(q) && p.Actor == q.Actor {
				c.add(1, "same perpetrator")
				return
			}
			others = others || behind(q)
		}
		some = some || behind(p)
	}
	if some && others && !(a.side == dateline.StateForce && b.side == dateline.StateForce) {
		c.add(-0.5, "other perpetrators")
	}
}

// behind reports whether a party is an actor that is named behind the incident.
func behind(p dateline.Party) bool { return p.Actor != "" && p.Standing != dateline.Denied }

// authors is the set of actors that an account names behind the incident.
func authors(t told) map[string]bool {
	set := map[string]bool{}
	for _, p := range t.Perpetrators {
		if behind(p) {
			set[string(p.Actor)] = true
		}
	}
	return set
}

// compareFigures gives weight to equal counts, the more the higher they are.
// Different counts speak against it only where one is several times the other:
// tolls move.
func compareFigures(c *comparison, a, b *told) {
	for _, m := range []dateline.Measure{dateline.Killed, dateline.Injured, dateline.Abducted, dateline.Arrested} {
		x, known := firstCount(a, m)
		y, also := firstCount(b, m)
		if !known || !also {
			continue
		}
		if n := sharedCount(a, b, m); n > 0 {
			c.add(min(2, 0.4+math.Log10(float64(n))), "both %d %s", n, m)
		} else if lo, hi := min(x, y), max(x, y); hi >= 10 && lo*3 < hi {
			c.add(-0.7, "%d and %d %s", x, y, m)
		}
	}
}

// firstCount is the first whole count of a measure in an account, be it withdrawn.
func firstCount(t *told, m dateline.Measure) (int, bool) {
	for i := range t.Figures {
		if f := &t.Figures[i]; f.Measure == m && wholeCount(*f) {
			return f.Value(), true
		}
	}
	return 0, false
}

// sharedCount is the highest whole count of a measure that two accounts share.
func sharedCount(a, b *told, m dateline.Measure) int {
	best := 0
	for i := range a.Figures {
		f := &a.Figures[i]
		if f.Measure != m || f.Value() <= best || !wholeCount(*f) {
			continue
		}
		for j := range b.Figures {
			if g := &b.Figures[j]; g.Measure == m && g.Value() == f.Value() && wholeCount(*g) {
				best = f.Value()
			}
		}
	}
	return best
}

// sameNews is what it weighs that two reports are the news of the same days.
const sameNews = 0.7

// compareNews gives weight to two reports that have the incident as their news
// within three days of one another.
func compareNews(c *comparison, a, b *told) {
	p, q := a.report.Published, b.report.Published
	if a.BackReference || b.BackReference || p.Precision != dateline.PrecisionDay || q.Precision != dateline.PrecisionDay {
		return
	}
	if n := p.Date.Sub(q.Date); n >= -3 && n <= 3 {
		c.add(sameNews, "news of the same days")
	}
}
