package when_test

import (
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/when"
)

// compare reads each text in a report of the day and compares what is found.
func compare(t *testing.T, published string, rows [][2]string) {
	t.Helper()
	c := calendar(t)
	for _, row := range rows {
		if got := showAll(c.Find(row[0], when.Reference{Published: dateline.Day(published)})); got != row[1] {
			t.Errorf("%q:\n got %s\nwant %s", row[0], got, row[1])
		}
	}
}

// The reports of these rows appeared on Friday 20 March 2020.
func TestDeicticYearAndWeek(t *testing.T) {
	compare(t, "2020-03-20", [][2]string{
		{"in February last year", "February last year = 2019-02-01..2019-02-28 month publication"},
		{"in early October this year", "early October this year = 2020-10-01..2020-10-10 month publication"},
		{"in April next year", "April next year = 2021-04-01..2021-04-30 month publication"},
		{"on 3 May last year", "3 May last year = 2019-05-03 day publication"},
		{"at Christmas last year", "Christmas last year = 2019-12-25 day publication"},
		{"in the summer of last year", "the summer of last year = 2019-06-01..2019-08-31 season publication"},
		{"in January, last year's raid", "January = 2020-01-01..2020-01-31 month | 2021-01-01..2021-01-31 month; last year = 2019-01-01..2019-12-31 year publication"},
		{"on Tuesday last week", "Tuesday last week = 2020-03-10 day publication"},
		{"on Tuesday of last week", "Tuesday of last week = 2020-03-10 day publication"},
		{"on Saturday this week", "Saturday this week = 2020-03-21 day publication"},
		{"last week on Tuesday", "last week on Tuesday = 2020-03-10 day publication"},
		{"two weeks ago on Friday", "two weeks ago on Friday = 2020-03-06 day publication"},
		{"the night before last", "the night before last = 2020-03-18 day publication"},
		{"the week before last", "the week before last = 2020-03-02..2020-03-08 week publication"},
		{"the weekend before last", "the weekend before last = 2020-03-07..2020-03-08 day publication"},
		{"the weekend of 14-15 March 2019", "the weekend of 14-15 March 2019 = 2019-03-16..2019-03-17 day"},
		{"half a year ago", "half a year ago = 2019-09-01..2019-09-30 month publication"},
		{"Q3 2019", "Q3 2019 = 2019-07-01..2019-09-30 season"},
		{"last year's third quarter", "last year's third quarter = 2019-07-01..2019-09-30 season publication"},
		{"winter 2018/19", "winter 2018/19 = 2018-12-01..2019-02-28 season"},
	})
}

func TestNights(t *testing.T) {
	compare(t, "2020-05-08", [][2]string{
		{"on Monday night", "Monday night = 2020-05-04 day publication | 2020-05-11 day publication | 2020-04-27 day publication"},
		{"in the early hours of Tuesday morning", "the early hours of Tuesday morning = 2020-05-05 day publication | 2020-05-12 day publication | 2020-04-28 day publication"},
		{"on the night of 3-4 May", "the night of 3-4 May = 2020-05-03..2020-05-04 day | 2021-05-03..2021-05-04 day"},
		{"the night between 3 and 4 May", "the night between 3 and 4 May = 2020-05-03..2020-05-04 day | 2021-05-03..2021-05-04 day"},
		{"overnight on 3-4 May 2019", "overnight on 3-4 May 2019 = 2019-05-03..2019-05-04 day"},
		{"overnight into 4 May 2019", "overnight into 4 May 2019 = 2019-05-03..2019-05-04 day"},
		{"the night of 3 May to 4 May 2019", "the night of 3 May to 4 May 2019 = 2019-05-03..2019-05-04 day"},
		{"on the night of Saturday to Sunday", "the night of Saturday to Sunday = 2020-05-02..2020-05-03 day publication | 2020-05-09..2020-05-10 day publication | 2020-04-25..2020-04-26 day publication"},
		{"overnight on Saturday", "overnight on Saturday = 2020-05-02 day publication | 2020-05-09 day publication | 2020-04-25 day publication"},
		{"shelled overnight", "overnight = 2020-05-07..2020-05-08 day publication"},
		{"on the night of the 3rd, four men", "the night of the 3rd = 2020-05-03 day publication"},
	})
}

