package dateline

import (
	"cmp"
	"fmt"
	"time"
)

// Day is a calendar day as YYYY-MM-DD, in the local time of the place it is
// about. In [Published] it may be shortened to YYYY-MM or YYYY. The zero value
// means unknown and is written as null. Days compare as strings.
type Day string

// MarshalJSON writes null for an unknown day.
func (d Day) MarshalJSON() ([]byte, error) { return marshalOptional(string(d)) }

// UnmarshalJSON reads a string or null.
func (d *Day) UnmarshalJSON(data []byte) error { return unmarshalOptional(data, (*string)(d)) }

// DayOf returns the day of t in t's own location.
func DayOf(t time.Time) Day { return Day(t.Format(time.DateOnly)) }

// ParseDay checks that s is a real day written YYYY-MM-DD.
func ParseDay(s string) (Day, error) {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return "", fmt.Errorf("day %q: want YYYY-MM-DD", s)
	}
	return Day(s), nil
}

// Time returns midnight UTC of the day; of the first day of a shortened month
// or year. It returns the zero time for an unknown or malformed day.
func (d Day) Time() time.Time {
	year, month, day := d.parts()
	if day == 0 {
		return time.Time{}
	}
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// Compare orders days, shortened ones by their first; unknown and malformed ones
// come last.
func (d Day) Compare(e Day) int {
	y, m, n := d.parts()
	year, month, day := e.parts()
	switch {
	case n == 0 && day == 0:
		return 0
	case n == 0:
		return 1
	case day == 0:
		return -1
	}
	return cmp.Compare((y*13+m)*32+n, (year*13+month)*32+day)
}

// parts are the numbers of a day, of the first day of a shortened one; the day is 0
// where it is unknown or malformed.
func (d Day) parts() (year, month, day int) {
	year, rest, ok := number(string(d), 4)
	month, day = 1, 1
	if rest != "" {
		month, rest, ok = dashed(rest, ok)
	}
	if rest != "" {
		day, rest, ok = dashed(rest, ok)
	}
	if !ok || rest != "" || month < 1 || month > 12 || day < 1 || day > daysOf(year, month) {
		return 0, 0, 0
	}
	return year, month, day
}

// daysOf is how many days a month has.
func daysOf(year, month int) int {
	switch {
	case month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0):
		return 29
	case month == 2:
		return 28
	case month == 4 || month == 6 || month == 9 || month == 11:
		return 30
	}
	return 31
}

// number reads so many digits at the head of s: days are looked at too often
// for time.Parse.
func number(s string, digits int) (n int, rest string, ok bool) {
	if len(s) < digits {
		return 0, s, false
	}
	for _, c := range []byte(s[:digits]) {
		if c < '0' || c > '9' {
			return 0, s, false
		}
		n = 10*n + int(c-'0')
	}
	return n, s[digits:], true
}

// dashed reads two digits behind a dash.
func dashed(s string, before bool) (n int, rest string, ok bool) {
	if s[0] != '-' {
		return 0, s, false
	}
	n, rest, ok = number(s[1:], 2)
	return n, rest, ok && before
}

// Last returns the last day of a day, month or year; unknown stays unknown.
func (d Day) Last() Day {
	t := d.Time()
	switch {
	case t.IsZero():
		return ""
	case len(d) == len("2006"):
		return DayOf(t.AddDate(1, 0, -1))
	case len(d) == len("2006-01"):
		return DayOf(t.AddDate(0, 1, -1))
	}
	return d
}

// Add returns the day n days later; an unknown day stays unknown.
func (d Day) Add(n int) Day {
	t := d.Time()
	if t.IsZero() {
		return ""
	}
	return DayOf(t.AddDate(0, 0, n))
}

// Sub returns the number of days from e to d; 0 where either is unknown.
func (d Day) Sub(e Day) int {
	a, b := d.Time(), e.Time()
	if a.IsZero() || b.IsZero() {
		return 0
	}
	return int(a.Sub(b).Hours() / 24)
}

// reaches reports whether d is at most so many days after e.
func (d Day) reaches(e Day, days int) bool {
	if d <= e {
		return true
	}
	a, b := d.Time(), e.Time()
	return days > 0 && !a.IsZero() && !b.IsZero() && !a.After(b.AddDate(0, 0, days))
}
