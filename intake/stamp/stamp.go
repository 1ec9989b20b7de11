// Package stamp reads the dates that machines and editors put on a news
// document: timestamps in metadata, printed date lines, dates in addresses.
//
// It knows that a timestamp's own offset gives the outlet's local day, that a
// stamp in UTC may be a day off, and that 10/01/2020 says nothing until
// something settles the order of day and month. It refuses to know what "on
// Thursday" means and what day it is today. Parse("2019-12-12T00:20:00+01:00")
// is the local day 2019-12-12; Find("Published: 10/01/2020; attacked on
// 26/01/2020") reads both as days of January, since there is no month 26.
package stamp

import (
	"regexp"
	"strings"
	"time"

	"github.com/dateline-project/dateline"
)

// Stamp is the date that a machine wrote.
type Stamp struct {
	Day  dateline.Day
	Zone bool // the stamp names an offset other than zero, so Day is the local day
	UTC  bool // the stamp is in UTC, so the local day may be the one before or after
	Time time.Time
}

// layouts are those seen in JSON-LD, meta elements, RSS and Atom; first those with an offset.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05.999Z0700", "2006-01-02T15:04Z0700",
	"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 MST", "2006-01-02 15:04:05Z0700", "2006-01-02 15:04 -0700", "20060102T150405Z0700",
	"Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04 -0700", "2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 06 15:04:05 -0700",
	"Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04 MST", "2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 06 15:04:05 MST", "Mon, 02 January 2006 15:04:05 -0700",
	"Mon Jan 2 15:04:05 -0700 2006", "Mon Jan 2 15:04:05 MST 2006", "Mon Jan 2 2006 15:04:05 GMT-0700", time.RFC850,
	"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02", "20060102", "2006/01/02", "2006/01/02 15:04:05", "2006/01/02 15:04",
	"Mon, 2 Jan 2006 15:04:05", "Mon Jan 2 15:04:05 2006", "Mon, 2 Jan 2006",
}

// Parse reads a timestamp as a machine writes it. The day is that of the
// stamp's own offset; no offset is converted. ok is false for anything else,
// for years before 1900, and for times that can only be a missing value.
func Parse(s string) (Stamp, bool) {
	s = zoneName.ReplaceAllString(strings.Join(strings.Fields(s), " "), "")
	if epoch.MatchString(s) {
		return sinceEpoch(s), true
	}
	if m := isoWeek.FindStringSubmatch(s); m != nil {
		return ofWeek(number(m[1]), number(m[2]), number(m[3]))
	}
	for _, layout := range layouts {
		t, err := time.Parse(layout, s)
		if err != nil || t.Year() < 1900 || t.Unix() == 0 {
			continue
		}
		_, offset := t.Zone()
		zoned := strings.Contains(layout, "07") || strings.Contains(layout, "MST")
		named := zoned && !utc.MatchString(s)
		return Stamp{Day: dateline.DayOf(t), Zone: named && (offset != 0 || strings.Contains(layout, "MST")), UTC: zoned && (offset == 0 && !named), Time: t}, true
	}
	return Stamp{}, false
}

var (
	zoneName = regexp.MustCompile(` \([\pL ]+\)$`) // "… GMT+0000 (Coordinated Universal Time)"
	epoch    = regexp.MustCompile(`^1\d{9}(?:\d{3})?$`)
	isoWeek  = regexp.MustCompile(`^((?:19|20)\d\d)-?W(\d\d)-?([1-7])(?:T.*)?$`)
)

// sinceEpoch reads seconds, or milliseconds, since 1970 in UTC.
func sinceEpoch(digits string) Stamp {
	t := time.Unix(int64(number(digits[:10])), 0).UTC()
	return Stamp{Day: dateline.DayOf(t), UTC: true, Time: t}
}

// ofWeek reads a day of an ISO 8601 week: 2019-W50-5 is the Friday of the
// fiftieth week. 4 January always lies in the first.
func ofWeek(year, week, weekday int) (Stamp, bool) {
	first := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
	monday := first.AddDate(0, 0, -(int(first.Weekday())+6)%7)
	day := monday.AddDate(0, 0, 7*(week-1)+weekday-1)
	if y, w := day.ISOWeek(); y != year || w != week {
		return Stamp{}, false
	}
	return Stamp{Day: dateline.DayOf(day), Time: day}, true
}

// utc matches the ends of stamps that say UTC; "+00:00" is what servers write for it.
var utc = regexp.MustCompile(`(?:Z|[+-]00:?00|GMT|UTC|UT)$`)

// URL finds the date in a web address: /2019/12/13/, /2019/dec/13/, 2019-12-13
// or 20191213; of /2019/12/ only the month. Precision is unknown where the
// address has none.
func URL(address string) (dateline.Day, dateline.DatePrecision) {
	for _, re := range []*regexp.Regexp{slashed, dashed, packed} {
		if m := re.FindStringSubmatch(address); m != nil {
			month := monthNumber(m[2])
			if day, ok := civil(number(m[1]), month, number(m[3])); ok {
				return day, dateline.PrecisionDay
			}
		}
	}
	if m := monthOnly.FindStringSubmatch(address); m != nil {
		if _, ok := civil(number(m[1]), number(m[2]), 1); ok {
			return dateline.Day(m[1] + "-" + m[2]), dateline.PrecisionMonth
		}
	}
	return "", dateline.PrecisionUnknown
}

var (
	slashed   = regexp.MustCompile(`/((?:19|20)\d\d)/(\d{1,2}|[A-Za-z]{3,9})/(\d{1,2})(?:/|\b)`)
	dashed    = regexp.MustCompile(`\b((?:19|20)\d\d)[-_](\d{1,2})[-_](\d{1,2})(?:\D|$)`)
	packed    = regexp.MustCompile(`(?:^|[/_-])((?:19|20)\d\d)([01]\d)([0-3]\d)(?:[/_.-]|$)`)
	monthOnly = regexp.MustCompile(`/((?:19|20)\d\d)/([01]\d)/`)
)
