package workbench

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/dateline-project/dateline"
)

// timeline is a strip on which every incident is as long as its date is
// imprecise, with the warnings that were given and what came of them. Long
// stretches in which nothing happened are cut out and drawn as a break, so that
// one attack of 2001 does not squeeze those of 2021 to a line; a window that was
// asked for is drawn as it is. Where incidents are too many for a bar each, they
// are counted in columns.
type timeline struct {
	Width, Height int
	Axis          int // y of the line that the ticks stand on
	Bars          []bar
	Columns       []column2D
	Most          int // incidents of the highest column
	Warnings      []foretold
	Ticks         []tick
	Breaks        []gap
	Undated       int
	Unsaid        int // warnings of which nobody says when they were given
	Scale         string
	Steps         []step
	scale         []stretch
	top           int // y of the first lane
}

type bar struct {
	X, Width float64
	Y        int
	Incident *dateline.Incident
}

// column2D counts the incidents of some days: those known to be in it, and the
// part of those that are known to a longer time.
type column2D struct {
	X, Width       float64
	Y, High        float64 // of the incidents known exactly
	VagueY, Vague  float64 // of the others, on top of them
	Label, Address string
	exact, partly  float64
}

// foretold is a warning on the strip; ToX and ToY are at the bar that it came to,
// 0 where there is none.
type foretold struct {
	X, Width float64
	ToX, ToY float64
	Warning  *dateline.Warning
}

type tick struct {
	X     float64
	Label string
}

type gap struct {
	X, Width float64
	Label    string
}

// Measures of the strip, in the units of its drawing.
const (
	stripWidth   = 1200.0
	laneHeight   = 9
	barHeight    = 7
	leastBar     = 5.0 // width of a single day where the scale is small
	gapWidth     = 46.0
	tickRoom     = 64.0 // least distance of two labels
	maxLanes     = 12
	mostBars     = 150 // more incidents than these are counted in columns
	columnWidth  = 8.0
	columnHeight = 60.0
	warningRow   = 14
)

// stretch is a run of days that is drawn to scale.
type stretch struct {
	start, end dateline.Day // both inclusive
	x, width   float64
	perDay     float64 // the same for all, so that lengths can be compared
}

// newTimeline draws incidents, which come in the order of their dates.
func newTimeline(s selection, incidents []*dateline.Incident, warnings []*dateline.Warning) *timeline {
	t := &timeline{Width: int(stripWidth)}
	dated := make([]*dateline.Incident, 0, len(incidents))
	for _, i := range incidents {
		if i.Date.Known() && !i.Date.Start.Time().IsZero() && i.Date.End >= i.Date.Start {
			dated = append(dated, i)
		}
	}
	t.Undated = len(incidents) - len(dated)
	if len(dated) == 0 {
		return t
	}
	if from, to := s.asked(); from != "" && to != "" {
		t.scale = layOut([]stretch{{start: from, end: to}})
	} else {
		t.scale = layOut(runsOf(dated))
	}
	if len(warnings) > 0 {
		t.top = warningRow
	}
	if len(dated) > mostBars {
		t.count(s, dated)
		t.Axis = t.top + int(columnHeight) + 6
	} else {
		t.Axis = t.top + t.draw(dated)*laneHeight + 6
	}
	t.warn(warnings)
	t.Height = t.Axis + 18
	var runs []string
	for i, run := range t.scale {
		t.Ticks = append(t.Ticks, run.ticks()...)
		if i > 0 {
			before := t.scale[i-1]
			t.Breaks = append(t.Breaks, gap{before.x + before.width, gapWidth, span(run.start.Sub(before.end))})
		}
		runs = append(runs, fmt.Sprintf("%s,%s,%.2f,%.6f", run.start, run.end, run.x, run.perDay))
	}
	t.Scale = strings.Join(runs, " ")
	t.Steps = t.steps(s, dated[len(dated)/2].Date.Start)
	return t
}

// asked is the window of days that a selection asks for; either may be empty.
func (s selection) asked() (from, to dateline.Day) {
	if s.From != "" {
		from = dateline.DayOf(s.From.Time())
	}
	return from, s.To.Last()
}

