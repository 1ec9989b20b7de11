// Package marks holds what a learned reader says of the words of a report: its
// marks, who proposes them, and how probable one must be before a reading goes by
// it (trust.go).
//
// A mark of the head "trigger" over "attacked" with the score 0.9 says that the
// word names something that happened, nine times in ten. What is made of it is
// not decided here.
package marks
