package claims

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// headship reads a clause that names a leader behind its verb: "At its head is X", "In
// charge of the group now is X", "Leading it since May has been X".
func (p *page) headship(s *prose.Sentence, out *claimList) {
	for _, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Participle || c.Infinitive || !p.Is("is", s.Tokens[c.Head].Lower) && !p.Is("comes to be", s.Tokens[c.Head].Lower) {
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
func (p *page) ledBefore(s *prose.Sentence, verb int) *names.Naming {
	first := 0
	if s.Tokens[0].Tag == "CC" {
		first = 1
	}
	for i := first; i < verb && i < first+4; i++ {
		t := s.Tokens[i]
		if t.Text == "," || i == first && !p.Is("opens headship", t.Lower) {
			return nil
		}
		leading := i == first && t.Tag == "VBG" && p.Is("leads", t.Lower)
		if !leading && !p.Is("headship", t.Lower) {
			continue
		}
		if k := grammar.ChunkOf(s, i); k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
			if owner := p.OwnerOf(s, k); owner != nil {
				return owner
			}
		}
		next := i + 1
		if grammar.Neighbour(s, next) == "of" {
			next++
		}
		if f, ok := grammar.NounGroupAfter(s, next, 0); ok && f.Last < verb {
			return p.GroupMeant(f, 0)
		}
		if leading {
			return nil
		}
		return p.GroupSpokenOf(s.Start)
	}
	return nil
}

// personFrom returns the person whom the words at a token name: at once, or behind what
// the person is: "his widow, X", "his deputy X", "a former teacher called X".
func (p *page) personFrom(s *prose.Sentence, from int) *names.Name {
	f, ok := grammar.NounGroupAfter(s, from, 0)
	if !ok || f.Pronoun() {
		return nil
	}
	if n := p.personBetween(f.Start(), f.End()); n != nil {
		return n
	}
	if !p.Human(f.Word()) && !p.Is("leads", f.Word()) && !p.Is("kin", f.Word()) {
		return nil
	}
	next := f.Last + 1
	switch w := grammar.Neighbour(s, next); {
	case w == ",", w == "called", w == "named", w == "nicknamed":
		next++
	default:
		return nil
	}
	if g, ok := grammar.NounGroupAfter(s, next, 0); ok {
		return p.personBetween(g.Start(), g.End())
	}
	return nil
}

// personBetween returns the first person named between two offsets.
func (p *page) personBetween(start, end int) *names.Name {
	for _, n := range p.NamesIn(start, end) {
		if n.Kind == dateline.PersonMention && n.Start >= start && n.End <= end {
			return n
		}
	}
	return nil
}

// saidOfTopic reads a cue that does not say which group it tells of: the one named
// behind it, "took over the reins of the Front", else the one that the text is about.
func (p *page) saidOfTopic(s *prose.Sentence, m codebook.ClaimMatch, out *claimList) {
	subject := p.GroupSpokenOf(s.Tokens[m.First].Start)
	if f, ok := grammar.NounGroupAfter(s, m.End+1, 0); ok && grammar.Neighbour(s, m.End) == "of" {
		subject, m.End = p.GroupMeant(f, 0), f.Last+1
	} else if k := grammar.ChunkOf(s, m.End-1); k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
		if owner := p.OwnerOf(s, k); owner != nil {
			subject = owner
		}
	}
	if subject == nil || !p.takes(subject, m.Relation) || p.oneAmongLeaders(s, m) {
		return
	}
	if m.Object == "clause" || m.Object == "tail" {
		if start, stop := p.Trimmed(p.objectOf(s, m, subject)); stop > start && p.fits(s, m, start, stop) {
			out.add(p.claim(s, subject, m.Relation, start, stop))
		}
		return
	}
	if k := grammar.ChunkOf(s, m.First); m.Object == "before" && k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
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
func (p *page) leaderDoing(s *prose.Sentence, token int) *names.Name {
	k := grammar.ChunkOf(s, token)
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup {
		return nil
	}
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if g, near := grammar.EndingAt(s, s.Chunks[k].First-1); near { // "since X took the reins"
		f, ok = g, true
	}
	if !ok || f.Sentence != s || f.Pronoun() {
		return nil
	}
	if n := p.personBetween(f.Start(), f.End()); n != nil {
		return n
	}
	if grammar.Neighbour(s, f.Last+1) != "," { // "his brother, X, took over"
		return nil
	}
	if g, ok := grammar.NounGroupAfter(s, f.Last+2, 0); ok && g.Last < s.Chunks[k].First {
		return p.personBetween(g.Start(), g.End())
	}
	return nil
}
