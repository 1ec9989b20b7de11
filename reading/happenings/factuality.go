package happenings

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/when"
)

// figurative reports whether the words name no violence here: a weak trigger
// with nothing armed, hurt or broken beside it.
func (p *Page) figurative(h *Happening) bool {
	if (h.Kind == "" || !h.Trigger.Strong) && p.accident(h.Sentence) || p.mishaps && !p.done(h) {
		return true
	}
	if h.Trigger.Verb && p.Judicial(h.Sentence, h.Chunk) {
		return true
	}
	if p.bloodless(h) || p.bareCharge(h) || h.Trigger.Verb && p.ToHospital(h.Sentence, h.Sentence.Chunks[h.Chunk]) {
		return true
	}
	if h.Trigger.Strong {
		return h.Kind == "" && h.Trigger.Verb && p.verbal(h)
	}
	if p.natural(h) {
		return true
	}
	if h.Status == dateline.Foiled && h.Trigger.Faint {
		return !p.unearths(h) && !p.findsKilled(h)
	}
	if h.Kind == dateline.Surrender && h.Trigger.Faint {
		return !p.givesUp(h)
	}
	ofBomb := (h.Status == dateline.Foiled || h.Trigger.Subject == codebook.Weapon) && p.ofBomb(h)
	armed := slices.ContainsFunc(h.Args.Object, func(f grammar.Phrase) bool { return p.Is("weapons", f.Word()) })
	if weapon := h.Trigger.Object == codebook.Weapon; weapon && h.Trigger.Verb && len(h.Args.Object) > 0 && (len(h.Weapons) == 0 || h.Trigger.Faint && !armed) && !ofBomb {
		return true // what is placed, thrown or left is no weapon
	}
	if h.Trigger.Faint && h.Trigger.Verb && len(h.Targets) == 0 && len(h.Weapons) == 0 {
		return true // attackers who only leave, or take off
	}
	people := slices.ContainsFunc(h.Targets, func(f grammar.Phrase) bool {
		return !p.Is("corpse", f.Word()) && (p.Human(f.Word()) || p.PersonIn(f))
	})
	if Taking(h.Kind) && h.Kind != dateline.Hijacking { // rifles and drugs are seized, people kidnapped
		return !people || h.Trigger.Faint && !slices.ContainsFunc(h.Perps, p.underArms)
	}
	if h.Kind == dateline.Arrest && h.Trigger.Verb && !people && len(h.Args.Object) > 0 { // bodies are picked up
		return true
	}
	if len(h.Weapons) > 0 || ofBomb || slices.ContainsFunc(h.Perps, p.underArms) {
		return false
	}
	return h.Trigger.Faint && !p.eliminated(h) || !p.armedSentence(h.Sentence)
}

// underArms reports whether a phrase means people under arms.
func (p *Page) underArms(f grammar.Phrase) bool {
	if p.Is("attackers", f.Word()) || p.Is("forces", f.Word()) || p.Is("names group", f.Word()) {
		return true
	}
	if slices.ContainsFunc(f.Sentence.Tokens[f.First:f.Last+1], func(t prose.Token) bool { return p.Is("under arms", t.Lower) }) {
		return true
	}
	a := p.ActorOf(f)
	return a != nil && (a.Kind == dateline.ArmedGroup || a.Kind == dateline.StateForce)
}

// bloodless reports whether what is attacked by nobody under arms, or goes off,
// cannot be: a price, a motion, a boiler.
func (p *Page) bloodless(h *Happening) bool {
	all := func(class string, fs []grammar.Phrase) bool {
		return len(fs) > 0 && !slices.ContainsFunc(fs, func(f grammar.Phrase) bool { return !p.Is(class, f.Word()) })
	}
	if p.pelted(h) || all("weather", h.Args.Subject) || p.petty(h) {
		return true
	}
	return all("no victim", h.Args.Object) && !slices.ContainsFunc(h.Perps, p.underArms) || h.Trigger.Subject == codebook.Weapon && all("no bomb", h.Args.Subject)
}

