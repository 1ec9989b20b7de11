package reading

import (
	"time"

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
		if d, ok := shift(*from, *st.time.Offset); ok {
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

// shift moves a date by "two days later" or "three months before". The unit is
// the precision of what comes out.
func shift(from dateline.Date, o when.Offset) (dateline.Date, bool) {
	n := o.Amount
	switch o.Direction {
	case when.Before:
		n = -n
	case when.After:
	case when.Same:
		n = 0
	default:
		return dateline.Date{}, false
	}
	if o.Amount == 0 && o.Direction != when.Same {
		return dateline.Date{}, false
	}
	start, end := from.Start.Time(), from.End.Time()
	out := dateline.Date{Precision: from.Precision, Basis: dateline.BasisIncident}
	switch o.Unit {
	case when.HourUnit, when.MinuteUnit, when.SecondUnit:
		n = 0
		fallthrough
	case when.DayUnit:
		start, end = start.AddDate(0, 0, n), end.AddDate(0, 0, n)
	case when.WeekUnit:
		start, end = start.AddDate(0, 0, 7*n-3), end.AddDate(0, 0, 7*n+3)
		out.Precision = dateline.PrecisionWeek
	case when.MonthUnit:
		start = start.AddDate(0, n, 0)
		start = time.Date(start.Year(), start.Month(), 1, 0, 0, 0, 0, time.UTC)
		end = start.AddDate(0, 1, -1)
		out.Precision = dateline.PrecisionMonth
	case when.YearUnit:
		start = time.Date(start.Year()+n, 1, 1, 0, 0, 0, 0, time.UTC)
		end = start.AddDate(1, 0, -1)
		out.Precision = dateline.PrecisionYear
	default:
		return dateline.Date{}, false
	}
	out.Start, out.End = dateline.DayOf(start), dateline.DayOf(end)
	return out, true
}
