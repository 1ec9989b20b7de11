package accounts

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/scenes"
	"github.com/dateline-project/dateline/when"
)

// belongs scores how well a scene goes on a story; below 2 it does not.
func (p *page) belongs(st *story, x *scenes.Scene) int {
	h, first := x.Main(), st.scenes[0].Main()
	if h.Kind == dateline.Arrest && st.scenes[0].Family() == "violence" && !happenings.Unreal(first.Status) && x.Time == nil && x.Place == nil && x.Index-st.last().Index <= 1 {
		return 2 // caught in the pursuit (coding rule 5)
	}
	if h.Kind == dateline.Surrender && first.Status == dateline.Occurred && happenings.Family(first.Kind) == "violence" && x.Time == nil && x.Place == nil && x.Index-st.last().Index <= 1 {
		return 2 // who gave up in the fight
	}
	if p.plotOfArrested(st, x) {
		return 2
	}
	if x.Family() != st.scenes[0].Family() || happenings.Unreal(h.Status) != happenings.Unreal(first.Status) {
		return -1
	}
	if p.answersStory(st, x) {
		return -1
	}
	definite := slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool { return h.Definite })
	if !definite && p.otherEntry(st.last().Sentence, x.Sentence) || st.last().Sentence == x.Sentence && p.SetApart(st.last().Main(), h) {
		return -1
	}
	score := 0
	if st.time != nil && x.Time != nil {
		switch {
		case len(st.time.Dates) == 0 || len(x.Time.Dates) == 0:
			if len(st.time.Dates) == len(x.Time.Dates) {
				score++
			} else {
				score--
			}
		case !definite && p.midnightApart(st.time, x.Time) && p.elsewhere(st, x): // "on Friday evening … killed 18 in Kora on Saturday"
		case p.Overlap(st.time, x.Time), definite && grammar.DayApart(st.time, x.Time): // the siege ended on Sunday, "the explosion" was on Saturday
			score += 3
			if definite && !st.time.Dates[0].Overlaps(x.Time.Dates[0], 0) {
				score -= 2
			}
		case (p.OwnedUpTo(h) || p.endOf(h)) && toldLater(st.time, x.Time): // "claimed the attack on 5 September"
		default:
			return -1
		}
	}
	if st.place != nil && x.Place != nil && !sameEntry(st, x) {
		switch agree := p.samePlace(st.place, x.Place, definite && !st.last().Sentence.Heading); { // a headline's town is the one meant
		case agree > 0:
			score += 2 + agree
		case agree < 0:
			return -1
		}
	}
	if (first.Status == dateline.Attempted) != (h.Status == dateline.Attempted) {
		score -= 2
	}
	gap := x.Index - st.last().Index
	switch {
	case gap <= 1:
		score += 2
	case gap <= 3:
		score++
	}
	if definite {
		score += 2
	}
	score += p.refersTo(st, x)
	if x.Time != nil && st.time == nil && gap > 1 && !definite {
		score -= 2
	}
	if kindsAgree(st, x) {
		score++
	} else if kindsClash(st, x) {
		score -= 2
	}
	if x.Time == nil && x.Place == nil && gap <= 5 {
		score++
	}
	if p.another(x) {
		score -= 4
	}
	if !definite && p.elsewhere(st, x) && otherToll(st, x) {
		score -= 3
	}
	if !definite && p.hoursLater(x) && otherToll(st, x) {
		score -= 3
	}
	if h.Plural && !h.Definite && !first.Plural && gap > 0 {
		score -= 3
	}
	if p.pluperfect(x) && gap > 0 && x.Time != nil {
		score -= 2
	}
	return score
}

// refersTo weighs how plainly a scene that tells of something told before points to a story:
// by its kind ("the bombing"), or by whom it befell ("the killing of the traders").
func (p *page) refersTo(st *story, x *scenes.Scene) int {
	score := 0
	for _, h := range x.Happenings {
		if !h.Definite || h.Trigger.Verb {
			continue
		}
		if h.Kind != dateline.ArmedAssault && p.calls(h.Sentence.Tokens[h.Last].Lower, p.kindOf(st)) {
			score = max(score, 1)
		}
		if slices.ContainsFunc(h.Targets, st.befell) {
			score = max(score, 3)
		}
	}
	return score
}

// endOf reports whether a happening is what a sentence says that somebody ended, or was
// over: "troops ended the siege the next morning".
func (p *page) endOf(h *happenings.Happening) bool {
	if h.Trigger.Verb || !h.Definite {
		return false
	}
	s := h.Sentence
	for _, k := range []int{h.Chunk - 1, grammar.ChunkAfter(s, grammar.PhraseAt(s, h.Chunk).Last)} {
		if k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && p.Is("ends", s.Tokens[s.Chunks[k].Head].Lower) {
			return true
		}
	}
	return false
}

// hoursLater reports whether a sentence opens hours after what was told before it: "Hours
// later a bomb tore through a bus".
func (p *page) hoursLater(x *scenes.Scene) bool {
	t := x.Time
	return t != nil && t.Kind == when.KindRelative && t.Offset != nil && t.Offset.Direction == when.After && t.Offset.Unit == when.HourUnit && x.Sentence.TokenAt(t.Start) < openingTokens
}

