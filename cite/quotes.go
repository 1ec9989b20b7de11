package cite

import (
	"strings"

	"github.com/dateline-project/dateline"
)

// WithoutQuotes narrows a span by quotation marks at its ends that have no
// partner within or are each other's, since whoever quotes it sets marks of
// their own.
func WithoutQuotes(s dateline.Span) dateline.Span {
	runes := []rune(s.Text)
	for len(runes) > 2 {
		first, last := runes[0], runes[len(runes)-1]
		closes := closing(runes)
		switch {
		case first == '“' && closes == len(runes)-1:
			runes = runes[1 : len(runes)-1]
			s.Start, s.End = s.Start+1, s.End-1
		case first == '“' && closes < 0:
			runes = runes[1:]
			s.Start++
		case last == '”' && strings.Count(string(runes), "“") < strings.Count(string(runes), "”"):
			runes = runes[:len(runes)-1]
			s.End--
		default:
			s.Text = string(runes)
			return s
		}
	}
	s.Text = string(runes)
	return s
}

// closing returns where the mark that opens the text is closed; -1 where it is
// not.
func closing(runes []rune) int {
	depth := 0
	for i, r := range runes {
		switch r {
		case '“':
			depth++
		case '”':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}
