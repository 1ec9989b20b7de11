package when

import "github.com/dateline-project/dateline"

// Kind says what a time expression tells.
type Kind string

// The kinds of expression.
const (
	KindDate      Kind = "date"              // a stretch of the calendar: "Thursday", "late 2019"
	KindDuration  Kind = "duration"          // a length: "for three days", "in the past five years"
	KindSet       Kind = "set"               // something recurring: "every Friday", "weekly"
	KindRelative  Kind = "relative-to-event" // counted from something told: "three months before the attack"
	KindTimeOfDay Kind = "time-of-day"       // no day by itself: "at dawn", "at 10:30"
	KindVague     Kind = "vague"             // now, recently, soon, years ago
)

// Kinds lists every kind.
var Kinds = []Kind{KindDate, KindDuration, KindSet, KindRelative, KindTimeOfDay, KindVague}

// Reference is the day that phrases such as "Thursday" are reckoned from: the
// day of publication or, where that is unknown, the day of the dateline. With
// neither, such phrases have no readings.
type Reference struct {
	Published dateline.Day
	Dateline  dateline.Day
	Near      dateline.Day // with neither: a day near which days without a year lie, as that of a bulletin's title
}

// Day is the day to reckon from; empty where nothing is known.
func (r Reference) Day() dateline.Day {
	if r.Published != "" {
		return r.Published
	}
	return r.Dateline
}

// Expression is one time expression of a text.
type Expression struct {
	Start, End int // code points, half-open
	Text       string
	Kind       Kind
	Dates      []dateline.Date // ranked readings, likeliest first; empty where none is known
	Offset     *Offset         // of a [KindRelative], and of a date that is the [Nth] of a time told before
	Bound      Bound           // how the words before it bound the time
	Parts      []Expression    // the ends of a range or a list, where both are written out
	Country    string          // ISO 3166 alpha-2 of where what a day is named for happened: US of "9/11"; "" for other times

	value string // TIMEX3 value
	timex string // TIMEX3 type
}

// Offset is a distance from an event: "three months before the Moscow attack"
// is 3 months before what begins at Event.
type Offset struct {
	Amount    int       // 0 where the words do not say: "days after"; the number of an [Nth]
	Unit      Unit      // the unit of Amount
	Direction Direction // on which side of the event
	Event     int       // code point where the event's phrase begins; -1: what the text told before
	Month     int       // of the year so found, where the words name one: "3 March of that year"
	Day       int       // of Month, where the words name one
}

// Unit is a unit of time.
type Unit string

// The units of time.
const (
	SecondUnit  Unit = "second"
	MinuteUnit  Unit = "minute"
	HourUnit    Unit = "hour"
	DayUnit     Unit = "day"
	WeekUnit    Unit = "week"
	MonthUnit   Unit = "month"
	YearUnit    Unit = "year"
	DecadeUnit  Unit = "decade"
	QuarterUnit Unit = "quarter"
	CenturyUnit Unit = "century"
)

// Direction is on which side of an event a time lies.
type Direction string

// The directions.
const (
	Before Direction = "before"
	After  Direction = "after"
	Same   Direction = "same"   // "the same day"
	Within Direction = "within" // "within its first three years"
	Nth    Direction = "nth"    // "on the 22nd", "the Sunday", "that November": the one of that number
)

// Bound says that an expression is only one end of the time meant.
type Bound string

// The bounds.
const (
	BoundNone   Bound = ""
	BoundSince  Bound = "since"
	BoundUntil  Bound = "until"
	BoundBefore Bound = "before"
	BoundAfter  Bound = "after"
	BoundBy     Bound = "by"
)
