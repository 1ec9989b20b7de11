package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// figurative reports whether the words name no violence here: a weak trigger
// with nothing armed, hurt or broken beside it.
func (p *page) figurative(h *happening) bool {
	if (h.kind == "" || !h.trigger.Strong) && p.accident(h.sentence) || p.mishaps && !p.done(h) {
		return true
	}
	if p.bloodless(h) || p.bareCharge(h) || h.trigger.Verb && p.toHospital(h.sentence, h.sentence.Chunks[h.chunk]) {
		return true
	}
	if h.trigger.Strong {
		return h.kind == "" && h.trigger.Verb && p.verbal(h)
	}
	if p.natural(h) {
		return true
	}
	if h.status == dateline.Foiled && h.trigger.Faint {
		return !p.unearths(h)
	}
	if h.kind == dateline.Surrender && h.trigger.Faint {
		return !p.givesUp(h)
	}
	ofBomb := (h.status == dateline.Foiled || h.trigger.Subject == codebook.Weapon) && p.ofBomb(h)
	armed := slices.ContainsFunc(h.args.object, func(f phrase) bool { return p.is("weapons", f.word()) })
	if weapon := h.trigger.Object == codebook.Weapon; weapon && h.trigger.Verb && len(h.args.object) > 0 && (len(h.weapons) == 0 || h.trigger.Faint && !armed) && !ofBomb {
		return true // what is placed, thrown or left is no weapon
	}
	if h.trigger.Faint && h.trigger.Verb && len(h.targets) == 0 && len(h.weapons) == 0 {
		return true // attackers who only leave, or take off
	}
	people := slices.ContainsFunc(h.targets, func(f phrase) bool {
		return !p.is("corpse", f.word()) && (p.human(f.word()) || p.personIn(f))
	})
	if taking(h.kind) && h.kind != dateline.Hijacking { // rifles and drugs are seized, people kidnapped
		return !people || h.trigger.Faint && !slices.ContainsFunc(h.perps, p.underArms)
	}
	if h.kind == dateline.Arrest && h.trigger.Verb && !people && len(h.args.object) > 0 { // bodies are picked up
		return true
	}
	if len(h.weapons) > 0 || ofBomb || slices.ContainsFunc(h.perps, p.underArms) {
		return false
	}
	return h.trigger.Faint || !p.armedSentence(h.sentence)
}

// underArms reports whether a phrase means people under arms.
func (p *page) underArms(f phrase) bool {
	if p.is("attackers", f.word()) || p.is("forces", f.word()) || p.is("names group", f.word()) {
		return true
	}
	if slices.ContainsFunc(f.sentence.Tokens[f.first:f.last+1], func(t prose.Token) bool { return p.is("under arms", t.Lower) }) {
		return true
	}
	a := p.actorOf(f)
	return a != nil && (a.kind == dateline.ArmedGroup || a.kind == dateline.StateForce)
}

// bloodless reports whether what is attacked by nobody under arms, or goes off,
// cannot be: a price, a motion, a boiler.
func (p *page) bloodless(h *happening) bool {
	all := func(class string, fs []phrase) bool {
		return len(fs) > 0 && !slices.ContainsFunc(fs, func(f phrase) bool { return !p.is(class, f.word()) })
	}
	if p.pelted(h) || all("weather", h.args.subject) {
		return true
	}
	return all("no victim", h.args.object) && !slices.ContainsFunc(h.perps, p.underArms) || h.trigger.Subject == codebook.Weapon && all("no bomb", h.args.subject)
}

// pelted reports whether somebody unarmed, or nobody, bombards something with what
// does not explode: "bombarded with stones from the slopes".
func (p *page) pelted(h *happening) bool {
	if !h.trigger.Verb || h.trigger.Strong || h.kind != dateline.Bombing || h.status != dateline.Occurred || slices.ContainsFunc(h.perps, p.underArms) {
		return false
	}
	with := h.args.prepositions["with"]
	return neighbour(h.sentence, h.last+1) == "with" && len(with) > 0 && !slices.ContainsFunc(with, func(f phrase) bool {
		return p.is("explosive", f.word()) || p.is("airborne", f.word())
	})
}

// explosiveIn reports whether a sentence names what explodes.
func (p *page) explosiveIn(s *prose.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return p.is("explosive", t.Lower) })
}

// goesOn is how many sentences after an incident those who died may be its own.
const goesOn = 2

