package accounts

import (
	"cmp"
	"slices"
	"time"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/scenes"
	"github.com/dateline-project/dateline/when"
)

// story is an account being put together from scenes.
type story struct {
	scenes     []*scenes.Scene
	further    []*scenes.Scene // sentences that only give figures
	time       *when.Expression
	unresolved *when.Expression
	hour       *when.Expression
	place      *scenes.Spot
	series     *story       // of which it is told as a part
	nearby     *scenes.Spot // the place that the text told of last before, within two sentences
	parties    []dateline.Party
	guessed    []*names.Naming              // those whose standing only a learned reader gave
	worded     map[string]dateline.Standing // the standing that words of blame and claim give an actor, by its key
}

func (st *story) add(x *scenes.Scene) {
	st.scenes = append(st.scenes, x)
	if x.Time != nil && (st.time == nil || len(st.time.Dates) == 0 || scenes.Finer(x.Time, st.time)) {
		st.time = x.Time
	}
	st.unresolved = cmp.Or(st.unresolved, x.Unresolved)
	st.hour = cmp.Or(st.hour, x.Hour)
	if x.Place != nil && (st.place == nil || x.Place.Rank < st.place.Rank) {
		st.place = x.Place
	}
}

// before is the last sentence at or before i in which the story is told.
func (st *story) before(i int) int {
	last := -1
	for _, x := range slices.Concat(st.scenes, st.further) {
		if x.Index <= i {
			last = max(last, x.Index)
		}
	}
	return last
}

func (st *story) last() *scenes.Scene { return st.scenes[len(st.scenes)-1] }

// furtherFigures gives the figures of sentences that name no happening to the
// story told right before them that can have them.
func (p *page) furtherFigures(stories []*story) {
	told := map[int]bool{}
	for _, st := range stories {
		for _, x := range st.scenes {
			told[x.Index] = true
		}
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if told[i] || s.Heading {
			continue
		}
		for _, c := range p.FiguresOf(s) {
			if st := p.countedIn(stories, i, c); st != nil && !p.ofMany(s) && !(p.Aside[i] && p.Periodic(s, c.Token)) {
				st.count(i, s, c)
			}
		}
	}
}

// countedIn returns the story that the figure of a sentence without happenings
// belongs to: of those told within three sentences before, or the only one that
// the report tells, the last that can have it. Nil for none.
func (p *page) countedIn(stories []*story, sentence int, c figures.Count) *story {
	s := &p.Text.Sentences[sentence]
	near := slices.DeleteFunc(slices.Clone(stories), func(st *story) bool {
		last := st.before(sentence)
		return last < 0 || sentence-last > 3 && len(stories) > 1 || p.otherEntry(&p.Text.Sentences[last], s)
	})
	slices.SortStableFunc(near, func(a, b *story) int { return cmp.Compare(b.told(sentence), a.told(sentence)) })
	if len(near) == 0 && len(stories) > 0 && sentence < 3 { // a lead
		near = stories[:1]
	}
	for _, st := range near {
		if st.mayCount(c) && !p.countedElsewhere(st, s, c.Token) {
			if p.sameTime(st, s) && !p.movedOn(st, sentence) {
				return st
			}
			return nil
		}
	}
	return nil
}

// countedElsewhere reports whether the words around a figure place it far from where a
// story happened: "two officers died in the raid at Kano". Where people are brought, or
// somebody speaks, is no such place.
func (p *page) countedElsewhere(st *story, s *prose.Sentence, token int) bool {
	if st.place == nil || st.place.Lat == nil || st.place.Rank > 2 || p.FaresWell(s) {
		return false
	}
	apart := false
	first, last := grammar.UnitAround(s, token)
	for _, n := range p.NamesIn(s.Tokens[first].Start, s.Tokens[last].End) {
		if n.Kind != dateline.PlaceMention || n.Resolved == nil || !grammar.PlacePreposition(p.BeforeName(s, n)) && !names.Near(p.BeforeName(s, n)) || p.SpotOf(s, n) == nil || p.WhereLater(s, n) {
			continue
		}
		sp := p.SpotFrom(s, n)
		if sp.Lat == nil || sp.Rank > 2 {
			continue
		}
		here := gazetteer.Entry{Lat: *st.place.Lat, Lon: *st.place.Lon}
		if gazetteer.Distance(here, *n.Resolved) <= names.AroundKM {
			return false
		}
		apart = true
	}
	return apart
}

// happensBehind reports whether a sentence tells a happening of the story behind a
// token.
func (st *story) happensBehind(s *prose.Sentence, token int) bool {
	return slices.ContainsFunc(st.scenes, func(x *scenes.Scene) bool {
		return x.Sentence == s && slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool { return h.First > token })
	})
}

// movedOn reports whether the text has turned to something else between the last
// sentence of a story and a later one: to another time, or to an entry of its own
// under a place and a day.
func (p *page) movedOn(st *story, sentence int) bool {
	for i := st.before(sentence) + 1; i < sentence; i++ {
		if s := &p.Text.Sentences[i]; i > 0 && !s.Heading && (st.time != nil && !p.sameTime(st, s) || p.entryHead(s)) {
			return true
		}
	}
	return false
}

