package stamp_test

import (
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/stamp"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in        string
		day       dateline.Day
		zone, utc bool
	}{
		{"2019-12-12T00:20:00+01:00", "2019-12-12", true, false},
		{"2019-01-18T03:15:00Z", "2019-01-18", false, true},
		{"2019-01-18T03:15:00.000+00:00", "2019-01-18", false, true},
		{"Sun, 22 Dec 2019 18:10:00 GMT", "2019-12-22", false, true},
		{"Thu, 07 Mar 2019 21:40:00 +0530", "2019-03-07", true, false},
		{"Thu, 7 Mar 2019 21:40:00 EST", "2019-03-07", true, false},
		{"2019-12-13", "2019-12-13", false, false},
		{"  2019-12-13 \n 09:05 ", "2019-12-13", false, false},
		{"1970-01-01T00:00:00Z", "", false, false},
		{"0001-01-01T00:00:00Z", "", false, false},
		{"yesterday", "", false, false},
		{"Tue Nov 19 2019 03:05:46 GMT+0000 (Coordinated Universal Time)", "2019-11-19", false, true},
		{"Tue Nov 19 2019 03:05:46 GMT+0530 (India Standard Time)", "2019-11-19", true, false},
		{"1574168580", "2019-11-19", false, true},
		{"1574168580123", "2019-11-19", false, true},
		{"2019-W50-5", "2019-12-13", false, false},
		{"2020W537", "2021-01-03", false, false},
		{"2019-W53-1", "", false, false},
		{"157416858", "", false, false},
	} {
		got, ok := stamp.Parse(c.in)
		if ok != (c.day != "") || got.Day != c.day || got.Zone != c.zone || got.UTC != c.utc {
			t.Errorf("Parse(%q) = %+v, %v; want %+v", c.in, got, ok, c)
		}
	}
}

