package ask

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
)

// Values is what records, and not quotations alone, say to a question.
type Values struct {
	Incidents []string                            `json:"incidents"` // ids
	Tolls     map[dateline.Measure]*dateline.Toll `json:"tolls,omitempty"`
	Date      *dateline.Date                      `json:"date,omitempty"`
	Rule      string                              `json:"rule,omitempty"` // which incidents were taken, and how they were counted
	Groups    []Group                             `json:"groups,omitempty"`
}

// Group is the quotations that say one thing where others say another.
type Group struct {
	Says       string `json:"says"`
	Quotations []int  `json:"quotations"` // indices into the answer
}

// countable reports whether the question asks about several incidents, and by its
// words it is clear which: those of an actor, of a time or in a place that is known.
func (q Question) countable() bool {
	return q.Several && (len(q.Names) == 0 || len(q.Names) == 1 && q.place) && !q.narrowed()
}

// narrowed reports whether the question says of what it counts more than the records
// tell: attacks "on churches", "soldiers" killed in attacks.
func (q Question) narrowed() bool {
	return slices.ContainsFunc(q.terms, func(t term) bool {
		return t.noun && !t.asks && !t.relation && t.act == nil && !slices.Contains(t.keys, "=civilian")
	})
}

// sum counts over the incidents that the question describes; nil where it does
// not ask about several, or none is like that.
func (m *matcher) sum(book *dateline.Casebook) *Values {
	if !m.q.Several || m.q.narrowed() {
		return nil
	}
	filter := casebook.Filter{Status: string(dateline.Occurred)}
	var rule []string
	for i, name := range m.q.Names {
		if i > 0 {
			return nil // two places, or one that nobody knows
		}
		filter.Place = name
		rule = append(rule, "in "+name)
	}
	of := &Values{Incidents: []string{}}
	var counted []*dateline.Incident
	passes := casebook.Passes(book, filter)
	for n := range book.Incidents {
		if i := &book.Incidents[n]; passes(i) && m.described(i) {
			counted = append(counted, i)
			of.Incidents = append(of.Incidents, i.ID)
		}
	}
	if len(counted) == 0 {
		return nil
	}
	if len(m.q.Actors) > 0 {
		rule = append(rule, strings.TrimSpace("by "+strings.Join(m.actorNames(), ", ")+" "+m.standings()))
	}
	for _, d := range m.q.Dates {
		rule = append(rule, "dated within "+string(d.Start)+" to "+string(d.End))
	}
	if len(m.q.Kinds) > 0 {
		rule = append(rule, "of kind "+string(m.q.Kinds[0]))
	}
	of.Rule = "incidents that occurred, " + strings.Join(rule, ", ") + ": " + fmt.Sprint(len(counted))
	of.add(m.q.Measures, counted)
	return of
}

// add sums the tolls of incidents.
func (v *Values) add(measures []dateline.Measure, incidents []*dateline.Incident) {
	for _, measure := range measures {
		sum, without := dateline.Toll{}, 0
		for _, i := range incidents {
			t := toll(i, measure)
			if t == nil {
				without++
				continue
			}
			sum.Low, sum.Best, sum.High = sum.Low+t.Low, sum.Best+t.Best, sum.High+t.High
		}
		if without == len(incidents) {
			continue
		}
		if v.Tolls == nil {
			v.Tolls = map[dateline.Measure]*dateline.Toll{}
		}
		v.Tolls[measure] = &sum
		v.Rule += fmt.Sprintf("; %s is the sum of their low, best and high, %d without a figure", measure, without)
	}
}

func toll(i *dateline.Incident, measure dateline.Measure) *dateline.Toll {
	switch measure {
	case dateline.Killed:
		return i.Killed
	case dateline.Injured:
		return i.Injured
	case dateline.Abducted:
		return i.Abducted
	}
	return nil
}

// described reports whether an incident is one of those that the question asks
// about, by its perpetrators, kind and date.
func (m *matcher) described(i *dateline.Incident) bool {
	if len(m.q.Kinds) > 0 && !slices.Contains(m.q.Kinds, i.Kind) ||
		len(m.q.Kinds) == 0 && (i.Kind == dateline.Arrest || i.Kind == dateline.Surrender) {
		return false
	}
	if len(m.q.Actors) > 0 && !slices.ContainsFunc(i.Perpetrators, func(p dateline.IncidentParty) bool {
		return slices.Contains(m.q.Actors, p.Actor) &&
			(len(m.q.Standings) == 0 && p.Standing != dateline.Denied || slices.Contains(m.q.Standings, p.Standing))
	}) {
		return false
	}
	return !slices.ContainsFunc(m.q.Dates, func(d dateline.Date) bool {
		return i.Date.Start == "" || i.Date.Start < d.Start || i.Date.End > d.End
	})
}

func (m *matcher) actorNames() []string {
	var names []string
	for _, id := range m.q.Actors {
		names = append(names, m.names[id])
	}
	return names
}

func (m *matcher) standings() string {
	var words []string
	for _, s := range m.q.Standings {
		words = append(words, string(s))
	}
	if len(words) == 0 {
		return ""
	}
	return "(" + strings.Join(words, ", ") + ")"
}

