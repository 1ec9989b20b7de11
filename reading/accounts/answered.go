package accounts

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/scenes"
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
func (p *page) answersStory(st *story, x *scenes.Scene) bool {
	if p.afterBomb(st, x) {
		return true
	}
	if st.last().Index == x.Index || x.Index-st.last().Index > happenings.AnsweredWithin || !slices.ContainsFunc(x.Happenings, p.deedApart) || p.onTheAttackers(x) {
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

// afterBomb reports whether a scene tells that a state's forces killed fighters after a bomb,
// of whose makers nothing was told: "A bomb killed six soldiers. The army struck back and
// killed 30 jihadists." It is no bomb of theirs.
func (p *page) afterBomb(st *story, x *scenes.Scene) bool {
	if st.last().Index == x.Index || p.onTheAttackers(x) || p.sideOfScene(x) != stateSide {
		return false
	}
	for _, o := range st.scenes {
		if p.sideOfScene(o) != nobodySaid || slices.ContainsFunc(o.Happenings, func(h *happenings.Happening) bool { return p.byMeans(h) != dateline.Bombing }) {
			return false
		}
	}
	return slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool {
		return h.Trigger.Verb && slices.ContainsFunc(h.Targets, func(f grammar.Phrase) bool {
			return p.Is("attackers", f.Word()) && p.NumberIn(f.Sentence, f.First, f.Head) != nil
		})
	})
}

// deedApart reports whether a happening is a bombardment or an operation that has a name of
// its own, and not a shot in a fight.
func (p *page) deedApart(h *happenings.Happening) bool {
	if happenings.Unreal(h.Status) {
		return false
	}
	k := p.byMeans(h)
	return k == dateline.AirStrike || k == dateline.Bombing || k == dateline.Raid && h.Trigger.Strong
}

// onTheAttackers reports whether a scene is done to who did what was told before it: "the
// gunmen", "three of the attackers".
func (p *page) onTheAttackers(x *scenes.Scene) bool {
	return slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool {
		return slices.ContainsFunc(h.Targets, func(f grammar.Phrase) bool {
			return p.Is("attackers", f.Sentence.Tokens[f.Last].Lower) && strings.Contains(" "+grammar.Words(f.Sentence, f.First, f.Last+1), " the ")
		})
	})
}

// sideOfScene is who did what a scene tells.
func (p *page) sideOfScene(x *scenes.Scene) side {
	found := nobodySaid
	for _, h := range x.Happenings {
		for _, f := range slices.Concat(h.Perps, h.Args.Subject) {
			a := p.ActorOrState(f)
			switch {
			case a != nil && a.Kind == dateline.Government, p.StatesForce(f), p.Is("airborne", f.Word()) && h.Trigger.Subject != "":
				found |= stateSide
			case a != nil && a.Kind == dateline.ArmedGroup, a == nil && p.Is("attackers", f.Word()):
				found |= armedSide
			}
		}
	}
	return found
}

// inAnswer reports whether a scene's words call it an answer: "in response", "responded
// with", "retaliated by".
func (p *page) inAnswer(x *scenes.Scene) bool {
	s := x.Sentence
	for i, t := range s.Tokens[:x.Main().Last+1] {
		next := grammar.Neighbour(s, i+1)
		if p.Is("reply", t.Lower) && grammar.Neighbour(s, i-1) == "in" && next != "for" || p.Is("strikes back", t.Lower) && (next == "with" || next == "by") {
			return true
		}
	}
	return false
}

// laterOn reports whether a scene's words set it later than what was told: "hours later",
// "later bombed", "then shelled".
func (p *page) laterOn(x *scenes.Scene) bool {
	return slices.ContainsFunc(x.Sentence.Tokens, func(t prose.Token) bool {
		return (t.Lower == "later" || t.Lower == "then" || t.Lower == "afterwards") && strings.HasPrefix(t.Tag, "RB")
	})
}
