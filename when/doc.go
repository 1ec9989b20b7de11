// Package when reads the time expressions of English news and says which days
// they may mean.
//
// [Calendar.Find] gives every expression of a text: where it stands, what kind
// it is, and its readings, ranked, each a range of days with a precision and a
// basis. [ParseAbsolute] reads one date that names its own year, for page
// headers and metadata.
//
// # Reading
//
// The text is cut into words, numbers and marks. At each of them the rules of a
// hand-written grammar are tried and the longest match wins. Capitals help where
// the text has small letters; a telegram in capitals ("17 NOV 89", "LAST NIGHT")
// is read by its company of words. "May" and "march" the verbs, "second", the
// Sun, ages and scores are no time expressions.
//
//	Blasts on Thursday killed 24, two days after 9/11. Last May, and
//	three months before the station siege, men had fled.
//
// In a report of Friday 27 August 2021 this gives
//
//	Thursday             2021-08-26, then 2021-09-02 and 2021-08-19   publication
//	two days after 9/11  2001-09-13                                   stated
//	Last May             2021-05, then 2020-05                        publication
//	three months         before what begins at "the station siege"    no days
//
// # Ranking
//
// A weekday, or a date without a year, is the latest one that is not after the
// report; a sentence that looks ahead ("will meet on Thursday") puts the coming
// one first. The other readings follow, so that whoever compares reports may
// choose among them. A day and month in figures that could change places has
// both readings. [Expression.Bound] says when the words before an expression
// make it one end of the time meant: "since 2015".
//
// Each expression is read from its own sentence and the reference alone:
// sentences before and after change nothing.
//
// # Refusing
//
// Without a reference, "yesterday", "Thursday" and "1 July" are found and have
// no readings. What is counted from an event has an [Offset] and no readings,
// unless the event is a date or a named event of the calendar. The basis is
// never the day of publication by default: an expression that names no day, such
// as "recently", has no dates.
package when
