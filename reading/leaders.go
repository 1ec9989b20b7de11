package reading

import (
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// possessed reads a person by the office that a group has: "its leader, X",
// "the group's founder X", "Taliban leader X".
func (p *page) possessed(s *prose.Sentence, m codebook.ClaimMatch, out *claimList) {
	k := chunkOf(s, m.End-1)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup {
		return
	}
	owner := p.ownerOf(s, k)
	if owner == nil || p.oneAmongLeaders(s, m) {
		return
	}
	if m.Object == "before" {
		p.calledIts(s, m, k, owner, out)
		return
	}
	if m.Object == "actor" {
		f, ok := p.actorBeside(s, m.End, owner)
		if first := s.Chunks[k].First; !ok && first > 1 && s.Tokens[first-1].Text == "," { // "the Brigade, its rival, denied"
			f, ok = endingAt(s, first-2)
			owner = p.groupSpokenOf(s.Start)
			ok = ok && owner != nil && group(p.actorOf(f)) != nil && p.actorOf(f) != owner
		} else if !ok && k > 0 && p.is("is", s.Tokens[s.Chunks[k-1].Head].Lower) && s.Chunks[k-1].Last == first-1 { // "the Brigade is its oldest rival"
			f, ok = onlyOne(subjectOf(s, k-1))
			owner = p.groupSpokenOf(s.Start)
			ok = ok && owner != nil && group(p.actorOf(f)) != nil && p.actorOf(f) != owner
		}
		if ok {
			out.add(p.claim(s, owner, m.Relation, f.start(), f.end()))
		}
		return
	}
	if n := p.personBeside(s, m.End); n != nil {
		p.personClaim(s, owner, m.Relation, n, out)
	} else if n := p.personNamedBefore(s, m.First); n != nil && s.Tokens[s.Chunks[k].First].Lower != "whose" && s.Chunks[k].Head == m.End-1 && !belongsToOffice(s, s.Chunks[k].First) { // not "its chief negotiator"
		p.personClaim(s, owner, m.Relation, n, out)
	}
}

// calledIts reads what a clause calls something of a group's: "policemen are its main
// targets", "the town is the group's stronghold".
func (p *page) calledIts(s *prose.Sentence, m codebook.ClaimMatch, k int, owner *naming, out *claimList) {
	first := phraseAt(s, k).first
	v := chunkOf(s, first-1)
	for v < 0 && first > 1 && p.adverb(s, first-1) {
		first--
		v = chunkOf(s, first-1)
	}
	if v < 1 || s.Chunks[v].Kind != prose.VerbGroup || !p.is("is", s.Tokens[s.Chunks[v].Head].Lower) && !p.is("comes to be", s.Tokens[s.Chunks[v].Head].Lower) {
		return
	}
	m.First = s.Chunks[v].First
	p.wholeSubject(s, m, owner, out)
}

// belongsToOffice reports whether the office that a noun group from a token on names is not
// held by whom it is told of, but is whose somebody or something is: "X, the daughter of its
// founder", but "X, one of its founders".
func belongsToOffice(s *prose.Sentence, first int) bool {
	return first > 1 && s.Tokens[first-1].Lower == "of" && s.Tokens[first-2].Noun()
}

// oneAmongLeaders reports whether who holds the office at a cue is not the only one to do so:
// "deputy leader", "a field commander", "a local leader".
func (p *page) oneAmongLeaders(s *prose.Sentence, m codebook.ClaimMatch) bool {
	if m.First > 0 && p.is("second in office", s.Tokens[m.First-1].Lower) {
		return true
	}
	k := chunkOf(s, m.First)
	if m.Relation != dateline.LedBy || k < 0 || s.Chunks[k].Kind != prose.NounGroup {
		return false
	}
	first := s.Tokens[s.Chunks[k].First].Lower
	return first == "a" || first == "an" || first == "one" || first == "another"
}

// actorBeside returns the actor named right behind a token, or behind a comma or
// copula: "its ally, the Brigade", "its enemies are the Brigade and".
func (p *page) actorBeside(s *prose.Sentence, from int, owner *naming) (phrase, bool) {
	if t := neighbour(s, from); t == "," || t == "is" || t == "was" || t == "are" || t == "were" {
		from++
	}
	f, ok := p.actorNamedAt(s, from, owner)
	return f, ok && p.actorOf(f) != nil && p.actorOf(f).kind != dateline.Person
}

// personBeside returns the person named right behind a token, or behind a
// comma or copula.
func (p *page) personBeside(s *prose.Sentence, from int) *name {
	for p.adverb(s, from) { // "its leader now is"
		from++
	}
	if from > 0 && from < len(s.Tokens) && (s.Tokens[from].Lower == "is" || s.Tokens[from].Lower == "was") {
		from++
		for p.adverb(s, from) {
			from++
		}
	}
	if i := pastDescription(s, from); i > from {
		from = i
	}
	at := s.Tokens[from-1].End
	for _, n := range p.namesIn(at, s.End) {
		if n.kind == dateline.PersonMention && n.start >= at && n.start <= at+3 && n.end <= s.End {
			return n
		}
	}
	return nil
}

// pastDescription is the token behind a description and the verb that leads from it to a
// name, where one stands at a token behind a comma or copula: ", a former teacher called
// Idris", ", known only as Idris".
func pastDescription(s *prose.Sentence, from int) int {
	if neighbour(s, from) == "," {
		from++
	}
	i := from
	if f, ok := nounGroupAfter(s, from, 0); ok && s.Tokens[f.first].Tag != "PRP$" {
		i = f.last + 1
	}
	if c := neighbour(s, i); c == "called" || c == "named" || c == "nicknamed" {
		return i + 1
	}
	if neighbour(s, i) != "known" {
		return -1
	}
	for j := i + 1; j <= i+2; j++ {
		if neighbour(s, j) == "as" {
			return j + 1
		}
	}
	return -1
}

// personNamedBefore returns the person whom an apposition or a clause calls
// what stands at a token: "X, its founder", "X is the leader of", "X, whom the
// army describes as head of".
func (p *page) personNamedBefore(s *prose.Sentence, j int) *name {
	first := j
	if k := chunkOf(s, j); k >= 0 {
		first = s.Chunks[k].First
		if first > 0 && s.Tokens[first-1].Tag == "POS" && k > 0 { // "X, the Front's leader"
			first = phraseAt(s, k).first
		}
	}
	f, ok := p.leftOf(s, first, 3)
	if i := first - 1; i > 0 && s.Tokens[i].Lower == "as" {
		f, ok = personRelated(s, i)
	}
	if !ok {
		return nil
	}
	return p.personNamed(f)
}

// personRelated returns the phrase before the "whom" or "who" whose clause
// ends at a token.
func personRelated(s *prose.Sentence, end int) (phrase, bool) {
	for i := end - 1; i > 0 && i > end-9; i-- {
		if l := s.Tokens[i].Lower; l != "whom" && l != "who" {
			continue
		}
		if s.Tokens[i-1].Text == "," {
			i--
		}
		return endingAt(s, i-1)
	}
	return phrase{}, false
}

// personNamed returns the person named at the head of a phrase.
func (p *page) personNamed(f phrase) *name {
	if f.sentence == nil {
		return nil
	}
	for _, n := range p.namesIn(f.start(), f.end()) {
		if n.start < f.end() && f.start() < n.end && (n.kind == dateline.PersonMention || n.naming != nil && n.naming.kind == dateline.Person) {
			return n
		}
	}
	if t := f.sentence.Tokens[f.head]; t.Tag == "NNP" && p.nameWithin(f.start(), f.end()) == nil { // no list knows the name
		return &name{start: t.Start, end: t.End, text: t.Text, kind: dateline.PersonMention}
	}
	return nil
}

func (p *page) personClaim(s *prose.Sentence, subject *naming, r dateline.Relation, n *name, out *claimList) {
	if n.naming != nil {
		n.naming.speaker = true
	}
	c := p.claim(s, subject, r, n.start, n.end)
	if c.AttributedTo != nil && strings.Contains(c.AttributedTo.Text, n.text) { // "its chairman Rashid Ali told", who is told of, not by
		c.AttributedTo = nil
	}
	out.add(c)
}

// possessedActor reads "X, al-Qaeda's branch in Somalia" and "al-Qaeda's branch in
// Somalia, X, said": X is part of the possessor.
func (p *page) possessedActor(s *prose.Sentence, m codebook.ClaimMatch, out *claimList) {
	k := chunkOf(s, m.First)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup {
		return
	}
	owner := p.ownerOf(s, k)
	if owner == nil {
		owner = p.foundedBy(s, k)
	}
	if owner == nil || owner.kind != dateline.ArmedGroup {
		return
	}
	first := s.Chunks[k].First

	if first > 0 && s.Tokens[first-1].Tag == "POS" && k > 0 {
		first = phraseAt(s, k).first
	}
	if first > 0 && s.Tokens[first-1].Lower == "with" {
		return
	}
	var subject *naming
	if f, ok := p.leftOf(s, first, 3); ok {
		subject = p.groupMeant(f, 1)
	}
	if f, ok := p.actorNamedAt(s, s.Chunks[k].Last+2, owner); ok && subject == nil && neighbour(s, s.Chunks[k].Last+1) == "," { // "its armed wing, the Brigade, claimed it"
		subject = group(p.actorOf(f))
	}
	if subject == nil || subject == owner {
		return
	}
	c := p.claim(s, subject, m.Relation, s.Tokens[first].Start, s.Tokens[s.Chunks[k].Last].End)
	c.Object.Actor = dateline.Optional(owner.key)
	out.add(c)
}

// saidOfNext reads a cue whose subject is the group behind it: "X leads the
// group", "leader of the group", "radicals from A and B form the core of X".
func (p *page) saidOfNext(s *prose.Sentence, m codebook.ClaimMatch, out *claimList) {
	f, ok := nounGroupAfter(s, m.End, 2)
	if !ok {
		return
	}
	subject := p.groupMeant(f, 0)
	if subject == nil || p.oneAmongLeaders(s, m) {
		return
	}
	if m.Object == "before" {
		p.wholeSubject(s, m, subject, out)
		return
	}
	if n := p.personDoing(s, m.First, f.last+1); n != nil {
		p.personClaim(s, subject, m.Relation, n, out)
	}
}

// personDoing returns the person who does what the verb at token j says or
// holds the office at it; behind the group named up to token after, where none
// stands before.
func (p *page) personDoing(s *prose.Sentence, j, after int) *name {
	if k := chunkOf(s, j); k >= 0 && s.Chunks[k].Kind == prose.VerbGroup {
		if f, ok := onlyOne(subjectOf(s, k)); ok && !s.Chunks[k].Passive {
			if n := p.personNamed(f); n != nil || !p.is("people", f.word()) {
				return n
			}
			return p.personBeside(s, after) // "the man who leads the Front, Idris Walad"
		}
		return nil
	}
	if n := p.personNamedBefore(s, j); n != nil {
		return n
	}
	return p.personBeside(s, after)
}

// wholeSubject makes a claim whose object is all that stands before the cue in
// its clause.
func (p *page) wholeSubject(s *prose.Sentence, m codebook.ClaimMatch, subject *naming, out *claimList) {
	k := chunkOf(s, m.First)
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || m.First == 0 {
		return
	}
	first := 0
	for j := k - 1; j >= 0; j-- {
		if s.Chunks[j].Kind == prose.VerbGroup {
			first = s.Chunks[j].Last + 1
			break
		}
	}
	if start, stop := p.trimmed(s.Tokens[first].Start, s.Tokens[s.Chunks[k].First-1].End); stop > start && p.fits(s, m, start, stop) {
		out.add(p.claim(s, subject, m.Relation, start, stop))
	}
}
