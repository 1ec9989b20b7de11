package accounts

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/scenes"
)

// hint reads who did it from what a verb group tells besides the act: who boasts of it or
// holds the captives, what it was meant for, where the shells came from, what was left behind.
func (p *page) hint(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	switch head := s.Tokens[c.Head].Lower; {
	case c.Negated || c.Modal != "":
	case p.Is("boasts", head) && !c.Infinitive:
		p.boasts(st, s, k)
	case p.Is("keeps captive", head):
		p.holdsThem(st, s, k)
	case p.Is("aims", head):
		p.meantFor(st, s, k)
	case p.Is("comes", head):
		p.cameFrom(st, s, k)
	case p.Is("leaves behind", head):
		p.leftBehind(st, s, k)
	case p.Is("called", head) && !c.Passive:
		p.callThemselves(st, s, k)
	case p.Is("says plainly", head):
		p.saysWho(st, s, k)
	}
}

// saysWho reads "the gendarmes say the Front", where no more is said than who it was.
func (p *page) saysWho(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	if k == 0 || s.Chunks[k-1].Kind != prose.NounGroup || s.Chunks[k-1].Last+1 != c.First || k+1 >= len(s.Chunks) || s.Chunks[k+1].First != c.Last+1 || s.Chunks[k+1].Kind != prose.NounGroup {
		return
	}
	by, who := grammar.PhraseTo(s, k-1), grammar.PhraseAt(s, k+1)
	if !p.ArmedGroup(who) || p.speaksForGroup(by) || !grammar.ClosesClause(s, who.Last+1) && grammar.Neighbour(s, who.Last+1) != "because" {
		return
	}
	p.addAuthor(st, who, dateline.Blamed)
}

// boasts reads "boasted of Dori", "boasts of nine dead", where the group speaks of what
// the story tells or of those who fell in it.
func (p *page) boasts(st *story, s *prose.Sentence, k int) {
	f, ok := grammar.FirstOf(grammar.PrepositionsAfter(s, s.Chunks[k].Last)["of"])
	if !ok || s.Chunks[k].Last+2 != f.First {
		return
	}
	w := f.Word()
	ofIt := w == "it" || p.Is("deed", w) || p.Is("act claimed", w) || p.TriggerNoun([]string{w}, 0) || p.NumberIn(s, f.First, f.Last) != nil ||
		st.place != nil && p.PhraseSpan(f).Text == string(st.place.Name)
	if ofIt {
		p.addAuthors(st, p.claimants(s, k), dateline.Claimed)
	}
}

// holdsThem reads "said that it was holding them" of a kidnapping.
func (p *page) holdsThem(st *story, s *prose.Sentence, k int) {
	kind := p.kindOf(st)
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if kind != dateline.Kidnapping && kind != dateline.HostageTaking || !ok || !p.speakersOwn(f) {
		return
	}
	object, ok := grammar.FirstOf(p.AroundVerb(s, k, s.Chunks[k].Last).Object)
	if v, speaks := p.GroupSpeaking(s); ok && speaks && p.ArmedGroup(v) && (object.Pronoun() && object.Word() != "it" || p.mayBeHeld(object)) {
		p.addAuthor(st, v, dateline.Claimed)
	}
}

// mayBeHeld reports whether a phrase names or counts people.
func (p *page) mayBeHeld(f grammar.Phrase) bool {
	w := f.Word()
	return p.NamesOnePerson(f) || p.Is("people", w) || p.Is("civilians", w) || p.Is("officials", w) || p.Is("forces", w)
}

// meantFor reads "said that it had been meant for the police", by which a group owns the
// bomb.
func (p *page) meantFor(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !c.Passive || !ok || !(f.Word() == "it" || p.Is("weapons", f.Word()) || p.TriggerNoun([]string{f.Word()}, 0)) || len(grammar.PrepositionsAfter(s, c.Last)["for"]) == 0 {
		return
	}
	if v, speaks := p.GroupSpeaking(s); speaks && p.ArmedGroup(v) && p.mayBoast(st, p.ActorOf(v)) {
		p.addAuthor(st, v, dateline.Claimed)
	}
}

// cameFrom reads "the shells came from a hill held by the army", said by somebody.
func (p *page) cameFrom(st *story, s *prose.Sentence, k int) {
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok || !p.Is("weapons", f.Word()) && !p.Is("airborne", f.Word()) && !p.TriggerNoun([]string{f.Word()}, 0) {
		return
	}
	from, ok := grammar.FirstOf(grammar.PrepositionsAfter(s, s.Chunks[k].Last)["from"])
	if !ok {
		return
	}
	v, voiced := p.VoiceOf(s)
	for _, n := range p.NamesIn(from.Start(), from.End()) {
		if a := n.Naming; a != nil && (a.Kind == dateline.ArmedGroup || a.Kind == dateline.StateForce) && voiced && p.ActorOf(v) != a {
			last := s.TokenAt(n.End - 1)
			p.addAuthor(st, grammar.Phrase{Sentence: s, First: s.TokenAt(n.Start), Last: last, Head: last}, p.blameStanding(s, s.Chunks[k]))
		}
	}
}

// callThemselves reads "the men called themselves the Front", "gave themselves out as".
func (p *page) callThemselves(st *story, s *prose.Sentence, k int) {
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	c := s.Chunks[k]
	if !ok || !p.Is("attackers", f.Word()) && !p.Is("people", f.Word()) && f.Word() != "they" || grammar.Neighbour(s, c.Last+1) != "themselves" {
		return
	}
	g, ok := grammar.NounGroupAfter(s, c.Last+2, 1)
	if !ok || !slices.ContainsFunc(st.scenes, func(x *scenes.Scene) bool { return x.Index <= p.Text.SentenceAt(s.Start) }) {
		return
	}
	p.addAuthors(st, p.armedOrUnknown([]grammar.Phrase{g}), dateline.Blamed)
}

// leftBehind reads what was found, painted or left where it happened and bears a group's
// name: "a leaflet of the Front lay beside it", "the Front's initials were painted on the wall".
func (p *page) leftBehind(st *story, s *prose.Sentence, k int) {
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok {
		return
	}
	end := s.Tokens[s.Chunks[k].First-1].End
	for _, n := range p.NamesIn(f.Start(), end) {
		a := n.Naming
		if a == nil || a.Kind != dateline.ArmedGroup || !p.mayBoast(st, a) {
			continue
		}
		whole := strings.TrimPrefix(strings.ToLower(p.Text.Cut(f.Start(), end)), "the ") == strings.ToLower(n.Text)
		if whole || p.Is("speaks for", f.Word()) || p.Is("token left", f.Word()) {
			last := s.TokenAt(n.End - 1)
			p.addAuthor(st, grammar.Phrase{Sentence: s, First: s.TokenAt(n.Start), Last: last, Head: last}, dateline.Suspected)
		}
	}
}
