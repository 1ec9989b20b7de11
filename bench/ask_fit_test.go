package bench

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A folder without more questions teaches nothing; one whose file is broken is
// named.
func TestMoreQuestions(t *testing.T) {
	dir := t.TempDir()
	if more, err := moreQuestions(dir); more != nil || err != nil {
		t.Errorf("without a file: %v, %v", more, err)
	}
	name := filepath.Join(dir, MoreQuestions)
	for text, fault := range map[string]string{
		`[{"q": "Who leads?", "answer_contains_any": ["Ann"], "cite_any": ["a.txt"]}]`: "",
		`[{"q": `: name,
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		more, err := moreQuestions(dir)
		if fault == "" && (err != nil || len(more) != 1 || more[0].Question != "Who leads?" || !more[0].held("It is ANN.")) {
			t.Errorf("%s: %v, %v", text, more, err)
		}
		if fault != "" && (err == nil || !strings.Contains(err.Error(), fault)) {
			t.Errorf("%s: %v, want it to name %s", text, err, fault)
		}
	}
}
