package stamp

import (
	_ "embed"
	"regexp"
	"strings"
	"time"

	"github.com/dateline-project/dateline"
)

//go:embed zones.tsv
var zoneTable string

// zone is the range of a country's offsets from UTC in the course of a year.
type zone struct{ west, east time.Duration }

var zones = func() map[string]zone {
	m := map[string]zone{}
	for line := range strings.Lines(zoneTable) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if len(cells) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		west, errWest := time.ParseDuration(cells[1])
		east, errEast := time.ParseDuration(cells[2])
		if errWest != nil || errEast != nil {
			panic("stamp: zones.tsv: " + line)
		}
		m[cells[0]] = zone{west, east}
	}
	return m
}()

// In returns the day of the stamp in a country, given by the two letters of its
// domain. A stamp that is not in UTC keeps its day, and so does one that is of
// two days there, or in a country that the table does not have.
func (s Stamp) In(country string) dateline.Day {
	z, known := zones[country]
	if !s.UTC || !known {
		return s.Day
	}
	west, east := dateline.DayOf(s.Time.UTC().Add(z.west)), dateline.DayOf(s.Time.UTC().Add(z.east))
	if west != east {
		return s.Day
	}
	return west
}

var topDomain = regexp.MustCompile(`^https?://[^/:?#]+\.([a-zA-Z]{2})(?:[:/?#]|$)`)

// Country returns the country whose domain an address is in, "" for none that
// the table has.
func Country(address string) string {
	m := topDomain.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	country := strings.ToLower(m[1])
	if country == "uk" {
		country = "gb"
	}
	if _, known := zones[country]; !known {
		return ""
	}
	return country
}
