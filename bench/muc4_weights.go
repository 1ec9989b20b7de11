package bench

import (
	_ "embed"
	"encoding/json"

	"github.com/dateline-project/dateline/clue"
)

// muc4Weights say what clues are worth for a party of the key and for a type of
// incident in it.
type muc4Weights struct {
	Parties clue.Weights `json:"parties"`
	Types   clue.Weights `json:"types"`
}

//go:embed muc4_weights.json
var muc4WeightsFile []byte

// muc4Fitted are the weights that [FitMUC4] found, which training/README.md tells
// how to find anew.
var muc4Fitted = func() (w muc4Weights) {
	if err := json.Unmarshal(muc4WeightsFile, &w); err != nil {
		panic(err) // a file of this package is broken
	}
	return w
}()
