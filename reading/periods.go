package reading

import (
	"slices"
	"strings"
	"time"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// overPeriod reports whether a verb counts over a period and many happenings:
// "more than 4,000 people were killed last year in attacks by armed groups".
func (p *page) overPeriod(h *happening) bool {
	if p.overMonths(h) || p.timesOver(h) || p.byLongFight(h) || p.ofManyActs(h) && !p.pointedTo(h, dateline.PrecisionDay) {
		return true
	}
	if p.pointed(h) {
		return false
	}
	for _, t := range p.timesIn(h.sentence.Start, h.sentence.End) {
		if t.Start >= h.sentence.Start && t.End <= h.sentence.End && (t.Bound == when.BoundSince || t.Kind == when.KindDuration && p.is("period", h.sentence.Tokens[max(0, h.sentence.TokenAt(t.Start)-1)].Lower)) {
			return true
		}
	}
	if p.wholeYear(h) {
		return true
	}
	s := h.sentence
	for i := h.last + 1; i+1 < len(s.Tokens); i++ {
		if w := s.Tokens[i].Lower; w != "in" && w != "by" {
			continue
		}
		if k := chunkOf(s, i+1); k >= 0 && s.Tokens[s.Chunks[k].Head].Tag == "NNS" && p.triggerNoun([]string{s.Tokens[s.Chunks[k].Head].Lower}, 0) {
			return true
		}
	}
	return false
}

// longest is how many days one incident lasts at most where a verb tells it.
const longest = 60

// overMonths reports whether a verb stands beside a stretch of time with both its ends
// that is too long for one incident: "from 1 January to 30 April 187 civilians were
// killed", "between 1990 and today mines have killed 860".
func (p *page) overMonths(h *happening) bool {
	return slices.ContainsFunc(p.timesIn(h.sentence.Start, h.sentence.End), func(t when.Expression) bool {
		if len(t.Dates) == 0 || len(t.Parts) < 2 || p.ofOtherVerb(&t, h) && !opensWhen(h.sentence, &t) {
			return false
		}
		first, last := t.Dates[0].Start.Time(), t.Dates[0].End.Time()
		return last.Sub(first) > longest*24*time.Hour
	})
}

// timesOver reports whether a verb tells how often something befell somebody, and no day:
// "in 2025 our teams were shot at three times".
func (p *page) timesOver(h *happening) bool {
	s := h.sentence
	for i := h.last + 1; i < len(s.Tokens) && i <= h.last+3 && !s.Tokens[i].Verb(); i++ {
		if s.Tokens[i].Lower == "times" && s.Tokens[i-1].Tag == "CD" {
			return p.coarselyTimed(s)
		}
	}
	return false
}

// coarselyTimed reports whether a sentence gives a time, and none finer than a year.
func (p *page) coarselyTimed(s *prose.Sentence) bool {
	times := p.timesIn(s.Start, s.End)
	return len(times) > 0 && !slices.ContainsFunc(times, func(t when.Expression) bool {
		return len(t.Dates) == 0 || t.Dates[0].Precision.Coarseness() < dateline.PrecisionYear.Coarseness()
	})
}

// byLongFight reports whether a verb tells what a whole war has done: "the insurgency has
// killed 30,000 people".
func (p *page) byLongFight(h *happening) bool {
	return !p.pointedTo(h, dateline.PrecisionDay) && slices.ContainsFunc(h.args.subject, p.longFight)
}

// fewestActs is how many acts counted together are no one incident, whether or not
// the sentence says how long they took.
const fewestActs = 5

// ofManyActs reports whether a verb tells what several acts did that are counted
// together: "four strikes in ten days killed 43", "214 incidents in which 1,306
// civilians were killed".
func (p *page) ofManyActs(h *happening) bool {
	s := h.sentence
	lasting := slices.ContainsFunc(p.timesIn(s.Start, s.End), func(t when.Expression) bool { return t.Kind == when.KindDuration })
	for k, c := range s.Chunks[:h.chunk] {
		head := s.Tokens[c.Head]
		if c.Kind != prose.NounGroup || head.Tag != "NNS" || !p.is("acts counted", head.Lower) && !p.triggerNoun([]string{head.Lower}, 0) {
			continue
		}
		q := p.numberOfGroup(s, c)
		if q == nil || q.Low == nil || *q.Low < 2 || *q.Low < fewestActs && !lasting {
			continue
		}
		f := phraseAt(s, k)
		if slices.Contains(h.args.subject, f) || words(s, c.Last+1, c.Last+3) == "in which" || !verbBetween(s, c.Last, h.first) {
			return true
		}
	}
	return false
}

// many is how many people are hardly killed or taken in one incident of which
// neither the place nor more than the year is told.
const many = 50

// wholeYear reports whether a verb tells how many people a whole year took,
// nowhere in particular: "in 2021 the group killed more than 1,200 civilians".
func (p *page) wholeYear(h *happening) bool {
	s := h.sentence
	if p.namesSpot(s) {
		return false
	}
	year := slices.ContainsFunc(p.timesIn(s.Start, s.End), func(t when.Expression) bool {
		return len(t.Dates) > 0 && t.Dates[0].Precision == dateline.PrecisionYear
	})
	return year && slices.ContainsFunc(h.targets, func(f phrase) bool {
		q := p.numberIn(s, f.first, f.last)
		return q != nil && q.Low != nil && *q.Low >= many
	})
}

// namesSpot reports whether the sentence names a place that is not known as a whole
// division or country.
func (p *page) namesSpot(s *prose.Sentence) bool {
	return slices.ContainsFunc(p.namesIn(s.Start, s.End), func(n *name) bool {
		return n.kind == dateline.PlaceMention && n.adjective == "" && (n.resolved == nil || n.resolved.Kind == gazetteer.Town || n.resolved.Kind == gazetteer.Site)
	})
}

// namesPlace reports whether the sentence names a place, and not only its people.
func (p *page) namesPlace(s *prose.Sentence) bool {
	return slices.ContainsFunc(p.namesIn(s.Start, s.End), func(n *name) bool { return n.kind == dateline.PlaceMention && n.adjective == "" })
}

// aggregate reports whether the sentence counts happenings over a period
// ("at least 250 incidents between January 2017 and 2018"): a claim, never an
// incident.
func (p *page) aggregate(h *happening) bool {
	if h.trigger.Verb {
		return p.overPeriod(h)
	}
	s := h.sentence
	c := s.Chunks[h.chunk]
	if !h.plural { // "61 incidents of violence"
		return h.chunk > 0 && c.First > 0 && s.Tokens[c.First-1].Lower == "of" && p.ofManyActs(h) && !p.pointedTo(h, dateline.PrecisionDay)
	}
	counted := false
	for i := max(0, c.First-3); i < h.first; i++ {
		t := s.Tokens[i]
		counted = counted || t.Tag == "CD" || strings.HasPrefix(t.Lower, "dozen") || t.Lower == "hundreds" || t.Lower == "scores" || t.Lower == "several" || t.Lower == "many" || t.Lower == "numerous" || t.Lower == "series"
	}
	return counted && !p.pointedTo(h, dateline.PrecisionWeek)
}
