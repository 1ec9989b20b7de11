package when

import (
	"strings"
	"sync"
)

// lexeme is what the grammar knows of a word.
type lexeme struct {
	word    string
	month   int    // 1 to 12
	weekday int    // 1 Monday to 7 Sunday
	season  int    // 1 spring to 4 winter
	quarter int    // 1 to 4, of "Q1" to "Q4"
	unit    Unit   // "days"
	long    Unit   // of "weeklong"
	plural  bool   // of a unit or weekday
	part    string // TIMEX3 part of day: "MO"
	clock   bool   // a moment of the day: "noon"
	counts  bool   // a number word
	number  int
	ordinal int
	short   bool // an abbreviation
	idle    bool // begins no expression: "of", "said"
	risky   bool // an everyday word or a name as well: "may", "march", "sun"
	lasting bool // what has a length rather than an age: "the two-year-old conflict"
	body    bool // makes a group's name of a date: "the March 23 Movement"
	fair    bool // is of a feast without being on its day: "a Christmas market"
	account bool // tells that a text is of business: "earnings"
}

// The closed classes of English that the grammar is made of.
const (
	monthWords   = "january february march april may june july august september october november december"
	weekdayWords = "monday tuesday wednesday thursday friday saturday sunday"
	numberWords  = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
	tensWords    = "twenty thirty forty fifty sixty seventy eighty ninety"
	ordinalWords = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
	plainWords   = `a an the of on in at to and or by from until till through since before after following between during
 ago earlier later previously previous prior hence now today yesterday tomorrow tonight overnight recently recent currently
 current soon past last this next coming that same each every early late mid beginning start end middle close half
 weekend weekends eve about around nearly almost some roughly approximately over more less fewer than least most up just only
 exactly within its their his her our first couple few several many dozen hundred thousand old age aged o clock am pm a p m
 gmt utc est edt cst cdt pst pdt cet ist bst hrs local time z s will ll shall would scheduled due plan plans planned
 planning expected expects going upcoming set be been is are was were had has have did said says told daily weekly monthly
 yearly annually hourly nightly quarterly twice once times fiscal the future moment moments right afterwards afterward from into ahead
 year-end nineties eighties seventies sixties fifties forties thirties twenties century centuries long day-to-day
 percent per no flight room highway route resolution people soldiers men women children it he she they we you i who there
 not mr mrs ms minister president prime theresa additional another final school academic so far can could should must might
 saying fell fought shot took left struck blew went came began saw lost held made gave found became hit met won brought sent led rose fled broke drove burst spoke stood wrote ran
 extended postponed delayed adjourned declared authorized authorised proposed promised vowed pledged ordered agreed announced warned
 period finals near these but anniversary blame ended ending opens reopens resumes begins starts ends meets expires
 entire full remaining inception hours st latest present then already which when while as for if`
)

// What lasts: its "two-year-old" is how long it has gone on.
const lastingWords = `conflict war uprising insurgency rebellion revolt crisis truce ceasefire siege blockade dispute strike campaign
 occupation standoff feud investigation government regime`

// Words that make a name of the date before them.
const (
	bodyWords = "movement commando commandos brigade brigades battalion battalions column regiment"
	fairWords = "market markets fair tree"
)

// Words by which "the quarter" is three months and no part of a town.
const accountWords = "earnings revenue revenues profit profits dividend dividends shares shareholders quarterly"

// Words of the grammar that no expression begins with.
const idleWords = `of on in to and or by until till through since before after following during ago prior hence than
 eve old age aged o clock am pm m gmt utc est edt cst cdt pst pdt cet ist bst local time z s will ll shall would
 scheduled due plan plans planned planning expected expects going upcoming set be been is are was were has have had did said
 says told saying fell fought shot took left struck blew went came began saw lost held made gave found became hit met won
 brought sent led rose fled broke drove burst spoke stood wrote ran moment into ahead percent per no flight room highway
 route resolution people soldiers men women children it he she they we you i who there not mr mrs ms minister president prime
 theresa so far can could should must might which when while as for if but blame ended ending opens reopens resumes begins starts ends meets expires
 extended postponed delayed adjourned declared authorized authorised proposed promised vowed pledged ordered agreed announced warned`