// natural reports whether people died, and nothing in the sentence or right
// before says that anybody killed them.
func (p *page) natural(h *happening) bool {
	if h.trigger.Subject != codebook.Target || h.trigger.Kind != "" {
		return false
	}
	if n := len(p.happenings); n > 0 && h.index-p.happenings[n-1].index <= goesOn {
		return false
	}
	for i, t := range h.sentence.Tokens {
		if i >= h.first && i <= h.last {
			continue
		}
		if p.is("weapons", t.Lower) || p.is("attackers", t.Lower) || p.is("explosive", t.Lower) || p.is("airborne", t.Lower) || p.is("violent", t.Lower) {
			return false
		}
	}
	return true
}

// done reports whether somebody is said to have done what happened.
func (p *page) done(h *happening) bool {
	return h.kind != dateline.Bombing && h.kind != "" && len(h.perps) > 0
}

// verbal reports whether an attack is one of words: on what is neither people
// nor a place nor a thing, by nobody armed ("the minister attacked the budget").
func (p *page) verbal(h *happening) bool {
	if len(h.targets) == 0 || p.armedSentence(h.sentence) {
		return false
	}
	for _, f := range h.targets {
		if p.human(f.word()) || p.is("facilities", f.word()) || p.is("groups", f.word()) || f.sentence.Tokens[f.head].Tag == "NNP" || f.sentence.Tokens[f.head].Tag == "CD" || p.nameWithin(f.start(), f.end()) != nil {
			return false
		}
	}
	return true
}

// accident reports whether the sentence tells of an accident and of nobody
// armed.
func (p *page) accident(s *prose.Sentence) bool {
	accident := false
	for _, t := range s.Tokens {
		if p.is("attackers", t.Lower) || p.is("explosive", t.Lower) {
			return false
		}
		accident = accident || p.is("accident", t.Lower)
	}
	return accident
}

// habit reports whether the sentence tells what somebody is wont to do, and
// points to no day on which it was done.
func (p *page) habit(h *happening) bool {
	return p.habitual(h.sentence) && !p.pointed(h)
}

// habitual reports whether the sentence has a word such as "usually" or "known",
// but not where it only gives a name ("known as") or says what is certain of one
// ("are known to have died").
func (p *page) habitual(s *prose.Sentence) bool {
	for i, t := range s.Tokens {
		if p.is("habit", t.Lower) && !p.is("names", words(s, i, i+2)) && words(s, i+1, i+3) != "to have" {
			return true
		}
	}
	return false
}

// armedSentence reports whether the sentence names weapons or people killed or
// hurt.
func (p *page) armedSentence(s *prose.Sentence) bool {
	for _, t := range s.Tokens {
		if p.is("weapons", t.Lower) || p.is("harm", t.Lower) || p.is("attackers", t.Lower) {
			return true
		}
	}
	return false
}

// judge settles whether the happening took place, was tried, foiled or
// threatened, and reports false for what is only supposed, general or denied.
func (p *page) judge(h *happening) bool {
	s := h.sentence
	c := s.Chunks[h.chunk]
	if isQuestion(s) {
		return false
	}
	if c.Kind == prose.VerbGroup {
		if c.Negated && h.trigger.Subject == codebook.Weapon { // "did not go off"
			h.status = dateline.Attempted
			return p.ofBomb(h)
		}
		if almost(s, c) {
			return false
		}
		if p.fendedOff(h) {
			h.status = dateline.Foiled
			return true
		}
		if h.trigger.Subject == codebook.Weapon && (wouldHave(s, h.first) || hadIt(s, c)) {
			h.status = dateline.Foiled
			return p.ofBomb(h)
		}
		if c.Negated || p.befellNobody(h) || p.imperative(h) || p.joinedToSupposed(h) {
			return false
		}
		if c.Tense == prose.Future || c.Modal != "" && c.Modal != "did" {
			return p.threatened(h)
		}
		if p.record(h) || p.longAgo(h) || !p.pointed(h) && slices.ContainsFunc(h.args.prepositions["in"], p.longFight) {
			return false
		}
		if c.Infinitive || c.Participle && s.Tokens[c.Head].Tag == "VBG" {
			return p.judgeInfinitive(h)
		}
		if p.wont(h) {
			return false
		}
		return !p.conditional(s, c.First)
	}
	return p.judgeNoun(h)
}

