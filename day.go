package dateline

import (
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
	y, rest, ok := number(string(d), 4)
	m, n := 1, 1
	if rest != "" {
		m, rest, ok = dashed(rest, ok)
	}
	if rest != "" {
		n, rest, ok = dashed(rest, ok)
	}
	t := time.Date(y, time.Month(m), n, 0, 0, 0, 0, time.UTC)
	if !ok || rest != "" || t.Month() != time.Month(m) || t.Day() != n {
		return time.Time{}
	}
	return t
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