// entryHead reports whether a sentence is the head of an entry: "NINTAVUR (Ampara
// district), 9 June."
func (p *page) entryHead(s *prose.Sentence) bool {
	times, _ := p.TimesOf(s)
	return len(times) > 0 && p.PlaceWithin(s.Start, s.End) && !slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool { return c.Kind == prose.VerbGroup })
}

// told is the last sentence at or before i that names a happening of the story.
func (st *story) told(i int) int {
	last := -1
	for _, x := range st.scenes {
		if x.Index <= i {
			last = max(last, x.Index)
		}
	}
	return last
}

// mayCount reports whether a figure can be one of the story: nobody dies of an
// arrest or of what did not take place, and a story that has dead does not say
// that there are none.
func (st *story) mayCount(c figures.Count) bool {
	if c.Measure != dateline.Killed && c.Measure != dateline.Injured {
		return true
	}
	main := st.scenes[0].Main()
	if happenings.Family(main.Kind) != "violence" || happenings.Unreal(main.Status) && c.Value() > 0 {
		return false
	}
	return c.Value() > 0 || !slices.ContainsFunc(slices.Concat(st.scenes, st.further), func(x *scenes.Scene) bool {
		return slices.ContainsFunc(x.Figures, func(o figures.Count) bool { return o.Measure == c.Measure && o.Value() > 0 && !o.Superseded })
	})
}

// countedBefore reports whether the story counts people by a measure in a sentence before
// that of a scene.
func (st *story) countedBefore(x *scenes.Scene, m dateline.Measure) bool {
	return slices.ContainsFunc(slices.Concat(st.scenes, st.further), func(y *scenes.Scene) bool {
		return y.Index < x.Index && slices.ContainsFunc(y.Figures, func(o figures.Count) bool {
			return o.Measure == m && o.Value() > 0 && !o.Superseded && !o.Part
		})
	})
}

// count adds a figure of a sentence that names no happening.
func (st *story) count(index int, s *prose.Sentence, c figures.Count) {
	if n := len(st.further); n > 0 && st.further[n-1].Index == index {
		st.further[n-1].Figures = append(st.further[n-1].Figures, c)
		return
	}
	st.further = append(st.further, &scenes.Scene{Index: index, Sentence: s, Figures: []figures.Count{c}})
}

// sameTime reports whether the sentence's times can be those of a toll of the
// story: its own, or days on which it was told later or changed.
func (p *page) sameTime(st *story, s *prose.Sentence) bool {
	times, _ := p.TimesOf(s)
	for _, t := range times {
		if st.time == nil && p.ofReckoning(s, t) || t.Bound == when.BoundSince { // what lasts since then is no time of a toll
			continue
		}
		if st.time == nil || !p.Overlap(st.time, t) && !toldLater(st.time, t) {
			return false
		}
	}
	return true
}

// ofReckoning reports whether a time hangs on a verb that counts or changes a
// toll: "put the dead at 69 on Sunday", "rose to 14 on Friday".
func (p *page) ofReckoning(s *prose.Sentence, t *when.Expression) bool {
	k := p.AttachedTo(s, t)
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup {
		return false
	}
	verb := s.Tokens[s.Chunks[k].Head].Lower
	return p.Is("reckons", verb) || p.Is("records", verb) || p.Is("moves toll", verb)
}

// toldLater reports whether a time is a day within the month after another, when
// a toll may be told: "on Monday the ministry spoke of six injured".
func toldLater(happened, told *when.Expression) bool {
	const month = 31 * 24 * time.Hour
	if len(happened.Dates) == 0 || len(told.Dates) == 0 {
		return false
	}
	a, b := happened.Dates[0].End.Time(), told.Dates[0].Start.Time()
	return !a.IsZero() && b.After(a) && b.Sub(a) <= month
}

// speaksOf reports whether a sentence that tells the story, other than one, has a
// word.
func (st *story) speaksOf(other *prose.Sentence, word string) bool {
	return slices.ContainsFunc(st.scenes, func(x *scenes.Scene) bool {
		return x.Sentence != other && slices.ContainsFunc(x.Sentence.Tokens, func(t prose.Token) bool { return t.Lower == word })
	})
}

// marked reports whether a learned reader marked a trigger of the story.
func (st *story) marked() bool {
	return slices.ContainsFunc(st.scenes, func(x *scenes.Scene) bool {
		return slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool { return h.Mark != nil })
	})
}

// ofMany reports whether a sentence counts people over several acts that it counts too: "61
// attacks in May, with 27 people killed".
func (p *page) ofMany(s *prose.Sentence) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		head := s.Tokens[c.Head]
		if c.Kind != prose.NounGroup || head.Tag != "NNS" || !p.Is("acts counted", head.Lower) || p.MeasureOf(head.Lower) != "" {
			return false
		}
		q := p.NumberOfGroup(s, c)
		return q != nil && valueOf(q) > 4
	})
}
