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

// Two accounts are surely of one incident from this strength on; where one of
// them has no date at all, from the second on; perhaps from the third on. No
// single kind of evidence reaches any.
const (
	sureStrength        = 3.0
	sureUndatedStrength = 3.5
	perhapsFrom         = 2.3
)

func sureFrom(a, b told) float64 {
	if len(a.days) == 0 || len(b.days) == 0 {
		return sureUndatedStrength
	}
	return sureStrength
}

// compare weighs what two accounts have in common. rarity gives the weight of a
// word, from 0 for one that many accounts use to 1 for one of its own.
func compare(a, b told, rarity func(string) float64) comparison {
	if why := keptApart(a, b); why != "" {
		return comparison{apart: why}
	}
	return weigh(a, b, rarity)
}

// weigh is compare whatever keeps the two apart.
func weigh(a, b told, rarity func(string) float64) comparison {
	var c comparison
	compareDates(&c, a, b)
	comparePlaces(&c, a.Place, b.Place)
	compareKinds(&c, a.Kind, b.Kind)
	comparePerpetrators(&c, a, b)
	compareFigures(&c, a, b)
	compareWords(&c, a, b, rarity)
	compareNews(&c, a, b)
	return c
}

func compareDates(c *comparison, a, b told) {
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

func comparePerpetrators(c *comparison, a, b told) {
	x, y := authors(a), authors(b)
	if len(x) == 0 || len(y) == 0 {
		return
	}
	for id := range x {
		if y[id] {
			c.add(1, "same perpetrator")
			return
		}
	}
	c.add(-0.5, "other perpetrators")
}

// authors is the set of actors that an account names behind the incident.
func authors(t told) map[string]bool {
	set := map[string]bool{}
	for _, p := range t.Perpetrators {
		if p.Actor != "" && p.Standing != dateline.Denied {
			set[string(p.Actor)] = true
		}
	}
	return set
}

// compareFigures gives weight to equal counts, the more the higher they are.
// Different counts speak against it only where one is several times the other:
// tolls move.
func compareFigures(c *comparison, a, b told) {
	for _, m := range []dateline.Measure{dateline.Killed, dateline.Injured, dateline.Abducted, dateline.Arrested} {
		x, y := counts(a, m), counts(b, m)
		if len(x) == 0 || len(y) == 0 {
			continue
		}
		if n := sharedCount(x, y); n > 0 {
			c.add(min(2, 0.4+math.Log10(float64(n))), "both %d %s", n, m)
		} else if lo, hi := min(x[0], y[0]), max(x[0], y[0]); hi >= 10 && lo*3 < hi {
			c.add(-0.7, "%d and %d %s", x[0], y[0], m)
		}
	}
}

// counts is every whole count of a measure in an account, withdrawn ones too.
func counts(t told, m dateline.Measure) []int {
	var out []int
	for _, f := range t.Figures {
		if f.Measure == m && wholeCount(f) {
			out = append(out, f.Value())
		}
	}
	return out
}

func sharedCount(x, y []int) int {
	best := 0
	for _, n := range x {
		if slices.Contains(y, n) {
			best = max(best, n)
		}
	}
	return best
}

func compareWords(c *comparison, a, b told, rarity func(string) float64) {
	var weight float64
	var shared []string
	for _, w := range a.words {
		if _, found := slices.BinarySearch(b.words, w); found && rarity(w) >= 0.5 {
			weight += 0.4 * rarity(w)
			shared = append(shared, w)
		}
	}
	c.add(min(1.6, weight), "both say %s", strings.Join(shared[:min(4, len(shared))], ", "))
}

// compareNews gives weight to two reports that have the incident as their news
// within three days of one another.
func compareNews(c *comparison, a, b told) {
	p, q := a.report.Published, b.report.Published
	if a.BackReference || b.BackReference || p.Precision != dateline.PrecisionDay || q.Precision != dateline.PrecisionDay {
		return
	}
	if n := p.Date.Sub(q.Date); n >= -3 && n <= 3 {
		c.add(0.7, "news of the same days")
	}
}
