// Command build packs the tagger's weights for package prose: those of
// github.com/jdkato/prose, in the version that go.mod names.
//
//	go run ./prose/build prose/weights.bin
package main

import (
	"fmt"
	"os"

	"github.com/jdkato/prose/tag"

	"github.com/dateline-project/dateline/prose"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "build: name the file to write")
		os.Exit(2)
	}
	library := tag.NewPerceptronTagger()
	if err := os.WriteFile(os.Args[1], prose.PackWeights(library.Weights(), library.TagMap()), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}
