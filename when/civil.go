package when

import (
	"time"

	"github.com/dateline-project/dateline"
)

// Days are counted from 1970-01-01, which is day 0. The arithmetic follows
// Howard Hinnant, "chrono-compatible low-level date algorithms".

// dayNumber counts the days to a civil date; the day may lie outside its month.
func dayNumber(year, month, day int) int {
	if month <= 2 {
		year--
		month += 12
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*(month-3)+2)/5 + day - 1
	return era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468
}

// civil is the inverse of dayNumber.
func civil(number int) (year, month, day int) {
	number += 719468
	era := floorDiv(number, 146097)
	dayOfEra := number - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	m := (5*dayOfYear + 2) / 153
	day = dayOfYear - (153*m+2)/5 + 1
	month = m + 3
	year = yearOfEra + era*400
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

func floorDiv(a, b int) int {
	if a < 0 {
		a -= b - 1
	}
	return a / b
}

// weekdayOf is 1 for Monday to 7 for Sunday.
func weekdayOf(number int) int { return number + 3 - floorDiv(number+3, 7)*7 + 1 }

// monthLength is the number of days of a month.
func monthLength(year, month int) int {
	return dayNumber(year+month/12, month%12+1, 1) - dayNumber(year, month, 1)
}

// isDay reports whether the calendar has this day.
func isDay(year, month, day int) bool {
	return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

// addMonths moves a year and month by n months.
func addMonths(year, month, n int) (int, int) {
	total := year*12 + month - 1 + n
	return floorDiv(total, 12), total - floorDiv(total, 12)*12 + 1
}

// isoWeek is the ISO 8601 year and week of a day.
func isoWeek(number int) (year, week int) {
	thursday := number - weekdayOf(number) + 4
	year, _, _ = civil(thursday)
	return year, (thursday-dayNumber(year, 1, 1))/7 + 1
}

// asDay writes a day number as YYYY-MM-DD. Years outside 1 to 9999 have no such
// form and give an unknown day.
func asDay(number int) dateline.Day {
	year, month, day := civil(number)
	if year < 1 || year > 9999 {
		return ""
	}
	b := [10]byte{4: '-', 7: '-'}
	put(b[0:4], year)
	put(b[5:7], month)
	put(b[8:10], day)
	return dateline.Day(b[:])
}

// put writes n into the digits of b, zeros first.
func put(b []byte, n int) {
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = byte('0' + n%10)
		n /= 10
	}
}

// fromDay is the number of a day; false where it is unknown, malformed or
// shortened to a month or year.
func fromDay(d dateline.Day) (int, bool) {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return 0, false
	}
	return dayNumber(t.Year(), int(t.Month()), t.Day()), true
}
