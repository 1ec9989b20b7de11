package when

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
)

// rule tells the days of a name in a year; there may be none, or two.
type rule struct {
	once bool // the same days whatever the year
	in   func(f *feasts, year int) []period
}

var weekdayNumbers = map[string]int{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7}

// parseRule reads the rule of a named day:
//
//	fixed 2001-09-11          yearly 12-25             season A..B, season 1970-09
//	easter+1, orthodox-2      islamic 9 1              islamic-month 9
//	islamic-last-friday 9     hebrew 01 15             lunisolar october-november
//	weekday sunday 2 11       weekday-before tuesday yearly 03-21
func parseRule(text string) (rule, error) {
	name, rest, _ := strings.Cut(text, " ")
	words := strings.Fields(rest)
	bad := fmt.Errorf("rule %q is not understood", text)
	switch {
	case strings.HasPrefix(text, "easter"), strings.HasPrefix(text, "orthodox"):
		return easterRule(text)
	case name == "fixed" && len(words) == 1:
		return fixedRule(words[0])
	case name == "yearly" && len(words) == 1:
		return yearlyRule(words[0])
	case name == "season":
		return seasonRule(rest)
	case strings.HasPrefix(name, "islamic"), name == "hebrew":
		return lunarRule(name, words)
	case name == "weekday" && len(words) == 3:
		return weekdayRule(words)
	case name == "weekday-before" && len(words) == 3:
		return weekdayBefore(words)
	case name == "lunisolar" && len(words) == 1:
		return lunisolarRule(words[0])
	}
	return rule{}, bad
}

func easterRule(text string) (rule, error) {
	at := strings.IndexAny(text, "+-")
	if at < 0 {
		return rule{}, fmt.Errorf("rule %q: want easter+N or orthodox-N", text)
	}
	days, err := strconv.Atoi(text[at:])
	if err != nil {
		return rule{}, fmt.Errorf("rule %q: want easter+N or orthodox-N", text)
	}
	western := strings.HasPrefix(text, "easter")
	return rule{in: func(f *feasts, year int) []period {
		table := f.orthodox
		if western {
			table = f.western
		}
		if sunday, ok := table[year]; ok {
			return []period{dayPeriod(sunday + days)}
		}
		return nil
	}}, nil
}

func fixedRule(text string) (rule, error) {
	day, ok := fromDay(dateline.Day(text))
	if !ok {
		return rule{}, fmt.Errorf("%q is no day: want YYYY-MM-DD", text)
	}
	return rule{once: true, in: func(*feasts, int) []period { return []period{dayPeriod(day)} }}, nil
}

func yearlyRule(text string) (rule, error) {
	numbers, err := integers(strings.Split(text, "-"))
	if err != nil || len(numbers) != 2 || !isDay(2000, numbers[0], numbers[1]) {
		return rule{}, fmt.Errorf("%q is no day of the year: want MM-DD", text)
	}
	return rule{in: func(_ *feasts, year int) []period {
		return []period{dayPeriod(dayNumber(year, numbers[0], numbers[1]))}
	}}, nil
}

// seasonRule reads "A..B", where A and B are rules, days or days of the year, or
// one month of one year.
func seasonRule(text string) (rule, error) {
	from, to, ok := strings.Cut(text, "..")
	if !ok {
		numbers, err := integers(strings.Split(text, "-"))
		if err != nil || len(numbers) != 2 || numbers[1] < 1 || numbers[1] > 12 {
			return rule{}, fmt.Errorf("season %q: want A..B or YYYY-MM", text)
		}
		return rule{once: true, in: func(*feasts, int) []period { return []period{monthPeriod(numbers[0], numbers[1])} }}, nil
	}
	// "islamic 12 8..12 13" names the calendar once.
	if words := strings.Fields(from); len(words) == 3 && words[0] == "islamic" && !strings.Contains(to, "islamic") {
		to = "islamic " + to
	}
	first, err := parseEnd(from)
	if err != nil {
		return rule{}, err
	}
	last, err := parseEnd(to)
	if err != nil {
		return rule{}, err
	}
	return rule{once: first.once, in: func(f *feasts, year int) []period {
		var stretches []period
		begins, ends := first.in(f, year), last.in(f, year)
		for i := range min(len(begins), len(ends)) {
			if begins[i].first <= ends[i].last {
				stretches = append(stretches, period{begins[i].first, ends[i].last, dateline.PrecisionWeek})
			}
		}
		return stretches
	}}, nil
}

