package grammar

import (
	"slices"
	"sort"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/when"
)

// NumbersIn lists the numbers that share a code point with the stretch.
func (p *Page) NumbersIn(start, end int) []quantity.Quantity {
	return Touching(p.Numbers, start, end, func(q *quantity.Quantity) (int, int) { return q.Start, q.End })
}

// TimesIn lists the times that share a code point with the stretch.
func (p *Page) TimesIn(start, end int) []when.Expression {
	return Touching(p.Times, start, end, func(t *when.Expression) (int, int) { return t.Start, t.End })
}

// Touching is the part of items, which come in order and do not overlap, that
// shares a code point with the stretch. To look through all of them for every
// sentence would make a long report slow.
func Touching[T any](items []T, start, end int, span func(*T) (int, int)) []T {
	from := sort.Search(len(items), func(i int) bool { _, e := span(&items[i]); return e > start })
	rest := items[from:]
	return rest[:sort.Search(len(rest), func(i int) bool { s, _ := span(&rest[i]); return s >= end })]
}

// WordWithin reports whether a sentence has a word of a class in a stretch of text.
func (p *Page) WordWithin(s *prose.Sentence, start, stop int, class string) bool {
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool {
		return t.Start >= start && t.End <= stop && p.Is(class, t.Lower)
	})
}

// ProperWithin reports whether a sentence has a proper noun in a stretch of text.
func ProperWithin(s *prose.Sentence, start, stop int) bool {
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool {
		return t.Start >= start && t.End <= stop && (t.Tag == "NNP" || t.Tag == "NNPS")
	})
}

// VerbBetween reports whether a verb stands between two tokens.
func VerbBetween(s *prose.Sentence, from, to int) bool {
	return slices.ContainsFunc(s.Tokens[from:to], func(t prose.Token) bool { return t.Verb() })
}
