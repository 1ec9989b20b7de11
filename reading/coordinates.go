package reading

import (
	"regexp"
	"unicode/utf8"
)

// coordinate is a pair of latitude and longitude as encyclopaedias print it:
// "33°47′N 44°30′E", "33.783°N 44.500°E", "33.783; 44.500".
var coordinate = regexp.MustCompile(`\d+°(?:\d+′)?(?:\d+″)?[NS],? \d+°(?:\d+′)?(?:\d+″)?[EW]|\d+\.\d+°[NS],? \d+\.\d+°[EW]|-?\d+\.\d+; -?\d+\.\d+`)

// coordinates lists the pairs of coordinates of a text.
func coordinates(text []rune) [][2]int {
	s := string(text)
	var out [][2]int
	at, end := 0, 0 // code points and bytes so far
	for _, m := range coordinate.FindAllStringIndex(s, -1) {
		start := at + utf8.RuneCountInString(s[end:m[0]])
		at, end = start+utf8.RuneCountInString(s[m[0]:m[1]]), m[1]
		out = append(out, [2]int{start, at})
	}
	return out
}
