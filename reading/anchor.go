package reading

import (
	"github.com/dateline-project/dateline"
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
	if st.time == nil || st.time.Kind != when.KindRelative || st.time.Offset == nil || len(st.time.Dates) > 0 {
		return
	}
	if from := anchorOf(st, before, all); from != nil {
		if d, ok := st.time.Offset.From(*from); ok {
			st.date = &d
		}
	}
}

// anchoring reports whether the happening only serves to date another: "the
// bombing" in "six days before the bombing, on 8 February".
func (p *page) anchoring(h *happening) bool {
	if h.trigger.Verb {
		return false
	}
	c := h.sentence.Chunks[h.chunk]
	first := h.sentence.Tokens[c.First].Start
	for _, t := range p.times {
		if t.Kind == when.KindRelative && t.Offset != nil && t.Offset.Amount > 0 && t.Offset.Event >= 0 && t.Offset.Event >= first && t.Offset.Event <= h.end() {
			return true
		}
		if t.Kind == when.KindRelative && t.Offset != nil && t.Offset.Amount > 0 && t.Offset.Event >= 0 && t.Offset.Event <= first && first-t.Offset.Event <= 4 {
			return true
		}
	}
	return false
}

// anchorOf returns the date of the incident that a relative time counts from:
// the one told last, or the report's main one.
func anchorOf(st *story, before, all []*story) *dateline.Date {
	for i := len(before) - 1; i >= 0; i-- {
		if d := before[i].known(); d != nil {
			return d
		}
	}
	for _, other := range all {
		if d := other.known(); d != nil && other != st {
			return d
		}
	}
	return nil
}

func (st *story) known() *dateline.Date {
	if st.date != nil {
		return st.date
	}
	if st.time != nil && len(st.time.Dates) > 0 {
		return &st.time.Dates[0]
	}
	return nil
}
