// Package copies finds which reports repeat others, word for word or reworded,
// whole or cut.
//
// It knows reports and their sentences, and nothing of what is told in them. A
// report is a copy where nearly all of its sentences stand in another in the
// same order; what two reports merely have in common, a fact or a statement
// quoted at length, makes neither a copy of the other.
//
// Worked example. An outlet prints "Forty-one passengers were killed when a bomb
// went off on the night ferry"; the next day another has "41 travellers lost
// their lives when an explosive detonated aboard the night ferry", and so on,
// sentence for sentence. [Mark] makes the second a copy of the first, and
// [Explain] sets their sentences side by side.
//
// Candidates are found by sketches, so that the work grows with the number of
// reports and not with its square.
package copies
