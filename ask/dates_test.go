package ask

import (
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

// The newest report is of August 2019. A day without a year is that day of any year, a
// day with one of that year alone.
func TestADayWithoutAYear(t *testing.T) {
	cb, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	day := func(d dateline.Day) dateline.Date {
		return dateline.Date{Start: d, End: d, Precision: dateline.PrecisionDay}
	}
	for _, test := range []struct {
		question string
		day      dateline.Day
		want     bool
	}{
		{"Who burned the mill at Dorram on 12 May?", "2019-05-12", true},
		{"Who burned the mill at Dorram on 12 May?", "2016-05-12", true},
		{"Who burned the mill at Dorram on 12 May?", "2016-05-13", false},
		{"Who burned the mill at Dorram in March?", "2017-03-30", true},
		{"Who burned the mill at Dorram in March?", "2017-04-01", false},
		{"Who burned the mill at Dorram on 12 May 2019?", "2019-05-12", true},
		{"Who burned the mill at Dorram on 12 May 2019?", "2016-05-12", false},
		{"Who burned the mill at Dorram last year?", "2018-05-12", true},
		{"Who burned the mill at Dorram last year?", "2017-05-12", false},
		{"Who burned the mill at Dorram on 29 February 2016?", "2017-02-28", false},
	} {
		for _, term := range Parse(cb, nil, "2019-08-01", test.question).terms {
			if term.date != nil && term.on(day(test.day)) != test.want {
				t.Errorf("%s: %s is meant: %v, want %v", test.question, test.day, !test.want, test.want)
			}
		}
	}
}
