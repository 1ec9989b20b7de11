package dateline_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

func TestPublishedCompare(t *testing.T) {
	tests := []struct {
		a, b dateline.Day
		want int
	}{
		{"2031-05-06", "2031-05-07", -1},
		{"2031-05-07", "2031-05-06", 1},
		{"2031-05-06", "2031-05-06", 0},
		{"2031-05-06", "", -1},
		{"", "2031-05-06", 1},
		{"", "", 0},
		{"2031", "2031-05-06", -1}, // a year begins with its first day
	}
	for _, test := range tests {
		a, b := dateline.Published{Date: test.a}, dateline.Published{Date: test.b}
		if got := a.Compare(b); got != test.want {
			t.Errorf("%q to %q: %d, want %d", test.a, test.b, got, test.want)
		}
	}
}
