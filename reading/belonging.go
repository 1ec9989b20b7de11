package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// belongs scores how well a scene goes on a story; below 2 it does not.
func (p *page) belongs(st *story, x *scene) int {
	h, first := x.main(), st.scenes[0].main()
	if h.kind == dateline.Arrest && family(first.kind) == "violence" && !unreal(first.status) && x.time == nil && x.place == nil && x.index-st.last().index <= 1 {
		return 2 // caught in the pursuit (coding rule 5)
	}
	if family(h.kind) != family(first.kind) || unreal(h.status) != unreal(first.status) {
		return -1
	}
	if p.answersStory(st, x) {
		return -1
	}
	definite := slices.ContainsFunc(x.happenings, func(h *happening) bool { return h.definite })
	if !definite && p.otherEntry(st.last().sentence, x.sentence) || st.last().sentence == x.sentence && p.setApart(st.last().main(), h) {
		return -1
	}
	score := 0
	if st.time != nil && x.time != nil {
		switch {
		case len(st.time.Dates) == 0 || len(x.time.Dates) == 0:
			if len(st.time.Dates) == len(x.time.Dates) {
				score++
			} else {
				score--
			}
		case !definite && p.midnightApart(st.time, x.time) && p.elsewhere(st, x): // "on Friday evening … killed 18 in Kora on Saturday"
		case p.overlap(st.time, x.time), definite && dayApart(st.time, x.time): // the siege ended on Sunday, "the explosion" was on Saturday
			score += 3
		case (p.ownedUpTo(h) || p.endOf(h)) && toldLater(st.time, x.time): // "claimed the attack on 5 September"
		default:
			return -1
		}
	}
	if st.place != nil && x.place != nil && !sameEntry(st, x) {
		switch agree := p.samePlace(st.place, x.place, definite); {
		case agree > 0:
			score += 2 + agree
		case agree < 0:
			return -1
		}
	}
	if (first.status == dateline.Attempted) != (h.status == dateline.Attempted) {
		score -= 2
	}
	gap := x.index - st.last().index
	switch {
	case gap <= 1:
		score += 2
	case gap <= 3:
		score++
	}
	if definite {
		score += 2
	}
	if x.time != nil && st.time == nil && gap > 1 && !definite {
		score -= 2
	}
	if kindsAgree(st, x) {
		score++
	} else if kindsClash(st, x) {
		score -= 2
	}
	if x.time == nil && x.place == nil && gap <= 5 {
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
	if h.plural && !h.definite && !first.plural && gap > 0 {
		score -= 3
	}
	if p.pluperfect(x) && gap > 0 && x.time != nil {
		score -= 2
	}
	return score
}

// ownedUpTo reports whether a happening is what a sentence says that somebody claims
// or denies: "the attack" of "claimed responsibility for the attack on Friday", whose
// day is as a rule that of the claim.
func (p *page) ownedUpTo(h *happening) bool {
	if h.trigger.Verb || !h.definite {
		return false
	}
	s := h.sentence
	k := h.chunk - 1
	if k > 0 && s.Chunks[k].Kind == prose.NounGroup && p.is("act claimed", s.Tokens[s.Chunks[k].Head].Lower) {
		k--
	}
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup {
		return false
	}
	verb := s.Tokens[s.Chunks[k].Head].Lower
	return p.is("claims act", verb) || p.is("denies act", verb)
}

// endOf reports whether a happening is what a sentence says that somebody ended, or was
// over: "troops ended the siege the next morning".
func (p *page) endOf(h *happening) bool {
	if h.trigger.Verb || !h.definite {
		return false
	}
	s := h.sentence
	for _, k := range []int{h.chunk - 1, chunkAfter(s, phraseAt(s, h.chunk).last)} {
		if k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && p.is("ends", s.Tokens[s.Chunks[k].Head].Lower) {
			return true
		}
	}
	return false
}

// hoursLater reports whether a sentence opens hours after what was told before it: "Hours
// later a bomb tore through a bus".
func (p *page) hoursLater(x *scene) bool {
	t := x.time
	return t != nil && t.Kind == when.KindRelative && t.Offset != nil && t.Offset.Direction == when.After && t.Offset.Unit == when.HourUnit && x.sentence.TokenAt(t.Start) < openingTokens
}

// openingTokens is within how many tokens a time opens a sentence: "Less than 24 hours
// later".
const openingTokens = 4

// elsewhere reports whether a later sentence tells its scene with a day or a place of
// its own, and not with the place of the story.
func (p *page) elsewhere(st *story, x *scene) bool {
	if x.index == st.last().index || st.place != nil && x.place != nil && p.samePlace(st.place, x.place, false) > 0 {
		return false
	}
	return x.time != nil && x.time != st.time || x.place != nil && x.place.rank <= 2
}

// midnightApart reports whether two times are one only as a night and a day next to it.
func (p *page) midnightApart(a, b *when.Expression) bool {
	return p.overlap(a, b) && !a.Dates[0].Overlaps(b.Dates[0], 0)
}

// otherToll reports whether a scene and a story count the dead, and no two figures of
// theirs are the same.
func otherToll(st *story, x *scene) bool {
	dead := func(scenes ...*scene) map[int]bool {
		out := map[int]bool{}
		for _, y := range scenes {
			for _, c := range y.figures {
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
func sameEntry(st *story, x *scene) bool {
	return (x.place.headed || st.place.headed) && st.last().sentence.Paragraph == x.sentence.Paragraph
}

// kindsAgree reports whether a scene's kinds can be the story's.
func kindsAgree(st *story, x *scene) bool {
	for _, h := range x.happenings {
		if h.kind == "" {
			return true
		}
		for _, y := range st.scenes {
			for _, g := range y.happenings {
				if g.kind == "" || g.kind == h.kind {
					return true
				}
			}
		}
	}
	return false
}

// kindsClash reports whether strong triggers name kinds that are hardly one
// incident: somebody kidnapped and something bombed.
func kindsClash(st *story, x *scene) bool {
	for _, h := range x.happenings {
		for _, y := range st.scenes {
			for _, g := range y.happenings {
				if h.trigger.Strong && g.trigger.Strong && taking(h.kind) != taking(g.kind) {
					return true
				}
			}
		}
	}
	return false
}

// taking reports whether a kind takes people or vehicles.
func taking(k dateline.Kind) bool {
	return k == dateline.Kidnapping || k == dateline.HostageTaking || k == dateline.Hijacking
}

// another reports whether the sentence announces a further incident.
func (p *page) another(x *scene) bool {
	for _, h := range x.happenings {
		c := h.sentence.Chunks[h.chunk]
		for i := c.First; i <= h.first; i++ {
			if p.is("further incident", h.sentence.Tokens[i].Lower) {
				return true
			}
		}
	}
	w := words(x.sentence, 0, 3)
	return strings.HasPrefix(w, "also ") || strings.HasPrefix(w, "later ") || strings.HasPrefix(w, "in another") || strings.HasPrefix(w, "in a separate") || strings.HasPrefix(w, "elsewhere") || strings.HasPrefix(w, "separately")
}

// pluperfect reports whether the sentence looks back: "had attacked".
func (p *page) pluperfect(x *scene) bool {
	for _, h := range x.happenings {
		c := h.sentence.Chunks[h.chunk]
		if h.sentence.Tokens[c.First].Lower == "had" {
			return true
		}
	}
	return false
}

// samePlace compares two spots: positive where they agree, negative where they
// cannot be one, 0 where nothing tells.
func (p *page) samePlace(a, b *spot, definite bool) int {
	if a.Country != "" && b.Country != "" && a.Country != b.Country {
		if a.rank >= 4 || b.rank >= 4 {
			return 0
		}
		return -1
	}
	if strings.EqualFold(string(a.Name), string(b.Name)) {
		return 2
	}
	if a.rank >= 3 || b.rank >= 3 { // a region or country may hold the other
		if a.rank == b.rank && a.rank == 3 {
			return -1
		}
		return 0
	}
	if a.Lat != nil && b.Lat != nil && *a.WithinKM < aroundKM && *b.WithinKM < aroundKM {
		switch km := gazetteer.Distance(gazetteer.Entry{Lat: *a.Lat, Lon: *a.Lon}, gazetteer.Entry{Lat: *b.Lat, Lon: *b.Lon}); {
		case km < 15:
			return 1
		case definite && km < 80:
			return 0
		}
		return -1
	}
	if a.rank <= 1 && b.rank <= 1 && !definite { // two towns by name, one of them in no table
		return -1
	}
	return 0
}
