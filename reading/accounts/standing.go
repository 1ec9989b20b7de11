package accounts

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/marks"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/scenes"
	"github.com/dateline-project/dateline/reading/voices"
)

// standings settles who is behind each story and on whose word: the agents of
// its happenings, and those whom sentences name as claiming, blamed or denying.
func (p *page) standings(stories []*story) {
	for _, st := range stories {
		for _, x := range st.scenes {
			for _, h := range x.Happenings {
				if !happenings.Unreal(h.Status) && p.deniedDeed(h) { // denial has who denies
					continue
				}
				meant := p.DoersMeant(h)
				for _, d := range meant {
					d.Actor.Acting = true
					st.involve(dateline.Party{Actor: dateline.Optional(d.Actor.Key), Standing: p.standingRead(x, d.Words, d.Actor), Evidence: p.PhraseSpan(d.Words)}, false)
				}
				for _, f := range h.Perps {
					if _, ok := p.ForceSpeaking(x.Sentence); ok && f.Sentence == x.Sentence && p.speakersOwn(f) {
						continue // ownAct has them
					}
					if slices.ContainsFunc(meant, func(d happenings.Doer) bool { return d.Words.Shares(f) }) {
						continue
					}
					standing, guessed := p.standingIn(x, f)
					if guessed && standing == dateline.Denied && !p.saysNo(f.Sentence) { // words of denial have who denies
						continue
					}
					p.addParty(st, f, standing)
					if a := p.ActorOrState(f); guessed && a != nil {
						st.guessed = append(st.guessed, a)
					}
				}
				for _, n := range h.States {
					if a := p.Government(n, p.CountryOf(n)); a != nil {
						a.Acting = true
						st.involve(dateline.Party{Actor: dateline.Optional(a.Key), Standing: dateline.Confirmed, Evidence: p.Span(n.Start, n.End)}, false)
					}
				}
				p.ownAct(st, x, h)
			}
			p.announced(st, x)
		}
		p.announcedAfter(st)
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if p.Habitual(s) {
			continue
		}
		for k, c := range s.Chunks {
			for _, st := range p.storiesMeant(stories, i, c.First) {
				p.responsibility(st, s, k)
			}
		}
		p.authors(stories, i)
		if st := p.storyMeant(stories, i, 0, len(s.Tokens)-1); st != nil {
			p.ownWords(st, s)
		}
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
func (p *page) ownAct(st *story, x *scenes.Scene, h *happenings.Happening) {
	if v, ok := p.ForceSpeaking(x.Sentence); ok && slices.ContainsFunc(h.Args.Subject, p.speakersOwn) {
		if h == st.scenes[0].Main() || happenings.StatesDo(h.Kind) {
			p.addParty(st, v, dateline.Confirmed)
		}
		return
	}
	if !slices.ContainsFunc(h.Args.Subject, func(f grammar.Phrase) bool {
		w := f.Word()
		return f.Pronoun() && (w == "it" || w == "they" || w == "we") || p.itIsWho(f)
	}) {
		return
	}
	if v, ok := p.GroupSpeaking(x.Sentence); ok {
		for _, g := range p.speakingTogether(v) {
			p.addParty(st, g, dateline.Claimed)
		}
	} else if we := slices.IndexFunc(h.Args.Subject, func(f grammar.Phrase) bool { return f.Word() == "we" }); we >= 0 {
		if a := p.WhoWeAre(h.Args.Subject[we]); a != nil && a == p.Signer {
			st.involve(dateline.Party{Actor: dateline.Optional(a.Key), Standing: dateline.Claimed, Evidence: p.PhraseSpan(h.Args.Subject[we])}, false)
		}
	}
}

// speakingTogether lists the armed groups that "and" joins to one that speaks, with it: "The
// Front and the Brigade said that they had".
func (p *page) speakingTogether(v grammar.Phrase) []grammar.Phrase {
	k := grammar.ChunkOf(v.Sentence, v.Head)
	if k < 0 {
		return []grammar.Phrase{v}
	}
	all := slices.DeleteFunc(grammar.Coordinated(v.Sentence, k), func(f grammar.Phrase) bool {
		return f.Shares(v) || !p.ArmedGroup(f)
	})
	return append([]grammar.Phrase{v}, all...)
}

// speakersOwn reports whether a phrase means who speaks, or men of theirs: "it
// had raided the camp", "its soldiers shot four men", "one of its men drove".
func (p *page) speakersOwn(f grammar.Phrase) bool {
	if w := f.Word(); f.Pronoun() {
		return w == "it" || w == "they" || w == "we"
	}
	of := f.Sentence.Tokens[f.Last].Lower // "one of its men"
	return voices.Possessed(f) && (p.Is("units", f.Word()) || p.Is("forces", f.Word()) || p.Is("airborne", f.Word()) || p.Is("units", of))
}

// storyAt returns the story that a sentence speaks of: the one told in it,
// else the one told last before it.
func storyAt(stories []*story, sentence int) *story {
	var best *story
	bestIndex, bestStart := -1, -1
	for _, st := range stories {
		for _, x := range st.scenes {
			if start := x.Main().Start(); x.Index <= sentence && (x.Index > bestIndex || x.Index == bestIndex && start > bestStart) {
				best, bestIndex, bestStart = st, x.Index, start
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
func (p *page) standingIn(x *scenes.Scene, f grammar.Phrase) (read dateline.Standing, guessed bool) {
	read = dateline.Confirmed
	a := p.ActorOf(f)
	alone := slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool { return slices.Contains(h.Alone, f) })
	switch {
	case alone && p.ArmedGroup(f) && p.speaks(f) && p.saysNo(f.Sentence):
		return dateline.Denied, true
	case f.Sentence == x.Sentence:
		read = p.standingRead(x, f, p.ActorOrState(f))
	case p.ownWord(f.Sentence, f, a) && !p.saysNo(f.Sentence) && !p.speaks(f):
		return dateline.Claimed, false
	}
	if a != nil && a.Kind == dateline.StateForce && x.Main().Kind == dateline.Arrest {
		return dateline.Confirmed, false
	}
	if read == dateline.Confirmed && (alone || p.OnAnothersWord(f.Sentence, a)) {
		guess := p.markedStanding(f)
		if guess == dateline.Claimed && a != nil && (a.Kind == dateline.StateForce || a.Kind == dateline.Government) {
			guess = read // what a state says that it did is told
		}
		return cmp.Or(guess, read), true
	}
	return read, false
}

// standingRead reads the standing of an agent from its own sentence: hedged,
// accused by an official, or told as a fact.
func (p *page) standingRead(x *scenes.Scene, f grammar.Phrase, a *names.Naming) dateline.Standing {
	s := x.Sentence
	for i := max(0, f.First-3); i <= f.Last; i++ {
		if k := grammar.ChunkOf(s, i); k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && !s.Chunks[k].Passive && i < f.First && p.Is("blames", s.Tokens[i].Lower) { // "accused the army of"
			return dateline.Blamed
		}
		if p.Is("hedges", s.Tokens[i].Lower) || p.Is("hallmarks", s.Tokens[i].Lower) {
			return dateline.Suspected
		}
	}
	for k, c := range s.Chunks {
		if p.supposedAtLast(s, c) {
			return dateline.Suspected
		}
		if c.Kind != prose.VerbGroup || k > x.Main().Chunk {
			continue
		}
		doubts := !c.Negated && p.Is("supposes", s.Tokens[c.Head].Lower) || c.Negated && p.Is("rules out", s.Tokens[c.Head].Lower)
		if !c.Passive && doubts && f.First > c.Last && f.First-c.Last <= 4 { // "officials believe that"
			return dateline.Suspected
		}
		for i := c.First; i <= c.Last; i++ {
			if w := s.Tokens[i].Lower; (p.Is("hedges", w) || p.Is("supposes", w) && x.Main().Status != dateline.Threatened) && c.First-f.Last <= 4 && c.First > f.Last {
				return dateline.Suspected
			}
		}
	}
	if a != nil && (a.Kind == dateline.StateForce || a.Kind == dateline.Government) {
		if v, ok := p.VoiceOf(s); ok && p.Accuses(v, a) && x.Main().Kind != dateline.Clash {
			return dateline.Blamed
		}
	}
	if a == nil || a.Kind != dateline.ArmedGroup || x.Main().Kind == dateline.Surrender {
		return dateline.Confirmed
	}
	if ownAccount(s) || a == p.Signer && !p.Text.Quoted(f.Start()) {
		return dateline.Claimed
	}
	if p.ownWord(s, f, a) {
		if p.saysNo(s) {
			return dateline.Blamed
		}
		return dateline.Claimed
	}
	if v, ok := p.voice(s); ok && p.Official(v) && x.Main().Kind != dateline.Clash {
		return dateline.Blamed
	}
	return dateline.Confirmed
}

// supposedAtLast reports whether a verb ends its sentence, behind a comma, by saying that
// what was told is only supposed: "by the Front, police believe".
func (p *page) supposedAtLast(s *prose.Sentence, c prose.Chunk) bool {
	if c.Kind != prose.VerbGroup || c.Negated || !p.Is("believes", s.Tokens[c.Head].Lower) && !p.Is("suspects", s.Tokens[c.Head].Lower) || c.Last+2 < len(s.Tokens) {
		return false
	}
	k := grammar.ChunkOf(s, c.First-1)
	return k >= 0 && s.Chunks[k].First > 0 && s.Tokens[s.Chunks[k].First-1].Text == ","
}

// voice returns who says what a sentence tells, whom "he" or "she" means too.
func (p *page) voice(s *prose.Sentence) (grammar.Phrase, bool) {
	if v, ok := p.VoiceOf(s); ok || !p.PersonSpeaks(s) {
		return v, ok
	}
	return p.SpeakerBefore(s)
}

// ownWord reports whether a sentence tells on the word of an armed group what it, or
// people called its own, did.
func (p *page) ownWord(s *prose.Sentence, f grammar.Phrase, a *names.Naming) bool {
	v, ok := p.GroupSpeaking(s)
	return ok && a != nil && a.Kind == dateline.ArmedGroup && (p.ActorOf(v) == a || voices.Possessed(f) && p.ArmedGroup(v))
}

// speaks reports whether a phrase is who says what its sentence tells.
func (p *page) speaks(f grammar.Phrase) bool {
	v, ok := p.VoiceOf(f.Sentence)
	return ok && v.Shares(f)
}

// ownAccount reports whether a sentence tells what somebody did by their own account.
func ownAccount(s *prose.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return t.Lower == "own" }) &&
		slices.ContainsFunc([]string{"by its own account", "by its own admission", "on its own account"}, func(phrase string) bool {
			return strings.Contains(grammar.Words(s, 0, len(s.Tokens)), phrase)
		})
}

// saysNo reports whether the sentence says that "it" or "they" did not do
// something.
func (p *page) saysNo(s *prose.Sentence) bool {
	for k, c := range s.Chunks {
		if f, ok := grammar.FirstOf(p.SubjectOf(s, k)); c.Kind == prose.VerbGroup && (c.Negated || p.Is("denies act", s.Tokens[c.Head].Lower)) && ok && f.Pronoun() {
			return true
		}
	}
	return false
}

// itIsWho reports whether a phrase means no other than the pronoun before it: the one
// of "it is the one who burned the lorries".
func (p *page) itIsWho(f grammar.Phrase) bool {
	s := f.Sentence
	k := grammar.ChunkOf(s, f.First)
	if w := f.Word(); w != "one" && w != "ones" || k < 1 || s.Chunks[k-1].Kind != prose.VerbGroup || !p.Is("is", s.Tokens[s.Chunks[k-1].Head].Lower) {
		return false
	}
	g, ok := grammar.FirstOf(p.SubjectOf(s, k-1))
	return ok && g.Pronoun() && (g.Word() == "it" || g.Word() == "they")
}

// addParty adds an actor with its standing; the stronger standing stays. A
// group named outweighs a bare description of the same.
func (p *page) addParty(st *story, f grammar.Phrase, standing dateline.Standing) {
	party := dateline.Party{Standing: standing, Evidence: p.PhraseSpan(f)}
	a := p.ActorOrState(f)
	if g, ok := p.HolderOfWeapon(f); a == nil && ok { // "a joint force of the Rangers"
		a = p.ActorOf(g)
	}
	if a == nil && f.Word() == "it" && standing != dateline.Confirmed {
		a = p.LastGroup(f.Start())
	}
	if a != nil && a.Kind == dateline.StateForce && p.UnnamedForce(f) && !p.tellsOnForce(st) {
		a = nil
	}
	if a != nil {
		a.Acting = true
		party.Actor = dateline.Optional(a.Key)
	} else if f.Pronoun() || standing == dateline.Denied || !p.Agent(f) && !p.AsMarked(f, "role") {
		return
	}
	st.involve(party, p.AsMarked(f, "role"))
}

// tellsOnForce reports whether men of a state's force whom a text calls by what they are,
// "police", "soldiers", count as that force in a story: in a fight, and where they attack
// people, which is told of them because they are the state's; who arrests is told in passing.
func (p *page) tellsOnForce(st *story) bool {
	switch p.kindOf(st) {
	case dateline.Clash, dateline.Raid, dateline.AirStrike:
		return true
	case dateline.ArmedAssault, dateline.Assassination, dateline.UnarmedAssault:
		return !slices.ContainsFunc(st.parties, func(o dateline.Party) bool {
			return o.Standing != dateline.Denied && (p.kindOfParty(o) == dateline.ArmedGroup || o.Actor == "" && !p.UnnamedAt(o.Evidence))
		})
	}
	return false
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
		if worded, ok := st.worded[string(o.Actor)]; ok && weaker(worded, o.Standing) && (worded != dateline.Denied || o.Standing == dateline.Claimed) && slices.ContainsFunc(st.guessed, func(a *names.Naming) bool { return a.Key == string(o.Actor) }) {
			st.parties[i].Standing = worded
		}
	}
}

// weaker reports whether a standing is less firm than another.
func weaker(a, b dateline.Standing) bool {
	return slices.Index(dateline.Standings, a) > slices.Index(dateline.Standings, b)
}

// markedStanding is the standing that a learned reader gives a perpetrator, ""
// where it marks none there.
func (p *page) markedStanding(f grammar.Phrase) dateline.Standing {
	for m := range p.MarksOf("role", f.Start(), f.End()) {
		if m.Label == "perp" && m.Score >= marks.SureRole {
			return m.Standing
		}
	}
	return ""
}
