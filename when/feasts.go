package when

import (
	"fmt"
	"strconv"

	"github.com/dateline-project/dateline"
)

// feasts holds the moving feasts as tables give them.
type feasts struct {
	western, orthodox map[int]int    // year to day
	islamic           map[[2]int]int // year and month of the Hijra to the first day of the month
	hijra             [2]int         // first and last year of the table
}

func (f *feasts) addEaster(cells []string) error {
	year, err := strconv.Atoi(cells[0])
	if err != nil {
		return fmt.Errorf("year %q is no number", cells[0])
	}
	western, ok := fromDay(dateline.Day(cells[1]))
	orthodox, okay := fromDay(dateline.Day(cells[2]))
	if !ok || !okay {
		return fmt.Errorf("%s or %s is no day: want YYYY-MM-DD", cells[1], cells[2])
	}
	if f.western == nil {
		f.western, f.orthodox = map[int]int{}, map[int]int{}
	}
	f.western[year], f.orthodox[year] = western, orthodox
	return nil
}

func (f *feasts) addIslamic(cells []string) error {
	first, ok := fromDay(dateline.Day(cells[0]))
	year, errYear := strconv.Atoi(cells[2])
	month, errMonth := strconv.Atoi(cells[3])
	day, errDay := strconv.Atoi(cells[4])
	if !ok || errYear != nil || errMonth != nil || errDay != nil || month < 1 || month > 12 {
		return fmt.Errorf("want a day and the year, month and day of the Hijra, have %q", cells[:5])
	}
	if f.islamic == nil {
		f.islamic = map[[2]int]int{}
		f.hijra = [2]int{year, year}
	}
	f.islamic[[2]int{year, month}] = first - day + 1
	f.hijra = [2]int{min(f.hijra[0], year), max(f.hijra[1], year)}
	return nil
}

// islamicMonth is the first day of a month of the Hijra. A month that the table
// does not have is counted on from the last that it has: odd months have 30
// days, even ones 29.
func (f *feasts) islamicMonth(year, month int) (int, bool) {
	for back := range 6 {
		first, ok := f.islamic[[2]int{year, month - back}]
		if !ok {
			continue
		}
		for m := month - back; m < month; m++ {
			first += 29 + m%2
		}
		return first, true
	}
	return 0, false
}

// islamicIn lists the years of the Hijra that touch a Gregorian year.
func (f *feasts) islamicIn(year int) [2]int {
	first := (year-622)*33/32 - 1
	return [2]int{max(first, f.hijra[0]), min(first+3, f.hijra[1])}
}

// roshHashanah is the first day of the Hebrew year that begins in a Gregorian
// year.
func roshHashanah(year int) int {
	hebrew := year + 3761
	return hebrewElapsed(hebrew) + hebrewPostponed(hebrew) + hebrewEpoch
}

// hebrewEpoch makes 30 September 2000 the first day of the year 5761.
var hebrewEpoch = dayNumber(2000, 9, 30) - hebrewElapsed(5761) - hebrewPostponed(5761)

// hebrewElapsed is the day count of the Hebrew calendar before the year's
// length is checked.
func hebrewElapsed(hebrew int) int {
	months := (235*hebrew - 234) / 19
	day := months*29 + (12084+13753*months)/25920
	if 3*(day+1)%7 < 3 {
		day++
	}
	return day
}

// hebrewPostponed keeps years from having 356 or 382 days.
func hebrewPostponed(hebrew int) int {
	last, here, next := hebrewElapsed(hebrew-1), hebrewElapsed(hebrew), hebrewElapsed(hebrew+1)
	switch {
	case next-here == 356:
		return 2
	case here-last == 382:
		return 1
	}
	return 0
}

// hebrew is a day of the Hebrew calendar in a Gregorian year; months count from
// Nisan, and the twelfth is Adar, the second where there are two.
func hebrew(year, month, day int) int {
	newYear := roshHashanah(year)
	if month >= 7 {
		length := roshHashanah(year+1) - newYear
		first := newYear
		for m := 7; m < month; m++ {
			first += hebrewLength(m, length)
		}
		if month == 12 {
			first = roshHashanah(year) - 163 - 14 - 29 // before Nisan of the same Gregorian year
		}
		return first + day - 1
	}
	first := newYear - 177 // 1 Nisan
	for m := 1; m < month; m++ {
		first += hebrewLength(m, 0)
	}
	return first + day - 1
}

func hebrewLength(month, year int) int {
	switch {
	case month == 8 && year%10 == 5: // 355 or 385 days: Heshvan is full
		return 30
	case month == 9 && year%10 == 3: // 353 or 383 days: Kislev is short
		return 29
	case month < 8 || month == 9 || month == 11:
		return 29 + month%2
	}
	return 29
}