// runsOf joins the dates of incidents and cuts at the gaps, longest first,
// that take more than a third of what is left to draw.
func runsOf(dated []*dateline.Incident) []stretch {
	var runs []stretch
	for _, i := range dated { // by their begin
		if last := len(runs) - 1; last >= 0 && (i.Date.Start <= runs[last].end || i.Date.Start <= runs[last].end.Add(1)) {
			runs[last].end = max(runs[last].end, i.Date.End)
			continue
		}
		runs = append(runs, stretch{start: i.Date.Start, end: i.Date.End})
	}
	var gaps []int
	total := runs[len(runs)-1].end.Sub(runs[0].start) + 1
	for i := 1; i < len(runs); i++ {
		gaps = append(gaps, runs[i].start.Sub(runs[i-1].end))
	}
	longest := 0
	slices.SortFunc(gaps, func(a, b int) int { return b - a })
	for cut := 0; cut < len(gaps) && cut < 5 && gaps[cut]*3 > total && gaps[cut] > 20; cut++ {
		total -= gaps[cut]
		longest = gaps[cut]
	}
	joined := runs[:1]
	for _, r := range runs[1:] {
		last := &joined[len(joined)-1]
		if g := r.start.Sub(last.end); longest > 0 && g >= longest {
			joined = append(joined, r)
			continue
		}
		last.end = max(last.end, r.end)
	}
	return joined
}

// layOut gives every stretch its place: its days on the common scale, and some
// room behind them for a label.
func layOut(runs []stretch) []stretch {
	days := 0
	for _, r := range runs {
		days += r.end.Sub(r.start) + 1
	}
	room := stripWidth - leastBar - gapWidth*float64(len(runs)-1)
	least := min(90, room/float64(len(runs))/2)
	perDay := (room - least*float64(len(runs))) / float64(days)
	x := 0.0
	for i := range runs {
		runs[i].x, runs[i].perDay = x, perDay
		runs[i].width = least + perDay*float64(runs[i].end.Sub(runs[i].start)+1)
		x += runs[i].width + gapWidth
	}
	return runs
}

// at is where a day begins.
func (s stretch) at(d dateline.Day) float64 {
	return s.x + s.perDay*float64(d.Sub(s.start))
}

// place is where the days from start to end are drawn, as far as they are in the
// window; false where they are not.
func (t *timeline) place(start, end dateline.Day) (x, width float64, drawn bool) {
	n := slices.IndexFunc(t.scale, func(s stretch) bool { return start <= s.end && end >= s.start })
	if n < 0 {
		return 0, 0, false
	}
	s := t.scale[n]
	x = s.at(max(start, s.start))
	return x, max(leastBar, s.at(min(end, s.end).Add(1))-x-1), true
}

// draw puts every incident on the first lane that has room, and returns the
// number of lanes; beyond maxLanes bars share the last.
func (t *timeline) draw(dated []*dateline.Incident) int {
	var ends []float64
	for _, i := range dated {
		x, width, drawn := t.place(i.Date.Start, i.Date.End)
		if !drawn {
			continue
		}
		lane := slices.IndexFunc(ends, func(end float64) bool { return end+1 < x })
		if lane < 0 {
			if lane = len(ends); lane == maxLanes {
				lane--
			} else {
				ends = append(ends, 0)
			}
		}
		ends[lane] = x + width
		t.Bars = append(t.Bars, bar{X: x, Width: width, Y: t.top + lane*laneHeight + 2, Incident: i})
	}
	return len(ends)
}

// count puts the incidents into columns. One whose date is longer than a column
// gives each column that it touches its share.
func (t *timeline) count(s selection, dated []*dateline.Incident) {
	for _, run := range t.scale {
		days := max(1, int(columnWidth/run.perDay))
		first := len(t.Columns)
		for start := run.start; start <= run.end; start = start.Add(days) {
			end := min(start.Add(days-1), run.end)
			narrowed := s
			narrowed.From, narrowed.To = start, end
			t.Columns = append(t.Columns, column2D{X: run.at(start), Width: max(1, run.perDay*float64(end.Sub(start)+1)-1), Label: daysWords(start, end), Address: narrowed.Address()})
		}
		columns := t.Columns[first:]
		numbers := map[dateline.Day]int{} // of days from the begin of the run
		since := func(d dateline.Day) int {
			n, known := numbers[d]
			if !known {
				n = d.Sub(run.start)
				numbers[d] = n
			}
			return n
		}
		for _, i := range dated {
			if i.Date.Start > run.end || i.Date.End < run.start {
				continue
			}
			from := max(0, since(i.Date.Start)) / days
			to := min(len(columns)-1, since(i.Date.End)/days)
			if from == to {
				columns[from].exact++
				continue
			}
			share := 1 / float64((since(i.Date.End)-since(i.Date.Start))/days+1)
			for n := from; n <= to; n++ {
				columns[n].partly += share
			}
		}
	}
	most := 0.0
	for _, c := range t.Columns {
		most = max(most, c.exact+c.partly)
	}
	t.Most = int(math.Ceil(most))
	for n := range t.Columns {
		c := &t.Columns[n]
		c.High, c.Vague = c.exact/most*columnHeight, c.partly/most*columnHeight
		c.Y = float64(t.top) + columnHeight + 2 - c.High
		c.VagueY = c.Y - c.Vague
		c.Label += ": " + count(int(math.Round(c.exact+c.partly)), "incident", "incidents")
	}
	t.Columns = slices.DeleteFunc(t.Columns, func(c column2D) bool { return c.exact+c.partly == 0 })
}

