package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/when"
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
	start, stop := p.objectOf(s, m, subject)
	if start, stop = p.trimmed(start, stop); stop <= start || !p.fits(s, m, start, stop) {
		return
	}
	c := p.claim(s, subject, m.Relation, start, stop)
	if v := p.doer(s, m); v != nil {
		c.AttributedTo = v
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
	case "agent":
		if i := byAfter(s, m.End); i > 0 {
			return p.clauseAfter(s, i)
		}
	case "name":
		return p.nameAfter(s, m.End)
	case "cue":
		return s.Tokens[m.First].Start, s.Tokens[m.End-1].End
	case "gap":
		if m.GapEnd > m.GapFirst && p.groupIn(s, m.GapFirst, m.GapEnd, subject) {
			return s.Tokens[m.GapFirst].Start, s.Tokens[m.GapEnd-1].End
		}
	case "sentence":
		return p.around(s, m.First)
	case "tail":
		return p.clauseAfter(s, m.End-1)
	case "clause":
		start, stop = p.clauseAfter(s, m.End)
		if m.Relation != dateline.Aims && m.Relation != dateline.Tactics {
			stop = beforeInfinitive(s, start, stop)
		}
		return start, stop
	}
	return 0, 0
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

// loser returns the group whose losses a cue tells: its subject, or the owner
// in "the surrender of over 1,400 of its fighters".
func (p *page) loser(s *prose.Sentence, m codebook.ClaimMatch) *naming {
	for i := m.End; i < len(s.Tokens) && i < m.End+6; i++ {
		if s.Tokens[i].Tag == "PRP$" {
			return p.groupMeant(phrase{s, i, i, i}, 0)
		}
	}
	return p.subjectOfCue(s, m.First, m.Relation)
}

// actorAfter returns the actor that is named, or meant by a pronoun, right
// after a cue.
func (p *page) actorAfter(s *prose.Sentence, from int, subject *naming) (phrase, bool) {
	f, ok := nounGroupAfter(s, from, 2)
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
	return f, a != nil && a != subject && !slices.Contains(subject.names, p.phraseSpan(f).Text)
}

// byAfter returns the token behind the "by" that follows a participle before
// the clause ends; 0 for none.
func byAfter(s *prose.Sentence, from int) int {
	if from > 0 && s.Tokens[from-1].Lower == "by" {
		return from
	}
	for i := from; i < len(s.Tokens) && i < from+8; i++ {
		switch t := s.Tokens[i]; {
		case t.Lower == "by":
			return i + 1
		case t.Verb() || t.Text == "," || t.Text == ";" || t.Tag == "WDT":
			return 0
		}
	}
	return 0
}

// groupIn reports whether another actor is named among the tokens.
func (p *page) groupIn(s *prose.Sentence, from, to int, subject *naming) bool {
	start, end := s.Tokens[from].Start, s.Tokens[to-1].End
	return slices.ContainsFunc(p.namesIn(start, end), func(n *name) bool {
		return n.start >= start && n.end <= end && n.naming != nil && n.naming != subject
	})
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

// fits refuses objects that are not of the kind that the relation asks for.
func (p *page) fits(s *prose.Sentence, m codebook.ClaimMatch, start, stop int) bool {
	switch {
	case m.Relation == dateline.OperatesIn:
		return p.placeWithin(start, stop)
	case m.Relation == dateline.Losses:
		q := p.countIn(start, stop)
		return q != nil && q.Kind == quantity.KindCount && p.wordWithin(s, start, stop, "units")
	case m.Relation == dateline.Ranked && m.Object == "sentence":
		return p.wordWithin(s, start, stop, "describes group") || p.wordWithin(s, start, stop, "groups")
	case m.Relation == dateline.FinancedBy:
		return nounWithin(s, start, stop)
	case m.Relation == dateline.FoundedBy && (p.wordWithin(s, start, stop, "units") || p.wordWithin(s, start, stop, "attackers")):
		return true
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
