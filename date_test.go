package dateline_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

func TestDateInWords(t *testing.T) {
	for _, c := range []struct {
		start, end       dateline.Day
		precision        dateline.DatePrecision
		basis            dateline.DateBasis
		words, exactness string
	}{
		{"2021-08-26", "2021-08-26", dateline.PrecisionDay, dateline.BasisStated, "2021-08-26", "stated"},
		{"2021-08-26", "2021-08-27", dateline.PrecisionDay, dateline.BasisPublication, "2021-08-26 to 2021-08-27", "reckoned from the day of publication"},
		{"2019-08-26", "2019-09-01", dateline.PrecisionWeek, dateline.BasisPublication, "2019-08-26 to 2019-09-01", "day unknown, reckoned from the day of publication"},
		{"2019-05-01", "2019-05-31", dateline.PrecisionMonth, dateline.BasisStated, "2019-05", "day unknown, stated"},
		{"2019-05-01", "2019-06-30", dateline.PrecisionMonth, dateline.BasisStated, "2019-05-01 to 2019-06-30", "day unknown, stated"},
		{"2019-12-01", "2020-02-29", dateline.PrecisionSeason, dateline.BasisIncident, "2019-12-01 to 2020-02-29", "month unknown, reckoned from another incident"},
		{"2019-01-01", "2019-12-31", dateline.PrecisionYear, dateline.BasisOtherReport, "2019", "month unknown, known from another report only"},
		{"2015-01-01", "2019-12-31", dateline.PrecisionYear, dateline.BasisStated, "2015-01-01 to 2019-12-31", "month unknown, stated"},
		{"", "", dateline.PrecisionUnknown, dateline.BasisNone, "", ""},
	} {
		d := dateline.Date{Start: c.start, End: c.end, Precision: c.precision, Basis: c.basis}
		if d.Words() != c.words || d.Exactness() != c.exactness {
			t.Errorf("%s to %s: %q, %q; want %q, %q", c.start, c.end, d.Words(), d.Exactness(), c.words, c.exactness)
		}
	}
}

// Every basis of a date has its words.
func TestBasesHaveWords(t *testing.T) {
	for _, b := range dateline.PublishedBases {
		if b.Words() == "" {
			t.Errorf("no words for a publication date's basis %q", b)
		}
	}
	for _, b := range dateline.DateBases {
		d := dateline.Date{Start: "2019-05-01", End: "2019-05-01", Precision: dateline.PrecisionDay, Basis: b}
		if d.Exactness() == "" && b != dateline.BasisNone {
			t.Errorf("no words for a date's basis %q", b)
		}
	}
}
