package workbench

import (
	"fmt"
	"math"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
)

func selectable() *index {
	on := func(start, end dateline.Day, p dateline.DatePrecision) dateline.Date {
		return dateline.Date{Start: start, End: end, Precision: p, Basis: dateline.BasisStated}
	}
	toll := func(n int) *dateline.Toll { return &dateline.Toll{Low: n, Best: n, High: n} }
	return newIndex(&dateline.Casebook{
		Actors: []dateline.Actor{{ID: "a:z", Name: "Zeal Front", Aliases: []dateline.Alias{{Name: "ZF", Mentions: 1}}}, {ID: "a:b", Name: "Bay Guard"}},
		Incidents: []dateline.Incident{
			{ID: "i:1", Kind: dateline.Bombing, Status: dateline.Occurred, Date: on("2020-03-04", "2020-03-04", dateline.PrecisionDay), Place: dateline.Place{Name: "Mombasa", Country: "KE"}, Perpetrators: []dateline.IncidentParty{{Actor: "a:z", Standing: dateline.Claimed}}, Killed: toll(3), Disagreements: []dateline.Disagreement{{Field: "date"}}, Sources: dateline.Sources{Reports: 3, Independent: 2}, Review: &dateline.Review{State: dateline.Accepted}},
			{ID: "i:2", Kind: dateline.Raid, Status: dateline.Foiled, Date: on("2019-01-01", "2019-12-31", dateline.PrecisionYear), Place: dateline.Place{Country: "SO"}, Perpetrators: []dateline.IncidentParty{{Actor: "a:b", Standing: dateline.Blamed}}, Weapons: []string{"rifles"}},
			{ID: "i:3", Kind: dateline.Bombing, Status: dateline.Occurred, Date: dateline.UnknownDate, Killed: toll(11),
				Disagreements: []dateline.Disagreement{{Field: "killed", Values: []dateline.ReportedValue{{Value: 11}, {Value: float64(3)}}}}},
		},
	})
}

func TestSelecting(t *testing.T) {
	x := selectable()
	for _, c := range []struct{ query, want string }{
		{"", "1 2 3"},
		{"sort=date", "2 1 3"},
		{"sort=-killed", "3 1 2"},
		{"sort=killed", "1 3 2"},
		{"sort=place", "1 2 3"},
		{"sort=-place", "2 1 3"},
		{"sort=actor", "2 1 3"},
		{"sort=kind", "1 3 2"},
		{"sort=status", "2 1 3"},
		{"from=2020", "1"},
		{"to=2019-06", "2"},
		{"place=kenya", "1"},
		{"actor=ZF", "1"},
		{"kind=bombing", "1 3"},
		{"status=foiled", "2"},
		{"disputed=1", "1 3"},
		{"sources=2", "1"},
		{"sources=3", ""},
		{"review=accepted", "1"},
		{"review=changed", ""},
		{"review=unreviewed&sort=date", "2 3"},
		{"sort=-disputes", "3 1 2"}, // 8 people apart before the one that is not apart on numbers
		{"sort=disputes", "1 3 2"},
		{"sort=-review", "1 2 3"},
		{"q=rifles", "2"},
		{"q=BOMBING+mombasa", "1"},
		{"q=zeal+somalia", ""},
		{"kind=bombing&sort=-killed", "3 1"},
	} {
		q, err := url.ParseQuery(c.query)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, i := range x.pick(parseSelection(q)) {
			got = append(got, strings.TrimPrefix(i.ID, "i:"))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %q, want %q", c.query, got, c.want)
		}
	}
}

func TestDisputeInWords(t *testing.T) {
	values := func(all ...any) (d dateline.Disagreement) {
		for _, v := range all {
			d.Values = append(d.Values, dateline.ReportedValue{Value: v})
		}
		d.Field = "killed"
		return d
	}
	for want, d := range map[string]dateline.Disagreement{"killed 3–40": values(18, float64(40), 3), "killed": values("a:x", "a:y"), "killed 0–7": values(0, 7)} {
		if got := disputeWords(d); got != want {
			t.Errorf("%v: %q, want %q", d.Values, got, want)
		}
	}
}

// A filter that is on or off is named without a value.
func TestFiltersAreNamed(t *testing.T) {
	var named []string
	for _, f := range parseSelection(url.Values{"disputed": {"1"}, "kind": {"bombing"}}).Filters() {
		named = append(named, f.Name+"="+f.Value)
	}
	if want := []string{"kind=bombing", "reports disagree="}; !slices.Equal(named, want) {
		t.Errorf("the filters are %q, want %q", named, want)
	}
}

