package bench

import (
	"maps"
	"slices"

	"github.com/dateline-project/dateline"
)

// reportDates compares the dates of publication.
func (c *comparison) reportDates() {
	if len(c.gold.ReportDates) == 0 {
		return
	}
	right := 0
	for _, ref := range slices.Sorted(maps.Keys(c.gold.ReportDates)) {
		want := dateline.Day("")
		if d := c.gold.ReportDates[ref]; d != nil {
			want = *d
		}
		report := c.reports[c.one(ref)]
		switch {
		case report == nil:
			c.note("date %s want %s got no report", ref, said(want))
		case report.Published.Date != want:
			c.note("date %s want %s got %s", ref, said(want), said(report.Published.Date))
		default:
			right++
		}
	}
	c.component("dates", share(right, len(c.gold.ReportDates)))
}

func said(d dateline.Day) string {
	if d == "" {
		return "none"
	}
	return string(d)
}

// pair is two reports in either order.
type pair [2]string

func pairOf(a, b string) pair {
	if b < a {
		a, b = b, a
	}
	return pair{a, b}
}

// copies compares which reports repeat which, whatever the direction.
func (c *comparison) copies() {
	want, got := map[pair]bool{}, map[pair]bool{}
	for _, p := range c.gold.Copies {
		want[pairOf(c.one(p[0]), c.one(p[1]))] = true
	}
	for id, r := range c.reports {
		if of := string(r.CopyOf); of != id && c.reports[of] != nil {
			got[pairOf(id, of)] = true
		}
	}
	if len(want)+len(got) == 0 {
		return
	}
	right := c.comparePairs(want, got, "copy missed")
	c.comparePairs(got, want, "copy wrong")
	c.component("copies", Count{Right: right, Predicted: len(got), Gold: len(want)}.F1())
}

// comparePairs counts the pairs of a that are in b, and notes the others.
func (c *comparison) comparePairs(a, b map[pair]bool, note string) int {
	both := 0
	var lost []string
	for p := range a {
		if b[p] {
			both++
			continue
		}
		lost = append(lost, note+" "+c.labels(p[:]))
	}
	slices.Sort(lost)
	c.score.Notes = append(c.score.Notes, lost...)
	return both
}

// actors asks of every two surface forms of the gold whether they are one
// actor in both casebooks, in one only, or in none.
func (c *comparison) actors() {
	type form struct{ name, actor string }
	var forms []form
	for _, a := range c.gold.Actors {
		for _, n := range a.Names {
			forms = append(forms, form{n, a.ID})
		}
	}
	if len(forms) == 0 {
		return
	}
	bearers := map[string]set{} // exported actors of a normalised name
	for id, names := range c.named {
		for n := range names {
			if bearers[n] == nil {
				bearers[n] = set{}
			}
			bearers[n][id] = true
		}
	}
	var count Count
	for i, a := range forms {
		for _, b := range forms[i+1:] {
			want := a.actor == b.actor
			got := overlap(bearers[normal(a.name)], bearers[normal(b.name)]) > 0
			count.add(Count{Right: one(want && got), Predicted: one(got), Gold: one(want)})
			if want && !got {
				c.note("actors split %s | %s", a.name, b.name)
			}
			if got && !want {
				c.note("actors merged %s | %s", a.name, b.name)
			}
		}
	}
	seen := 0
	for _, f := range forms {
		if len(bearers[normal(f.name)]) > 0 {
			seen++
			continue
		}
		c.note("actor unknown %s", f.name)
	}
	c.component("actors", count.F1()*share(seen, len(forms)))
}

// one is 1 for true.
func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
