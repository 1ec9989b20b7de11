package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// anchor reckons what a story does not say itself from those told before it:
// its date, where it is given from another incident ("two days later"), and
// its place, where the sentence right before names one.
func (p *page) anchor(st *story, before, all []*story) {
	if st.place == nil {
		for _, other := range before {
			for _, x := range other.scenes {
				if x.place != nil && x.place.rank <= 2 && st.scenes[0].index-x.index <= 2 && st.scenes[0].index >= x.index {
					st.nearby = x.place
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

// anchoring reports whether the happening only serves to date another: "the
// bombing" in "six days before the bombing, on 8 February".
func (p *page) anchoring(h *happening) bool {
	if h.trigger.Verb || p.toldBeside(h) {
		return false
	}
	c := h.sentence.Chunks[h.chunk]
	first := h.sentence.Tokens[c.First].Start
	for _, t := range p.timesIn(h.sentence.Start, h.end()) {
		if t.Kind != when.KindRelative || t.Offset == nil || t.Offset.Event < 0 || t.Offset.Amount == 0 && !h.definite {
			continue
		}
		if from := t.Offset.Event - first; from >= 0 && t.Offset.Event <= h.end() || from <= 0 && from >= -len("the ") {
			return true
		}
	}
	return false
}

// toldBeside reports whether a happening that serves to date another is told
// with its victims and its day: "four months after the murder of six villagers at
// Widho on 3 January".
func (p *page) toldBeside(h *happening) bool {
	s := h.sentence
	counted := slices.ContainsFunc(h.targets, func(f phrase) bool { return p.numberIn(s, f.first, f.last) != nil })
	return counted && slices.ContainsFunc(p.timesIn(h.end(), s.End), func(t when.Expression) bool {
		return t.Kind == when.KindDate && !verbBetween(s, h.last, max(h.last, s.TokenAt(t.Start)))
	})
}

// anchorOf returns the date of the incident that a relative time counts from:
// the one that its words name, else, where they name none, the one told last, or
// the report's main one.
func (p *page) anchorOf(t *when.Expression, before, all []*story) *dateline.Date {
	f, ok := p.countedFrom(t)
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
func (p *page) means(f phrase, st *story, closely bool) bool {
	start, end := f.sentence.Tokens[f.first].Start, f.end()
	placed := false
	for _, n := range p.namesIn(start, end) {
		if n.kind != dateline.PlaceMention || n.adjective != "" {
			continue
		}
		placed = true
		if !p.tellsOf(st, n) {
			return false
		}
	}
	if placed || !closely {
		return placed || st.scenes[0].main().status == dateline.Occurred
	}
	kinds := map[dateline.Kind]bool{}
	for i := f.first; i <= f.head; i++ {
		for _, m := range p.book.Triggers.All([]string{f.sentence.Tokens[i].Lower}, 0) {
			kinds[m.Kind] = true
		}
	}
	return kinds[p.kindOf(st)]
}

// tellsOf reports whether a sentence that tells a story names the place.
func (p *page) tellsOf(st *story, place *name) bool {
	return slices.ContainsFunc(st.scenes, func(x *scene) bool {
		return slices.ContainsFunc(p.namesIn(x.sentence.Start, x.sentence.End), func(n *name) bool {
			return n != place && n.kind == dateline.PlaceMention && strings.EqualFold(n.text, place.text)
		})
	})
}

// count gives a scene its days where it counts from an incident told before, or
// that from it: what is told in "the attack came two weeks after gunmen killed
// nine people in Dori" was two weeks before the attack.
func (p *page) count(x *scene, stories []*story) {
	if t := p.anchored(x.time, stories, nil); t != nil {
		x.time = t
	}
	t := x.main().dates
	if t == nil || x.time != nil {
		return
	}
	x.unresolved = t
	o := *t.Offset
	o.Direction = map[when.Direction]when.Direction{when.Before: when.After, when.After: when.Before}[o.Direction]
	from := p.datedBy(x, stories)
	if from == nil {
		return
	}
	if d, ok := o.From(*from); ok {
		back := *t
		back.Dates = []dateline.Date{d}
		x.time = &back
	}
}

// datedBy is the date of what the rest of a scene's sentence tells: of a story, of a day
// in it, else of what the report has as news.
func (p *page) datedBy(x *scene, stories []*story) *dateline.Date {
	for _, st := range slices.Backward(stories) {
		if d := st.known(); d != nil && st.last().index == x.index && st.last().main().dates == nil {
			return d
		}
	}
	if d := p.besideCount(x.sentence, x.main().dates); d != nil {
		return d
	}
	k := p.attachedTo(x.sentence, x.main().dates)
	if k < 0 || x.sentence.Chunks[k].Kind != prose.VerbGroup {
		return nil
	}
	c := x.sentence.Chunks[k]
	switch first := x.sentence.Tokens[c.First].Lower; {
	case first == "has" || first == "have" || first == "is" || p.is("say", x.sentence.Tokens[c.Head].Lower):
		if d := p.report.Published; d.Precision == dateline.PrecisionDay {
			return &dateline.Date{Start: d.Date, End: d.Date, Precision: dateline.PrecisionDay, Basis: dateline.BasisPublication}
		}
	case len(stories) > 0 && p.is("follows", x.sentence.Tokens[c.Head].Lower): // "it came days after"
		return stories[len(stories)-1].known()
	}
	return nil
}

// servesToDate returns the time that counts from a happening: the one of "two
// weeks after gunmen killed nine people" for the killing. nil for none.
func (p *page) servesToDate(h *happening) *when.Expression {
	s := h.sentence
	times := p.timesIn(s.Start, s.End)
	for i := range times {
		t := &times[i]
		if t.Kind != when.KindRelative || t.Offset == nil || t.Offset.Event < 0 || t.Offset.Event > h.start() || len(t.Dates) > 0 || t.Offset.Direction != when.Before && t.Offset.Direction != when.After {
			continue
		}
		if from := s.TokenAt(t.Offset.Event); (h.trigger.Verb || verbWithin(s, s.TokenAt(t.Start)) || chunkOf(s, from) != h.chunk) && from <= h.first && h.first <= p.countedClause(s, t) {
			return t
		}
	}
	return nil
}

func (st *story) known() *dateline.Date {
	if st.time != nil && len(st.time.Dates) > 0 {
		return &st.time.Dates[0]
	}
	return nil
}
