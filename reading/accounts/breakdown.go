package accounts

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/scenes"
)

// breakDown gives what a report breaks the toll of a series down to: each place with its
// share as a part.
func (p *page) breakDown(stories []*story) []*story {
	var run []share
	flush := func() {
		if st := p.seriesBefore(stories, run); st != nil {
			for _, sh := range run {
				stories = p.addShare(stories, st, sh)
			}
		}
		run = nil
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if len(run) > 0 && i-run[len(run)-1].index > 1 {
			flush()
		}
		if !p.toldApart(stories, s) {
			run = append(run, p.shares(i, s, run)...)
		}
	}
	flush()
	return stories
}

// toldApart reports whether a sentence tells a story that is of no series, with a day of
// its own.
func (p *page) toldApart(stories []*story, s *prose.Sentence) bool {
	return slices.ContainsFunc(stories, func(st *story) bool {
		return st.series == nil && !p.several(st) && slices.ContainsFunc(st.scenes, func(x *scenes.Scene) bool { return x.Sentence == s && x.Time != nil })
	})
}

// seriesBefore is the series whose toll shares break down, told before them or with them;
// nil where there is none, or they are no breakdown.
func (p *page) seriesBefore(stories []*story, run []share) *story {
	places := map[dateline.Optional]bool{}
	for _, sh := range run {
		places[sh.place.Name] = true
	}
	if len(places) < fewestParts {
		return nil
	}
	for _, st := range slices.Backward(stories) {
		if st.series == nil && st.scenes[0].Index <= run[0].index && p.several(st) {
			return st
		}
	}
	return nil
}

// addShare gives a share to the part of a series at its place, a new one where none is
// told, and takes it from whatever else has it.
func (p *page) addShare(stories []*story, series *story, sh share) []*story {
	for _, st := range stories {
		for _, x := range slices.Concat(st.scenes, st.further) {
			x.Figures = slices.DeleteFunc(x.Figures, func(c figures.Count) bool {
				return x.Sentence == sh.scene.Sentence && c.Evidence.Start < sh.count.Evidence.End && sh.count.Evidence.Start < c.Evidence.End
			})
		}
	}
	for _, st := range stories {
		if st.series == series && st.place != nil && p.oneSite(st.place, sh.place) {
			st.further = append(st.further, sh.scene)
			return stories
		}
	}
	h := *series.scenes[0].Main()
	h.Kind = p.kindOf(series)
	h.Index, h.Sentence, h.First, h.Last, h.Mark = sh.index, sh.scene.Sentence, sh.first, sh.last, nil
	h.Chunk = max(grammar.ChunkOf(h.Sentence, h.First), 0)
	h.Args, h.Perps, h.Targets, h.Weapons, h.Plural, h.Definite = grammar.Arguments{}, nil, nil, nil, false, false
	sh.scene.Happenings = []*happenings.Happening{&h}
	sh.scene.Time, sh.scene.Place = series.time, sh.place
	part := &story{series: series}
	part.add(sh.scene)
	return append(stories, part)
}

// oneSite reports whether two spots of a series are one: by name, or as a town and a site
// in it, but not two sites of one town.
func (p *page) oneSite(a, b *scenes.Spot) bool {
	if p.samePlace(a, b, false) < 2 && a.Rank == 0 && b.Rank == 0 {
		return false
	}
	return p.samePlace(a, b, false) > 0
}

// share is how many of those whom a series killed or hurt it did at one place.
type share struct {
	index       int
	scene       *scenes.Scene
	count       figures.Count
	place       *scenes.Spot
	first, last int // tokens of number and place
}

// shares reads the places of a sentence each with a number: "88 at the station, 47 at the
// cathedral", "At the hotel, 74". What a number counts is what the one before it does where
// nothing else is said.
func (p *page) shares(index int, s *prose.Sentence, before []share) []share {
	type mark struct {
		start, end int
		number     *quantity.Quantity
		spot       *scenes.Spot
	}
	var all []mark
	for _, sp := range p.spotsIn(s) {
		all = append(all, mark{sp.Evidence.Start, sp.Evidence.End, nil, sp})
	}
	for _, q := range p.NumbersIn(s.Start, s.End) {
		if q.Low != nil && p.countsPeople(s, s.TokenAt(q.Start), s.TokenAt(q.End-1)) {
			all = append(all, mark{q.Start, q.End, &q, nil})
		}
	}
	slices.SortFunc(all, func(a, b mark) int { return a.start - b.start })
	var out []share
	numberFirst := false
	for i := 0; i+1 < len(all); i++ {
		a, b := all[i], all[i+1]
		if (a.number == nil) == (b.number == nil) || len(out) > 0 && numberFirst != (a.number != nil) {
			continue
		}
		number, spot := a, b
		if a.number == nil {
			number, spot = b, a
		}
		from, to := s.TokenAt(a.start), s.TokenAt(b.end-1)
		if !p.shareWords(s, s.TokenAt(a.end-1)+1, s.TokenAt(b.start), a.number != nil) {
			continue
		}
		measure := p.shareMeasure(s, number.start, append(slices.Clone(before), out...))
		if measure == "" {
			continue
		}
		c := figures.Count{Token: s.TokenAt(number.start), Figure: dateline.Figure{
			Measure: measure, Who: dateline.WhoTotal, Low: number.number.Low, High: number.number.High, Qualifier: number.number.Qualifier, Evidence: p.Span(number.start, number.end),
		}}
		numberFirst = a.number != nil
		out = append(out, share{index, &scenes.Scene{Index: index, Sentence: s, Figures: []figures.Count{c}}, c, spot.spot, from, to})
		i++
	}
	return out
}