var abbreviations = map[string]string{
	"jan": "january", "feb": "february", "febr": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july",
	"aug": "august", "sep": "september", "sept": "september", "oct": "october", "nov": "november", "dec": "december",
	"mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "weds": "wednesday", "thu": "thursday",
	"thur": "thursday", "thurs": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday",
}

var units = map[string]Unit{
	"second": SecondUnit, "minute": MinuteUnit, "hour": HourUnit, "day": DayUnit, "night": DayUnit, "week": WeekUnit,
	"fortnight": WeekUnit, "month": MonthUnit, "quarter": QuarterUnit, "year": YearUnit, "decade": DecadeUnit, "century": CenturyUnit,
}

var partsOfDay = map[string]string{
	"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "daybreak": "MO", "sunrise": "MO",
	"dusk": "EV", "sunset": "EV", "nightfall": "EV", "noon": "12:00", "midday": "12:00", "midnight": "24:00",
}

var seasons = map[string]int{"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}

// Words that are months, days or seasons only in the right company.
const riskyWords = "may march mar jan jun sun sat mon wed dec fri fall spring second august"

var lexicon = sync.OnceValue(func() map[string]*lexeme {
	words := map[string]*lexeme{}
	at := func(word string) *lexeme {
		if words[word] == nil {
			words[word] = &lexeme{word: word}
		}
		return words[word]
	}
	for _, word := range strings.Fields(plainWords) {
		at(word)
	}
	for i, word := range strings.Fields(monthWords) {
		at(word).month = i + 1
	}
	for i, word := range strings.Fields(weekdayWords) {
		at(word).weekday = i + 1
		*at(word + "s") = lexeme{word: word + "s", weekday: i + 1, plural: true}
	}
	for i, word := range strings.Fields(numberWords) {
		at(word).counts, at(word).number = true, i
	}
	for i, word := range strings.Fields(tensWords) {
		at(word).counts, at(word).number = true, 20+10*i
	}
	for i, word := range strings.Fields(ordinalWords) {
		at(word).ordinal = i + 1
	}
	at("thirtieth").ordinal = 30
	for word, part := range partsOfDay {
		at(word).part = part
		at(word).clock = word != "morning" && word != "afternoon" && word != "evening" && word != "night"
	}
	for word, season := range seasons {
		at(word).season = season
	}
	for word, unit := range units {
		at(word).unit = unit
		at(word+"s").unit, at(word+"s").plural = unit, true
	}
	for i, word := range []string{"q1", "q2", "q3", "q4"} {
		at(word).quarter = i + 1
	}
	for _, unit := range []Unit{DayUnit, WeekUnit, MonthUnit, YearUnit, DecadeUnit} {
		at(string(unit) + "long").long = unit
	}
	at("centuries").unit, at("centuries").plural = CenturyUnit, true
	at("nights").part = "NI"
	for short, full := range abbreviations {
		l := *at(full)
		l.word, l.short = short, true
		*at(short) = l
	}
	for _, word := range strings.Fields(lastingWords) {
		at(word).lasting, at(word).idle = true, true
	}
	for _, word := range strings.Fields(bodyWords) {
		at(word).body, at(word).idle = true, true
	}
	for _, word := range strings.Fields(fairWords) {
		at(word).fair, at(word).idle = true, true
	}
	for _, word := range strings.Fields(accountWords) {
		at(word).account, at(word).idle = true, true
	}
	for _, word := range strings.Fields(idleWords) {
		at(word).idle = true
	}
	for _, word := range strings.Fields(riskyWords) {
		at(word).risky = true
	}
	return words
})

func lower(s string) string { return strings.ToLower(s) }
