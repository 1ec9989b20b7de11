package accounts

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/scenes"
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
	s := &p.Text.Sentences[sentence]
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
	return st.marked() || slices.ContainsFunc(st.scenes, func(x *scenes.Scene) bool {
		return len(x.Figures) > 0 || slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool { return h.Trigger.Strong })
	})
}

// placedIn reports whether a sentence names the town that a story is told at.
func (p *page) placedIn(s *prose.Sentence, st *story) bool {
	return st.place != nil && st.place.Rank <= 2 && slices.ContainsFunc(p.NamesIn(s.Start, s.End), func(n *names.Name) bool {
		return n.Kind == dateline.PlaceMention && n.Adjective == "" && n.Resolved != nil && n.Text == string(st.place.Name)
	})
}

// calledIn reports whether a sentence calls a story by its kind: "the ambush",
// "that bombing".
func (p *page) calledIn(s *prose.Sentence, st *story) bool {
	kind := p.kindOf(st)
	for _, c := range s.Chunks {
		if c.Kind != prose.NounGroup || !grammar.Definite(s.Tokens[c.First]) && s.Tokens[c.First].Lower != "that" && (c.First == 0 || s.Tokens[c.First-1].Tag != "POS") {
			continue
		}
		for _, m := range p.Book.Triggers.All([]string{s.Tokens[c.Head].Lower}, 0) {
			if !m.Verb && m.Kind != "" && m.Kind == kind {
				return true
			}
		}
	}
	return false
}
