package profile

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
)

// Count is a number of incidents and what they cost, in all and in parts. Every
// part opens to its incidents.
type Count struct {
	Rule      string  `json:"rule"` // which incidents were counted
	All       Tally   `json:"all"`
	Standings []Tally `json:"standings"` // on whose word it is laid to the actor
	Kinds     []Tally `json:"kinds"`
	Years     []Tally `json:"years"`  // unknown last
	Others    []Tally `json:"others"` // what did not take place, or is denied; not counted above
}

// Tally is how many incidents there are of a sort and what they cost: the sum of
// their low, best and high.
type Tally struct {
	Of        string         `json:"of"`
	Incidents []string       `json:"incidents"` // in the order of time
	Killed    *dateline.Toll `json:"killed"`    // nil: no report gives a figure
	Injured   *dateline.Toll `json:"injured"`
	Abducted  *dateline.Toll `json:"abducted"`
	Uncounted int            `json:"uncounted"` // incidents without a figure of killed
	Single    int            `json:"single"`    // incidents that rest on one independent source
}

// The rules by which incidents are counted.
const (
	deedsRule    = "incidents that occurred and that it claims, is confirmed to have done, is blamed for or suspected of; arrests and surrenders aside; tolls are the sums of low, best and high"
	sufferedRule = "incidents that occurred in which it was attacked; tolls are the sums of low, best and high, of all who were hurt there"
)

// deeds counts what is laid to the actor.
func (g *gatherer) deeds() *Count {
	c := counter{Count: Count{Rule: deedsRule}}
	for _, i := range g.inOrder(func(i *dateline.Incident) bool {
		return i.Kind != dateline.Arrest && i.Kind != dateline.Surrender && slices.ContainsFunc(i.Perpetrators, g.isParty)
	}) {
		c.count(i, i.Perpetrators[slices.IndexFunc(i.Perpetrators, g.isParty)].Standing)
	}
	return c.done()
}

func (g *gatherer) isParty(p dateline.IncidentParty) bool { return p.Actor == g.actor.ID }

// suffered counts what was done to the actor.
func (g *gatherer) suffered() *Count {
	c := counter{Count: Count{Rule: sufferedRule}}
	for _, i := range g.inOrder(func(i *dateline.Incident) bool {
		return slices.ContainsFunc(i.Targets, func(t dateline.IncidentTarget) bool { return string(t.Actor) == g.actor.ID })
	}) {
		c.count(i, "")
	}
	return c.done()
}

// inOrder returns incidents by date, undated ones last.
func (g *gatherer) inOrder(wanted func(*dateline.Incident) bool) []*dateline.Incident {
	var all []*dateline.Incident
	for i := range g.book.Incidents {
		if in := &g.book.Incidents[i]; wanted(in) {
			all = append(all, in)
		}
	}
	slices.SortFunc(all, func(a, b *dateline.Incident) int {
		return cmp.Or(compareDays(a.Date.Start, b.Date.Start), compareDays(a.Date.End, b.Date.End), cmp.Compare(a.ID, b.ID))
	})
	return all
}

type counter struct{ Count }

func (c *counter) count(i *dateline.Incident, standing dateline.Standing) {
	switch {
	case i.Status != dateline.Occurred:
		add(&c.Others, string(i.Status), i)
		return
	case standing == dateline.Denied:
		add(&c.Others, "denied by it", i)
		return
	}
	c.All.add(i)
	if standing != "" {
		add(&c.Standings, string(standing), i)
	}
	add(&c.Kinds, string(i.Kind), i)
	add(&c.Years, yearOf(i.Date), i)
}

// yearOf is the year in which an incident took place, "undated" where that is not
// known.
func yearOf(d dateline.Date) string {
	if !d.Known() || d.Start[:4] != d.End[:4] {
		return "undated"
	}
	return string(d.Start[:4])
}

// done puts the parts in order; nil where nothing was counted.
func (c *counter) done() *Count {
	if len(c.All.Incidents)+len(c.Others) == 0 {
		return nil
	}
	c.All.Of = "all"
	slices.SortStableFunc(c.Standings, func(a, b Tally) int {
		return slices.Index(dateline.Standings, dateline.Standing(a.Of)) - slices.Index(dateline.Standings, dateline.Standing(b.Of))
	})
	slices.SortStableFunc(c.Kinds, func(a, b Tally) int { return len(b.Incidents) - len(a.Incidents) })
	slices.SortStableFunc(c.Years, func(a, b Tally) int { return cmp.Compare(a.Of, b.Of) })
	for _, list := range []*[]Tally{&c.Standings, &c.Kinds, &c.Years, &c.Others} {
		if *list == nil {
			*list = []Tally{}
		}
	}
	if c.All.Incidents == nil {
		c.All.Incidents = []string{}
	}
	return &c.Count
}

// add counts an incident in the part of that name.
func add(parts *[]Tally, of string, i *dateline.Incident) {
	n := slices.IndexFunc(*parts, func(t Tally) bool { return t.Of == of })
	if n < 0 {
		n = len(*parts)
		*parts = append(*parts, Tally{Of: of})
	}
	(*parts)[n].add(i)
}

// Tallied counts incidents and sums what they cost.
func Tallied(incidents []dateline.Incident) Tally {
	t := Tally{Of: "all", Incidents: []string{}}
	for i := range incidents {
		t.add(&incidents[i])
	}
	return t
}

func (t *Tally) add(i *dateline.Incident) {
	t.Incidents = append(t.Incidents, i.ID)
	t.Killed, t.Injured, t.Abducted = plus(t.Killed, i.Killed), plus(t.Injured, i.Injured), plus(t.Abducted, i.Abducted)
	if i.Killed == nil {
		t.Uncounted++
	}
	if i.Sources.Independent < 2 {
		t.Single++
	}
}

func plus(a, b *dateline.Toll) *dateline.Toll {
	if a == nil || b == nil {
		return cmp.Or(a, b)
	}
	return &dateline.Toll{Low: a.Low + b.Low, Best: a.Best + b.Best, High: a.High + b.High}
}