func TestSelectionStaysInTheURL(t *testing.T) {
	for _, query := range []string{"", "from=2020-03-04&to=2021", "actor=A+%26+B&kind=bombing&place=S%C3%A9vare&q=a+b&status=foiled", "disputed=1&sort=-killed", "review=accepted&sources=2"} {
		q, err := url.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		if got := parseSelection(q).query().Encode(); got != query {
			t.Errorf("%q became %q", query, got)
		}
	}
}

func TestWhatCannotBeReadIsNamed(t *testing.T) {
	s := parseSelection(url.Values{"from": {"last May"}, "to": {"2020-13"}, "sort": {"colour"}, "sources": {"many"}, "review": {"perhaps"}})
	if len(s.Unread) != 5 || s.Sources != 0 || s.Review != "" || s.From != "" || s.To != "" || s.Sort != defaultSort {
		t.Errorf("got %+v", s)
	}
}

func TestHeadsTurnTheOrderRound(t *testing.T) {
	for _, c := range []struct{ sort, column, address, arrow, order string }{
		{"-date", "date", "/?sort=date", "▼", "descending"}, {"date", "date", "/", "▲", "ascending"},
		{"-date", "killed", "/?sort=-killed", "", "none"}, {"-killed", "killed", "/?sort=killed", "▼", "descending"},
		{"-date", "place", "/?sort=place", "", "none"}, {"place", "place", "/?sort=-place", "▲", "ascending"},
	} {
		s := selection{Sort: c.sort}
		if got, want := s.By(c.column, "Head"), (sorting{"Head", c.address, c.arrow}); got != want {
			t.Errorf("by %s from %s: %v, want %v", c.column, c.sort, got, want)
		}
		if got := s.Order("other", c.column); got != c.order {
			t.Errorf("by %s from %s: aria-sort %s, want %s", c.column, c.sort, got, c.order)
		}
	}
}

func TestTimelineDrawsPrecisionAsLength(t *testing.T) {
	x := selectable()
	strip := newTimeline(selection{}, x.inTime(x.pick(parseSelection(url.Values{}))), nil)
	if strip.Undated != 1 || len(strip.Bars) != 2 {
		t.Fatalf("%d bars, %d undated", len(strip.Bars), strip.Undated)
	}
	year, day := strip.Bars[0], strip.Bars[1]
	if year.Width < 100*day.Width/leastBar || day.Width != leastBar || day.X < year.X+year.Width {
		t.Errorf("year %+v, day %+v", year, day)
	}
}

func TestTimelineCutsOutEmptyYears(t *testing.T) {
	var incidents []*dateline.Incident
	for _, d := range []dateline.Day{"2001-09-11", "2021-08-17", "2021-08-26", "2021-09-02"} {
		incidents = append(incidents, &dateline.Incident{ID: "i:" + string(d), Date: dateline.Date{Start: d, End: d, Precision: dateline.PrecisionDay}})
	}
	strip := newTimeline(selection{}, incidents, nil)
	if len(strip.Breaks) != 1 || strip.Breaks[0].Label != "19 years" {
		t.Fatalf("breaks: %+v", strip.Breaks)
	}
	for i, b := range strip.Bars {
		if math.Abs(b.Width-strip.Bars[0].Width) > 0.01 {
			t.Errorf("day %d is %.1f long, the first %.1f", i, b.Width, strip.Bars[0].Width)
		}
		if b.X < 0 || b.X+b.Width > stripWidth || i > 0 && b.X <= strip.Bars[i-1].X {
			t.Errorf("bar %d at %.1f, width %.1f", i, b.X, b.Width)
		}
	}
	if !slices.IsSortedFunc(strip.Ticks, func(a, b tick) int { return int(a.X - b.X) }) {
		t.Errorf("ticks: %+v", strip.Ticks)
	}
}

