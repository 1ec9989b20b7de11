// Package review says which incidents most deserve a person's minute, how far
// each has been looked at, and what of a casebook people have approved.
//
// It knows a casebook with its decisions, and changes nothing. It refuses to
// hold anything for reviewed that nobody accepted, or that is no longer what
// was accepted. The weights of doubts order a queue and mean nothing else.
//
// Worked example. Of a bombing one report says that 18 died, another 31; a
// group is blamed and nobody claims it. [Queue] gives the two doubts 1.3 and 1,
// and the 31 dead an impact of 2.5: 5.7, and the words for all of it.
package review
