package accounts

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
)

// kindOf settles the kind of a story: the first that a trigger names itself;
// else the one that a learned reader marks; else what weapons, means, targets and
// sides tell.
func (p *page) kindOf(st *story) dateline.Kind {
	var weak dateline.Kind
	first := st.scenes[0].Main()
	if first.Kind == dateline.Arrest { // of those who meant to do something else
		for _, x := range st.scenes {
			for _, h := range x.Happenings {
				if h.Status == dateline.Foiled && h.Kind != "" && h.Kind != dateline.Arrest {
					return p.adjustKind(p.byMeans(h), st)
				}
			}
		}
	}
	if first.Kind == dateline.Raid && st.mostKilled() == 0 && st.scenes[0].Family() == happenings.Family(dateline.Arrest) {
		return dateline.Arrest
	}
	if st.mostKilled() == 0 && !first.Trigger.Strong && p.carriedOff(first.Sentence) {
		return dateline.Kidnapping
	}
	marked := markedKind(st)
	for _, x := range st.scenes {
		for _, h := range x.Happenings {
			if happenings.Taking(h.Kind) && !happenings.Taking(first.Kind) && first.Trigger.Strong || happenings.Family(h.Kind) != happenings.Family(first.Kind) {
				continue // people carried off, or caught, in an attack
			}
			if h.Kind == "" && h.Trigger.Faint && marked != "" {
				continue // who was only hurt
			}
			k := p.byMeans(h)
			if k != "" && (h.Trigger.Strong || k != h.Kind) { // named, or told by what it was done with
				return p.adjustKind(k, st)
			}
			if k != "" && (weak == "" || happenings.Taking(k) && !happenings.Taking(weak)) { // what led up to it: "stopped the car and took the priest"
				weak = k
			}
		}
	}
	if marked != "" && !(happenings.Taking(weak) && !happenings.Taking(marked)) {
		if marked == dateline.Assassination && st.mostKilled() > withOne {
			marked = dateline.ArmedAssault
		}
		return p.adjustKind(marked, st)
	}
	if weak != "" {
		return p.adjustKind(weak, st)
	}
	for _, x := range st.scenes {
		for _, t := range x.Sentence.Tokens {
			switch {
			case p.Is("airborne", t.Lower):
				return p.adjustKind(dateline.AirStrike, st)
			case p.Is("explosive", t.Lower):
				return dateline.Bombing
			case p.Firearm(t): // of several arms those named first
				return p.adjustKind(dateline.ArmedAssault, st)
			}
		}
	}
	return p.adjustKind(dateline.ArmedAssault, st)
}

// carriedOff reports whether a sentence says that people were put into a vehicle or taken
// along: "put the reporter into a white van", "went off with the two people inside it".
func (p *page) carriedOff(s *prose.Sentence) bool {
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup {
			continue
		}
		head := s.Tokens[c.Head].Lower
		n := grammar.ChunkAfter(s, c.Last)
		if n < 0 || s.Chunks[n].Kind != prose.NounGroup {
			continue
		}
		if grammar.Words(s, c.Last+1, s.Chunks[n].First) == "off with" && p.Is("goes", head) && p.Shootable(grammar.PhraseAt(s, n)) {
			return true
		}
		if p.Is("forces into", head) && slices.ContainsFunc(p.AroundVerb(s, k, c.Last).Prepositions["into"], func(f grammar.Phrase) bool { return p.Is("vehicles", f.Word()) }) {
			return true
		}
	}
	return false
}

// markedKind is the kind that most of a story's triggers are marked with, by how
// probable they are; "" where none is marked.
func markedKind(st *story) dateline.Kind {
	votes := map[dateline.Kind]float32{}
	var most dateline.Kind
	for _, x := range st.scenes {
		for _, h := range x.Happenings {
			if h.Mark == nil || h.Mark.Kind == "" || st.scenes[0].Main().Kind == dateline.Arrest && happenings.Family(h.Mark.Kind) == "violence" { // of people whom a force took
				continue
			}
			votes[h.Mark.Kind] += h.Mark.Score
			if votes[h.Mark.Kind] > votes[most] {
				most = h.Mark.Kind
			}
		}
	}
	return most
}