// openingTokens is within how many tokens a time opens a sentence: "Less than 24 hours
// later".
const openingTokens = 4

// elsewhere reports whether a later sentence tells its scene with a day or a place of
// its own, and not with the place of the story.
func (p *page) elsewhere(st *story, x *scenes.Scene) bool {
	if x.Index == st.last().Index || st.place != nil && x.Place != nil && p.samePlace(st.place, x.Place, false) > 0 {
		return false
	}
	return x.Time != nil && x.Time != st.time || x.Place != nil && x.Place.Rank <= 2
}

// midnightApart reports whether two times are one only as a night and a day next to it.
func (p *page) midnightApart(a, b *when.Expression) bool {
	return p.Overlap(a, b) && !a.Dates[0].Overlaps(b.Dates[0], 0)
}

// otherToll reports whether a scene and a story count the dead, and no two figures of
// theirs are the same.
func otherToll(st *story, x *scenes.Scene) bool {
	dead := func(scenes ...*scenes.Scene) map[int]bool {
		out := map[int]bool{}
		for _, y := range scenes {
			for _, c := range y.Figures {
				if c.Measure == dateline.Killed && !c.Part && !c.Superseded && c.Value() > 0 {
					out[c.Value()] = true
				}
			}
		}
		return out
	}
	told := dead(st.scenes...)
	own := dead(x)
	if len(told) == 0 || len(own) == 0 {
		return false
	}
	for n := range own {
		if told[n] {
			return false
		}
	}
	return true
}

// sameEntry reports whether a scene goes on a story in the paragraph that tells
// it, with the place that heads the paragraph: it holds what the story's own
// sentence names.
func sameEntry(st *story, x *scenes.Scene) bool {
	return (x.Place.Headed || st.place.Headed) && st.last().Sentence.Paragraph == x.Sentence.Paragraph
}

// kindsAgree reports whether a scene's kinds can be the story's.
func kindsAgree(st *story, x *scenes.Scene) bool {
	for _, h := range x.Happenings {
		if h.Kind == "" {
			return true
		}
		for _, y := range st.scenes {
			for _, g := range y.Happenings {
				if g.Kind == "" || g.Kind == h.Kind {
					return true
				}
			}
		}
	}
	return false
}

// kindsClash reports whether strong triggers name kinds that are hardly one
// incident: somebody kidnapped and something bombed.
func kindsClash(st *story, x *scenes.Scene) bool {
	for _, h := range x.Happenings {
		for _, y := range st.scenes {
			for _, g := range y.Happenings {
				if h.Trigger.Strong && g.Trigger.Strong && happenings.Taking(h.Kind) != happenings.Taking(g.Kind) {
					return true
				}
			}
		}
	}
	return false
}

// another reports whether the sentence announces a further incident.
func (p *page) another(x *scenes.Scene) bool {
	for _, h := range x.Happenings {
		c := h.Sentence.Chunks[h.Chunk]
		for i := c.First; i <= h.First; i++ {
			if p.Is("further incident", h.Sentence.Tokens[i].Lower) {
				return true
			}
		}
	}
	w := grammar.Words(x.Sentence, 0, 3)
	return strings.HasPrefix(w, "also ") || strings.HasPrefix(w, "later ") || strings.HasPrefix(w, "in another") || strings.HasPrefix(w, "in a separate") || strings.HasPrefix(w, "elsewhere") || strings.HasPrefix(w, "separately")
}

// pluperfect reports whether the sentence looks back: "had attacked".
func (p *page) pluperfect(x *scenes.Scene) bool {
	for _, h := range x.Happenings {
		c := h.Sentence.Chunks[h.Chunk]
		if h.Sentence.Tokens[c.First].Lower == "had" {
			return true
		}
	}
	return false
}

// samePlace compares two spots: positive where they agree, negative where they
// cannot be one, 0 where nothing tells.
func (p *page) samePlace(a, b *scenes.Spot, definite bool) int {
	if a.Country != "" && b.Country != "" && a.Country != b.Country {
		if a.Rank >= 4 || b.Rank >= 4 {
			return 0
		}
		return -1
	}
	if strings.EqualFold(string(a.Name), string(b.Name)) {
		return 2
	}
	if a.Rank >= 3 || b.Rank >= 3 { // a region or country may hold the other
		if a.Rank == b.Rank && a.Rank == 3 {
			return -1
		}
		return 0
	}
	if a.Lat != nil && b.Lat != nil && *a.WithinKM < names.AroundKM && *b.WithinKM < names.AroundKM {
		switch km := gazetteer.Distance(gazetteer.Entry{Lat: *a.Lat, Lon: *a.Lon}, gazetteer.Entry{Lat: *b.Lat, Lon: *b.Lon}); {
		case km < 15:
			return 1
		case definite && km < 80:
			return 0
		}
		return -1
	}
	if a.Rank <= 1 && b.Rank <= 1 && !definite { // two towns by name, one of them in no table
		return -1
	}
	return 0
}