func TestDaysWithAnArticle(t *testing.T) {
	compare(t, "2020-05-08", [][2]string{
		{"between the 4th and the 6th of November 2019", "between the 4th and the 6th of November 2019 = 2019-11-04..2019-11-06 day"},
		{"from the 26th of April to the 2nd of May", "from the 26th of April to the 2nd of May = 2020-04-26..2020-05-02 day"},
		{"on Saturday last, 2 May", "Saturday last, 2 May = 2020-05-02 day"},
		{"On the fifth, a Tuesday, they came.", "the fifth = 2020-05-05 day publication"},
		{"on the fifth floor", ""},
		{"on the fifth day", ""},
	})
}

func TestPlaceInPeriod(t *testing.T) {
	compare(t, "2020-03-20", [][2]string{
		{"on the first day of Ramadan 2019", "the first day of Ramadan 2019 = 2019-05-06 day"},
		{"on the first day of Ramadan", "the first day of Ramadan = 2020-04-24 day | 2019-05-06 day"},
		{"on the last day of Ramadan 2019", "the last day of Ramadan 2019 = 2019-06-04 day"},
		{"on the second day of Eid al-Fitr 2019", "the second day of Eid al-Fitr 2019 = 2019-06-06 day"},
		{"on the first day of the siege", ""},
		{"on the 31st day of Ramadan 2019", "Ramadan 2019 = 2019-05-06..2019-06-04 month"},
		{"in the first three months of 2019", "the first three months of 2019 = 2019-01-01..2019-03-31 month"},
		{"in the last two weeks of February", "the last two weeks of February = 2020-02-16..2020-02-29 week | 2021-02-15..2021-02-28 week"},
		{"on the tenth anniversary of 9/11", "the tenth anniversary of 9/11 = 2011-09-11 day"},
		{"on the anniversary of 9/11", "the anniversary of 9/11 = 2019-09-11 day | 2020-09-11 day"},
		{"on the first anniversary of the Harbour bombing", "the first anniversary of the Harbour bombing = 2011-05-04 day incident"},
		{"two days before Ramadan 2019", "two days before Ramadan 2019 = 2019-05-04 day"},
		{"two days after Ramadan 2019", "two days after Ramadan 2019 = 2019-06-06 day"},
	})
}

func TestRangesAndLists(t *testing.T) {
	c := calendar(t)
	for text, want := range map[string]string{
		"on 3 and 5 May 2019":               "3 = 2019-05-03 day; 5 May 2019 = 2019-05-05 day",
		"on May 3 and 5, 2019":              "May 3 = 2019-05-03 day; 5, 2019 = 2019-05-05 day",
		"on May 3-5, 2019":                  "",
		"They fought from May 30 to June 2": "May 30 = 2019-05-30 day | 2020-05-30 day; June 2 = 2019-06-02 day | 2020-06-02 day",
		"in March or April 2018":            "March = 2018-03-01..2018-03-31 month; April 2018 = 2018-04-01..2018-04-30 month",
		"late 2018 and early 2019":          "late 2018 = 2018-11-01..2018-12-31 season; early 2019 = 2019-01-01..2019-03-31 season",
		"Wednesday through Friday":          "Wednesday = 2020-03-18 day publication | 2020-03-25 day publication | 2020-03-11 day publication; Friday = 2020-03-20 day publication | 2020-03-27 day publication | 2020-03-13 day publication",
		"the first week of 2019":            "",
	} {
		found := c.Find(text, when.Reference{Published: "2020-03-20"})
		if len(found) != 1 {
			t.Errorf("%q: found %s", text, showAll(found))
			continue
		}
		if got := showAll(found[0].Parts); got != want {
			t.Errorf("%q: parts\n got %s\nwant %s", text, got, want)
		}
	}
}

