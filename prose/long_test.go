package prose_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/dateline-project/dateline/prose"
)

const sentence = "Gunmen attacked a convoy near Dori on Friday, killing nine soldiers, “a heavy loss” for the army. "

// Nothing makes a long text take more than its length: each of these took
// minutes where something was looked for to the end of the text at every word.
func TestLongTextsTakeTheirLength(t *testing.T) {
	for _, unit := range []string{
		sentence, "the ", "big ", "killing ", "to ", "1 and ", "at least ", "town ", "a, ", "a-", "a", "“a", "\"", "'s", ". ", ".", "a\n", "\n ", "U.S. ", "\u0301",
	} {
		text := strings.Repeat(unit, 300_000/len(unit))
		start := time.Now()
		prose.Parse(text)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("300 kB of %q took %v", unit, took)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, length := range []int{10_000, 100_000, 1_000_000} {
		text := strings.Repeat(sentence, length/len(sentence))
		b.Run(fmt.Sprintf("%dkB", length/1000), func(b *testing.B) {
			prose.Parse(sentence)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				prose.Parse(text)
			}
		})
	}
}
