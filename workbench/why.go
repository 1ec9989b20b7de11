package workbench

import "github.com/dateline-project/dateline"

// Reasoning is how one value of an incident or the names of an actor came about, or
// what a report repeats.
type Reasoning struct {
	Field, Value, Rule string
	Considered         []Consideration
	Given              []Given // of a toll
	Pairs              []Pair  // of a copy
}

// Pair is a sentence of a copy beside the one that it repeats.
type Pair struct{ Own, Original dateline.Span }

// Given says who gives one number of a toll, in words.
type Given struct {
	Value int
	Words string
}

// Consideration is one value that was looked at, and what became of it.
type Consideration struct {
	Value, Report    string
	Span             dateline.Span
	Verdict, Because string
	Beside           []dateline.ReportSpan // the words of the other name, of an actor
}
