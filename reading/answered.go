package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// side is who did what a sentence tells, as far as its words say.
type side int

// The sides.
const (
	nobodySaid side = iota
	stateSide
	armedSide
	bothSaid
)

// answersStory reports whether a scene tells what one side did in answer to the story, done by
// the other: "Hours later the air force struck", "The army responded with air strikes".
// Who is fought at the scene itself is part of one fight.
func (p *page) answersStory(st *story, x *scene) bool {
	if st.last().index == x.index || x.index-st.last().index > answeredWithin || !slices.ContainsFunc(x.happenings, p.deedApart) || p.onTheAttackers(x) {
		return false
	}
	did, before := p.sideOfScene(x), nobodySaid
	for _, o := range st.scenes {
		before |= p.sideOfScene(o)
	}
	if did != stateSide && did != armedSide || before == did || before == bothSaid {
		return false
	}
	return p.inAnswer(x) || before != nobodySaid && p.laterOn(x)
}

// deedApart reports whether a happening is a bombardment or an operation that has a name of
// its own, and not a shot in a fight.
func (p *page) deedApart(h *happening) bool {
	if unreal(h.status) {
		return false
	}
	k := p.byMeans(h)
	return k == dateline.AirStrike || k == dateline.Bombing || k == dateline.Raid && h.trigger.Strong
}

// onTheAttackers reports whether a scene is done to who did what was told before it: "the
// gunmen", "three of the attackers".
func (p *page) onTheAttackers(x *scene) bool {
	return slices.ContainsFunc(x.happenings, func(h *happening) bool {
		return slices.ContainsFunc(h.targets, func(f phrase) bool {
			return p.is("attackers", f.sentence.Tokens[f.last].Lower) && strings.Contains(" "+words(f.sentence, f.first, f.last+1), " the ")
		})
	})
}

// sideOfScene is who did what a scene tells.
func (p *page) sideOfScene(x *scene) side {
	found := nobodySaid
	for _, h := range x.happenings {
		for _, f := range slices.Concat(h.perps, h.args.subject) {
			a := p.actorOrState(f)
			switch {
			case a != nil && a.kind == dateline.Government, p.statesForce(f), p.is("airborne", f.word()) && h.trigger.Subject != "":
				found |= stateSide
			case a != nil && a.kind == dateline.ArmedGroup, a == nil && p.is("attackers", f.word()):
				found |= armedSide
			}
		}
	}
	return found
}

// inAnswer reports whether a scene's words call it an answer: "in response", "responded
// with", "retaliated by".
func (p *page) inAnswer(x *scene) bool {
	s := x.sentence
	for i, t := range s.Tokens[:x.main().last+1] {
		next := neighbour(s, i+1)
		if p.is("reply", t.Lower) && neighbour(s, i-1) == "in" && next != "for" || p.is("strikes back", t.Lower) && (next == "with" || next == "by") {
			return true
		}
	}
	return false
}

// laterOn reports whether a scene's words set it later than what was told: "hours later",
// "later bombed", "then shelled".
func (p *page) laterOn(x *scene) bool {
	return slices.ContainsFunc(x.sentence.Tokens, func(t prose.Token) bool {
		return (t.Lower == "later" || t.Lower == "then" || t.Lower == "afterwards") && strings.HasPrefix(t.Tag, "RB")
	})
}
