package ask

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/clue"
)

// candidate is a sentence that may be part of the answer.
type candidate struct {
	page   *page
	at     int
	around float64 // share of the question that it speaks of with what stands around it, 0 to 1
	self   float64 // share that it speaks of itself
	wish   float64 // how well it is of the sort that is wanted
	tells  float64 // how well it is the evidence in an account of an incident that is meant
	rank   float64 // what these come to, by which few are looked at closely
	chance float64 // how probable it is that it answers
	leans  bool    // it says of whom it speaks only with the sentence before
}

func (c candidate) passage() *passage { return &c.page.sentences[c.at] }

// looked is how many sentences are looked at closely.
const looked = 40

// gather returns the sentences that speak most of the question, of those that may
// answer it.
func (m *matcher) gather() []candidate {
	var all []candidate
	for _, p := range m.pages {
		for i := range p.sentences {
			if !p.sentences[i].asks && m.may(p, i) {
				all = append(all, m.candidate(p, i))
			}
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(a.page.report.ID, b.page.report.ID), cmp.Compare(a.at, b.at))
	})
	return all[:min(len(all), looked)]
}

// may reports whether a sentence may answer: where the question wants somebody's
// word, it is near to it; where it asks who claimed or denied something, it says so;
// of what is known of an actor, it speaks of that and of this actor.
func (m *matcher) may(p *page, i int) bool {
	x := &p.sentences[i]
	switch {
	case m.mute(p, i), m.unasked(x):
		return false
	case m.q.definition():
		return m.defines(x) >= 0
	case m.q.profile():
		return m.relates(x) && !m.ofAnother(p, i)
	}
	return true
}

// unasked reports whether the question asks who stands in some way to what happened,
// and a sentence does not speak of that.
func (m *matcher) unasked(x *passage) bool {
	return m.q.Wish == Who && len(m.q.Standings) > 0 && slices.ContainsFunc(m.q.terms, func(t term) bool { return t.asks && m.within(x, t) == 0 })
}

// judge gives each candidate its chance, and puts the likeliest first, of what says
// who somebody is what says it best.
func (m *matcher) judge(all []candidate, w clue.Weights) {
	h := hear(all)
	for i := range all {
		all[i].chance = w.Chance(m.clues(all[i], h))
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		if m.q.definition() && a.wish != b.wish {
			return cmp.Compare(b.wish, a.wish)
		}
		return cmp.Compare(b.chance, a.chance)
	})
}

func (m *matcher) candidate(p *page, i int) candidate {
	c := candidate{page: p, at: i, wish: m.wish(p, i)}
	of := 0.0
	for j, t := range m.q.terms {
		if t.voice {
			continue
		}
		c.around += m.around(p, i, t) * m.weights[j]
		c.self += m.within(c.passage(), t) * m.weights[j]
		of += m.weights[j]
	}
	switch {
	case of > 0:
		c.around, c.self = c.around/of, c.self/of
	case m.q.voices():
		c.around = m.voice(p, i)
		c.self = c.around
	}
	c.tells = m.told(c.passage())
	c.rank = c.around + 0.3*c.self + 0.25*c.wish + 0.3*c.tells
	return c
}

// factual reports whether the question wants a name, number, date or place, for
// which it does not do to speak of something near.
func (q Question) factual() bool {
	return slices.Contains([]Wish{Who, HowMany, HowLong, When, Where}, q.Wish)
}

// recorded reports whether a sentence is the evidence of a record that the
// question asks for.
func (m *matcher) recorded(x *passage) bool {
	return m.saysIt(x) || m.claim(x, m.q.Relations) && len(m.q.Actors) > 0 || m.q.Warnings && len(x.warnings) > 0 ||
		slices.ContainsFunc(x.parties, func(p *dateline.Party) bool { return slices.Contains(m.q.Standings, p.Standing) })
}

