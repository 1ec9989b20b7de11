package happenings

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
)

// proposeHappenings joins what a learned reader marks as triggers in sentence i
// with the happenings that the codebook knows there: known ones, and those that
// the patterns hold for untold. A known one gets the mark's bounds where they are
// wider, and its status where the patterns read none. An untold one is told after
// all where the reader is sure and nothing general is said. What no table knows is a
// happening too, if the patterns have nothing against it. A trigger that the
// reader leaves unmarked stays: it misses more than the codebook invents.
func (p *Page) proposeHappenings(i int, untold []*Happening) {
	s := &p.Text.Sentences[i]
	first := len(p.Happenings)
	for first > 0 && p.Happenings[first-1].Index == i {
		first--
	}
	for m := range p.MarksOf("trigger", s.Start, s.End) {
		f, ok := p.Marked(m)
		if !ok || f.Last-f.First >= grammar.MaxTrigger {
			continue
		}
		h := overlapping(p.Happenings[first:], f)
		if h == nil {
			if h = p.proposedHappening(i, f, m, overlapping(untold, f)); h == nil {
				continue
			}
			p.Happenings = append(p.Happenings, h)
		}
		h.take(m, f)
	}
	slices.SortStableFunc(p.Happenings[first:], func(a, b *Happening) int { return cmp.Compare(a.First, b.First) })
}

// take lets a happening go by a mark of its trigger: the first, where there are
// several.
func (h *Happening) take(m *marks.Mark, f grammar.Phrase) {
	if h.Mark != nil {
		return
	}
	h.Mark = m
	if f.First < h.First || f.Last > h.Last { // not where the codebook's words hold the mark's: "shot dead"
		h.First, h.Last = f.First, f.Last
	}
	if h.Status == dateline.Occurred && m.Status != "" {
		h.Status = m.Status
	}
}

// proposedHappening is the happening of a trigger that only a learned reader
// tells: one that the patterns hold for untold, or one of words that no table
// has. Nil where the reader is not sure enough.
func (p *Page) proposedHappening(i int, f grammar.Phrase, m *marks.Mark, untold *Happening) *Happening {
	if untold != nil {
		if m.Score < marks.SureAgainst || p.general(untold) {
			return nil
		}
		return untold
	}
	if m.Score < marks.SureTrigger {
		return nil
	}
	h := p.unknownHappening(i, f, m)
	if h == nil || p.anchoring(h) || p.rehearsed(h) || p.foreseen(h) && !p.threatened(h) || p.accident(h.Sentence) || p.petty(h) || m.Score < marks.SureAgainst && !p.told(h) {
		return nil
	}
	return h
}

// general reports whether words tell what is many or what somebody is wont to
// do, or deny or only foresee it, whoever says otherwise.
func (p *Page) general(h *Happening) bool {
	c := h.Sentence.Chunks[h.Chunk]
	return h.Plural || p.foreseen(h) || p.onlyPossible(h) || p.habit(h) || p.rehearsed(h) || p.aggregate(h) || p.longAgo(h) || without(h) || c.Kind == prose.VerbGroup && (c.Tense == prose.Present || c.Negated || p.befellNobody(h) || p.record(h))
}

// without reports whether a noun is what there was none of: "taken without a shot".
func without(h *Happening) bool {
	first := h.Sentence.Chunks[h.Chunk].First
	return !h.Trigger.Verb && first > 0 && h.Sentence.Tokens[first-1].Lower == "without"
}

// overlapping returns the first happening whose trigger shares a token with
// the phrase; nil for none.
func overlapping(hs []*Happening, f grammar.Phrase) *Happening {
	for _, h := range hs {
		if h.First <= f.Last && f.First <= h.Last {
			return h
		}
	}
	return nil
}

// unknownHappening makes a happening of words that no table has as a trigger:
// whoever stands around them plays the roles that verbs and nouns of violence
// commonly give. Nil where the words are in no verb or noun group, for a war, and where an aircraft
// only brings somebody somewhere: "flew 35 of the injured to Ankara".
func (p *Page) unknownHappening(i int, f grammar.Phrase, m *marks.Mark) *Happening {
	s := f.Sentence
	at := f.First
	for at <= f.Last && grammar.ChunkOf(s, at) < 0 {
		at++
	}
	if at > f.Last {
		return nil
	}
	c := s.Chunks[grammar.ChunkOf(s, at)]
	verb := c.Kind == prose.VerbGroup
	if verb && (p.Tries(s, c) || p.Is("lets go", s.Tokens[c.Head].Lower) || m.Kind == dateline.AirStrike && p.Is("moves", s.Tokens[c.Head].Lower)) || !verb && p.Is("long fight", s.Tokens[c.Head].Lower) {
		return nil
	}
	t := codebook.Trigger{
		Form: grammar.Words(s, f.First, f.Last+1), Verb: verb, Kind: m.Kind,
		Subject: codebook.Perpetrator, Object: codebook.Target,
		Prepositions: map[string]codebook.Role{"on": codebook.Target, "against": codebook.Target, "by": codebook.Perpetrator},
	}
	h := p.happeningOf(s, codebook.TriggerMatch{Trigger: &t, First: at, Last: f.Last, GapFirst: -1, GapLast: -1})
	h.Index, h.unlisted = i, true
	return h
}
