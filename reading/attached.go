package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/when"
)

// attachedTo returns the chunk of the sentence that a time hangs on: the noun
// that it stands before ("Thursday's bombing"), else the verb or happening of its
// clause that it stands behind or, at the clause's beginning, before. -1 where
// nothing tells.
func (p *page) attachedTo(s *prose.Sentence, t *when.Expression) int {
	first, last := s.TokenAt(t.Start), s.TokenAt(t.End-1)
	if last >= len(s.Tokens) {
		return -1
	}
	if k := p.namedBy(s, first, last); k >= 0 {
		return k
	}
	if first > 0 && s.Tokens[first-1].Tag == "IN" || first > 0 && s.Tokens[first-1].Tag == "TO" {
		first--
	}
	behind, before := p.verbBehind(s, last+1), p.verbBefore(s, first)
	if behind >= 0 && before >= 0 && s.Chunks[behind].First == last+1 && s.Chunks[before].Kind == prose.VerbGroup && inRelative(s, s.Chunks[before].First) {
		return before // "who was shot in Jolo on Friday died"
	}
	if behind >= 0 && s.Chunks[behind].First == last+1 && (before < 0 || s.Chunks[before].Last != first-1 || helps(s, before)) {
		return behind // "gunmen on Friday killed", "was yesterday convicted"
	}
	if before < 0 && (first == 0 || s.Tokens[first-1].Text == ";" || s.Tokens[first-1].Tag == "CC" || !verbWithin(s, first)) {
		return behind
	}
	return before
}

// helps reports whether a verb group is nothing but "was" or "has", which leads on to
// another.
func helps(s *prose.Sentence, verb int) bool {
	c := s.Chunks[verb]
	switch s.Tokens[c.Head].Lower {
	case "is", "are", "was", "were", "has", "have", "had":
		return c.Kind == prose.VerbGroup && c.First == c.Last
	}
	return false
}

// verbWithin reports whether a verb stands before a token.
func verbWithin(s *prose.Sentence, before int) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool { return c.Kind == prose.VerbGroup && c.Last < before })
}

// namedBy returns the noun group that a time at tokens first to last stands
// before or within: "last Thursday's bombing", "the Feb. 14 bombing".
func (p *page) namedBy(s *prose.Sentence, first, last int) int {
	if last+1 < len(s.Tokens) && s.Tokens[last+1].Tag == "POS" {
		if k := chunkOf(s, last+2); k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
			return k
		}
	}
	k := chunkOf(s, first)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].Head <= last {
		return -1
	}
	c := s.Chunks[k]
	if c.First < first || first > 0 && s.Tokens[first-1].Tag != "IN" && p.triggerNoun([]string{s.Tokens[c.Head].Lower}, 0) {
		return k
	}
	return -1 // "on Sunday men in uniform"
}

// verbBefore returns what a time at a token stands behind in its clause: the
// last verb group before it, or the noun of a happening between that and it. -1
// where the clause begins with the time.
func (p *page) verbBefore(s *prose.Sentence, at int) int {
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		c := s.Chunks[k]
		if c.Last >= at {
			continue
		}
		for i := c.Last + 1; i < at; i++ {
			if endsClause(s.Tokens[i]) {
				return -1
			}
		}
		if c.Kind == prose.VerbGroup || p.triggerNoun([]string{s.Tokens[c.Head].Lower}, 0) && !p.answered(s, k) {
			return k
		}
	}
	return -1
}

// answered reports whether a noun is the bare object of a verb by which somebody
// answers an incident, and whose time follows: "claimed the bombing on Friday",
// but not "claimed the bombing of a bus on Friday".
func (p *page) answered(s *prose.Sentence, noun int) bool {
	c := s.Chunks[noun]
	if noun == 0 || s.Tokens[c.First].Lower != "the" || c.Last+1 < len(s.Tokens) && (s.Tokens[c.Last+1].Lower == "of" || s.Tokens[c.Last+1].Lower == "in" || s.Tokens[c.Last+1].Lower == "at") {
		return false
	}
	v := s.Chunks[noun-1]
	return v.Kind == prose.VerbGroup && v.Last+1 == c.First && (p.is("answers violence", s.Tokens[v.Head].Lower) || p.is("say", s.Tokens[v.Head].Lower))
}

