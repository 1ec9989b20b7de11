package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// scene is what one sentence tells of one incident: the happenings that belong
// together there, with their date, place and figures.
type scene struct {
	index      int
	sentence   *prose.Sentence
	happenings []*happening
	figures    []count
	time       *when.Expression
	unresolved *when.Expression // stands for time where the report alone does not say which days it means
	hour       *when.Expression // an hour without a day of its own
	place      *spot
}

// family keeps apart what is never one incident.
func family(k dateline.Kind) string {
	switch k {
	case dateline.Arrest, dateline.Surrender:
		return string(k)
	}
	return "violence"
}

// unreal reports whether a status says that nothing took place.
func unreal(s dateline.Status) bool {
	return s == dateline.Foiled || s == dateline.Threatened
}

// scenes groups the happenings sentence by sentence.
func (p *page) scenes() []*scene {
	var out []*scene
	for i := 0; i < len(p.happenings); {
		j := i
		for j < len(p.happenings) && p.happenings[j].index == p.happenings[i].index {
			j++
		}
		out = append(out, p.scenesOf(p.happenings[i:j])...)
		i = j
	}
	return out
}

func (p *page) scenesOf(hs []*happening) []*scene {
	s := hs[0].sentence
	times, unresolved := p.timesOf(s)
	var out []*scene
	for _, h := range hs {
		t := p.timeOf(h, times, hs)
		i := slices.IndexFunc(out, func(x *scene) bool {
			return together(x.happenings[0], h) && !p.setApart(x.happenings[len(x.happenings)-1], h) && x.happenings[0].dates == h.dates &&
				(x.time == nil || t == nil || x.time == t || p.overlap(x.time, t))
		})
		if i < 0 {
			out = append(out, &scene{index: h.index, sentence: s, happenings: []*happening{h}, time: t})
			continue
		}
		out[i].happenings = append(out[i].happenings, h)
		if out[i].time == nil {
			out[i].time = t
		}
	}
	for _, c := range p.figuresOf(s) {
		if x := p.counting(out, c); x != nil {
			x.figures = append(x.figures, c)
		}
	}
	for _, x := range out {
		x.place = p.placeOf(x, len(out) > 1)
		for _, h := range x.happenings {
			if (x.time == nil || len(x.time.Dates) == 0) && x.unresolved == nil {
				x.unresolved = p.unresolvedOf(h, unresolved, hs)
			}
			if x.hour == nil {
				x.hour = p.nearest(p.hoursOf(s), h, hs)
			}
		}
	}
	return out
}

// together reports whether two happenings of a sentence can be one incident:
// of one family and both real or both not; and an arrest belongs to the plot
// that it foiled.
func together(a, b *happening) bool {
	if family(a.kind) == family(b.kind) {
		return unreal(a.status) == unreal(b.status) && (a.status == dateline.Attempted) == (b.status == dateline.Attempted)
	}
	return a.kind == dateline.Arrest && b.status != dateline.Occurred || b.kind == dateline.Arrest && a.status != dateline.Occurred
}

// setApart reports whether a sentence tells of two happenings as two: hours or longer
// apart, or the one as what the other answers.
func (p *page) setApart(a, b *happening) bool {
	return p.hoursApart(a, b) || p.repliesTo(a.sentence, a.last+1, b.first) >= 0
}

// hoursApart reports whether a sentence sets one happening hours or longer after or
// before the other: "bombed a monastery, hours after fighters ambushed a convoy".
// Who dies hours after an attack dies of it.
func (p *page) hoursApart(a, b *happening) bool {
	s := a.sentence
	for i := a.last + 1; i+1 < b.first; i++ {
		if w := s.Tokens[i+1].Lower; (w == "after" || w == "before") && p.is("long while", s.Tokens[i].Lower) {
			return !p.is("dies", s.Tokens[a.last].Lower) && !p.is("dies", s.Tokens[b.last].Lower)
		}
	}
	return false
}

// overlap reports whether two times can be one: they share a day, or are a day
// apart where one is that of a night, which midnight parts.
func (p *page) overlap(a, b *when.Expression) bool {
	if len(a.Dates) == 0 || len(b.Dates) == 0 {
		return false
	}
	return a.Dates[0].Overlaps(b.Dates[0], 0) || (p.atNight(a) || p.atNight(b)) && dayApart(a, b)
}

// dayApart reports whether two times are days that follow one another, and neither
// is counted as a later or earlier day.
func dayApart(a, b *when.Expression) bool {
	for _, t := range []*when.Expression{a, b} {
		if len(t.Dates) == 0 || t.Dates[0].Precision != dateline.PrecisionDay || t.Offset != nil && t.Offset.Direction != when.Nth && t.Offset.Amount > 0 && t.Offset.Unit != when.HourUnit && t.Offset.Unit != when.MinuteUnit {
			return false
		}
	}
	return a.Dates[0].Overlaps(b.Dates[0], 1)
}

// atNight reports whether the words of a time are those of a night or its ends.
func (p *page) atNight(t *when.Expression) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(t.Text)), func(w string) bool { return p.is("night", w) })
}

// counting returns the scene whose trigger stands nearest to a figure and can
// have it.
func (p *page) counting(scenes []*scene, c count) *scene {
	var best *scene
	bestDistance := 1 << 30
	for _, x := range scenes {
		if p.has(x, c.mark) {
			return x
		}
		arrest := family(x.happenings[0].kind) == string(dateline.Arrest)
		if len(scenes) > 1 && (arrest != (c.Measure == dateline.Arrested) || p.acrossCount(x.sentence, c.token, x.main().first)) {
			continue
		}
		for _, h := range x.happenings {
			d := max(h.start()-c.Evidence.End, c.Evidence.Start-h.end(), 0)
			if d < bestDistance {
				best, bestDistance = x, d
			}
		}
	}
	return best
}
