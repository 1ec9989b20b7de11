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
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, string(d)); err == nil {
			return t
		}
	}
	return time.Time{}
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