// saysIt reports whether a sentence itself speaks of all that is to be told.
func (m *matcher) saysIt(x *passage) bool {
	some := false
	for _, t := range m.q.terms {
		if t.asks && m.within(x, t) == 0 {
			return false
		}
		some = some || t.asks
	}
	return some && m.q.Wish == Who
}

// relates reports whether a sentence speaks of the relation that the question
// asks for: in a claim or in a word for it.
func (m *matcher) relates(x *passage) bool {
	if len(m.q.Relations) == 0 {
		return slices.ContainsFunc(m.q.terms, func(t term) bool { return t.actors == nil && m.within(x, t) > 0 })
	}
	return m.claim(x, m.q.Relations) || m.cued(x) || x.under != nil && strings.HasSuffix(x.under.span.Text, "?") && m.cued(x.under) ||
		slices.Contains(m.q.Relations, dateline.Strength) && x.answersStrength()
}

// cued reports whether a sentence has a word for a relation that the question asks
// for.
func (m *matcher) cued(x *passage) bool {
	return slices.ContainsFunc(m.cues, func(k string) bool { return x.keys[k] })
}

// namesOnly reports whether a sentence speaks of nothing of the question but its
// names and dates, where that has more.
func (m *matcher) namesOnly(x *passage) bool {
	more := false
	for _, t := range m.q.terms {
		if t.name || t.date != nil {
			continue
		}
		if more = true; m.within(x, t) > 0 {
			return false
		}
	}
	return more
}

// missing reports whether a sentence that speaks of a term so far cannot be the
// answer because it does not speak of it more.
func (m *matcher) missing(p *page, i int, t term, around float64) bool {
	x := &p.sentences[i]
	switch {
	case t.name && around == 0, t.date != nil && m.q.Several && around <= anywhere: // what was in other years is no part of the sum
		return true
	case t.date != nil:
		return m.q.factual() && around <= anywhere && m.otherDay(x, t)
	case t.taken:
		return !m.takes(x, t)
	case t.numeral && m.q.Wish == Why:
		return around <= anywhere
	case t.wanted && m.q.Wish == HowMany:
		return m.within(x, t) == 0
	case t.wanted && !m.q.profile() && around <= anywhere:
		return true
	case t.noun && len(t.keys) == 1 && around == 0:
		return m.q.Wish != Whether && !m.recorded(x) && !slices.ContainsFunc(x.accounts, func(a *dateline.Account) bool {
			return m.means(a)
		})
	case t.actors != nil && t.person && !m.q.profile() && (m.q.Wish == When || m.q.Wish == Where || m.q.Wish == HowLong || m.q.Wish == What):
		return around < byBefore || m.within(x, t) == 0 && around == byBefore && !x.personal()
	case t.asks && m.q.Wish == Whether:
		return m.within(x, t) == 0
	case t.actors != nil && m.q.profile():
		return m.of(p, i, t) == 0 && (!m.claim(x, m.q.Relations) || i > 0 && m.opensWith(&p.sentences[i-1], t))
	case t.name:
		return (m.q.factual() || m.q.Wish == What) && around <= anywhere && !(m.q.Wish == Who && m.saysRest(x))
	case !t.verb || slices.Contains(t.keys, "=act"):
		return false
	case m.q.Wish == Who && t.asks:
		return m.within(x, t) == 0
	case m.q.Wish == Who && m.q.Warnings:
		return false // what was to come is told in any words
	case m.q.Wish == Who:
		return m.within(x, t) == 0 && (around < byFar || !x.keys["=claim"] && !x.keys["=blame"] && len(x.parties) == 0)
	}
	return around <= anywhere && (m.q.factual() || m.q.Wish == Why)
}

// saysRest reports whether a sentence itself speaks of all of the question but its
// names, and that is much.
func (m *matcher) saysRest(x *passage) bool {
	rest := 0
	for _, t := range m.q.terms {
		if t.name || t.date != nil {
			continue
		}
		if m.within(x, t) == 0 {
			return false
		}
		rest++
	}
	return rest >= much
}

