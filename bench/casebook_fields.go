package bench

import (
	"cmp"
	"encoding/json"
	"slices"

	"github.com/dateline-project/dateline"
)

// tally is the share of gold incidents whose field is right.
type tally struct {
	name  string
	right float64
	of    int
}

func (c *comparison) tallies() []*tally {
	var out []*tally
	for _, n := range []string{"kind", "status", "when", "where", "who", "standing", "killed", "injured", "sources", "independent"} {
		out = append(out, &tally{name: n})
	}
	return out
}

// fields compares each gold incident with the exported one found for it. One
// that was not found counts as wrong in every field that the gold fills.
func (c *comparison) fields() {
	tallies := c.tallies()
	for gi, g := range c.gold.Incidents {
		pi, found := c.found[gi]
		if !found {
			for _, t := range tallies {
				if (t.name == "killed" && g.Killed == nil) || (t.name == "injured" && g.Injured == nil) {
					continue
				}
				t.of++
			}
			continue
		}
		p := c.export.Incidents[pi]
		count := func(name string, right float64, format string, args ...any) {
			t := tallies[slices.IndexFunc(tallies, func(t *tally) bool { return t.name == name })]
			t.right += right
			t.of++
			if right < 1 {
				c.note(name+" "+g.ID+" "+format, args...)
			}
		}
		kinds := slices.Concat([]dateline.Kind{g.Kind}, g.KindOK, g.KindAlso)
		count("kind", float64(one(slices.Contains(kinds, p.Kind))), "want %s got %s", g.Kind, p.Kind)
		statuses := slices.Concat([]dateline.Status{g.Status}, g.StatusOK, g.StatusAlso)
		count("status", float64(one(slices.Contains(statuses, p.Status))), "want %s got %s", g.Status, p.Status)
		count("when", float64(one(sameDate(g, p.Date))), "want %s got %s/%s", dateNote(g.Date), said(p.Date.Start), said(p.Date.End))
		count("where", float64(one(samePlace(g, p.Place))), "got %s %s", p.Place.Name, p.Place.Country)
		c.compareParties(g, p, count)
		compareToll(dateline.Killed, g, p.Killed, count)
		compareToll(dateline.Injured, g, p.Injured, count)
		c.compareSources(g, p, count)
	}
	for _, t := range tallies {
		if t.of > 0 {
			c.component(t.name, t.right/float64(t.of))
		}
	}
}

type counter func(name string, right float64, format string, args ...any)

func sameDate(g GoldIncident, d dateline.Date) bool {
	want, wantOK := spanOf(g.Date)
	got, gotOK := spanOf(&goldDate{d.Start, d.End})
	for _, end := range accepted[dateline.Day](g, "date.end") {
		if other, ok := spanOf(&goldDate{cmp.Or(g.Date, &goldDate{}).Start, end}); ok && gotOK && got == other {
			return true
		}
	}
	if !wantOK || !gotOK {
		return wantOK == gotOK
	}
	near := func(a, b int) bool { return a-b <= g.DateTolerance && b-a <= g.DateTolerance }
	return near(want.from, got.from) && near(want.to, got.to)
}

func samePlace(g GoldIncident, p dateline.Place) bool {
	wanted := []goldPlace{{}}
	if g.Place != nil {
		wanted[0] = *g.Place
	}
	for _, w := range g.PlaceAlso {
		if w.IsPlace {
			wanted = append(wanted, w)
		}
	}
	return slices.ContainsFunc(wanted, func(w goldPlace) bool {
		far, ok := distance(w, p)
		return ok && far <= w.tolerance() || w.Lat == nil && w.Country == string(p.Country)
	})
}

