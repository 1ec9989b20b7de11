package reading

import (
	"slices"
	"time"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// uncounted reports whether a figure is none of an incident: it counts over a
// period, or is what somebody denies.
func (p *page) uncounted(s *prose.Sentence, c count) bool {
	return p.overTime(s, c.token) || p.deniedToll(s, c.token) || p.rumouredToll(s, c.token) || imaginedToll(s, c.token)
}

// rumouredToll reports whether a token stands in a tale that the sentence calls untrue: "the
// rumour of five deaths is baseless".
func (p *page) rumouredToll(s *prose.Sentence, token int) bool {
	return p.untrue(s) && slices.ContainsFunc(s.Tokens[:token], func(t prose.Token) bool { return p.is("tale", t.Lower) })
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
func (p *page) overTime(s *prose.Sentence, token int) bool {
	first, last := unitAround(s, token)
	for _, t := range p.timesIn(s.Tokens[first].Start, s.Tokens[last].End) {
		if t.Start < s.Tokens[first].Start || t.End > s.Tokens[last].End {
			continue
		}
		from := max(first, s.TokenAt(t.Start)-1)
		lasting := slices.ContainsFunc(s.Tokens[from:s.TokenAt(t.End-1)], func(t prose.Token) bool { return p.is("period", t.Lower) })
		if p.stretch(&t) || t.Kind == when.KindDuration && lasting || words(s, s.TokenAt(t.Start)-2, s.TokenAt(t.Start)) == "so far" {
			return true
		}
	}
	for i := first; i < last; i++ {
		if p.is("span", s.Tokens[i].Lower) && (words(s, i-2, i) == "for the" || words(s, i-2, i) == "in the") && (i+1 == len(s.Tokens) || s.Tokens[i+1].Lower != "of") {
			return true // "41 killings are in our register for the month"
		}
		if s.Tokens[i].Lower == "since" && s.Tokens[i+1].Word() {
			return p.perfectHarm(s, first, last+1)
		}
	}
	return false
}

// periodic reports whether a sentence that tells no happening of its own counts over
// a year or more, or since a day, where the words do not say how long something else
// lasted: "62 murders in five years", but not "the rebels, who have held the town since
// May, said nine guards had died".
func (p *page) periodic(s *prose.Sentence, token int) bool {
	return slices.ContainsFunc(p.timesIn(s.Start, s.End), func(t when.Expression) bool {
		long := t.Kind == when.KindDuration || t.Bound == when.BoundSince || len(t.Dates) > 0 && t.Dates[0].Precision == dateline.PrecisionYear
		k := p.attachedTo(s, &t)
		return long && t.Start >= s.Start && (k < 0 || s.Chunks[k].Kind != prose.VerbGroup || p.harming(s, k) || p.is("say", s.Tokens[s.Chunks[k].Head].Lower) || s.Chunks[k].Last >= token)
	})
}

// harming reports whether the verb of group k counts people.
func (p *page) harming(s *prose.Sentence, k int) bool {
	head := s.Tokens[s.Chunks[k].Head].Lower
	return p.measureOf(head) != "" || p.is("dies", head) || p.is("records", head)
}

// stretch reports whether a time is one from a day or month to another that lies more
// than six weeks off: "from 1 January to 30 April".
func (p *page) stretch(t *when.Expression) bool {
	const sixWeeks = 42 * 24 * time.Hour
	if len(t.Dates) == 0 || t.Dates[0].Precision != dateline.PrecisionDay && t.Dates[0].Precision != dateline.PrecisionMonth {
		return false
	}
	return t.Dates[0].End.Time().Sub(t.Dates[0].Start.Time()) > sixWeeks
}

// ofMany reports whether a sentence counts people over several acts that it counts too: "61
// attacks in May, with 27 people killed".
func (p *page) ofMany(s *prose.Sentence) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		head := s.Tokens[c.Head]
		if c.Kind != prose.NounGroup || head.Tag != "NNS" || !p.is("acts counted", head.Lower) || p.measureOf(head.Lower) != "" {
			return false
		}
		q := p.numberOfGroup(s, c)
		return q != nil && valueOf(q) > 4
	})
}

// perfectHarm reports whether a verb of killing, dying or leaving dead between two
// tokens is in the perfect: "have died", "has killed"; in the pluperfect only with a
// "since" behind it in its clause: "said it had killed 28 soldiers since".
func (p *page) perfectHarm(s *prose.Sentence, from, to int) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		if c.Kind != prose.VerbGroup || c.First < from || c.Last >= to || c.First == c.Last {
			return false
		}
		aux, head := s.Tokens[c.First].Lower, s.Tokens[c.Head].Lower
		perfect := aux == "has" || aux == "have" || aux == "had" && sinceBehind(s, c.Last)
		return perfect && (p.measureOf(head) != "" || p.is("dies", head) || p.is("records", head) || head == "left" || head == "claimed" || head == "lost")
	})
}

// sinceBehind reports whether "since" stands behind a verb in its clause.
func sinceBehind(s *prose.Sentence, verb int) bool {
	for i := verb + 1; i+1 < len(s.Tokens) && !endsClause(s.Tokens[i]) && !s.Tokens[i].Verb(); i++ {
		if s.Tokens[i].Lower == "since" {
			return s.Tokens[i+1].Word()
		}
	}
	return false
}

// unitAround is the stretch of a sentence between semicolons, or commas before
// "and", "but" and "while", that holds a token: its first and last token.
func unitAround(s *prose.Sentence, token int) (first, last int) {
	last = len(s.Tokens) - 1
	for i, t := range s.Tokens {
		parts := t.Text == ";" || t.Text == ","
		if t.Text == "," && i+1 < len(s.Tokens) {
			next := s.Tokens[i+1].Lower
			parts = next == "and" || next == "but" || next == "while"
		}
		if !parts {
			continue
		}
		if i < token {
			first = i + 1
		} else {
			return first, max(first, i-1)
		}
	}
	return first, last
}

// deniedToll reports whether a token stands in what somebody denies: "denied that
// rebels had killed dozens of its soldiers".
func (p *page) deniedToll(s *prose.Sentence, token int) bool {
	for _, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Last+1 >= token || !p.is("denies act", s.Tokens[c.Head].Lower) {
			continue
		}
		between := s.Tokens[c.Last+1 : token]
		denied := slices.IndexFunc(between, func(t prose.Token) bool {
			return t.Lower == "that" && t.Tag == "IN" || t.Tag == "VBG" && p.measureOf(t.Lower) != ""
		}) // behind "on Friday"
		if denied >= 0 && denied <= 3 && !slices.ContainsFunc(between, func(t prose.Token) bool {
			return t.Text == ";" || t.Lower == "but" || isSaying(t.Lower)
		}) {
			return true
		}
	}
	return false
}