// wont reports whether a verb in the present tells what somebody does again and again:
// "they attack convoys", "the Front takes its recruits from orphans".
func (p *page) wont(h *happening) bool {
	s := h.sentence
	c := s.Chunks[h.chunk]
	head := s.Tokens[c.Head]
	if c.Passive || h.args.bare || s.Heading || c.Modal != "" {
		return false
	}
	if s.Tokens[c.First].Tag == "VBZ" { // bulletins tell in it what happened
		return c.First == c.Head && (h.trigger.Faint || inRelative(s, c.First)) && !p.pointed(h)
	}
	acts := h.trigger.Subject == codebook.Perpetrator && len(h.args.subject) > 0
	return (c.Tense == prose.Present && !inPast(h) || acts && inPlainForm(h)) && !p.book.Triggers.PastToo(head.Lower)
}

// inPlainForm reports whether a verb that a table has stands in its plain form, whatever
// the tagger takes it for: "they fight soldiers".
func inPlainForm(h *happening) bool {
	c := h.sentence.Chunks[h.chunk]
	base, _, _ := strings.Cut(h.trigger.Form, " ")
	return !h.unlisted && c.First == c.Head && h.sentence.Tokens[c.Head].Lower == base
}

// imperative reports whether a verb tells somebody to do something: "Lay down your arms".
func (p *page) imperative(h *happening) bool {
	s := h.sentence
	c := s.Chunks[h.chunk]
	if c.First != c.Head || s.Tokens[c.Head].Tag != "VB" && !inPlainForm(h) {
		return false
	}
	return c.First == 0 || s.Tokens[c.First-1].Text == ":" || isQuote(s.Tokens[c.First-1].Text)
}

// joinedToSupposed reports whether a verb goes on, after "and" or "or", what is only
// supposed: "they could cut the line or attack lorries".
func (p *page) joinedToSupposed(h *happening) bool {
	s := h.sentence
	c := s.Chunks[h.chunk]
	if c.First != c.Head || s.Tokens[c.Head].Tag != "VB" || c.First == 0 || s.Tokens[c.First-1].Tag != "CC" {
		return false
	}
	for k := h.chunk - 1; k >= 0; k-- {
		if v := s.Chunks[k]; v.Kind == prose.VerbGroup {
			return v.Modal != "" && p.foreseen(&happening{sentence: s, chunk: k}) || v.Infinitive && p.foreseen(&happening{sentence: s, chunk: k})
		}
	}
	return false
}

// fendedOff reports whether a verb says of an air defence that it brought down what was sent
// to attack: "air defences shot down two drones".
func (p *page) fendedOff(h *happening) bool {
	defends := func(f phrase) bool {
		return strings.Contains(words(f.sentence, f.first, f.last+1), "air defence") || strings.Contains(words(f.sentence, f.first, f.last+1), "air defense")
	}
	sent := func(f phrase) bool { return p.is("sent to attack", f.word()) }
	return slices.ContainsFunc(h.args.subject, defends) && slices.ContainsFunc(h.args.object, sent)
}

// almost reports whether a verb tells what hardly failed to come about: "nearly killed
// him", but not "killed nearly 40".
func almost(s *prose.Sentence, c prose.Chunk) bool {
	return slices.ContainsFunc(s.Tokens[max(0, c.First-1):c.Head], func(t prose.Token) bool { return t.Lower == "nearly" || t.Lower == "almost" })
}

// hadIt reports whether a verb tells what would have followed: "Had it gone off, hundreds
// might have died".
func hadIt(s *prose.Sentence, c prose.Chunk) bool {
	return s.Tokens[0].Lower == "had" && c.First <= 4 && !slices.ContainsFunc(s.Tokens[:c.Last], endsClause)
}

// isQuestion reports whether a sentence is a question, which tells nothing: "Who attacked
// the mosque?"
func isQuestion(s *prose.Sentence) bool {
	tokens := strippedOf(s.Tokens, "*")
	last := len(tokens) - 1
	if last < 1 || tokens[last].Text != "?" {
		return false
	}
	first := tokens[0]
	return first.Lower == "how" || first.Verb() || first.Tag == "MD" || strings.HasPrefix(first.Tag, "W")
}

// strippedOf is tokens without those of a mark at their ends: "**Who did it?**".
func strippedOf(tokens []prose.Token, mark string) []prose.Token {
	for len(tokens) > 0 && tokens[0].Text == mark {
		tokens = tokens[1:]
	}
	for len(tokens) > 0 && tokens[len(tokens)-1].Text == mark {
		tokens = tokens[:len(tokens)-1]
	}
	return tokens
}

