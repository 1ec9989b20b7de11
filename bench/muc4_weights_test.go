package bench

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reading"
)

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
