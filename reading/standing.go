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
				if !unreal(h.status) && p.deniedDeed(h) { // denial has who denies
					continue
				}
				meant := p.doersMeant(h)
				for _, d := range meant {
					d.actor.acting = true
					st.involve(dateline.Party{Actor: dateline.Optional(d.actor.key), Standing: p.standingRead(x, d.words, d.actor), Evidence: p.phraseSpan(d.words)}, false)
				}
				for _, f := range h.perps {
					if _, ok := p.forceSpeaking(x.sentence); ok && f.sentence == x.sentence && p.speakersOwn(f) {
						continue // ownAct has them
					}
					if slices.ContainsFunc(meant, func(d doer) bool { return d.words.shares(f) }) {
						continue
					}
					standing, guessed := p.standingIn(x, f)
					p.addParty(st, f, standing)
					if a := p.actorOrState(f); guessed && a != nil {
						st.guessed = append(st.guessed, a)
					}
				}
				for _, n := range h.states {
					if a := p.government(n, p.countryOf(n)); a != nil {
						a.acting = true
						st.involve(dateline.Party{Actor: dateline.Optional(a.key), Standing: dateline.Confirmed, Evidence: p.span(n.start, n.end)}, false)
					}
				}
				p.ownAct(st, x, h)
			}
			p.announced(st, x)
		}
	}
	for i := range p.text.Sentences {
		s := &p.text.Sentences[i]
		st := p.storyMeant(stories, i)
		if st == nil || p.habitual(s) {
			continue
		}
		for k := range s.Chunks {
			p.responsibility(st, s, k)
		}
		p.authors(st, s)
		p.ownWords(st, s)
	}
	for _, st := range stories {
		p.bothSides(st)
		st.goByWords()
		p.withoutFought(st)
	}
}

// ownAct reads "the group said that it had carried out the bombing": the
// speaker claims what a pronoun is the subject of. What a state's force says
// that it or its men did is told.
func (p *page) ownAct(st *story, x *scene, h *happening) {
	if v, ok := p.forceSpeaking(x.sentence); ok && slices.ContainsFunc(h.args.subject, p.speakersOwn) {
		if h == st.scenes[0].main() || statesDo(h.kind) {
			p.addParty(st, v, dateline.Confirmed)
		}
		return
	}
	if !slices.ContainsFunc(h.args.subject, func(f phrase) bool {
		w := f.word()
		return f.pronoun() && (w == "it" || w == "they" || w == "we") || p.itIsWho(f)
	}) {
		return
	}
	if v, ok := p.groupSpeaking(x.sentence); ok {
		p.addParty(st, v, dateline.Claimed)
	}
}

// statesDo reports whether a kind is one of what states do to armed groups.
func statesDo(k dateline.Kind) bool {
	return k == dateline.AirStrike || k == dateline.Raid || k == dateline.Arrest
}

// forceSpeaking returns the state's force that says what a sentence tells.
func (p *page) forceSpeaking(s *prose.Sentence) (phrase, bool) {
	v, ok := p.voiceOf(s)
	if !ok {
		return phrase{}, false
	}
	a := p.actorOf(v)
	return v, a != nil && a.kind == dateline.StateForce
}

// speakersOwn reports whether a phrase means who speaks, or men of theirs: "it
// had raided the camp", "its soldiers shot four men", "one of its men drove".
func (p *page) speakersOwn(f phrase) bool {
	if w := f.word(); f.pronoun() {
		return w == "it" || w == "they" || w == "we"
	}
	return possessed(f) && (p.is("units", f.word()) || p.is("forces", f.word()) || p.is("airborne", f.word()))
}

// storyAt returns the story that a sentence speaks of: the one told in it,
// else the one told last before it.
func storyAt(stories []*story, sentence int) *story {
	var best *story
	bestIndex, bestStart := -1, -1
	for _, st := range stories {
		for _, x := range st.scenes {
			if start := x.main().start(); x.index <= sentence && (x.index > bestIndex || x.index == bestIndex && start > bestStart) {
				best, bestIndex, bestStart = st, x.index, start
			}
		}
	}
	if best == nil && len(stories) > 0 && sentence < 3 {
		return stories[0]
	}
	return best
}

// standingIn gives the standing of an agent: what its own sentence says; where
// that says nothing and only a learned reader has the agent, or the sentence is told
// on another's word, what the reader says, which is a guess.
func (p *page) standingIn(x *scene, f phrase) (read dateline.Standing, guessed bool) {
	read = dateline.Confirmed
	a := p.actorOf(f)
	switch {
	case f.sentence == x.sentence:
		read = p.standingRead(x, f, p.actorOrState(f))
	case p.ownWord(f.sentence, f, a) && !p.saysNo(f.sentence) && !p.speaks(f):
		return dateline.Claimed, false
	}
	if a != nil && a.kind == dateline.StateForce && x.main().kind == dateline.Arrest {
		return dateline.Confirmed, false
	}
	alone := slices.ContainsFunc(x.happenings, func(h *happening) bool { return slices.Contains(h.alone, f) })
	if read == dateline.Confirmed && (alone || p.onAnothersWord(f.sentence, a)) {
		return cmp.Or(p.markedStanding(f), read), true
	}
	return read, false
}

