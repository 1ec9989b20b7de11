package scenes

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/when"
)

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
func (p *Page) holds(t *when.Expression, h *happenings.Happening, hs []*happenings.Happening) hold {
	s := h.Sentence
	if h.Dates != nil && t.Start <= h.Dates.Start || p.AcrossCount(s, s.TokenAt(t.Start), h.First) || p.lateDeath(h) || p.countedAmong(s, t) || p.acrossReply(t, h) || p.datesDeath(s, t) {
		return forbidden
	}
	k := p.AttachedTo(s, t)
	if k < 0 {
		return free
	}
	if k == h.Chunk {
		return own
	}
	if ownedUp(h) || s.TokenAt(t.Start) < p.ArrestedFor(h) {
		return forbidden
	}
	c := s.Chunks[k]
	for _, other := range hs {
		if other.Chunk == k && p.lateDeath(other) {
			return forbidden
		}
		if other.Chunk == k {
			if c.Kind == prose.NounGroup && p.NamedBy(s, s.TokenAt(t.Start), s.TokenAt(t.End-1)) == k {
				return forbidden
			}
			return possible
		}
	}
	head := s.Tokens[c.Head].Lower
	if c.Kind == prose.NounGroup {
		if p.TriggerNoun([]string{head}, 0) {
			return possible
		}
		return forbidden // "this evening's newscast"
	}
	if p.Is("say", head) && !p.LeadsOn(s, k) || p.putsOut(s, k) || p.Is("answers violence", head) && !c.Passive && (!h.Trigger.Verb || h.First > c.Last) {
		return forbidden
	}
	if p.isAfterwards(s, k) || p.Is("opens again", head) || p.lays(s, k) || p.inClauseApart(s, k, h) || p.Tries(s, c) || p.Judicial(s, k) || p.ofToll(s, k) || p.findsDead(s, k) || happenings.Taking(h.Kind) && p.Is("lets go", head) {
		return forbidden
	}
	return possible
}

// findsDead reports whether a verb says that bodies were found, on a day that is not the one
// on which people died.
func (p *Page) findsDead(s *prose.Sentence, verb int) bool {
	c := s.Chunks[verb]
	if !p.Is("finds", s.Tokens[c.Head].Lower) {
		return false
	}
	found := p.Befallen(s, verb)
	if f, ok := grammar.NounGroupAfter(s, c.Last+1, 0); ok && !c.Passive {
		found = append(found, f)
	}
	return slices.ContainsFunc(found, func(f grammar.Phrase) bool { return p.Is("corpse", f.Word()) })
}

// ownedUp reports whether the happening is only what somebody took responsibility
// for, wherever and whenever: "took responsibility for the ambush".
func ownedUp(h *happenings.Happening) bool {
	first := h.Sentence.Chunks[h.Chunk].First
	w := grammar.Words(h.Sentence, max(0, first-2), first)
	return w == "responsibility for" || w == "credit for"
}

// putsOut reports whether a verb has a statement for its object: "the agency
// circulated a statement late on Tuesday".
func (p *Page) putsOut(s *prose.Sentence, verb int) bool {
	next := grammar.ChunkAfter(s, s.Chunks[verb].Last)
	return next >= 0 && s.Chunks[next].Kind == prose.NounGroup && s.Chunks[next].First == s.Chunks[verb].Last+1 && !s.Chunks[verb].Passive && p.Is("statement", s.Tokens[s.Chunks[next].Head].Lower)
}

// lateDeath reports whether the happening is the end of one who was hurt before,
// whose day is not that of the incident: "a patrolman died in hospital two days
// later", "three more died overnight".
func (p *Page) lateDeath(h *happenings.Happening) bool {
	s := h.Sentence
	if !p.Is("dies", s.Tokens[h.Last].Lower) {
		return false
	}
	if slices.ContainsFunc(h.Args.Subject, func(f grammar.Phrase) bool { return p.diesAfterwards(f, h.First) }) {
		return true
	}
	return p.nthOfThem(s, h.First) || p.diedLater(s, h.Last) || p.Succumbed(s, h.Last)
}

// diesAfterwards reports whether those who die by the verb at a token are one more than were
// told of, or are said to have been hurt.
func (p *Page) diesAfterwards(f grammar.Phrase, verb int) bool {
	return p.Further(f.Sentence, f) || p.Nth(f.Sentence, f) > 1 || p.OfTheHurt(f) || p.wasHurt(f, verb)
}

// nthOfThem reports whether who dies is only numbered, and told of between commas before
// the verb: "the sixth, a conscript from Kora, died".
func (p *Page) nthOfThem(s *prose.Sentence, verb int) bool {
	k := grammar.ChunkOf(s, verb)
	if k < 0 || s.Chunks[k].First < 3 || s.Tokens[s.Chunks[k].First-1].Text != "," {
		return false
	}
	for i := s.Chunks[k].First - 2; i > 0 && !s.Tokens[i].Verb(); i-- {
		if s.Tokens[i].Text != "," {
			continue
		}
		n := s.Tokens[i-1]
		return slices.ContainsFunc(p.NumbersIn(n.Start, n.End), func(q quantity.Quantity) bool {
			return q.Kind == quantity.KindOrdinal && q.Low != nil && *q.Low > 1
		})
	}
	return false
}

