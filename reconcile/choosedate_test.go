package reconcile_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

func TestDateOfSeveralAccounts(t *testing.T) {
	text := "The attack in Harsan."
	tests := []struct {
		name  string
		told  [][]detail
		start dateline.Day
		end   dateline.Day
	}{
		{"a month is no rival to the days in it", [][]detail{{on("2031-05-05")}, {on("2031-05-05")}, {on("2031-05-06")}, {on("2031-05")}}, "2031-05-05", "2031-05-05"},
		{"the finest date, though one source alone gives it", [][]detail{{on("2031")}, {on("2031-05")}, {on("2031-05-05")}}, "2031-05-05", "2031-05-05"},
		{"a day that the others contradict", [][]detail{{on("2031-05")}, {on("2031-05"), or("2030-05")}, {on("2031-04-30")}}, "2031-05-01", "2031-05-31"},
		{"day and month that could change places", [][]detail{{on("2031-04-03"), or("2031-03-04")}, {on("2031-03-04")}}, "2031-03-04", "2031-03-04"},
		{"a night and the day that it is called after", [][]detail{{night("2031-05-05")}, {on("2031-05-05")}}, "2031-05-05", "2031-05-06"},
		{"a night of which more tell the day", [][]detail{{night("2031-05-05")}, {on("2031-05-05")}, {on("2031-05-05")}}, "2031-05-05", "2031-05-05"},
		{"a weekend is no night", [][]detail{{night("2031-05-10")}, {on("2031-05-10")}}, "2031-05-10", "2031-05-10"},
		{"a weekday a week off", [][]detail{{reckoned("2031-05-12"), orReckoned("2031-05-05")}, {on("2031-05-05")}, {on("2031-05")}}, "2031-05-05", "2031-05-05"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var pages []*page
			for i, details := range test.told {
				name := string(rune('a' + i))
				pages = append(pages, newPage(name, name, "2031-05-14", text+" Report "+name+".").tells("attack", append(details, inHarsan, dead(31))...))
			}
			in := only(t, build(t, pages...))
			if in.Date.Start != test.start || in.Date.End != test.end {
				t.Errorf("%s to %s, want %s to %s", in.Date.Start, in.Date.End, test.start, test.end)
			}
		})
	}
}

// night dates an account by a night that is given by both its days, of which day is
// the first.
func night(day dateline.Day) detail {
	return func(_ *page, a *dateline.Account) {
		a.Date.Date = dateOf(string(day))
		a.Date.End = day.Add(1)
	}
}

// reckoned dates an account by a weekday; orReckoned gives the same weekday of
// another week.
func reckoned(day string) detail {
	return func(_ *page, a *dateline.Account) {
		a.Date.Date = dateOf(day)
		a.Date.Basis = dateline.BasisPublication
	}
}

func orReckoned(day string) detail {
	return func(_ *page, a *dateline.Account) {
		d := dateOf(day)
		d.Basis = dateline.BasisPublication
		a.Date.Alternatives = append(a.Date.Alternatives, d)
	}
}

func TestReadingsOfWeekdays(t *testing.T) {
	text := "The attack in Harsan. The raid in Meldeh."
	tests := []struct {
		name string
		a, b []detail
		want int // incidents
	}{
		{"two attacks a week apart", []detail{reckoned("2031-05-05"), inHarsan}, []detail{reckoned("2031-05-12"), orReckoned("2031-05-05"), inHarsan}, 2},
		{"a week off, and all else alike", []detail{reckoned("2031-05-05"), inHarsan, dead(31)}, []detail{reckoned("2031-05-12"), orReckoned("2031-05-05"), inHarsan, dead(31)}, 1},
		{"no reading fits", []detail{reckoned("2031-05-05"), inHarsan, dead(31)}, []detail{reckoned("2031-05-14"), orReckoned("2031-05-07"), inHarsan, dead(31)}, 2},
		{"the coming week is no reading of what was done", []detail{reckoned("2031-05-19"), inHarsan, dead(31)}, []detail{reckoned("2031-05-12"), orReckoned("2031-05-19"), inHarsan, dead(31)}, 2},
		{"day and month that could change places", []detail{on("2031-03-04"), inHarsan}, []detail{on("2031-04-03"), or("2031-03-04"), inHarsan}, 1},
		{"no place, one month, one toll", []detail{on("2031-05"), dead(67)}, []detail{on("2031-05"), dead(67), inHarsan}, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := newPage("a", "A", "2031-05-21", text).tells("attack", test.a...)
			b := newPage("b", "B", "2031-05-14", text+" More of it was said.").tells("raid", test.b...)
			if got := len(build(t, a, b).Incidents); got != test.want {
				t.Errorf("%d incidents, want %d", got, test.want)
			}
		})
	}
}
