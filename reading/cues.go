package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// cuedClaims reads the claims of a sentence that a cue of the codebook opens.
func (p *page) cuedClaims(s *prose.Sentence, out *claimList) {
	covered := map[dateline.Relation]int{}
	for _, cue := range p.cuesOf(s) {
		if cue.First < covered[cue.Relation] {
			continue
		}
		before := len(*out)
		p.claimAt(s, cue, out)
		if len(*out) > before {
			covered[cue.Relation] = cue.End
		}
	}
}

// cuesOf lists the cues of a sentence in its order. A verb phrase may have an adverb
// anywhere, "coordinates closely with", "is funded largely by": cues are looked for in
// all words and, where those hold none of a kind, in the words without adverbs.
func (p *page) cuesOf(s *prose.Sentence) []codebook.ClaimMatch {
	lower, at := cueWords(s, func(t prose.Token) bool { return !quotationMark(t) })
	bare, bareAt := cueWords(s, func(t prose.Token) bool { return !quotationMark(t) && !p.passedOver(t) })
	var out []codebook.ClaimMatch
	for i, j := 0, 0; i < len(lower); i++ {
		if j < len(bareAt) && bareAt[j] < at[i] {
			j++
		}
		if p.insideName(s.Tokens[at[i]].Start) {
			continue
		}
		found := p.book.ClaimCues.Match(lower, i)
		for k := range found {
			found[k] = placed(found[k], at)
		}
		if len(bare) < len(lower) && j < len(bareAt) && bareAt[j] == at[i] {
			for _, m := range p.book.ClaimCues.Match(bare, j) {
				if m = placed(m, bareAt); !slices.ContainsFunc(found, func(o codebook.ClaimMatch) bool { return sameKind(o, m) }) {
					found = append(found, m)
				}
			}
		}
		out = append(out, found...)
	}
	return out
}

// sameKind reports whether two cues make the same claim of the same places.
func sameKind(a, b codebook.ClaimMatch) bool {
	return a.Relation == b.Relation && a.Object == b.Object && a.Subject == b.Subject
}

// passedOver reports whether a word is an adverb that leaves a cue what it is: not one
// that denies it.
func (p *page) passedOver(t prose.Token) bool {
	return t.Tag == "RB" && !p.is("negates", t.Lower) && (strings.HasSuffix(t.Lower, "ly") || p.is("adverb", t.Lower))
}

// cueWords lists the lower-case words of a sentence that are asked for, and the
// token of each.
func cueWords(s *prose.Sentence, asked func(prose.Token) bool) (lower []string, at []int) {
	for i, t := range s.Tokens {
		if asked(t) {
			lower, at = append(lower, t.Lower), append(at, i)
		}
	}
	return lower, at
}

func quotationMark(t prose.Token) bool {
	switch t.Text {
	case "“", "”", "\"", "‘", "``", "''", "«", "»":
		return true
	}
	return false
}

// placed turns the word numbers of a match into those of tokens.
func placed(m codebook.ClaimMatch, at []int) codebook.ClaimMatch {
	if m.GapEnd > m.GapFirst {
		m.GapFirst, m.GapEnd = at[m.GapFirst], at[m.GapEnd-1]+1
	}
	m.First, m.End = at[m.First], at[m.End-1]+1
	return m
}

