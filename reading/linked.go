package reading

import (
	"slices"
)

// sceneMarks lists the places ("place") or times ("when") that a learned reader
// gives a happening, wherever they stand.
func (p *page) sceneMarks(h *happening, label string) []*Mark {
	if h.mark == nil {
		return nil
	}
	var out []*Mark
	for i := range p.marks {
		m := &p.marks[i]
		if m.Of >= 0 && &p.marks[m.Of] == h.mark && m.Head == "scene" && m.Label == label && m.Score >= sureScene {
			out = append(out, m)
		}
	}
	return out
}

// has reports whether a marked figure belongs to a happening of the scene.
func (p *page) has(x *scene, m *Mark) bool {
	return m != nil && m.Of >= 0 && slices.ContainsFunc(x.happenings, func(h *happening) bool { return h.mark == &p.marks[m.Of] })
}

// handOver gives every figure that a learned reader alone found to the story of
// its trigger.
func (p *page) handOver(stories []*story) {
	owner := map[*Mark]*story{}
	for _, st := range stories {
		for _, x := range st.scenes {
			for _, h := range x.happenings {
				if h.mark != nil {
					owner[h.mark] = st
				}
			}
		}
	}
	if len(owner) == 0 {
		return
	}
	for _, st := range stories {
		for _, x := range slices.Concat(st.scenes, st.further) {
			x.figures = slices.DeleteFunc(x.figures, func(c count) bool { return p.storyOf(c.mark, owner) != nil })
		}
	}
	for i := range p.text.Sentences {
		s := &p.text.Sentences[i]
		if s.Heading {
			continue
		}
		for _, c := range p.figuresOf(s) {
			if st := p.storyOf(c.mark, owner); st != nil {
				st.further = append(st.further, &scene{index: i, sentence: s, figures: []count{c}})
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
		x.figures = slices.DeleteFunc(x.figures, func(c count) bool {
			return c.mark != nil && !p.besideTrigger(x, c.mark) && slices.ContainsFunc(all, func(y *scene) bool {
				return slices.ContainsFunc(y.figures, func(d count) bool { return d.mark == nil && d.Measure == c.Measure && !d.Part })
			})
		})
	}
}

// besideTrigger reports whether a marked figure of a scene stands in the sentence
// of the trigger that it belongs to.
func (p *page) besideTrigger(x *scene, m *Mark) bool {
	return m.Of >= 0 && p.marks[m.Of].Start >= x.sentence.Start && p.marks[m.Of].End <= x.sentence.End
}

// storyOf returns the story that has the trigger which a mark belongs to; nil
// where it belongs to none that is told.
func (p *page) storyOf(m *Mark, owner map[*Mark]*story) *story {
	if m == nil || m.Of < 0 {
		return nil
	}
	return owner[&p.marks[m.Of]]
}
