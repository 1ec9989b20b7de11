package ask

import (
	"maps"
	"math"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// How much of a question an incident must speak of to be the one that is meant,
// and how much less than the best it may.
const (
	enoughIncident = 0.6
	enoughNamed    = 0.4 // where the question has a name or date, and the incident has it too
	nearIncident   = 0.12
)

// act is what a word of the question says was done.
type act struct {
	kind dateline.Kind // "" where the word leaves it open: "attack"
}

// act returns what the ith word says was done, alone or with those before it; nil
// where it is none of the words for that, or becomes one only by what stands beside it.
func (p *parser) act(i int) *act {
	folded := make([]string, i+1)
	for j, w := range p.words[:i+1] {
		folded[j] = w.Folded
	}
	for first := max(0, i-longestAct+1); first <= i; first++ {
		for _, m := range p.cb.Triggers.All(folded, first) {
			if m.Last == i && !m.Faint && m.Verb == slices.Contains(p.verbs, i) {
				return &act{m.Kind}
			}
		}
	}
	return nil
}

// longestAct is how many words a name for what was done may have: "suicide car bombing".
const longestAct = 3

// was reports whether an incident may be called what a term calls it: by its kind,
// or by a word of the reports for it. An arrest is no attack.
func (s *story) was(t term) bool {
	if t.act.kind == "" {
		return s.kind != dateline.Arrest && s.kind != dateline.Surrender || s.speaks(t)
	}
	return s.kind == t.act.kind || s.kind.Near(t.act.kind) || s.kinds[t.act.kind] || s.keys[t.keys[0]]
}

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
					titles[string(a.Incident)].called(p.title, m.kindsIn(string(p.report.Title)))
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

// happened reports whether the question is about something that happened, which it
// names by what was done and where, when or to whom.
func (q Question) happened() bool {
	return q.factual() && !q.profile() && !q.definition() && !q.Warnings && !q.Several &&
		slices.ContainsFunc(q.terms, func(t term) bool { return t.act != nil }) && slices.ContainsFunc(q.terms, term.tells)
}

// tells reports whether a term tells an incident from others: a name or a date.
func (t term) tells() bool { return t.name || t.date != nil }

// astray reports whether a sentence tells of something else than what the question
// says happened: it is none of those that tell of the incidents meant, and what was
// done does not stand in it or beside it, or a name not near it, or it was at another
// time.
func (m *matcher) astray(p *page, i int) bool {
	x := &p.sentences[i]
	if slices.ContainsFunc(x.accounts, m.means) {
		return false
	}
	return slices.ContainsFunc(m.q.terms, func(t term) bool {
		switch {
		case t.date != nil:
			return m.otherDay(x, t)
		case t.name:
			return !m.entitled(p, t) && !(x.under != nil && m.within(x.under, t) > 0) && !m.speak(p, i-back, i+1, t)
		case t.act != nil && t.act.kind == "" && !t.asks:
			return !m.speak(p, i-back, i+1, t)
		case t.act != nil && !t.asks:
			return !m.speak(p, i-1, i+1, t)
		}
		return false
	})
}

// entitled reports whether the title of a report has a name of the question.
func (m *matcher) entitled(p *page, t term) bool {
	if t.actors != nil {
		return m.titled(p, t)
	}
	return p.title[t.keys[0]]
}

// speak reports whether one of some sentences speaks of a term.
func (m *matcher) speak(p *page, from, to int, t term) bool {
	some := p.sentences[max(0, from):min(to+1, len(p.sentences))]
	for i := range some {
		if t.act != nil && m.does(&some[i], t) || t.act == nil && m.within(&some[i], t) > 0 {
			return true
		}
	}
	return false
}

// does reports whether a sentence speaks of what was done, in a word for it or by
// telling of an incident of that kind.
func (m *matcher) does(x *passage, t term) bool {
	return x.keys[t.keys[0]] || t.act.kind == "" && m.within(x, t) > 0 || t.act.kind != "" && m.kinded(x)[t.act.kind] ||
		slices.ContainsFunc(x.accounts, func(a *dateline.Account) bool {
			return t.act.kind == "" || a.Kind == t.act.kind || a.Kind.Near(t.act.kind)
		})
}

// called adds words for what happened, and the kinds that they name.
func (s *story) called(keys map[string]bool, kinds map[dateline.Kind]bool) {
	maps.Copy(s.keys, keys)
	maps.Copy(s.kinds, kinds)
}

// kinded is the kinds of what a sentence says was done.
func (m *matcher) kinded(x *passage) map[dateline.Kind]bool {
	if x.kinds == nil {
		x.kinds = m.kindsIn(x.span.Text)
	}
	return x.kinds
}

// kindsIn is the kinds that the words of a text name by themselves.
func (m *matcher) kindsIn(text string) map[dateline.Kind]bool {
	kinds := map[dateline.Kind]bool{}
	var words []string
	for _, w := range gazetteer.Words([]rune(text)) {
		words = append(words, w.Folded)
	}
	for i := range words {
		if t, found := m.triggers.Match(words, i); found && !t.Faint && t.Kind != "" {
			kinds[t.Kind] = true
		}
	}
	return kinds
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