// byMeans is the kind of one happening by its trigger and by what was used, of several
// weapons the one named first: aircraft make an air strike of a bombing, a bomb or mine a
// bombing of what no word names surely.
func (p *page) byMeans(h *happenings.Happening) dateline.Kind {
	named := h.Kind != "" && h.Kind != dateline.Bombing && h.Kind != dateline.ArmedAssault && h.Kind != dateline.UnarmedAssault
	if named && (h.Trigger.Strong || h.Kind != dateline.FacilityAttack && h.Kind != dateline.Hijacking) {
		return h.Kind
	}
	first := func(f grammar.Phrase) bool {
		return !slices.ContainsFunc(f.Sentence.Tokens[max(0, f.First-3):f.First], p.Firearm) &&
			!slices.ContainsFunc(h.Weapons, func(o grammar.Phrase) bool { return o.Sentence == f.Sentence && o.First < f.First })
	}
	uses := func(class string, by ...[]grammar.Phrase) bool {
		return slices.ContainsFunc(slices.Concat(by...), func(f grammar.Phrase) bool { return p.Is(class, f.Word()) && first(f) })
	}
	switch {
	case h.Kind == dateline.Bombing && !h.Trigger.Verb && h.First > 1 && h.Sentence.Tokens[h.First-1].Lower == "and" && p.Firearm(h.Sentence.Tokens[h.First-2]): // "a rifle and grenade attack"
		return dateline.ArmedAssault
	case uses("airborne", h.Weapons, h.Perps, h.Args.Subject) || slices.ContainsFunc(h.Args.Subject, func(f grammar.Phrase) bool {
		return strings.HasSuffix(grammar.Words(f.Sentence, f.First, f.Last+1), "air force")
	}):
		return dateline.AirStrike
	case named && !uses("explosive", h.Perps, h.Args.Subject): // "set fire to it with petrol bombs"
	case (!h.Trigger.Strong || h.Kind == "") && uses("explosive", h.Weapons, h.Perps, h.Args.Subject):
		return dateline.Bombing
	}
	return h.Kind
}

// adjustKind lets sides and targets change a kind: violence by the state's
// forces is a raid, the killing of one official an assassination.
func (p *page) adjustKind(k dateline.Kind, st *story) dateline.Kind {
	state, others, armed := false, false, false
	for _, party := range st.parties {
		if p.stateParty(party) {
			state = true
		} else if party.Standing != dateline.Denied {
			others = true
			armed = armed || p.armedParty(party)
		}
	}
	switch {
	case k == dateline.Bombing && state && !others && p.fromTheAir(st):
		return dateline.AirStrike
	case k == dateline.AirStrike && armed && !state && !st.calledAirStrike(): // an armed group's drones and missiles
		return dateline.Bombing
	case k == dateline.ArmedAssault && state && !others:
		return dateline.Raid
	case k == dateline.Raid && others && !state:
		return dateline.ArmedAssault
	case k == dateline.ArmedAssault && p.onOneProminent(st):
		return dateline.Assassination
	}
	return k
}

const (
	// fewKilled is how many are killed at most where the killing of one of them is an
	// assassination, and the story does not begin with that one.
	fewKilled = 2
	// withOne is how many are killed at most where it names one other beside that one.
	withOne = 4
)

// onOneProminent reports whether a story tells of the killing of one who is prominent:
// it begins with that one, or tells of few others who were killed.
func (p *page) onOneProminent(st *story) bool {
	killed := st.mostKilled()
	few := killed <= fewKilled
	for i, x := range st.scenes {
		for _, h := range x.Happenings {
			if n := len(h.Targets); n > 0 && (i == 0 && (n == 1 || n == 2 && killed <= withOne) && p.prominent(h.Targets[0]) || few && n <= 2 && slices.ContainsFunc(h.Targets, p.prominent)) {
				return true
			}
		}
	}
	return false
}

// mostKilled is the greatest number of those killed that the story gives and that still
// stands.
func (st *story) mostKilled() int {
	most := 0
	for _, x := range slices.Concat(st.scenes, st.further) {
		for _, c := range x.Figures {
			if c.Measure == dateline.Killed && !c.Superseded {
				most = max(most, c.Value())
			}
		}
	}
	return most
}

// calledAirStrike reports whether the words that open a story call it an air strike,
// whoever has the aircraft.
func (st *story) calledAirStrike() bool {
	return len(st.scenes) > 0 && slices.ContainsFunc(st.scenes[0].Happenings, func(h *happenings.Happening) bool { return h.Trigger.Strong && h.Trigger.Kind == dateline.AirStrike })
}

// prominent reports whether a phrase means one person who holds an office, or
// whom the report names.
func (p *page) prominent(f grammar.Phrase) bool {
	head := f.Sentence.Tokens[f.Head]
	if (p.Is("officials", head.Lower) || p.Is("prominent", head.Lower)) && head.Tag == "NN" {
		return true
	}
	return head.Tag == "NNP" && p.PersonIn(f)
}

// stateParty reports whether a party is a state's force or government.
func (p *page) stateParty(party dateline.Party) bool {
	for _, a := range p.Namings {
		if a.Key == string(party.Actor) {
			return a.Kind == dateline.StateForce || a.Kind == dateline.Government
		}
	}
	words := strings.Fields(strings.ToLower(party.Evidence.Text))
	return party.Actor == "" && len(words) > 0 && p.Is("forces", words[len(words)-1])
}

// armedParty reports whether a party is an armed group or its people.
func (p *page) armedParty(party dateline.Party) bool {
	for _, a := range p.Namings {
		if a.Key == string(party.Actor) {
			return a.Kind == dateline.ArmedGroup
		}
	}
	words := strings.Fields(strings.ToLower(party.Evidence.Text))
	return len(words) > 0 && p.Is("attackers", words[len(words)-1])
}

// fromTheAir reports whether the story's sentences name aircraft or missiles.
func (p *page) fromTheAir(st *story) bool {
	for _, x := range st.scenes {
		for _, t := range x.Sentence.Tokens {
			if p.Is("airborne", t.Lower) {
				return true
			}
		}
	}
	return false
}
