package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/when"
)

// objectOf finds the words that the cue says of its subject.
func (p *page) objectOf(s *prose.Sentence, m codebook.ClaimMatch, subject *naming) (start, stop int) {
	switch m.Object {
	case "actor":
		if f, ok := p.actorAfter(s, m.End, subject); ok {
			return f.start(), f.end()
		}
	case "time":
		if t := p.timeAfter(s, m.End); t != nil {
			return t.Start, t.End
		}
	case "person":
		if n := p.personFrom(s, m.End); n != nil {
			return n.start, n.end
		}
	case "agent":
		if i := byAfter(s, m.End); i > 0 {
			return p.agentFrom(s, i)
		}
	case "name":
		if start, stop = p.nameAfter(s, m.End); stop <= start {
			return p.nameAsCalled(s, m.First)
		}
		return start, stop
	case "cue":
		return s.Tokens[m.First].Start, s.Tokens[m.End-1].End
	case "gap":
		if m.GapEnd > m.GapFirst && p.groupIn(s, m.GapFirst, m.GapEnd, subject) {
			return s.Tokens[m.GapFirst].Start, s.Tokens[m.GapEnd-1].End
		}
	case "sentence":
		return p.around(s, m.First)
	case "tail":
		start, stop = p.clauseAfter(s, m.End-1)
		return start, p.withRelative(s, m.Relation, stop)
	case "clause":
		start, stop = p.clauseAfter(s, m.End)
		stop = p.withRelative(s, m.Relation, stop)
		if m.Relation != dateline.Aims && m.Relation != dateline.Tactics {
			stop = beforeInfinitive(s, start, stop)
		}
		if m.Relation == dateline.DesignatedAs {
			if m.End < len(s.Tokens) && quotationMark(s.Tokens[m.End]) {
				if first, last := quotedAt(s, m.End); last > first {
					return first, last
				}
			}
			stop = beforeComma(s, start, p.beforeAgent(s, start, stop))
		}
		return start, stop
	}
	return 0, 0
}

// withRelative is where a stretch ends with the clause that tells which of what it names
// is meant, for those relations whose objects often have one: "from relatives who drive
// lorries in Russia".
func (p *page) withRelative(s *prose.Sentence, r dateline.Relation, stop int) int {
	switch r {
	case dateline.FinancedBy, dateline.RecruitsFrom, dateline.Targets, dateline.Tactics:
	default:
		return stop
	}
	i := s.TokenAt(stop-1) + 1
	if stop == 0 || i+1 >= len(s.Tokens) || !s.Tokens[i-1].Noun() || s.Tokens[i].Lower != "who" && s.Tokens[i].Lower != "that" && s.Tokens[i].Lower != "whom" {
		return stop
	}
	if _, end := p.clauseAfter(s, i+1); end > stop {
		return end
	}
	return stop
}

// agentFrom is the agent that begins at a token, with the name that stands in
// apposition to its description: "by a former teacher, Idris Walad".
func (p *page) agentFrom(s *prose.Sentence, i int) (start, stop int) {
	start, stop = p.clauseAfter(s, i)
	for j := i + 1; j+1 < len(s.Tokens) && s.Tokens[j].Start < stop; j++ {
		if t := s.Tokens[j+1]; s.Tokens[j].Tag == "CC" && (t.Tag == "VBN" || t.Tag == "VBD" || t.Tag == "RB") { // "by X and allied with Y"
			stop = s.Tokens[j-1].End
		}
		if beginsVerb(s, j) && capital(s.Tokens[j-1]) && s.Tokens[j].Start < stop { // "a gang led by X came"
			stop = s.Tokens[j-1].End
		}
	}
	last := s.TokenAt(stop - 1)
	if stop <= start || last+2 >= len(s.Tokens) || s.Tokens[last+1].Text != "," || properWithin(s, start, stop) && capital(s.Tokens[last]) {
		return start, stop
	}
	if f, ok := nounGroupAfter(s, last+2, 0); ok && capital(s.Tokens[f.first]) && s.Tokens[f.head].Tag == "NNP" {
		stop = s.Tokens[s.Chunks[chunkOf(s, f.first)].Last].End
	}
	return start, stop
}

// nameAsCalled is the name before "as X calls itself", whose verb stands at a
// token.
func (p *page) nameAsCalled(s *prose.Sentence, verb int) (start, stop int) {
	k := chunkOf(s, verb)
	if k < 1 || s.Chunks[k].Kind != prose.VerbGroup {
		return 0, 0
	}
	first := s.Chunks[k-1].First
	if first < 3 || s.Chunks[k-1].Last != s.Chunks[k].First-1 || s.Tokens[first-1].Lower != "as" || s.Tokens[first-2].Text != "," {
		return 0, 0
	}
	f, ok := endingAt(s, first-3)
	if !ok || s.Tokens[f.head].Tag != "NNP" {
		return 0, 0
	}
	span := p.phraseSpan(f)
	return span.Start, span.End
}

