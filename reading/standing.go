package reading

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// standings settles who is behind each story and on whose word: the agents of
// its happenings, and those whom sentences name as claiming, blamed or denying.
func (p *page) standings(stories []*story) {
	for _, st := range stories {
		for _, x := range st.scenes {
			for _, h := range x.happenings {
				for _, f := range h.perps {
					p.addParty(st, f, p.standingIn(x, f))
				}
				for _, n := range h.states {
					if a := p.government(n, p.countryOf(n)); a != nil {
						a.acting = true
						st.involve(dateline.Party{Actor: dateline.Optional(a.key), Standing: dateline.Confirmed, Evidence: p.span(n.start, n.end)}, false)
					}
				}
				p.ownAct(st, x, h)
			}
		}
	}
	for i := range p.text.Sentences {
		s := &p.text.Sentences[i]
		st := storyAt(stories, i)
		if st == nil || p.habitual(s) {
			continue
		}
		for k := range s.Chunks {
			p.responsibility(st, s, k)
		}
	}
}

// ownAct reads "the group said that it had carried out the bombing": the
// speaker claims what a pronoun is the subject of.
func (p *page) ownAct(st *story, x *scene, h *happening) {
	if !slices.ContainsFunc(h.args.subject, phrase.pronoun) {
		return
	}
	v, ok := p.voiceOf(x.sentence)
	if !ok {
		return
	}
	a := p.actorOf(v)
	for _, f := range h.args.subject {
		if w := f.word(); a != nil && (w == "it" || w == "they" || w == "we") && (a.kind == dateline.ArmedGroup || a.kind == dateline.Organisation) {
			p.addParty(st, v, dateline.Claimed)
			return
		}
	}
}

// storyAt returns the story that a sentence speaks of: the one told in it,
// else the one told last before it.
func storyAt(stories []*story, sentence int) *story {
	var best *story
	bestIndex := -1
	for _, st := range stories {
		for _, x := range st.scenes {
			if x.index <= sentence && x.index >= bestIndex {
				best, bestIndex = st, x.index
			}
		}
	}
	if best == nil && len(stories) > 0 && sentence < 3 {
		return stories[0]
	}
	return best
}

// standingIn gives the standing of an agent: what its own sentence says; where
// that says nothing and only a learned reader has the agent, what the reader
// says.
func (p *page) standingIn(x *scene, f phrase) dateline.Standing {
	read := dateline.Confirmed
	if f.sentence == x.sentence {
		read = p.standingRead(x, f)
	}
	if alone := slices.ContainsFunc(x.happenings, func(h *happening) bool { return slices.Contains(h.alone, f) }); alone && read == dateline.Confirmed {
		return cmp.Or(p.markedStanding(f), read)
	}
	return read
}

// standingRead reads the standing of an agent from its own sentence: hedged,
// accused by an official, or told as a fact.
func (p *page) standingRead(x *scene, f phrase) dateline.Standing {
	s := x.sentence
	for i := max(0, f.first-3); i <= f.last; i++ {
		if p.is("hedges", s.Tokens[i].Lower) {
			return dateline.Suspected
		}
	}
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || k > x.main().chunk {
			continue
		}
		for i := c.First; i <= c.Last; i++ {
			if p.is("hedges", s.Tokens[i].Lower) && c.First-f.last <= 4 && c.First > f.last {
				return dateline.Suspected
			}
		}
	}
	a := p.actorOf(f)
	if a == nil || a.kind != dateline.ArmedGroup {
		return dateline.Confirmed
	}
	if v, ok := p.voiceOf(s); ok {
		switch speaker := p.actorOf(v); {
		case speaker == a:
			return dateline.Claimed
		case p.official(v):
			return dateline.Blamed
		}
	}
	return dateline.Confirmed
}

