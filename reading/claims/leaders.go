package claims

import (
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/voices"
)

// possessed reads a person by the office that a group has: "its leader, X",
// "the group's founder X", "Taliban leader X".
func (p *page) possessed(s *prose.Sentence, m codebook.ClaimMatch, out *claimList) {
	k := grammar.ChunkOf(s, m.End-1)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup {
		return
	}
	owner := p.OwnerOf(s, k)
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
			f, ok = grammar.EndingAt(s, first-2)
			owner = p.GroupSpokenOf(s.Start)
			ok = ok && owner != nil && voices.Group(p.ActorOf(f)) != nil && p.ActorOf(f) != owner
		} else if !ok && k > 0 && p.Is("is", s.Tokens[s.Chunks[k-1].Head].Lower) && s.Chunks[k-1].Last == first-1 { // "the Brigade is its oldest rival"
			f, ok = grammar.FirstOf(p.SubjectOf(s, k-1))
			owner = p.GroupSpokenOf(s.Start)
			ok = ok && owner != nil && voices.Group(p.ActorOf(f)) != nil && p.ActorOf(f) != owner
		}
		if ok {
			out.add(p.claim(s, owner, m.Relation, f.Start(), f.End()))
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
func (p *page) calledIts(s *prose.Sentence, m codebook.ClaimMatch, k int, owner *names.Naming, out *claimList) {
	first := grammar.PhraseAt(s, k).First
	v := grammar.ChunkOf(s, first-1)
	for v < 0 && first > 1 && p.adverb(s, first-1) {
		first--
		v = grammar.ChunkOf(s, first-1)
	}
	if v < 1 || s.Chunks[v].Kind != prose.VerbGroup || !p.Is("is", s.Tokens[s.Chunks[v].Head].Lower) && !p.Is("comes to be", s.Tokens[s.Chunks[v].Head].Lower) {
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
	if m.First > 0 && p.Is("second in office", s.Tokens[m.First-1].Lower) {
		return true
	}
	k := grammar.ChunkOf(s, m.First)
	if m.Relation != dateline.LedBy || k < 0 || s.Chunks[k].Kind != prose.NounGroup {
		return false
	}
	first := s.Tokens[s.Chunks[k].First].Lower
	return first == "a" || first == "an" || first == "one" || first == "another"
}

// actorBeside returns the actor named right behind a token, or behind a comma or
// copula: "its ally, the Brigade", "its enemies are the Brigade and".
func (p *page) actorBeside(s *prose.Sentence, from int, owner *names.Naming) (grammar.Phrase, bool) {
	if t := grammar.Neighbour(s, from); t == "," || t == "is" || t == "was" || t == "are" || t == "were" {
		from++
	}
	f, ok := p.ActorNamedAt(s, from, owner)
	return f, ok && p.ActorOf(f) != nil && p.ActorOf(f).Kind != dateline.Person
}

// personBeside returns the person named right behind a token, or behind a
// comma or copula.
func (p *page) personBeside(s *prose.Sentence, from int) *names.Name {
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
	for _, n := range p.NamesIn(at, s.End) {
		if n.Kind == dateline.PersonMention && n.Start >= at && n.Start <= at+3 && n.End <= s.End {
			return n
		}
	}
	return nil
}

// pastDescription is the token behind a description and the verb that leads from it to a
// name, where one stands at a token behind a comma or copula: ", a former teacher called
// Idris", ", known only as Idris".
func pastDescription(s *prose.Sentence, from int) int {
	if grammar.Neighbour(s, from) == "," {
		from++
	}
	i := from
	if f, ok := grammar.NounGroupAfter(s, from, 0); ok && s.Tokens[f.First].Tag != "PRP$" {
		i = f.Last + 1
	}
	if c := grammar.Neighbour(s, i); c == "called" || c == "named" || c == "nicknamed" {
		return i + 1
	}
	if grammar.Neighbour(s, i) != "known" {
		return -1
	}
	for j := i + 1; j <= i+2; j++ {
		if grammar.Neighbour(s, j) == "as" {
			return j + 1
		}
	}
	return -1
}

// personNamedBefore returns the person whom an apposition or a clause calls
// what stands at a token: "X, its founder", "X is the leader of", "X, whom the
// army describes as head of".
func (p *page) personNamedBefore(s *prose.Sentence, j int) *names.Name {
	first := j
	if k := grammar.ChunkOf(s, j); k >= 0 {
		first = s.Chunks[k].First
		if first > 0 && s.Tokens[first-1].Tag == "POS" && k > 0 { // "X, the Front's leader"
			first = grammar.PhraseAt(s, k).First
		}
	}
	f, ok := p.LeftOf(s, first, 3)
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
func personRelated(s *prose.Sentence, end int) (grammar.Phrase, bool) {
	for i := end - 1; i > 0 && i > end-9; i-- {
		if l := s.Tokens[i].Lower; l != "whom" && l != "who" {
			continue
		}
		if s.Tokens[i-1].Text == "," {
			i--
		}
		return grammar.EndingAt(s, i-1)
	}
	return grammar.Phrase{}, false
}

// personNamed returns the person named at the head of a phrase.
func (p *page) personNamed(f grammar.Phrase) *names.Name {
	if f.Sentence == nil {
		return nil
	}
	for _, n := range p.NamesIn(f.Start(), f.End()) {
		if n.Start < f.End() && f.Start() < n.End && (n.Kind == dateline.PersonMention || n.Naming != nil && n.Naming.Kind == dateline.Person) {
			return n
		}
	}
	if t := f.Sentence.Tokens[f.Head]; t.Tag == "NNP" && p.NameWithin(f.Start(), f.End()) == nil { // no list knows the name
		return &names.Name{Start: t.Start, End: t.End, Text: t.Text, Kind: dateline.PersonMention}
	}
	return nil
}

func (p *page) personClaim(s *prose.Sentence, subject *names.Naming, r dateline.Relation, n *names.Name, out *claimList) {
	if n.Naming != nil {
		n.Naming.Speaker = true
	}
	c := p.claim(s, subject, r, n.Start, n.End)
	if c.AttributedTo != nil && strings.Contains(c.AttributedTo.Text, n.Text) { // "its chairman Rashid Ali told", who is told of, not by
		c.AttributedTo = nil
	}
	out.add(c)
}

// possessedActor reads "X, al-Qaeda's branch in Somalia" and "al-Qaeda's branch in
// Somalia, X, said": X is part of the possessor.
func (p *page) possessedActor(s *prose.Sentence, m codebook.ClaimMatch, out *claimList) {
	k := grammar.ChunkOf(s, m.First)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup {
		return
	}
	owner := p.OwnerOf(s, k)
	if owner == nil {
		owner = p.FoundedBy(s, k)
	}
	if owner == nil || owner.Kind != dateline.ArmedGroup {
		return
	}
	first := s.Chunks[k].First

	if first > 0 && s.Tokens[first-1].Tag == "POS" && k > 0 {
		first = grammar.PhraseAt(s, k).First
	}
	if first > 0 && s.Tokens[first-1].Lower == "with" {
		return
	}
	var subject *names.Naming
	if f, ok := p.LeftOf(s, first, 3); ok {
		subject = p.GroupMeant(f, 1)
	}
	next := s.Chunks[k].Last + 1
	if f, ok := p.ActorNamedAt(s, next+1, owner); ok && subject == nil && (grammar.Neighbour(s, next) == "," || next < len(s.Tokens) && p.Is("is", s.Tokens[next].Lower)) { // "its armed wing, the Brigade, claimed it", "its armed wing is the Brigade"
		subject = voices.Group(p.ActorOf(f))
	}
	if subject == nil || subject == owner {
		return
	}
	c := p.claim(s, subject, m.Relation, s.Tokens[first].Start, s.Tokens[s.Chunks[k].Last].End)
	c.Object.Actor = dateline.Optional(owner.Key)
	out.add(c)
}

// saidOfNext reads a cue whose subject is the group behind it: "X leads the
// group", "leader of the group", "radicals from A and B form the core of X".
func (p *page) saidOfNext(s *prose.Sentence, m codebook.ClaimMatch, out *claimList) {
	f, ok := grammar.NounGroupAfter(s, m.End, 2)
	if !ok {
		return
	}
	subject := p.GroupMeant(f, 0)
	if subject == nil || p.oneAmongLeaders(s, m) {
		return
	}
	if m.Object == "before" {
		p.wholeSubject(s, m, subject, out)
		return
	}
	if n := p.personDoing(s, m.First, f.Last+1); n != nil {
		p.personClaim(s, subject, m.Relation, n, out)
	}
}

// personDoing returns the person who does what the verb at token j says or
// holds the office at it; behind the group named up to token after, where none
// stands before.
func (p *page) personDoing(s *prose.Sentence, j, after int) *names.Name {
	if k := grammar.ChunkOf(s, j); k >= 0 && s.Chunks[k].Kind == prose.VerbGroup {
		if f, ok := grammar.FirstOf(p.SubjectOf(s, k)); ok && !s.Chunks[k].Passive {
			if n := p.personNamed(f); n != nil || !p.Is("people", f.Word()) {
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
func (p *page) wholeSubject(s *prose.Sentence, m codebook.ClaimMatch, subject *names.Naming, out *claimList) {
	k := grammar.ChunkOf(s, m.First)
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
	if start, stop := p.Trimmed(s.Tokens[first].Start, s.Tokens[s.Chunks[k].First-1].End); stop > start && p.fits(s, m, start, stop) {
		out.add(p.claim(s, subject, m.Relation, start, stop))
	}
}
