package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
)

// markedClaims reads the claims whose objects a learned reader marks in a
// sentence and which no cue has opened: where the words are what the relation
// asks for and there is a group that they can be said of.
func (p *page) markedClaims(s *prose.Sentence, out *claimList) {
	for m := range p.marksOf("claim", s.Start, s.End) {
		f, ok := p.marked(m)
		if !ok || m.Score < sureClaim || p.claimed(s, m, f, *out) {
			continue
		}
		start, stop := f.start(), f.end()
		if !p.suits(s, m.Relation, start, stop) {
			continue
		}
		subject := p.subjectOfObject(s, m.Relation, f)
		if subject == nil || !p.takes(subject, m.Relation) {
			continue
		}
		c := p.claim(s, subject, m.Relation, start, stop)
		if m.Stance != "" {
			c.Stance = m.Stance
		}
		if m.Relation == dateline.Strength || m.Relation == dateline.Attacks {
			c.Object.Low, c.Object.High = bounds(p.countIn(start, stop))
		}
		out.add(c)
	}
}

// claimed reports whether a claim of the sentence says the same already.
func (p *page) claimed(s *prose.Sentence, m *Mark, f phrase, claims claimList) bool {
	words := p.text.Cut(f.start(), f.end())
	return slices.ContainsFunc(claims, func(c dateline.Claim) bool {
		return c.Evidence.Start == s.Start && c.Relation == m.Relation && (strings.Contains(c.Object.Text, words) || strings.Contains(words, c.Object.Text))
	})
}

// suits reports whether words can be what a relation says of its subject.
func (p *page) suits(s *prose.Sentence, r dateline.Relation, start, stop int) bool {
	switch r {
	case dateline.Strength, dateline.Attacks:
		q := p.countIn(start, stop)
		return q != nil && q.Kind == quantity.KindCount
	case dateline.Founded:
		return len(p.timesIn(start, stop)) > 0
	case dateline.AlsoKnownAs, dateline.PartOf, dateline.AlliedWith, dateline.RivalOf:
		return p.nameOverlaps(start, stop) || properWithin(s, start, stop)
	}
	return nounWithin(s, start, stop) && p.fits(s, codebook.ClaimMatch{ClaimCue: codebook.ClaimCue{Relation: r}}, start, stop)
}

// subjectOfObject returns the group that the words of a claim's object are said
// of: what they stand beside or belong to, what their verb has for a subject,
// a group named in the sentence, or the one that the text is about.
func (p *page) subjectOfObject(s *prose.Sentence, r dateline.Relation, f phrase) *naming {
	words := p.text.Cut(f.start(), f.end())
	outside := func(a *naming) bool {
		switch {
		case a == nil:
			return false
		case r == dateline.AlsoKnownAs: // both names are its own
			return slices.ContainsFunc(a.names, func(name string) bool { return name != words })
		}
		return !slices.ContainsFunc(a.spans, func(m dateline.Span) bool { return m.Start < f.end() && f.start() < m.End })
	}
	if a := p.subjectOfCue(s, f.first, r); outside(a) {
		return a
	}
	if g, ok := mainSubject(s, f.first); ok {
		if a := p.groupMeant(g, 1); outside(a) {
			return a
		}
	}
	for _, n := range p.namesIn(s.Start, s.End) {
		if a := n.naming; a != nil && a.kind == dateline.ArmedGroup && outside(a) {
			return a
		}
	}
	if a := p.groupSpokenOf(f.start()); outside(a) {
		return a
	}
	return nil
}
