package reading

import (
	"strings"

	"github.com/dateline-project/dateline"
)

// kindOf settles the kind of a story: the first that a trigger names itself;
// else what weapons, means, targets and sides tell.
func (p *page) kindOf(st *story) dateline.Kind {
	var weak dateline.Kind
	first := st.scenes[0].main()
	for _, x := range st.scenes {
		for _, h := range x.happenings {
			if taking(h.kind) && !taking(first.kind) && first.trigger.Strong || family(h.kind) != family(first.kind) {
				continue // people carried off, or caught, in an attack
			}
			if h.kind != "" && h.trigger.Strong {
				return p.adjustKind(h.kind, st)
			}
			if h.kind != "" && weak == "" {
				weak = h.kind
			}
		}
	}
	if weak != "" {
		return p.adjustKind(weak, st)
	}
	for _, x := range st.scenes {
		for _, h := range x.happenings {
			for _, w := range h.weapons {
				switch {
				case p.is("airborne", w.word()):
					return dateline.AirStrike
				case p.is("explosive", w.word()):
					return dateline.Bombing
				}
			}
		}
	}
	for _, x := range st.scenes {
		for _, t := range x.sentence.Tokens {
			switch {
			case p.is("airborne", t.Lower):
				return dateline.AirStrike
			case p.is("explosive", t.Lower):
				return dateline.Bombing
			}
		}
	}
	return p.adjustKind(dateline.ArmedAssault, st)
}

// adjustKind lets sides and targets change a kind: violence by the state's
// forces is a raid, the killing of one official an assassination.
func (p *page) adjustKind(k dateline.Kind, st *story) dateline.Kind {
	state, others := false, false
	official := false
	for _, party := range st.parties {
		if p.stateParty(party) {
			state = true
		} else if party.Standing != dateline.Denied {
			others = true
		}
	}
	for _, x := range st.scenes {
		for _, h := range x.happenings {
			for _, f := range h.targets {
				official = official || p.is("officials", f.word()) && f.sentence.Tokens[f.head].Tag == "NN"
			}
		}
	}
	switch {
	case k == dateline.Bombing && state && !others && p.fromTheAir(st):
		return dateline.AirStrike
	case k == dateline.ArmedAssault && state && !others:
		return dateline.Raid
	case k == dateline.Raid && others && !state:
		return dateline.ArmedAssault
	case k == dateline.ArmedAssault && official:
		return dateline.Assassination
	}
	return k
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
