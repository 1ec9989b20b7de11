package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// cuedClaims reads the claims of a sentence that a cue of the codebook opens.
func (p *page) cuedClaims(s *prose.Sentence, out *claimList) {
	lower, at := cueWords(s)
	covered := map[dateline.Relation]int{}
	for i := range lower {
		if p.insideName(s.Tokens[at[i]].Start) {
			continue
		}
		for _, m := range p.book.ClaimCues.Match(lower, i) {
			if m.First < covered[m.Relation] {
				continue
			}
			cue := placed(m, at)
			before := len(*out)
			p.claimAt(s, cue, out)
			if len(*out) > before {
				covered[m.Relation] = m.End
			}
		}
	}
}

// cueWords lists the lower-case words of a sentence without its quotation
// marks, and the token of each.
func cueWords(s *prose.Sentence) (lower []string, at []int) {
	for i, t := range s.Tokens {
		if !quotationMark(t) {
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
