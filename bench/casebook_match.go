package bench

import (
	"cmp"
	"math"
	"slices"

	"github.com/dateline-project/dateline"
)

// matchIncidents pairs gold incidents with exported ones, most alike first,
// each used once, and scores how many were found. An exported incident that a
// careful coder may also have is neither rewarded nor penalised.
func (c *comparison) matchIncidents() {
	type candidate struct {
		alike    float64
		gold, at int
	}
	var candidates []candidate
	for gi, g := range c.gold.Incidents {
		for pi, p := range c.export.Incidents {
			if s := c.alike(g, p); s >= 2 {
				candidates = append(candidates, candidate{s, gi, pi})
			}
		}
	}
	slices.SortFunc(candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.alike, a.alike), cmp.Compare(b.gold, a.gold), cmp.Compare(b.at, a.at))
	})
	c.found = map[int]int{}
	taken := map[int]bool{}
	for _, x := range candidates {
		if _, done := c.found[x.gold]; done || taken[x.at] {
			continue
		}
		c.found[x.gold], taken[x.at] = x.at, true
	}
	for gi, g := range c.gold.Incidents {
		if _, ok := c.found[gi]; !ok {
			c.note("incident missed %s %s", g.ID, dateNote(g.Date))
		}
	}
	spare := 0
	for pi, p := range c.export.Incidents {
		switch {
		case taken[pi]:
		case c.tolerated(p):
			spare++
		default:
			c.note("incident extra %s %s %s %s in %s", p.Kind, p.Status, said(p.Date.Start), p.Place.Name, c.labels(sorted(c.reportsOf(p))))
		}
	}
	count := Count{Right: len(c.found), Predicted: len(c.export.Incidents) - spare, Gold: len(c.gold.Incidents)}
	c.component("incidents", count.F1())
}

func dateNote(d *goldDate) string {
	if d == nil {
		return "none"
	}
	return said(d.Start)
}

func (c *comparison) tolerated(p dateline.Incident) bool {
	for _, o := range c.gold.optional() {
		if o.Date != nil {
			if c.alike(o, p) >= 2 {
				return true
			}
			continue
		}
		kinds := o.Kinds
		if kinds == nil {
			kinds = []dateline.Kind{dateline.Arrest}
		}
		if len(without(c.reportsOf(p), c.all(o.Reports))) == 0 && slices.Contains(kinds, p.Kind) {
			return true
		}
	}
	return false
}

// alike says how much an exported incident looks like one of the gold: by
// date, shared reports, place, dead, kind. Two points are enough to be the same;
// incidents of different days or countries, or without a shared report, never are.
func (c *comparison) alike(g GoldIncident, p dateline.Incident) float64 {
	s := 0.0
	gs, gok := spanOf(g.Date)
	ps, pok := spanOf(&goldDate{p.Date.Start, p.Date.End})
	if gok && pok {
		slack := 1 + g.DateTolerance
		if ps.from > gs.to+slack || ps.to < gs.from-slack {
			return 0
		}
		s++
		if ps == gs {
			s++
		}
	}
	gf, pf := c.all(g.Reports), c.reportsOf(p)
	shared := overlap(gf, pf)
	if shared == 0 {
		return 0
	}
	s += 2 * float64(shared) / float64(len(gf)+len(pf)-shared)
	place := goldPlace{}
	if g.Place != nil {
		place = *g.Place
	}
	far, ok := distance(place, p.Place)
	switch {
	case ok && far <= place.tolerance():
		s += 2
	case place.Country != "" && place.Country == string(p.Place.Country):
		s += .7
	case place.Country != "" && p.Place.Country != "":
		return 0
	}
	if g.Killed != nil && g.Killed.Best != nil && p.Killed != nil && *g.Killed.Best == p.Killed.Best {
		s++
	}
	if g.Kind == p.Kind {
		s += .5
	}
	if hypothetical(g.Status) != hypothetical(p.Status) && !slices.Contains(slices.Concat(g.StatusOK, g.StatusAlso), p.Status) {
		s--
	}
	return s
}

func hypothetical(s dateline.Status) bool {
	return s == dateline.Foiled || s == dateline.Threatened || s == dateline.DeniedAct
}

// days is a span of days since 1970, both ends included.
type days struct{ from, to int }

// spanOf gives the days of a date; its end may be left out, and a year or month
// stands for all of its days.
func spanOf(d *goldDate) (days, bool) {
	if d == nil || d.Start == "" {
		return days{}, false
	}
	end := cmp.Or(d.End, d.Start)
	return days{dayNumber(d.Start), dayNumber(lastDay(end))}, true
}

func dayNumber(d dateline.Day) int { return int(d.Time().Unix() / 86400) }

func lastDay(d dateline.Day) dateline.Day {
	t := d.Time()
	switch len(d) {
	case len("2006"):
		return dateline.DayOf(t.AddDate(1, 0, -1))
	case len("2006-01"):
		return dateline.DayOf(t.AddDate(0, 1, -1))
	}
	return d
}

const earthDiameterKm = 12742

func (g goldPlace) tolerance() float64 { return cmp.Or(g.ToleranceKm, 25) }

// distance is how many kilometres an exported place is from a gold one; false
// where either has no coordinates.
func distance(g goldPlace, p dateline.Place) (float64, bool) {
	if g.Lat == nil || g.Lon == nil || p.Lat == nil || p.Lon == nil {
		return 0, false
	}
	return kilometres(*g.Lat, *g.Lon, *p.Lat, *p.Lon), true
}

// kilometres is the great-circle distance of two points given in degrees.
func kilometres(lat1, lon1, lat2, lon2 float64) float64 {
	rad := math.Pi / 180
	p1, p2, dl := lat1*rad, lat2*rad, (lon2-lon1)*rad
	h := math.Pow(math.Sin((p2-p1)/2), 2) + math.Cos(p1)*math.Cos(p2)*math.Pow(math.Sin(dl/2), 2)
	return earthDiameterKm * math.Asin(math.Sqrt(min(1, h)))
}
