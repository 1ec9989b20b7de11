package when_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/when"
)

const namedDays = `name	aliases	rule	kind	countries	confidence
9/11	September 11|September 11 attacks	fixed 2001-09-11	event	US	high
Harbour bombing	the harbour blast	fixed 2010-05-04	event	GR	high
Bloody Sunday (Derry)	Bloody Sunday	fixed 1972-01-30	event	GB	high
Bloody Sunday (Vilnius)	Bloody Sunday	fixed 1991-01-13	event	LT	high
Black September		season 1970-09	event	JO	high
Easter Sunday	Easter	easter+0	feast		high
Orthodox Good Friday		orthodox-2	feast		high
Christmas	Christmas Day	yearly 12-25	feast		high
New Year's Eve		yearly 12-31	feast		high
Ramadan	Ramzan	islamic-month 9	season		high
Eid al-Fitr	Eid	islamic 10 1	feast		high
Mid-Sha'ban		islamic 8 15	feast		medium
Quds Day		islamic-last-friday 9	national day	IR	high
Hajj		season islamic 12 8..12 13	season		high
Passover		hebrew 01 15	feast		high
Yom Kippur		hebrew 07 10	feast		high
Hanukkah		hebrew 09 25	feast		high
Purim		hebrew 12 14	feast		high
Thanksgiving		weekday thursday 4 11	national day	US	high
Memorial Day (United States)		weekday monday -1 05	national day	US	high
Red Wednesday		weekday-before tuesday yearly 03-21	feast	IR	medium
Songkran		season 04-13..04-15	season	TH	high
Diwali		lunisolar october-november	feast		medium
Bastille Day	14 July	yearly 07-14	national day	FR	high
`

const easter = `year	western	orthodox	confidence
2018	2018-04-01	2018-04-08	high
2019	2019-04-21	2019-04-28	high
2020	2020-04-12	2020-04-19	high
`

const islamic = `gregorian	name	hijri_year	hijri_month	hijri_day	year	confidence
2019-05-06	start of Ramadan	1440	9	1	2019	medium
2019-06-05	Eid al-Fitr	1440	10	1	2019	medium
2019-08-12	Eid al-Adha	1440	12	10	2019	medium
2019-10-20	Arbaeen	1441	2	20	2019	medium
2019-11-10	Mawlid	1441	3	12	2019	medium
2020-04-24	start of Ramadan	1441	9	1	2020	medium
2020-05-24	Eid al-Fitr	1441	10	1	2020	medium
`

