package when_test

import (
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/when"
)

func TestParseAbsolute(t *testing.T) {
	for _, test := range []struct {
		text string
		want dateline.Day
	}{
		{"2021-08-26", "2021-08-26"},
		{"2021-08-26T23:50:00+05:30", "2021-08-26"},
		{"2021-08-26T23:50:00.123Z", "2021-08-26"},
		{"2021-08-26 23:50:00 UTC", "2021-08-26"},
		{"2019/12/22", "2019-12-22"},
		{"20210826", "2021-08-26"},
		{"20210826T101500Z", "2021-08-26"},
		{"Thu, 26 Aug 2021 23:50:00 +0530", "2021-08-26"},
		{"Sun, 22 Dec 2019 18:10:00 GMT", "2019-12-22"},
		{"Thu Aug 26 10:00:00 UTC 2021", "2021-08-26"},
		{"Aug. 26, 2021", "2021-08-26"},
		{"August 26th, 2021", "2021-08-26"},
		{"February 15, 2019 9:30 am", "2019-02-15"},
		{"Thursday 17 January 2019, 10:15 p.m.", "2019-01-17"},
		{"Feb 25, 2019 at 11:05 p.m. EST", "2019-02-25"},
		{"10:15 am, 26 August 2021", "2021-08-26"},
		{"26/08/2021", "2021-08-26"},
		{"08/26/2021", "2021-08-26"},
		{"26.08.2021", "2021-08-26"},
		{"05/05/2021", "2021-05-05"},
		{"Wednesday, 03/04/2019", "2019-04-03"},
		{"17-Jan-2019", "2019-01-17"},
		{"17 NOV 89", "1989-11-17"},
		{"August 2021", "2021-08"},
		{"2009-10", "2009-10"},
		{"2021", "2021"},

		{"03/04/2019", ""},
		{"26 August", ""},
		{"Thursday", ""},
		{"yesterday", ""},
		{"31 February 2021", ""},
		{"Friday 26 August 2021", ""}, // it was a Thursday
		{"updated 26 August 2021", ""},
		{"26 August 2021 and so on", ""},
		{"early 2021", ""},
		{"", ""},
	} {
		day, precision, ok := when.ParseAbsolute(test.text)
		if day != test.want || ok != (test.want != "") {
			t.Errorf("ParseAbsolute(%q) = %q %q %t, want %q", test.text, day, precision, ok, test.want)
		}
		want := map[int]dateline.DatePrecision{10: dateline.PrecisionDay, 7: dateline.PrecisionMonth, 4: dateline.PrecisionYear}[len(test.want)]
		if precision != want {
			t.Errorf("ParseAbsolute(%q): precision %q, want %q", test.text, precision, want)
		}
	}
}

// FuzzParseAbsolute checks that a date that is read is a day of the calendar.
func FuzzParseAbsolute(f *testing.F) {
	for _, seed := range []string{"2021-08-26T10:00:00Z", "Aug 26, 2021", "99/99/9999", "20210826", "31/04/0000"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		day, precision, ok := when.ParseAbsolute(text)
		if ok && (day.Time().IsZero() || precision == "") || !ok && day != "" {
			t.Fatalf("ParseAbsolute(%q) = %q %q %t", text, day, precision, ok)
		}
		if again, _, _ := when.ParseAbsolute(string(day)); ok && again != day {
			t.Fatalf("ParseAbsolute(%q) = %q, which reads as %q", text, day, again)
		}
	})
}