// responsibility reads who claims, is blamed, is suspected or denies, from the
// verb group or noun group k.
func (p *page) responsibility(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	head := s.Tokens[c.Head].Lower
	after := words(s, c.Last+1, min(c.Last+8, len(s.Tokens)))
	if c.Kind == prose.NounGroup {
		if head == "responsibility" {
			p.claimOfResponsibility(st, s, k)
		}
		if head == "suspicion" && k+1 < len(s.Chunks) {
			for _, f := range prepositionsAfter(s, s.Chunks[k+1].Last)["on"] {
				p.addParty(st, f, dateline.Suspected)
			}
		}
		if head == "work" || head == "hallmarks" {
			p.handiwork(st, s, k)
		}
		return
	}
	switch {
	case c.Negated && p.is("claims act", head):
	case p.is("blames", head):
		for _, f := range p.accused(s, k) {
			p.addParty(st, f, blameStanding(s, c))
			if other := p.toldBefore(st); other != nil && strings.Contains(after, "for both") {
				p.addParty(other, f, blameStanding(s, c))
			}
		}
	case (head == "is" || head == "was" || head == "were" || head == "are" || head == "held" || head == "be") && (strings.HasPrefix(after, "responsible") || strings.HasPrefix(after, "behind")) && !c.Negated:
		standing := dateline.Blamed
		if c.Infinitive || blameStanding(s, c) == dateline.Suspected {
			standing = dateline.Suspected
		}
		for _, f := range subjectOf(s, k) {
			p.addParty(st, f, standing)
		}
	case (head == "hold" || head == "holds" || head == "held") && strings.Contains(after, "responsible"):
		for _, f := range aroundVerb(s, k, c.Last).object {
			p.addParty(st, f, dateline.Blamed)
		}
	case p.is("links", head) && !c.Negated:
		for _, f := range prepositionsAfter(s, c.Last)["to"] {
			if a := p.actorOf(f); a != nil && a.kind == dateline.ArmedGroup {
				p.addParty(st, f, dateline.Suspected)
			}
		}
	case p.is("points", head) && !c.Negated:
		for _, prep := range []string{"at", "to"} {
			for _, f := range prepositionsAfter(s, c.Last)[prep] {
				if a := p.actorOf(f); a != nil && a.kind == dateline.ArmedGroup {
					p.addParty(st, f, dateline.Suspected)
				}
			}
		}
	case p.is("suspects", head) && !c.Participle:
		for _, f := range aroundVerb(s, k, c.Last).object {
			p.addParty(st, f, dateline.Suspected)
		}
	case p.is("denies act", head) && p.is("act denied", lastWord(after)):
		for _, f := range subjectOf(s, k) {
			p.addParty(st, f, dateline.Denied)
		}
	case p.is("denies act", head):
		for _, f := range subjectOf(s, k) {
			if a := p.actorOf(f); a != nil && a.kind == dateline.ArmedGroup {
				p.addParty(st, f, dateline.Denied)
			}
		}
	case p.is("claims act", head) && c.Passive:
		for _, f := range prepositionsAfter(s, c.Last)["by"] {
			if a := p.actorOf(f); a != nil && a.kind != dateline.Person {
				p.addParty(st, f, dateline.Claimed)
			}
		}
	case p.is("claims act", head) && c.Last+1 < len(s.Tokens) && strings.Contains(".,;", s.Tokens[c.Last+1].Text) && strings.Contains(words(s, max(0, c.First-5), c.First), "which"):
		for _, f := range subjectOf(s, k) {
			p.addParty(st, f, dateline.Claimed)
		}
	case p.is("claims act", head):
		for _, f := range aroundVerb(s, k, c.Last).object {
			if p.triggerNoun([]string{f.word()}, 0) || f.word() == "it" {
				for _, subject := range subjectOf(s, k) {
					p.addParty(st, subject, dateline.Claimed)
				}
			}
		}
	}
}

// toldBefore returns the story told right before another one.
func (p *page) toldBefore(st *story) *story {
	i := slices.Index(p.stories, st)
	if i < 1 {
		return nil
	}
	return p.stories[i-1]
}

func lastWord(s string) string {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == ' ' {
			return s[i+1:]
		}
	}
	return s
}

