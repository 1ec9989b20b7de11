package prose

import (
	"bytes"
	"math"
	"testing"

	trained "github.com/jdkato/prose/tag"
)

// What is packed is what the library has, feature by feature.
func TestWeightsAreTheLibrarys(t *testing.T) {
	library := trained.NewPerceptronTagger()
	if !bytes.Equal(PackWeights(library.Weights(), library.TagMap()), packedWeights) {
		t.Error("weights.bin holds other weights than the library: run go generate ./prose")
	}
	packed := openWeights(packedWeights)
	for feature, byTag := range library.Weights() {
		row := packed.of([]byte(feature))
		if row.len() != len(byTag) {
			t.Fatalf("%q has weights for %d tags, want %d", feature, row.len(), len(byTag))
		}
		for i := range row.len() {
			name := packed.labels[row.at(i).tag()]
			if got, want := row.at(i).thousandths(), int(math.Round(byTag[name]*1000)); got != want {
				t.Fatalf("%q says %d thousandths for %s, want %d", feature, got, name, want)
			}
		}
	}
	for word, want := range library.TagMap() {
		if row := packed.of([]byte(onlyTag + word)); row.len() != 1 || packed.labels[row.at(0).tag()] != want {
			t.Fatalf("%q is not always %s", word, want)
		}
	}
	for _, unknown := range []string{"", "i word", "i word dateline", onlyTag} {
		if row := packed.of([]byte(unknown)); row != nil {
			t.Errorf("%q has weights for %d tags, want none", unknown, row.len())
		}
	}
}
