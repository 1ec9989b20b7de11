package workbench

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/profile"
)

// pictures show what is known of an actor over time, on one scale of years. A
// picture without anything in it is nil.
type pictures struct {
	Attacks, Strength, Leaders *chart
}

// chart is a picture: marks over years, with what it shows in words.
type chart struct {
	Width, Height int
	Axis          int // y of the line of years
	Words         string
	Years         []yearTick
	Levels        []level // lines across, with their numbers
	Boxes         []box
	Lines         []stroke
	Dots          []dot
	Labels        []textAt
}

type yearTick struct {
	X     float64
	Label string
}

type level struct {
	Y     float64
	Label string
}

type box struct {
	X, Y, Width, Height float64
	Class, Title        string
}

type stroke struct {
	X1, Y1, X2, Y2 float64
	Class          string
}

type dot struct {
	X, Y  float64
	Class string
	Title string
}

type textAt struct {
	X, Y   float64
	Text   string
	Anchor string // which part of it stands at X: start, middle or end
}

// Measures of a picture, in the units of its drawing.
const (
	chartWidth  = 760
	chartLeft   = 52.0
	undatedRoom = 90.0 // on the right, for what has no date
	plotHeight  = 110.0
	plotTop     = 12.0
	rowHeight   = 24.0
)

// years is the scale that the pictures of an actor share.
type years struct {
	first, last int
}

// at is where a day, month or year stands; what is undated stands behind the scale.
func (y years) at(d dateline.Day) float64 {
	if d == "" {
		return chartWidth - undatedRoom/2
	}
	t := d.Time()
	return y.x(float64(t.Year()) + float64(t.YearDay()-1)/366)
}

func (y years) x(year float64) float64 {
	return chartLeft + (year-float64(y.first))*y.width()
}

// width is that of a year.
func (y years) width() float64 {
	return (chartWidth - undatedRoom - chartLeft) / float64(y.last-y.first+1)
}

// ticks labels the years, as many as there is room for.
func (y years) ticks() []yearTick {
	step := 1
	for float64(step)*y.width() < 44 {
		step++
	}
	var all []yearTick
	for year := y.first; year <= y.last; year += step {
		all = append(all, yearTick{y.x(float64(year) + 0.5), strconv.Itoa(year)})
	}
	return all
}

// picture draws what is known over time.
func picture(rows []yearRow, sections []profile.Section) pictures {
	said := map[string][]profile.Statement{}
	for _, s := range sections {
		said[s.Name] = s.Statements[:len(s.Statements)-s.Further]
	}
	scale, dated := scaleOf(rows, said)
	if !dated {
		return pictures{}
	}
	return pictures{Attacks: attacksChart(scale, rows), Strength: strengthChart(scale, said["strength"]), Leaders: leadersChart(scale, said["leaders"])}
}

// scaleOf finds the years that the pictures must hold, and whether there are any.
func scaleOf(rows []yearRow, said map[string][]profile.Statement) (years, bool) {
	var all []int
	for _, r := range rows {
		if n, err := strconv.Atoi(r.Year); err == nil {
			all = append(all, n)
		}
	}
	for _, name := range []string{"strength", "leaders"} {
		for _, s := range said[name] {
			for _, d := range []dateline.Day{s.First, s.Last} {
				if d != "" && !d.Time().IsZero() {
					all = append(all, d.Time().Year())
				}
			}
		}
	}
	if len(all) == 0 {
		return years{}, false
	}
	return years{slices.Min(all), slices.Max(all)}, true
}

// levels draws lines across at round numbers up to most, and returns where a
// number stands.
func (c *chart) levels(most int) func(int) float64 {
	step := 1
	for n := 0; most/step > 4; n++ {
		step = []int{1, 2, 5}[n%3] * pow10(n/3)
	}
	top := (most + step - 1) / step * step
	at := func(n int) float64 { return plotTop + plotHeight*(1-float64(n)/float64(max(1, top))) }
	for n := 0; n <= top; n += step {
		c.Levels = append(c.Levels, level{at(n), strconv.Itoa(n)})
	}
	c.Axis = int(plotTop + plotHeight)
	c.Height = c.Axis + 20
	return at
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}

