package happenings

import (
	"maps"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/voices"
	"github.com/dateline-project/dateline/when"
)

// Happening is one word or phrase that names something that happened, with
// what the sentence says around it.
type Happening struct {
	Index       int // of the sentence
	Sentence    *prose.Sentence
	First, Last int // tokens of the trigger
	Trigger     *codebook.Trigger
	Chunk       int
	Kind        dateline.Kind // "" where only the context tells
	Status      dateline.Status
	Definite    bool // "the attack": told before
	Plural      bool // "attacks": several, or a habit
	Args        grammar.Arguments
	Perps       []grammar.Phrase
	Targets     []grammar.Phrase
	Weapons     []grammar.Phrase
	States      []*names.Name    // countries whose act it is: "a US air strike"
	unlisted    bool             // of words that no table has
	Mark        *marks.Mark      // what a learned reader says of the trigger; nil where it says nothing
	Dates       *when.Expression // the time that is counted from it: "two weeks after gunmen killed nine people"
	Alone       []grammar.Phrase // perpetrators whom only a learned reader gives
}

// Start is the code point at which the trigger begins.
func (h *Happening) Start() int { return h.Sentence.Tokens[h.First].Start }

// End is the code point behind the trigger.
func (h *Happening) End() int { return h.Sentence.Tokens[h.Last].End }

// findHappenings finds the triggers of the text and what stands around them.
func (p *Page) findHappenings() {
	if p.OtherNews() || p.onlyWords() {
		return
	}
	p.mishaps = p.mishap()
	for i := range p.Text.Sentences {
		first := len(p.Happenings)
		untold := p.knownHappenings(i)
		p.untold = append(p.untold, untold...)
		p.proposeHappenings(i, untold)
		p.duds(first)
	}
	p.castProposed()
	p.laid()
	for _, h := range p.Happenings {
		h.Dates = p.servesToDate(h)
	}
}

// knownHappenings finds the triggers of the codebook in sentence i, and returns
// those that are supposed, general or counted over a period.
func (p *Page) knownHappenings(i int) (untold []*Happening) {
	s := &p.Text.Sentences[i]
	lower := make([]string, len(s.Tokens))
	for j, t := range s.Tokens {
		lower[j] = t.Lower
	}
	for j := 0; j < len(s.Tokens); j++ {
		h := p.happeningAt(s, lower, j)
		if h == nil {
			continue
		}
		h.Index = i
		switch {
		case p.figurative(h) || p.anchoring(h):
		case p.told(h):
			p.Happenings = append(p.Happenings, h)
		default:
			untold = append(untold, h)
		}
		j = h.Last
	}
	return untold
}

// told reports whether the happening is told as a particular one, and sets the
// sentence aside where it is general, supposed or counted over a period.
func (p *Page) told(h *Happening) bool {
	if p.habit(h) || p.rehearsed(h) || !p.judge(h) || p.aggregate(h) {
		p.Aside[h.Index] = true
		return false
	}
	if h.Status == dateline.Occurred && p.tale(h) {
		h.Status = dateline.DeniedAct
	}
	return true
}

// happeningAt reads the trigger at token j, if there is one and its part of
// speech fits.
func (p *Page) happeningAt(s *prose.Sentence, lower []string, j int) *Happening {
	for _, m := range p.Book.Triggers.All(lower, j) {
		k := grammar.ChunkOf(s, m.First)
		if k < 0 {
			continue
		}
		c := s.Chunks[k]
		verb := c.Kind == prose.VerbGroup
		if m.Verb != verb || verb && c.Head != m.First && m.Last == m.First {
			continue
		}
		if !m.Verb && grammar.ChunkOf(s, m.Last) != k && m.Last == m.First {
			continue
		}
		if !m.Verb && m.Last < c.Head && c.Head-m.Last >= 1 && !p.TriggerNoun(lower, c.Head) {
			continue // "attack helicopters", "bomb squad"
		}
		if inName := p.NameWithin(s.Tokens[m.First].Start, s.Tokens[m.First].End); inName != nil {
			continue
		}
		if p.InsideName(s.Tokens[m.First].Start) {
			continue
		}
		return p.happeningOf(s, m)
	}
	return nil
}

