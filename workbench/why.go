package workbench

import "github.com/dateline-project/dateline"

// Reasoning is how one value of an incident came about.
type Reasoning struct {
	Field, Value, Rule string
	Considered         []Consideration
}

// Consideration is one value that was looked at, and what became of it.
type Consideration struct {
	Value, Report    string
	Span             dateline.Span
	Verdict, Because string
}
