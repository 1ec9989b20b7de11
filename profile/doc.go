// Package profile gathers what the reports of a casebook say of one actor, and
// what the casebook counts of it.
//
// It knows in which order one tells what is known of a group, which statements
// say the same, and which incidents count. It writes no sentence about the
// world: a line is a quotation with its sources, or a count with the ids of what
// was counted. Where reports differ, both stand there, with their dates. Nobody
// private has a profile.
//
// Worked example. Two reports give the Sons of the Shore 300 fighters, one of
// them in an analyst's words, and a third, a year later, 500. The section
// "strength" has two statements, the older first: 300 with two sources, 500 with
// one. A copy of the first report is named beside it and is no source.
package profile
