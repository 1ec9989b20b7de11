package ask

import (
	"maps"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
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
			return !m.titled(p, t) && !(x.under != nil && m.within(x.under, t) > 0) && !m.speak(p, i-back, i+1, t)
		case t.act != nil && t.act.kind == "" && !t.asks:
			return !m.speak(p, i-back, i+1, t)
		case t.act != nil && !t.asks:
			return !m.speak(p, i-1, i+1, t)
		}
		return false
	})
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
