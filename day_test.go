package dateline_test

import (
	"testing"
	"time"

	"github.com/dateline-project/dateline"
)

// FuzzDayTime holds Day's own reading against the standard library's.
func FuzzDayTime(f *testing.F) {
	for _, s := range []string{"", "2024", "2024-02", "2024-02-29", "2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "20240101", "2024-01-", "0000", "-024-01-01", "2024-01-01x", "２０２４"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := time.Time{}
		for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
			if parsed, err := time.Parse(layout, s); err == nil {
				want = parsed
				break
			}
		}
		if got := dateline.Day(s).Time(); !got.Equal(want) {
			t.Errorf("%q is %v, want %v", s, got, want)
		}
	})
}

func TestDayCompare(t *testing.T) {
	order := []dateline.Day{"1999-12-31", "2024", "2024-01-02", "2024-02", "2024-02-02", "2024-02-29", "2024-03-01", ""}
	for i, a := range order {
		for j, b := range order {
			want := min(1, max(-1, i-j))
			if got := a.Compare(b); got != want {
				t.Errorf("%q to %q: %d, want %d", a, b, got, want)
			}
		}
	}
	for _, alike := range [][2]dateline.Day{{"2024", "2024-01-01"}, {"2024-02", "2024-02-01"}, {"", "2023-02-29"}} {
		if alike[0].Compare(alike[1]) != 0 {
			t.Errorf("%q and %q are not the same day", alike[0], alike[1])
		}
	}
}
