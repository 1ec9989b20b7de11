package grammar

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/when"
)

// Appose gives a time and the one before it, where one stands in apposition to the other
// and so means the same, the days of the firmer: "the following day, Saturday,", "on
// Easter Sunday, 21 April 2019", "on 22 September, not even two weeks before,".
func (p *Page) Appose(i int) {
	if i == 0 || !p.apposedTimes(&p.Times[i-1], &p.Times[i]) {
		return
	}
	a, b := &p.Times[i-1], &p.Times[i]
	if firmness(b) > firmness(a) {
		a, b = b, a
	}
	switch {
	case firmness(a) == firmness(b):
	case firmness(b) == counted && sameWeekday(a, b): // of all Saturdays the one that the other words count to
		a.Dates = b.Dates
	default:
		b.Dates = a.Dates
	}
}

// sameWeekday reports whether a time that is only a day of the week is that of another.
func sameWeekday(weekday, of *when.Expression) bool {
	return weekday.Dates[0].Basis == dateline.BasisPublication && len(of.Dates) > 0 && of.Dates[0].Precision == dateline.PrecisionDay &&
		weekday.Dates[0].Start.Time().Weekday() == of.Dates[0].Start.Time().Weekday()
}

// The ways in which the days of a time are known, from the least firm.
const (
	unfirm  = iota
	counted // from what was told before: "two weeks before"
	onDay   // a day of any week or year: "Saturday", "Easter Sunday"
	inYear  // a day of one year: "21 April 2019"
)

// firmness is how firmly the words of a time say which day it was.
func firmness(t *when.Expression) int {
	switch {
	case t.Kind == when.KindRelative && t.Offset != nil && t.Offset.Event < 0:
		return counted
	case t.Kind != when.KindDate || len(t.Dates) == 0 || t.Dates[0].Precision != dateline.PrecisionDay:
		return unfirm
	case len(t.Dates) == 1 && t.Dates[0].Basis == dateline.BasisStated:
		return inYear
	}
	return onDay
}

// apposedTimes reports whether a mark and no more than adverbs and the like stand between
// two times, and a mark behind them.
func (p *Page) apposedTimes(a, b *when.Expression) bool {
	s := &p.Text.Sentences[p.Text.SentenceAt(a.Start)]
	first, last := s.TokenAt(a.End), s.TokenAt(b.End)
	if b.End > s.End || first >= len(s.Tokens) || s.Tokens[first].Text != "," && s.Tokens[first].Text != "(" || firmness(a) == unfirm || firmness(b) == unfirm {
		return false
	}
	if last < len(s.Tokens) && s.Tokens[last].Word() {
		return false
	}
	for _, t := range s.Tokens[first+1 : s.TokenAt(b.Start)] {
		switch t.Tag {
		case "RB", "IN", "DT", "JJR", "RBR":
		default:
			return false
		}
	}
	return true
}
