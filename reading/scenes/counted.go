package scenes

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/marks"
)

// markedFigures adds to what the patterns count in a sentence what a learned
// reader marks as a figure in other words of it. The number is always that of
// the words; the mark tells what they count and whom. Of what the patterns
// count, a mark only tells that it is a share of a total.
func (p *Page) markedFigures(s *prose.Sentence, counts []figures.Count) []figures.Count {
	patterns := len(counts)
	for m := range p.MarksOf("figure", s.Start, s.End) {
		known := slices.IndexFunc(counts[:patterns], func(c figures.Count) bool { return c.Evidence.Start < m.End && m.Start < c.Evidence.End })
		if known >= 0 && m.Who == figures.WhoPart && m.Score >= marks.SureFigure && counts[known].Measure == m.Measure && !p.Listed(s, counts[:patterns], known) && !p.noShare(counts, known) {
			counts[known].Part = true
		}
		if known >= 0 || m.Score < marks.SureFigure || !p.tells(s, m) {
			continue
		}
		if c, ok := p.CountMarked(m); ok {
			counts = append(counts, c)
		}
	}
	if len(counts) > patterns {
		slices.SortStableFunc(counts, func(a, b figures.Count) int { return cmp.Compare(a.Evidence.Start, b.Evidence.Start) })
	}
	return counts
}

// noShare reports whether the patterns know that a figure is no share of another: it is all
// of whom the words tell of some, says how many there are with one more ("a third victim"),
// is taken from people who are themselves not counted, or counts "others" than one who is
// not.
func (p *Page) noShare(counts []figures.Count, i int) bool {
	c := counts[i]
	first := slices.IndexFunc(counts, func(o figures.Count) bool { return o.Measure == c.Measure }) == i
	return c.Whole || c.Nth || ofOthers(c) || p.ofNumber(c) || first && figures.CountsOthers(c)
}

// ofNumber reports whether a figure counts some of a number that came to no harm as such:
// "nine of the 30 passengers".
func (p *Page) ofNumber(c figures.Count) bool {
	return strings.Contains(c.Evidence.Text, " of the ") && len(p.NumbersIn(c.Evidence.Start, c.Evidence.End)) > 1
}

// ofOthers reports whether a figure is taken from people who are themselves not
// counted, which the patterns know better: "10 of its soldiers", "four of them".
func ofOthers(c figures.Count) bool {
	_, of, found := strings.Cut(c.Evidence.Text, " of ")
	whose, _, _ := strings.Cut(of, " ")
	return found && slices.Contains([]string{"its", "his", "her", "their", "our", "them", "us"}, whose)
}

// tells reports whether the reading knows a happening that a marked figure can
// belong to: the one of its trigger, or one of its sentence.
func (p *Page) tells(s *prose.Sentence, m *marks.Mark) bool {
	return m.Of < 0 || slices.ContainsFunc(p.Happenings, func(h *happenings.Happening) bool {
		return h.Mark == &p.Marks[m.Of] || h.Sentence.Start == s.Start
	})
}

// FiguresOf finds the people that a sentence counts as killed, hurt, abducted,
// missing, arrested or surrendered.
func (p *Page) FiguresOf(s *prose.Sentence) []figures.Count {
	counts := p.LessSuccumbed(s, p.markedFigures(s, p.Rivals(s, p.Counted(s))))
	return p.Summed(s, slices.DeleteFunc(counts, func(c figures.Count) bool { return p.Uncounted(s, c) }))
}