// compareParties scores the perpetrators, and the standing of each. Those that
// the gold allows besides count neither for nor against.
func (c *comparison) compareParties(g GoldIncident, p dateline.Incident, count counter) {
	var parties []dateline.IncidentParty
	for _, y := range p.Perpetrators {
		if !slices.ContainsFunc(g.PerpetratorsAlso, func(x goldParty) bool { return c.isActor(y.Actor, x.Actor) }) {
			parties = append(parties, y)
		}
	}
	right := 0
	for _, x := range g.Perpetrators {
		named, standing := false, false
		for _, y := range parties {
			if c.isActor(y.Actor, x.Actor) {
				named = true
				standing = standing || slices.Contains(slices.Concat([]dateline.Standing{x.Standing}, x.StandingOK, x.StandingAlso), y.Standing)
			}
		}
		right += one(named)
		if x.Standing != "" {
			count("standing", float64(one(standing)), "%s want %s", x.Actor, x.Standing)
		}
	}
	f1 := Count{Right: right, Predicted: len(parties), Gold: len(g.Perpetrators)}.F1()
	var want, got []string
	for _, x := range g.Perpetrators {
		want = append(want, x.Actor)
	}
	for _, y := range parties {
		got = append(got, cmp.Or(slices.Concat(sorted(c.named[y.Actor]), []string{y.Actor})...))
	}
	count("who", f1, "want %v got %v", want, got)
}

// compareToll gives half for the best figure and a quarter for each end. Where
// the gold has no figure, only one above nought counts, as wrong.
func compareToll(m dateline.Measure, g GoldIncident, got *dateline.Toll, count counter) {
	want := g.toll(m)
	if want == nil {
		if got != nil && got.Best > 0 {
			count(string(m), 0, "want none got %v", *got)
		}
		return
	}
	for _, t := range accepted[*goldToll](g, string(m)) {
		if sameToll(t, got) {
			count(string(m), 1, "")
			return
		}
	}
	ends := goldToll{}
	if got != nil {
		ends = goldToll{&got.Low, &got.Best, &got.High}
	}
	same := func(end string, want, got *int) float64 {
		ok := equal(want, got)
		for _, other := range accepted[*int](g, string(m)+"."+end) {
			ok = ok || equal(other, got)
		}
		return float64(one(ok))
	}
	right := same("best", want.Best, ends.Best)*.5 + same("low", want.Low, ends.Low)*.25 + same("high", want.High, ends.High)*.25
	count(string(m), right, "want %s got %s", tollNote(want), tollNote(&ends))
}

func sameToll(t *goldToll, got *dateline.Toll) bool {
	if t == nil || got == nil {
		return t == nil && got == nil
	}
	return equal(t.Low, &got.Low) && equal(t.Best, &got.Best) && equal(t.High, &got.High)
}

func equal(a, b *int) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

func tollNote(t *goldToll) string {
	data, err := json.Marshal(t)
	if err != nil {
		return err.Error()
	}
	return string(data)
}

// accepted lists what the gold takes as right for a field besides its own
// value. What does not have the field's form is accepted by nobody.
func accepted[T any](g GoldIncident, field string) []T {
	var out []T
	if json.Unmarshal(g.AlsoAccept[field], &out) != nil {
		return nil
	}
	return out
}

// compareSources scores which reports tell the incident, and how many of them
// are independent. Reports with a bare mention count neither for nor against.
func (c *comparison) compareSources(g GoldIncident, p dateline.Incident, count counter) {
	want := c.all(g.Reports)
	got := c.reportsOf(p)
	for id := range c.all(g.MentionedIn, g.AlsoIn, g.AlsoMentionedIn) {
		if !want[id] {
			delete(got, id)
		}
	}
	f1 := Count{Right: overlap(want, got), Predicted: len(got), Gold: len(want)}.F1()
	count("sources", f1, "missing [%s] extra [%s]", c.labels(without(want, got)), c.labels(without(got, want)))
	if g.Independent != nil {
		count("independent", float64(one(*g.Independent == p.Sources.Independent)), "want %d got %d", *g.Independent, p.Sources.Independent)
	}
}
