package claims

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
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
	lower, at := grammar.CueWords(s, func(t prose.Token) bool { return !grammar.QuotationMark(t) })
	bare, bareAt := grammar.CueWords(s, func(t prose.Token) bool { return !grammar.QuotationMark(t) && !p.passedOver(t) })
	var out []codebook.ClaimMatch
	for i, j := 0, 0; i < len(lower); i++ {
		if j < len(bareAt) && bareAt[j] < at[i] {
			j++
		}
		if p.InsideName(s.Tokens[at[i]].Start) {
			continue
		}
		found := p.Book.ClaimCues.Match(lower, i)
		for k := range found {
			found[k] = placed(found[k], at)
		}
		if len(bare) < len(lower) && j < len(bareAt) && bareAt[j] == at[i] {
			for _, m := range p.Book.ClaimCues.Match(bare, j) {
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
	return t.Tag == "RB" && !p.Is("negates", t.Lower) && (strings.HasSuffix(t.Lower, "ly") || p.Is("adverb", t.Lower))
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
	var subject *names.Naming
	switch {
	case m.Subject == "object":
		subject, m.End = p.objectOfCue(s, m)
	case m.Relation == dateline.Losses:
		subject = p.loser(s, m)
	default:
		subject = p.subjectOfCue(s, m.First, m.Relation)
		if a, founds := p.Founded(s, m); founds {
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
	if m.Relation == dateline.AlsoKnownAs && names.CallsIt(s, m.First-1) && p.BodyTold(s) { // no other name of what was told of earlier
		return
	}
	start, stop := p.objectOf(s, m, subject)
	if start, stop = p.Trimmed(start, stop); stop <= start || !p.fits(s, m, start, stop) {
		return
	}
	c := p.claim(s, subject, m.Relation, start, stop)
	if v := p.Doer(s, m); v != nil && !(m.Relation == dateline.AlsoKnownAs && slices.Contains(subject.Names, v.Text)) {
		c.AttributedTo = v
	}
	if m.Relation == dateline.PartOf && p.Is("leaves", s.Tokens[m.First].Lower) { // it is so no more
		c.Stance = dateline.StanceDenied
	}
	if f, ok := grammar.NounGroupAfter(s, m.End, 0); ok && m.Object == "actor" && f.Pronoun() {
		c.Object.Actor = dateline.Optional(p.GroupBefore(f.Start(), subject).Key)
	}
	out.add(c)
}

// takes reports whether the relation can be said of the actor: what an army is
// allied with or aims at is no claim about a group. What is called a guard or a shield and is
// in no table may be one.
func (p *page) takes(a *names.Naming, r dateline.Relation) bool {
	switch r {
	case dateline.AlsoKnownAs, dateline.Strength, dateline.LedBy, dateline.Founded, dateline.FoundedBy:
		return true
	case dateline.AlliedWith, dateline.RivalOf, dateline.OperatesIn, dateline.Losses, dateline.Targets, dateline.Tactics, dateline.Attacks:
		return a.Kind == dateline.ArmedGroup
	}
	return a.Kind != dateline.StateForce || a.Known == nil && !a.Described
}

// nounForVerb reports whether a cue that is a single verb stands here as a
// noun: "its finances", "the targets".
func nounForVerb(s *prose.Sentence, m codebook.ClaimMatch) bool {
	t := s.Tokens[m.First]
	k := grammar.ChunkOf(s, m.First)
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
func (p *page) loser(s *prose.Sentence, m codebook.ClaimMatch) *names.Naming {
	for i := m.End; i < len(s.Tokens) && i < m.End+6; i++ {
		if s.Tokens[i].Tag == "PRP$" {
			return p.GroupMeant(grammar.Phrase{Sentence: s, First: i, Last: i, Head: i}, 0)
		}
	}
	if f, ok := p.saidOf(s, m.First); ok && (f.Word() == "it" || f.Word() == "they") {
		if _, ok := p.ForceSpeaking(grammar.PartAt(s, s.Tokens[m.First].Start)); ok { // "the army says it lost three men"
			return nil
		}
	}
	return p.subjectOfCue(s, m.First, m.Relation)
}

// members reads "X brought together A, B and C": each is part of X; "X is made up of former
// soldiers": they are whom it recruits.
func (p *page) members(s *prose.Sentence, m codebook.ClaimMatch, whole *names.Naming, out *claimList) {
	start, stop := p.ClauseAfter(s, m.End)
	if f, ok := grammar.NounGroupAfter(s, m.End, 2); ok && stop > start && p.Human(f.Word()) && !p.Is("groups", f.Word()) && !p.Is("describes group", f.Word()) && p.takes(whole, dateline.RecruitsFrom) { // "made up of former soldiers"
		out.add(p.claim(s, whole, dateline.RecruitsFrom, start, stop))
		return
	}
	for _, n := range p.NamesIn(start, stop) {
		if n.Start < start || n.End > stop || n.Naming == nil || n.Naming == whole || n.Naming.Kind == dateline.Person {
			continue
		}
		of := whole.Spans[0]
		c := p.claim(s, n.Naming, m.Relation, of.Start, of.End)
		c.Object.Actor = dateline.Optional(whole.Key)
		out.add(c)
	}
}
