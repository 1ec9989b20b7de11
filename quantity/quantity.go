// Package quantity reads number phrases: bounds and how they are hedged.
package quantity

import "github.com/dateline-project/dateline"

// Kind is what a number counts.
type Kind string

// The kinds of number.
const (
	KindCount   Kind = "count"   // people and things: what figures are made of
	KindMoney   Kind = "money"   // "USD 100 million"
	KindPercent Kind = "percent" // "30 per cent"
	KindMeasure Kind = "measure" // distances, weights, calibres, durations, ages
	KindOrdinal Kind = "ordinal" // "third"
	KindYear    Kind = "year"    // "2019"
	KindOther   Kind = "other"   // dates, clock times, names with numbers, list numbering
)

// Quantity is one number phrase of a text.
type Quantity struct {
	Start, End int // code points, half-open
	Text       string
	Low, High  *int
	Qualifier  dateline.Qualifier
	Kind       Kind
}

// Find returns the number phrases of text in their order.
func Find(text string) []Quantity { return nil }
