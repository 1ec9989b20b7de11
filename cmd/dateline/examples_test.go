package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// floor is below what the example casebook scores today, as docs/benchmarks.md
// has it; a fall below it is a change for the worse that somebody must explain.
const floor = 0.55

func TestExamplesScore(t *testing.T) {
	stdout := mustRun(t, "bench", "casebook", "../../examples")
	found := regexp.MustCompile(`(?m)^score +([0-9.]+)$`).FindStringSubmatch(stdout)
	if found == nil {
		t.Fatalf("no score in:\n%s", stdout)
	}
	if score, err := strconv.ParseFloat(found[1], 64); err != nil || score < floor {
		t.Errorf("the examples score %s, want at least %.2f:\n%s", found[1], floor, stdout)
	}
}

// The gold of the examples names files that are there and quotes words that
// stand in them.
func TestExamplesGold(t *testing.T) {
	data, err := os.ReadFile("../../examples/gold.json")
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		Dates     map[string]any                  `json:"report_dates"`
		Forbidden []struct{ Report, Text string } `json:"forbidden_incidents"`
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	if len(gold.Dates) != 20 || len(gold.Forbidden) == 0 {
		t.Fatalf("the gold has %d reports and %d forbidden incidents", len(gold.Dates), len(gold.Forbidden))
	}
	for report := range gold.Dates {
		content(t, report)
	}
	for _, f := range gold.Forbidden {
		if !strings.Contains(content(t, f.Report), f.Text) {
			t.Errorf("%s does not say %q", f.Report, f.Text)
		}
	}
}

func content(t *testing.T, report string) string {
	t.Helper()
	file, _, _ := strings.Cut(report, "#")
	data, err := os.ReadFile(filepath.Join("../../examples/reports", file))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
