package accounts

import (
	"slices"

	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/marks"
	"github.com/dateline-project/dateline/reading/scenes"
)

// handOver gives every figure that a learned reader alone found to the story of
// its trigger.
func (p *page) handOver(stories []*story) {
	owner := map[*marks.Mark]*story{}
	for _, st := range stories {
		for _, x := range st.scenes {
			for _, h := range x.Happenings {
				if h.Mark != nil {
					owner[h.Mark] = st
				}
			}
		}
	}
	if len(owner) == 0 {
		return
	}
	for _, st := range stories {
		for _, x := range slices.Concat(st.scenes, st.further) {
			x.Figures = slices.DeleteFunc(x.Figures, func(c figures.Count) bool { return p.storyOf(c.Mark, owner) != nil })
		}
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if s.Heading {
			continue
		}
		for _, c := range p.FiguresOf(s) {
			if st := p.storyOf(c.Mark, owner); st != nil {
				st.further = append(st.further, &scenes.Scene{Index: i, Sentence: s, Figures: []figures.Count{c}})
			}
		}
	}
	for _, st := range stories {
		p.yield(st)
	}
}

// yield drops the figures that a learned reader alone found where the patterns
// count the same in the story: then they are often a share of it, or another's.
// What stands in the sentence of its trigger stays.
func (p *page) yield(st *story) {
	all := slices.Concat(st.scenes, st.further)
	for _, x := range all {
		x.Figures = slices.DeleteFunc(x.Figures, func(c figures.Count) bool {
			return c.Mark != nil && !p.besideTrigger(x, c.Mark) && slices.ContainsFunc(all, func(y *scenes.Scene) bool {
				return slices.ContainsFunc(y.Figures, func(d figures.Count) bool { return d.Mark == nil && d.Measure == c.Measure && !d.Part })
			})
		})
	}
}

// besideTrigger reports whether a marked figure of a scene stands in the sentence
// of the trigger that it belongs to.
func (p *page) besideTrigger(x *scenes.Scene, m *marks.Mark) bool {
	return m.Of >= 0 && p.Marks[m.Of].Start >= x.Sentence.Start && p.Marks[m.Of].End <= x.Sentence.End
}

// storyOf returns the story that has the trigger which a mark belongs to; nil
// where it belongs to none that is told.
func (p *page) storyOf(m *marks.Mark, owner map[*marks.Mark]*story) *story {
	if m == nil || m.Of < 0 {
		return nil
	}
	return owner[&p.Marks[m.Of]]
}