// beforeInfinitive cuts a stretch at the infinitive inside it, which says what
// for and not what: "in the border villages to raise money".
func beforeInfinitive(s *prose.Sentence, start, stop int) int {
	for _, c := range s.Chunks {
		if at := s.Tokens[c.First].Start; c.Infinitive && at > start && at < stop {
			return at
		}
	}
	return stop
}

// beforeComma cuts a stretch at the first comma inside it: "a terrorist organisation, and so".
func beforeComma(s *prose.Sentence, start, stop int) int {
	for i, t := range s.Tokens {
		if t.Text == "," && t.Start > start && t.Start < stop {
			return s.Tokens[i-1].End
		}
	}
	return stop
}

// beforeAgent cuts a stretch at the "by" or "since" that says who designates, and
// since or from when: "a terrorist group by the United Nations since 2019", "in May".
func (p *page) beforeAgent(s *prose.Sentence, start, stop int) int {
	for i, t := range s.Tokens {
		when := t.Tag == "IN" && i+1 < len(s.Tokens) && p.inTime(s.Tokens[i+1].Start)
		if t.Start > start && t.Start < stop && (t.Lower == "by" || t.Lower == "since" || when) {
			return s.Tokens[i-1].End
		}
	}
	return stop
}

// actorAfter returns the actor that is named, or meant by a pronoun, right
// after a cue.
func (p *page) actorAfter(s *prose.Sentence, from int, subject *naming) (phrase, bool) {
	for neighbour(s, from) == "the" && neighbour(s, from+1) == "so-called" || neighbour(s, from) == "so-called" {
		from++
	}
	f, ok := nounGroupAfter(s, from, 2)
	if !ok || f.first > from {
		if g, named := p.actorNamedAt(s, from, subject); named {
			return g, true
		}
	}
	if !ok {
		return f, false
	}
	if f.pronoun() {
		a := p.groupBefore(f.start(), subject)
		return f, (f.word() == "it" || f.word() == "them") && a != nil
	}
	a := p.actorOf(f)
	if a == nil {
		a = p.actorIn(f)
	}
	if a == nil { // a name that no list knows
		return f, s.Tokens[f.head].Tag == "NNP" && !p.placeWithin(f.start(), f.end()) && len(p.timesIn(f.start(), f.end())) == 0
	}
	return f, a != subject && !slices.Contains(subject.names, p.phraseSpan(f).Text)
}

// actorNamedAt returns the actor whose name begins at a token or behind its article,
// where the tagger sees no noun: "of al-Qaeda".
func (p *page) actorNamedAt(s *prose.Sentence, from int, subject *naming) (phrase, bool) {
	if from < len(s.Tokens) && s.Tokens[from].Tag == "DT" {
		from++
	}
	if from >= len(s.Tokens) {
		return phrase{}, false
	}
	n := p.nameWithin(s.Tokens[from].Start, s.End)
	if n == nil || n.naming == nil || n.naming == subject || n.start != s.Tokens[from].Start {
		return phrase{}, false
	}
	last := s.TokenAt(n.end - 1)
	return phrase{s, from, last, last}, true
}

// byAfter returns the token behind the "by" that follows a participle before
// the clause ends, over when and where; 0 for none.
func byAfter(s *prose.Sentence, from int) int {
	if from > 0 && s.Tokens[from-1].Lower == "by" {
		return from
	}
	for i := from; i < len(s.Tokens) && i < from+agentWithin; i++ {
		switch t := s.Tokens[i]; {
		case t.Lower == "by":
			return i + 1
		case t.Text == "," && i+1 < len(s.Tokens) && s.Tokens[i+1].Tag == "IN": // "in 2012, in a garage in Gao, by"
		case t.Verb() || t.Text == "," || t.Text == ";" || t.Tag == "WDT":
			return 0
		}
	}
	return 0
}

// agentWithin is how far behind a participle who did it is looked for, over when and
// where it was done.
const agentWithin = 26

// groupIn reports whether another actor is named among the tokens.
func (p *page) groupIn(s *prose.Sentence, from, to int, subject *naming) bool {
	start, end := s.Tokens[from].Start, s.Tokens[to-1].End
	return slices.ContainsFunc(p.namesIn(start, end), func(n *name) bool {
		return n.start >= start && n.end <= end && n.naming != nil && n.naming != subject
	})
}