func TestURL(t *testing.T) {
	for in, want := range map[string]dateline.Day{
		"https://desk.example/2019/12/13/claim":  "2019-12-13",
		"https://desk.example/2019/dec/3/claim":  "2019-12-03",
		"https://desk.example/a-2019-12-13.html": "2019-12-13",
		"https://desk.example/20191213/claim":    "2019-12-13",
		"https://desk.example/2019/12/claim":     "2019-12",
		"https://desk.example/story/2019/99/13":  "",
		"https://desk.example/id/201912131":      "",
		"":                                       "",
	} {
		if got, _ := stamp.URL(in); got != want {
			t.Errorf("URL(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []dateline.Day
	}{
		{"Published 13 December 2019", []dateline.Day{"2019-12-13"}},
		{"Feb. 25, 2019 at 11:05 p.m. EST", []dateline.Day{"2019-02-25"}},
		{"February 15th, 2019", []dateline.Day{"2019-02-15"}},
		{"el 17 de enero de 2019; le 1er février 2020", []dateline.Day{"2019-01-17", "2020-02-01"}},
		{"2019-03-06 or 2019/3/7", []dateline.Day{"2019-03-06", "2019-03-07"}},
		{"26/02/2019 and 12.25.2020", []dateline.Day{"2019-02-26", "2020-12-25"}},
		{"05/05/2021", []dateline.Day{"2021-05-05"}},
		{"10/01/2020", []dateline.Day{""}},
		{"10.01.2020", []dateline.Day{"2020-01-10"}},
		{"Thursday 09/01/2020", []dateline.Day{"2020-01-09"}},
		{"31 February 2020, the 12 marching 2019", nil},
		{"10/01-2020", nil},
		{"26/02/19 and 12/25/20", []dateline.Day{"2019-02-26", "2020-12-25"}},
		{"26/02/98", []dateline.Day{"1998-02-26"}},
		{"version 1.2.19, 1-2-19, 1/2/19/4", nil},
	} {
		got := stamp.Find(c.in, stamp.Unsettled)
		if len(got) != len(c.want) {
			t.Errorf("Find(%q) = %v, want %v", c.in, got, c.want)
			continue
		}
		for i := range got {
			if got[i].Day != c.want[i] {
				t.Errorf("Find(%q)[%d] = %q, want %q", c.in, i, got[i].Day, c.want[i])
			}
		}
	}
}

func TestOrderOf(t *testing.T) {
	for in, want := range map[string]stamp.Order{
		"10/01/2020":                              stamp.Unsettled,
		"10/01/2020 and 26/01/2020":               stamp.DayFirst,
		"10/01/2020 and 01/26/2020":               stamp.MonthFirst,
		"26/01/2020 and 01/26/2020":               stamp.Unsettled,
		"10/01/2020, attacked on Thu, 09/01/2020": stamp.DayFirst,
		"10/01/2020, attacked on Fri, 10/01/2020": stamp.DayFirst,
		"attacked on Monday 10/01/2020":           stamp.Unsettled,
	} {
		if got := stamp.OrderOf(in); got != want {
			t.Errorf("OrderOf(%q) = %v, want %v", in, got, want)
		}
	}
}

func TestShortDates(t *testing.T) {
	if day, ok := stamp.TelegraphDate("QUITO, 3 MAR 21 (PRENSA)"); !ok || day != "2021-03-03" {
		t.Errorf("TelegraphDate = %q, %v", day, ok)
	}
	if month, day, ok := stamp.MonthDay("KABUL, Aug. 26 (Reuters)"); !ok || month != 8 || day != 26 {
		t.Errorf("MonthDay = %d, %d, %v", month, day, ok)
	}
	if _, _, ok := stamp.MonthDay("KABUL (Reuters)"); ok {
		t.Error("MonthDay found a date where there is none")
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"10/01/2020", "Thursday 09/01/2020", "Feb. 25, 2019", "17 de enero de 2019", "2019-12-13T"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, p := range stamp.Find(text, stamp.DayFirst) {
			if p.Start < last || p.End <= p.Start || p.End > len(text) {
				t.Fatalf("span [%d,%d) in %q", p.Start, p.End, text)
			}
			if _, err := dateline.ParseDay(string(p.Day)); err != nil {
				t.Errorf("%q is no day: %v", text[p.Start:p.End], err)
			}
			last = p.End
		}
	})
}

func TestSettle(t *testing.T) {
	for _, c := range []struct {
		printed string
		hints   []dateline.Day
		want    dateline.Day
	}{
		{"03/04/2019", nil, ""},
		{"26/03/2019", nil, "2019-03-26"},
		{"Wednesday 03/04/2019", nil, "2019-04-03"},
		{"03/04/2019", []dateline.Day{"2019-04-04"}, "2019-04-03"},
		{"03/04/2019", []dateline.Day{"2019-03"}, "2019-03-04"},
		{"03/04/2019", []dateline.Day{"2019", "", "2019-09-01", "2019-03-03"}, "2019-03-04"},
		{"03/04/2019", []dateline.Day{"2019-04-10"}, ""},
		{"05/05/2019", nil, "2019-05-05"},
		{"soon", []dateline.Day{"2019-04-10"}, ""},
	} {
		if got := stamp.Settle(c.printed, c.hints...); got != c.want {
			t.Errorf("Settle(%q, %q) = %q, want %q", c.printed, c.hints, got, c.want)
		}
	}
}

func TestIn(t *testing.T) {
	for _, c := range []struct {
		stamp, address string
		want           dateline.Day
	}{
		{"2019-12-13T20:10:00Z", "https://www.recorder.example.pk/a", "2019-12-14"},
		{"2019-12-13T18:10:00Z", "https://www.recorder.example.pk/a", "2019-12-13"},
		{"2019-12-13T02:10:00Z", "https://recorder.pe", "2019-12-12"},
		{"2019-12-13T03:30:00Z", "https://recorder.com.br/a", "2019-12-13"}, // of two days in the west and the east
		{"2019-12-13T02:10:00Z", "https://recorder.com/pe/a", "2019-12-13"},
		{"2019-12-13T02:10:00Z", "https://recorder.co/a", "2019-12-13"},
		{"2019-12-13T23:50:00+05:30", "https://recorder.example.ke", "2019-12-13"},
		{"2019-12-13T23:30:00Z", "https://recorder.co.uk", "2019-12-13"},
	} {
		s, ok := stamp.Parse(c.stamp)
		if got := s.In(stamp.Country(c.address)); !ok || got != c.want {
			t.Errorf("%s at %s: %s, want %s", c.stamp, c.address, got, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2019-12-12T00:20:00+01:00", "1574168580123", "2019-W50-5", "Tue Nov 19 2019 03:05:46 GMT+0000 (x)", "Thu, 7 Mar 2019 21:40:00 EST"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, ok := stamp.Parse(text)
		if _, err := dateline.ParseDay(string(s.Day)); ok != (err == nil) {
			t.Fatalf("Parse(%q) = %+v, %v", text, s, ok)
		}
		if off := s.In("pk").Sub(s.Day); ok && (off < 0 || off > 1) {
			t.Errorf("%q is %d days off in Pakistan", text, off)
		}
	})
}

func FuzzSettle(f *testing.F) {
	f.Add("03/04/2019", "2019-04-04")
	f.Add("Wednesday 3-4-2019", "2019-03")
	f.Fuzz(func(t *testing.T, printed, hint string) {
		readings := stamp.Readings(printed)
		if len(readings) > 2 {
			t.Fatalf("%q has the readings %q", printed, readings)
		}
		if day := stamp.Settle(printed, dateline.Day(hint)); day != "" && !slices.Contains(readings, day) {
			t.Errorf("Settle(%q, %q) = %q is none of %q", printed, hint, day, readings)
		}
	})
}
