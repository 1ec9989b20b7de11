package reading

import (
	"maps"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// happening is one word or phrase that names something that happened, with
// what the sentence says around it.
type happening struct {
	index       int // of the sentence
	sentence    *prose.Sentence
	first, last int // tokens of the trigger
	trigger     *codebook.Trigger
	chunk       int
	kind        dateline.Kind // "" where only the context tells
	status      dateline.Status
	definite    bool // "the attack": told before
	plural      bool // "attacks": several, or a habit
	args        arguments
	perps       []phrase
	targets     []phrase
	weapons     []phrase
	states      []*name          // countries whose act it is: "a US air strike"
	unlisted    bool             // of words that no table has
	mark        *Mark            // what a learned reader says of the trigger; nil where it says nothing
	dates       *when.Expression // the time that is counted from it: "two weeks after gunmen killed nine people"
	alone       []phrase         // perpetrators whom only a learned reader gives
}

func (h *happening) start() int { return h.sentence.Tokens[h.first].Start }
func (h *happening) end() int   { return h.sentence.Tokens[h.last].End }

// findHappenings finds the triggers of the text and what stands around them.
func (p *page) findHappenings() {
	if p.otherNews() || p.onlyWords() {
		return
	}
	p.mishaps = p.mishap()
	for i := range p.text.Sentences {
		first := len(p.happenings)
		p.proposeHappenings(i, p.knownHappenings(i))
		p.duds(first)
	}
	p.castProposed()
	p.laid()
	for _, h := range p.happenings {
		h.dates = p.servesToDate(h)
	}
}

// knownHappenings finds the triggers of the codebook in sentence i, and returns
// those that are supposed, general or counted over a period.
func (p *page) knownHappenings(i int) (untold []*happening) {
	s := &p.text.Sentences[i]
	lower := make([]string, len(s.Tokens))
	for j, t := range s.Tokens {
		lower[j] = t.Lower
	}
	for j := 0; j < len(s.Tokens); j++ {
		h := p.happeningAt(s, lower, j)
		if h == nil {
			continue
		}
		h.index = i
		switch {
		case p.figurative(h) || p.anchoring(h):
		case p.told(h):
			p.happenings = append(p.happenings, h)
		default:
			untold = append(untold, h)
		}
		j = h.last
	}
	return untold
}

// told reports whether the happening is told as a particular one, and sets the
// sentence aside where it is general, supposed or counted over a period.
func (p *page) told(h *happening) bool {
	if p.habit(h) || !p.judge(h) || p.aggregate(h) {
		p.aside[h.index] = true
		return false
	}
	if h.status == dateline.Occurred && p.tale(h) {
		h.status = dateline.DeniedAct
	}
	return true
}

// happeningAt reads the trigger at token j, if there is one and its part of
// speech fits.
func (p *page) happeningAt(s *prose.Sentence, lower []string, j int) *happening {
	for _, m := range p.book.Triggers.All(lower, j) {
		k := chunkOf(s, m.First)
		if k < 0 {
			continue
		}
		c := s.Chunks[k]
		verb := c.Kind == prose.VerbGroup
		if m.Verb != verb || verb && c.Head != m.First && m.Last == m.First {
			continue
		}
		if !m.Verb && chunkOf(s, m.Last) != k && m.Last == m.First {
			continue
		}
		if !m.Verb && m.Last < c.Head && c.Head-m.Last >= 1 && !p.triggerNoun(lower, c.Head) {
			continue // "attack helicopters", "bomb squad"
		}
		if inName := p.nameWithin(s.Tokens[m.First].Start, s.Tokens[m.First].End); inName != nil {
			continue
		}
		if p.insideName(s.Tokens[m.First].Start) {
			continue
		}
		return p.happeningOf(s, m)
	}
	return nil
}

// happeningOf reads what stands around a trigger, which a chunk holds.
func (p *page) happeningOf(s *prose.Sentence, m codebook.TriggerMatch) *happening {
	k := chunkOf(s, m.First)
	c := s.Chunks[k]
	h := &happening{sentence: s, first: m.First, last: m.Last, trigger: m.Trigger, chunk: k, kind: m.Kind, status: dateline.Occurred}
	if m.Verb {
		h.args = aroundVerb(s, k, m.Last)
		if f, ok := restOfGroup(s, m.Last); ok && m.Object == codebook.Target {
			h.args.object = append([]phrase{f}, coordinated(s, chunkOf(s, m.Last))[1:]...)
		}
		if m.GapFirst >= 0 {
			h.args.object = gapPhrases(s, m.GapFirst, m.GapLast)
		}
	} else {
		h.args = aroundNoun(s, k, c.Head)
		p.lightVerb(h)
		first := s.Tokens[c.First].Lower
		h.definite = first == "the" || first == "this" || first == "that" || first == "its" || first == "their" || first == "both"
		h.definite = h.definite || c.First > 0 && s.Tokens[c.First-1].Tag == "POS"
		last := s.Tokens[m.Last].Lower
		h.plural = s.Tokens[c.Head].Tag == "NNS" || strings.HasSuffix(last, "s") && m.Form != last
	}
	p.brokeOut(h)
	if m.Status != "" {
		h.status = m.Status
	}
	p.cast(h)
	return h
}

func (p *page) triggerNoun(lower []string, i int) bool {
	return slices.ContainsFunc(p.book.Triggers.All(lower, i), func(m codebook.TriggerMatch) bool { return !m.Verb })
}

func (p *page) insideName(offset int) bool {
	i, found := slices.BinarySearchFunc(p.names, offset, func(n *name, at int) int { return n.start - at })
	if found {
		return true
	}
	return i > 0 && p.names[i-1].end > offset
}

func gapPhrases(s *prose.Sentence, first, last int) []phrase {
	for k, c := range s.Chunks {
		if c.Kind == prose.NounGroup && c.First >= first && c.First <= last {
			return coordinated(s, k)
		}
	}
	return nil
}

// brokeOut takes for a clash's own what stands behind a verb that says no more than that
// it happened: "fighting broke out between the army and the Front".
func (p *page) brokeOut(h *happening) {
	k := h.chunk + 1
	if h.kind != dateline.Clash || k >= len(h.sentence.Chunks) {
		return
	}
	if v := h.sentence.Chunks[k]; v.Kind == prose.VerbGroup && p.is("takes place", h.sentence.Tokens[v.Head].Lower) {
		for prep, phrases := range prepositionsAfter(h.sentence, v.Last) {
			if _, ok := h.args.prepositions[prep]; !ok && h.trigger.Prepositions[prep] != "" {
				h.args.prepositions[prep] = phrases
			}
		}
	}
}

// lightVerb takes the subject of "carried out an attack" for the attack's own.
func (p *page) lightVerb(h *happening) {
	for k := h.chunk - 1; k >= 0; k-- {
		v := h.sentence.Chunks[k]
		if v.Kind != prose.VerbGroup {
			continue
		}
		if p.is("light verb", h.sentence.Tokens[v.Head].Lower) && h.sentence.Chunks[h.chunk].First-v.Last <= 3 && !v.Passive && !v.Negated {
			h.args.subject = append(h.args.subject, subjectOf(h.sentence, k)...)
		}
		if next := v.Last + 1; p.is("strikes back", h.sentence.Tokens[v.Head].Lower) && !v.Passive && !v.Negated && h.sentence.Tokens[next].Lower == "with" && h.sentence.Chunks[h.chunk].First == next+1 { // "responded with air strikes"
			h.args.subject = append(h.args.subject, subjectOf(h.sentence, k)...)
		}
		if p.is("announces act", h.sentence.Tokens[v.Head].Lower) && !v.Passive && !v.Negated && h.kind == dateline.AirStrike {
			h.args.subject = append(h.args.subject, p.forces(subjectOf(h.sentence, k))...)
		}
		break
	}
	if k := h.chunk + 1; k < len(h.sentence.Chunks) {
		for ; k < len(h.sentence.Chunks) && h.sentence.Chunks[k].Kind != prose.VerbGroup; k++ {
		}
		if k < len(h.sentence.Chunks) {
			v := h.sentence.Chunks[k]
			if p.is("light verb", h.sentence.Tokens[v.Head].Lower) && v.Passive {
				h.args.subject = append(h.args.subject, prepositionsAfter(h.sentence, v.Last)["by"]...)
			}
		}
	}
}

// forces are the phrases that mean a state's force.
func (p *page) forces(fs []phrase) []phrase {
	return slices.DeleteFunc(slices.Clone(fs), func(f phrase) bool {
		a := p.actorOf(f)
		return a == nil || a.kind != dateline.StateForce
	})
}

// cast gives the phrases around the trigger their roles.
func (p *page) cast(h *happening) {
	t := h.trigger
	give := func(role codebook.Role, phrases []phrase) {
		for _, f := range phrases {
			p.give(h, role, f)
		}
	}
	for _, f := range h.args.subject {
		give(t.Subject, append(p.partners(f), f))
	}
	give(t.Object, h.args.object)
	for _, prep := range slices.Sorted(maps.Keys(h.args.prepositions)) {
		phrases := h.args.prepositions[prep]
		switch role := t.Prepositions[prep]; {
		case role != "":
			give(role, phrases)
		case prep == "with":
			give(codebook.Weapon, phrases)
		}
	}
	if !t.Verb {
		p.modifiers(h)
	}
	if taking(h.kind) && t.Verb && !t.Strong && slices.ContainsFunc(h.perps, p.statesForce) {
		h.kind = dateline.Arrest
	}
}

// statesForce reports whether a phrase means police or soldiers of a state.
func (p *page) statesForce(f phrase) bool {
	a := p.actorOf(f)
	return a != nil && a.kind == dateline.StateForce || a == nil && p.is("forces", f.word())
}

// give puts a phrase into a role, unless its head cannot play it.
func (p *page) give(h *happening, role codebook.Role, f phrase) {
	head := f.word()
	if f.pronoun() || p.isTime(f) {
		return
	}
	weapon := p.is("weapons", head)
	switch role {
	case codebook.Perpetrator:
		switch {
		case weapon:
			h.weapons = append(h.weapons, f)
			if p.actorOf(f) != nil { // "Indian warplanes"
				h.perps = append(h.perps, f)
			} else if g, ok := p.whose(f); ok {
				h.perps = append(h.perps, g)
			} else if g, ok := p.holderOfWeapon(f); ok {
				h.perps = append(h.perps, g)
			}
		case p.actorOf(f) == nil && p.ownerActs(h, f): // "an Antonov of the Sudanese air force"
		case p.agent(f) || h.trigger.Strong && p.mayAct(f):
			h.perps = append(h.perps, f)
		}
	case codebook.Weapon:
		switch {
		case weapon:
			h.weapons = append(h.weapons, f)
		case h.trigger.Subject == codebook.Weapon && p.is("attackers", head):
			h.perps = append(h.perps, f)
		}
	case codebook.Location: // what a bomb goes off in or beside is what it hits
		if h.trigger.Kind == dateline.Bombing && p.is("facilities", head) {
			h.targets = append(h.targets, f)
		}
	case codebook.Target:
		if !weapon && !p.triggerNoun([]string{head}, 0) {
			h.targets = append(h.targets, f)
		}
		if g, ok := p.sideOf(f); ok && h.kind == dateline.Clash { // both sides fight
			h.perps = append(h.perps, g)
		}
	}
}

// ownerActs takes for the culprit the group or force whose a phrase says that it is; false
// where it says nothing of the kind.
func (p *page) ownerActs(h *happening, f phrase) bool {
	g, ok := p.holderOfWeapon(f)
	if ok {
		h.perps = append(h.perps, g)
	}
	return ok
}

// holderOfWeapon returns the group or force whose weapon a phrase names: "a drone
// of the Sudanese army".
func (p *page) holderOfWeapon(f phrase) (phrase, bool) {
	s := f.sentence
	if f.head+2 > f.last || s.Tokens[f.head+1].Lower != "of" {
		return f, false
	}
	k := chunkOf(s, f.head+2)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup {
		return f, false
	}
	g := phraseAt(s, k)
	a := p.actorOf(g)
	return g, a != nil && (a.kind == dateline.ArmedGroup || a.kind == dateline.StateForce)
}

// whose returns the group whose people or weapons a phrase names in a relative
// clause: "the Front, whose bombs killed".
func (p *page) whose(f phrase) (phrase, bool) {
	if f.first < 2 || f.sentence.Tokens[f.first].Lower != "whose" {
		return f, false
	}
	end := f.first - 1
	if f.sentence.Tokens[end].Text == "," {
		end--
	}
	g, ok := endingAt(f.sentence, end)
	return g, ok && group(p.actorOf(g)) != nil
}

// nobody reports whether a phrase means none: "nobody", "no one", "no militants".
func (p *page) nobody(f phrase) bool {
	return p.is("nobody", f.word()) || f.sentence.Tokens[f.first].Lower == "no"
}

// agent reports whether a phrase can be one who acts: people, a group, a
// force, a government or a name of such.
func (p *page) agent(f phrase) bool {
	head := f.word()
	if p.nobody(f) {
		return false
	}
	if p.is("attackers", head) || p.is("forces", head) || p.is("groups", head) || p.is("people", head) || p.is("civilians", head) || p.is("officials", head) {
		return true
	}
	if a := p.actorOrState(f); a != nil {
		return true
	}
	n := p.nameWithin(f.sentence.Tokens[f.first].Start, f.end())
	return n != nil && n.kind == dateline.PersonMention
}

// mayAct reports whether a phrase that no list knows as people can still be
// one who acts: plural or a name, and neither thing, place nor happening.
func (p *page) mayAct(f phrase) bool {
	head := f.sentence.Tokens[f.head]
	if head.Tag != "NNS" && head.Tag != "NNP" || p.is("facilities", head.Lower) || p.triggerNoun([]string{head.Lower}, 0) || p.is("no agent", head.Lower) {
		return false
	}
	n := p.nameWithin(head.Start, head.End)
	return n == nil || n.kind != dateline.PlaceMention
}

func (p *page) isTime(f phrase) bool {
	at := f.sentence.Tokens[f.head].Start
	return len(p.timesIn(at, at+1)) > 0
}

// byState reports whether a country named before the trigger is who acts: in an
// air strike or raid, which states carry out.
func byState(h *happening) bool {
	return h.kind == dateline.AirStrike || h.kind == dateline.Raid
}

// modifiers reads what stands before a noun trigger in its own group: "a
// Taliban suicide bomb attack".
func (p *page) modifiers(h *happening) {
	c := h.sentence.Chunks[h.chunk]
	for i := c.First; i <= h.last; i++ {
		tok := h.sentence.Tokens[i]
		f := phrase{h.sentence, i, i, i}
		if p.is("weapons", tok.Lower) {
			for f.first > c.First && p.is("weapon part", h.sentence.Tokens[f.first-1].Lower) {
				f.first--
			}
			h.weapons = append(h.weapons, f)
		} else if n := p.nameWithin(tok.Start, h.sentence.Tokens[c.Last].End); n != nil && n.start == tok.Start && byState(h) && p.countryOf(n) != "" {
			h.states = append(h.states, n)
		} else if a := p.actorOf(f); a != nil && a.kind != dateline.Person {
			if n := p.nameWithin(tok.Start, h.sentence.Tokens[c.Last].End); n != nil {
				f.last, f.head = h.sentence.TokenAt(n.end-1), h.sentence.TokenAt(n.end-1)
			}
			h.perps = append(h.perps, f)
		}
	}
}