// much is how many words of a question are enough for a sentence without its names.
const much = 3

// farDays is how many days may lie between the time that a question gives and what
// is taken for it: a date may be read wrongly, and a year seldom.
const farDays = 250

// otherDay reports whether all that a sentence tells of happened at known times
// that are far from the one of a term.
func (m *matcher) otherDay(x *passage, t term) bool {
	known := false
	for _, a := range x.accounts {
		for _, s := range []*story{m.accounts[a], m.incidents[string(a.Incident)]} {
			if s == nil || len(s.dates) == 0 {
				continue
			}
			known = true
			if slices.ContainsFunc(s.dates, func(d dateline.Date) bool {
				asked := t.near(d)
				return d.Start.Sub(asked.End.Last()) < farDays && asked.Start.Sub(d.End.Last()) < farDays
			}) {
				return false
			}
		}
	}
	return known
}

// counts reports whether a sentence gives a number of those that the question asks
// for, such as the dead: as a figure, in a word for them, or as a toll.
func (m *matcher) counts(x *passage) bool {
	befell := slices.ContainsFunc(m.q.terms, func(t term) bool { return t.befell })
	return x.keys["=correct"] ||
		slices.ContainsFunc(x.figures, func(f *dateline.Figure) bool { return slices.Contains(m.q.Measures, f.Measure) }) ||
		slices.ContainsFunc(m.q.terms, func(t term) bool {
			return (t.asks || t.verb && !befell) && m.within(x, t) > 0
		})
}

// takes reports whether a sentence has a name that does not only say where something
// was: not "seized a pump near Kismayo".
func (m *matcher) takes(x *passage, t term) bool {
	where := false
	for _, w := range x.words {
		switch {
		case slices.Contains(w.keys, t.keys[0]):
			if !where {
				return true
			}
		case w.means("in a place") && !(where && w.folded == "of"):
			where = w.folded != "of"
		case w.folded != "the" && !w.means("settlement"):
			where = false
		}
	}
	return false
}

// personal reports whether a sentence speaks of somebody named before as "he" or "she".
func (x *passage) personal() bool {
	return slices.ContainsFunc(x.words, func(w spoken) bool { return w.means("person") })
}

// wish says how well a sentence is of the sort that the question wants: below 0
// where it cannot be the answer.
func (m *matcher) wish(p *page, at int) float64 {
	x := &p.sentences[at]
	if m.q.definition() {
		return m.defines(x)
	}
	bonus := 0.0
	for i, r := range m.q.Relations {
		if m.claim(x, []dateline.Relation{r}) {
			bonus = max(bonus, 1-0.1*float64(i))
			if r == dateline.Strength && x.befell() {
				bonus = 0.2
			}
		}
	}
	switch m.q.Wish {
	case Who:
		others := m.whom(p, at)
		if others == 0 && slices.Contains(m.q.Relations, dateline.LedBy) && !m.claim(x, m.q.Relations) {
			return m.named(x, "=leader")
		}
		if m.q.Warnings && len(x.warnings) > 0 {
			return bonus + 1
		}
		if slices.ContainsFunc(x.parties, func(p *dateline.Party) bool { return p.Actor != "" && slices.Contains(m.q.Standings, p.Standing) }) {
			bonus += 0.4
		}
		switch {
		case others > 0 || x.nobody() && !m.q.some:
		case m.q.some && x.nobody():
			return -1
		default:
			return bonus - 0.6
		}
		return bonus + 0.4
	case HowLong:
		if !x.lasts() {
			return -1
		}
	case Where:
		if !m.located(x) {
			return -1
		}
	case HowMany:
		if !x.number || len(m.q.Measures) > 0 && !m.counts(x) || len(m.q.Measures) == 0 && slices.Contains(m.q.Relations, dateline.Strength) && !m.claim(x, m.q.Relations) && !x.musters() && !x.answersStrength() {
			return -1
		}
		if slices.ContainsFunc(x.figures, func(f *dateline.Figure) bool { return slices.Contains(m.q.Measures, f.Measure) && !f.Superseded }) {
			bonus += 0.6
		}
		return bonus + 0.2
	case When:
		if len(x.dates) == 0 {
			return bonus - 1
		}
		return bonus + 0.4
	}
	return bonus
}

