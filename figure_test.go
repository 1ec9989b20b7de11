package dateline_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

func TestTollInWords(t *testing.T) {
	toll := &dateline.Toll{Low: 40, Best: 44, High: 50}
	if got, want := toll.Words(), "low 40, best 44, high 50"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	toll = nil
	if got := toll.Words(); got != "unknown" {
		t.Errorf("no toll is %q, want unknown", got)
	}
}
