package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// storyMeant returns the story that a sentence speaks of: the one told in it;
// else of those told before it, the last that its words point to ("the ambush",
// "the raid on Dori"); else the one told last.
func (p *page) storyMeant(stories []*story, sentence int) *story {
	stories = slices.DeleteFunc(slices.Clone(stories), func(st *story) bool { return !st.firm() })
	last := storyAt(stories, sentence)
	if last == nil || last.before(sentence) == sentence {
		return last
	}
	s := &p.text.Sentences[sentence]
	told := slices.DeleteFunc(slices.Clone(stories), func(st *story) bool { return st.before(sentence) < 0 })
	slices.SortStableFunc(told, func(a, b *story) int { return b.before(sentence) - a.before(sentence) })
	for _, means := range []func(*story) bool{
		func(st *story) bool { return p.placedIn(s, st) },
		func(st *story) bool { return p.calledIn(s, st) },
	} {
		if i := slices.IndexFunc(told, means); i >= 0 {
			return told[i]
		}
	}
	return last
}

// firm reports whether a story has a word of violence that needs no other beside
// it, or a figure, or what a learned reader marks: "the bands that fight over
// the routes" is none.
func (st *story) firm() bool {
	return st.marked() || slices.ContainsFunc(st.scenes, func(x *scene) bool {
		return len(x.figures) > 0 || slices.ContainsFunc(x.happenings, func(h *happening) bool { return h.trigger.Strong })
	})
}

// placedIn reports whether a sentence names the town that a story is told at.
func (p *page) placedIn(s *prose.Sentence, st *story) bool {
	return st.place != nil && st.place.rank <= 2 && slices.ContainsFunc(p.namesIn(s.Start, s.End), func(n *name) bool {
		return n.kind == dateline.PlaceMention && n.adjective == "" && n.resolved != nil && n.text == string(st.place.Name)
	})
}

// calledIn reports whether a sentence calls a story by its kind: "the ambush",
// "that bombing".
func (p *page) calledIn(s *prose.Sentence, st *story) bool {
	kind := p.kindOf(st)
	for _, c := range s.Chunks {
		if c.Kind != prose.NounGroup || !definite(s.Tokens[c.First]) && s.Tokens[c.First].Lower != "that" && (c.First == 0 || s.Tokens[c.First-1].Tag != "POS") {
			continue
		}
		for _, m := range p.book.Triggers.All([]string{s.Tokens[c.Head].Lower}, 0) {
			if !m.Verb && m.Kind != "" && m.Kind == kind {
				return true
			}
		}
	}
	return false
}