// whom counts whom a sentence names besides those of the question, or where it points
// back without naming anybody, the one before.
func (m *matcher) whom(p *page, at int) int {
	x := &p.sentences[at]
	if others := m.others(x); others > 0 || at == 0 || x.points("person") < 0 {
		return others
	}
	return m.others(&p.sentences[at-1])
}

// others counts whom a sentence names besides those of the question: persons, where
// a leader is asked for.
func (m *matcher) others(x *passage) int {
	others := 0
	for id := range x.named {
		if !slices.Contains(m.q.Actors, id) && (m.kinds[id] == dateline.Person || !m.q.wantsPerson()) {
			others++
		}
	}
	return others
}

// wantsPerson reports whether the question is answered by a person: who leads, or
// founded, somebody.
func (q Question) wantsPerson() bool {
	return slices.Contains(q.Relations, dateline.LedBy) || slices.Contains(q.Relations, dateline.FoundedBy)
}

// nobody reports whether a sentence says that nobody did something.
func (x *passage) nobody() bool {
	return slices.ContainsFunc(x.words, func(w spoken) bool { return w.means("nobody") })
}

// musters reports whether a sentence counts fighters who are not counted because
// something befell them.
func (x *passage) musters() bool {
	return x.counted["=fighters"] && !x.befell()
}

// answersStrength reports whether a sentence gives a number to the question that it
// stands under: how many, or how strong, somebody is.
func (x *passage) answersStrength() bool {
	if x.under == nil || x.under.befell() || x.befell() {
		return false
	}
	for i, w := range x.under.words[:max(0, len(x.under.words)-1)] {
		if next := x.under.words[i+1].folded; w.folded == "how" && (next == "many" || next == "strong" || next == "large" || next == "big") {
			return true
		}
	}
	return false
}

func (x *passage) befell() bool {
	return x.keys["=death"] || x.keys["=injure"] || x.keys["=arrest"] || x.keys["=losses"]
}

// named looks for a name that nobody knows behind a word of some meaning.
func (m *matcher) named(x *passage, meaning string) float64 {
	meant := false
	for _, w := range x.words {
		meant = meant || slices.Contains(m.keys(w.folded), meaning)
		if meant && w.proper && !slices.ContainsFunc(m.q.terms, func(t term) bool { return slices.Contains(t.words, stem(w.folded)) }) {
			return 0.2
		}
	}
	return -1
}

// definition reports whether the question names somebody and asks no more than
// who that is.
func (q Question) definition() bool {
	return (q.Wish == What || q.Wish == Who) && len(q.Actors) > 0 &&
		!slices.ContainsFunc(q.terms, func(t term) bool { return t.actors == nil })
}

// defining are the relations that say who somebody is, with how much they say.
var defining = map[dateline.Relation]float64{
	dateline.AlsoKnownAs: 1, dateline.PartOf: 0.9, dateline.Founded: 0.8, dateline.FoundedBy: 0.8, dateline.DesignatedAs: 0.6,
	dateline.Aims: 0.6, dateline.OperatesIn: 0.5, dateline.LedBy: 0.5, dateline.Strength: 0.4, dateline.AlliedWith: 0.3,
}

func (m *matcher) defines(x *passage) float64 {
	best := -1.0
	for _, c := range x.claims {
		if slices.Contains(m.q.Actors, c.Subject) && defining[c.Relation] > best {
			best = defining[c.Relation]
		}
	}
	return best
}
