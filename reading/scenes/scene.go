package scenes

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/when"
)

// Scene is what one sentence tells of one incident: the happenings that belong
// together there, with their date, place and figures.
type Scene struct {
	Index      int
	Sentence   *prose.Sentence
	Happenings []*happenings.Happening
	Figures    []figures.Count
	Time       *when.Expression
	Unresolved *when.Expression // stands for time where the report alone does not say which days it means
	Hour       *when.Expression // an hour without a day of its own
	Place      *Spot
}

// Scenes groups the happenings sentence by sentence.
func (p *Page) Scenes() []*Scene {
	p.beatenOff()
	var out []*Scene
	for i := 0; i < len(p.Happenings); {
		j := i
		for j < len(p.Happenings) && p.Happenings[j].Index == p.Happenings[i].Index {
			j++
		}
		out = append(out, p.scenesOf(p.Happenings[i:j])...)
		i = j
	}
	return out
}

func (p *Page) scenesOf(hs []*happenings.Happening) []*Scene {
	s := hs[0].Sentence
	times, unresolved := p.TimesOf(s)
	var out []*Scene
	for _, h := range hs {
		t := p.timeOf(h, times, hs)
		i := slices.IndexFunc(out, func(x *Scene) bool {
			return p.together(x.Happenings[0], h) && !p.SetApart(x.Happenings[len(x.Happenings)-1], h) && x.Happenings[0].Dates == h.Dates &&
				(x.Time == nil || t == nil || x.Time == t || p.Overlap(x.Time, t))
		})
		if i < 0 {
			out = append(out, &Scene{Index: h.Index, Sentence: s, Happenings: []*happenings.Happening{h}, Time: t})
			continue
		}
		out[i].Happenings = append(out[i].Happenings, h)
		if out[i].Time == nil {
			out[i].Time = t
		}
	}
	for _, c := range p.FiguresOf(s) {
		if x := p.counting(out, c); x != nil {
			x.Figures = append(x.Figures, c)
		}
	}
	for _, x := range out {
		x.Place = p.placeOf(x, len(out) > 1)
		for _, h := range x.Happenings {
			if (x.Time == nil || len(x.Time.Dates) == 0) && x.Unresolved == nil {
				x.Unresolved = p.unresolvedOf(h, unresolved, hs)
			}
			if x.Hour == nil {
				x.Hour = p.nearest(p.hoursOf(s), h, hs)
			}
		}
	}
	return out
}

// together reports whether two happenings of a sentence can be one incident: of one family
// and both real or both not; and an arrest belongs to the plot that it foiled and to the
// raid in which it was made.
func (p *Page) together(a, b *happenings.Happening) bool {
	if happenings.Family(a.Kind) == happenings.Family(b.Kind) {
		return happenings.Unreal(a.Status) == happenings.Unreal(b.Status) && (a.Status == dateline.Attempted) == (b.Status == dateline.Attempted)
	}
	if b.Kind == dateline.Arrest {
		a, b = b, a
	}
	return a.Kind == dateline.Arrest && (b.Status != dateline.Occurred || p.searches(b))
}

// searches reports whether a happening is a raid by which people are caught, and not one by
// gunmen.
func (p *Page) searches(h *happenings.Happening) bool {
	return h.Kind == dateline.Raid && !slices.ContainsFunc(h.Perps, func(f grammar.Phrase) bool { return !p.StatesForce(f) })
}

// SetApart reports whether a sentence tells of two happenings as two: hours or longer
// apart, or the one as what the other answers.
func (p *Page) SetApart(a, b *happenings.Happening) bool {
	return p.hoursApart(a, b) || p.repliesTo(a.Sentence, a.Last+1, b.First) >= 0 || p.itemsApart(a, b) || p.clausesApart(a, b) || p.nounsApart(a, b)
}

// hoursApart reports whether a sentence sets one happening hours or longer after or
// before the other: "bombed a monastery, hours after fighters ambushed a convoy".
// Who dies hours after an attack dies of it.
func (p *Page) hoursApart(a, b *happenings.Happening) bool {
	s := a.Sentence
	for i := a.Last + 1; i+1 < b.First; i++ {
		if w := s.Tokens[i+1].Lower; (w == "after" || w == "before") && p.Is("long while", s.Tokens[i].Lower) {
			return !p.Is("dies", s.Tokens[a.Last].Lower) && !p.Is("dies", s.Tokens[b.Last].Lower)
		}
	}
	return false
}

// counting returns the scene whose trigger stands nearest to a figure and can
// have it.
func (p *Page) counting(scenes []*Scene, c figures.Count) *Scene {
	var best *Scene
	bestDistance := 1 << 30
	for _, x := range scenes {
		if p.has(x, c.Mark) {
			return x
		}
		arrest := happenings.Family(x.Happenings[0].Kind) == string(dateline.Arrest)
		if len(scenes) > 1 && (arrest != (c.Measure == dateline.Arrested) || p.AcrossCount(x.Sentence, c.Token, x.Main().First)) {
			continue
		}
		for _, h := range x.Happenings {
			if otherItem(h, c.Token) {
				continue
			}
			d := max(h.Start()-c.Evidence.End, c.Evidence.Start-h.End(), 0)
			if d < bestDistance {
				best, bestDistance = x, d
			}
		}
	}
	return best
}

// Finer reports whether a lies inside b and is more exact.
func Finer(a, b *when.Expression) bool {
	return len(a.Dates) > 0 && len(b.Dates) > 0 && a.Dates[0].Within(b.Dates[0]) && a.Dates[0].Precision.Coarseness() < b.Dates[0].Precision.Coarseness()
}

// Main is the happening that the scene tells of first.
func (x *Scene) Main() *happenings.Happening { return x.Happenings[0] }

// Family keeps apart what is never one incident. A raid in which people are only caught is
// their arrest.
func (x *Scene) Family() string {
	h := x.Main()
	killed := slices.ContainsFunc(x.Figures, func(c figures.Count) bool { return c.Measure == dateline.Killed && c.Value() > 0 })
	if h.Kind == dateline.Raid && !killed && slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool { return h.Kind == dateline.Arrest }) {
		return happenings.Family(dateline.Arrest)
	}
	return happenings.Family(h.Kind)
}
