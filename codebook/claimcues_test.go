package codebook_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/codebook"
)

func TestClaimCuesMatch(t *testing.T) {
	cues := load(t).ClaimCues
	for text, want := range map[string]string{
		"led by a preacher":                    "led by 0-2",
		"sees the army as its rival":           "rival of 0-6 the army",
		"sees as its rival":                    "rival of 0-4",
		"sees the army ; as its rival":         "",
		"a preacher":                           "",
		"draws most of its recruits from Kano": "recruits from 0-6 most of its",
		"designated it as a terrorist group":   "designated as 0-3 it",
	} {
		words := strings.Fields(text)
		got := ""
		if matches := cues.Match(words, 0); len(matches) > 0 {
			m := matches[0]
			if got = string(m.Relation) + " 0-" + string(rune('0'+m.End)); m.GapEnd > m.GapFirst {
				got += " " + strings.Join(words[m.GapFirst:m.GapEnd], " ")
			}
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestFaultsOfClaimCues(t *testing.T) {
	const header = "relation\tcue\tobject\tsubject\tvoice\tsource\n"
	for name, test := range map[string]struct{ row, fault string }{
		"unknown relation":      {"owes\towes\tclause\tbefore\t\ttest", `relation "owes"`},
		"unknown object":        {"aims\tyearns for\tdream\tbefore\t\ttest", `object "dream"`},
		"unknown subject":       {"aims\tyearns for\tclause\tbeside\t\ttest", `subject "beside"`},
		"unknown voice":         {"aims\tyearns for\tclause\tbefore\techo\ttest", `voice "echo"`},
		"gap at the edge":       {"aims\tyearns …\tgap\tbefore\t\ttest", "between words"},
		"two gaps":              {"aims\tyearns … for … now\tgap\tbefore\t\ttest", "2 gaps"},
		"no gap for the object": {"aims\tyearns for\tgap\tbefore\t\ttest", "no gap"},
		"an empty alternative":  {"aims\tyearns/ for\tclause\tbefore\t\ttest", "alternative is empty"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "claims.tsv"), []byte(header+test.row+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
			if _, err := codebook.LoadDir(dir); err == nil || !strings.Contains(err.Error(), test.fault) || !strings.Contains(err.Error(), "claims.tsv") {
				t.Errorf("want a fault with %q, got %v", test.fault, err)
			}
		})
	}
}
