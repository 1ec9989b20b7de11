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
