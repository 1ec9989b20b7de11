package bench

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reading"
)

// Of ten cases with a clue eight are right, of ten without it two: the clue's
// weight is the logarithm of the ratio of the odds, a little less for the penalty.
func TestWeightsFitTheCases(t *testing.T) {
	var cases []muc4Case
	for i := range 1000 {
		cases = append(cases, muc4Case{muc4Clues{"constant": 1, "clue": 1}, i%10 < 8}, muc4Case{muc4Clues{"constant": 1}, i%10 < 2})
	}
	w := fit(cases)
	if want := math.Log(16); math.Abs(w["clue"]-want) > 0.05 {
		t.Errorf("the clue weighs %v, want %v", w["clue"], want)
	}
	for want, clues := range map[float64]muc4Clues{0.8: {"constant": 1, "clue": 1}, 0.2: {"constant": 1, "clue": 0}} {
		if got := w.chance(clues); math.Abs(got-want) > 0.01 {
			t.Errorf("chance %v, want %v", got, want)
		}
	}
}

// Where the reader proposes nothing there are no parties to weigh, but the types
// of incidents have their weights.
func TestWeightsAreWrittenAsTheyAreRead(t *testing.T) {
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	gold := muc4Line + `, "role_fillers": {}, "templates": [{"incident_type": [{"values": ["BOMBING"]}]}]}`
	var out bytes.Buffer
	if err := FitMUC4(strings.NewReader(strings.ReplaceAll(gold, "\n", " ")), &out, reading.New(book), book); err != nil {
		t.Fatal(err)
	}
	var w muc4Weights
	if err := json.Unmarshal(out.Bytes(), &w); err != nil {
		t.Fatal(err)
	}
	if len(w.Parties) != 0 || w.Types["patterns"] <= 0 {
		t.Errorf("weights %+v, want some for types, and more for what the patterns found", w)
	}
}

func TestWeightsOfTheFileNameEveryClue(t *testing.T) {
	for _, name := range []string{"chance", "best", "patterns", "rival", muc4Described} {
		if muc4Fitted.Parties[name] == 0 {
			t.Errorf("no weight of %q for parties", name)
		}
	}
	for name := range typeClues("attack", nil, nil, nil) {
		if muc4Fitted.Types[name] == 0 {
			t.Errorf("no weight of %q for types", name)
		}
	}
}

// A description of one who is named is no victim of its own.
func TestKeysHaveParties(t *testing.T) {
	var g muc4Gold
	if err := json.Unmarshal([]byte(`{"role_fillers": {"Weapon": [["bomb", "car bomb"]]}, "templates": [{"hum_tgt_description": [
		{"values": ["MAYOR"], "of": ["JUAN PERALTA"]}, {"values": ["PEASANTS"]}]}]}`), &g); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"Weapon car bomb": true, "Weapon rifle": false, "Target bomb": false, "described peasants": true, "described mayor": false} {
		role, words, _ := strings.Cut(name, " ")
		if got := g.has(muc4Party{role: role, name: words}); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}