// evidence returns a sentence for each of the incidents: one with a figure of
// the measure, or else one that names the incident.
func (m *matcher) evidence(ids []string) []candidate {
	best := map[string]candidate{}
	for _, p := range m.pages {
		for i := range p.sentences {
			x := &p.sentences[i]
			for _, a := range x.accounts {
				c := candidate{page: p, at: i, rank: 1}
				for _, f := range a.Figures {
					if slices.Contains(m.q.Measures, f.Measure) && m.at(a, f.Evidence) == x && !f.Superseded {
						c.rank = 2
					}
				}
				if id := string(a.Incident); slices.Contains(ids, id) && c.rank > best[id].rank {
					best[id] = c
				}
			}
		}
	}
	var out []candidate
	for _, id := range ids {
		if c, found := best[id]; found && !slices.ContainsFunc(out, func(o candidate) bool { return o.passage() == c.passage() }) {
			out = append(out, c)
		}
	}
	return out
}

// part reports whether the question counts some of those whom a toll has together:
// soldiers, or attackers, among the dead.
func (q Question) part() bool {
	return slices.ContainsFunc(q.terms, func(t term) bool { return t.counted && t.part })
}

// tallies are the sentences in which somebody counts the attacks of an actor of the
// question, where it asks how many there were: their count is not the casebook's, and
// stands beside it.
func (m *matcher) tallies() []candidate {
	if !m.q.Several || len(m.q.Actors) == 0 || len(m.q.Measures)+len(m.q.Standings)+len(m.q.Kinds) > 0 {
		return nil
	}
	var out []candidate
	for _, p := range m.pages {
		for i := range p.sentences {
			x := &p.sentences[i]
			if len(out) < most && slices.ContainsFunc(x.claims, m.tally) && !slices.ContainsFunc(m.q.terms, func(t term) bool {
				return (t.date != nil || t.name && t.actors == nil) && m.within(x, t) == 0
			}) {
				out = append(out, candidate{page: p, at: i})
			}
		}
	}
	return out
}

// tally reports whether a claim is how many attacks an actor of the question made.
func (m *matcher) tally(c *dateline.Claim) bool {
	return c.Relation == dateline.Attacks && c.Object.Low != nil && slices.Contains(m.q.Actors, c.Subject)
}

// valuesOf is what the casebook has on the incident that the best quotation tells
// of, where the question asks for its toll or date. It has nothing to say where the
// question names a time that the incident was not at or an actor that had no part in
// it, nor on when something else was: the release of those who were abducted.
func (m *matcher) valuesOf(book *dateline.Casebook, best candidate) *Values {
	for _, a := range best.passage().accounts {
		i := slices.IndexFunc(book.Incidents, func(i dateline.Incident) bool { return i.ID == string(a.Incident) })
		if i < 0 || slices.ContainsFunc(m.q.terms, func(t term) bool {
			return (t.date != nil || t.actors != nil && !t.voice && !t.person) && !m.incidents[string(a.Incident)].speaks(t)
		}) {
			continue
		}
		x := book.Incidents[i]
		v := &Values{Incidents: []string{x.ID}}
		for _, measure := range m.q.Measures {
			if t := toll(&x, measure); t != nil && m.q.Wish == HowMany {
				v.Tolls = map[dateline.Measure]*dateline.Toll{measure: t}
			}
		}
		if m.q.Wish == When && x.Date.Start != "" && len(m.q.Relations) == 0 && m.q.own {
			v.Date = &x.Date
		}
		if v.Tolls != nil || v.Date != nil {
			v.Rule = "the incident that the first quotation tells of"
			return v
		}
	}
	return nil
}

// groups parts quotations that say different things, of one incident where the
// answer is about one; nil where they agree, or no record tells what they say.
func (m *matcher) groups(chosen []candidate, incident string) []Group {
	var groups []Group
	for i, c := range chosen {
		says := m.says(c, incident)
		if says == "" {
			continue
		}
		g := slices.IndexFunc(groups, func(g Group) bool { return g.Says == says })
		if g < 0 {
			g = len(groups)
			groups = append(groups, Group{Says: says})
		}
		groups[g].Quotations = append(groups[g].Quotations, i)
	}
	if len(groups) < 2 {
		return nil
	}
	return groups
}

// says is what a sentence's record answers: of one incident, where it is named,
// its figures alone.
func (m *matcher) says(c candidate, incident string) string {
	x := c.passage()
	switch m.q.Wish {
	case HowMany:
		for _, a := range x.accounts {
			for _, f := range a.Figures {
				if (incident == "" || string(a.Incident) == incident) && slices.Contains(m.q.Measures, f.Measure) && !f.Part && m.at(a, f.Evidence) == x {
					return fmt.Sprintf("%d %s", f.Value(), f.Measure)
				}
			}
		}
		for _, c := range x.claims {
			if slices.Contains(m.q.Relations, c.Relation) && c.Object.Low != nil {
				return c.Object.Text
			}
		}
	case Who:
		for _, p := range x.parties {
			if slices.Contains(m.q.Standings, p.Standing) && p.Actor != "" {
				return m.names[string(p.Actor)] + " (" + string(p.Standing) + ")"
			}
		}
	}
	return ""
}
