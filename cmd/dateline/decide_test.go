package main

import (
	"slices"
	"strings"
	"testing"
)

func TestTheCasebookMayStandBeforeTheVerb(t *testing.T) {
	for given, want := range map[string]string{
		"decide c.db accept i:1":             "decide accept c.db i:1",
		"decide c.db set i:1 --field killed": "decide set c.db i:1 --field killed",
		"decide accept c.db i:1":             "decide accept c.db i:1",
		"decide accept undo i:1":             "decide accept undo i:1", // a casebook that is called undo
		"decide --help":                      "decide --help",
		"ask c.db accept":                    "ask c.db accept",
	} {
		if got := verbFirst(strings.Fields(given)); !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("%s is read as %v", given, got)
		}
	}
}