// wasHurt reports whether what stands between who died and the verb, or right before who
// is named beside the hurt, says that they had been hurt: "a woman who was wounded then
// died", "an officer wounded at Dori died", "one of the two wounded, a waiter, died".
func (p *Page) wasHurt(f grammar.Phrase, verb int) bool {
	hurt := func(t prose.Token) bool { return p.MeasureOf(t.Lower) == dateline.Injured }
	tokens := f.Sentence.Tokens
	before := f.First
	if before > 1 && tokens[before-1].Lower == "whom" && tokens[before-2].Lower == "of" { // "five wounded, of whom one died"
		before -= 2
	}
	if before > 1 && tokens[before-1].Text == "," && hurt(tokens[before-2]) {
		return true
	}
	if f.Last+1 >= verb {
		return false
	}
	next := tokens[f.Last+1]
	return next.Tag == "VBN" && hurt(next) || grammar.RelativeWord(next) && slices.ContainsFunc(tokens[f.Last+1:verb], hurt)
}

// hurtBefore reports whether those who die by the verb at a token are called hurt before it
// by a participle, whatever the tagger takes it for: "an officer wounded near Dori on
// Saturday died".
func (p *Page) hurtBefore(s *prose.Sentence, verb int) bool {
	k := grammar.ChunkOf(s, verb) - 1
	for k > 0 && s.Chunks[k].Kind != prose.VerbGroup {
		k--
	}
	if k < 1 || s.Chunks[k].First != s.Chunks[k].Last || s.Chunks[k-1].Kind != prose.NounGroup || s.Chunks[k-1].Last+1 != s.Chunks[k].First {
		return false
	}
	hurt := s.Tokens[s.Chunks[k].Head]
	return p.MeasureOf(hurt.Lower) == dateline.Injured && !slices.ContainsFunc(s.Tokens[s.Chunks[k].Last+1:verb], func(t prose.Token) bool {
		return t.Tag == "CC" || strings.HasPrefix(t.Tag, "W")
	})
}

// diedLater reports whether the verb at a token is followed by what people die of or in
// only some time after they were hurt, or they are called hurt before it.
func (p *Page) diedLater(s *prose.Sentence, verb int) bool {
	if p.hurtBefore(s, verb) {
		return true
	}
	for i := verb + 1; i < len(s.Tokens) && i <= verb+8 && s.Tokens[i].Text != ";"; i++ {
		if p.Is("late death", s.Tokens[i].Lower) {
			return true
		}
	}
	return p.addsToToll(s, verb)
}

// addsToToll reports whether a participle behind the verb at a token says that the death
// made the toll a higher one: "died on Tuesday, bringing the number of officers killed to
// three".
func (p *Page) addsToToll(s *prose.Sentence, verb int) bool {
	const far = 12
	for i := verb + 1; i < len(s.Tokens) && i <= verb+far; i++ {
		if t := s.Tokens[i]; t.Tag == "VBG" && p.Is("moves toll", t.Lower) && s.Tokens[i-1].Text == "," {
			return slices.ContainsFunc(s.Tokens[i:min(len(s.Tokens), i+far)], func(t prose.Token) bool { return p.Is("tally", t.Lower) || t.Lower == "dead" })
		}
	}
	return false
}

// datesDeath reports whether a time hangs on the death of one who was hurt before:
// "the officer shot in Dori died yesterday in hospital".
func (p *Page) datesDeath(s *prose.Sentence, t *when.Expression) bool {
	k := p.AttachedTo(s, t)
	return k >= 0 && p.Is("dies", s.Tokens[s.Chunks[k].Head].Lower) && p.diedLater(s, s.Chunks[k].Head) || p.behindLateDeath(s, s.TokenAt(t.Start))
}

// behindLateDeath reports whether the last verb before a token is that of the death of one
// who was hurt before, with no more between than where and when that was: "two died in
// hospital at Moreh, across the frontier in Manipur, on Thursday".
func (p *Page) behindLateDeath(s *prose.Sentence, at int) bool {
	k := len(s.Chunks) - 1
	for k >= 0 && (s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].Last >= at) {
		k--
	}
	if k < 0 || !p.Is("dies", s.Tokens[s.Chunks[k].Head].Lower) {
		return false
	}
	apart := func(t prose.Token) bool {
		return t.Tag == "CC" || t.Text == ";" || strings.HasPrefix(t.Tag, "W") || t.Noun() && p.TriggerNoun([]string{t.Lower}, 0)
	}
	if slices.ContainsFunc(s.Tokens[s.Chunks[k].Last+1:at], apart) {
		return false
	}
	return p.diedLater(s, s.Chunks[k].Head) || slices.ContainsFunc(p.SubjectOf(s, k), func(f grammar.Phrase) bool { return p.diesAfterwards(f, s.Chunks[k].First) })
}

// inClauseApart reports whether a verb stands in a relative clause, or one of
// cause or end, that the happening is no part of: "since the war worsened".
func (p *Page) inClauseApart(s *prose.Sentence, verb int, h *happenings.Happening) bool {
	c := s.Chunks[verb]
	if h.First > c.Last {
		return grammar.InRelative(s, c.First) && slices.ContainsFunc(s.Tokens[c.Last:h.First], func(t prose.Token) bool { return t.Text == "," || t.Tag == "CC" })
	}
	verbs := h.Trigger.Verb
	for i := h.Last + 1; i < c.First; i++ {
		switch t := s.Tokens[i]; {
		case t.Verb():
			verbs = true
		case grammar.RelativeWord(t) && verbs: // else it tells of the happening: "the bomb that took 320 lives"
			return true
		case t.Tag == "IN" && (t.Lower == "since" || t.Lower == "until" || t.Lower == "because" || t.Lower == "although" || t.Lower == "though"):
			return true
		}
	}
	return false
}
