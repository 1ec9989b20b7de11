package bench

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
)

const (
	resamples    = 1000
	resampleSeed = 1992
)

// Interval is where 95 of 100 values lie.
type Interval struct{ Low, High float64 }

// Intervals gives, for each count of the score, the 95 % bootstrap interval of
// its F1: the documents are drawn anew a thousand times, each time as many as
// there are. It is nil where the score does not keep its documents apart.
func (s Score) Intervals() []Interval {
	if len(s.Documents) == 0 {
		return nil
	}
	var out []Interval
	for _, sample := range s.samples() {
		out = append(out, interval(sample))
	}
	return out
}

// byDocument scores the predictions, and each document alone besides.
func byDocument[L, P any](lines []L, predicted []P, score func([]L, []P) Score) Score {
	out := score(lines, predicted)
	for i := range lines {
		if alone := score(lines[i:i+1], predicted[i:i+1]); len(alone.Counts) > 0 {
			out.Documents = append(out.Documents, alone.Counts)
		}
	}
	return out
}

// Difference is how far the F1 of a count is above that of another prediction
// of the same documents.
type Difference struct {
	Name string
	By   float64
	Interval
	Chance float64 // share of the samples in which it is not above
}

// Against compares the score with that of another prediction of the same
// documents, count by count, by a paired bootstrap: both are drawn alike.
func (s Score) Against(other Score) ([]Difference, error) {
	if len(s.Documents) == 0 || len(s.Documents) != len(other.Documents) {
		return nil, fmt.Errorf("comparing predictions of %d documents with predictions of %d", len(s.Documents), len(other.Documents))
	}
	ours, theirs := s.samples(), other.samples()
	var out []Difference
	for k, c := range s.Counts {
		j := slices.IndexFunc(other.Counts, func(o Count) bool { return o.Name == c.Name })
		if j < 0 {
			continue // nothing of the kind is in the gold, and the other predicts none
		}
		d := Difference{Name: c.Name, By: c.F1() - other.Counts[j].F1()}
		sample := make([]float64, resamples)
		for i := range sample {
			sample[i] = ours[k][i] - theirs[j][i]
			if sample[i] <= 0 {
				d.Chance += 1.0 / resamples
			}
		}
		d.Interval = interval(sample)
		out = append(out, d)
	}
	return out, nil
}

// samples gives the F1 of each count in each of the resamples, which are the
// same for every score of as many documents.
func (s Score) samples() [][]float64 {
	out := make([][]float64, len(s.Counts))
	at := map[string]int{}
	for k, c := range s.Counts {
		at[c.Name] = k
	}
	draw := rand.New(rand.NewPCG(resampleSeed, 0))
	for range resamples {
		sums := make([]Count, len(s.Counts))
		for range s.Documents {
			for _, c := range s.Documents[draw.IntN(len(s.Documents))] {
				sums[at[c.Name]].add(c)
			}
		}
		for k, c := range sums {
			out[k] = append(out[k], c.F1())
		}
	}
	return out
}

func interval(sample []float64) Interval {
	sorted := slices.Sorted(slices.Values(sample))
	return Interval{sorted[len(sorted)*25/1000], sorted[len(sorted)*975/1000-1]}
}

// WriteDifferences prints differences as a table, in points.
func WriteDifferences(w io.Writer, differences []Difference) error {
	if _, err := fmt.Fprintf(w, "%-28s %6s %17s %14s\n", "", "F1 by", "95 % interval", "not above in"); err != nil {
		return err
	}
	for _, d := range differences {
		if _, err := fmt.Fprintf(w, "%-28s %+6.2f %+7.2f to %+6.2f %12.1f %%\n", d.Name, 100*d.By, 100*d.Low, 100*d.High, 100*d.Chance); err != nil {
			return err
		}
	}
	return nil
}