func TestTimelineOfAMillenniumAndOfADamagedDate(t *testing.T) {
	incidents := []*dateline.Incident{
		{ID: "i:1", Date: dateline.Date{Start: "1095-01-01", End: "1095-12-31"}},
		{ID: "i:2", Date: dateline.Date{Start: "2021-08-17", End: "2021-08-17"}},
		{ID: "i:3", Date: dateline.Date{Start: "soon", End: "later"}},
		{ID: "i:4", Date: dateline.Date{Start: "2021-08-17", End: "2020-01-01"}},
	}
	if strip := newTimeline(selection{}, incidents, nil); len(strip.Bars) != 2 || strip.Undated != 2 || len(strip.Ticks) > 50 {
		t.Errorf("%d bars, %d undated, %d ticks", len(strip.Bars), strip.Undated, len(strip.Ticks))
	}
}

// A window that was asked for is drawn whole and nothing beyond it; what reaches
// out of it is cut off; down to one day, with its hours.
func TestTimelineOfAWindow(t *testing.T) {
	incidents := []*dateline.Incident{
		{ID: "i:year", Date: dateline.Date{Start: "2020-01-01", End: "2020-12-31", Precision: dateline.PrecisionYear}},
		{ID: "i:day", Date: dateline.Date{Start: "2020-03-04", End: "2020-03-04", Precision: dateline.PrecisionDay}},
	}
	for _, c := range []struct {
		from, to dateline.Day
		ticks    []string
	}{
		{"2020-03-04", "2020-03-04", []string{"4 Mar 2020", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00"}},
		{"2020-03-03", "2020-03-04", []string{"3 Mar 2020", "06:00", "12:00", "18:00", "4 Mar 2020", "06:00", "12:00", "18:00"}},
		{"2020", "2020", []string{"Jan 2020", "Feb 2020", "Mar 2020", "Apr 2020", "May 2020", "Jun 2020", "Jul 2020", "Aug 2020", "Sep 2020", "Oct 2020", "Nov 2020", "Dec 2020"}},
	} {
		s := selection{Filter: casebook.Filter{From: c.from, To: c.to}}
		strip := newTimeline(s, incidents, nil)
		if len(strip.Bars) != 2 {
			t.Fatalf("%s to %s: %d bars", c.from, c.to, len(strip.Bars))
		}
		for _, b := range strip.Bars {
			if b.X < 0 || b.X+b.Width > stripWidth {
				t.Errorf("%s to %s: %s is drawn from %.1f to %.1f", c.from, c.to, b.Incident.ID, b.X, b.X+b.Width)
			}
		}
		var labels []string
		for _, tick := range strip.Ticks {
			labels = append(labels, tick.Label)
		}
		if !slices.Equal(labels, c.ticks) {
			t.Errorf("%s to %s: ticks %q", c.from, c.to, labels)
		}
	}
}

// Very many incidents are counted: each once, whatever it is spread over.
func TestTimelineCountsWhatItCannotDraw(t *testing.T) {
	var incidents []*dateline.Incident
	for n := range 400 {
		day := dateline.Day("2010-01-01").Add(n * 10)
		incidents = append(incidents, &dateline.Incident{ID: fmt.Sprint(n), Date: dateline.Date{Start: day, End: day, Precision: dateline.PrecisionDay}})
	}
	incidents = append(incidents, &dateline.Incident{ID: "year", Date: dateline.Date{Start: "2012-01-01", End: "2012-12-31", Precision: dateline.PrecisionYear}})
	strip := newTimeline(selection{}, incidents, nil)
	if len(strip.Bars) > 0 || len(strip.Columns) < 100 {
		t.Fatalf("%d bars, %d columns", len(strip.Bars), len(strip.Columns))
	}
	exact, partly := 0.0, 0.0
	for _, c := range strip.Columns {
		exact, partly = exact+c.exact, partly+c.partly
		if c.VagueY < 0 || c.Y+c.High > float64(strip.Axis) {
			t.Fatalf("a column from %.1f to %.1f, axis at %d", c.VagueY, c.Y+c.High, strip.Axis)
		}
	}
	if exact != 400 || math.Abs(partly-1) > 0.05 {
		t.Errorf("counted %.2f exactly and %.2f in parts, want 400 and 1", exact, partly)
	}
}

func TestTimelineLeadsFromWarningsToWhatTheyCameTo(t *testing.T) {
	on := func(id string, d dateline.Day) *dateline.Incident {
		return &dateline.Incident{ID: id, Date: dateline.Date{Start: d, End: d, Precision: dateline.PrecisionDay}}
	}
	warnings := []*dateline.Warning{
		{ID: "w:heeded", Date: dateline.WarningDate{Start: "2020-03-01", End: "2020-03-01"}, Incident: "i:b"},
		{ID: "w:vain", Date: dateline.WarningDate{Start: "2020-03-02", End: "2020-03-02"}},
		{ID: "w:undated", Incident: "i:a"},
	}
	strip := newTimeline(selection{}, []*dateline.Incident{on("i:a", "2020-02-20"), on("i:b", "2020-03-09")}, warnings)
	if len(strip.Warnings) != 2 || strip.Unsaid != 1 {
		t.Fatalf("%d warnings, %d undated", len(strip.Warnings), strip.Unsaid)
	}
	b := strip.Bars[1]
	if heeded := strip.Warnings[0]; heeded.ToX != b.X || heeded.ToY != float64(b.Y) || heeded.X >= b.X {
		t.Errorf("the warning at %.1f leads to %.1f, %.1f; the bar is at %.1f, %d", heeded.X, heeded.ToX, heeded.ToY, b.X, b.Y)
	}
	if vain := strip.Warnings[1]; vain.ToX != 0 || vain.ToY != 0 {
		t.Errorf("a warning that came to nothing leads to %.1f, %.1f", vain.ToX, vain.ToY)
	}
}

func TestTollLine(t *testing.T) {
	n := func(n int) *int { return &n }
	line := tollLine{Toll: &dateline.Toll{Low: 60, Best: 60, High: 73}, Figures: []tollFigure{
		{Figure: dateline.Figure{Low: n(61), Qualifier: dateline.Over}},
		{Figure: dateline.Figure{Low: n(73), High: n(73), Qualifier: dateline.Exact}},
		{Figure: dateline.Figure{High: n(40), Qualifier: dateline.UpTo}},
		{Figure: dateline.Figure{Low: n(0), High: n(0), Qualifier: dateline.Exact}},
	}}
	line.place()
	if line.Scale != 80 || line.Low != line.at(60) || line.High != line.at(73) {
		t.Errorf("scale %d, low %.1f, high %.1f", line.Scale, line.Low, line.High)
	}
	over, exact, upTo, nought := line.Figures[0], line.Figures[1], line.Figures[2], line.Figures[3]
	if !over.Open || over.X != line.at(60) || over.End != line.at(80) {
		t.Errorf("over 60: %+v", over)
	}
	if exact.Open || exact.Begin != exact.X || exact.End != exact.X {
		t.Errorf("73: %+v", exact)
	}
	if upTo.Begin != line.at(0) || upTo.End != line.at(40) || nought.X != line.at(0) {
		t.Errorf("up to 40: %+v, none: %+v", upTo, nought)
	}
}

func TestScalesAreRound(t *testing.T) {
	for n, want := range map[int]int{0: 5, 4: 5, 7: 7, 12: 15, 23: 25, 60: 60, 73: 80, 101: 150, 350: 350, 2977: 3000} {
		if got := roundUp(n); got != want {
			t.Errorf("%d: %d, want %d", n, got, want)
		}
	}
}

func TestDatesAreWrittenAsFinelyAsTheyAreKnown(t *testing.T) {
	for _, c := range []struct {
		start, end dateline.Day
		precision  dateline.DatePrecision
		want       string
	}{
		{"2021-08-26", "2021-08-26", dateline.PrecisionDay, "26 Aug 2021"},
		{"2019-02-14", "2019-02-16", dateline.PrecisionDay, "14–16 Feb 2019"},
		{"2019-08-26", "2019-09-01", dateline.PrecisionWeek, "26 Aug – 1 Sep 2019"},
		{"2018-12-31", "2019-01-06", dateline.PrecisionWeek, "31 Dec 2018 – 6 Jan 2019"},
		{"2020-05-01", "2020-05-31", dateline.PrecisionMonth, "May 2020"},
		{"2020-03-01", "2020-05-31", dateline.PrecisionSeason, "Mar–May 2020"},
		{"2019-12-01", "2020-02-29", dateline.PrecisionSeason, "Dec 2019–Feb 2020"},
		{"2020-01-01", "2020-12-31", dateline.PrecisionYear, "2020"},
		{"1990-01-01", "1999-12-31", dateline.PrecisionYear, "1990–1999"},
		{"", "", dateline.PrecisionUnknown, "not known"},
	} {
		if got := dateWords(dateline.Date{Start: c.start, End: c.end, Precision: c.precision}); got != c.want {
			t.Errorf("%s to %s: %q, want %q", c.start, c.end, got, c.want)
		}
	}
}