// befellNobody reports whether the happening's verb says that it was done to none: "no
// one has been arrested".
func (p *page) befellNobody(h *happening) bool {
	c := h.sentence.Chunks[h.chunk]
	return (c.Passive || c.Participle) && slices.ContainsFunc(h.args.object, p.nobody) || h.trigger.Subject == codebook.Perpetrator && slices.ContainsFunc(h.args.subject, p.nobody)
}

// inPast reports whether the trigger's verb has a form of the past, whatever the
// tagger takes it for: "fighters shot dead 11 traders".
func inPast(h *happening) bool {
	t := h.sentence.Tokens[h.sentence.Chunks[h.chunk].Head]
	base, _, _ := strings.Cut(h.trigger.Form, " ")
	return t.Tag == "VBN" || t.Tag == "VBD" || t.Tag == "VBP" && t.Lower != base
}

// duds holds what a sentence tells of a bomb for foiled where the bomb was found, and
// for attempted where it did not go off.
func (p *page) duds(first int) {
	hs := p.happenings[first:]
	for i, h := range hs {
		if h.status == dateline.Foiled && h.trigger.Verb && h.trigger.Faint {
			p.doneAway(hs[i+1:])
		}
		if verb := p.foundBomb(h); h.status == dateline.Occurred && verb >= 0 {
			h.status = dateline.Foiled
			for _, other := range hs { // what was done to the bomb: "destroyed a time bomb"
				if other.chunk == verb {
					other.kind, other.status = h.kind, h.status
				}
			}
		}
	}
	if !slices.ContainsFunc(hs, func(h *happening) bool {
		return h.status == dateline.Attempted && h.trigger.Subject == codebook.Weapon
	}) {
		return
	}
	for _, h := range hs {
		if h.status == dateline.Occurred && h.kind == dateline.Bombing {
			h.status = dateline.Attempted
		}
	}
}

// doneAway takes for foiled what is said in the same breath to have been done to a bomb that
// was found: "a mine was found and blown up by sappers".
func (p *page) doneAway(after []*happening) {
	for _, h := range after {
		c := h.sentence.Chunks[h.chunk]
		if h.status == dateline.Occurred && h.trigger.Verb && c.Participle && c.Passive && !slices.ContainsFunc(h.perps, func(f phrase) bool { return !p.statesForce(f) && p.underArms(f) }) {
			h.kind, h.status, h.targets = dateline.Bombing, dateline.Foiled, nil
		}
	}
}

// laid takes the laying of a bomb that has gone off before for part of it: "The device
// had been planted by the Front".
func (p *page) laid() {
	const near = 5 // sentences
	for i, h := range p.happenings {
		if h.kind != dateline.Bombing || !unreal(h.status) || h.trigger.Object != codebook.Weapon || !slices.ContainsFunc(h.weapons, toldBefore) {
			continue
		}
		for _, g := range slices.Backward(p.happenings[:i]) {
			if h.index-g.index > near {
				break
			}
			if g.kind == dateline.Bombing {
				if g.status == dateline.Occurred {
					h.status = dateline.Occurred
				}
				break
			}
		}
	}
}

// toldBefore reports whether a phrase means something told before: "the device".
func toldBefore(f phrase) bool {
	switch f.sentence.Tokens[f.first].Lower {
	case "the", "this", "that", "it":
		return true
	}
	return false
}

// foundBomb returns the verb by which a happening is a bomb that somebody found, or
// destroyed: "found a car bomb", "a device was discovered"; -1 for none. Where it had gone
// off, the sentence says that too.
func (p *page) foundBomb(h *happening) int {
	s := h.sentence
	if h.trigger.Verb || h.kind != dateline.Bombing || h.definite || !p.is("device", s.Tokens[s.Chunks[h.chunk].Head].Lower) {
		return -1
	}
	holds := func(f phrase) bool { return f.first <= h.last && h.first <= f.last }
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Negated || c.Modal != "" {
			continue
		}
		verb := s.Tokens[c.Head].Lower
		object := !c.Passive && slices.ContainsFunc(aroundVerb(s, k, c.Last).object, holds)
		switch {
		case p.is("destroys bomb", verb): // not "a bomb destroyed nine cars"
			if object || c.Passive && !c.Participle && slices.ContainsFunc(befallen(s, k), holds) {
				return k
			}
		case !p.is("finds", verb):
		case object, (c.Passive || c.Participle) && slices.ContainsFunc(befallen(s, k), holds),
			k > 0 && c.First == s.Chunks[k-1].Last+1 && k-1 == h.chunk: // "a bomb found on a railway line"
			return k
		}
	}
	return -1
}