// The reports of these rows appeared on Thursday 2 November 2017.
func TestTense(t *testing.T) {
	const last, next = "2017-10-30 day publication | 2017-11-06 day publication | 2017-10-23 day publication", "2017-11-06 day publication | 2017-10-30 day publication"
	compare(t, "2017-11-02", [][2]string{
		{"Men attacked the camp on Monday.", "Monday = " + last},
		{"He is to resume work on Monday.", "Monday = " + next},
		{"They are to blame for the blasts on Monday.", "Monday = " + last},
		{"They could arrive as early as Monday.", "Monday = " + next},
		{"He has scheduled a meeting Monday.", "Monday = " + next},
		{"The father would be travelling to the United States Monday.", "Monday = " + next},
		{"A vote was planned for Monday.", "Monday = " + next},
		{"They were blamed for Monday's blast.", "Monday = " + last},
		{"He told people to stay at home until Monday.", "Monday = " + next},
		{"The hearing resumes on Monday.", "Monday = " + next},
		{"They have been at war since 2015, and on Monday men will march.", "2015 = 2015-01-01..2015-12-31 year; Monday = " + next},
		{"The show opens on Monday.", "Monday = " + next},
		{"They will go. “But not now.” On Monday, officials said little.", "now <vague> =; Monday = " + last},
		{"He will meet the U.S. envoy Monday.", "Monday = " + next},
		{"He will speak on Thursday.", "Thursday = 2017-11-02 day publication | 2017-11-09 day publication"},
		{"The term was extended to 20 November.", "20 November = 2017-11-20 day | 2016-11-20 day"},
		{"It would help where the 25 October blasts killed ten.", "25 October = 2017-10-25 day | 2018-10-25 day"},
		{"The vote was to be held on 7 December.", "7 December = 2017-12-07 day | 2016-12-07 day"},
		{"Masked men killed nine in December.", "December = 2016-12-01..2016-12-31 month | 2017-12-01..2017-12-31 month"},
		{"Nine were held by masked men; a term ends 7 December.", "7 December = 2017-12-07 day | 2016-12-07 day"},
	})
}

// "The quarter" is three months in business news and a part of a town elsewhere.
func TestQuarterOfTown(t *testing.T) {
	compare(t, "2017-11-02", [][2]string{
		{"Shells fell on the quarter.", ""},
		{"Profits fell in the quarter.", "the quarter = 2017-07-01..2017-09-30 season publication"},
		{"from the year-earlier quarter", "the year-earlier quarter = 2016-07-01..2016-09-30 season publication"},
		{"in the year-ago third quarter", "the year-ago third quarter = 2016-07-01..2016-09-30 season publication"},
	})
}

// TIMEX3 values may count from what the text told before; readings may not.
func TestTrail(t *testing.T) {
	for _, test := range []struct{ text, expression, value string }{
		{"He fled in June 1998 and returned later that year.", "later that year", "1998"},
		{"A convoy burned on 3 May 2018. Two days later men returned.", "Two days later", "2018-05-05"},
		{"On 3 May 2018, police said Monday, it burned. The same day men fled.", "The same day", "2018-05-03"},
		{"In March 2018 it was for sale. The following month it closed.", "The following month", "2018-04"},
		{"Third-quarter profit rose 9% from a year earlier.", "a year earlier", "2018-Q3"},
		{"They had come two days earlier.", "two days earlier", "2020-01-11"},
	} {
		found := calendar(t).Find(test.text, when.Reference{Published: "2020-01-13"})
		last := found[len(found)-1]
		if last.Text != test.expression || last.Value() != test.value || len(last.Dates) > 0 {
			t.Errorf("%q: got %s with value %s, want %s with %s", test.text, show(last), last.Value(), test.expression, test.value)
		}
	}
}
