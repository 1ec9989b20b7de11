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
	times := p.timesOf(s)
	var out []*scene
	for _, h := range hs {
		t := p.timeOf(h, times, hs)
		i := slices.IndexFunc(out, func(x *scene) bool {
			return together(x.happenings[0], h) &&
				(x.time == nil || t == nil || x.time == t || overlap(x.time, t))
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

func overlap(a, b *when.Expression) bool {
	return len(a.Dates) > 0 && len(b.Dates) > 0 && a.Dates[0].Overlaps(b.Dates[0], 1)
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
		if arrest != (c.Measure == dateline.Arrested) && len(scenes) > 1 {
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

// timesOf lists the dates of a sentence that may be those of what it tells;
// not the day on which somebody spoke.
func (p *page) timesOf(s *prose.Sentence) []*when.Expression {
	var out []*when.Expression
	times := p.timesIn(s.Start, s.End)
	for i := range times {
		t := &times[i]
		if t.Start < max(s.Start, p.dateline) || t.End > s.End || t.Kind != when.KindDate && t.Kind != when.KindRelative {
			continue
		}
		if t.Kind == when.KindRelative && !p.fromHappening(s, t) {
			continue
		}
		if t.Kind == when.KindDate && len(t.Dates) == 0 || t.Bound == when.BoundSince && !opensWhen(s, t) || t.Bound == when.BoundUntil || p.ofSpeech(s, t) {
			continue
		}
		out = append(out, t)
	}
	return out
}

// fromHappening reports whether a relative time counts from something that
// happened: "three months before the Moscow attack".
func (p *page) fromHappening(s *prose.Sentence, t *when.Expression) bool {
	if t.Offset == nil || t.Offset.Event < 0 {
		return true
	}
	i := s.TokenAt(t.Offset.Event)
	if i >= len(s.Tokens) {
		return false
	}
	k := chunkOf(s, i)
	return k >= 0 && s.Chunks[k].Kind == prose.NounGroup && p.triggerNoun([]string{s.Tokens[s.Chunks[k].Head].Lower}, 0)
}

// ofSpeech reports whether a time stands right behind a verb of saying: "the
// ministry said late on Wednesday".
func (p *page) ofSpeech(s *prose.Sentence, t *when.Expression) bool {
	i := s.TokenAt(t.Start)
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		tok := s.Tokens[j]
		if tok.Text == "," {
			return false
		}
		if p.is("statement", tok.Lower) {
			return true
		}
		if tok.Verb() {
			return p.is("say", tok.Lower)
		}
	}
	return false
}

// nearest returns the time that stands nearest to a happening and not nearer
// to another of another family.
func nearest(times []*when.Expression, h *happening, hs []*happening) *when.Expression {
	var best *when.Expression
	bestDistance := 1 << 30
	for _, t := range times {
		if owner := ownerOf(t, hs); owner != nil && owner != h || h.end() <= t.Start && opensWhen(h.sentence, t) && (t.Bound == when.BoundSince || governedElsewhere(t, h)) {
			continue
		}
		d := distance(t, h)
		switch {
		case h.start() > t.End && d < 80 && opensWhen(h.sentence, t):
			d = 0
		case governedElsewhere(t, h):
			d += 100
		}
		if d < bestDistance {
			best, bestDistance = t, d
		}
	}
	if best == nil {
		return nil
	}
	for _, other := range hs {
		if other != h && family(other.kind) != family(h.kind) && distance(best, other) < bestDistance {
			return nil
		}
	}
	return best
}

// opensWhen reports whether a clause beginning with "when" follows the time and
// so has it: "the worst since 7 February 2003, when a car bomb killed 36".
func opensWhen(s *prose.Sentence, t *when.Expression) bool {
	after := s.TokenAt(t.End)
	w := words(s, after, after+2)
	return strings.HasPrefix(w, ", when") || strings.HasPrefix(w, "when ") || strings.HasPrefix(w, ", where")
}

// ownerOf returns the happening whose noun a time stands before: "last
// Thursday's bombing", "the Feb. 14 bombing". nil for none.
func ownerOf(t *when.Expression, hs []*happening) *happening {
	for _, h := range hs {
		if h.trigger.Verb {
			continue
		}
		s := h.sentence
		c := s.Chunks[h.chunk]
		after := s.TokenAt(t.End)
		if t.End <= h.start() && (t.Start >= s.Tokens[c.First].Start || after < len(s.Tokens) && s.Tokens[after].Tag == "POS" && after+1 == c.First) {
			return h
		}
	}
	return nil
}

// governedElsewhere reports whether a time hangs on another verb of the
// sentence: the last one before it in its clause.
func governedElsewhere(t *when.Expression, h *happening) bool {
	s := h.sentence
	at := s.TokenAt(t.Start)
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		c := s.Chunks[k]
		if c.Last >= at || c.Kind != prose.VerbGroup {
			continue
		}
		for i := c.Last; i < at; i++ {
			if s.Tokens[i].Text == "," {
				return false
			}
		}
		return k != h.chunk && (h.first < c.First || h.first > at)
	}
	return false
}

func distance(t *when.Expression, h *happening) int {
	return max(t.Start-h.end(), h.start()-t.End, 0)
}