// claimOfResponsibility reads "X claimed responsibility", "no group has
// claimed responsibility", "responsibility was claimed by X".
func (p *page) claimOfResponsibility(st *story, s *prose.Sentence, k int) {
	if k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup {
		v := s.Chunks[k-1]
		head := s.Tokens[v.Head].Lower
		standing := dateline.Standing("")
		switch {
		case v.Negated || v.Modal != "":
		case p.is("claims act", head):
			standing = dateline.Claimed
		case p.is("denies act", head):
			standing = dateline.Denied
		}
		if standing != "" {
			for _, f := range subjectOf(s, k-1) {
				p.addParty(st, f, standing)
			}
		}
		return
	}
	if k+1 < len(s.Chunks) && s.Chunks[k+1].Kind == prose.VerbGroup && p.is("claims act", s.Tokens[s.Chunks[k+1].Head].Lower) {
		for _, f := range prepositionsAfter(s, s.Chunks[k+1].Last)["by"] {
			p.addParty(st, f, dateline.Claimed)
		}
	}
}

// handiwork reads "was the work of another group, X" and "bore the hallmarks
// of X".
func (p *page) handiwork(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	of := prepositionsAfter(s, c.Last)["of"]
	if len(of) == 0 {
		return
	}
	standing := dateline.Confirmed
	if _, ok := p.voiceOf(s); ok {
		standing = dateline.Blamed
	}
	if s.Tokens[c.Head].Lower == "hallmarks" {
		standing = dateline.Suspected
	}
	f := of[0]
	if p.actorOf(f) == nil && f.last+2 < len(s.Tokens) && s.Tokens[f.last+1].Text == "," {
		if j := chunkOf(s, f.last+2); j >= 0 && s.Chunks[j].Kind == prose.NounGroup {
			f = phraseAt(s, j)
		}
	}
	p.addParty(st, f, standing)
}

// accused returns whom a verb of blaming points to: "blamed X for", "blamed
// the attack on X", "accused X of", "was blamed on X", "attributed to X".
func (p *page) accused(s *prose.Sentence, k int) []phrase {
	c := s.Chunks[k]
	a := aroundVerb(s, k, c.Last)
	for _, prep := range []string{"on", "to"} {
		for _, f := range a.prepositions[prep] {
			if p.agent(f) {
				return a.prepositions[prep]
			}
		}
	}
	var out []phrase
	for _, f := range a.object {
		if p.agent(f) || f.word() == "it" {
			out = append(out, f)
		}
	}
	return out
}

func blameStanding(s *prose.Sentence, c prose.Chunk) dateline.Standing {
	for i := c.First; i <= c.Last; i++ {
		switch s.Tokens[i].Lower {
		case "believed", "thought", "suspected", "may":
			return dateline.Suspected
		}
	}
	return dateline.Blamed
}

// addParty adds an actor with its standing; the stronger standing stays. A
// group named outweighs a bare description of the same.
func (p *page) addParty(st *story, f phrase, standing dateline.Standing) {
	party := dateline.Party{Standing: standing, Evidence: p.phraseSpan(f)}
	a := p.actorOrState(f)
	if a == nil && f.word() == "it" && standing != dateline.Confirmed {
		a = p.lastGroup(f.start())
	}
	if a != nil {
		a.acting = true
		party.Actor = dateline.Optional(a.key)
	} else if f.pronoun() || standing == dateline.Denied || !p.agent(f) && !p.asMarked(f, "role") {
		return
	}
	st.involve(party, p.asMarked(f, "role"))
}

// involve lists a party, or raises the standing of one already listed: of the
// same actor, or of the same words. What a learned reader marked is listed in
// all the words that it stands in.
func (st *story) involve(party dateline.Party, marked bool) {
	for i, o := range st.parties {
		sameWords := o.Evidence.Text == party.Evidence.Text
		if o.Actor != party.Actor || !sameWords && (marked || party.Actor == "") {
			continue
		}
		if slices.Index(dateline.Standings, party.Standing) < slices.Index(dateline.Standings, o.Standing) {
			st.parties[i] = party
		}
		return
	}
	st.parties = append(st.parties, party)
}
