package reading_test

import (
	"math/rand/v2"
	"testing"

	"github.com/dateline-project/dateline/reading"
)

// Marks may stand anywhere: inside words, over several sentences, on blank
// space. Whatever is read from them is words of the report.
func TestProposedAnywhere(t *testing.T) {
	const text = "GAO, Mali (AFP) — “Gunmen” of the Sarab Kafou (SKF) attacked\n\n  near  Dori, Burkina Faso.\n• Two of ITS men fled to U.S. bases at 33.5°N 44.5°E!  \n\nThe end"
	runes := []rune(text)
	labels := map[string][]string{
		"mention": {"org", "per", "loc", "wpn", "time"}, "toponym": {"literal", "associative"},
		"entity": {"Organisation", "Location", "Quantity", "Temporal"}, "role": {"perp", "targ"},
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var marks learned
		for range 1 + random.IntN(6) {
			start := random.IntN(len(runes))
			for head, of := range labels {
				end := start + 1 + random.IntN(min(40, len(runes)-start))
				marks = append(marks, reading.Mark{Start: start, End: end, Head: head, Label: of[random.IntN(len(of))], Score: random.Float32(), Of: -1})
			}
		}
		r := reader().With(marks)
		got, err := r.Read(reportOf(text))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range got.Mentions {
			if m.Start >= m.End || string(runes[m.Start:m.End]) != m.Text {
				t.Fatalf("%v: mention %+v", marks, m)
			}
		}
		entities, err := r.Entities(reportOf(text))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entities {
			if e.Start >= e.End || string(runes[e.Start:e.End]) != e.Text {
				t.Fatalf("%v: entity %+v", marks, e)
			}
		}
		toponyms, err := r.Toponyms(reportOf(text))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range toponyms {
			if p.Start >= p.End || string(runes[p.Start:p.End]) != p.Text {
				t.Fatalf("%v: toponym %+v", marks, p)
			}
		}
	}
}
