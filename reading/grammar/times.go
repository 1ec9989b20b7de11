package grammar

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/when"
)

// Overlap reports whether two times can be one: they share a day, or are a day
// apart where one is that of a night, which midnight parts.
func (p *Page) Overlap(a, b *when.Expression) bool {
	if len(a.Dates) == 0 || len(b.Dates) == 0 {
		return false
	}
	return a.Dates[0].Overlaps(b.Dates[0], 0) || (p.atNight(a) || p.atNight(b)) && DayApart(a, b)
}

// DayApart reports whether two times are days that follow one another, and neither
// is counted as a later or earlier day.
func DayApart(a, b *when.Expression) bool {
	for _, t := range []*when.Expression{a, b} {
		if len(t.Dates) == 0 || t.Dates[0].Precision != dateline.PrecisionDay || t.Offset != nil && t.Offset.Direction != when.Nth && t.Offset.Amount > 0 && t.Offset.Unit != when.HourUnit && t.Offset.Unit != when.MinuteUnit {
			return false
		}
	}
	return a.Dates[0].Overlaps(b.Dates[0], 1)
}

// atNight reports whether the words of a time are those of a night or its ends.
func (p *Page) atNight(t *when.Expression) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(t.Text)), func(w string) bool { return p.Is("night", w) })
}
