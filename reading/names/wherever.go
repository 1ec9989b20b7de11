package names

import (
	"slices"
	"unicode"

	"github.com/dateline-project/dateline"
)

// Wherever finds names wherever they stand in the text as whole words, longest
// first, in order.
func (p *Page) Wherever(names []string) []dateline.Span {
	var spans []dateline.Span
	for _, n := range names {
		sought := []rune(n)
		for at := 0; at+len(sought) <= len(p.Text.Runes); at++ {
			span := dateline.Span{Start: at, End: at + len(sought), Text: n}
			if p.Text.Runes[at] != sought[0] || !slices.Equal(p.Text.Runes[at:span.End], sought) || !wholeWords(p.Text.Runes, at, span.End) {
				continue
			}
			if !slices.ContainsFunc(spans, span.Overlaps) {
				spans = append(spans, span)
			}
		}
	}
	slices.SortFunc(spans, func(a, b dateline.Span) int { return a.Start - b.Start })
	return spans
}

// wholeWords reports whether a stretch neither begins nor ends inside a word.
func wholeWords(text []rune, start, end int) bool {
	inside := func(i int) bool {
		return i >= 0 && i < len(text) && (unicode.IsLetter(text[i]) || unicode.IsDigit(text[i]))
	}
	return !inside(start-1) && !inside(end)
}
