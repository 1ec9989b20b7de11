package when

import (
	"time"

	"github.com/dateline-project/dateline"
)

// From gives the days that lie at the offset from those of an event: "three
// months before" what happened on 22 March 2024 is December 2023. The unit is
// the precision of what comes out, its basis that of another incident; "that
// year" is the whole of it, but for the month and day that the words name. "Days
// after" and "weeks after" give the stretch that they can mean. It reports false where
// the event has no known days or the words give no distance.
func (o Offset) From(event dateline.Date) (dateline.Date, bool) {
	if o.Direction == Nth && event.Known() {
		return o.nthOf(event)
	}
	sign, known := map[Direction]int{Before: -1, After: 1, Same: 0}[o.Direction]
	if !event.Known() || !known {
		return dateline.Date{}, false
	}
	start, end := event.Start.Time(), event.End.Time()
	n, precision := sign*o.Amount, event.Precision
	switch {
	case o.Direction == Same && o.Unit != MonthUnit && o.Unit != YearUnit || o.Unit == HourUnit || o.Unit == MinuteUnit || o.Unit == SecondUnit:
	case o.Amount == 0 && o.Direction != Same:
		return o.some(event, sign)
	case o.Unit == DayUnit:
		start, end = start.AddDate(0, 0, n), end.AddDate(0, 0, n)
	case o.Unit == WeekUnit:
		start, end = start.AddDate(0, 0, 7*n-3), end.AddDate(0, 0, 7*n+3)
		precision = coarser(precision, dateline.PrecisionWeek)
	case o.Unit == MonthUnit:
		start = monthOf(start, n)
		end = monthOf(end, n+1).AddDate(0, 0, -1)
		precision = coarser(precision, dateline.PrecisionMonth)
	case o.Unit == YearUnit:
		start = time.Date(start.Year()+n, 1, 1, 0, 0, 0, 0, time.UTC)
		end = time.Date(end.Year()+n, 12, 31, 0, 0, 0, 0, time.UTC)
		precision = dateline.PrecisionYear
		if o.Month > 0 {
			start, end, precision = o.inYear(start.Year())
		}
	default:
		return dateline.Date{}, false
	}
	return fromEvent(start, end, precision), true
}

// inYear is the month of a year that the words name, or the day of it.
func (o Offset) inYear(year int) (start, end time.Time, precision dateline.DatePrecision) {
	if o.Day > 0 {
		day := time.Date(year, time.Month(o.Month), o.Day, 0, 0, 0, 0, time.UTC)
		return day, day, dateline.PrecisionDay
	}
	first := time.Date(year, time.Month(o.Month), 1, 0, 0, 0, 0, time.UTC)
	return first, first.AddDate(0, 1, -1), dateline.PrecisionMonth
}

// nthOf is the day of that number in the month of an event, the weekday on or next
// after its day, or the month of that number in its year or next after it.
func (o Offset) nthOf(event dateline.Date) (dateline.Date, bool) {
	start, end := event.Start.Time(), event.End.Time()
	switch {
	case o.Unit == DayUnit:
		day := time.Date(start.Year(), start.Month(), o.Amount, 0, 0, 0, 0, time.UTC)
		return fromEvent(day, day, dateline.PrecisionDay), day.Month() == start.Month() && end.Sub(start) < 31*24*time.Hour
	case o.Unit == WeekUnit:
		day := start.AddDate(0, 0, (o.Amount-int(start.Weekday())+7)%7)
		return fromEvent(day, day, dateline.PrecisionDay), event.Precision == dateline.PrecisionDay
	case o.Unit == MonthUnit:
		year := start.Year()
		if time.Month(o.Amount) < start.Month() {
			year++
		}
		first := time.Date(year, time.Month(o.Amount), 1, 0, 0, 0, 0, time.UTC)
		return fromEvent(first, first.AddDate(0, 1, -1), dateline.PrecisionMonth), true
	}
	return dateline.Date{}, false
}

// some is the stretch that a unit without a number can mean: "days" are fewer
// than two weeks, "weeks" fewer than two months.
func (o Offset) some(event dateline.Date, sign int) (dateline.Date, bool) {
	least, most, precision := 1, 13, dateline.PrecisionWeek
	switch o.Unit {
	case DayUnit:
	case WeekUnit:
		least, most, precision = 7, 60, dateline.PrecisionSeason
	default:
		return dateline.Date{}, false
	}
	start, end := event.Start.Time().AddDate(0, 0, least), event.End.Time().AddDate(0, 0, most)
	if sign < 0 {
		start, end = event.Start.Time().AddDate(0, 0, -most), event.End.Time().AddDate(0, 0, -least)
	}
	return fromEvent(start, end, coarser(precision, event.Precision)), true
}

func fromEvent(start, end time.Time, precision dateline.DatePrecision) dateline.Date {
	return dateline.Date{Start: dateline.DayOf(start), End: dateline.DayOf(end), Precision: precision, Basis: dateline.BasisIncident}
}

// monthOf is the first day of the month n months after that of t.
func monthOf(t time.Time, n int) time.Time {
	return time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
}

func coarser(a, b dateline.DatePrecision) dateline.DatePrecision {
	if a.Coarseness() > b.Coarseness() {
		return a
	}
	return b
}