// petty reports whether nobody under arms does no more than slaughter beasts or break panes.
func (p *Page) petty(h *Happening) bool {
	if !h.Trigger.Verb || len(h.Args.Object) == 0 || slices.ContainsFunc(h.Args.Subject, p.underArms) {
		return false
	}
	killed := p.MeasureOf(h.Sentence.Tokens[h.First].Lower) == dateline.Killed
	return !slices.ContainsFunc(h.Args.Object, func(f grammar.Phrase) bool {
		return !p.Is("panes", f.Word()) && !(killed && p.Is("livestock", f.Word()))
	})
}

// pelted reports whether somebody unarmed, or nobody, bombards something with what
// does not explode: "bombarded with stones from the slopes".
func (p *Page) pelted(h *Happening) bool {
	if !h.Trigger.Verb || h.Trigger.Strong || h.Kind != dateline.Bombing || h.Status != dateline.Occurred || slices.ContainsFunc(h.Perps, p.underArms) {
		return false
	}
	with := h.Args.Prepositions["with"]
	return grammar.Neighbour(h.Sentence, h.Last+1) == "with" && len(with) > 0 && !slices.ContainsFunc(with, func(f grammar.Phrase) bool {
		return p.Is("explosive", f.Word()) || p.Is("airborne", f.Word())
	})
}

// explosiveIn reports whether a sentence names what explodes.
func (p *Page) explosiveIn(s *prose.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return p.Is("explosive", t.Lower) })
}

// goesOn is how many sentences after an incident those who died may be its own.
const goesOn = 2

// natural reports whether people died, and nothing in the sentence or right
// before says that anybody killed them.
func (p *Page) natural(h *Happening) bool {
	if h.Trigger.Subject != codebook.Target || h.Trigger.Kind != "" {
		return false
	}
	if n := len(p.Happenings); n > 0 && h.Index-p.Happenings[n-1].Index <= goesOn {
		return false
	}
	for i, t := range h.Sentence.Tokens {
		if i >= h.First && i <= h.Last {
			continue
		}
		if p.Is("weapons", t.Lower) || p.Is("attackers", t.Lower) || p.Is("explosive", t.Lower) || p.Is("airborne", t.Lower) || p.Is("violent", t.Lower) {
			return false
		}
	}
	return true
}

// done reports whether somebody is said to have done what happened.
func (p *Page) done(h *Happening) bool {
	return h.Kind != dateline.Bombing && h.Kind != "" && len(h.Perps) > 0
}

// verbal reports whether an attack is one of words: on what is neither people
// nor a place nor a thing, by nobody armed ("the minister attacked the budget").
func (p *Page) verbal(h *Happening) bool {
	if len(h.Targets) == 0 || p.armedSentence(h.Sentence) {
		return false
	}
	for _, f := range h.Targets {
		if p.Human(f.Word()) || p.Is("facilities", f.Word()) || p.Is("groups", f.Word()) || f.Sentence.Tokens[f.Head].Tag == "NNP" || f.Sentence.Tokens[f.Head].Tag == "CD" || p.NameWithin(f.Start(), f.End()) != nil {
			return false
		}
	}
	return true
}

// accident reports whether the sentence tells of an accident and of nobody
// armed.
func (p *Page) accident(s *prose.Sentence) bool {
	accident := false
	for _, t := range s.Tokens {
		if p.Is("attackers", t.Lower) || p.Is("explosive", t.Lower) {
			return false
		}
		accident = accident || p.Is("accident", t.Lower)
	}
	return accident
}

// habit reports whether the sentence tells what somebody is wont to do, and
// points to no day on which it was done.
func (p *Page) habit(h *Happening) bool {
	return p.Habitual(h.Sentence) && !p.pointed(h)
}

// Habitual reports whether the sentence has a word such as "usually" or "known",
// but not where it only gives a name ("known as") or says what is certain of one
// ("are known to have died").
func (p *Page) Habitual(s *prose.Sentence) bool {
	for i, t := range s.Tokens {
		if p.Is("habit", t.Lower) && !p.Is("names", grammar.Words(s, i, i+2)) && grammar.Words(s, i+1, i+3) != "to have" {
			return true
		}
	}
	return false
}

