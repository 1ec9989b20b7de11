package workbench

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/dateline-project/dateline"
)

// timeline is a strip on which every incident is as long as its date is
// imprecise. Long stretches in which nothing happened are cut out and drawn as
// a break, so that one attack of 2001 does not squeeze those of 2021 to a line.
type timeline struct {
	Width, Height int
	Axis          int // y of the line that the ticks stand on
	Bars          []bar
	Ticks         []tick
	Breaks        []gap
	Undated       int
}

type bar struct {
	X, Width float64
	Y        int
	Incident *dateline.Incident
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
	stripWidth = 1200.0
	laneHeight = 9
	barHeight  = 7
	leastBar   = 5.0 // width of a single day where the scale is small
	gapWidth   = 46.0
	tickRoom   = 64.0 // least distance of two labels
	maxLanes   = 16
)

// stretch is a run of days that is drawn to scale.
type stretch struct {
	start, end dateline.Day // both inclusive
	x, width   float64
	perDay     float64 // the same for all, so that lengths can be compared
}

func newTimeline(incidents []*dateline.Incident) *timeline {
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
	slices.SortFunc(dated, func(a, b *dateline.Incident) int {
		return cmp.Or(cmp.Compare(a.Date.Start, b.Date.Start), cmp.Compare(a.Date.End, b.Date.End), cmp.Compare(a.ID, b.ID))
	})
	scale := layOut(runsOf(dated))
	lanes := t.draw(dated, scale)
	t.Axis = lanes*laneHeight + 6
	t.Height = t.Axis + 18
	for i, s := range scale {
		t.Ticks = append(t.Ticks, s.ticks()...)
		if i > 0 {
			before := scale[i-1]
			t.Breaks = append(t.Breaks, gap{before.x + before.width, gapWidth, span(s.start.Sub(before.end))})
		}
	}
	return t
}

// runsOf joins the dates of incidents and cuts at the gaps, longest first,
// that take more than a third of what is left to draw.
func runsOf(dated []*dateline.Incident) []stretch {
	var runs []stretch
	for _, i := range dated {
		if last := len(runs) - 1; last >= 0 && i.Date.Start <= runs[last].end.Add(1) {
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

// draw puts every incident on the first lane that has room, and returns the
// number of lanes; beyond maxLanes bars share the last.
func (t *timeline) draw(dated []*dateline.Incident, scale []stretch) int {
	var ends []float64
	for _, i := range dated {
		s := scale[slices.IndexFunc(scale, func(s stretch) bool { return s.start <= i.Date.Start && i.Date.Start <= s.end })]
		x := s.at(i.Date.Start)
		width := max(leastBar, s.at(i.Date.End.Add(1))-x-1)
		lane := slices.IndexFunc(ends, func(end float64) bool { return end+1 < x })
		if lane < 0 {
			if lane = len(ends); lane == maxLanes {
				lane--
			} else {
				ends = append(ends, 0)
			}
		}
		ends[lane] = x + width
		t.Bars = append(t.Bars, bar{X: x, Width: width, Y: lane*laneHeight + 2, Incident: i})
	}
	return len(ends)
}

// units are the steps of the axis, finest first.
var units = []struct {
	layout              string
	days, months, years int
	length              float64 // in days, about
}{
	{"2 Jan 2006", 1, 0, 0, 1}, {"2 Jan 2006", 7, 0, 0, 7}, {"Jan 2006", 0, 1, 0, 30.4}, {"Jan 2006", 0, 3, 0, 91},
	{"2006", 0, 0, 1, 365}, {"2006", 0, 0, 5, 1826}, {"2006", 0, 0, 10, 3652}, {"2006", 0, 0, 50, 18262},
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
	begin := s.start.Time()
	ticks := []tick{{s.x, begin.Format(unit.layout)}}
	at := time.Date(begin.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	if unit.years > 0 {
		at = time.Date(begin.Year()/unit.years*unit.years, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	for ; dateline.DayOf(at) <= s.end; at = at.AddDate(unit.years, unit.months, unit.days) {
		x := s.at(dateline.DayOf(at))
		if at.Before(begin) || x+tickRoom > s.x+s.width {
			continue
		}
		if last := len(ticks) - 1; x < ticks[last].X+tickRoom {
			ticks = ticks[:last]
		}
		ticks = append(ticks, tick{x, at.Format(unit.layout)})
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
