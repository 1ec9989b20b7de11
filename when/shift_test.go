package when_test

import (
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/when"
)

func TestOffsetFrom(t *testing.T) {
	day := func(s string) dateline.Date {
		return dateline.Date{Start: dateline.Day(s), End: dateline.Day(s), Precision: dateline.PrecisionDay, Basis: dateline.BasisStated}
	}
	march := dateline.Date{Start: "2031-03-01", End: "2031-03-31", Precision: dateline.PrecisionMonth, Basis: dateline.BasisStated}
	tests := []struct {
		name       string
		offset     when.Offset
		event      dateline.Date
		start, end dateline.Day
		precision  dateline.DatePrecision
	}{
		{"two days after", when.Offset{Amount: 2, Unit: when.DayUnit, Direction: when.After}, day("2031-03-30"), "2031-04-01", "2031-04-01", dateline.PrecisionDay},
		{"the day before", when.Offset{Amount: 1, Unit: when.DayUnit, Direction: when.Before}, day("2031-03-01"), "2031-02-28", "2031-02-28", dateline.PrecisionDay},
		{"hours after", when.Offset{Unit: when.HourUnit, Direction: when.After}, day("2031-03-01"), "2031-03-01", "2031-03-01", dateline.PrecisionDay},
		{"the same day", when.Offset{Unit: when.DayUnit, Direction: when.Same}, day("2031-03-01"), "2031-03-01", "2031-03-01", dateline.PrecisionDay},
		{"that month", when.Offset{Unit: when.MonthUnit, Direction: when.Same}, day("2031-03-01"), "2031-03-01", "2031-03-31", dateline.PrecisionMonth},
		{"a week after", when.Offset{Amount: 1, Unit: when.WeekUnit, Direction: when.After}, day("2031-03-10"), "2031-03-14", "2031-03-20", dateline.PrecisionWeek},
		{"three months before", when.Offset{Amount: 3, Unit: when.MonthUnit, Direction: when.Before}, day("2031-03-31"), "2030-12-01", "2030-12-31", dateline.PrecisionMonth},
		{"a month after a day at a month's end", when.Offset{Amount: 1, Unit: when.MonthUnit, Direction: when.After}, day("2031-01-31"), "2031-02-01", "2031-02-28", dateline.PrecisionMonth},
		{"two years after a month", when.Offset{Amount: 2, Unit: when.YearUnit, Direction: when.After}, march, "2033-01-01", "2033-12-31", dateline.PrecisionYear},
		{"3 May of that year", when.Offset{Unit: when.YearUnit, Direction: when.Same, Month: 5, Day: 3}, march, "2031-05-03", "2031-05-03", dateline.PrecisionDay},
		{"May of the following year", when.Offset{Amount: 1, Unit: when.YearUnit, Direction: when.After, Month: 5}, march, "2032-05-01", "2032-05-31", dateline.PrecisionMonth},
		{"a week before a month", when.Offset{Amount: 1, Unit: when.WeekUnit, Direction: when.Before}, march, "2031-02-19", "2031-03-27", dateline.PrecisionMonth},
		{"days after", when.Offset{Unit: when.DayUnit, Direction: when.After}, day("2031-03-01"), "2031-03-02", "2031-03-14", dateline.PrecisionWeek},
		{"weeks before", when.Offset{Unit: when.WeekUnit, Direction: when.Before}, day("2031-03-02"), "2031-01-01", "2031-02-23", dateline.PrecisionSeason},
		{"on the 22nd", when.Offset{Amount: 22, Unit: when.DayUnit, Direction: when.Nth}, march, "2031-03-22", "2031-03-22", dateline.PrecisionDay},
		{"the Sunday", when.Offset{Amount: 7, Unit: when.WeekUnit, Direction: when.Nth}, day("2031-03-28"), "2031-03-30", "2031-03-30", dateline.PrecisionDay},
		{"that November", when.Offset{Amount: 11, Unit: when.MonthUnit, Direction: when.Nth}, march, "2031-11-01", "2031-11-30", dateline.PrecisionMonth},
		{"that January", when.Offset{Amount: 1, Unit: when.MonthUnit, Direction: when.Nth}, march, "2032-01-01", "2032-01-31", dateline.PrecisionMonth},
	}
	for _, test := range tests {
		got, ok := test.offset.From(test.event)
		want := dateline.Date{Start: test.start, End: test.end, Precision: test.precision, Basis: dateline.BasisIncident}
		if !ok || got != want {
			t.Errorf("%s: %v, %v; want %v", test.name, got, ok, want)
		}
	}
	for name, offset := range map[string]when.Offset{
		"years after":                    {Unit: when.YearUnit, Direction: when.After},
		"within its first three years":   {Amount: 3, Unit: when.YearUnit, Direction: when.Within},
		"a distance without a direction": {Amount: 3, Unit: when.DayUnit},
		"the Sunday, of a month":         {Amount: 7, Unit: when.WeekUnit, Direction: when.Nth},
	} {
		if got, ok := offset.From(march); ok {
			t.Errorf("%s: %v, want none", name, got)
		}
	}
	if _, ok := (when.Offset{Amount: 1, Unit: when.DayUnit, Direction: when.After}).From(dateline.UnknownDate); ok {
		t.Error("counted from an unknown date")
	}
}
