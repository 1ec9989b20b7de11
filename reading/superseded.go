package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
)

// superseded gives stories the figures that the report says no longer hold
// ("correcting a figure of 44", "up from 63", "not 53 soldiers"), and marks
// those already read.
func (p *page) superseded(stories []*story) {
	for i := range p.text.Sentences {
		s := &p.text.Sentences[i]
		st := storyAt(stories, i)
		if st == nil || i-st.before(i) > 3 {
			continue
		}
		numbers := p.numbersIn(s.Start, s.End)
		for j := range numbers {
			q := &numbers[j]
			if q.Start < s.Start || q.End > s.End || q.Kind != quantity.KindCount || valueOf(q) < 1 {
				continue
			}
			if valueOf(q) > 1 && p.outdated(s, q) || p.toldBefore(s, q) && st.countsOtherwise(i, q) {
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
// agency has since corrected this to six dead".
func (p *page) corrected(st *story) {
	for _, x := range slices.Concat(st.scenes, st.further) {
		for _, right := range x.figures {
			if !p.correctsTo(x.sentence, x.sentence.TokenAt(right.Evidence.Start)) {
				continue
			}
			for _, y := range slices.Concat(st.scenes, st.further) {
				for k := range y.figures {
					if f := &y.figures[k]; f.Measure == right.Measure && !f.Part && y.index <= x.index && f.Value() != right.Value() {
						f.Superseded = true
					}
				}
			}
		}
	}
}

// correctsTo reports whether a number at a token is what "this" or a figure is corrected to.
func (p *page) correctsTo(s *prose.Sentence, number int) bool {
	if neighbour(s, number-1) != "to" {
		return false
	}
	v := verbBefore(s, number)
	if v < 0 {
		return false
	}
	c := s.Chunks[v]
	this := neighbour(s, c.Last+1)
	return p.is("corrects", s.Tokens[c.Head].Lower) && (this == "this" || this == "that" || this == "it") && c.Last+3 == number
}

// outdated reads the words before a number, and the verb that it stands behind:
// "up from 63", "not 53", "a first toll of 44", "had earlier spoken of 25".
func (p *page) outdated(s *prose.Sentence, q *quantity.Quantity) bool {
	at := s.TokenAt(q.Start)
	before := strings.TrimSuffix(words(s, max(0, at-4), at), " the")
	switch {
	case strings.HasSuffix(before, "up from"), strings.HasSuffix(before, "down from"), strings.HasSuffix(before, "instead of"), strings.HasSuffix(before, "rather than"):
		return true
	case p.movedFrom(s, q):
		return true
	case strings.HasSuffix(before, "not"):
		return p.anyFigure(s)
	case p.firstTold(s, at), p.firstOf(s, s.TokenAt(q.End)):
		return true
	case wasFirst(s, at):
		return true
	case at > 0 && s.Tokens[at-1].Lower == "the" && slices.ContainsFunc(s.Tokens[at:], func(t prose.Token) bool { return p.is("outdates", t.Lower) }):
		return true // "the seven in our flash note are overtaken"
	case strings.HasSuffix(before, "figure of"), strings.HasSuffix(before, "count of"), strings.HasSuffix(before, "counts of"), strings.HasSuffix(before, "toll of"):
		return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return p.is("corrects", t.Lower) })
	}
	return p.is("first count", words(s, 0, 2))
}

// wasFirst reports whether the words before a number at a token say that it was the first:
// "the number of dead, which was first seven, became six".
func wasFirst(s *prose.Sentence, at int) bool {
	before := words(s, max(0, at-3), at)
	return before == "which was first" || before == "was at first" || before == "were at first"
}

// movedFrom reports whether a number is the one that a toll had before: "has risen to
// 41 from 36", "was revised from 24 to 19".
func (p *page) movedFrom(s *prose.Sentence, q *quantity.Quantity) bool {
	if at := s.TokenAt(q.Start); words(s, at-1, at) != "from" {
		return false
	}
	moves := slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return p.is("moves toll", t.Lower) })
	return moves && slices.ContainsFunc(p.numbersIn(s.Start, s.End), func(o quantity.Quantity) bool {
		at := s.TokenAt(o.Start)
		return o.Start >= s.Start && o.End <= s.End && o.Start != q.Start && o.Kind == quantity.KindCount && at > 0 && s.Tokens[at-1].Lower == "to"
	})
}

// toldBefore reports whether the verb that gives a number says that it was given before
// what the report tells now: "the ministry had talked of one dead".
func (p *page) toldBefore(s *prose.Sentence, q *quantity.Quantity) bool {
	v := verbBefore(s, s.TokenAt(q.Start))
	if v < 0 {
		return false
	}
	c := s.Chunks[v]
	head := s.Tokens[c.Head].Lower
	return s.Tokens[c.First].Lower == "had" && !c.Passive && !c.Negated && (p.is("say", head) || p.is("reckons", head))
}

