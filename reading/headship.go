package reading

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// headship reads a clause that names a leader behind its verb: "At its head is X", "In
// charge of the group now is X", "Leading it since May has been X".
func (p *page) headship(s *prose.Sentence, out *claimList) {
	for _, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Participle || c.Infinitive || !p.is("is", s.Tokens[c.Head].Lower) && !p.is("comes to be", s.Tokens[c.Head].Lower) {
			continue
		}
		group := p.ledBefore(s, c.First)
		if group == nil {
			continue
		}
		from := c.Last + 1
		for p.adverb(s, from) {
			from++
		}
		if n := p.personFrom(s, from); n != nil {
			p.personClaim(s, group, dateline.LedBy, n, out)
		}
		return
	}
}

// ledBefore returns the group at whose head somebody stands by the words before the verb
// at a token; nil where they open no such clause.
func (p *page) ledBefore(s *prose.Sentence, verb int) *naming {
	first := 0
	if s.Tokens[0].Tag == "CC" {
		first = 1
	}
	for i := first; i < verb && i < first+4; i++ {
		t := s.Tokens[i]
		if t.Text == "," || i == first && !p.is("opens headship", t.Lower) {
			return nil
		}
		leading := i == first && t.Tag == "VBG" && p.is("leads", t.Lower)
		if !leading && !p.is("headship", t.Lower) {
			continue
		}
		if k := chunkOf(s, i); k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
			if owner := p.ownerOf(s, k); owner != nil {
				return owner
			}
		}
		next := i + 1
		if neighbour(s, next) == "of" {
			next++
		}
		if f, ok := nounGroupAfter(s, next, 0); ok && f.last < verb {
			return p.groupMeant(f, 0)
		}
		if leading {
			return nil
		}
		return p.groupSpokenOf(s.Start)
	}
	return nil
}

// personFrom returns the person whom the words at a token name: at once, or behind what
// the person is: "his widow, X", "his deputy X", "a former teacher called X".
func (p *page) personFrom(s *prose.Sentence, from int) *name {
	f, ok := nounGroupAfter(s, from, 0)
	if !ok || f.pronoun() {
		return nil
	}
	if n := p.personBetween(f.start(), f.end()); n != nil {
		return n
	}
	if !p.human(f.word()) && !p.is("leads", f.word()) && !p.is("kin", f.word()) {
		return nil
	}
	next := f.last + 1
	switch w := neighbour(s, next); {
	case w == ",", w == "called", w == "named", w == "nicknamed":
		next++
	default:
		return nil
	}
	if g, ok := nounGroupAfter(s, next, 0); ok {
		return p.personBetween(g.start(), g.end())
	}
	return nil
}

// personBetween returns the first person named between two offsets.
func (p *page) personBetween(start, end int) *name {
	for _, n := range p.namesIn(start, end) {
		if n.kind == dateline.PersonMention && n.start >= start && n.end <= end {
			return n
		}
	}
	return nil
}

// saidOfTopic reads a cue that does not say which group it tells of: the one named
// behind it, "took over the reins of the Front", else the one that the text is about.
func (p *page) saidOfTopic(s *prose.Sentence, m codebook.ClaimMatch, out *claimList) {
	subject := p.groupSpokenOf(s.Tokens[m.First].Start)
	if f, ok := nounGroupAfter(s, m.End+1, 0); ok && neighbour(s, m.End) == "of" {
		subject, m.End = p.groupMeant(f, 0), f.last+1
	} else if k := chunkOf(s, m.End-1); k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
		if owner := p.ownerOf(s, k); owner != nil {
			subject = owner
		}
	}
	if subject == nil || !p.takes(subject, m.Relation) || p.oneAmongLeaders(s, m) {
		return
	}
	if m.Object == "clause" || m.Object == "tail" {
		if start, stop := p.trimmed(p.objectOf(s, m, subject)); stop > start && p.fits(s, m, start, stop) {
			out.add(p.claim(s, subject, m.Relation, start, stop))
		}
		return
	}
	if k := chunkOf(s, m.First); m.Object == "before" && k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
		p.calledIts(s, m, k, subject, out)
		return
	}
	n := p.personFrom(s, m.End)
	if m.Object == "before" {
		n = p.leaderDoing(s, m.First)
	}
	if n != nil {
		p.personClaim(s, subject, m.Relation, n, out)
	}
}

// leaderDoing returns the person who is the subject of the verb at a token.
func (p *page) leaderDoing(s *prose.Sentence, token int) *name {
	k := chunkOf(s, token)
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup {
		return nil
	}
	f, ok := onlyOne(subjectOf(s, k))
	if g, near := endingAt(s, s.Chunks[k].First-1); near { // "since X took the reins"
		f, ok = g, true
	}
	if !ok || f.sentence != s || f.pronoun() {
		return nil
	}
	if n := p.personBetween(f.start(), f.end()); n != nil {
		return n
	}
	if neighbour(s, f.last+1) != "," { // "his brother, X, took over"
		return nil
	}
	if g, ok := nounGroupAfter(s, f.last+2, 0); ok && g.last < s.Chunks[k].First {
		return p.personBetween(g.start(), g.end())
	}
	return nil
}
