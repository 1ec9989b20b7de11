package bench_test

import (
	"testing"

	"github.com/dateline-project/dateline/bench"
)

// BenchmarkBuild builds casebooks of a hundred made-up reports.
func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		pace, _, err := bench.Speed(b.Context(), 100, nil)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(pace.Reports)/pace.Took.Seconds(), "reports/s")
	}
}