func parseEnd(text string) (rule, error) {
	switch {
	case len(text) == len("MM-DD") && text[2] == '-':
		return yearlyRule(text)
	case len(text) == len("YYYY-MM-DD") && text[4] == '-':
		return fixedRule(text)
	}
	return parseRule(text)
}

func lunarRule(name string, words []string) (rule, error) {
	numbers, err := integers(words)
	if err != nil || len(numbers) == 0 || numbers[0] < 1 || numbers[0] > 12 {
		return rule{}, fmt.Errorf("rule %q %q: want numbers", name, words)
	}
	month := numbers[0]
	switch {
	case name == "hebrew" && len(numbers) == 2:
		return rule{in: func(_ *feasts, year int) []period { return []period{dayPeriod(hebrew(year, month, numbers[1]))} }}, nil
	case name == "islamic" && len(numbers) == 2:
		return islamicRule(month, func(first, _ int) period { return dayPeriod(first + numbers[1] - 1) }), nil
	case name == "islamic-month" && len(numbers) == 1:
		return islamicRule(month, func(first, next int) period { return period{first, next - 1, dateline.PrecisionMonth} }), nil
	case name == "islamic-last-friday" && len(numbers) == 1:
		return islamicRule(month, func(_, next int) period { return dayPeriod(next - 1 - (weekdayOf(next-1)+2)%7) }), nil
	}
	return rule{}, fmt.Errorf("rule %q %q is not understood", name, words)
}

// islamicRule finds the days of a month of the Hijra that begin in a Gregorian
// year; there may be two, or none.
func islamicRule(month int, days func(first, next int) period) rule {
	return rule{in: func(f *feasts, year int) []period {
		var found []period
		years := f.islamicIn(year)
		for hijri := years[0]; hijri <= years[1]; hijri++ {
			first, ok := f.islamicMonth(hijri, month)
			if !ok {
				continue
			}
			next, ok := f.islamicMonth(hijri, month+1)
			if !ok || month == 12 {
				next = first + 29 + month%2
			}
			reading := days(first, next)
			if y, _, _ := civil(reading.first); y == year {
				found = append(found, reading)
			}
		}
		return found
	}}
}

// weekdayRule reads "sunday 2 11", the second Sunday of November; -1 is the last.
func weekdayRule(words []string) (rule, error) {
	weekday := weekdayNumbers[words[0]]
	numbers, err := integers(words[1:])
	if err != nil || weekday == 0 || numbers[0] == 0 || numbers[1] < 1 || numbers[1] > 12 {
		return rule{}, fmt.Errorf("rule %q: want weekday NAME N MONTH", words)
	}
	return rule{in: func(_ *feasts, year int) []period {
		return []period{dayPeriod(monthPeriod(year, numbers[1]).nth(weekday, numbers[0]))}
	}}, nil
}

func weekdayBefore(words []string) (rule, error) {
	weekday := weekdayNumbers[words[0]]
	day, err := parseRule(words[1] + " " + words[2])
	if err != nil || weekday == 0 {
		return rule{}, fmt.Errorf("rule %q: want weekday-before NAME yearly MM-DD", words)
	}
	return rule{in: func(f *feasts, year int) []period {
		before := day.in(f, year)[0].first - 1
		return []period{dayPeriod(before - (weekdayOf(before)-weekday+7)%7)}
	}}, nil
}

// lunisolarRule gives the months that a feast falls in, since its day is set by
// calendars that the tables do not have.
func lunisolarRule(text string) (rule, error) {
	from, to, ok := strings.Cut(text, "-")
	if !ok {
		to = from
	}
	first, last := lexicon()[from], lexicon()[to]
	if first == nil || last == nil || first.month == 0 || last.month < first.month {
		return rule{}, fmt.Errorf("rule %q: want a month, or two", text)
	}
	return rule{in: func(_ *feasts, year int) []period {
		return []period{monthsPeriod(year, first.month, last.month-first.month+1)}
	}}, nil
}

func integers(words []string) ([]int, error) {
	numbers := make([]int, len(words))
	for i, word := range words {
		n, err := strconv.Atoi(word)
		if err != nil {
			return nil, fmt.Errorf("%q is no number", word)
		}
		numbers[i] = n
	}
	return numbers, nil
}