// standingRead reads the standing of an agent from its own sentence: hedged,
// accused by an official, or told as a fact.
func (p *page) standingRead(x *scene, f phrase, a *naming) dateline.Standing {
	s := x.sentence
	for i := max(0, f.first-3); i <= f.last; i++ {
		if p.is("hedges", s.Tokens[i].Lower) || p.is("hallmarks", s.Tokens[i].Lower) {
			return dateline.Suspected
		}
	}
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || k > x.main().chunk {
			continue
		}
		if !c.Passive && !c.Negated && p.is("supposes", s.Tokens[c.Head].Lower) && f.first > c.Last && f.first-c.Last <= 4 { // "officials believe that"
			return dateline.Suspected
		}
		for i := c.First; i <= c.Last; i++ {
			if w := s.Tokens[i].Lower; (p.is("hedges", w) || p.is("supposes", w) && x.main().status != dateline.Threatened) && c.First-f.last <= 4 && c.First > f.last {
				return dateline.Suspected
			}
		}
	}
	if a != nil && (a.kind == dateline.StateForce || a.kind == dateline.Government) {
		if v, ok := p.voiceOf(s); ok && p.accuses(v, a) && x.main().kind != dateline.Clash {
			return dateline.Blamed
		}
	}
	if a == nil || a.kind != dateline.ArmedGroup || x.main().kind == dateline.Surrender {
		return dateline.Confirmed
	}
	if ownAccount(s) {
		return dateline.Claimed
	}
	if p.ownWord(s, f, a) {
		if p.saysNo(s) {
			return dateline.Blamed
		}
		return dateline.Claimed
	}
	if v, ok := p.voiceOf(s); ok && p.official(v) && x.main().kind != dateline.Clash {
		return dateline.Blamed
	}
	return dateline.Confirmed
}

// ownWord reports whether a sentence tells on the word of an armed group what it, or
// people called its own, did.
func (p *page) ownWord(s *prose.Sentence, f phrase, a *naming) bool {
	v, ok := p.groupSpeaking(s)
	return ok && a != nil && a.kind == dateline.ArmedGroup && (p.actorOf(v) == a || possessed(f) && p.armedGroup(v))
}

// speaks reports whether a phrase is who says what its sentence tells.
func (p *page) speaks(f phrase) bool {
	v, ok := p.voiceOf(f.sentence)
	return ok && v.shares(f)
}

// ownAccount reports whether a sentence tells what somebody did by their own account.
func ownAccount(s *prose.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return t.Lower == "own" }) &&
		slices.ContainsFunc([]string{"by its own account", "by its own admission", "on its own account"}, func(phrase string) bool {
			return strings.Contains(words(s, 0, len(s.Tokens)), phrase)
		})
}

// saysNo reports whether the sentence says that "it" or "they" did not do
// something.
func (p *page) saysNo(s *prose.Sentence) bool {
	for k, c := range s.Chunks {
		if f, ok := onlyOne(subjectOf(s, k)); c.Kind == prose.VerbGroup && (c.Negated || p.is("denies act", s.Tokens[c.Head].Lower)) && ok && f.pronoun() {
			return true
		}
	}
	return false
}

// itIsWho reports whether a phrase means no other than the pronoun before it: the one
// of "it is the one who burned the lorries".
func (p *page) itIsWho(f phrase) bool {
	s := f.sentence
	k := chunkOf(s, f.first)
	if w := f.word(); w != "one" && w != "ones" || k < 1 || s.Chunks[k-1].Kind != prose.VerbGroup || !p.is("is", s.Tokens[s.Chunks[k-1].Head].Lower) {
		return false
	}
	g, ok := onlyOne(subjectOf(s, k-1))
	return ok && g.pronoun() && (g.word() == "it" || g.word() == "they")
}

// possessed reports whether a phrase is called somebody's own: "fighters of its
// West Africa branch".
func possessed(f phrase) bool {
	return slices.ContainsFunc(f.sentence.Tokens[f.first:f.last+1], func(t prose.Token) bool { return t.Lower == "its" || t.Lower == "their" })
}

// addParty adds an actor with its standing; the stronger standing stays. A
// group named outweighs a bare description of the same.
func (p *page) addParty(st *story, f phrase, standing dateline.Standing) {
	party := dateline.Party{Standing: standing, Evidence: p.phraseSpan(f)}
	a := p.actorOrState(f)
	if g, ok := p.holderOfWeapon(f); a == nil && ok { // "a joint force of the Rangers"
		a = p.actorOf(g)
	}
	if a == nil && f.word() == "it" && standing != dateline.Confirmed {
		a = p.lastGroup(f.start())
	}
	if a != nil && a.kind == dateline.StateForce && p.kindOf(st) != dateline.Clash && p.unnamedForce(f) {
		a = nil
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
		if weaker(o.Standing, party.Standing) {
			st.parties[i] = party
		}
		return
	}
	st.parties = append(st.parties, party)
}

// goByWords gives those whose standing only a learned reader guessed the weaker one
// that the text's own words gave them; that they deny it does not say who blames them.
func (st *story) goByWords() {
	for i, o := range st.parties {
		if worded, ok := st.worded[string(o.Actor)]; ok && weaker(worded, o.Standing) && (worded != dateline.Denied || o.Standing == dateline.Claimed) && slices.ContainsFunc(st.guessed, func(a *naming) bool { return a.key == string(o.Actor) }) {
			st.parties[i].Standing = worded
		}
	}
}

// weaker reports whether a standing is less firm than another.
func weaker(a, b dateline.Standing) bool {
	return slices.Index(dateline.Standings, a) > slices.Index(dateline.Standings, b)
}
