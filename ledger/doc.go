// Package ledger keeps the book of warnings: who warned whom of what, when, and
// what came of it.
//
// It knows when a warning counts, how long it holds, and how to judge it. It
// refuses to know which incident a warning was of: reconcile links the two. It
// judges by what was published: what a report tells of a warning after the event
// is hindsight, whenever the warning was given.
//
// Worked example. On 6 December a report says that the governor expects an attack
// on the camp at Inates before the end of the year. On the 10th the camp is
// attacked, within the window and four days after the warning was out: a hit. A
// report of the 12th that tells how the mayor had warned on the 9th is hindsight.
// As of 8 December the governor's warning is open.
package ledger
