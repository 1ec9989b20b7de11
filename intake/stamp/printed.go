package stamp

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dateline-project/dateline"
)

//go:embed months.tsv
var monthTable string

var months = func() map[string]int {
	m := map[string]int{}
	for line := range strings.Lines(monthTable) {
		if name, n, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			m[name] = number(n)
		}
	}
	return m
}()

// Order is the order of day and month in dates written with numbers alone.
type Order int

// The orders; Unsettled until something shows which.
const (
	Unsettled Order = iota
	DayFirst
	MonthFirst
)

// Printed is a date as people write it. Start and End are byte offsets into the
// text searched. Day is unknown where the order of day and month is not settled.
type Printed struct {
	Start, End int
	Day        dateline.Day
	Numbers    bool // written with numbers alone, day or month first
}

const weekday = `(?:(?i:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?i:day)?\.?,?\s+)?`

var (
	numeric    = regexp.MustCompile(`(` + weekday + `)\b(\d{1,2})([/.-])(\d{1,2})([/.-])(\d{4}|\d\d)\b`)
	iso        = regexp.MustCompile(`\b((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?:\b|T)`)
	dayMonth   = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th|º|er|\.)?(?:\s+de|\s+of)?[\s-]+(\pL{3,10})\.?,?(?:\s+de[l]?)?[\s-]+((?:19|20)\d\d)\b`)
	monthDay   = regexp.MustCompile(`\b(\pL{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b`)
	shortYear  = regexp.MustCompile(`\b(\d{1,2})\s+(\pL{3,9})\.?\s+(\d\d)\b`)
	weekdayEnd = regexp.MustCompile(`(?i)^\s*(mon|tue|wed|thu|fri|sat|sun)`)
)

// Find returns the dates with day, month and year in text, in order. A date of
// numbers alone whose order of day and month is open is read by order; where
// that is Unsettled too, its Day is unknown.
func Find(text string, order Order) []Printed {
	var found []Printed
	add := func(start, end int, day dateline.Day, numbers bool) {
		overlaps := slices.ContainsFunc(found, func(p Printed) bool { return start < p.End && p.Start < end })
		if !overlaps {
			found = append(found, Printed{start, end, day, numbers})
		}
	}
	for _, m := range iso.FindAllStringSubmatchIndex(text, -1) {
		if day, ok := civil(number(text[m[2]:m[3]]), number(text[m[4]:m[5]]), number(text[m[6]:m[7]])); ok {
			add(m[0], m[1], day, false)
		}
	}
	for _, m := range numerals(text) {
		switch asDay, asMonth := m.readings(); {
		case asDay == "" && asMonth == "":
		case asDay == "" || asDay != asMonth && asMonth != "" && m.settle(order) == MonthFirst:
			add(m.start, m.end, asMonth, true)
		case asMonth == "" || asDay == asMonth || m.settle(order) == DayFirst:
			add(m.start, m.end, asDay, true)
		default:
			add(m.start, m.end, "", true)
		}
	}
	for _, m := range dayMonth.FindAllStringSubmatchIndex(text, -1) {
		if day, ok := civil(number(text[m[6]:m[7]]), monthNumber(text[m[4]:m[5]]), number(text[m[2]:m[3]])); ok {
			add(m[0], m[1], day, false)
		}
	}
	for _, m := range monthDay.FindAllStringSubmatchIndex(text, -1) {
		if day, ok := civil(number(text[m[6]:m[7]]), monthNumber(text[m[2]:m[3]]), number(text[m[4]:m[5]])); ok {
			add(m[0], m[1], day, false)
		}
	}
	slices.SortFunc(found, func(a, b Printed) int { return a.Start - b.Start })
	return found
}

// TelegraphDate reads the date of a wire's dateline with a year of two digits,
// "17 JAN 19"; years above 50 are of the last century.
func TelegraphDate(s string) (dateline.Day, bool) {
	m := shortYear.FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	return civil(century(number(m[3])), monthNumber(m[2]), number(m[1]))
}

// century completes a year of two digits; above 50 it is of the last century.
func century(year int) int {
	if year > 50 {
		return 1900 + year
	}
	return 2000 + year
}

// MonthDay reads a date without year, "Aug. 26" or "26 August".
func MonthDay(s string) (month, day int, ok bool) {
	fields := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '.' })
	for i := 0; i+1 < len(fields); i++ {
		a, b := fields[i], fields[i+1]
		if n := number(b); monthNumber(a) > 0 && n > 0 && n < 32 {
			return monthNumber(a), n, true
		}
		if n := number(a); monthNumber(b) > 0 && n > 0 && n < 32 {
			return monthNumber(b), n, true
		}
	}
	return 0, 0, false
}

// Readings returns the days that a date of numbers alone may mean: two where
// the order of day and month is open, one where a number above 12 or the weekday
// beside it shows which, none for anything else.
func Readings(printed string) []dateline.Day {
	found := numerals(printed)
	if len(found) != 1 {
		return nil
	}
	n := found[0]
	asDay, asMonth := n.readings()
	switch o := n.settle(Unsettled); {
	case asDay == "" && asMonth == "":
		return nil
	case o == DayFirst || asDay == asMonth:
		return []dateline.Day{asDay}
	case o == MonthFirst:
		return []dateline.Day{asMonth}
	}
	return []dateline.Day{asDay, asMonth}
}

// Settle returns the one day that a date of numbers alone can mean beside other
// dates of the same document: a day on, before or after one of them, or a day of
// a month that is one of them. Earlier hints go first; unknown where none tells.
func Settle(printed string, hints ...dateline.Day) dateline.Day {
	readings := Readings(printed)
	if len(readings) == 1 {
		return readings[0]
	}
	for _, hint := range hints {
		var fit []dateline.Day
		for _, r := range readings {
			off := r.Sub(hint)
			if len(hint) == len("2006-01") && strings.HasPrefix(string(r), string(hint)) || len(hint) == len("2006-01-02") && off >= -1 && off <= 1 {
				fit = append(fit, r)
			}
		}
		if len(fit) == 1 {
			return fit[0]
		}
	}
	return ""
}

// OrderOf tells the order of day and month from the dates of text: one of them
// has a number above 12, or its weekday fits only one reading. It is Unsettled
// where nothing tells, and where the dates contradict one another.
func OrderOf(text string) Order {
	order := Unsettled
	for _, m := range numerals(text) {
		o := m.settle(Unsettled)
		switch {
		case o == Unsettled || o == order:
		case order == Unsettled:
			order = o
		default:
			return Unsettled
		}
	}
	return order
}

// numeral is a date of numbers alone, with the weekday beside it if any.
type numeral struct {
	start, end int
	a, b, year int
	weekday    string
	dotted     bool
}

func numerals(text string) []numeral {
	if !mayHoldNumerals(text) {
		return nil
	}
	var out []numeral
	for _, m := range numeric.FindAllStringSubmatchIndex(text, -1) {
		mark, digits := text[m[6]:m[7]], m[13]-m[12]
		if mark != text[m[10]:m[11]] || digits == 2 && (mark != "/" || m[13] < len(text) && text[m[13]] == '/') {
			continue
		}
		n := numeral{start: m[4], end: m[1], a: number(text[m[4]:m[5]]), b: number(text[m[8]:m[9]]), year: number(text[m[12]:m[13]]), dotted: mark == "."}
		if digits == 2 {
			n.year = century(n.year)
		}
		if w := weekdayEnd.FindStringSubmatch(text[m[2]:m[3]]); w != nil {
			n.weekday, n.start = strings.ToLower(w[1]), m[0]
		}
		out = append(out, n)
	}
	return out
}

func (n numeral) readings() (dayFirst, monthFirst dateline.Day) {
	dayFirst, _ = civil(n.year, n.b, n.a)
	monthFirst, _ = civil(n.year, n.a, n.b)
	return dayFirst, monthFirst
}

// settle tells which order the date shows by itself, and else the one given.
// Where none is given, dots show it: the locales of Unicode's CLDR that write
// dates with dots put the day first.
func (n numeral) settle(otherwise Order) Order {
	d, m := n.readings()
	switch {
	case d == m:
		return otherwise
	case m == "":
		return DayFirst
	case d == "":
		return MonthFirst
	}
	onD, onM := isWeekday(d, n.weekday), isWeekday(m, n.weekday)
	switch {
	case onD && !onM:
		return DayFirst
	case onM && !onD:
		return MonthFirst
	case otherwise == Unsettled && n.dotted:
		return DayFirst
	}
	return otherwise
}

func isWeekday(day dateline.Day, name string) bool {
	return name != "" && strings.HasPrefix(strings.ToLower(day.Time().Weekday().String()), name)
}

func civil(year, month, day int) (dateline.Day, bool) {
	if year < 1900 || month < 1 || month > 12 || day < 1 {
		return "", false
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day {
		return "", false
	}
	return dateline.Day(fmt.Sprintf("%04d-%02d-%02d", year, month, day)), true
}

// monthNumber reads a month's name or number; 0 for anything else. Names of
// fewer than three letters, and longer ones that only begin like a month, are none.
func monthNumber(s string) int {
	if n := number(s); n > 0 {
		return n
	}
	if utf8.RuneCountInString(s) < 3 {
		return 0
	}
	return months[strings.ToLower(s)]
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// mayHoldNumerals reports whether a mark between digits has another one or two digits behind it. Few texts have that, and it
// is seen far sooner than a date is found.
func mayHoldNumerals(text string) bool {
	mark := func(i int) bool { return i < len(text) && (text[i] == '/' || text[i] == '.' || text[i] == '-') }
	digit := func(i int) bool { return '0' <= text[i] && text[i] <= '9' }
	for i := 1; i+2 < len(text); i++ {
		if mark(i) && digit(i-1) && digit(i+1) && (mark(i+2) || digit(i+2) && mark(i+3)) {
			return true
		}
	}
	return false
}
