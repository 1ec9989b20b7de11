package brief

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
)

// weightTable is data: how much what counts towards a place in a brief.
//
//go:embed weights.tsv
var weightTable string

var weights = func() map[string]float64 {
	all := map[string]float64{}
	for n, line := range strings.Split(strings.TrimSpace(weightTable), "\n")[1:] {
		what, number, _ := strings.Cut(line, "\t")
		weight, err := strconv.ParseFloat(number, 64)
		if err != nil {
			panic(fmt.Sprintf("brief/weights.tsv, row %d: %v", n+2, err)) // the table is embedded above
		}
		all[what] = weight
	}
	return all
}()

// weigh says how much an incident belongs in a brief: by its sources, toll,
// disagreements and known perpetrators; less where it did not take place, is an
// arrest, or is told as background alone.
func weigh(i *dateline.Incident, background bool) float64 {
	w := weights["incident"] + weights["incident source"]*math.Log(float64(max(1, i.Sources.Independent)))
	people := 0.0
	for _, t := range []struct {
		toll  *dateline.Toll
		share float64
	}{{i.Killed, 1}, {i.Abducted, 0.5}, {i.Injured, 0.25}} {
		if t.toll != nil {
			people += t.share * float64(t.toll.Best)
		}
	}
	w += weights["incident toll"] * math.Log10(1+people)
	if len(i.Disagreements) > 0 {
		w += weights["incident disagreement"]
	}
	if len(i.Perpetrators) > 0 {
		w += weights["incident perpetrator"]
	}
	if i.Status != dateline.Occurred {
		w *= weights["incident not occurred"]
	}
	if i.Kind == dateline.Arrest || i.Kind == dateline.Surrender {
		w *= weights["incident arrest"]
	}
	if background {
		w *= weights["incident background"]
	}
	return w
}