// fits refuses objects that are not of the kind that the relation asks for.
func (p *page) fits(s *prose.Sentence, m codebook.ClaimMatch, start, stop int) bool {
	switch {
	case m.Relation == dateline.DesignatedAs && p.wordWithin(s, start, stop, "rivals"):
		return false
	case m.Relation == dateline.OperatesIn:
		return p.placeWithin(start, stop)
	case m.Relation == dateline.Losses:
		q := p.countIn(start, stop)
		return q != nil && q.Kind == quantity.KindCount && (p.wordWithin(s, start, stop, "units") || p.wordWithin(s, start, stop, "leads") || slices.ContainsFunc(m.Words, func(w []string) bool { return slices.Contains(w, "losses") }))
	case m.Relation == dateline.Ranked && m.Object == "sentence":
		return p.wordWithin(s, start, stop, "describes group") || p.wordWithin(s, start, stop, "groups")
	case m.Relation == dateline.Tactics:
		t := s.Tokens[s.TokenAt(start)]
		return t.Tag != "IN" || t.Lower == "by"
	case m.Relation == dateline.Aims:
		f, ok := nounGroupAfter(s, s.TokenAt(start), 0)
		return !ok || !p.is("long while", f.word()) // "has fought for years"
	case m.Relation == dateline.Funds:
		t := s.Tokens[s.TokenAt(start)].Lower
		return t != "itself" && t != "themselves"
	case m.Relation == dateline.FinancedBy:
		tag := s.Tokens[s.TokenAt(start)].Tag
		return nounWithin(s, start, stop) && tag != "TO" && tag != "WDT" && tag != "WP" // not "sells to", "depends on which"
	case m.Relation == dateline.FoundedBy && (p.wordWithin(s, start, stop, "units") || p.wordWithin(s, start, stop, "attackers")):
		return true
	case m.Relation == dateline.FoundedBy && m.Object == "agent":
		return nounWithin(s, start, stop) && len(p.timesIn(start, stop)) == 0 && !p.placeWithin(start, stop) || p.nameOverlaps(start, stop) || properWithin(s, start, stop)
	case m.Relation == dateline.FoundedBy || m.Relation == dateline.LedBy:
		return p.wordWithin(s, start, stop, "officials") || p.wordWithin(s, start, stop, "title") || p.nameOverlaps(start, stop) || properWithin(s, start, stop)
	}
	return true
}

func (p *page) placeWithin(start, stop int) bool {
	i := p.text.SentenceAt(start)
	if slices.ContainsFunc(p.namesIn(start, stop), func(n *name) bool {
		return n.start >= start && n.end <= stop && (n.kind == dateline.PlaceMention || len(n.entries) > 0)
	}) {
		return true
	}
	s := &p.text.Sentences[i]
	for j := s.TokenAt(start); j < len(s.Tokens) && s.Tokens[j].End <= stop; j++ {
		if (p.is("place cue", s.Tokens[j].Lower) || p.is("area", s.Tokens[j].Lower)) && (j+1 == len(s.Tokens) || !s.Tokens[j+1].Noun()) {
			return true
		}
	}
	return false
}

func (p *page) wordWithin(s *prose.Sentence, start, stop int, class string) bool {
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool {
		return t.Start >= start && t.End <= stop && p.is(class, t.Lower)
	})
}

func (p *page) nameOverlaps(start, stop int) bool {
	return slices.ContainsFunc(p.namesIn(start, stop), func(n *name) bool { return n.naming != nil })
}

func nounWithin(s *prose.Sentence, start, stop int) bool {
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return t.Start >= start && t.End <= stop && t.Noun() })
}

func properWithin(s *prose.Sentence, start, stop int) bool {
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool {
		return t.Start >= start && t.End <= stop && (t.Tag == "NNP" || t.Tag == "NNPS")
	})
}

func (p *page) timeAfter(s *prose.Sentence, token int) *when.Expression {
	at := s.Tokens[token-1].End
	times := p.timesIn(at, s.End)
	for i := range times {
		t := &times[i]
		if t.Start >= at && t.Start <= at+60 && t.End <= s.End && t.Kind == when.KindDate && sameClause(s, token, s.TokenAt(t.Start)) {
			if i := s.TokenAt(t.Start); i > 0 && s.Tokens[i-1].Lower == "of" {
				return nil
			}
			return t
		}
	}
	return nil
}

// sameClause reports whether no finite verb, semicolon or relative pronoun
// stands between two tokens.
func sameClause(s *prose.Sentence, from, to int) bool {
	for i := from; i < to && i < len(s.Tokens); i++ {
		switch t := s.Tokens[i]; {
		case t.Text == ";" || t.Tag == "WDT" || t.Tag == "WP" || t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "MD":
			return false
		}
	}
	return true
}
