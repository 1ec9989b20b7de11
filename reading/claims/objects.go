package claims

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/when"
)

// objectOf finds the words that the cue says of its subject.
func (p *page) objectOf(s *prose.Sentence, m codebook.ClaimMatch, subject *names.Naming) (start, stop int) {
	switch m.Object {
	case "actor":
		if f, ok := p.actorAfter(s, m.End, subject); ok {
			return f.Start(), f.End()
		}
	case "time":
		if t := p.timeAfter(s, m.End); t != nil {
			return t.Start, t.End
		}
	case "person":
		if n := p.personFrom(s, m.End); n != nil {
			return n.Start, n.End
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
		return p.Around(s, m.First)
	case "tail":
		start, stop = p.ClauseAfter(s, m.End-1)
		return start, p.withRelative(s, m.Relation, stop)
	case "clause":
		start, stop = p.ClauseAfter(s, m.End)
		stop = p.withRelative(s, m.Relation, stop)
		if m.Relation != dateline.Aims && m.Relation != dateline.Tactics {
			stop = beforeInfinitive(s, start, stop)
		}
		if m.Relation == dateline.DesignatedAs {
			if m.End < len(s.Tokens) && grammar.QuotationMark(s.Tokens[m.End]) {
				if first, last := grammar.QuotedAt(s, m.End); last > first {
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
	if _, end := p.ClauseAfter(s, i+1); end > stop {
		return end
	}
	return stop
}

// agentFrom is the agent that begins at a token, with the name that stands in
// apposition to its description: "by a former teacher, Idris Walad".
func (p *page) agentFrom(s *prose.Sentence, i int) (start, stop int) {
	start, stop = p.ClauseAfter(s, i)
	for j := i + 1; j+1 < len(s.Tokens) && s.Tokens[j].Start < stop; j++ {
		if t := s.Tokens[j+1]; s.Tokens[j].Tag == "CC" && (t.Tag == "VBN" || t.Tag == "VBD" || t.Tag == "RB") { // "by X and allied with Y"
			stop = s.Tokens[j-1].End
		}
		if beginsVerb(s, j) && grammar.Capital(s.Tokens[j-1]) && s.Tokens[j].Start < stop { // "a gang led by X came"
			stop = s.Tokens[j-1].End
		}
	}
	last := s.TokenAt(stop - 1)
	if stop <= start || last+2 >= len(s.Tokens) || s.Tokens[last+1].Text != "," || grammar.ProperWithin(s, start, stop) && grammar.Capital(s.Tokens[last]) {
		return start, stop
	}
	if f, ok := grammar.NounGroupAfter(s, last+2, 0); ok && grammar.Capital(s.Tokens[f.First]) && s.Tokens[f.Head].Tag == "NNP" {
		stop = s.Tokens[s.Chunks[grammar.ChunkOf(s, f.First)].Last].End
	}
	return start, stop
}

// nameAsCalled is the name before "as X calls itself", whose verb stands at a
// token.
func (p *page) nameAsCalled(s *prose.Sentence, verb int) (start, stop int) {
	k := grammar.ChunkOf(s, verb)
	if k < 1 || s.Chunks[k].Kind != prose.VerbGroup {
		return 0, 0
	}
	first := s.Chunks[k-1].First
	if first < 3 || s.Chunks[k-1].Last != s.Chunks[k].First-1 || s.Tokens[first-1].Lower != "as" || s.Tokens[first-2].Text != "," {
		return 0, 0
	}
	f, ok := grammar.EndingAt(s, first-3)
	if !ok || s.Tokens[f.Head].Tag != "NNP" {
		return 0, 0
	}
	span := p.PhraseSpan(f)
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
		when := t.Tag == "IN" && i+1 < len(s.Tokens) && p.InTime(s.Tokens[i+1].Start)
		if t.Start > start && t.Start < stop && (t.Lower == "by" || t.Lower == "since" || when) {
			return s.Tokens[i-1].End
		}
	}
	return stop
}

// actorAfter returns the actor that is named, or meant by a pronoun, right
// after a cue.
func (p *page) actorAfter(s *prose.Sentence, from int, subject *names.Naming) (grammar.Phrase, bool) {
	for grammar.Neighbour(s, from) == "the" && grammar.Neighbour(s, from+1) == "so-called" || grammar.Neighbour(s, from) == "so-called" {
		from++
	}
	f, ok := grammar.NounGroupAfter(s, from, 2)
	if !ok || f.First > from {
		if g, named := p.ActorNamedAt(s, from, subject); named {
			return g, true
		}
	}
	if !ok {
		return f, false
	}
	if f.Pronoun() {
		a := p.GroupBefore(f.Start(), subject)
		return f, (f.Word() == "it" || f.Word() == "them") && a != nil
	}
	a := p.ActorOf(f)
	if a == nil {
		a = p.ActorIn(f)
	}
	if a == nil { // a name that no list knows
		return f, s.Tokens[f.Head].Tag == "NNP" && !p.PlaceWithin(f.Start(), f.End()) && len(p.TimesIn(f.Start(), f.End())) == 0
	}
	return f, a != subject && !slices.Contains(subject.Names, p.PhraseSpan(f).Text)
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
func (p *page) groupIn(s *prose.Sentence, from, to int, subject *names.Naming) bool {
	start, end := s.Tokens[from].Start, s.Tokens[to-1].End
	return slices.ContainsFunc(p.NamesIn(start, end), func(n *names.Name) bool {
		return n.Start >= start && n.End <= end && n.Naming != nil && n.Naming != subject
	})
}

// fits refuses objects that are not of the kind that the relation asks for.
func (p *page) fits(s *prose.Sentence, m codebook.ClaimMatch, start, stop int) bool {
	switch {
	case m.Relation == dateline.DesignatedAs && p.WordWithin(s, start, stop, "rivals"):
		return false
	case m.Relation == dateline.OperatesIn:
		return p.PlaceWithin(start, stop)
	case m.Relation == dateline.Losses:
		q := p.countIn(start, stop)
		return q != nil && q.Kind == quantity.KindCount && (p.WordWithin(s, start, stop, "units") || p.WordWithin(s, start, stop, "leads") || slices.ContainsFunc(m.Words, func(w []string) bool { return slices.Contains(w, "losses") }))
	case m.Relation == dateline.Ranked && m.Object == "sentence":
		return p.WordWithin(s, start, stop, "describes group") || p.WordWithin(s, start, stop, "groups")
	case m.Relation == dateline.Tactics:
		t := s.Tokens[s.TokenAt(start)]
		return t.Tag != "IN" || t.Lower == "by"
	case m.Relation == dateline.Aims:
		f, ok := grammar.NounGroupAfter(s, s.TokenAt(start), 0)
		return !ok || !p.Is("long while", f.Word()) // "has fought for years"
	case m.Relation == dateline.Funds:
		t := s.Tokens[s.TokenAt(start)].Lower
		return t != "itself" && t != "themselves"
	case m.Relation == dateline.FinancedBy:
		tag := s.Tokens[s.TokenAt(start)].Tag
		return nounWithin(s, start, stop) && tag != "TO" && tag != "WDT" && tag != "WP" // not "sells to", "depends on which"
	case m.Relation == dateline.FoundedBy && (p.WordWithin(s, start, stop, "units") || p.WordWithin(s, start, stop, "attackers")):
		return true
	case m.Relation == dateline.FoundedBy && m.Object == "agent":
		return nounWithin(s, start, stop) && len(p.TimesIn(start, stop)) == 0 && !p.PlaceWithin(start, stop) || p.nameOverlaps(start, stop) || grammar.ProperWithin(s, start, stop)
	case m.Relation == dateline.FoundedBy || m.Relation == dateline.LedBy:
		return p.WordWithin(s, start, stop, "officials") || p.WordWithin(s, start, stop, "title") || p.nameOverlaps(start, stop) || grammar.ProperWithin(s, start, stop)
	}
	return true
}

func (p *page) nameOverlaps(start, stop int) bool {
	return slices.ContainsFunc(p.NamesIn(start, stop), func(n *names.Name) bool { return n.Naming != nil })
}

func nounWithin(s *prose.Sentence, start, stop int) bool {
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return t.Start >= start && t.End <= stop && t.Noun() })
}

func (p *page) timeAfter(s *prose.Sentence, token int) *when.Expression {
	at := s.Tokens[token-1].End
	times := p.TimesIn(at, s.End)
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
