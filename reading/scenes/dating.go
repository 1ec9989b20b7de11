package scenes

import (
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/marks"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/when"
)

// timeOf returns when a happening of a sentence took place: the time of the
// sentence that a learned reader is sure to be its own, else the nearest that the
// patterns allow, else the day that heads its entry of a bulletin, else the one that
// the learned reader gives it at all.
func (p *Page) timeOf(h *happenings.Happening, times []*when.Expression, hs []*happenings.Happening) *when.Expression {
	if p.lateDeath(h) {
		return nil
	}
	marked, score := p.markedTime(h)
	near := p.nearest(times, h, hs)
	own := marked != nil && marked.Start >= h.Sentence.Start && marked.End <= h.Sentence.End
	if near != nil && (score < marks.SureTime || !own) {
		return near
	}
	if head := p.HeadTime(h.Sentence); head != nil && len(head.Dates) > 0 && !own && !h.Definite && h.Dates == nil {
		return head
	}
	return marked
}

// markedTime returns the most exact of the times that a learned reader gives a
// happening, and how sure it is; never one that hangs on a verb of saying.
func (p *Page) markedTime(h *happenings.Happening) (best *when.Expression, score float32) {
	if h.Dates != nil || p.lateDeath(h) {
		return nil, 0
	}
	for _, m := range p.sceneMarks(h, "when") {
		if p.Text.Sentences[p.Text.SentenceAt(m.Start)].Paragraph > h.Sentence.Paragraph { // told of something else
			continue
		}
		within := p.TimesIn(m.Start, m.End)
		for i := range within {
			t := &within[i]
			if grammar.OpensWhen(h.Sentence, t) && h.End() <= t.Start && t.Bound == when.BoundSince {
				continue // "the worst attack since 7 February 2003, when …"
			}
			told := &p.Text.Sentences[p.Text.SentenceAt(t.Start)]
			if p.Dateline.Has(t.Start) || p.datesDeath(told, t) || p.datesAfterwards(told, t) || told == h.Sentence && p.AcrossCount(told, told.TokenAt(t.Start), h.First) {
				continue
			}
			if len(t.Dates) > 0 && (best == nil || Finer(t, best)) && !p.DatesSpeech(told, t) {
				best, score = t, m.Score
			}
		}
	}
	return best, score
}

// unresolvedOf returns the time of a happening whose days the report alone does
// not tell: the nearest that the patterns allow, else the one that heads its entry,
// else the one that a learned reader gives it.
func (p *Page) unresolvedOf(h *happenings.Happening, times []*when.Expression, hs []*happenings.Happening) *when.Expression {
	if near := p.nearest(times, h, hs); near != nil {
		return near
	}
	if head := p.HeadTime(h.Sentence); head != nil && len(head.Dates) == 0 && h.Dates == nil && !p.lateDeath(h) {
		return head
	}
	for _, m := range p.sceneMarks(h, "when") {
		within := p.TimesIn(m.Start, m.End)
		for i := range within {
			t := &within[i]
			if (t.Kind == when.KindDate || t.Kind == when.KindRelative) && !p.datesDeath(&p.Text.Sentences[p.Text.SentenceAt(t.Start)], t) {
				return t
			}
		}
	}
	return nil
}

// TimesOf lists the dates of a sentence that may be those of what it tells, not
// the day on which somebody spoke; apart those whose days the report alone does
// not tell: "on Thursday" in a report of an unknown day.
func (p *Page) TimesOf(s *prose.Sentence) (out, unresolved []*when.Expression) {
	times := p.TimesIn(s.Start, s.End)
	for i := range times {
		t := &times[i]
		if t.Start < p.Begins(s) || t.End > s.End || t.Kind != when.KindDate && t.Kind != when.KindRelative {
			continue
		}
		if t.Bound == when.BoundSince && !grammar.OpensWhen(s, t) || t.Bound == when.BoundUntil || t.Bound == when.BoundBy || p.OfSpeech(s, t) || ofBirth(s, s.TokenAt(t.Start)) {
			continue
		}
		if t.Kind == when.KindRelative && !p.fromHappening(s, t) || t.Kind == when.KindDate && len(t.Dates) == 0 {
			unresolved = append(unresolved, t)
			continue
		}
		out = append(out, t)
	}
	return out, unresolved
}

// hoursOf lists the hours of a sentence that may be those of what it tells, each
// with the day that was told last.
func (p *Page) hoursOf(s *prose.Sentence) []*when.Expression {
	var out []*when.Expression
	times := p.TimesIn(s.Start, s.End)
	for i := range times {
		if t := &times[i]; t.Kind == when.KindTimeOfDay && len(t.Dates) > 0 && !p.OfSpeech(s, t) {
			out = append(out, t)
		}
	}
	return out
}

// fromHappening reports whether a relative time counts from something that
// happened: "three months before the Moscow attack", "hours after it", "two days after
// Dori".
func (p *Page) fromHappening(s *prose.Sentence, t *when.Expression) bool {
	if t.Offset == nil || t.Offset.Event < 0 {
		return true
	}
	i := s.TokenAt(t.Offset.Event)
	if i >= len(s.Tokens) {
		return false
	}
	k := grammar.ChunkOf(s, i)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup {
		return false
	}
	f := grammar.PhraseAt(s, k)
	return p.TriggerNoun([]string{s.Tokens[s.Chunks[k].Head].Lower}, 0) || (f.Word() == "it" || p.IsPlaceName(f)) && !grammar.FollowedByVerb(s, k)
}

// nearest returns the time that stands nearest to a happening of those that may
// be its own, and not nearer to another of another family.
func (p *Page) nearest(times []*when.Expression, h *happenings.Happening, hs []*happenings.Happening) *when.Expression {
	var best *when.Expression
	bestDistance := 1 << 30
	for _, t := range times {
		holds, d, opens := p.holds(t, h, hs), distance(t, h), grammar.OpensWhen(h.Sentence, t)
		hasIt := opens && h.Start() > t.End && d < 80
		if holds == forbidden && !hasIt || opens && h.End() <= t.Start && (t.Bound == when.BoundSince || holds > free) {
			continue
		}
		switch {
		case hasIt:
			d = 0
		case holds == free:
			d += 10
		case holds == possible:
			d += 100
		}
		if len(t.Dates) == 0 {
			d += 50
		}
		if d < bestDistance {
			best, bestDistance = t, d
		}
	}
	if best == nil {
		return nil
	}
	for _, other := range hs {
		if other != h && happenings.Family(other.Kind) != happenings.Family(h.Kind) && p.holds(best, other, hs) != forbidden && distance(best, other) < distance(best, h) {
			return nil
		}
	}
	return best
}

func distance(t *when.Expression, h *happenings.Happening) int {
	return max(t.Start-h.End(), h.Start()-t.End, 0)
}

// countsFrom reports whether a place is that of what the scene's time counts
// from: "a week after the raid on Dori".
func (p *Page) countsFrom(x *Scene, n *names.Name) bool {
	if x.Time == nil {
		return false
	}
	f, ok := p.CountedFrom(x.Time)
	return ok && x.Main().Dates == nil && f.Sentence.Tokens[f.First].Start <= n.Start && n.End <= f.End()
}