// countsOtherwise reports whether a number of a sentence is a figure of the story, and
// the story counts another number of the same that holds.
func (st *story) countsOtherwise(index int, q *quantity.Quantity) bool {
	var this, others []count
	for _, x := range slices.Concat(st.scenes, st.further) {
		for _, f := range x.figures {
			if x.index == index && f.Evidence.Start <= q.Start && q.End <= f.Evidence.End {
				this = append(this, f)
			} else if f.Value() > 0 && !f.Part && !f.Superseded {
				others = append(others, f)
			}
		}
	}
	return slices.ContainsFunc(this, func(f count) bool {
		return slices.ContainsFunc(others, func(o count) bool { return o.Measure == f.Measure && o.Value() != f.Value() })
	})
}

// firstTold reports whether a number at a token is what was told first: "an
// earlier estimate of 85", "had at first reported three", "initially spoke of 12",
// "still spoke of 512".
func (p *page) firstTold(s *prose.Sentence, at int) bool {
	for i := max(0, at-6); i+1 < at; i++ {
		if p.is("told first", s.Tokens[i].Lower) && p.is("tally", s.Tokens[i+1].Lower) && !verbBetween(s, i+1, at) {
			return true
		}
	}
	v := verbBefore(s, at)
	if v < 0 {
		return false
	}
	c := s.Chunks[v]
	if head := s.Tokens[c.Head].Lower; c.Passive && c.First < c.Last || !p.is("say", head) && !p.is("reckons", head) {
		return false
	}
	for i := max(0, c.First-1); i <= min(c.Last+1, at-1); i++ {
		switch w := s.Tokens[i].Lower; {
		case w == "earlier" || w == "initially" || w == "originally" || w == "previously":
			return true
		case w == "still" && s.Tokens[c.Head].Tag == "VBD":
			return true
		case w == "first": // "at first spoke of", "had first announced"
			return i > c.First || i > 0 && s.Tokens[i-1].Lower == "at"
		}
	}
	return false
}

// firstOf reports whether the words behind a number say that it was told first:
// "of up to 30 dead at first", "the 117 of the first day".
func (p *page) firstOf(s *prose.Sentence, after int) bool {
	if k := chunkAfter(s, after-1); k >= 0 && s.Chunks[k].First <= after+1 && words(s, s.Chunks[k].First, s.Chunks[k].First+2) == "had been" {
		return p.is("say", s.Tokens[s.Chunks[k].Head].Lower) || p.is("reckons", s.Tokens[s.Chunks[k].Head].Lower) // "25 dead had been announced"
	}
	for i := after; i+1 < len(s.Tokens) && i < after+6 && s.Tokens[i].Text != "," && s.Tokens[i].Text != "."; i++ {
		switch two := words(s, i, i+2); {
		case two == "at first":
			return true
		case two == "first day" || two == "first hours" || two == "first hour" || two == "first reports":
			return i > after && s.Tokens[i-1].Lower == "the"
		}
	}
	return false
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
		switch m := p.measureOf(t.Lower); {
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
		for _, f := range x.figures {
			if gap := max(f.Value()-value, value-f.Value()); harmed(f) && gap < best {
				nearest, best = f.Measure, gap
			}
		}
	}
	return nearest
}

func verbBetween(s *prose.Sentence, from, to int) bool {
	return slices.ContainsFunc(s.Tokens[from:to], func(t prose.Token) bool { return t.Verb() })
}

func (p *page) anyFigure(s *prose.Sentence) bool { return len(p.counted(s)) > 0 }

// supersede marks the figure of the number, or adds one: of what the sentence
// speaks of, else of what the story has the nearest figure for.
func (p *page) supersede(st *story, index int, s *prose.Sentence, q *quantity.Quantity) {
	measure := p.harmIn(s)
	if measure == "" {
		measure = st.nearestMeasure(valueOf(q))
	}
	if family(st.scenes[0].main().kind) != "violence" { // nobody dies of an arrest
		return
	}
	known := false
	for _, x := range slices.Concat(st.scenes, st.further) {
		for k := range x.figures { // a sum holds it too
			if f := &x.figures[k]; x.index == index && f.Evidence.Start <= q.Start && q.End <= f.Evidence.End {
				f.Superseded, known = true, true
			}
		}
	}
	if known {
		return
	}
	fig := dateline.Figure{Measure: measure, Who: dateline.WhoTotal, Low: q.Low, High: q.High, Qualifier: q.Qualifier, Superseded: true, Evidence: p.span(q.Start, q.End)}
	st.further = append(st.further, &scene{index: index, sentence: s, figures: []count{{Figure: fig, token: s.TokenAt(q.Start)}}})
}
