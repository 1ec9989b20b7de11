package figures

import (
	"slices"
	"time"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/when"
)

// Uncounted reports whether a figure is none of an incident: it counts over a
// period, or is what somebody denies.
func (p *Page) Uncounted(s *prose.Sentence, c Count) bool {
	return p.overTime(s, c.Token) || p.OfPeriod(s, c.Token) || p.deniedToll(s, c.Token) || p.TurnedDown(s, c.Token) || p.rumouredToll(s, c.Token) || imaginedToll(s, c.Token)
}

// rumouredToll reports whether a token stands in a tale, or is a figure, that the sentence
// calls untrue: "the rumour of five deaths is baseless", "called a figure of 40 dead false".
func (p *Page) rumouredToll(s *prose.Sentence, token int) bool {
	if !p.Untrue(s) {
		return false
	}
	return slices.ContainsFunc(s.Tokens[:token], func(t prose.Token) bool { return p.Is("tale", t.Lower) || t.Lower == "figure" })
}

// imaginedToll reports whether the verb next to a token says what would have been: "had it
// gone off, forty people would have died", "there would have been sixty dead".
func imaginedToll(s *prose.Sentence, token int) bool {
	would := func(c prose.Chunk) bool {
		return c.Kind == prose.VerbGroup && (c.Modal == "would" || c.Modal == "could" || c.Modal == "might")
	}
	for k, c := range s.Chunks {
		if !would(c) {
			continue
		}
		if k > 0 && s.Chunks[k-1].First <= token && token < c.First || c.Last < token && (k+1 == len(s.Chunks) || token <= s.Chunks[k+1].Last) || c.First <= token && token <= c.Last {
			return true
		}
	}
	return false
}

// overTime reports whether the words around a token count over a period: "more
// than 4,000 have died since April", "200 people were killed in the past six
// months", "so far this year". A toll that "has risen since Monday" is one
// incident's.
func (p *Page) overTime(s *prose.Sentence, token int) bool {
	first, last := grammar.UnitAround(s, token)
	for _, t := range p.TimesIn(s.Tokens[first].Start, s.Tokens[last].End) {
		if t.Start < s.Tokens[first].Start || t.End > s.Tokens[last].End {
			continue
		}
		from := max(first, s.TokenAt(t.Start)-1)
		lasting := slices.ContainsFunc(s.Tokens[from:s.TokenAt(t.End-1)], func(t prose.Token) bool { return p.Is("period", t.Lower) })
		if p.stretch(&t) || t.Kind == when.KindDuration && lasting || grammar.Words(s, s.TokenAt(t.Start)-2, s.TokenAt(t.Start)) == "so far" {
			return true
		}
	}
	for i := first; i < last; i++ {
		if p.Is("span", s.Tokens[i].Lower) && (grammar.Words(s, i-2, i) == "for the" || grammar.Words(s, i-2, i) == "in the") && (i+1 == len(s.Tokens) || s.Tokens[i+1].Lower != "of") {
			return true // "41 killings are in our register for the month"
		}
		if s.Tokens[i].Lower == "since" && s.Tokens[i+1].Word() {
			return p.PerfectHarm(s, first, last+1)
		}
	}
	return false
}

// Periodic reports whether a sentence that tells no happening of its own counts over
// a year or more, or since a day, where the words do not say how long something else
// lasted: "62 murders in five years", but not "the rebels, who have held the town since
// May, said nine guards had died".
func (p *Page) Periodic(s *prose.Sentence, token int) bool {
	return slices.ContainsFunc(p.TimesIn(s.Start, s.End), func(t when.Expression) bool {
		long := t.Kind == when.KindDuration || t.Bound == when.BoundSince || len(t.Dates) > 0 && t.Dates[0].Precision == dateline.PrecisionYear
		k := p.AttachedTo(s, &t)
		return long && t.Start >= s.Start && (k < 0 || s.Chunks[k].Kind != prose.VerbGroup || p.harming(s, k) || p.Is("say", s.Tokens[s.Chunks[k].Head].Lower) || s.Chunks[k].Last >= token)
	})
}

// harming reports whether the verb of group k counts people.
func (p *Page) harming(s *prose.Sentence, k int) bool {
	head := s.Tokens[s.Chunks[k].Head].Lower
	return p.MeasureOf(head) != "" || p.Is("dies", head) || p.Is("records", head) || p.Is("takes lives", head)
}

// stretch reports whether a time is one from a day or month to another that lies more
// than six weeks off: "from 1 January to 30 April".
func (p *Page) stretch(t *when.Expression) bool {
	const sixWeeks = 42 * 24 * time.Hour
	if len(t.Dates) == 0 || t.Dates[0].Precision != dateline.PrecisionDay && t.Dates[0].Precision != dateline.PrecisionMonth {
		return false
	}
	return t.Dates[0].End.Time().Sub(t.Dates[0].Start.Time()) > sixWeeks
}

// deniedToll reports whether a token stands in what somebody denies: "denied that
// rebels had killed dozens of its soldiers".
func (p *Page) deniedToll(s *prose.Sentence, token int) bool {
	for _, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Last+1 >= token || !p.Is("denies act", s.Tokens[c.Head].Lower) {
			continue
		}
		between := s.Tokens[c.Last+1 : token]
		denied := slices.IndexFunc(between, func(t prose.Token) bool {
			return t.Lower == "that" && t.Tag == "IN" || t.Tag == "VBG" && p.MeasureOf(t.Lower) != ""
		}) // behind "on Friday"
		if denied >= 0 && denied <= 3 && !slices.ContainsFunc(between, func(t prose.Token) bool {
			return t.Text == ";" || t.Lower == "but" || grammar.IsSaying(t.Lower)
		}) {
			return true
		}
	}
	return false
}
