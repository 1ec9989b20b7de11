package codebook_test

import (
	"testing"

	"github.com/dateline-project/dateline/codebook"
)

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := codebook.Load(); err != nil {
			b.Fatal(err)
		}
	}
}
