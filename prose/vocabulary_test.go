package prose

import (
	"slices"
	"strings"
	"testing"
)

func TestVocabularyIsSorted(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(vocabulary, "\n"), "\n")
	if len(lines) < 60_000 || !slices.IsSorted(lines) {
		t.Fatalf("%d lines, want 60,000 or more, sorted", len(lines))
	}
	for _, word := range lines {
		if !hasLine(vocabulary, word) {
			t.Fatalf("%q is not found", word)
		}
	}
}

func TestHasLine(t *testing.T) {
	for text, tests := range map[string]map[string]bool{
		"":             {"": false, "a": false},
		"b\n":          {"": false, "a": false, "b": true, "c": false},
		"b\nbe\nd\n":   {"b": true, "be": true, "d": true, "bed": false, "a": false, "c": false, "e": false, "": false, "b\nbe": false},
		"ant\nox\nyak": {"ant": true, "ox": true, "yak": true, "ya": false},
	} {
		for word, want := range tests {
			if got := hasLine(text, word); got != want {
				t.Errorf("hasLine(%q, %q) = %v", text, word, got)
			}
		}
	}
}