// attacksChart stacks the incidents of each year by standing.
func attacksChart(scale years, rows []yearRow) *chart {
	if len(rows) == 0 {
		return nil
	}
	c := &chart{Width: chartWidth, Years: scale.ticks()}
	most := 0
	for _, r := range rows {
		most = max(most, len(r.Incidents))
	}
	y := c.levels(most)
	var words []string
	for _, r := range rows {
		x, width := scale.at(""), min(24, scale.width()*0.7)
		if year, err := strconv.Atoi(r.Year); err == nil {
			x = scale.x(float64(year) + 0.5)
		} else {
			c.Labels = append(c.Labels, textAt{x, float64(c.Axis) + 14, "undated", "middle"})
		}
		below := 0
		for _, s := range r.Standings {
			c.Boxes = append(c.Boxes, box{x - width/2, y(below + s.Count), width, y(below) - y(below+s.Count), string(s.Standing),
				fmt.Sprintf("%s: %d %s", r.Year, s.Count, s.Standing)})
			below += s.Count
		}
		words = append(words, fmt.Sprintf("%s: %d", r.Year, len(r.Incidents)))
	}
	c.Words = "Incidents laid to it, by year. " + strings.Join(words, ", ")
	return c
}

// strengthChart draws every estimate from its low to its high.
func strengthChart(scale years, statements []profile.Statement) *chart {
	type estimate struct {
		s         profile.Statement
		low, high int
	}
	var all []estimate
	most := 0
	for _, s := range statements {
		if len(s.Says) == 0 || s.Says[0].Low == nil && s.Says[0].High == nil || s.Sources[0].Stance == dateline.StanceDenied {
			continue
		}
		e := estimate{s: s}
		if v := s.Says[0]; v.Low != nil {
			e.low, e.high = *v.Low, *v.Low
		}
		if v := s.Says[0]; v.High != nil {
			e.high = *v.High
			if v.Low == nil {
				e.low = e.high
			}
		}
		most = max(most, e.high)
		all = append(all, e)
	}
	if len(all) == 0 {
		return nil
	}
	c := &chart{Width: chartWidth, Years: scale.ticks()}
	y := c.levels(most)
	var words []string
	undated := 0
	for _, e := range all {
		x := scale.at(e.s.First)
		if e.s.First == "" {
			x += 12 * float64(undated)
			undated++
		}
		c.Lines = append(c.Lines, stroke{x, y(e.low), x, y(e.high), "range"})
		title := fmt.Sprintf("%s, %s", e.s.Label, dayWords(e.s.First))
		c.Dots = append(c.Dots, dot{x, y(e.low), string(e.s.Sources[0].Stance), title})
		words = append(words, title)
	}
	if undated > 0 {
		c.Labels = append(c.Labels, textAt{scale.at(""), float64(c.Axis) + 14, "undated", "middle"})
	}
	c.Words = "Estimates of its strength. " + strings.Join(words, "; ")
	return c
}

// leadersChart draws for each leader from when to when reports name them so.
func leadersChart(scale years, statements []profile.Statement) *chart {
	c := &chart{Width: chartWidth, Years: scale.ticks()}
	var words []string
	rows := map[string]float64{}
	for _, s := range statements {
		if s.Label == "" || s.Sources[0].Stance == dateline.StanceDenied {
			continue
		}
		y, drawn := rows[s.Label]
		if !drawn {
			y = plotTop + rowHeight*float64(len(rows)) + rowHeight/2
			rows[s.Label] = y
		}
		from, to := scale.at(s.First), scale.at(s.Last)
		title := s.Label + ", " + dayWords(s.First)
		if s.Last != s.First {
			title += " to " + dayWords(s.Last)
		}
		c.Boxes = append(c.Boxes, box{from, y - 5, max(6, to-from), 10, "leader", title})
		label := textAt{from, y - 8, s.Label, "start"}
		switch { // in the right half there is no room behind it
		case s.First == "":
			label.X, label.Anchor = chartWidth, "end"
		case from > chartWidth/2:
			label.X, label.Anchor = max(from+6, to), "end"
		}
		c.Labels = append(c.Labels, label)
		words = append(words, title)
	}
	if len(rows) == 0 {
		return nil
	}
	c.Axis = int(plotTop + rowHeight*float64(len(rows)) + 8)
	c.Height = c.Axis + 20
	c.Words = "Who is said to lead it, and as of when. " + strings.Join(words, "; ")
	return c
}