// happeningOf reads what stands around a trigger, which a chunk holds.
func (p *Page) happeningOf(s *prose.Sentence, m codebook.TriggerMatch) *Happening {
	k := grammar.ChunkOf(s, m.First)
	c := s.Chunks[k]
	h := &Happening{Sentence: s, First: m.First, Last: m.Last, Trigger: m.Trigger, Chunk: k, Kind: m.Kind, Status: dateline.Occurred}
	if m.Verb {
		h.Args = p.AroundVerb(s, k, m.Last)
		if who := p.accusedOf(s, k); who != nil && c.Participle && !c.Passive {
			h.Args.Subject = who
		}
		if p.Unfounded(s, k) { // "whether rebels attacked"
			h.Args.Subject = nil
		}
		if f, ok := grammar.RestOfGroup(s, m.Last); ok && m.Object == codebook.Target {
			h.Args.Object = append([]grammar.Phrase{f}, grammar.Coordinated(s, grammar.ChunkOf(s, m.Last))[1:]...)
		}
		if m.GapFirst >= 0 {
			h.Args.Object = gapPhrases(s, m.GapFirst, m.GapLast)
		}
	} else {
		h.Args = grammar.AroundNoun(s, k, c.Head)
		h.Args.Subject = slices.DeleteFunc(h.Args.Subject, p.backer)
		p.lightVerb(h)
		first := s.Tokens[c.First].Lower
		h.Definite = first == "the" || first == "this" || first == "that" || first == "its" || first == "their" || first == "both"
		h.Definite = h.Definite || c.First > 0 && s.Tokens[c.First-1].Tag == "POS"
		last := s.Tokens[m.Last].Lower
		h.Plural = s.Tokens[c.Head].Tag == "NNS" || strings.HasSuffix(last, "s") && m.Form != last
	}
	p.brokeOut(h)
	if m.Status != "" {
		h.Status = m.Status
	}
	p.cast(h)
	return h
}

// InsideName reports whether a code point is of a name.
func (p *Page) InsideName(offset int) bool {
	i, found := slices.BinarySearchFunc(p.Names, offset, func(n *names.Name, at int) int { return n.Start - at })
	if found {
		return true
	}
	return i > 0 && p.Names[i-1].End > offset
}

func gapPhrases(s *prose.Sentence, first, last int) []grammar.Phrase {
	for k, c := range s.Chunks {
		if c.Kind == prose.NounGroup && c.First >= first && c.First <= last {
			return grammar.Coordinated(s, k)
		}
	}
	return nil
}

// brokeOut takes for a clash's own what stands behind a verb that says no more than that
// it happened: "fighting broke out between the army and the Front".
func (p *Page) brokeOut(h *Happening) {
	k := h.Chunk + 1
	if h.Kind != dateline.Clash || k >= len(h.Sentence.Chunks) {
		return
	}
	if v := h.Sentence.Chunks[k]; v.Kind == prose.VerbGroup && p.Is("takes place", h.Sentence.Tokens[v.Head].Lower) {
		for prep, phrases := range grammar.PrepositionsAfter(h.Sentence, v.Last) {
			if _, ok := h.Args.Prepositions[prep]; !ok && h.Trigger.Prepositions[prep] != "" {
				h.Args.Prepositions[prep] = phrases
			}
		}
	}
}

// lightVerb takes the subject of "carried out an attack" for the attack's own.
func (p *Page) lightVerb(h *Happening) {
	for k := h.Chunk - 1; k >= 0; k-- {
		v := h.Sentence.Chunks[k]
		if v.Kind != prose.VerbGroup {
			continue
		}
		if p.Is("light verb", h.Sentence.Tokens[v.Head].Lower) && p.closeBehind(h, k) && !v.Passive && !v.Negated {
			h.Args.Subject = append(h.Args.Subject, p.SubjectOf(h.Sentence, k)...)
		}
		if next := v.Last + 1; p.Is("strikes back", h.Sentence.Tokens[v.Head].Lower) && !v.Passive && !v.Negated && h.Sentence.Tokens[next].Lower == "with" && h.Sentence.Chunks[h.Chunk].First == next+1 { // "responded with air strikes"
			h.Args.Subject = append(h.Args.Subject, p.SubjectOf(h.Sentence, k)...)
		}
		if p.Is("announces act", h.Sentence.Tokens[v.Head].Lower) && !v.Passive && !v.Negated && h.Kind == dateline.AirStrike {
			h.Args.Subject = append(h.Args.Subject, p.forces(p.SubjectOf(h.Sentence, k))...)
		}
		break
	}
	if k := h.Chunk + 1; k < len(h.Sentence.Chunks) {
		for ; k < len(h.Sentence.Chunks) && h.Sentence.Chunks[k].Kind != prose.VerbGroup; k++ {
		}
		if k < len(h.Sentence.Chunks) {
			v := h.Sentence.Chunks[k]
			if p.Is("light verb", h.Sentence.Tokens[v.Head].Lower) && v.Passive {
				h.Args.Subject = append(h.Args.Subject, grammar.PrepositionsAfter(h.Sentence, v.Last)["by"]...)
			}
		}
	}
}

