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
// A range or a list has both of its ends as [Expression.Parts]: "from 30 May to
// 2 June", "3 and 5 May", "late 2019 and early 2020".
//
// # Ranking
//
// A weekday, or a date without a year, is the latest one that is not after the
// report; a sentence that looks ahead ("will meet on Thursday", "postponed until
// Thursday") puts the coming one first. Of dates without a year, one within
// weeks goes before one of nearly a year ago unless a verb of the past stands
// beside it. "Last May" said in August is this year's May, then last year's;
// "last Thursday" said on a Friday is yesterday, then the day a week before. A day
// and month in figures that could change places ("03/04/2019") has both readings.
// The other readings always follow, so that whoever compares reports may choose
// among them.
//
// [Expression.Bound] says when the words before an expression make it one end of
// the time meant: "since 2015".
//
// # Anchors
//
// Most expressions are read from their own sentence and the reference. A day without
// its month ("on the 22nd"), "the Sunday" and "that November" also say by an
// [Offset] of which number they are in what the text told before. What is
// counted from something else has an [Offset]: "two days earlier" from what the
// text told before, "three months before the station siege" from what
// [Offset.Event] points to. [Offset.From] reckons the days once those of the event
// are known. Where the event is a date or a named event of the calendar ("the
// tenth anniversary of 9/11"), the days are reckoned at once.
//
// # Refusing
//
// Without a reference, "yesterday", "Thursday" and "1 July" are found and have
// no readings, but for "1 July" where [Reference] has a day near it. The basis is
// never the day of publication by default: an expression that names no day, such as
// "recently", has no dates. "Ramadan" and other feasts come from the tables given to
// [ParseCalendar]; a feast of a year that they do not have is not guessed.
//
// # TIMEX3
//
// [Expression.Type] and [Expression.Value] give what TimeML would write: "DATE
// 2019-W06", "DURATION P3D", "SET P1D". Here, and only here, the text before
// counts: "later that year" has the year told last.
package when