// spotsIn lists the towns and sites that a sentence names, the finer of those that stand
// together: "the Palace Hotel in Stone Town".
func (p *page) spotsIn(s *prose.Sentence) []*scenes.Spot {
	var out []*scenes.Spot
	last := -10
	for _, n := range p.NamesIn(s.Start, s.End) {
		if n.Kind != dateline.PlaceMention || n.Adjective != "" || names.Near(p.BeforeName(s, n)) {
			continue
		}
		sp := p.SpotFrom(s, n)
		if sp.Rank > 2 {
			continue
		}
		first := s.TokenAt(n.Start)
		if len(out) > 0 && first-last <= 3 && !slices.ContainsFunc(s.Tokens[min(last+1, first):first], func(t prose.Token) bool { return t.Lower == "and" || t.Tag == "CD" }) {
			if sp.Rank < out[len(out)-1].Rank {
				out[len(out)-1] = sp
			}
		} else {
			out = append(out, sp)
		}
		last = s.TokenAt(n.End - 1)
	}
	return out
}

// countsPeople reports whether a bare number, or one of people, stands at tokens: not
// "30 km", nor what is set in brackets or told of those who did it.
func (p *page) countsPeople(s *prose.Sentence, first, last int) bool {
	before, behind := grammar.Neighbour(s, first-1), grammar.Neighbour(s, last+1)
	if before == "(" || before == "by" || before == "previously" || p.InTime(s.Tokens[first].Start) {
		return false
	}
	if last+1 == len(s.Tokens) || !s.Tokens[last+1].Word() {
		return true
	}
	t := s.Tokens[last+1]
	return p.Human(behind) || p.MeasureOf(behind) != "" || p.Is("corpse", behind) || t.Verb() || t.Tag == "IN" || t.Lower == "more" || t.Lower == "others"
}

// shareWords reports whether the words between a number and a place say no more than that
// so many came to harm there; a place that opens the sentence may be told of before its
// number.
func (p *page) shareWords(s *prose.Sentence, from, to int, numberFirst bool) bool {
	between := s.Tokens[from:max(from, to)]
	if !numberFirst {
		return len(between) <= 3 || grammar.PlacePreposition(s.Tokens[0].Lower) && from < shareReach
	}
	at := slices.ContainsFunc(between, func(t prose.Token) bool { return grammar.PlacePreposition(t.Lower) || t.Lower == "from" })
	placed := at && grammar.PlacePreposition(between[0].Lower)
	return at && len(between) <= shareReach && !slices.ContainsFunc(between, func(t prose.Token) bool {
		return !p.tellsHarm(t) && !(placed && t.Word() && !t.Verb())
	})
}

// tellsHarm reports whether a word can stand between a number and its place: "people died
// at the", "were killed in".
func (p *page) tellsHarm(t prose.Token) bool {
	switch t.Tag {
	case "DT", "IN", "JJ", "NNP":
		return true
	}
	return p.Human(t.Lower) || p.MeasureOf(t.Lower) != "" || p.Is("dies", t.Lower) || p.Is("corpse", t.Lower) || p.Is("being", t.Lower) || t.Lower == "had"
}

// shareReach is how many words may stand between a number and its place.
const shareReach = 8

// shareMeasure is what a share's number counts: what the figure that it is of does, else
// the one told last before it; "" where nothing tells.
func (p *page) shareMeasure(s *prose.Sentence, at int, before []share) dateline.Measure {
	var last dateline.Measure
	for _, c := range p.FiguresOf(s) {
		if c.Evidence.Start <= at {
			last = c.Measure
		}
	}
	if last == "" && len(before) > 0 {
		last = before[len(before)-1].count.Measure
	}
	if last == dateline.Killed || last == dateline.Injured {
		return last
	}
	return ""
}