// record reports whether a verb in the perfect sums up what somebody has done
// to many ("has targeted aid workers"): no number, day or month points to a
// particular happening.
func (p *page) record(h *happening) bool {
	s := h.sentence
	c := s.Chunks[h.chunk]
	if w := s.Tokens[c.First].Lower; w != "has" && w != "have" || len(h.targets) == 0 || p.pointed(h) {
		return false
	}
	return !slices.ContainsFunc(h.targets, func(f phrase) bool {
		return s.Tokens[f.head].Tag != "NNS" || p.numberIn(s, f.first, f.head) != nil
	})
}

// longAgo reports whether a verb tells what was done to many, no nearer than to a
// year and nowhere in particular: "militias that burned their villages twenty years ago".
func (p *page) longAgo(h *happening) bool {
	s := h.sentence
	if len(h.targets) == 0 || p.pointed(h) || p.namesPlace(s) || slices.ContainsFunc(h.targets, func(f phrase) bool {
		return s.Tokens[f.head].Tag != "NNS" || p.numberIn(s, f.first, f.head) != nil
	}) {
		return false
	}
	return slices.ContainsFunc(p.timesIn(s.Start, s.End), func(t when.Expression) bool {
		return len(t.Dates) > 0 && t.Dates[0].Precision.Coarseness() >= dateline.PrecisionYear.Coarseness()
	})
}

// threatened keeps a future act that somebody threatens.
func (p *page) threatened(h *happening) bool {
	for _, t := range h.sentence.Tokens[:h.first] {
		if p.is("threaten", t.Lower) {
			h.status = dateline.Threatened
			return true
		}
	}
	return false
}

// judgeInfinitive reads what governs "to attack", "attacking".
func (p *page) judgeInfinitive(h *happening) bool {
	s := h.sentence
	c := s.Chunks[h.chunk]
	if h.chunk > 0 && c.Infinitive && s.Tokens[c.First+1].Lower == "have" {
		if v := s.Chunks[h.chunk-1]; v.Kind == prose.VerbGroup && v.Passive && v.Last == c.First-1 {
			return !v.Negated // "is thought to have attacked"
		}
	}
	governor := ""
	for i := c.First - 1; i >= 0 && i >= c.First-4; i-- {
		w := s.Tokens[i].Lower
		switch {
		case p.is("prevented", w):
			h.status = dateline.Foiled
			return true
		case p.is("attempt", w) && !p.foreseen(h):
			h.status = dateline.Attempted
			p.foiledNearby(h)
			return true
		case p.is("threaten", w):
			h.status = dateline.Threatened
			return true
		case p.is("intend", w):
			h.status = dateline.Threatened
			return p.foiledNearby(h)
		}
		if s.Tokens[i].Verb() && governor == "" {
			governor = w
		}
		if s.Tokens[i].Text == "," {
			break
		}
	}
	if !c.Infinitive && p.is("denies act", governor) && len(h.targets) == 0 { // "the rebels denied firing"
		return false
	}
	if c.Infinitive {
		return governor == "managed" || governor == "went" || governor == "used"
	}
	// "killing nine soldiers" tells a fact where its main verb does.
	for k := h.chunk - 1; k >= 0; k-- {
		v := s.Chunks[k]
		if v.Kind == prose.VerbGroup && !v.Participle && !v.Infinitive {
			return v.Modal == "" && v.Tense != prose.Future && !v.Negated && (v.Tense != prose.Present || s.Tokens[c.First-1].Text == ",")
		}
	}
	if h.first > 0 && (s.Tokens[h.first-1].Lower == "for" || s.Tokens[h.first-1].Lower == "by" || s.Tokens[h.first-1].Lower == "of") {
		return p.pointed(h)
	}
	return true
}

// foiledNearby marks as foiled what the sentence says was stopped, or those who
// meant to do it caught.
func (p *page) foiledNearby(h *happening) bool {
	for _, t := range h.sentence.Tokens {
		if p.is("prevented", t.Lower) || h.status != dateline.Attempted && p.is("uncovered", t.Lower) {
			h.status = dateline.Foiled
			return true
		}
	}
	return false
}