func calendar(t testing.TB) *when.Calendar {
	t.Helper()
	c, err := when.ParseCalendar(strings.NewReader(namedDays), strings.NewReader(easter), strings.NewReader(islamic))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// show writes an expression as "text [kind] start..end precision basis | …".
func show(e when.Expression) string {
	var readings []string
	for _, d := range e.Dates {
		reading := string(d.Start)
		if d.End != d.Start {
			reading += ".." + string(d.End)
		}
		reading += " " + string(d.Precision)
		if d.Basis != dateline.BasisStated {
			reading += " " + string(d.Basis)
		}
		readings = append(readings, reading)
	}
	kind := ""
	if e.Kind != when.KindDate {
		kind = " <" + string(e.Kind) + ">"
	}
	return strings.TrimSpace(e.Text + kind + " = " + strings.Join(readings, " | "))
}

func showAll(found []when.Expression) string {
	var lines []string
	for _, e := range found {
		lines = append(lines, show(e))
	}
	return strings.Join(lines, "; ")
}

// The reports of these rows appeared on Monday 13 January 2020.
func TestFind(t *testing.T) {
	c, ref := calendar(t), when.Reference{Published: "2020-01-13"}
	for _, test := range []struct{ text, want string }{
		{"It happened on Aug 26, 2021, at noon.", "Aug 26, 2021, at noon = 2021-08-26 day"},
		{"the siege of 26 August 2021", "26 August 2021 = 2021-08-26 day"},
		{"a raid (26/08/2021)", "26/08/2021 = 2021-08-26 day"},
		{"a raid on 2021-08-26T23:10:00Z", "2021-08-26T23:10:00Z = 2021-08-26 day"},
		{"the ambush of 18 Feb 90 near a bridge", "18 Feb 90 = 1990-02-18 day"},
		{"CAPITAL CITY, 17 NOV 89 -- A BUS BURNED", "17 NOV 89 = 1989-11-17 day"},
		{"ON 17 JUN 17 THREE MEN CAME", "17 JUN 17 = 2017-06-17 day"},
		{"published 10/01/2020", "10/01/2020 = 2020-01-10 day | 2020-10-01 day"},
		{"on Thursday 09/01/2020", "Thursday 09/01/2020 = 2020-01-09 day"},
		{"published 03/04/2019", "03/04/2019 = 2019-04-03 day | 2019-03-04 day"},
		{"They attacked on 1 July.", "1 July = 2019-07-01 day | 2020-07-01 day"},
		{"They will vote on 1 March.", "1 March = 2020-03-01 day | 2019-03-01 day"},
		{"They struck on Friday 13 December.", "Friday 13 December = 2019-12-13 day"},
		{"They struck on Friday 4 November.", "Friday 4 November = 2019-11-04 day | 2020-11-04 day"}, // Fridays were those of 2016 and 2022
		{"They fled in the early hours of Saturday 21 December.", "the early hours of Saturday 21 December = 2019-12-21 day"},
		{"They fought from 30 September to 1 October.", "from 30 September to 1 October = 2019-09-30..2019-10-01 day | "},
		{"They fought from 3 to 7 March 2018.", "from 3 to 7 March 2018 = 2018-03-03..2018-03-07 day"},
		{"On March 3-7, 2018, they fought.", "March 3-7, 2018 = 2018-03-03..2018-03-07 day"},
		{"between 3 March and 7 April 2018", "between 3 March and 7 April 2018 = 2018-03-03..2018-04-07 day"},
		{"between January 2017 and 2018", "between January 2017 and 2018 = 2017-01-01..2018-12-31 year"},
		{"Guards surrendered in late 2019 and early 2020.", "late 2019 and early 2020 = 2019-11-01..2020-03-31 season"},
		{"in early March 2018", "early March 2018 = 2018-03-01..2018-03-10 month"},
		{"in mid-November 2018", "mid-November 2018 = 2018-11-11..2018-11-20 month"},
		{"at the end of February 2016", "the end of February 2016 = 2016-02-21..2016-02-29 month"},
		{"in the last week of November 2019", "the last week of November 2019 = 2019-11-24..2019-11-30 week"},
		{"during the 1990s", "the 1990s = 1990-01-01..1999-12-31 year"},
		{"the unrest of 2014-15", "2014-15 = 2014-01-01..2015-12-31 year"},
		{"Since March 2019 they fled.", "March 2019 = 2019-03-01..2019-03-31 month"},
		{"In May the gang attacked.", "May = 2019-05-01..2019-05-31 month | 2020-05-01..2020-05-31 month"},
		{"the third quarter of 2019", "the third quarter of 2019 = 2019-07-01..2019-09-30 season"},
		{"in the summer of 2019", "the summer of 2019 = 2019-06-01..2019-08-31 season"},
		{"the winter of 2014", "the winter of 2014 = 2014-12-01..2015-02-28 season | 2013-12-01..2014-02-28 season"},
		{"Gunmen attacked on Thursday evening.", "Thursday evening = 2020-01-09 day publication | 2020-01-16 day publication | 2020-01-02 day publication"},
		{"They struck on the 9th, and again on the 12th near a bridge.", "the 9th = 2020-01-09 day publication; the 12th = 2020-01-12 day publication"},
		{"They met on the 30th.", "the 30th = 2019-12-30 day publication"},
		{"It fell on the 2nd floor.", ""},
		{"On 9 January, a Thursday, a bomb went off.", "9 January = 2020-01-09 day | 2021-01-09 day"},
		{"• 27/12 Adado: a grenade\n• 03/01 Dusa: a raid", "27/12 = 2019-12-27 day | 2020-12-27 day; 03/01 = 2020-01-03 day | 2021-01-03 day"},
		{"* 12/27: a grenade\n* 01/03: a raid", "12/27 = 2019-12-27 day | 2020-12-27 day; 01/03 = 2020-01-03 day | 2021-01-03 day"},
		{"- 14.12. Mast blown up.\n- 02.01. Bridge blown up.", "14.12. = 2019-12-14 day | 2020-12-14 day; 02.01. = 2020-01-02 day | 2021-01-02 day"},
		{"* Thu 2: a councillor shot", "Thu 2 = 2020-01-02 day publication"},
		{"They fled on Wednesday. On 22 December they came back.", "Wednesday = 2020-01-08 day publication | 2020-01-15 day publication | 2020-01-01 day publication; 22 December = 2019-12-22 day | 2020-12-22 day"},
		{"Dusa, Thursday 2nd. A councillor was shot.", "Thursday 2nd = 2020-01-02 day publication"},
		{"On Thursday the 2nd a councillor was shot.", "Thursday the 2nd = 2020-01-02 day publication"},
		{"12.50 a litre, 3/4 of them", ""},
		{"a September night in 1999", "September night in 1999 = 1999-09-01..1999-09-30 month"},
		{"on the night of 14/15 December", "the night of 14/15 December = 2019-12-14..2019-12-15 day | 2020-12-14..2020-12-15 day"},
		{"Thursday's blast killed nine.", "Thursday = 2020-01-09 day publication | 2020-01-16 day publication | 2020-01-02 day publication"},
		{"They will meet on Thursday.", "Thursday = 2020-01-16 day publication | 2020-01-09 day publication"},
		{"You will recall: on 30 May a bomb went off.", "30 May = 2019-05-30 day | 2020-05-30 day"},
		{"In June a would-be mayor had fled.", "June = 2019-06-01..2019-06-30 month | 2020-06-01..2020-06-30 month"},
		{"before dawn on Tuesday", "dawn on Tuesday = 2020-01-07 day publication | 2020-01-14 day publication | 2019-12-31 day publication"},
		{"last Thursday", "last Thursday = 2020-01-09 day publication"},
		{"next Thursday", "next Thursday = 2020-01-16 day publication | 2020-01-23 day publication"},
		{"killed from Monday to Wednesday", "from Monday to Wednesday = 2020-01-06..2020-01-08 day publication"},
		{"the second Sunday of December 2018", "the second Sunday of December 2018 = 2018-12-09 day"},
		{"on the last Friday in May", "the last Friday in May = 2019-05-31 day | 2020-05-29 day"},
		{"They came two Fridays ago.", "two Fridays ago = 2020-01-03 day publication"},
		{"last week's attack", "last week = 2020-01-06..2020-01-12 week publication"},
		{"earlier this month", "earlier this month = 2020-01-01..2020-01-13 month publication"},
		{"last year, a clinic", "last year = 2019-01-01..2019-12-31 year publication"},
		{"over the weekend", "the weekend = 2020-01-11..2020-01-12 day publication | 2020-01-18..2020-01-19 day publication"},
		{"shelled overnight", "overnight = 2020-01-12..2020-01-13 day publication"},
		{"A BUS BURNED LAST NIGHT", "LAST NIGHT = 2020-01-12 day publication"},
		{"this morning, yesterday and today", "this morning = 2020-01-13 day publication; yesterday = 2020-01-12 day publication; today = 2020-01-13 day publication"},
		{"three days ago", "three days ago = 2020-01-10 day publication"},
		{"a week ago", "a week ago = 2020-01-06..2020-01-12 week publication"},
		{"two years ago", "two years ago = 2018-01-01..2018-12-31 year publication"},
		{"THE LETTER SENT A FEW HOURS AGO", "A FEW HOURS AGO <vague> = 2020-01-13 day publication | 2020-01-12 day publication"},
		{"left just minutes ago", "minutes ago <vague> = 2020-01-13 day publication"},
		{"a few moments ago a plane left", "a few moments ago <vague> = 2020-01-13 day publication"},
		{"They are shelling us right now, on the right", "right now <vague> = 2020-01-13 day publication"},
		{"some years ago", "years ago <vague> ="},
		{"one year ago today", "one year ago today = 2019-01-13 day publication"},
		{"in the past five years", "the past five years <duration> = 2015-01-13..2020-01-13 year publication"},
		{"the past 24 hours", "the past 24 hours <duration> = 2020-01-12..2020-01-13 day publication"},
		{"for three days", "three days <duration> ="},
		{"every Friday; the weekly bulletin", "every Friday <set> =; weekly <set> ="},
		{"at dawn, at 10:30", "dawn <time-of-day> =; 10:30 <time-of-day> ="},
		{"recently; three people now", "recently <vague> =; now <vague> ="},

		{"the 9/11 plot", "9/11 = 2001-09-11 day"},
		{"two weeks after 9/11", "two weeks after 9/11 = 2001-09-24..2001-09-30 week"},
		{"two days after the Harbour bombing", "two days after the Harbour bombing = 2010-05-06 day incident"},
		{"the Harbour bombing", ""},
		{"on Bloody Sunday", "Bloody Sunday = 1972-01-30 day | 1991-01-13 day"},
		{"in Black September", "Black September = 1970-09-01..1970-09-30 month"},
		{"Killed on Easter Sunday", "Easter Sunday = 2019-04-21 day | 2020-04-12 day"},
		{"on the eve of Easter Sunday 2018", "the eve of Easter Sunday 2018 = 2018-03-31 day"},
		{"on Orthodox Good Friday 2019", "Orthodox Good Friday 2019 = 2019-04-26 day"},
		{"last Christmas", "last Christmas = 2019-12-25 day publication"},
		{"Killed on New Year's Eve", "New Year's Eve = 2019-12-31 day | 2020-12-31 day"},
		{"during Ramadan 2019", "Ramadan 2019 = 2019-05-06..2019-06-04 month"},
		{"on Mid-Sha'ban 2020", "Mid-Sha'ban 2020 = 2020-04-09 day"},
		{"on Quds Day 2019", "Quds Day 2019 = 2019-05-31 day"},
		{"the Hajj 2019", "Hajj 2019 = 2019-08-10..2019-08-15 week"},
		{"on Passover 2002, Yom Kippur 1973", "Passover 2002 = 2002-03-28 day; Yom Kippur 1973 = 1973-10-06 day"},
		{"on Hanukkah 2019, Purim 2020", "Hanukkah 2019 = 2019-12-23 day; Purim 2020 = 2020-03-10 day"},
		{"Thanksgiving 2019", "Thanksgiving 2019 = 2019-11-28 day"},
		{"on United States Memorial Day 2019", "United States Memorial Day 2019 = 2019-05-27 day"},
		{"Red Wednesday 2019", "Red Wednesday 2019 = 2019-03-19 day"},
		{"Songkran 2019", "Songkran 2019 = 2019-04-13..2019-04-15 week"},
		{"Diwali 2019", "Diwali 2019 = 2019-10-01..2019-11-30 season"},
		{"on 14 July 2016", "14 July 2016 = 2016-07-14 day"},
	} {
		want := strings.TrimSuffix(strings.TrimSpace(test.want), " |")
		got := showAll(c.Find(test.text, ref))
		if got != want && !(strings.HasSuffix(test.want, "| ") && strings.HasPrefix(got, want)) {
			t.Errorf("%q:\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

func TestLastMonthHasTwoReadings(t *testing.T) {
	found := calendar(t).Find("Last May, the gang attacked a clinic.", when.Reference{Published: "2021-08-27"})
	want := "Last May = 2021-05-01..2021-05-31 month publication | 2020-05-01..2020-05-31 month publication"
	if got := showAll(found); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestFindsNoTime(t *testing.T) {
	for _, text := range []string{
		"Rebels may attack, and they march on.",
		"Mrs May spoke to the Sun.",
		"a second bomb; the second soldier",
		"a 9-year-old boy and a man aged 45 years",
		"They won 3-1; it is 2.5 km away.",
		"the fall of the town; they spring a trap",
		"the Arab Spring",
		"It was last day but one of the campaign.",
		"In all, some 2000 people, 1,999 of them men, fled.",
		"IT MAY BE THAT 3 MAY HAVE DIED.",
		"about a quarter of them",
		"April Hansen nodded.",
		"a Falcon 2000 jet",
		"the March 23 Movement; the Tuesday Column",
		"a lorry drove into a Christmas market",
	} {
		if found := calendar(t).Find(text, when.Reference{Published: "2020-01-13"}); len(found) > 0 {
			t.Errorf("%q: found %s", text, showAll(found))
		}
	}
}

// Without a reference nothing is invented; what names its own year stands.
func TestUnknownReference(t *testing.T) {
	c := calendar(t)
	for _, text := range []string{"yesterday", "on Thursday", "last week", "on 1 July", "In May they fled", "this year", "three days ago",
		"over the weekend", "last Christmas", "at Easter", "the third quarter", "last night", "overnight", "earlier this month", "two days earlier"} {
		found := c.Find(text, when.Reference{})
		if len(found) != 1 || len(found[0].Dates) > 0 {
			t.Errorf("%q: got %s, want one expression without dates", text, showAll(found))
		}
	}
	for text, want := range map[string]string{"on 1 July 2019": "1 July 2019 = 2019-07-01 day", "on 9/11": "9/11 = 2001-09-11 day", "18 FEB 90": "18 FEB 90 = 1990-02-18 day"} {
		if got := showAll(c.Find(text, when.Reference{})); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestNear(t *testing.T) {
	found := calendar(t).Find("On 5 November and on Thursday", when.Reference{Near: "2024-03-31"})
	if got, want := showAll(found), "5 November = 2023-11-05 day | 2024-11-05 day | 2025-11-05 day; Thursday ="; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDatelineStandsIn(t *testing.T) {
	found := calendar(t).Find("Police said yesterday", when.Reference{Dateline: "2020-01-13"})
	if got, want := showAll(found), "yesterday = 2020-01-12 day publication"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestRelativeToEvent(t *testing.T) {
	for _, test := range []struct {
		text, expression, event string
		offset                  when.Offset
	}{
		{"Three months before the station attack, men fled.", "Three months", "the station", when.Offset{Amount: 3, Unit: when.MonthUnit, Direction: when.Before}},
		{"A day after he was freed, he spoke.", "A day", "he was", when.Offset{Amount: 1, Unit: when.DayUnit, Direction: when.After}},
		{"It came just days after warnings.", "just days", "warnings", when.Offset{Unit: when.DayUnit, Direction: when.After}},
		{"on the eve of the election", "the eve of", "the election", when.Offset{Amount: 1, Unit: when.DayUnit, Direction: when.Before}},
		{"within hours of the blast", "hours", "the blast", when.Offset{Unit: when.HourUnit, Direction: when.Within}},
		{"Within its first three years, it grew.", "its first three years", "", when.Offset{Amount: 3, Unit: when.YearUnit, Direction: when.Within}},
		{"He died two days later.", "two days later", "", when.Offset{Amount: 2, Unit: when.DayUnit, Direction: when.After}},
		{"They returned the next day.", "the next day", "", when.Offset{Amount: 1, Unit: when.DayUnit, Direction: when.After}},
		{"in January of the following year", "January of the following year", "", when.Offset{Amount: 1, Unit: when.YearUnit, Direction: when.After, Month: 1}},
		{"on 3 March of that year", "3 March of that year", "", when.Offset{Unit: when.YearUnit, Direction: when.Same, Month: 3, Day: 3}},
	} {
		found := calendar(t).Find(test.text, when.Reference{Published: "2020-01-13"})
		if len(found) != 1 || found[0].Kind != when.KindRelative || found[0].Text != test.expression || len(found[0].Dates) > 0 || found[0].Offset == nil {
			t.Errorf("%q: got %s", test.text, showAll(found))
			continue
		}
		offset := *found[0].Offset
		if rest := test.text[max(offset.Event, 0):]; offset.Event < 0 != (test.event == "") || !strings.HasPrefix(rest, test.event) {
			t.Errorf("%q: event begins at %d, want at %q", test.text, offset.Event, test.event)
		}
		if offset.Event = 0; offset != test.offset {
			t.Errorf("%q: got %+v, want %+v", test.text, offset, test.offset)
		}
	}
}

func TestBound(t *testing.T) {
	for text, want := range map[string]when.Bound{
		"since 2015": when.BoundSince, "until Friday": when.BoundUntil, "before 2 May 2019": when.BoundBefore,
		"after March 2018": when.BoundAfter, "by 2018": when.BoundBy, "in 2018": when.BoundNone,
	} {
		found := calendar(t).Find(text, when.Reference{Published: "2020-01-13"})
		if len(found) != 1 || found[0].Bound != want {
			t.Errorf("%q: got %s, want bound %q", text, showAll(found), want)
		}
	}
}

func TestParts(t *testing.T) {
	found := calendar(t).Find("between January 2017 and 2018", when.Reference{})
	if len(found) != 1 {
		t.Fatalf("got %s", showAll(found))
	}
	if got, want := showAll(found[0].Parts), "January 2017 = 2017-01-01..2017-01-31 month; 2018 = 2018-01-01..2018-12-31 year"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestTimex(t *testing.T) {
	for text, want := range map[string]string{
		"on 13 February 1998": "DATE 1998-02-13", "last week": "DATE 2020-W02", "two-year": "DURATION P2Y", "for several hours": "DURATION PTXH",
		"yesterday evening": "TIME 2020-01-12TEV", "every Friday": "SET XXXX-WXX-5", "the 1980s": "DATE 198", "the third quarter of 2019": "DATE 2019-Q3",
		"last summer": "DATE 2019-SU", "recently": "DATE PAST_REF", "2 1/2 years": "DURATION P2Y6M", "last weekend": "DATE 2020-W02-WE",
		"10 p.m. Wednesday": "TIME 2020-01-08T22:00",
	} {
		found := calendar(t).Find(text, when.Reference{Published: "2020-01-13"})
		if len(found) != 1 || found[0].Type()+" "+found[0].Value() != want {
			t.Errorf("%q: got %s, want %s", text, showAll(found), want)
			for _, e := range found {
				t.Log(e.Type(), e.Value())
			}
		}
	}
}

// A day that is named for what happened tells where that was, where one country has it.
func TestCountryOfNamedDays(t *testing.T) {
	for text, want := range map[string]string{"The attacks on 9/11 came first.": "US", "It was so on Bloody Sunday.": "", "They met on Christmas.": "", "It fell on 6 May 2004.": ""} {
		found := calendar(t).Find(text, when.Reference{Published: "2021-08-27"})
		if len(found) != 1 || found[0].Country != want {
			t.Errorf("%s: got %+v, want one time with the country %q", text, found, want)
		}
	}
}
