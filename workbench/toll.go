package workbench

import (
	"cmp"
	"math"
	"slices"

	"github.com/dateline-project/dateline"
)

// tollLine is one measure of an incident as a picture: every figure a mark on
// one scale, the toll a band below them.
type tollLine struct {
	Measure dateline.Measure
	Toll    *dateline.Toll // nil where no figure became one
	Figures []tollFigure
	Scale   int // the number at the right end
	Low     float64
	Best    float64
	High    float64
	Why     *Reasoning
	Course  *chart // through time; nil where that shows nothing
}

// tollFigure is one figure on the line, with who gives it and in which words.
type tollFigure struct {
	dateline.Figure
	Account    *dateline.Account
	Report     *dateline.Report
	X          float64 // of the number that the words say
	Begin, End float64 // of the range that they leave open
	Open       bool    // the range has no upper end
	Quote      quotation
}

// tollWidth is the length of the scale, in the units of its drawing; tollMargin
// is what is left on either side for the marks themselves.
const (
	tollWidth  = 260.0
	tollMargin = 8.0
)

// tolls draws every measure of which an account of the incident gives a figure.
func (x *index) tolls(i *dateline.Incident) []tollLine {
	toll := map[dateline.Measure]*dateline.Toll{dateline.Killed: i.Killed, dateline.Injured: i.Injured, dateline.Abducted: i.Abducted}
	var lines []tollLine
	for _, measure := range dateline.Measures {
		line := tollLine{Measure: measure, Toll: toll[measure], Figures: x.figures(i, measure)}
		if len(line.Figures) > 0 || line.Toll != nil {
			line.place()
			lines = append(lines, line)
		}
	}
	return lines
}

// figures returns the figures of one measure: what was reported first stands
// first; parts of a total, overtaken figures and those of copies come last.
func (x *index) figures(i *dateline.Incident, measure dateline.Measure) []tollFigure {
	var figures []tollFigure
	for _, a := range x.told(i) {
		for _, f := range a.Figures {
			if f.Measure == measure {
				quote := x.quote(a.Report, f.Evidence, markFigure, string(measure))
				figures = append(figures, tollFigure{Figure: f, Account: a, Report: x.reports[a.Report], Quote: quote})
			}
		}
	}
	slices.SortStableFunc(figures, func(a, b tollFigure) int { return cmp.Compare(a.rank(), b.rank()) })
	return figures
}

func (f tollFigure) rank() int {
	switch {
	case f.Report.CopyOf != "":
		return 3
	case f.Superseded:
		return 2
	case !f.Whole():
		return 1
	}
	return 0
}

// Whole reports whether the figure counts everybody.
func (f tollFigure) Whole() bool { return f.Who == dateline.WhoTotal && !f.Part }

// place gives the toll and the figures their places on a common scale.
func (l *tollLine) place() {
	highest := 0
	if l.Toll != nil {
		highest = l.Toll.High
	}
	for _, f := range l.Figures {
		highest = max(highest, f.Value(), number(f.High, 0))
	}
	l.Scale = roundUp(highest)
	if l.Toll != nil {
		l.Low, l.Best, l.High = l.at(l.Toll.Low), l.at(l.Toll.Best), l.at(l.Toll.High)
	}
	for i := range l.Figures {
		f := &l.Figures[i]
		f.X = l.at(f.Value())
		f.Open = f.High == nil
		f.Begin, f.End = l.at(min(f.Value(), number(f.Low, 0))), l.at(number(f.High, l.Scale))
	}
}

func (l *tollLine) at(n int) float64 {
	return tollMargin + (tollWidth-2*tollMargin)*float64(n)/float64(l.Scale)
}

func number(n *int, otherwise int) int {
	if n == nil {
		return otherwise
	}
	return *n
}

// roundUp returns the least of 1, 2, 5, 10, 20, 50, … times that reaches n, with
// steps of a tenth of its power so that the scale is not half empty.
func roundUp(n int) int {
	if n <= 5 {
		return 5
	}
	step := math.Pow(10, math.Floor(math.Log10(float64(n))))
	if float64(n) < 4*step {
		step /= 2
	}
	return int(math.Ceil(float64(n)/step) * step)
}