// judgeNoun reads what stands before and after "attack".
func (p *page) judgeNoun(h *happening) bool {
	s := h.sentence
	c := s.Chunks[h.chunk]
	if p.foreseen(h) {
		return p.threatened(h)
	}
	if p.meantTo(h) {
		return p.foiledNearby(h)
	}
before:
	for i := c.First - 1; i >= 0 && i >= c.First-5; i-- {
		w := s.Tokens[i].Lower
		if s.Tokens[i].Text == "," || s.Tokens[i].Text == ";" {
			break before
		}
		switch {
		case p.is("prevented", w):
			h.status = dateline.Foiled
			return p.pointed(h) || !h.plural
		case p.is("attempt", w) && !p.is("before court", w):
			h.status = dateline.Attempted
		case p.is("threaten", w):
			h.status = dateline.Threatened
			return true
		case p.is("intend", w):
			return p.foiledNearby(h)
		case p.is("hypothetical", w):
			return false
		case w == "no" || w == "not" || w == "without":
			return false
		}
		if s.Tokens[i].Verb() {
			if k := chunkOf(s, i); k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && s.Chunks[k].Modal != "" {
				return false
			}
			break before
		}
	}
	if !h.definite && p.supposedSubject(h) || p.undertaking(h) || p.onlyRumoured(h) {
		return false
	}
	for i := c.First; i < h.first; i++ {
		switch w := s.Tokens[i].Lower; {
		case p.is("prevented", w):
			h.status = dateline.Foiled
		case p.is("attempt", w):
			h.status = dateline.Attempted
		case p.is("intend", w):
			return p.foiledNearby(h)
		case w == "any" && p.tale(h): // "denied that there had been any battle"
			h.status = dateline.DeniedAct
			return true
		case w == "no", w == "any", w == "controlled", w == "possible", w == "potential", w == "future", w == "imminent", w == "further", w == "such":
			return false
		}
	}
	if h.last < c.Head && p.is("intend", s.Tokens[c.Head].Lower) {
		return p.foiledNearby(h)
	}
	if s.Tokens[c.Head].Lower == "attempt" {
		h.status = dateline.Attempted
	}
	if h.plural && !p.pointed(h) {
		return false
	}
	for k := h.chunk + 1; k < len(s.Chunks) && k <= h.chunk+2; k++ {
		if v := s.Chunks[k]; v.Kind == prose.VerbGroup {
			if (v.Modal != "" || v.Tense == prose.Future) && !h.definite && len(h.perps) == 0 {
				return false
			}
			if p.is("prevented", s.Tokens[v.Head].Lower) && v.Passive {
				h.status = dateline.Foiled
			}
			break
		}
	}
	return !p.conditional(s, c.First)
}

// undertaking reports whether the noun only says what somebody speaks for or
// commands: "spokesman for the operation", "head of operations".
func (p *page) undertaking(h *happening) bool {
	i := h.sentence.Chunks[h.chunk].First - 1
	if i < 1 || h.trigger.Strong {
		return false
	}
	switch h.sentence.Tokens[i].Lower {
	case "for", "of":
	default:
		return false
	}
	office := h.sentence.Tokens[i-1].Lower
	return p.is("speaker", office) || p.is("title", office) || p.is("officials", office) || p.is("leads", office)
}

// pointed reports whether the sentence points to particular happenings: by a
// day or month, or by a number of people hurt.
func (p *page) pointed(h *happening) bool { return p.pointedTo(h, dateline.PrecisionMonth) }

// pointedTo is pointed by a time that is no coarser than one of the precision.
func (p *page) pointedTo(h *happening, coarsest dateline.DatePrecision) bool {
	s := h.sentence
	if words(s, max(0, s.Chunks[h.chunk].First-2), s.Chunks[h.chunk].First) == "responsibility for" {
		return true
	}
	times := p.timesIn(s.Start, s.End)
	for i := range times {
		t := &times[i]
		if t.Start >= s.Start && t.End <= s.End && t.Kind == when.KindDate && len(t.Dates) > 0 && (opensWhen(s, t) && h.start() > t.End || !p.ofOtherVerb(t, h)) {
			if t.Dates[0].Precision.Coarseness() <= coarsest.Coarseness() {
				return t.Bound == when.BoundNone || opensWhen(s, t)
			}
		}
	}
	return false
}

// conditional reports whether the clause that holds the token is an "if".
func (p *page) conditional(s *prose.Sentence, token int) bool {
	for i := token - 1; i >= 0; i-- {
		switch w := s.Tokens[i].Lower; {
		case w == "if", w == "unless", w == "whether":
			return true
		case s.Tokens[i].Text == "," || s.Tokens[i].Text == ";":
			return false
		}
	}
	return false
}