// armedSentence reports whether the sentence names weapons or people killed or
// hurt.
func (p *Page) armedSentence(s *prose.Sentence) bool {
	for _, t := range s.Tokens {
		if p.Is("weapons", t.Lower) || p.Is("harm", t.Lower) || p.Is("attackers", t.Lower) {
			return true
		}
	}
	return false
}

// judge settles whether the happening took place, was tried, foiled or
// threatened, and reports false for what is only supposed, general or denied.
func (p *Page) judge(h *Happening) bool {
	s := h.Sentence
	c := s.Chunks[h.Chunk]
	if isQuestion(s) {
		return false
	}
	if c.Kind == prose.VerbGroup {
		if c.Negated && h.Trigger.Subject == codebook.Weapon { // "did not go off"
			h.Status = dateline.Attempted
			return p.ofBomb(h)
		}
		if almost(s, c) {
			return false
		}
		if p.fendedOff(h) {
			h.Status = dateline.Foiled
			return true
		}
		if h.Trigger.Subject == codebook.Weapon && (wouldHave(s, h.First) || hadIt(s, c)) {
			h.Status = dateline.Foiled
			return p.ofBomb(h)
		}
		if c.Negated || p.befellNobody(h) || p.imperative(h) || p.joinedToSupposed(h) {
			return false
		}
		if c.Tense == prose.Future || c.Modal != "" && c.Modal != "did" {
			return p.threatened(h)
		}
		if p.record(h) || p.longAgo(h) || !p.pointed(h) && slices.ContainsFunc(h.Args.Prepositions["in"], p.LongFight) {
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
func (p *Page) wont(h *Happening) bool {
	s := h.Sentence
	c := s.Chunks[h.Chunk]
	head := s.Tokens[c.Head]
	if c.Passive || h.Args.Bare || s.Heading || c.Modal != "" {
		return false
	}
	if s.Tokens[c.First].Tag == "VBZ" { // bulletins tell in it what happened
		return c.First == c.Head && (h.Trigger.Faint || grammar.InRelative(s, c.First)) && !p.pointed(h)
	}
	acts := h.Trigger.Subject == codebook.Perpetrator && len(h.Args.Subject) > 0
	return (c.Tense == prose.Present && !inPast(h) || acts && inPlainForm(h)) && !p.Book.Triggers.PastToo(head.Lower)
}

// inPlainForm reports whether a verb that a table has stands in its plain form, whatever
// the tagger takes it for: "they fight soldiers".
func inPlainForm(h *Happening) bool {
	c := h.Sentence.Chunks[h.Chunk]
	base, _, _ := strings.Cut(h.Trigger.Form, " ")
	return !h.unlisted && c.First == c.Head && h.Sentence.Tokens[c.Head].Lower == base
}

// imperative reports whether a verb tells somebody to do something: "Lay down your arms".
func (p *Page) imperative(h *Happening) bool {
	s := h.Sentence
	c := s.Chunks[h.Chunk]
	if c.First != c.Head || s.Tokens[c.Head].Tag != "VB" && !inPlainForm(h) {
		return false
	}
	return c.First == 0 || s.Tokens[c.First-1].Text == ":" || grammar.IsQuote(s.Tokens[c.First-1].Text)
}

// joinedToSupposed reports whether a verb goes on, after "and" or "or", what is only
// supposed: "they could cut the line or attack lorries".
func (p *Page) joinedToSupposed(h *Happening) bool {
	s := h.Sentence
	c := s.Chunks[h.Chunk]
	if c.First != c.Head || s.Tokens[c.Head].Tag != "VB" || c.First == 0 || s.Tokens[c.First-1].Tag != "CC" {
		return false
	}
	for k := h.Chunk - 1; k >= 0; k-- {
		if v := s.Chunks[k]; v.Kind == prose.VerbGroup {
			return v.Modal != "" && p.foreseen(&Happening{Sentence: s, Chunk: k}) || v.Infinitive && p.foreseen(&Happening{Sentence: s, Chunk: k})
		}
	}
	return false
}

// fendedOff reports whether a verb says of an air defence that it brought down what was sent
// to attack: "air defences shot down two drones".
func (p *Page) fendedOff(h *Happening) bool {
	defends := func(f grammar.Phrase) bool {
		return strings.Contains(grammar.Words(f.Sentence, f.First, f.Last+1), "air defence") || strings.Contains(grammar.Words(f.Sentence, f.First, f.Last+1), "air defense")
	}
	sent := func(f grammar.Phrase) bool { return p.Is("sent to attack", f.Word()) }
	return slices.ContainsFunc(h.Args.Subject, defends) && slices.ContainsFunc(h.Args.Object, sent)
}

// almost reports whether a verb tells what hardly failed to come about: "nearly killed
// him", but not "killed nearly 40".
func almost(s *prose.Sentence, c prose.Chunk) bool {
	return slices.ContainsFunc(s.Tokens[max(0, c.First-1):c.Head], func(t prose.Token) bool { return t.Lower == "nearly" || t.Lower == "almost" })
}

// hadIt reports whether a verb tells what would have followed: "Had it gone off, hundreds
// might have died".
func hadIt(s *prose.Sentence, c prose.Chunk) bool {
	return s.Tokens[0].Lower == "had" && c.First <= 4 && !slices.ContainsFunc(s.Tokens[:c.Last], grammar.EndsClause)
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
func (p *Page) befellNobody(h *Happening) bool {
	c := h.Sentence.Chunks[h.Chunk]
	return (c.Passive || c.Participle) && slices.ContainsFunc(h.Args.Object, p.nobody) || h.Trigger.Subject == codebook.Perpetrator && slices.ContainsFunc(h.Args.Subject, p.nobody)
}

// inPast reports whether the trigger's verb has a form of the past, whatever the
// tagger takes it for: "fighters shot dead 11 traders".
func inPast(h *Happening) bool {
	t := h.Sentence.Tokens[h.Sentence.Chunks[h.Chunk].Head]
	base, _, _ := strings.Cut(h.Trigger.Form, " ")
	return t.Tag == "VBN" || t.Tag == "VBD" || t.Tag == "VBP" && t.Lower != base
}

// duds holds what a sentence tells of a bomb for foiled where the bomb was found, and
// for attempted where it did not go off.
func (p *Page) duds(first int) {
	hs := p.Happenings[first:]
	for i, h := range hs {
		if h.Status == dateline.Foiled && h.Trigger.Verb && h.Trigger.Faint {
			p.doneAway(hs[i+1:])
		}
		if verb := p.foundBomb(h); h.Status == dateline.Occurred && verb >= 0 {
			h.Status = dateline.Foiled
			for _, other := range hs { // what was done to the bomb: "destroyed a time bomb"
				if other.Chunk == verb {
					other.Kind, other.Status = h.Kind, h.Status
				}
			}
		}
	}
	if !slices.ContainsFunc(hs, func(h *Happening) bool {
		return h.Status == dateline.Attempted && h.Trigger.Subject == codebook.Weapon
	}) {
		return
	}
	for _, h := range hs {
		if h.Status == dateline.Occurred && h.Kind == dateline.Bombing {
			h.Status = dateline.Attempted
		}
	}
}

// doneAway takes for foiled what is said in the same breath to have been done to a bomb that
// was found: "a mine was found and blown up by sappers".
func (p *Page) doneAway(after []*Happening) {
	for _, h := range after {
		c := h.Sentence.Chunks[h.Chunk]
		if h.Status == dateline.Occurred && h.Trigger.Verb && c.Participle && c.Passive && !slices.ContainsFunc(h.Perps, func(f grammar.Phrase) bool { return !p.StatesForce(f) && p.underArms(f) }) {
			h.Kind, h.Status, h.Targets = dateline.Bombing, dateline.Foiled, nil
		}
	}
}

// laid takes the laying of a bomb that has gone off before for part of it: "The device
// had been planted by the Front".
func (p *Page) laid() {
	const near = 5 // sentences
	for i, h := range p.Happenings {
		if h.Kind != dateline.Bombing || !Unreal(h.Status) || h.Trigger.Object != codebook.Weapon || !slices.ContainsFunc(h.Weapons, toldBefore) {
			continue
		}
		for _, g := range slices.Backward(p.Happenings[:i]) {
			if h.Index-g.Index > near {
				break
			}
			if g.Kind == dateline.Bombing {
				if g.Status == dateline.Occurred {
					h.Status = dateline.Occurred
				}
				break
			}
		}
	}
}

// toldBefore reports whether a phrase means something told before: "the device".
func toldBefore(f grammar.Phrase) bool {
	switch f.Sentence.Tokens[f.First].Lower {
	case "the", "this", "that", "it":
		return true
	}
	return false
}

// foundBomb returns the verb by which a happening is a bomb that somebody found, or
// destroyed: "found a car bomb", "a device was discovered"; -1 for none. Where it had gone
// off, the sentence says that too.
func (p *Page) foundBomb(h *Happening) int {
	s := h.Sentence
	if h.Trigger.Verb || h.Kind != dateline.Bombing || h.Definite || !p.Is("device", s.Tokens[s.Chunks[h.Chunk].Head].Lower) {
		return -1
	}
	holds := func(f grammar.Phrase) bool { return f.First <= h.Last && h.First <= f.Last }
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Negated || c.Modal != "" {
			continue
		}
		verb := s.Tokens[c.Head].Lower
		object := !c.Passive && slices.ContainsFunc(p.AroundVerb(s, k, c.Last).Object, holds)
		switch {
		case p.Is("destroys bomb", verb): // not "a bomb destroyed nine cars"
			if object || c.Passive && !c.Participle && slices.ContainsFunc(p.Befallen(s, k), holds) {
				return k
			}
		case !p.Is("finds", verb):
		case object, (c.Passive || c.Participle) && slices.ContainsFunc(p.Befallen(s, k), holds),
			k > 0 && c.First == s.Chunks[k-1].Last+1 && k-1 == h.Chunk: // "a bomb found on a railway line"
			return k
		}
	}
	return -1
}

// record reports whether a verb in the perfect sums up what somebody has done
// to many ("has targeted aid workers"): no number, day or month points to a
// particular happening.
func (p *Page) record(h *Happening) bool {
	s := h.Sentence
	c := s.Chunks[h.Chunk]
	if w := s.Tokens[c.First].Lower; w != "has" && w != "have" || len(h.Targets) == 0 || p.pointed(h) {
		return false
	}
	return !slices.ContainsFunc(h.Targets, func(f grammar.Phrase) bool {
		return s.Tokens[f.Head].Tag != "NNS" || p.NumberIn(s, f.First, f.Head) != nil
	})
}

// longAgo reports whether a verb tells what was done to many, no nearer than to a
// year and nowhere in particular: "militias that burned their villages twenty years ago".
func (p *Page) longAgo(h *Happening) bool {
	s := h.Sentence
	if len(h.Targets) == 0 || p.pointed(h) || p.namesPlace(s) || slices.ContainsFunc(h.Targets, func(f grammar.Phrase) bool {
		return s.Tokens[f.Head].Tag != "NNS" || p.NumberIn(s, f.First, f.Head) != nil
	}) {
		return false
	}
	return slices.ContainsFunc(p.TimesIn(s.Start, s.End), func(t when.Expression) bool {
		return len(t.Dates) > 0 && t.Dates[0].Precision.Coarseness() >= dateline.PrecisionYear.Coarseness()
	})
}

// threatened keeps a future act that somebody threatens.
func (p *Page) threatened(h *Happening) bool {
	for _, t := range h.Sentence.Tokens[:h.First] {
		if p.Is("threaten", t.Lower) {
			h.Status = dateline.Threatened
			return true
		}
	}
	return false
}

// judgeInfinitive reads what governs "to attack", "attacking".
func (p *Page) judgeInfinitive(h *Happening) bool {
	s := h.Sentence
	c := s.Chunks[h.Chunk]
	if h.Chunk > 0 && c.Infinitive && s.Tokens[c.First+1].Lower == "have" {
		if v := s.Chunks[h.Chunk-1]; v.Kind == prose.VerbGroup && v.Passive && v.Last == c.First-1 {
			return !v.Negated // "is thought to have attacked"
		}
	}
	governor := ""
	for i := c.First - 1; i >= 0 && i >= c.First-4; i-- {
		w := s.Tokens[i].Lower
		switch {
		case p.Is("prevented", w):
			h.Status = dateline.Foiled
			return true
		case p.Is("attempt", w) && !p.foreseen(h):
			h.Status = dateline.Attempted
			p.foiledNearby(h)
			return true
		case p.Is("threaten", w):
			h.Status = dateline.Threatened
			return true
		case p.Is("intend", w):
			h.Status = dateline.Threatened
			return p.foiledNearby(h)
		}
		if s.Tokens[i].Verb() && governor == "" {
			governor = w
		}
		if s.Tokens[i].Text == "," {
			break
		}
	}
	if !c.Infinitive && p.Is("denies act", governor) && len(h.Targets) == 0 { // "the rebels denied firing"
		return false
	}
	if c.Infinitive {
		return governor == "managed" || governor == "went" || governor == "used"
	}
	// "killing nine soldiers" tells a fact where its main verb does.
	for k := h.Chunk - 1; k >= 0; k-- {
		v := s.Chunks[k]
		if v.Kind == prose.VerbGroup && !v.Participle && !v.Infinitive {
			return v.Modal == "" && v.Tense != prose.Future && !v.Negated && (v.Tense != prose.Present || s.Tokens[c.First-1].Text == ",")
		}
	}
	if h.First > 0 && (s.Tokens[h.First-1].Lower == "for" || s.Tokens[h.First-1].Lower == "by" || s.Tokens[h.First-1].Lower == "of") {
		return p.pointed(h)
	}
	return true
}

// foiledNearby marks as foiled what the sentence says was stopped, or those who
// meant to do it caught.
func (p *Page) foiledNearby(h *Happening) bool {
	for _, t := range h.Sentence.Tokens {
		if p.Is("prevented", t.Lower) || h.Status != dateline.Attempted && p.Is("uncovered", t.Lower) {
			h.Status = dateline.Foiled
			return true
		}
	}
	return false
}

// judgeNoun reads what stands before and after "attack".
func (p *Page) judgeNoun(h *Happening) bool {
	s := h.Sentence
	c := s.Chunks[h.Chunk]
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
		case p.Is("prevented", w):
			h.Status = dateline.Foiled
			return p.pointed(h) || !h.Plural
		case p.Is("attempt", w) && !p.Is("before court", w):
			h.Status = dateline.Attempted
		case p.Is("threaten", w):
			h.Status = dateline.Threatened
			return true
		case p.Is("intend", w):
			return p.foiledNearby(h)
		case p.Is("hypothetical", w), h.Kind == dateline.Arrest && p.Is("resists", w):
			return false
		case w == "no" || w == "not" || w == "without":
			return false
		}
		if s.Tokens[i].Verb() {
			if k := grammar.ChunkOf(s, i); k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && s.Chunks[k].Modal != "" {
				return false
			}
			break before
		}
	}
	if !h.Definite && p.supposedSubject(h) || p.undertaking(h) || p.onlyRumoured(h) {
		return false
	}
	for i := c.First; i < h.First; i++ {
		switch w := s.Tokens[i].Lower; {
		case p.Is("prevented", w):
			h.Status = dateline.Foiled
		case p.Is("attempt", w):
			h.Status = dateline.Attempted
		case p.Is("intend", w):
			return p.foiledNearby(h)
		case w == "any" && p.tale(h): // "denied that there had been any battle"
			h.Status = dateline.DeniedAct
			return true
		case w == "no", w == "any", w == "controlled", w == "possible", w == "potential", w == "future", w == "imminent", w == "further", w == "such":
			return false
		}
	}
	if h.Last < c.Head && p.Is("intend", s.Tokens[c.Head].Lower) {
		return p.foiledNearby(h)
	}
	if s.Tokens[c.Head].Lower == "attempt" {
		h.Status = dateline.Attempted
	}
	if h.Plural && !p.pointed(h) && !p.tookLives(h) && !p.struckThen(h) {
		return false
	}
	for k := h.Chunk + 1; k < len(s.Chunks) && k <= h.Chunk+2; k++ {
		if v := s.Chunks[k]; v.Kind == prose.VerbGroup {
			if (v.Modal != "" || v.Tense == prose.Future) && !h.Definite && len(h.Perps) == 0 {
				return false
			}
			if p.Is("prevented", s.Tokens[v.Head].Lower) && v.Passive {
				h.Status = dateline.Foiled
			}
			break
		}
	}
	return !p.conditional(s, c.First)
}

// undertaking reports whether the noun only says what somebody speaks for or
// commands: "spokesman for the operation", "head of operations".
func (p *Page) undertaking(h *Happening) bool {
	i := h.Sentence.Chunks[h.Chunk].First - 1
	if i < 1 || h.Trigger.Strong {
		return false
	}
	switch h.Sentence.Tokens[i].Lower {
	case "for", "of":
	default:
		return false
	}
	office := h.Sentence.Tokens[i-1].Lower
	return p.Is("speaker", office) || p.Is("title", office) || p.Is("officials", office) || p.Is("leads", office)
}

// tookLives reports whether the sentence tells by a simple past how many the happenings left
// dead or hurt: "Clashes in Dori left seven people dead".
func (p *Page) tookLives(h *Happening) bool {
	s := h.Sentence
	for k := h.Chunk + 1; k < len(s.Chunks); k++ {
		v := s.Chunks[k]
		if !grammar.Finite(v) {
			continue
		}
		simple := v.First == v.Last && !v.Passive && p.Is("takes lives", s.Tokens[v.Head].Lower)
		subject := slices.ContainsFunc(p.SubjectOf(s, k), func(f grammar.Phrase) bool { return f.First <= h.First && h.First <= f.Head })
		return simple && subject && slices.ContainsFunc(p.Counted(s), func(c figures.Count) bool { return figures.Harmed(c) && c.Value() > 0 && c.Token > v.Last })
	}
	return false
}

// pointed reports whether the sentence points to particular happenings: by a
// day or month.
func (p *Page) pointed(h *Happening) bool { return p.pointedTo(h, dateline.PrecisionMonth) }

// pointedTo is pointed by a time that is no coarser than one of the precision.
func (p *Page) pointedTo(h *Happening, coarsest dateline.DatePrecision) bool {
	s := h.Sentence
	if grammar.Words(s, max(0, s.Chunks[h.Chunk].First-2), s.Chunks[h.Chunk].First) == "responsibility for" {
		return true
	}
	times := p.TimesIn(s.Start, s.End)
	for i := range times {
		t := &times[i]
		if ofOtherNoun(s, t, h) {
			continue
		}
		if t.Start >= s.Start && t.End <= s.End && t.Kind == when.KindDate && len(t.Dates) > 0 && (grammar.OpensWhen(s, t) && h.Start() > t.End || !p.ofOtherVerb(t, h)) {
			if t.Dates[0].Precision.Coarseness() <= coarsest.Coarseness() {
				return t.Bound == when.BoundNone || grammar.OpensWhen(s, t)
			}
		}
	}
	return false
}

// ofOtherNoun reports whether a time is that of another noun than the happening's: "this week's
// place was once known for pineapples".
func ofOtherNoun(s *prose.Sentence, t *when.Expression, h *Happening) bool {
	owner := s.TokenAt(t.End - 1)
	if s.Tokens[owner].Tag != "POS" {
		owner++
	}
	if owner+1 >= len(s.Tokens) || s.Tokens[owner].Tag != "POS" {
		return false
	}
	k := grammar.ChunkOf(s, owner+1)
	return k != h.Chunk && grammar.ChunkOf(s, owner) != h.Chunk
}

// conditional reports whether the clause that holds the token is an "if".
func (p *Page) conditional(s *prose.Sentence, token int) bool {
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
