package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// kindOf settles the kind of a story: the first that a trigger names itself;
// else the one that a learned reader marks; else what weapons, means, targets and
// sides tell.
func (p *page) kindOf(st *story) dateline.Kind {
	var weak dateline.Kind
	first := st.scenes[0].main()
	if first.kind == dateline.Arrest { // of those who meant to do something else
		for _, x := range st.scenes {
			for _, h := range x.happenings {
				if h.status == dateline.Foiled && h.kind != "" && h.kind != dateline.Arrest {
					return p.adjustKind(p.byMeans(h), st)
				}
			}
		}
	}
	if st.mostKilled() == 0 && !first.trigger.Strong && p.carriedOff(first.sentence) {
		return dateline.Kidnapping
	}
	for _, x := range st.scenes {
		for _, h := range x.happenings {
			if taking(h.kind) && !taking(first.kind) && first.trigger.Strong || family(h.kind) != family(first.kind) {
				continue // people carried off, or caught, in an attack
			}
			k := p.byMeans(h)
			if k != "" && (h.trigger.Strong || k != h.kind) { // named, or told by what it was done with
				return p.adjustKind(k, st)
			}
			if k != "" && (weak == "" || taking(k) && !taking(weak)) { // what led up to it: "stopped the car and took the priest"
				weak = k
			}
		}
	}
	if k := markedKind(st); k != "" && !(taking(weak) && !taking(k)) {
		if k == dateline.Assassination && st.mostKilled() > withOne {
			k = dateline.ArmedAssault
		}
		return p.adjustKind(k, st)
	}
	if weak != "" {
		return p.adjustKind(weak, st)
	}
	for _, x := range st.scenes {
		for _, t := range x.sentence.Tokens {
			switch {
			case p.is("airborne", t.Lower):
				return p.adjustKind(dateline.AirStrike, st)
			case p.is("explosive", t.Lower):
				return dateline.Bombing
			case p.firearm(t): // of several arms those named first
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
		n := chunkAfter(s, c.Last)
		if n < 0 || s.Chunks[n].Kind != prose.NounGroup {
			continue
		}
		if words(s, c.Last+1, s.Chunks[n].First) == "off with" && p.is("goes", head) && p.shootable(phraseAt(s, n)) {
			return true
		}
		if p.is("forces into", head) && slices.ContainsFunc(aroundVerb(s, k, c.Last).prepositions["into"], func(f phrase) bool { return p.is("vehicles", f.word()) }) {
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
		for _, h := range x.happenings {
			if h.mark == nil || h.mark.Kind == "" || st.scenes[0].main().kind == dateline.Arrest && family(h.mark.Kind) == "violence" { // of people whom a force took
				continue
			}
			votes[h.mark.Kind] += h.mark.Score
			if votes[h.mark.Kind] > votes[most] {
				most = h.mark.Kind
			}
		}
	}
	return most
}

// byMeans is the kind of one happening by its trigger and by what was used, of several
// weapons the one named first: aircraft make an air strike of a bombing, a bomb or mine a
// bombing of what no word names surely.
func (p *page) byMeans(h *happening) dateline.Kind {
	named := h.kind != "" && h.kind != dateline.Bombing && h.kind != dateline.ArmedAssault && h.kind != dateline.UnarmedAssault
	if named && (h.trigger.Strong || h.kind != dateline.FacilityAttack && h.kind != dateline.Hijacking) {
		return h.kind
	}
	first := func(f phrase) bool {
		return !slices.ContainsFunc(f.sentence.Tokens[max(0, f.first-3):f.first], p.firearm) &&
			!slices.ContainsFunc(h.weapons, func(o phrase) bool { return o.sentence == f.sentence && o.first < f.first })
	}
	uses := func(class string, by ...[]phrase) bool {
		return slices.ContainsFunc(slices.Concat(by...), func(f phrase) bool { return p.is(class, f.word()) && first(f) })
	}
	switch {
	case h.kind == dateline.Bombing && !h.trigger.Verb && h.first > 1 && h.sentence.Tokens[h.first-1].Lower == "and" && p.firearm(h.sentence.Tokens[h.first-2]): // "a rifle and grenade attack"
		return dateline.ArmedAssault
	case uses("airborne", h.weapons, h.perps, h.args.subject) || slices.ContainsFunc(h.args.subject, func(f phrase) bool { return strings.HasSuffix(words(f.sentence, f.first, f.last+1), "air force") }):
		return dateline.AirStrike
	case named && !uses("explosive", h.perps, h.args.subject): // "set fire to it with petrol bombs"
	case (!h.trigger.Strong || h.kind == "") && uses("explosive", h.weapons, h.perps, h.args.subject):
		return dateline.Bombing
	}
	return h.kind
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
		for _, h := range x.happenings {
			if n := len(h.targets); n > 0 && (i == 0 && (n == 1 || n == 2 && killed <= withOne) && p.prominent(h.targets[0]) || few && n <= 2 && slices.ContainsFunc(h.targets, p.prominent)) {
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
		for _, c := range x.figures {
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
	return len(st.scenes) > 0 && slices.ContainsFunc(st.scenes[0].happenings, func(h *happening) bool { return h.trigger.Strong && h.trigger.Kind == dateline.AirStrike })
}

// prominent reports whether a phrase means one person who holds an office, or
// whom the report names.
func (p *page) prominent(f phrase) bool {
	head := f.sentence.Tokens[f.head]
	if (p.is("officials", head.Lower) || p.is("prominent", head.Lower)) && head.Tag == "NN" {
		return true
	}
	return head.Tag == "NNP" && p.personIn(f)
}

// stateParty reports whether a party is a state's force or government.
func (p *page) stateParty(party dateline.Party) bool {
	for _, a := range p.namings {
		if a.key == string(party.Actor) {
			return a.kind == dateline.StateForce || a.kind == dateline.Government
		}
	}
	words := strings.Fields(strings.ToLower(party.Evidence.Text))
	return party.Actor == "" && len(words) > 0 && p.is("forces", words[len(words)-1])
}

// armedParty reports whether a party is an armed group or its people.
func (p *page) armedParty(party dateline.Party) bool {
	for _, a := range p.namings {
		if a.key == string(party.Actor) {
			return a.kind == dateline.ArmedGroup
		}
	}
	words := strings.Fields(strings.ToLower(party.Evidence.Text))
	return len(words) > 0 && p.is("attackers", words[len(words)-1])
}

// fromTheAir reports whether the story's sentences name aircraft or missiles.
func (p *page) fromTheAir(st *story) bool {
	for _, x := range st.scenes {
		for _, t := range x.sentence.Tokens {
			if p.is("airborne", t.Lower) {
				return true
			}
		}
	}
	return false
}
