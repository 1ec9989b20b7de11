package when

import (
	"fmt"

	"github.com/dateline-project/dateline"
)

// period is a stretch of days, both ends inclusive.
type period struct {
	first, last int
	precision   dateline.DatePrecision
}

func dayPeriod(number int) period { return period{number, number, dateline.PrecisionDay} }

// weekPeriod is the week from Monday to Sunday that holds the day.
func weekPeriod(number int) period {
	monday := number - weekdayOf(number) + 1
	return period{monday, monday + 6, dateline.PrecisionWeek}
}

func monthPeriod(year, month int) period {
	first := dayNumber(year, month, 1)
	return period{first, first + monthLength(year, month) - 1, dateline.PrecisionMonth}
}

func yearPeriod(year int) period { return yearsPeriod(year, year) }

func yearsPeriod(from, to int) period {
	return period{dayNumber(from, 1, 1), dayNumber(to, 12, 31), dateline.PrecisionYear}
}

// monthsPeriod is count whole months.
func monthsPeriod(year, month, count int) period {
	lastYear, lastMonth := addMonths(year, month, count-1)
	precision := dateline.PrecisionSeason
	if count == 1 {
		precision = dateline.PrecisionMonth
	}
	return period{dayNumber(year, month, 1), monthPeriod(lastYear, lastMonth).last, precision}
}

// seasonPeriod is a season of the northern half of the earth, where nearly all
// reports that dateline reads come from: spring March to May (1), summer (2),
// autumn (3), and winter December to February (4), named by its December.
func seasonPeriod(year, season int) period { return monthsPeriod(year, season*3, 3) }

// weekendPeriod is Saturday and Sunday of the week that holds the day.
func weekendPeriod(number int) period {
	saturday := number - weekdayOf(number) + 6
	return period{saturday, saturday + 1, dateline.PrecisionDay}
}

// span joins two periods; the result is as coarse as the coarser.
func span(a, b period) period {
	if b.precision.Coarseness() > a.precision.Coarseness() {
		a.precision = b.precision
	}
	a.first, a.last = min(a.first, b.first), max(a.last, b.last)
	return a
}

func (p period) date(basis dateline.DateBasis) dateline.Date {
	return dateline.Date{Start: asDay(p.first), End: asDay(p.last), Precision: p.precision, Basis: basis}
}

// value is the TIMEX3 value of a period at its own grain.
func (p period) value() string {
	year, month, _ := civil(p.first)
	switch p.precision {
	case dateline.PrecisionWeek:
		year, week := isoWeek(p.first)
		return fmt.Sprintf("%04d-W%02d", year, week)
	case dateline.PrecisionMonth:
		return fmt.Sprintf("%04d-%02d", year, month)
	case dateline.PrecisionSeason:
		return fmt.Sprintf("%04d", year)
	case dateline.PrecisionYear:
		return fmt.Sprintf("%04d", year)
	}
	return string(asDay(p.first))
}

// share is a part of a period, as newsrooms speak of it.
type share int

const (
	whole share = iota
	early
	middle
	late
	firstHalf
	secondHalf
)

// part cuts a share out of a period.
//
//	        early         middle        late
//	month   1-10          11-20         21-end
//	season  first month   second        third
//	year    January-March May-August    November-December
//	decade  years 0-3     years 4-6     years 7-9
//
// A day or a week is not cut: "early Tuesday" is Tuesday.
func (p period) part(s share) period {
	year, month, _ := civil(p.first)
	lastYear, _, _ := civil(p.last)
	switch {
	case s == whole:
		return p
	case p.precision == dateline.PrecisionMonth:
		return p.partOfMonth(s)
	case p.precision == dateline.PrecisionSeason && s <= late:
		y, m := addMonths(year, month, int(s-early))
		return period{dayNumber(y, m, 1), monthPeriod(y, m).last, dateline.PrecisionMonth}
	case p.precision == dateline.PrecisionYear && lastYear == year:
		from := map[share][2]int{early: {1, 3}, middle: {5, 4}, late: {11, 2}, firstHalf: {1, 6}, secondHalf: {7, 6}}[s]
		return monthsPeriod(year, from[0], from[1])
	case p.precision == dateline.PrecisionYear && lastYear == year+9:
		from := map[share][2]int{early: {0, 3}, middle: {4, 6}, late: {7, 9}, firstHalf: {0, 4}, secondHalf: {5, 9}}[s]
		return yearsPeriod(year+from[0], year+from[1])
	}
	return p
}

// week is the nth seven days of a month, or the last for -1.
func (p period) week(n int) period {
	if n < 0 {
		return period{p.last - 6, p.last, dateline.PrecisionWeek}
	}
	return period{p.first + 7*n - 7, p.first + 7*n - 1, dateline.PrecisionWeek}
}

func (p period) partOfMonth(s share) period {
	from := map[share][2]int{early: {0, 9}, middle: {10, 19}, late: {20, 30}, firstHalf: {0, 14}, secondHalf: {15, 30}}[s]
	return period{p.first + from[0], min(p.first+from[1], p.last), dateline.PrecisionMonth}
}
