package brief

import (
	"os"
	"strings"
	"testing"
)

// Every section of a profile has a weight, and so has all else that is weighed.
func TestWeightsAreComplete(t *testing.T) {
	table, err := os.ReadFile("../profile/sections.tsv")
	if err != nil {
		t.Fatal(err)
	}
	names := []string{"incident", "incident source", "incident toll", "incident disagreement", "incident perpetrator", "incident not occurred", "incident arrest",
		"incident background", "warning", "warning repeated", "statement source", "statement repeated", "statement unread", "statement of the subject", "statement of a lesser actor"}
	for _, line := range strings.Split(strings.TrimSpace(string(table)), "\n")[1:] {
		name, _, _ := strings.Cut(line, "\t")
		names = append(names, "section "+name)
	}
	for _, name := range names {
		if weights[name] <= 0 {
			t.Errorf("%s weighs %v", name, weights[name])
		}
	}
	if len(weights) != len(names) {
		t.Errorf("the table has %d weights, %d are used", len(weights), len(names))
	}
}
