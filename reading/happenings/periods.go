package happenings

import (
	"slices"
	"strings"
	"time"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/when"
)

// overPeriod reports whether a verb counts over a period and many happenings:
// "more than 4,000 people were killed last year in attacks by armed groups".
func (p *Page) overPeriod(h *Happening) bool {
	if p.overMonths(h) || p.timesOver(h) || p.byLongFight(h) || p.foughtLong(h) || p.ofManyActs(h) && !p.pointedTo(h, dateline.PrecisionDay) {
		return true
	}
	if p.pointed(h) {
		return false
	}
	for _, t := range p.TimesIn(h.Sentence.Start, h.Sentence.End) {
		if t.Start >= h.Sentence.Start && t.End <= h.Sentence.End && (t.Bound == when.BoundSince || t.Kind == when.KindDuration && p.Is("period", h.Sentence.Tokens[max(0, h.Sentence.TokenAt(t.Start)-1)].Lower)) {
			return true
		}
	}
	if p.wholeYear(h) {
		return true
	}
	s := h.Sentence
	for i := h.Last + 1; i+1 < len(s.Tokens); i++ {
		if w := s.Tokens[i].Lower; w != "in" && w != "by" {
			continue
		}
		if k := grammar.ChunkOf(s, i+1); k >= 0 && s.Tokens[s.Chunks[k].Head].Tag == "NNS" && p.TriggerNoun([]string{s.Tokens[s.Chunks[k].Head].Lower}, 0) {
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
func (p *Page) overMonths(h *Happening) bool {
	return slices.ContainsFunc(p.TimesIn(h.Sentence.Start, h.Sentence.End), func(t when.Expression) bool {
		if len(t.Dates) == 0 || len(t.Parts) < 2 || p.ofOtherVerb(&t, h) && !grammar.OpensWhen(h.Sentence, &t) {
			return false
		}
		first, last := t.Dates[0].Start.Time(), t.Dates[0].End.Time()
		return last.Sub(first) > longest*24*time.Hour
	})
}

// timesOver reports whether a verb tells how often something befell somebody, and no day:
// "in 2025 our teams were shot at three times".
func (p *Page) timesOver(h *Happening) bool {
	s := h.Sentence
	for i := h.Last + 1; i < len(s.Tokens) && i <= h.Last+3 && !s.Tokens[i].Verb(); i++ {
		if s.Tokens[i].Lower == "times" && s.Tokens[i-1].Tag == "CD" {
			return p.coarselyTimed(s)
		}
	}
	return false
}

// coarselyTimed reports whether a sentence gives a time, and none finer than a year.
func (p *Page) coarselyTimed(s *prose.Sentence) bool {
	times := p.TimesIn(s.Start, s.End)
	return len(times) > 0 && !slices.ContainsFunc(times, func(t when.Expression) bool {
		return len(t.Dates) == 0 || t.Dates[0].Precision.Coarseness() < dateline.PrecisionYear.Coarseness()
	})
}

// byLongFight reports whether a verb tells what a whole war has done: "the insurgency has
// killed 30,000 people".
func (p *Page) byLongFight(h *Happening) bool {
	return !p.pointedTo(h, dateline.PrecisionDay) && slices.ContainsFunc(h.Args.Subject, p.LongFight)
}

// foughtLong reports whether a verb tells how long sides have fought one another, which is a
// war: "have fought the state for six decades".
func (p *Page) foughtLong(h *Happening) bool {
	s := h.Sentence
	return h.Kind == dateline.Clash && slices.ContainsFunc(p.TimesIn(s.Start, s.End), func(t when.Expression) bool {
		return t.Kind == when.KindDuration && p.Is("span", s.Tokens[s.TokenAt(t.End-1)].Lower) && p.AttachedTo(s, &t) == h.Chunk
	})
}

// fewestActs is how many acts counted together are no one incident, whether or not
// the sentence says how long they took.
const fewestActs = 5

// ofManyActs reports whether a verb tells what several acts did that are counted
// together: "four strikes in ten days killed 43", "214 incidents in which 1,306
// civilians were killed".
func (p *Page) ofManyActs(h *Happening) bool {
	s := h.Sentence
	lasting := slices.ContainsFunc(p.TimesIn(s.Start, s.End), func(t when.Expression) bool { return t.Kind == when.KindDuration })
	for k, c := range s.Chunks[:h.Chunk] {
		head := s.Tokens[c.Head]
		if c.Kind != prose.NounGroup || head.Tag != "NNS" || !p.Is("acts counted", head.Lower) && !p.TriggerNoun([]string{head.Lower}, 0) {
			continue
		}
		q := p.NumberOfGroup(s, c)
		if q == nil || q.Low == nil || *q.Low < 2 || *q.Low < fewestActs && !lasting {
			continue
		}
		f := grammar.PhraseAt(s, k)
		if slices.Contains(h.Args.Subject, f) || grammar.Words(s, c.Last+1, c.Last+3) == "in which" || !grammar.VerbBetween(s, c.Last, h.First) {
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
func (p *Page) wholeYear(h *Happening) bool {
	s := h.Sentence
	if p.NamesSpot(s) {
		return false
	}
	year := slices.ContainsFunc(p.TimesIn(s.Start, s.End), func(t when.Expression) bool {
		return len(t.Dates) > 0 && t.Dates[0].Precision == dateline.PrecisionYear
	})
	return year && slices.ContainsFunc(h.Targets, func(f grammar.Phrase) bool {
		q := p.NumberIn(s, f.First, f.Last)
		return q != nil && q.Low != nil && *q.Low >= many
	})
}

// namesPlace reports whether the sentence names a place, and not only its people.
func (p *Page) namesPlace(s *prose.Sentence) bool {
	return slices.ContainsFunc(p.NamesIn(s.Start, s.End), func(n *names.Name) bool { return n.Kind == dateline.PlaceMention && n.Adjective == "" })
}

// aggregate reports whether the sentence counts happenings over a period
// ("at least 250 incidents between January 2017 and 2018"): a claim, never an
// incident.
func (p *Page) aggregate(h *Happening) bool {
	if p.OfPeriod(h.Sentence, h.First) {
		return true
	}
	if h.Trigger.Verb {
		return p.overPeriod(h)
	}
	s := h.Sentence
	c := s.Chunks[h.Chunk]
	if !h.Plural { // "61 incidents of violence"
		return h.Chunk > 0 && c.First > 0 && s.Tokens[c.First-1].Lower == "of" && p.ofManyActs(h) && !p.pointedTo(h, dateline.PrecisionDay)
	}
	counted := false
	for i := max(0, c.First-3); i < h.First; i++ {
		t := s.Tokens[i]
		counted = counted || t.Tag == "CD" || strings.HasPrefix(t.Lower, "dozen") || t.Lower == "hundreds" || t.Lower == "scores" || t.Lower == "several" || t.Lower == "many" || t.Lower == "numerous" || t.Lower == "series"
	}
	return counted && !p.pointedTo(h, dateline.PrecisionWeek) && !p.struckThen(h)
}

// struckThen reports whether a noun is what a verb of harm says came on a day: "three
// bombings hit the capital on Wednesday".
func (p *Page) struckThen(h *Happening) bool {
	s := h.Sentence
	for k := h.Chunk + 1; k < len(s.Chunks); k++ {
		v := s.Chunks[k]
		if !grammar.Finite(v) {
			continue
		}
		head := s.Tokens[v.Head].Lower
		harms := p.Is("takes lives", head) || p.Is("takes place", head) || p.Is("shakes place", head)
		subject := slices.ContainsFunc(p.SubjectOf(s, k), func(f grammar.Phrase) bool { return f.First <= h.First && h.First <= f.Head })
		return harms && subject && v.Modal == "" && p.onlyDays(s)
	}
	return false
}

// onlyDays reports whether a sentence gives days, and no time that is coarser.
func (p *Page) onlyDays(s *prose.Sentence) bool {
	days := false
	for _, t := range p.TimesIn(s.Start, s.End) {
		switch {
		case t.Kind == when.KindTimeOfDay:
		case t.Kind != when.KindDate || t.Bound != when.BoundNone || len(t.Dates) == 0 || t.Dates[0].Precision != dateline.PrecisionDay:
			return false
		default:
			days = true
		}
	}
	return days
}

// NumberOfGroup returns the count inside a noun group or overlapping its start.
func (p *Page) NumberOfGroup(s *prose.Sentence, c prose.Chunk) *quantity.Quantity {
	start, end := s.Tokens[c.First].Start, s.Tokens[c.Last].End
	numbers := p.NumbersIn(start, end)
	for i := range numbers {
		q := &numbers[i]
		if q.Kind == quantity.KindCount && q.End > start && q.Start < end && q.End <= end && (q.Low != nil || q.High != nil) {
			return q
		}
	}
	return nil
}
