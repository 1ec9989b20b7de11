package reading

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// story is an account being put together from scenes.
type story struct {
	scenes     []*scene
	further    []*scene // sentences that only give figures
	time       *when.Expression
	unresolved *when.Expression
	hour       *when.Expression
	place      *spot
	nearby     *spot // the place that the text told of last before, within two sentences
	parties    []dateline.Party
}

func (st *story) add(x *scene) {
	st.scenes = append(st.scenes, x)
	if x.time != nil && (st.time == nil || len(st.time.Dates) == 0 || finer(x.time, st.time)) {
		st.time = x.time
	}
	st.unresolved = cmp.Or(st.unresolved, x.unresolved)
	st.hour = cmp.Or(st.hour, x.hour)
	if x.place != nil && (st.place == nil || x.place.rank < st.place.rank) {
		st.place = x.place
	}
}

// finer reports whether a lies inside b and is more exact.
func finer(a, b *when.Expression) bool {
	return len(a.Dates) > 0 && len(b.Dates) > 0 && a.Dates[0].Within(b.Dates[0]) && a.Dates[0].Precision.Coarseness() < b.Dates[0].Precision.Coarseness()
}

// before is the last sentence at or before i in which the story is told.
func (st *story) before(i int) int {
	last := -1
	for _, x := range slices.Concat(st.scenes, st.further) {
		if x.index <= i {
			last = max(last, x.index)
		}
	}
	return last
}

func (st *story) last() *scene { return st.scenes[len(st.scenes)-1] }

func (x *scene) main() *happening { return x.happenings[0] }

// furtherFigures gives the figures of sentences that name no happening to the
// story told right before them.
func (p *page) furtherFigures(stories []*story) {
	told := map[int]bool{}
	for _, st := range stories {
		for _, x := range st.scenes {
			told[x.index] = true
		}
	}
	for i := range p.text.Sentences {
		s := &p.text.Sentences[i]
		if told[i] || s.Heading || p.aside[i] {
			continue
		}
		figures := p.figuresOf(s)
		st := storyAt(stories, i)
		if len(figures) == 0 || st == nil || i-st.before(i) > 3 || !p.sameTime(st, s) {
			continue
		}
		st.further = append(st.further, &scene{index: i, sentence: s, figures: figures})
	}
}

// sameTime reports whether the sentence's times are the story's own.
func (p *page) sameTime(st *story, s *prose.Sentence) bool {
	times, _ := p.timesOf(s)
	for _, t := range times {
		if st.time == nil || !overlap(st.time, t) {
			return false
		}
	}
	return true
}