// warn puts the warnings above the incidents, each with a line to that which it
// came to.
func (t *timeline) warn(warnings []*dateline.Warning) {
	for _, w := range warnings {
		if w.Date.Start == "" {
			t.Unsaid++
			continue
		}
		x, width, drawn := t.place(w.Date.Start, cmp.Or(w.Date.End, w.Date.Start))
		if !drawn {
			continue
		}
		mark := foretold{X: x, Width: width, Warning: w}
		if n := slices.IndexFunc(t.Bars, func(b bar) bool { return b.Incident.ID == string(w.Incident) }); n >= 0 {
			mark.ToX, mark.ToY = t.Bars[n].X, float64(t.Bars[n].Y)
		}
		t.Warnings = append(t.Warnings, mark)
	}
}

// steps lead to the days around these, to fewer and to more. Zooming in keeps the
// middle incident in sight, which the middle of the strip need not have.
func (t *timeline) steps(s selection, middle dateline.Day) []step {
	first, last := t.scale[0].start, t.scale[len(t.scale)-1].end
	days := last.Sub(first) + 1
	window := func(from, to dateline.Day) string {
		moved := s
		moved.From, moved.To = from, max(from, to)
		return moved.Address()
	}
	steps := []step{
		{"+", "fewer days", window(max(first, middle.Add(-days/4)), max(first, middle.Add(-days/4)).Add(days/2-1))},
		{"−", "more days", window(first.Add(-(days+1)/2), last.Add((days+1)/2))},
		{"←", "earlier", window(first.Add(-(days+1)/2), last.Add(-(days+1)/2))},
		{"→", "later", window(first.Add((days+1)/2), last.Add((days+1)/2))},
	}
	if s.From != "" || s.To != "" {
		s.From, s.To = "", ""
		steps = append(steps, step{"whole", "all dates", s.Address()})
	}
	return steps
}

// units are the steps of the axis, finest first. No date is finer than a day;
// hours show how long that is.
var units = []struct {
	layout                     string
	hours, days, months, years int
	length                     float64 // in days, about
}{
	{"15:04", 3, 0, 0, 0, 0.125}, {"15:04", 6, 0, 0, 0, 0.25}, {"15:04", 12, 0, 0, 0, 0.5},
	{"2 Jan 2006", 0, 1, 0, 0, 1}, {"2 Jan 2006", 0, 7, 0, 0, 7}, {"Jan 2006", 0, 0, 1, 0, 30.4}, {"Jan 2006", 0, 0, 3, 0, 91},
	{"2006", 0, 0, 0, 1, 365}, {"2006", 0, 0, 0, 5, 1826}, {"2006", 0, 0, 0, 10, 3652}, {"2006", 0, 0, 0, 50, 18262},
}

// ticks labels every step of the finest unit for which there is room, and the
// begin of the stretch where the first step leaves room for it.
func (s stretch) ticks() []tick {
	unit := units[len(units)-1]
	for _, u := range units {
		if u.length*s.perDay >= tickRoom+12 {
			unit = u
			break
		}
	}
	begin, over := s.start.Time(), s.end.Time().AddDate(0, 0, 1)
	ticks := []tick{{s.x, begin.Format(cmp.Or(map[bool]string{true: "2 Jan 2006"}[unit.hours > 0], unit.layout))}}
	at := time.Date(begin.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	switch {
	case unit.years > 0:
		at = time.Date(begin.Year()/unit.years*unit.years, 1, 1, 0, 0, 0, 0, time.UTC)
	case unit.hours > 0:
		at = begin
	}
	for ; at.Before(over); at = at.AddDate(unit.years, unit.months, unit.days).Add(time.Duration(unit.hours) * time.Hour) {
		x := s.x + s.perDay*at.Sub(begin).Hours()/24
		if !at.After(begin) || x+tickRoom > s.x+s.width {
			continue
		}
		if last := len(ticks) - 1; x < ticks[last].X+tickRoom {
			ticks = ticks[:last]
		}
		label := at.Format(unit.layout)
		if unit.hours > 0 && at.Hour() == 0 {
			label = at.Format("2 Jan 2006")
		}
		ticks = append(ticks, tick{x, label})
	}
	return ticks
}

// span words the length of a break.
func span(days int) string {
	switch {
	case days >= 2*365:
		return fmt.Sprintf("%d years", days/365)
	case days >= 60:
		return fmt.Sprintf("%d months", days/30)
	}
	return fmt.Sprintf("%d days", days)
}
