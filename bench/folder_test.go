package bench_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/bench"
	"github.com/dateline-project/dateline/casebook"
)

// A folder is built and scored; a file that cannot be read is noted.
func TestFolderIsBuiltAndScored(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "reports", "bus.txt"), " date 2020-05-02 Bomb kills six in Maiduguri\n\nA bomb killed six people at a bus station in Maiduguri on Friday, police said.\n")
	write(t, filepath.Join(dir, "reports", "empty.txt"), "")
	write(t, filepath.Join(dir, "gold.json"), `{"report_dates": {"bus.txt": "2020-05-02"}, "incidents": [{"id": "bus", "kind": "bombing", "status": "occurred",
	 "date": {"start": "2020-05-01", "end": "2020-05-01"}, "place": {"country": "NG"}, "perpetrators": [],
	 "killed": {"low": 6, "best": 6, "high": 6}, "reports": ["bus.txt"], "independent": 1}]}`)
	score, err := bench.Folder(t.Context(), dir, casebook.Embedded, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"dates", "incidents", "kind", "when", "killed", "sources"} {
		if v, ok := score.Component(name); !ok || v != 1 {
			t.Errorf("%s = %v, want 1; notes %q", name, v, score.Notes)
		}
	}
	if len(score.Notes) == 0 || !strings.Contains(score.Notes[0], "empty.txt") {
		t.Errorf("notes %q, want the empty file first", score.Notes)
	}
}

func TestFolderWithoutGoldIsAnError(t *testing.T) {
	if _, err := bench.Folder(t.Context(), t.TempDir(), casebook.Embedded, nil); err == nil || !strings.Contains(err.Error(), "gold") {
		t.Errorf("error %v, want one that names the gold", err)
	}
}

// Each component is averaged over the casebooks that have it.
func TestAverage(t *testing.T) {
	got := bench.Average([]bench.Score{
		{Components: []bench.Component{{Name: "dates", Value: 1}, {Name: "copies", Value: .5}}},
		{Components: []bench.Component{{Name: "dates", Value: 0}}},
	})
	for name, want := range map[string]float64{"dates": .5, "copies": .5, "score": .375} {
		if v, _ := got.Component(name); v != want {
			t.Errorf("%s %v, want %v", name, v, want)
		}
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// The casebooks to measure with stay readable and whole.
func TestGoldOfTheCasebooksToMeasureWith(t *testing.T) {
	folders, err := filepath.Glob("../testdata/casebooks/*/gold.json")
	if err != nil || len(folders) < 2 {
		t.Fatalf("found %q, %v", folders, err)
	}
	for _, name := range folders {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		if _, err := bench.ReadGold(file); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		reports, err := filepath.Glob(filepath.Join(filepath.Dir(name), "reports", "*"))
		if err != nil || len(reports) < 10 {
			t.Errorf("%s stands beside %d reports, %v", name, len(reports), err)
		}
	}
}