// claimAt reads the claim of one cue.
func (p *page) claimAt(s *prose.Sentence, m codebook.ClaimMatch, out *claimList) {
	switch m.Subject {
	case "possessor":
		p.possessed(s, m, out)
		return
	case "possessor reversed":
		p.possessedActor(s, m, out)
		return
	case "after":
		p.saidOfNext(s, m, out)
		return
	case "topic":
		p.saidOfTopic(s, m, out)
		return
	}
	cueEnd := m.End
	var subject *naming
	switch {
	case m.Subject == "object":
		subject, m.End = p.objectOfCue(s, m)
	case m.Relation == dateline.Losses:
		subject = p.loser(s, m)
	default:
		subject = p.subjectOfCue(s, m.First, m.Relation)
		if a, founds := p.founded(s, m); founds {
			subject = a
		}
	}
	if m.Object == "cue" {
		m.End = cueEnd
	}
	if subject == nil || !p.takes(subject, m.Relation) || nounForVerb(s, m) {
		return
	}
	if m.Object == "members" {
		p.members(s, m, subject, out)
		return
	}
	if m.Relation == dateline.AlsoKnownAs && callsIt(s, m.First-1) && p.bodyTold(s) { // no other name of what was told of earlier
		return
	}
	start, stop := p.objectOf(s, m, subject)
	if start, stop = p.trimmed(start, stop); stop <= start || !p.fits(s, m, start, stop) {
		return
	}
	c := p.claim(s, subject, m.Relation, start, stop)
	if v := p.doer(s, m); v != nil && !(m.Relation == dateline.AlsoKnownAs && slices.Contains(subject.names, v.Text)) {
		c.AttributedTo = v
	}
	if m.Relation == dateline.PartOf && p.is("leaves", s.Tokens[m.First].Lower) { // it is so no more
		c.Stance = dateline.StanceDenied
	}
	if f, ok := nounGroupAfter(s, m.End, 0); ok && m.Object == "actor" && f.pronoun() {
		c.Object.Actor = dateline.Optional(p.groupBefore(f.start(), subject).key)
	}
	out.add(c)
}

// takes reports whether the relation can be said of the actor: what an army is
// allied with or aims at is no claim about a group.
func (p *page) takes(a *naming, r dateline.Relation) bool {
	switch r {
	case dateline.AlsoKnownAs, dateline.Strength, dateline.LedBy, dateline.Founded, dateline.FoundedBy:
		return true
	case dateline.AlliedWith, dateline.RivalOf, dateline.OperatesIn, dateline.Losses, dateline.Targets, dateline.Tactics, dateline.Attacks:
		return a.kind == dateline.ArmedGroup
	}
	return a.kind != dateline.StateForce
}

// nounForVerb reports whether a cue that is a single verb stands here as a
// noun: "its finances", "the targets".
func nounForVerb(s *prose.Sentence, m codebook.ClaimMatch) bool {
	t := s.Tokens[m.First]
	k := chunkOf(s, m.First)
	if len(m.Words) > 1 || m.Object != "clause" {
		return false
	}
	if m.Subject == "object" && k >= 0 && s.Chunks[k].Kind == prose.NounGroup { // "its declared goal"
		return true
	}
	if k >= 0 && s.Chunks[k].Infinitive && m.Relation == dateline.Targets { // what it means to do
		return true
	}
	return t.Tag == "NNS" || t.Tag == "NN" && k >= 0 && s.Chunks[k].First < m.First
}

// loser returns the group whose losses a cue tells: its subject, or the owner
// in "the surrender of over 1,400 of its fighters".
func (p *page) loser(s *prose.Sentence, m codebook.ClaimMatch) *naming {
	for i := m.End; i < len(s.Tokens) && i < m.End+6; i++ {
		if s.Tokens[i].Tag == "PRP$" {
			return p.groupMeant(phrase{s, i, i, i}, 0)
		}
	}
	if f, ok := p.saidOf(s, m.First); ok && (f.word() == "it" || f.word() == "they") {
		if _, ok := p.forceSpeaking(partAt(s, s.Tokens[m.First].Start)); ok { // "the army says it lost three men"
			return nil
		}
	}
	return p.subjectOfCue(s, m.First, m.Relation)
}

// members reads "X brought together A, B and C": each is part of X.
func (p *page) members(s *prose.Sentence, m codebook.ClaimMatch, whole *naming, out *claimList) {
	start, stop := p.clauseAfter(s, m.End)
	for _, n := range p.namesIn(start, stop) {
		if n.start < start || n.end > stop || n.naming == nil || n.naming == whole || n.naming.kind == dateline.Person {
			continue
		}
		of := whole.spans[0]
		c := p.claim(s, n.naming, m.Relation, of.Start, of.End)
		c.Object.Actor = dateline.Optional(whole.key)
		out.add(c)
	}
}
