package figures

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/when"
)

// OfPeriod reports whether the words around a token tell what a month, a year or a whole
// fight has cost, which is no incident's toll: "taking the number killed this year to 14",
// "has claimed 20,000 lives in ten years", "militant attacks killed 97 people in February".
func (p *Page) OfPeriod(s *prose.Sentence, token int) bool {
	if p.runningTotal(s, token) {
		return true
	}
	first, last := grammar.UnitAround(s, token)
	perfect := p.PerfectHarm(s, first, last+1)
	if perfect && p.fightBefore(s, first, token) {
		return true
	}
	long := slices.ContainsFunc(p.TimesIn(s.Tokens[first].Start, s.Tokens[last].End), func(t when.Expression) bool {
		k := p.AttachedTo(s, &t)
		return t.Start >= s.Tokens[first].Start && t.End <= s.Tokens[last].End && p.longTime(s, &t) && (k < 0 || s.Chunks[k].Kind != prose.VerbGroup || p.harming(s, k) || s.TokenAt(t.Start) <= first+1 && p.Is("say", s.Tokens[s.Chunks[k].Head].Lower))
	})
	if !long || p.oneAct(s, first, last) {
		return false
	}
	return perfect || !p.finelyTimed(s) && p.harms(s, first, last) && (p.acts(s, first, last) || p.atLarge(s, first, last))
}

// runningTotal reports whether a token stands where a verb brings the number of those who
// came to harm in a period to a new one: "bringing to 31 the number of troops killed since
// January".
func (p *Page) runningTotal(s *prose.Sentence, token int) bool {
	for _, v := range s.Chunks {
		if v.Kind != prose.VerbGroup || v.Last >= token || !p.Is("moves toll", s.Tokens[v.Head].Lower) {
			continue
		}
		end := v.Last + 1
		for end < len(s.Tokens) && s.Tokens[end].Text != "," && s.Tokens[end].Text != ";" {
			end++
		}
		if token >= end || !slices.ContainsFunc(s.Tokens[v.Last+1:end], func(t prose.Token) bool { return p.Is("tally", t.Lower) }) {
			continue
		}
		if slices.ContainsFunc(p.TimesIn(s.Tokens[v.Last].End, s.Tokens[end-1].End), func(t when.Expression) bool {
			return p.longTime(s, &t) || t.Bound == when.BoundSince && !(len(t.Dates) > 0 && t.Dates[0].Precision == dateline.PrecisionDay)
		}) {
			return true
		}
	}
	return false
}

// longTime reports whether a time says that something went on for a week at least: a month
// or a year that qualifies no noun, or a stretch "in" which something was counted.
func (p *Page) longTime(s *prose.Sentence, t *when.Expression) bool {
	after := s.TokenAt(t.End)
	if k := grammar.ChunkOf(s, after); k >= 0 && (s.Tokens[after].Tag == "POS" || s.Chunks[k].First < after) { // "the January attack"
		return false
	}
	if t.Kind == when.KindDuration {
		before := s.Tokens[max(0, s.TokenAt(t.Start)-1)].Lower
		return (before == "in" || before == "over" || before == "during" || before == "within") && p.Is("span", s.Tokens[after-1].Lower)
	}
	return t.Kind == when.KindDate && len(t.Dates) > 0 && t.Bound == when.BoundNone && t.Dates[0].Precision.Coarseness() >= dateline.PrecisionMonth.Coarseness()
}

// harms reports whether a verb between two tokens tells that people were killed, hurt or
// taken.
func (p *Page) harms(s *prose.Sentence, first, last int) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		if c.Kind != prose.VerbGroup || c.First < first || c.Last > last {
			return false
		}
		head := s.Tokens[c.Head].Lower
		m := p.MeasureOf(head)
		return m == dateline.Killed || m == dateline.Injured || m == dateline.Abducted || p.Is("dies", head) || p.Is("takes lives", head)
	})
}

// finelyTimed reports whether a sentence tells a day or a week.
func (p *Page) finelyTimed(s *prose.Sentence) bool {
	return slices.ContainsFunc(p.TimesIn(s.Start, s.End), func(t when.Expression) bool {
		return t.Start >= s.Start && len(t.Dates) > 0 && t.Kind != when.KindDuration && t.Dates[0].Precision.Coarseness() < dateline.PrecisionMonth.Coarseness()
	})
}

// fightBefore reports whether a fight that lasts for years stands before a token as what
// the clause is about: "the insurgency that began in 2017 has killed 5,000".
func (p *Page) fightBefore(s *prose.Sentence, first, token int) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		return c.Kind == prose.NounGroup && c.First >= first && c.Last < token && p.Is("long fight", s.Tokens[c.Head].Lower) && !grammar.UnderPreposition(s, c.First)
	})
}

// oneAct reports whether a noun between two tokens means a single act, who did it alone, or
// where it was: "an ambush", "a bomber", "at a rally"; but not "the violence" or "in the
// province".
func (p *Page) oneAct(s *prose.Sentence, first, last int) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		head := s.Tokens[c.Head]
		if c.Kind != prose.NounGroup || c.First < first || c.Last > last || head.Tag != "NN" || p.MeasureOf(head.Lower) != "" || p.Is("at large", head.Lower) || p.InTime(head.Start) {
			return false
		}
		within := c.First > 0 && grammar.PlacePreposition(s.Tokens[c.First-1].Lower)
		struck := p.Is("facilities", head.Lower) && c.First > 0 && s.Tokens[c.First-1].Verb()
		return within || struck || p.Is("acts counted", head.Lower) || p.Is("attackers", head.Lower) || p.TriggerNoun([]string{head.Lower}, 0)
	})
}

// acts reports whether a noun between two tokens means many acts: so many of them, or
// "attacks" where no town is named.
func (p *Page) acts(s *prose.Sentence, first, last int) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		head := s.Tokens[c.Head]
		if c.Kind != prose.NounGroup || c.First < first || c.Last > last || head.Tag != "NNS" || p.MeasureOf(head.Lower) != "" || !p.Is("acts counted", head.Lower) && !p.TriggerNoun([]string{head.Lower}, 0) {
			return false
		}
		q := p.NumberIn(s, c.First, c.Last)
		return q != nil && q.Low != nil && *q.Low > 4 || !p.NamesSpot(s)
	})
}

// manyAtLarge is how many people are hardly harmed in one incident of which a report tells
// neither the day nor a town.
const manyAtLarge = 20

// atLarge reports whether so many people are counted between two tokens nowhere in particular:
// "killed 38 soldiers in the province".
func (p *Page) atLarge(s *prose.Sentence, first, last int) bool {
	many := slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		if c.Kind != prose.NounGroup || c.First < first || c.Last > last {
			return false
		}
		q := p.NumberIn(s, c.First, c.Last)
		return q != nil && q.Low != nil && *q.Low >= manyAtLarge && (p.Human(s.Tokens[c.Head].Lower) || s.Tokens[c.Head].Tag == "CD")
	})
	return many && !p.NamesSpot(s)
}
