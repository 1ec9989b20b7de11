package accounts

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/scenes"
)

// superseded gives stories the figures that the report says no longer hold
// ("correcting a figure of 44", "up from 63", "not 53 soldiers"), and marks
// those already read.
func (p *page) superseded(stories []*story) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		st := storyAt(stories, i)
		if st == nil || i-st.before(i) > 3 {
			continue
		}
		numbers := p.NumbersIn(s.Start, s.End)
		for j := range numbers {
			q := &numbers[j]
			if q.Start < s.Start || q.End > s.End || q.Kind != quantity.KindCount || valueOf(q) < 1 {
				continue
			}
			if valueOf(q) > 1 && p.Outdated(s, q) || p.toldBefore(s, q) && st.countsOtherwise(i, q) {
				p.supersede(st, i, s, q)
			}
		}
	}
	for _, st := range stories {
		outliveSuccumbed(st)
		p.addLaterDead(st)
		p.corrected(st)
	}
}

// corrected marks what a story counts otherwise where somebody has corrected that: "the
// agency has since corrected this to six dead", "Make that five".
func (p *page) corrected(st *story) {
	for _, x := range slices.Concat(st.scenes, st.further) {
		for _, right := range x.Figures {
			at := x.Sentence.TokenAt(right.Evidence.Start)
			if right.Superseded || !p.correctsTo(x.Sentence, at) && !p.MakesNumber(x.Sentence, at) {
				continue
			}
			for _, y := range slices.Concat(st.scenes, st.further) {
				for k := range y.Figures {
					if f := &y.Figures[k]; f.Measure == right.Measure && !f.Part && y.Index <= x.Index && f.Value() != right.Value() {
						f.Superseded = true
					}
				}
			}
		}
	}
}

// correctsTo reports whether a number at a token is what "this" or a figure is corrected to.
func (p *page) correctsTo(s *prose.Sentence, number int) bool {
	if grammar.Neighbour(s, number-1) != "to" {
		return false
	}
	v := grammar.VerbBefore(s, number)
	if v < 0 {
		return false
	}
	c := s.Chunks[v]
	this := grammar.Neighbour(s, c.Last+1)
	return p.Is("corrects", s.Tokens[c.Head].Lower) && (this == "this" || this == "that" || this == "it") && c.Last+3 == number
}

// toldBefore reports whether the verb that gives a number says that it was given before
// what the report tells now: "the ministry had talked of one dead".
func (p *page) toldBefore(s *prose.Sentence, q *quantity.Quantity) bool {
	v := grammar.VerbBefore(s, s.TokenAt(q.Start))
	if v < 0 {
		return false
	}
	c := s.Chunks[v]
	head := s.Tokens[c.Head].Lower
	return s.Tokens[c.First].Lower == "had" && !c.Passive && !c.Negated && (p.Is("say", head) || p.Is("reckons", head))
}

// countsOtherwise reports whether a number of a sentence is a figure of the story, and
// the story counts another number of the same that holds.
func (st *story) countsOtherwise(index int, q *quantity.Quantity) bool {
	var this, others []figures.Count
	for _, x := range slices.Concat(st.scenes, st.further) {
		for _, f := range x.Figures {
			if x.Index == index && f.Evidence.Start <= q.Start && q.End <= f.Evidence.End {
				this = append(this, f)
			} else if f.Value() > 0 && !f.Part && !f.Superseded {
				others = append(others, f)
			}
		}
	}
	return slices.ContainsFunc(this, func(f figures.Count) bool {
		return slices.ContainsFunc(others, func(o figures.Count) bool { return o.Measure == f.Measure && o.Value() != f.Value() })
	})
}

// valueOf is what a number gives: "up to 30" gives 30.
func valueOf(q *quantity.Quantity) int {
	switch {
	case q.Low != nil:
		return *q.Low
	case q.High != nil:
		return *q.High
	}
	return 0
}

// harmIn is what the words of a sentence are about: the hurt, or the dead; "" where
// they do not say, or speak of both.
func (p *page) harmIn(s *prose.Sentence) dateline.Measure {
	var found dateline.Measure
	for _, t := range s.Tokens {
		switch m := p.MeasureOf(t.Lower); {
		case m != dateline.Injured && m != dateline.Killed:
		case found != "" && found != m:
			return ""
		default:
			found = m
		}
	}
	return found
}

// nearestMeasure is the measure of the figure of the story that comes nearest to
// a number; the dead where there is none.
func (st *story) nearestMeasure(value int) dateline.Measure {
	nearest, best := dateline.Killed, 1<<30
	for _, x := range slices.Concat(st.scenes, st.further) {
		for _, f := range x.Figures {
			if gap := max(f.Value()-value, value-f.Value()); figures.Harmed(f) && gap < best {
				nearest, best = f.Measure, gap
			}
		}
	}
	return nearest
}

// supersede marks the figure of the number, or adds one: of what the sentence
// speaks of, else of what the story has the nearest figure for.
func (p *page) supersede(st *story, index int, s *prose.Sentence, q *quantity.Quantity) {
	measure := p.harmIn(s)
	if measure == "" {
		measure = st.nearestMeasure(valueOf(q))
	}
	if happenings.Family(st.scenes[0].Main().Kind) != "violence" { // nobody dies of an arrest
		return
	}
	known := false
	for _, x := range slices.Concat(st.scenes, st.further) {
		for k := range x.Figures { // a sum holds it too
			if f := &x.Figures[k]; x.Index == index && f.Evidence.Start <= q.Start && q.End <= f.Evidence.End {
				f.Superseded, known = true, true
			}
		}
	}
	if known {
		return
	}
	fig := dateline.Figure{Measure: measure, Who: dateline.WhoTotal, Low: q.Low, High: q.High, Qualifier: q.Qualifier, Superseded: true, Evidence: p.Span(q.Start, q.End)}
	st.further = append(st.further, &scenes.Scene{Index: index, Sentence: s, Figures: []figures.Count{{Figure: fig, Token: s.TokenAt(q.Start)}}})
}