// closeBehind reports whether a happening stands right behind verb group k, or with no more than
// times between: "carried out on Friday the arrest of".
func (p *Page) closeBehind(h *Happening, k int) bool {
	s := h.Sentence
	return s.Chunks[h.Chunk].First-s.Chunks[k].Last <= 3 || !slices.ContainsFunc(s.Chunks[k+1:h.Chunk], func(c prose.Chunk) bool {
		return !p.InTime(s.Tokens[c.Head].Start)
	})
}

// forces are the phrases that mean a state's force.
func (p *Page) forces(fs []grammar.Phrase) []grammar.Phrase {
	return slices.DeleteFunc(slices.Clone(fs), func(f grammar.Phrase) bool {
		a := p.ActorOf(f)
		return a == nil || a.Kind != dateline.StateForce
	})
}

// cast gives the phrases around the trigger their roles.
func (p *Page) cast(h *Happening) {
	t := h.Trigger
	give := func(role codebook.Role, phrases []grammar.Phrase) {
		for _, f := range phrases {
			p.give(h, role, f)
		}
	}
	for _, f := range h.Args.Subject {
		give(t.Subject, append(p.partners(f), f))
	}
	give(t.Object, h.Args.Object)
	for _, prep := range slices.Sorted(maps.Keys(h.Args.Prepositions)) {
		phrases := h.Args.Prepositions[prep]
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
	if Taking(h.Kind) && t.Verb && !t.Strong && slices.ContainsFunc(h.Perps, p.StatesForce) {
		h.Kind = dateline.Arrest
	}
}

// StatesForce reports whether a phrase means police or soldiers of a state.
func (p *Page) StatesForce(f grammar.Phrase) bool {
	a := p.ActorOf(f)
	return a != nil && a.Kind == dateline.StateForce || a == nil && p.Is("forces", f.Word())
}

// give puts a phrase into a role, unless its head cannot play it.
func (p *Page) give(h *Happening, role codebook.Role, f grammar.Phrase) {
	head := f.Word()
	if f.Pronoun() || p.IsTime(f) {
		return
	}
	weapon := p.Is("weapons", head)
	switch role {
	case codebook.Perpetrator:
		switch {
		case weapon:
			h.Weapons = append(h.Weapons, f)
			if p.ActorOf(f) != nil { // "Indian warplanes"
				h.Perps = append(h.Perps, f)
			} else if g, ok := p.Whose(f); ok {
				h.Perps = append(h.Perps, g)
			} else if g, ok := p.HolderOfWeapon(f); ok {
				h.Perps = append(h.Perps, g)
			}
		case p.ActorOf(f) == nil && p.ownerActs(h, f): // "an Antonov of the Sudanese air force"
		case p.Agent(f) || h.Trigger.Strong && p.mayAct(f):
			h.Perps = append(h.Perps, f)
		}
	case codebook.Weapon:
		switch {
		case weapon:
			h.Weapons = append(h.Weapons, f)
		case h.Trigger.Subject == codebook.Weapon && p.Is("attackers", head):
			h.Perps = append(h.Perps, f)
		}
	case codebook.Location: // what a bomb goes off in or beside is what it hits
		if h.Trigger.Kind == dateline.Bombing && p.Is("facilities", head) {
			h.Targets = append(h.Targets, f)
		}
	case codebook.Target:
		if !weapon && !p.TriggerNoun([]string{head}, 0) {
			h.Targets = append(h.Targets, f)
		}
		if g, ok := p.SideOf(f); ok && h.Kind == dateline.Clash { // both sides fight
			h.Perps = append(h.Perps, g)
		}
	}
}

// ownerActs takes for the culprit the group or force whose a phrase says that it is; false
// where it says nothing of the kind.
func (p *Page) ownerActs(h *Happening, f grammar.Phrase) bool {
	g, ok := p.HolderOfWeapon(f)
	if ok {
		h.Perps = append(h.Perps, g)
	}
	return ok
}

// HolderOfWeapon returns the group or force whose weapon a phrase names: "a drone
// of the Sudanese army".
func (p *Page) HolderOfWeapon(f grammar.Phrase) (grammar.Phrase, bool) {
	s := f.Sentence
	if f.Head+2 > f.Last || s.Tokens[f.Head+1].Lower != "of" {
		return f, false
	}
	k := grammar.ChunkOf(s, f.Head+2)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup {
		return f, false
	}
	g := grammar.PhraseAt(s, k)
	a := p.ActorOf(g)
	return g, a != nil && (a.Kind == dateline.ArmedGroup || a.Kind == dateline.StateForce)
}

// Whose returns the group whose people or weapons a phrase names in a relative
// clause: "the Front, whose bombs killed".
func (p *Page) Whose(f grammar.Phrase) (grammar.Phrase, bool) {
	if f.First < 2 || f.Sentence.Tokens[f.First].Lower != "whose" {
		return f, false
	}
	end := f.First - 1
	if f.Sentence.Tokens[end].Text == "," {
		end--
	}
	g, ok := grammar.EndingAt(f.Sentence, end)
	return g, ok && voices.Group(p.ActorOf(g)) != nil
}

// nobody reports whether a phrase means none: "nobody", "no one", "no militants".
func (p *Page) nobody(f grammar.Phrase) bool {
	return p.Is("nobody", f.Word()) || f.Sentence.Tokens[f.First].Lower == "no"
}

// Agent reports whether a phrase can be one who acts: people, a group, a
// force, a government or a name of such.
func (p *Page) Agent(f grammar.Phrase) bool {
	head := f.Word()
	if p.nobody(f) {
		return false
	}
	if p.Is("attackers", head) || p.Is("forces", head) || p.Is("groups", head) || p.Is("people", head) || p.Is("civilians", head) || p.Is("officials", head) {
		return true
	}
	if a := p.ActorOrState(f); a != nil {
		return true
	}
	n := p.NameWithin(f.Sentence.Tokens[f.First].Start, f.End())
	return n != nil && n.Kind == dateline.PersonMention
}

// mayAct reports whether a phrase that no list knows as people can still be
// one who acts: plural or a name, and neither thing, place nor happening.
func (p *Page) mayAct(f grammar.Phrase) bool {
	head := f.Sentence.Tokens[f.Head]
	if head.Tag != "NNS" && head.Tag != "NNP" || p.Is("facilities", head.Lower) || p.TriggerNoun([]string{head.Lower}, 0) || p.Is("no agent", head.Lower) {
		return false
	}
	n := p.NameWithin(head.Start, head.End)
	return n == nil || n.Kind != dateline.PlaceMention
}

// IsTime reports whether a phrase hangs on a word of a time: "the night".
func (p *Page) IsTime(f grammar.Phrase) bool {
	at := f.Sentence.Tokens[f.Head].Start
	return len(p.TimesIn(at, at+1)) > 0
}

// byState reports whether a country named before the trigger is who acts: in an
// air strike, raid or shelling, which states carry out.
func (p *Page) byState(h *Happening) bool {
	return h.Kind == dateline.AirStrike || h.Kind == dateline.Raid || p.Is("states' fire", h.Sentence.Tokens[h.Last].Lower)
}

// modifiers reads what stands before a noun trigger in its own group: "a
// Taliban suicide bomb attack".
func (p *Page) modifiers(h *Happening) {
	c := h.Sentence.Chunks[h.Chunk]
	for i := c.First; i <= h.Last; i++ {
		tok := h.Sentence.Tokens[i]
		f := grammar.Phrase{Sentence: h.Sentence, First: i, Last: i, Head: i}
		if p.Is("weapons", tok.Lower) {
			for f.First > c.First && p.Is("weapon part", h.Sentence.Tokens[f.First-1].Lower) {
				f.First--
			}
			h.Weapons = append(h.Weapons, f)
		} else if n := p.NameWithin(tok.Start, h.Sentence.Tokens[c.Last].End); n != nil && n.Start == tok.Start && p.byState(h) && p.CountryOf(n) != "" {
			h.States = append(h.States, n)
		} else if a := p.ActorOf(f); a != nil && a.Kind != dateline.Person {
			if n := p.NameWithin(tok.Start, h.Sentence.Tokens[c.Last].End); n != nil {
				f.Last, f.Head = h.Sentence.TokenAt(n.End-1), h.Sentence.TokenAt(n.End-1)
			}
			h.Perps = append(h.Perps, f)
		}
	}
}
