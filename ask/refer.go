package ask

import (
	"maps"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// back is how many sentences a word that points back may reach.
const back = 4

// ahead is how many sentences may pass before a report names what it tells of.
const ahead = 3

// opening is how many words may stand before the one that points back to what the
// whole report is about.
const opening = 3

// article is how many letters may stand before the name that a sentence begins with.
const article = len("The ")

// of says how far a sentence is about an actor: because it names it, or because
// it points back to the group that was spoken of last, which is this one. Where
// none was, the heading, the title or the report as a whole tell.
func (m *matcher) of(p *page, i int, t term) float64 {
	x := &p.sentences[i]
	if w := m.within(x, t); w > 0 {
		return w
	}
	if m.answersTo(p, i, t) {
		return byHeading
	}
	if x.points() < 0 || m.subject(x, x) && !slices.Contains(m.q.Relations, dateline.AlsoKnownAs) {
		return 0
	}
	for j := i - 1; j >= max(0, i-back); j-- {
		y := &p.sentences[j]
		switch {
		case m.within(y, t) > 0 && !m.precedes(y, t):
			return byBefore
		case m.within(y, t) > 0 || m.subject(y, x):
			return 0
		}
	}
	if x.under != nil && m.within(x.under, t) > 0 {
		return byHeading
	}
	if x.points() <= opening && (m.titled(p, t) || m.topic(p, t)) {
		return byTitle
	}
	return 0
}

// answersTo reports whether a sentence stands under a question that names an actor,
// and nothing before it there is about another.
func (m *matcher) answersTo(p *page, i int, t term) bool {
	x := &p.sentences[i]
	if x.under == nil || !strings.HasSuffix(x.under.span.Text, "?") || m.within(x.under, t) == 0 {
		return false
	}
	for j := i; j >= 0 && &p.sentences[j] != x.under; j-- {
		if m.subject(&p.sentences[j], x) {
			return false
		}
	}
	return true
}

// precedes reports whether a sentence names another armed group before an actor.
func (m *matcher) precedes(y *passage, t term) bool {
	first := -1
	for _, id := range t.actors {
		if at, named := y.named[id]; named && (first < 0 || at < first) {
			first = at
		}
	}
	for id, at := range y.named {
		if m.kinds[id] == dateline.ArmedGroup && !slices.Contains(m.q.Actors, id) && at < first {
			return true
		}
	}
	return false
}

// opensWith reports whether a sentence begins with a body other than the one in
// question, so that what the next one says of "it" is said of that.
func (m *matcher) opensWith(y *passage, t term) bool {
	for id, at := range y.named {
		kind := m.kinds[id]
		if (kind == dateline.ArmedGroup || kind == dateline.Organisation) && at <= y.span.Start+article && m.within(y, t) == 0 {
			return true
		}
	}
	return y.branch
}

// points returns which of a sentence's words is the first that points back, to a
// group or by another meaning that is given; -1 where none does.
func (x *passage) points(more ...string) int {
	return slices.IndexFunc(x.words, func(w spoken) bool {
		return !w.proper && (w.means("points back") || slices.ContainsFunc(more, w.means))
	})
}

// subject reports whether a sentence is about a group that it names: an armed
// group, or where no relation is asked for any body, that comes before what points
// back. What the question names, and what the sentence with the answer names too,
// does not count.
func (m *matcher) subject(y, answer *passage) bool {
	if y.branch {
		return true
	}
	points := y.points()
	for id, at := range y.named {
		body := m.kinds[id] == dateline.ArmedGroup ||
			len(m.q.Relations) == 0 && (m.kinds[id] == dateline.StateForce || m.kinds[id] == dateline.Organisation || m.kinds[id] == dateline.Government)
		if body && (points < 0 || at < y.words[points].start) && !slices.Contains(m.q.Actors, id) && (y == answer || !answer.names(id)) {
			return true
		}
	}
	return false
}

// names reports whether a sentence names an actor.
func (x *passage) names(actor string) bool {
	_, named := x.named[actor]
	return named
}

// topic reports whether a report is about an actor: it names it in more sentences
// than any other armed group, and in three at least.
func (m *matcher) topic(p *page, t term) bool {
	sentences := map[string]int{}
	for i := range p.sentences {
		for id := range p.sentences[i].named {
			if m.kinds[id] == dateline.ArmedGroup {
				sentences[id]++
			}
		}
	}
	most := slices.Max(append(slices.Collect(maps.Values(sentences)), 3))
	return slices.ContainsFunc(t.actors, func(id string) bool { return sentences[id] == most })
}

// titled reports whether the report's title has a name of the question: of an actor,
// any of its names.
func (m *matcher) titled(p *page, t term) bool {
	if t.actors == nil {
		return p.title[t.keys[0]]
	}
	if allIn(t.words, p.title) {
		return true
	}
	return slices.ContainsFunc(t.actors, func(id string) bool {
		return slices.ContainsFunc(m.aliases[id], func(words []string) bool { return allIn(words, p.title) })
	})
}

// leans reports whether a sentence is clear only with the one before it: it points
// back, where that names whom the answer is about, or who did it.
func (m *matcher) leans(c candidate) bool {
	x := c.passage()
	if c.at == 0 || x.points("person") < 0 || c.page.sentences[c.at-1].asks || c.page.sentences[c.at-1].paragraph != x.paragraph {
		return false
	}
	before := &c.page.sentences[c.at-1]
	if m.q.profile() {
		return slices.ContainsFunc(m.q.terms, func(t term) bool { return t.actors != nil && m.within(x, t) == 0 && m.within(before, t) > 0 })
	}
	return m.q.Wish == Who && m.others(x) == 0 && !x.nobody() && m.others(before) > 0
}