// verbBehind returns the verb of the clause that a time at the token before
// from begins: the first finite one that stands in no relative clause.
func (p *page) verbBehind(s *prose.Sentence, from int) int {
	relative := false
	for i := from; i < len(s.Tokens) && s.Tokens[i].Text != ";"; i++ {
		relative = relative || relativeWord(s.Tokens[i])
		k := chunkOf(s, i)
		if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].Infinitive || s.Chunks[k].Participle && s.Chunks[k].First != from {
			continue
		}
		if !relative {
			return k
		}
		relative, i = false, s.Chunks[k].Last
	}
	return -1
}

func relativeWord(t prose.Token) bool { return t.Tag == "WDT" || t.Tag == "WP" || t.Tag == "WP$" }

// endsClause reports whether a token parts two clauses, or a clause and what
// is set off from it.
func endsClause(t prose.Token) bool {
	switch t.Text {
	case ",", ";", ":", "–", "—", "--", "(", ")":
		return true
	}
	return relativeWord(t) || t.Tag == "WRB"
}

// hold is how a time may be that of a happening.
type hold int

// The ways, from the firmest.
const (
	own       hold = iota // it hangs on the happening's own words
	free                  // nothing tells what it hangs on
	possible              // it hangs on something else in the sentence that may tell of the same
	forbidden             // it dates something else
)

// holds tells how a time may be that of a happening of its sentence.
func (p *page) holds(t *when.Expression, h *happening, hs []*happening) hold {
	s := h.sentence
	if h.dates != nil && t.Start <= h.dates.Start || p.acrossCount(s, s.TokenAt(t.Start), h.first) || p.lateDeath(h) || p.countedAmong(s, t) || p.acrossReply(t, h) {
		return forbidden
	}
	k := p.attachedTo(s, t)
	if k < 0 {
		return free
	}
	if k == h.chunk {
		return own
	}
	if ownedUp(h) || s.TokenAt(t.Start) < p.arrestedFor(h) {
		return forbidden
	}
	c := s.Chunks[k]
	for _, other := range hs {
		if other.chunk == k && p.lateDeath(other) {
			return forbidden
		}
		if other.chunk == k {
			if c.Kind == prose.NounGroup && p.namedBy(s, s.TokenAt(t.Start), s.TokenAt(t.End-1)) == k {
				return forbidden
			}
			return possible
		}
	}
	head := s.Tokens[c.Head].Lower
	if c.Kind == prose.NounGroup {
		if p.triggerNoun([]string{head}, 0) {
			return possible
		}
		return forbidden // "this evening's newscast"
	}
	if p.is("say", head) && !p.leadsOn(s, k) || p.putsOut(s, k) || p.is("answers violence", head) && !c.Passive && (!h.trigger.Verb || h.first > c.Last) {
		return forbidden
	}
	if p.isAfterwards(s, k) || p.lays(s, k) || p.inClauseApart(s, k, h) || p.tries(s, c) || p.ofToll(s, k) || taking(h.kind) && p.is("lets go", head) {
		return forbidden
	}
	return possible
}

// ownedUp reports whether the happening is only what somebody took responsibility
// for, wherever and whenever: "took responsibility for the ambush".
func ownedUp(h *happening) bool {
	first := h.sentence.Chunks[h.chunk].First
	w := words(h.sentence, max(0, first-2), first)
	return w == "responsibility for" || w == "credit for"
}

// putsOut reports whether a verb has a statement for its object: "the agency
// circulated a statement late on Tuesday".
func (p *page) putsOut(s *prose.Sentence, verb int) bool {
	next := chunkAfter(s, s.Chunks[verb].Last)
	return next >= 0 && s.Chunks[next].Kind == prose.NounGroup && s.Chunks[next].First == s.Chunks[verb].Last+1 && !s.Chunks[verb].Passive && p.is("statement", s.Tokens[s.Chunks[next].Head].Lower)
}

// leadsOn reports whether a verb of saying leads on to what was done, or stands
// aside: "the gang is thought to have attacked", "on Sunday, police said, gunmen
// attacked".
func (p *page) leadsOn(s *prose.Sentence, verb int) bool {
	next := s.Chunks[verb].Last + 1
	if next >= len(s.Tokens) {
		return false
	}
	k := chunkOf(s, next)
	return s.Tokens[next].Text == "," || s.Tokens[next].Tag == "TO" || k >= 0 && s.Chunks[k].Infinitive
}

