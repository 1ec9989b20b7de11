package when

import (
	"io"

	"github.com/dateline-project/dateline"
)

// Calendar knows the named days and moving feasts. The zero value knows none
// and still reads all other expressions.
type Calendar struct{}

// ParseCalendar reads the tables of named days, of Easter and of the Islamic
// months (tab-separated, one header row).
func ParseCalendar(namedDays, easter, islamic io.Reader) (*Calendar, error) { return &Calendar{}, nil }

// Find returns the time expressions of text in their order, none overlapping
// another.
func (c *Calendar) Find(text string, ref Reference) []Expression { return nil }

// ParseAbsolute reads one date that names its own year, such as "Aug. 26,
// 2021", "2021-08-26T10:00:00+04:30" (the day as written) or "26/08/2021". It
// reports false for anything else, "03/04/2019" included, whose order of day
// and month is unknown.
func ParseAbsolute(s string) (dateline.Day, dateline.DatePrecision, bool) { return "", "", false }
