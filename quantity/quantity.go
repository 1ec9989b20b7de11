// Package quantity reads the number phrases of English news: what bounds they
// set, how they are hedged, and what kind of thing they number.
//
//	At least 13 marines and some 170 civilians were killed on 26 August, and
//	between 300 and 400 people were hurt.
//
// gives "At least 13" (low 13), "some 170" (about 170), "26", which is part of
// a date and so of [KindOther], and "between 300 and 400".
//
// It knows words and figures, not nouns: whether "13" counts the dead is for
// the reader of the sentence to say. It refuses to make a figure of "many" or
// "few", and an ordinal is no quantity.
package quantity

import "github.com/dateline-project/dateline"

// Kind is what a number numbers.
type Kind string

// The kinds of number.
const (
	KindCount   Kind = "count"   // people and things: what figures are made of
	KindArticle Kind = "article" // "a", "an": one, where the noun is counted at all
	KindMoney   Kind = "money"   // "USD 100 million"
	KindPercent Kind = "percent" // "30 per cent"
	KindMeasure Kind = "measure" // distances, weights, calibres, durations, ages
	KindOrdinal Kind = "ordinal" // "26th"
	KindYear    Kind = "year"    // "2019"
	KindOther   Kind = "other"   // dates, clock times, scores, names with numbers, list numbering
)

// Kinds lists every kind.
var Kinds = []Kind{KindCount, KindArticle, KindMoney, KindPercent, KindMeasure, KindOrdinal, KindYear, KindOther}

// Quantity is one number phrase of a text, hedges included.
//
//	over 60             Low 61             Over
//	at least 13         Low 13             AtLeast
//	up to 40            High 40            UpTo
//	fewer than 10       High 9             Under
//	about 30            Low 30, High 30    About
//	two or three        Low 2, High 3      Between
//	several, a few      Low 3, High 9      About
//	dozens              Low 24, High 99    About
//	scores              Low 40, High 99    About
//	hundreds            Low 200, High 999  About
//	a few thousand      Low 3000, High 9000
//
// The bounds of vague words are a convention of this package: at least two of
// what the plural names, or three to nine of it. Amounts of money, measures and
// percentages are cut to whole numbers.
type Quantity struct {
	Start, End int // code points, half-open
	Text       string
	Low, High  *int // nil: unbounded
	Qualifier  dateline.Qualifier
	Kind       Kind
}

// Find returns the number phrases of text in their order, none overlapping
// another.
func Find(text string) []Quantity {
	s := scanner{text: text, tokens: tokens(text)}
	var found []Quantity
	for i := 0; i < len(s.tokens); {
		q, end, ok := s.phrase(i)
		if !ok {
			i = max(i+1, end)
			continue
		}
		first, last := s.tokens[i], s.tokens[end-1]
		q.Start, q.End, q.Text = first.start, last.end, text[first.from:last.to]
		found = append(found, q)
		i = end
	}
	return found
}
