package bench

import (
	"fmt"
	"io"
)

// Score is how a prediction compares with its gold.
type Score struct {
	Counts     []Count     // things found, by name, in the order in which they are printed
	Components []Component // shares between 0 and 1, in the order in which they are printed
	Notes      []string    // what was missed or wrong, one line each
	Documents  [][]Count   // Counts of each document, where the score keeps them apart
}

// Component is one share of a score, between 0 and 1 unless its name says otherwise.
type Component struct {
	Name  string
	Value float64
}

// Count is how many things of one name were found. What is right in part counts half.
type Count struct {
	Name                   string
	Right, Predicted, Gold int
	Partly                 int // besides Right
}

// Precision is the share of the predicted that is right; 0 where nothing was predicted.
func (c Count) Precision() float64 { return share(2*c.Right+c.Partly, 2*c.Predicted) }

// Recall is the share of the gold that was found; 0 where there is no gold.
func (c Count) Recall() float64 { return share(2*c.Right+c.Partly, 2*c.Gold) }

// F1 is the harmonic mean of precision and recall; 1 where nothing was to be
// found and nothing was predicted.
func (c Count) F1() float64 {
	if c.Predicted == 0 && c.Gold == 0 {
		return 1
	}
	return harmonic(c.Precision(), c.Recall())
}

func (c *Count) add(d Count) {
	c.Right += d.Right
	c.Partly += d.Partly
	c.Predicted += d.Predicted
	c.Gold += d.Gold
}

// Mean is the plain mean of the components; 0 where there are none.
func (s Score) Mean() float64 {
	if len(s.Components) == 0 {
		return 0
	}
	sum := 0.0
	for _, c := range s.Components {
		sum += c.Value
	}
	return sum / float64(len(s.Components))
}

// Component returns the share called name, and whether the score has it.
func (s Score) Component(name string) (float64, bool) {
	for _, c := range s.Components {
		if c.Name == name {
			return c.Value, true
		}
	}
	return 0, false
}

// Write prints the score as a table: one line for each count, in percent, with
// the interval of its F1 where there is one, then one for each component.
func (s Score) Write(w io.Writer) error {
	intervals := s.Intervals()
	if len(s.Counts) > 0 {
		head := fmt.Sprintf("%-28s %6s %6s %6s %10s %6s", "", "P", "R", "F1", "predicted", "gold")
		if intervals != nil {
			head += "  95 % of F1"
		}
		if _, err := fmt.Fprintln(w, head); err != nil {
			return err
		}
	}
	for i, c := range s.Counts {
		line := fmt.Sprintf("%-28s %6.2f %6.2f %6.2f %10d %6d", c.Name, 100*c.Precision(), 100*c.Recall(), 100*c.F1(), c.Predicted, c.Gold)
		if intervals != nil {
			line += fmt.Sprintf("  %.1f to %.1f", 100*intervals[i].Low, 100*intervals[i].High)
		}
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	for _, c := range s.Components {
		if _, err := fmt.Fprintf(w, "%-28s %.3f\n", c.Name, c.Value); err != nil {
			return err
		}
	}
	return nil
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

func harmonic(a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * a * b / (a + b)
}