// lateDeath reports whether the happening is the end of one who was hurt before,
// whose day is not that of the incident: "a patrolman died in hospital two days
// later", "three more died overnight".
func (p *page) lateDeath(h *happening) bool {
	s := h.sentence
	if !p.is("dies", s.Tokens[h.last].Lower) {
		return false
	}
	if slices.ContainsFunc(h.args.subject, func(f phrase) bool {
		return p.further(s, f) || p.nth(s, f) > 1 || p.ofTheHurt(f) || p.wasHurt(f, h.first)
	}) {
		return true
	}
	return p.nthOfThem(s, h.first) || p.diedLater(s, h.last)
}

// nthOfThem reports whether who dies is only numbered, and told of between commas before
// the verb: "the sixth, a conscript from Kora, died".
func (p *page) nthOfThem(s *prose.Sentence, verb int) bool {
	k := chunkOf(s, verb)
	if k < 0 || s.Chunks[k].First < 3 || s.Tokens[s.Chunks[k].First-1].Text != "," {
		return false
	}
	for i := s.Chunks[k].First - 2; i > 0 && !s.Tokens[i].Verb(); i-- {
		if s.Tokens[i].Text != "," {
			continue
		}
		n := s.Tokens[i-1]
		return slices.ContainsFunc(p.numbersIn(n.Start, n.End), func(q quantity.Quantity) bool {
			return q.Kind == quantity.KindOrdinal && q.Low != nil && *q.Low > 1
		})
	}
	return false
}

// wasHurt reports whether what stands between who died and the verb, or right before who
// is named beside the hurt, says that they had been hurt: "a woman who was wounded then
// died", "one of the two wounded, a waiter, died".
func (p *page) wasHurt(f phrase, verb int) bool {
	hurt := func(t prose.Token) bool { return p.measureOf(t.Lower) == dateline.Injured }
	tokens := f.sentence.Tokens
	before := f.first
	if before > 1 && tokens[before-1].Lower == "whom" && tokens[before-2].Lower == "of" { // "five wounded, of whom one died"
		before -= 2
	}
	if before > 1 && tokens[before-1].Text == "," && hurt(tokens[before-2]) {
		return true
	}
	return f.last+1 < verb && relativeWord(tokens[f.last+1]) && slices.ContainsFunc(tokens[f.last+1:verb], hurt)
}

// diedLater reports whether the verb at a token is followed by what people die of or in
// only some time after they were hurt.
func (p *page) diedLater(s *prose.Sentence, verb int) bool {
	for i := verb + 1; i < len(s.Tokens) && i <= verb+8 && s.Tokens[i].Text != ";"; i++ {
		if p.is("late death", s.Tokens[i].Lower) {
			return true
		}
	}
	return false
}

// datesDeath reports whether a time hangs on the death of one who was hurt before:
// "the officer shot in Dori died yesterday in hospital".
func (p *page) datesDeath(s *prose.Sentence, t *when.Expression) bool {
	k := p.attachedTo(s, t)
	return k >= 0 && p.is("dies", s.Tokens[s.Chunks[k].Head].Lower) && p.diedLater(s, s.Chunks[k].Head)
}

// inClauseApart reports whether a verb stands in a relative clause, or one of
// cause or end, that the happening is no part of: "since the war worsened".
func (p *page) inClauseApart(s *prose.Sentence, verb int, h *happening) bool {
	c := s.Chunks[verb]
	if h.first > c.Last {
		return inRelative(s, c.First) && slices.ContainsFunc(s.Tokens[c.Last:h.first], func(t prose.Token) bool { return t.Text == "," || t.Tag == "CC" })
	}
	verbs := h.trigger.Verb
	for i := h.last + 1; i < c.First; i++ {
		switch t := s.Tokens[i]; {
		case t.Verb():
			verbs = true
		case relativeWord(t) && verbs: // else it tells of the happening: "the bomb that took 320 lives"
			return true
		case t.Tag == "IN" && (t.Lower == "since" || t.Lower == "until" || t.Lower == "because" || t.Lower == "although" || t.Lower == "though"):
			return true
		}
	}
	return false
}

// inRelative reports whether the verb at a token is that of a relative clause.
func inRelative(s *prose.Sentence, at int) bool {
	for i := at - 1; i >= 0 && !s.Tokens[i].Verb() && s.Tokens[i].Text != ","; i-- {
		if relativeWord(s.Tokens[i]) {
			return true
		}
	}
	return false
}

// ofOtherVerb reports whether a time stands behind a verb that is not the
// happening's and does not lead to it.
func (p *page) ofOtherVerb(t *when.Expression, h *happening) bool {
	s := h.sentence
	at := s.TokenAt(t.Start)
	k := p.verbBefore(s, at)
	return k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && k != h.chunk && (h.first < s.Chunks[k].First || h.first > at)
}
