package workbench

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// Known is the toll of an incident as it was known once the reports of a day were
// out; the day of those without a date is empty.
type Known struct {
	Day                       dateline.Day
	Killed, Injured, Abducted *dateline.Toll
}

func (k Known) toll(m dateline.Measure) *dateline.Toll {
	return map[dateline.Measure]*dateline.Toll{dateline.Killed: k.Killed, dateline.Injured: k.Injured, dateline.Abducted: k.Abducted}[m]
}

// known returns how the toll of an incident moved; nothing where that is not told.
func (b *bench) known(incident string) []Known {
	if b.History == nil {
		return nil
	}
	known, err := b.History(b.Book, incident)
	if err != nil {
		return nil
	}
	return slices.DeleteFunc(known, func(k Known) bool { return k.Day == "" })
}

// course draws one measure through the days on which reports came out: every
// figure as a mark, the best of each day as a line, low to high as a band. Nil
// where reports of fewer than two days give a figure.
func (l *tollLine) course(known []Known) *chart {
	known = slices.DeleteFunc(slices.Clone(known), func(k Known) bool { return k.toll(l.Measure) == nil })
	figures := slices.DeleteFunc(slices.Clone(l.Figures), func(f tollFigure) bool { return f.Report.Published.Date == "" })
	if len(known) == 0 || len(daysOf(nil, figures)) < 2 {
		return nil
	}
	days := daysOf(known, figures)
	c := &chart{Width: chartWidth}
	y := c.levels(l.Scale)
	x := dayScale{days[0], days[len(days)-1]}.at
	c.Years = dayTicks(days, x)
	end := float64(chartWidth) - undatedRoom
	var words []string
	for n, k := range known {
		toll, from, to := k.toll(l.Measure), x(k.Day), end
		if n+1 < len(known) {
			to = x(known[n+1].Day)
		}
		c.Boxes = append(c.Boxes, box{from, y(toll.High), to - from, y(toll.Low) - y(toll.High), "band", ""})
		if n > 0 {
			c.Lines = append(c.Lines, stroke{from, y(known[n-1].toll(l.Measure).Best), from, y(toll.Best), "best"})
		}
		c.Lines = append(c.Lines, stroke{from, y(toll.Best), to, y(toll.Best), "best"})
		words = append(words, fmt.Sprintf("%s: %s", dayWords(k.Day), tollWords(toll)))
	}
	for _, f := range figures {
		class := "whole"
		if f.rank() > 0 {
			class = "hedged"
		}
		c.Dots = append(c.Dots, dot{x(f.Report.Published.Date.Last()), y(f.Value()), class, dayWords(f.Report.Published.Date) + ": " + boundWords(f.Figure)})
	}
	c.Words = "How the number of " + string(l.Measure) + " moved as reports came out. " + strings.Join(words, "; ")
	return c
}

// daysOf are the days of what is drawn, each once.
func daysOf(known []Known, figures []tollFigure) []dateline.Day {
	var days []dateline.Day
	for _, k := range known {
		days = append(days, k.Day)
	}
	for _, f := range figures {
		days = append(days, f.Report.Published.Date.Last())
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// dayScale is a scale of days.
type dayScale struct{ first, last dateline.Day }

// at is where a day stands; before the first and behind the last is room for their
// labels.
func (s dayScale) at(d dateline.Day) float64 {
	const room = chartWidth - undatedRoom - chartLeft
	whole := s.last.Time().Sub(s.first.Time()).Hours()
	return chartLeft + 30 + (room-90)*d.Time().Sub(s.first.Time()).Hours()/whole
}

// dayTicks labels as many of the days as there is room for, the last among them.
func dayTicks(days []dateline.Day, x func(dateline.Day) float64) []yearTick {
	const apart = 88
	last := x(days[len(days)-1])
	var ticks []yearTick
	for _, d := range days {
		at := x(d)
		if at != last && last-at < apart || len(ticks) > 0 && at-ticks[len(ticks)-1].X < apart {
			continue
		}
		ticks = append(ticks, yearTick{at, dayWords(d)})
	}
	return ticks
}

// tollWords writes a toll as "40" or "40, from 37 to 44".
func tollWords(t *dateline.Toll) string {
	if t.Low == t.High {
		return fmt.Sprint(t.Best)
	}
	return fmt.Sprintf("%d, from %d to %d", t.Best, t.Low, t.High)
}
