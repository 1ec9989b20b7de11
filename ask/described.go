package ask

import (
	"math"
	"slices"

	"github.com/dateline-project/dateline"
)

// How much of a question an incident must speak of to be the one that is meant,
// and how much less than the best it may.
const (
	enoughIncident = 0.6
	enoughNamed    = 0.4 // where the question has a name or date, and the incident has it too
	nearIncident   = 0.12
)

// How near to an incident its reports speak of a name of the question.
const (
	byHeadline = iota + 1 // in the title of one of them
	bySentence            // in a sentence that tells of it
	byRecord              // as its place, or whom or what it hit
)

// describe finds the incidents that the question is about: those whose accounts,
// with the sentences that tell them, speak of its names and of most of its other
// words, and that are of the sort that it says. What the answer is to tell, such as
// "claimed", describes nothing. Where one has a name in its records, another that
// only stands near that name is not meant.
func (m *matcher) describe() {
	m.about = map[string]float64{}
	if m.q.profile() {
		return
	}
	titles, told, words := map[string]*story{}, map[string]*story{}, map[string]*story{}
	for id, s := range m.incidents {
		titles[id], told[id], words[id] = newStory(), s.copy(), newStory()
	}
	for _, p := range m.pages {
		headline := m.kindsIn(string(p.report.Title))
		for i := range p.sentences {
			x := &p.sentences[i]
			for _, a := range x.accounts {
				s := told[string(a.Incident)]
				if s == nil {
					continue
				}
				for k := range x.keys {
					s.keys[k] = true
				}
				if slices.ContainsFunc(a.Triggers, func(t dateline.Span) bool { return m.at(a, t) == x }) {
					words[string(a.Incident)].called(x.keys, m.kinded(x))
				}
				for id := range x.named {
					s.actors[id] = true
				}
				if !a.BackReference {
					titles[string(a.Incident)].called(p.title, headline)
				}
			}
		}
	}
	best, nearest := 0.0, 0
	near := map[string]int{}
	for id, s := range told {
		covers, of, named, level := 0.0, 0.0, false, byRecord
		for j, t := range m.q.terms {
			if t.asks || t.voice {
				continue
			}
			of += m.weights[j]
			at := 0
			switch {
			case m.incidents[id].speaks(t):
				at = byRecord
			case s.speaks(t):
				at = bySentence
			case titles[id].speaks(t):
				at = byHeadline
			}
			switch {
			case t.act != nil && !m.incidents[id].was(t) && !words[id].was(t) && !titles[id].was(t):
				covers = math.Inf(-1) // another act
			case at > 0 || t.act != nil:
				covers += m.weights[j]
				named = named || t.name || t.date != nil
			case t.name || t.date != nil:
				covers = math.Inf(-1)
			}
			if t.name {
				level = min(level, at)
			}
		}
		if of > 0 && covers/of >= enoughIncident || named && of > 0 && covers/of >= enoughNamed {
			m.about[id], near[id] = covers/of, level
			best, nearest = max(best, covers/of), max(nearest, level)
		}
	}
	for id, covers := range m.about {
		if covers < best-nearIncident || near[id] < nearest {
			delete(m.about, id)
		}
	}
}

func (s *story) copy() *story {
	c := newStory()
	for k := range s.keys {
		c.keys[k] = true
	}
	for id := range s.actors {
		c.actors[id] = true
	}
	c.dates = slices.Clone(s.dates)
	return c
}

// profile reports whether the question is about what is known of an actor, and
// not about something that happened.
func (q Question) profile() bool {
	named := slices.ContainsFunc(q.terms, func(t term) bool { return t.actors != nil && !(t.voice && t.person) })
	does := slices.ContainsFunc(q.terms, func(t term) bool { return t.verb && !t.relation || t.date != nil || t.act != nil && !t.relation })
	if q.voices() && len(q.Relations) == 0 {
		return false
	}
	return named && (q.relational() || !does && (q.Wish == Who || q.Wish == What || q.Wish == How)) && len(q.Measures) == 0 && len(q.Standings) == 0 && !q.Warnings && !q.definition()
}

// relational reports whether the question asks for claims. Why, when or where an
// attack was, or whether, asks for none on whoever attacks.
func (q Question) relational() bool {
	about := q.Wish == Why || q.Wish == When || q.Wish == Where || q.Wish == Whether
	return slices.ContainsFunc(q.Relations, func(r dateline.Relation) bool { return !about || r != dateline.Attacks })
}

// told says how well a sentence is the evidence, in an account of an incident that
// the question is about, for what the question wants to know; 0 where it is not.
func (m *matcher) told(x *passage) float64 {
	best := 0.0
	for _, a := range x.accounts {
		if m.means(a) {
			best = max(best, m.tells(x, a))
		}
	}
	if m.q.Warnings && slices.ContainsFunc(x.warnings, func(w *dateline.Warning) bool { return m.about[string(w.Incident)] > 0 }) {
		return 1
	}
	return best
}

// firm is how much more a party counts the more firmly it stands.
var firm = map[dateline.Standing]float64{dateline.Claimed: 1, dateline.Confirmed: 1, dateline.Blamed: 0.9, dateline.Suspected: 0.8}

// at returns the sentence that an account has a span from.
func (m *matcher) at(a *dateline.Account, span dateline.Span) *passage {
	if p := m.byReport[a.Report]; p != nil {
		return p.at(span)
	}
	return nil
}

func (m *matcher) tells(x *passage, a *dateline.Account) float64 {
	best := 0.0
	switch {
	case m.q.Warnings:
	case m.q.Wish == Who && len(m.q.Relations) == 0:
		for _, party := range a.Perpetrators {
			if m.at(a, party.Evidence) != x || party.Actor == "" {
				continue
			}
			switch {
			case slices.Contains(m.q.Standings, party.Standing):
				best = max(best, 1)
			case len(m.q.Standings) == 0:
				best = max(best, firm[party.Standing])
			}
		}
	case m.q.Wish == HowMany && len(m.q.Standings) == 0:
		for _, f := range a.Figures {
			if slices.Contains(m.q.Measures, f.Measure) && !f.Superseded && m.at(a, f.Evidence) == x {
				best = max(best, 0.8)
			}
		}
	case m.q.Wish == When && a.Date.Evidence != nil && a.Date.Start != "" && m.at(a, *a.Date.Evidence) == x:
		best = 0.8
	case m.q.Wish == Where && a.Place.Evidence != nil && m.at(a, *a.Place.Evidence) == x:
		best = 0.8
	}
	return best
}
