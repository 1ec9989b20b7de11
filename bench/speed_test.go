package bench_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/dateline-project/dateline/bench"
)

// BenchmarkBuild builds casebooks of a hundred made-up reports.
func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		pace, err := bench.Speed(b.Context(), 100, nil)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(pace.Reports)/pace.Took.Seconds(), "reports/s")
	}
}

// The same number gives the same reports, of the length of news.
func TestMadeUpReportsAreTheSameEachTime(t *testing.T) {
	first, second := madeUp(t, 40), madeUp(t, 40)
	if !slices.Equal(first, second) {
		t.Error("two runs made up different reports")
	}
	total := 0
	for _, text := range first {
		total += len(text)
	}
	if mean := total / len(first); len(first) != 40 || mean < 2000 || mean > 3500 {
		t.Errorf("%d reports of %d bytes on average, want 40 of about 2,500", len(first), mean)
	}
}

func madeUp(t *testing.T, n int) []string {
	t.Helper()
	folder := t.TempDir()
	if err := bench.WriteReports(folder, n); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(folder, "*", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(data))
	}
	return out
}
