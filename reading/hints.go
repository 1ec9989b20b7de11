package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// hint reads who did it from what a verb group tells besides the act: who boasts of it or
// holds the captives, what it was meant for, where the shells came from, what was left behind.
func (p *page) hint(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	switch head := s.Tokens[c.Head].Lower; {
	case c.Negated || c.Modal != "":
	case p.is("boasts", head) && !c.Infinitive:
		p.boasts(st, s, k)
	case p.is("keeps captive", head):
		p.holdsThem(st, s, k)
	case p.is("aims", head):
		p.meantFor(st, s, k)
	case p.is("comes", head):
		p.cameFrom(st, s, k)
	case p.is("leaves behind", head):
		p.leftBehind(st, s, k)
	case p.is("called", head) && !c.Passive:
		p.callThemselves(st, s, k)
	case p.is("says plainly", head):
		p.saysWho(st, s, k)
	}
}

// saysWho reads "the gendarmes say the Front", where no more is said than who it was.
func (p *page) saysWho(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	if k == 0 || s.Chunks[k-1].Kind != prose.NounGroup || s.Chunks[k-1].Last+1 != c.First || k+1 >= len(s.Chunks) || s.Chunks[k+1].First != c.Last+1 || s.Chunks[k+1].Kind != prose.NounGroup {
		return
	}
	by, who := phraseTo(s, k-1), phraseAt(s, k+1)
	if !p.armedGroup(who) || p.speaksForGroup(by) || !closesClause(s, who.last+1) && neighbour(s, who.last+1) != "because" {
		return
	}
	p.addAuthor(st, who, dateline.Blamed)
}

// boasts reads "boasted of Dori", "boasts of nine dead", where the group speaks of what
// the story tells or of those who fell in it.
func (p *page) boasts(st *story, s *prose.Sentence, k int) {
	f, ok := onlyOne(prepositionsAfter(s, s.Chunks[k].Last)["of"])
	if !ok || s.Chunks[k].Last+2 != f.first {
		return
	}
	w := f.word()
	ofIt := w == "it" || p.is("deed", w) || p.is("act claimed", w) || p.triggerNoun([]string{w}, 0) || p.numberIn(s, f.first, f.last) != nil ||
		st.place != nil && p.phraseSpan(f).Text == string(st.place.Name)
	if ofIt {
		p.addAuthors(st, p.claimants(s, k), dateline.Claimed)
	}
}

// holdsThem reads "said that it was holding them" of a kidnapping.
func (p *page) holdsThem(st *story, s *prose.Sentence, k int) {
	kind := p.kindOf(st)
	f, ok := onlyOne(subjectOf(s, k))
	if kind != dateline.Kidnapping && kind != dateline.HostageTaking || !ok || !p.speakersOwn(f) {
		return
	}
	object, ok := onlyOne(aroundVerb(s, k, s.Chunks[k].Last).object)
	if v, speaks := p.groupSpeaking(s); ok && speaks && p.armedGroup(v) && (object.pronoun() && object.word() != "it" || p.mayBeHeld(object)) {
		p.addAuthor(st, v, dateline.Claimed)
	}
}

// mayBeHeld reports whether a phrase names or counts people.
func (p *page) mayBeHeld(f phrase) bool {
	w := f.word()
	return p.namesOnePerson(f) || p.is("people", w) || p.is("civilians", w) || p.is("officials", w) || p.is("forces", w)
}

// meantFor reads "said that it had been meant for the police", by which a group owns the
// bomb.
func (p *page) meantFor(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	f, ok := onlyOne(subjectOf(s, k))
	if !c.Passive || !ok || !(f.word() == "it" || p.is("weapons", f.word()) || p.triggerNoun([]string{f.word()}, 0)) || len(prepositionsAfter(s, c.Last)["for"]) == 0 {
		return
	}
	if v, speaks := p.groupSpeaking(s); speaks && p.armedGroup(v) && p.mayBoast(st, p.actorOf(v)) {
		p.addAuthor(st, v, dateline.Claimed)
	}
}

// cameFrom reads "the shells came from a hill held by the army", said by somebody.
func (p *page) cameFrom(st *story, s *prose.Sentence, k int) {
	f, ok := onlyOne(subjectOf(s, k))
	if !ok || !p.is("weapons", f.word()) && !p.is("airborne", f.word()) && !p.triggerNoun([]string{f.word()}, 0) {
		return
	}
	from, ok := onlyOne(prepositionsAfter(s, s.Chunks[k].Last)["from"])
	if !ok {
		return
	}
	v, voiced := p.voiceOf(s)
	for _, n := range p.namesIn(from.start(), from.end()) {
		if a := n.naming; a != nil && (a.kind == dateline.ArmedGroup || a.kind == dateline.StateForce) && voiced && p.actorOf(v) != a {
			last := s.TokenAt(n.end - 1)
			p.addAuthor(st, phrase{s, s.TokenAt(n.start), last, last}, p.blameStanding(s, s.Chunks[k]))
		}
	}
}

// callThemselves reads "the men called themselves the Front", "gave themselves out as".
func (p *page) callThemselves(st *story, s *prose.Sentence, k int) {
	f, ok := onlyOne(subjectOf(s, k))
	c := s.Chunks[k]
	if !ok || !p.is("attackers", f.word()) && !p.is("people", f.word()) && f.word() != "they" || neighbour(s, c.Last+1) != "themselves" {
		return
	}
	g, ok := nounGroupAfter(s, c.Last+2, 1)
	if !ok || !slices.ContainsFunc(st.scenes, func(x *scene) bool { return x.index <= p.text.SentenceAt(s.Start) }) {
		return
	}
	p.addAuthors(st, p.armedOrUnknown([]phrase{g}), dateline.Blamed)
}

// leftBehind reads what was found, painted or left where it happened and bears a group's
// name: "a leaflet of the Front lay beside it", "the Front's initials were painted on the wall".
func (p *page) leftBehind(st *story, s *prose.Sentence, k int) {
	f, ok := onlyOne(subjectOf(s, k))
	if !ok {
		return
	}
	end := s.Tokens[s.Chunks[k].First-1].End
	for _, n := range p.namesIn(f.start(), end) {
		a := n.naming
		if a == nil || a.kind != dateline.ArmedGroup || !p.mayBoast(st, a) {
			continue
		}
		whole := strings.TrimPrefix(strings.ToLower(p.text.Cut(f.start(), end)), "the ") == strings.ToLower(n.text)
		if whole || p.is("speaks for", f.word()) || p.is("token left", f.word()) {
			last := s.TokenAt(n.end - 1)
			p.addAuthor(st, phrase{s, s.TokenAt(n.start), last, last}, dateline.Suspected)
		}
	}
}
