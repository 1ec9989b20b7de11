package accounts

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/scenes"
	"github.com/dateline-project/dateline/when"
)

// anchor reckons what a story does not say itself from those told before it:
// its date, where it is given from another incident ("two days later"), and
// its place, where the sentence right before names one.
func (p *page) anchor(st *story, before, all []*story) {
	if st.place == nil {
		for _, other := range before {
			for _, x := range other.scenes {
				if x.Place != nil && x.Place.Rank <= 2 && st.scenes[0].Index-x.Index <= 2 && st.scenes[0].Index >= x.Index {
					st.nearby = x.Place
				}
			}
		}
	}
	if t := p.anchored(st.time, before, all); t != nil {
		st.time = t
	}
}

// anchored is a time that counts from an incident of the report, with its days;
// nil where it has them, or nothing gives them.
func (p *page) anchored(t *when.Expression, before, all []*story) *when.Expression {
	if t == nil || t.Offset == nil || len(t.Dates) > 0 {
		return nil
	}
	from := p.anchorOf(t, before, all)
	if from == nil {
		return nil
	}
	d, ok := t.Offset.From(*from)
	if !ok {
		return nil
	}
	out := *t
	out.Dates = []dateline.Date{d}
	return &out
}

// anchorOf returns the date of the incident that a relative time counts from:
// the one that its words name, else, where they name none, the one told last, or
// the report's main one.
func (p *page) anchorOf(t *when.Expression, before, all []*story) *dateline.Date {
	f, ok := p.CountedFrom(t)
	for _, named := range []bool{true, false} {
		for _, other := range slices.Concat(reversed(before), all) {
			if d := other.known(); d != nil && other.time != t && (!ok || p.means(f, other, named)) {
				return d
			}
		}
	}
	return nil
}

func reversed(stories []*story) []*story {
	out := slices.Clone(stories)
	slices.Reverse(out)
	return out
}

// means reports whether a phrase such as "the raid on the camp at Dori" means a
// story: each place that it names is named where the story is told, and, where
// the phrase names no place, what happened is what it says.
func (p *page) means(f grammar.Phrase, st *story, closely bool) bool {
	start, end := f.Sentence.Tokens[f.First].Start, f.End()
	placed := false
	for _, n := range p.NamesIn(start, end) {
		if n.Kind != dateline.PlaceMention || n.Adjective != "" {
			continue
		}
		placed = true
		if !p.tellsOf(st, n) {
			return false
		}
	}
	if placed || !closely {
		return placed || st.scenes[0].Main().Status == dateline.Occurred
	}
	kinds := map[dateline.Kind]bool{}
	for i := f.First; i <= f.Head; i++ {
		for _, m := range p.Book.Triggers.All([]string{f.Sentence.Tokens[i].Lower}, 0) {
			kinds[m.Kind] = true
		}
	}
	return kinds[p.kindOf(st)]
}

// tellsOf reports whether a sentence that tells a story names the place.
func (p *page) tellsOf(st *story, place *names.Name) bool {
	return slices.ContainsFunc(st.scenes, func(x *scenes.Scene) bool {
		return slices.ContainsFunc(p.NamesIn(x.Sentence.Start, x.Sentence.End), func(n *names.Name) bool {
			return n != place && n.Kind == dateline.PlaceMention && strings.EqualFold(n.Text, place.Text)
		})
	})
}

// count gives a scene its days where it counts from an incident told before, or
// that from it: what is told in "the attack came two weeks after gunmen killed
// nine people in Dori" was two weeks before the attack.
func (p *page) count(x *scenes.Scene, stories []*story) {
	if t := p.anchored(x.Time, stories, nil); t != nil {
		x.Time = t
	}
	t := x.Main().Dates
	if t == nil || x.Time != nil {
		return
	}
	x.Unresolved = t
	o := *t.Offset
	o.Direction = map[when.Direction]when.Direction{when.Before: when.After, when.After: when.Before}[o.Direction]
	from := p.datedBy(x, stories)
	if from == nil {
		return
	}
	if d, ok := o.From(*from); ok {
		back := *t
		back.Dates = []dateline.Date{d}
		x.Time = &back
	}
}

// datedBy is the date of what the rest of a scene's sentence tells: of a story, of a day
// in it, else of what the report has as news.
func (p *page) datedBy(x *scenes.Scene, stories []*story) *dateline.Date {
	for _, st := range slices.Backward(stories) {
		if d := st.known(); d != nil && st.last().Index == x.Index && st.last().Main().Dates == nil {
			return d
		}
	}
	if d := p.BesideCount(x.Sentence, x.Main().Dates); d != nil {
		return d
	}
	k := p.AttachedTo(x.Sentence, x.Main().Dates)
	if k < 0 || x.Sentence.Chunks[k].Kind != prose.VerbGroup {
		return nil
	}
	c := x.Sentence.Chunks[k]
	switch first := x.Sentence.Tokens[c.First].Lower; {
	case first == "has" || first == "have" || first == "is" || p.Is("say", x.Sentence.Tokens[c.Head].Lower):
		if d := p.Report.Published; d.Precision == dateline.PrecisionDay {
			return &dateline.Date{Start: d.Date, End: d.Date, Precision: dateline.PrecisionDay, Basis: dateline.BasisPublication}
		}
	case len(stories) > 0 && p.Is("follows", x.Sentence.Tokens[c.Head].Lower): // "it came days after"
		return stories[len(stories)-1].known()
	}
	return nil
}

func (st *story) known() *dateline.Date {
	if st.time != nil && len(st.time.Dates) > 0 {
		return &st.time.Dates[0]
	}
	return nil
}
