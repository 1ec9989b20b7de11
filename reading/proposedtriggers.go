package reading

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// proposeHappenings joins what a learned reader marks as triggers in sentence i
// with the happenings that the codebook knows there: known ones, and those that
// the patterns hold for untold. A known one gets the mark's bounds where they are
// wider, and its status where the patterns read none. An untold one is told after
// all where the reader is sure and nothing general is said. What no table knows is a
// happening too, if the patterns have nothing against it. A trigger that the
// reader leaves unmarked stays: it misses more than the codebook invents.
func (p *page) proposeHappenings(i int, untold []*happening) {
	s := &p.text.Sentences[i]
	first := len(p.happenings)
	for first > 0 && p.happenings[first-1].index == i {
		first--
	}
	for m := range p.marksOf("trigger", s.Start, s.End) {
		f, ok := p.marked(m)
		if !ok || f.last-f.first >= maxTrigger {
			continue
		}
		h := overlapping(p.happenings[first:], f)
		if h == nil {
			if h = p.proposedHappening(i, f, m, overlapping(untold, f)); h == nil {
				continue
			}
			p.happenings = append(p.happenings, h)
		}
		h.take(m, f)
	}
	slices.SortStableFunc(p.happenings[first:], func(a, b *happening) int { return cmp.Compare(a.first, b.first) })
}

// take lets a happening go by a mark of its trigger: the first, where there are
// several.
func (h *happening) take(m *Mark, f phrase) {
	if h.mark != nil {
		return
	}
	h.mark = m
	if f.first < h.first || f.last > h.last { // not where the codebook's words hold the mark's: "shot dead"
		h.first, h.last = f.first, f.last
	}
	if h.status == dateline.Occurred && m.Status != "" {
		h.status = m.Status
	}
}

// proposedHappening is the happening of a trigger that only a learned reader
// tells: one that the patterns hold for untold, or one of words that no table
// has. Nil where the reader is not sure enough.
func (p *page) proposedHappening(i int, f phrase, m *Mark, untold *happening) *happening {
	if untold != nil {
		if m.Score < sureAgainst || p.general(untold) {
			return nil
		}
		return untold
	}
	if m.Score < sureTrigger {
		return nil
	}
	h := p.unknownHappening(i, f, m)
	if h == nil || p.anchoring(h) || p.foreseen(h) && !p.threatened(h) || p.accident(h.sentence) || m.Score < sureAgainst && !p.told(h) {
		return nil
	}
	return h
}

// general reports whether words tell what is many or what somebody is wont to
// do, or deny or only foresee it, whoever says otherwise.
func (p *page) general(h *happening) bool {
	c := h.sentence.Chunks[h.chunk]
	return h.plural || p.foreseen(h) || p.onlyPossible(h) || p.habit(h) || p.aggregate(h) || p.longAgo(h) || without(h) || c.Kind == prose.VerbGroup && (c.Tense == prose.Present || c.Negated || p.befellNobody(h) || p.record(h))
}

// without reports whether a noun is what there was none of: "taken without a shot".
func without(h *happening) bool {
	first := h.sentence.Chunks[h.chunk].First
	return !h.trigger.Verb && first > 0 && h.sentence.Tokens[first-1].Lower == "without"
}

// overlapping returns the first happening whose trigger shares a token with
// the phrase; nil for none.
func overlapping(hs []*happening, f phrase) *happening {
	for _, h := range hs {
		if h.first <= f.last && f.first <= h.last {
			return h
		}
	}
	return nil
}

// unknownHappening makes a happening of words that no table has as a trigger:
// whoever stands around them plays the roles that verbs and nouns of violence
// commonly give. Nil where the words are in no verb or noun group, for a war, and where an aircraft
// only brings somebody somewhere: "flew 35 of the injured to Ankara".
func (p *page) unknownHappening(i int, f phrase, m *Mark) *happening {
	s := f.sentence
	at := f.first
	for at <= f.last && chunkOf(s, at) < 0 {
		at++
	}
	if at > f.last {
		return nil
	}
	c := s.Chunks[chunkOf(s, at)]
	verb := c.Kind == prose.VerbGroup
	if verb && (p.tries(s, c) || p.is("lets go", s.Tokens[c.Head].Lower) || m.Kind == dateline.AirStrike && p.is("moves", s.Tokens[c.Head].Lower)) || !verb && p.is("long fight", s.Tokens[c.Head].Lower) {
		return nil
	}
	t := codebook.Trigger{
		Form: words(s, f.first, f.last+1), Verb: verb, Kind: m.Kind,
		Subject: codebook.Perpetrator, Object: codebook.Target,
		Prepositions: map[string]codebook.Role{"on": codebook.Target, "against": codebook.Target, "by": codebook.Perpetrator},
	}
	h := p.happeningOf(s, codebook.TriggerMatch{Trigger: &t, First: at, Last: f.last, GapFirst: -1, GapLast: -1})
	h.index, h.unlisted = i, true
	return h
}

// marked reports whether a learned reader marked a trigger of the story.
func (st *story) marked() bool {
	return slices.ContainsFunc(st.scenes, func(x *scene) bool {
		return slices.ContainsFunc(x.happenings, func(h *happening) bool { return h.mark != nil })
	})
}
