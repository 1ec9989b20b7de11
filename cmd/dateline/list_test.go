package main

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

// A table is as wide as its cells where nobody looks at it, and fits a terminal where
// somebody does.
func TestTablesFit(t *testing.T) {
	type row struct{ id, place, by string }
	rows := []row{{"i:1a2b", "a place with a long name, Northern Province, AF", "Front for the Liberation of the South (claimed)"}, {"i:3c4d", "Kabul, AF", ""}}
	columns := []column[row]{
		{"id", 0, false, func(r row) string { return r.id }},
		{"place", 60, false, func(r row) string { return r.place }},
		{"by", 60, false, func(r row) string { return r.by }},
	}
	for _, test := range []struct{ width, want int }{{0, 110}, {120, 120}, {80, 80}, {50, 50}} {
		var out bytes.Buffer
		printTable(&terminal{out: &out, width: test.width}, rows, columns)
		for _, line := range strings.Split(out.String(), "\n") {
			if utf8.RuneCountInString(line) > test.want {
				t.Errorf("at %d columns a line has %d: %q", test.width, utf8.RuneCountInString(line), line)
			}
		}
		for _, word := range []string{"Northern", "Liberation", "Kabul"} {
			if !strings.Contains(out.String(), word) {
				t.Errorf("at %d columns %q is missing:\n%s", test.width, word, out.String())
			}
		}
	}
}

// Where a table would break words apart, each record is a block with all that it says.
func TestNarrowTerminalBreaksNoWord(t *testing.T) {
	type row struct{ id, place, killed string }
	rows := []row{{"i:1a2b", "Constantinople, Northern Province", "44 (40–50)"}, {"i:3c4d", "", "3"}}
	columns := []column[row]{
		{"id", 0, false, func(r row) string { return r.id }},
		{"place", 28, false, func(r row) string { return r.place }},
		{"killed", 0, true, func(r row) string { return r.killed }},
	}
	for width, want := range map[int]string{
		32: "i:1a2b\n  place  Constantinople,\n         Northern Province\n  killed 44 (40–50)\ni:3c4d\n  killed 3\n",
		40: "ID     PLACE                     KILLED\n",
	} {
		var out bytes.Buffer
		printTable(&terminal{out: &out, width: width}, rows, columns)
		if !strings.HasPrefix(out.String(), want) {
			t.Errorf("at %d columns:\n%swant\n%s", width, out.String(), want)
		}
	}
}
