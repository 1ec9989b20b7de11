package reading

import (
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// timeOf returns when a happening of a sentence took place: the time of the
// sentence that a learned reader is sure to be its own, else the nearest that the
// patterns allow, else the day that heads its entry of a bulletin, else the one that
// the learned reader gives it at all.
func (p *page) timeOf(h *happening, times []*when.Expression, hs []*happening) *when.Expression {
	if p.lateDeath(h) {
		return nil
	}
	marked, score := p.markedTime(h)
	near := p.nearest(times, h, hs)
	own := marked != nil && marked.Start >= h.sentence.Start && marked.End <= h.sentence.End
	if near != nil && (score < sureTime || !own) {
		return near
	}
	if head := p.headTime(h.sentence); head != nil && len(head.Dates) > 0 && !own && !h.definite && h.dates == nil {
		return head
	}
	return marked
}

// markedTime returns the most exact of the times that a learned reader gives a
// happening, and how sure it is; never one that hangs on a verb of saying.
func (p *page) markedTime(h *happening) (best *when.Expression, score float32) {
	if h.dates != nil || p.lateDeath(h) {
		return nil, 0
	}
	for _, m := range p.sceneMarks(h, "when") {
		if p.text.Sentences[p.text.SentenceAt(m.Start)].Paragraph > h.sentence.Paragraph { // told of something else
			continue
		}
		within := p.timesIn(m.Start, m.End)
		for i := range within {
			t := &within[i]
			if opensWhen(h.sentence, t) && h.end() <= t.Start && t.Bound == when.BoundSince {
				continue // "the worst attack since 7 February 2003, when …"
			}
			told := &p.text.Sentences[p.text.SentenceAt(t.Start)]
			if p.dateline.has(t.Start) || p.datesDeath(told, t) || p.datesAfterwards(told, t) || told == h.sentence && p.acrossCount(told, told.TokenAt(t.Start), h.first) {
				continue
			}
			if len(t.Dates) > 0 && (best == nil || finer(t, best)) && !p.datesSpeech(told, t) {
				best, score = t, m.Score
			}
		}
	}
	return best, score
}

// unresolvedOf returns the time of a happening whose days the report alone does
// not tell: the nearest that the patterns allow, else the one that heads its entry,
// else the one that a learned reader gives it.
func (p *page) unresolvedOf(h *happening, times []*when.Expression, hs []*happening) *when.Expression {
	if near := p.nearest(times, h, hs); near != nil {
		return near
	}
	if head := p.headTime(h.sentence); head != nil && len(head.Dates) == 0 && h.dates == nil && !p.lateDeath(h) {
		return head
	}
	for _, m := range p.sceneMarks(h, "when") {
		within := p.timesIn(m.Start, m.End)
		for i := range within {
			if within[i].Kind == when.KindDate || within[i].Kind == when.KindRelative {
				return &within[i]
			}
		}
	}
	return nil
}

// timesOf lists the dates of a sentence that may be those of what it tells, not
// the day on which somebody spoke; apart those whose days the report alone does
// not tell: "on Thursday" in a report of an unknown day.
func (p *page) timesOf(s *prose.Sentence) (out, unresolved []*when.Expression) {
	times := p.timesIn(s.Start, s.End)
	for i := range times {
		t := &times[i]
		if t.Start < p.begins(s) || t.End > s.End || t.Kind != when.KindDate && t.Kind != when.KindRelative {
			continue
		}
		if t.Bound == when.BoundSince && !opensWhen(s, t) || t.Bound == when.BoundUntil || t.Bound == when.BoundBy || p.ofSpeech(s, t) || ofBirth(s, s.TokenAt(t.Start)) {
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
func (p *page) hoursOf(s *prose.Sentence) []*when.Expression {
	var out []*when.Expression
	times := p.timesIn(s.Start, s.End)
	for i := range times {
		if t := &times[i]; t.Kind == when.KindTimeOfDay && len(t.Dates) > 0 && !p.ofSpeech(s, t) {
			out = append(out, t)
		}
	}
	return out
}

// fromHappening reports whether a relative time counts from something that
// happened: "three months before the Moscow attack", "hours after it", "two days after
// Dori".
func (p *page) fromHappening(s *prose.Sentence, t *when.Expression) bool {
	if t.Offset == nil || t.Offset.Event < 0 {
		return true
	}
	i := s.TokenAt(t.Offset.Event)
	if i >= len(s.Tokens) {
		return false
	}
	k := chunkOf(s, i)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup {
		return false
	}
	f := phraseAt(s, k)
	return p.triggerNoun([]string{s.Tokens[s.Chunks[k].Head].Lower}, 0) || (f.word() == "it" || p.isPlaceName(f)) && !followedByVerb(s, k)
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

// nearest returns the time that stands nearest to a happening of those that may
// be its own, and not nearer to another of another family.
func (p *page) nearest(times []*when.Expression, h *happening, hs []*happening) *when.Expression {
	var best *when.Expression
	bestDistance := 1 << 30
	for _, t := range times {
		holds, d, opens := p.holds(t, h, hs), distance(t, h), opensWhen(h.sentence, t)
		hasIt := opens && h.start() > t.End && d < 80
		if holds == forbidden && !hasIt || opens && h.end() <= t.Start && (t.Bound == when.BoundSince || holds > free) {
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
		if other != h && family(other.kind) != family(h.kind) && p.holds(best, other, hs) != forbidden && distance(best, other) < distance(best, h) {
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

func distance(t *when.Expression, h *happening) int {
	return max(t.Start-h.end(), h.start()-t.End, 0)
}

// wholeTime is the words of a time, with those for what it counts from: "three
// months before the Moscow attack".
func (p *page) wholeTime(t *when.Expression) dateline.Span {
	if f, ok := p.countedFrom(t); ok {
		return p.span(t.Start, max(t.End, f.end()))
	}
	return p.span(t.Start, t.End)
}

// countedFrom is the phrase for what a time counts from, with where that was:
// "the raid on the camp" of "a week after the raid on the camp".
func (p *page) countedFrom(t *when.Expression) (phrase, bool) {
	if t.Kind != when.KindRelative || t.Offset == nil || t.Offset.Event < 0 {
		return phrase{}, false
	}
	s := &p.text.Sentences[p.text.SentenceAt(t.Offset.Event)]
	k := chunkOf(s, s.TokenAt(t.Offset.Event))
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup {
		return phrase{}, false
	}
	f := phraseAt(s, k)
	for k = chunkAfter(s, f.last); k >= 0; k = chunkAfter(s, f.last) {
		c := s.Chunks[k]
		if c.Kind != prose.NounGroup || c.First != f.last+2 || !placePreposition(s.Tokens[f.last+1].Lower) {
			break
		}
		f.last = phraseAt(s, k).last
	}
	return f, true
}

// countsFrom reports whether a place is that of what the scene's time counts
// from: "a week after the raid on Dori".
func (p *page) countsFrom(x *scene, n *name) bool {
	if x.time == nil {
		return false
	}
	f, ok := p.countedFrom(x.time)
	return ok && x.main().dates == nil && f.sentence.Tokens[f.first].Start <= n.start && n.end <= f.end()
}
