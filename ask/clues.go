package ask

import (
	"math"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/clue"
)

// heard is what the candidates for an answer come to together.
type heard struct {
	around, self float64           // the most that one of them speaks of
	best         map[*page]speaker // by report, the one that speaks most of the question
	most         float64           // how much the best of these does
}

type speaker struct {
	at     int
	speaks float64
}

func hear(all []candidate) heard {
	h := heard{best: map[*page]speaker{}}
	for _, c := range all {
		h.around, h.self = max(h.around, c.around), max(h.self, c.self)
		speaks := c.around + c.self
		if s, found := h.best[c.page]; !found || speaks > s.speaks {
			h.best[c.page] = speaker{c.at, speaks}
		}
		h.most = max(h.most, speaks)
	}
	return h
}

// clues are what speaks for and against a sentence's being an answer.
func (m *matcher) clues(c candidate, h heard) clue.Set {
	p, x := c.page, c.passage()
	clues := clue.Set{
		"constant":                    1,
		"around":                      c.around,
		"around, squared":             c.around * c.around,
		"around, of the most":         share(c.around, h.around),
		"itself":                      c.self,
		"itself, squared":             c.self * c.self,
		"itself, of the most":         share(c.self, h.self),
		"itself nothing":              one(c.self == 0),
		"wish":                        c.wish,
		"not of the sort":             one(c.wish < 0),
		"tells":                       c.tells,
		"names only":                  one(m.namesOnly(x) && !m.recorded(x)),
		"record":                      one(m.recorded(x)),
		"number":                      one(x.number),
		"others":                      float64(min(2, m.others(x))),
		"dates":                       one(len(x.dates) > 0),
		"long":                        min(1, float64(len(x.words))/60),
		"short":                       one(len(x.words) < 6),
		"speech":                      one(p.speech(c.at)),
		"report, of the best":         share(h.best[p].speaks, h.most),
		"profile":                     one(m.q.profile()),
		"definition":                  one(m.q.definition()),
		"warnings":                    one(m.q.Warnings),
		"asks " + string(m.q.Wish):    1,
		"asks who, names others":      one(m.q.Wish == Who && m.whom(p, c.at) > 0),
		"asks how many, has a number": one(m.q.Wish == HowMany && x.number),
		"asks when, has a date":       one(m.q.Wish == When && len(x.dates) > 0),
	}
	if after := c.at - h.best[p].at; after != 0 {
		clues["after the best"] = one(after > 0 && after <= 2)
		clues["near the best"] = one(after >= -back && after <= back)
	}
	m.missed(clues, c)
	m.aside(clues, c)
	return clues
}

// missed adds the clues of what a sentence lacks of the question.
func (m *matcher) missed(clues clue.Set, c candidate) {
	p, x := c.page, c.passage()
	name, act, asks, far, of := 1.0, 1.0, 1.0, 0.0, 0.0
	for j, t := range m.q.terms {
		if t.voice {
			continue
		}
		around, within := m.around(p, c.at, t), m.within(x, t)
		of += m.weights[j]
		if around <= anywhere {
			far += m.weights[j]
		}
		if t.name || t.actors != nil {
			name = min(name, around)
			clues["names"] += within
		}
		if t.act != nil || t.verb {
			act = min(act, around)
		}
		if t.asks {
			asks = min(asks, within)
		}
		if t.date != nil && m.otherDay(x, t) {
			clues["another day"] = 1
		}
		if m.missing(p, c.at, t, around) {
			clues["misses "+t.sort()] = 1
		}
	}
	clues["least of a name"], clues["least of what was done"], clues["least of what is asked"] = name, act, asks
	clues["far"] = share(far, of)
}

// sort is what sort of word a term is.
func (t term) sort() string {
	switch {
	case t.date != nil:
		return "date"
	case t.taken:
		return "what was taken"
	case t.wanted:
		return "what is wanted"
	case t.actors != nil && t.person:
		return "person"
	case t.actors != nil:
		return "actor"
	case t.name:
		return "name"
	case t.asks:
		return "what is asked"
	case t.verb:
		return "verb"
	}
	return "noun"
}

// aside adds the clues of whether a sentence is about what the question is about.
func (m *matcher) aside(clues clue.Set, c candidate) {
	p, x := c.page, c.passage()
	if m.q.voices() {
		voice := m.voice(p, c.at)
		clues["a voice is asked for"], clues["voice"] = 1, voice
		clues["another voice"] = one(voice < enoughVoice || m.q.Wish == What && !m.utters(p, c.at))
	}
	meant := slices.ContainsFunc(x.accounts, m.means)
	clues["tells of what is meant"], clues["tells of something else"] = one(meant), one(!meant && len(x.accounts) > 0)
	clues["nothing is meant"] = one(len(m.about) == 0)
	if m.q.happened() {
		clues["asks what happened"] = 1
		clues["asks what happened, tells of it"] = one(meant)
		clues["astray"] = one(m.astray(p, c.at))
	}
}

// ofAnother reports whether a sentence is not about one of the actors of the question.
func (m *matcher) ofAnother(p *page, i int) bool {
	return slices.ContainsFunc(m.q.terms, func(t term) bool { return t.actors != nil && m.of(p, i, t) == 0 })
}

// means reports whether an account is of an incident that the question is about.
func (m *matcher) means(a *dateline.Account) bool { return m.about[string(a.Incident)] > 0 }

// ofAll are clues of whether the reports answer a question at all: how probable its
// best sentences are, and what these lack. The likeliest comes first.
func (m *matcher) ofAll(candidates []candidate) clue.Set {
	three := 0.0
	for _, c := range candidates[:min(3, len(candidates))] {
		three += c.chance
	}
	clues := clue.Set{"constant": 1, "chance": math.Log(candidates[0].chance + little), "chance of three": math.Log(three + little)}
	of := m.clues(candidates[0], hear(candidates))
	for _, name := range []string{"around", "itself", "far", "least of a name", "least of what was done", "astray", "nothing is meant", "tells of what is meant", "not of the sort",
		"report, of the best", "tells", "misses what is asked", "misses name", "misses person", "misses verb", "misses noun", "another day", "record", "asks " + string(m.q.Wish)} {
		if value, has := of[name]; has {
			clues[name] = value
		}
	}
	return clues
}

// little keeps the logarithm of a chance of nothing finite.
const little = 1e-4

func one(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

func share(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return part / whole
}
