package casebook_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
)

// However a casebook grew, with decisions and corrections in between, it is what
// its facts give without anything that was kept.
func TestWhatIsKeptChangesNothing(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 9))
	dir := t.TempDir()
	var files []string
	for _, file := range storyFiles(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, filepath.Join(dir, filepath.Base(filepath.Dir(filepath.Dir(file)))+"-"+filepath.Base(file)))
		write(t, files[len(files)-1], string(data))
	}
	chance.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
	manifest := "file,outlet,date,title\n"
	for i, file := range files {
		if i%3 > 0 {
			manifest += filepath.Base(file) + ",Paper " + string(rune('A'+i%5)) + ",2024-05-0" + string(rune('1'+i%9)) + ",\n"
		}
	}
	write(t, filepath.Join(dir, "reports.csv"), manifest)
	b, path := mustCreate(t)
	for len(files) > 0 {
		n := min(len(files), 1+chance.IntN(9))
		mustAdd(t, b, casebook.AddOptions{}, files[:n]...)
		files = files[n:]
		book, _ := mustExport(t, b)
		if at := chance.IntN(40); at < len(book.Incidents) {
			decision := dateline.Decision{Verb: dateline.Reject, On: []string{book.Incidents[at].ID}, By: "mw", At: now}
			if _, err := b.Decide(t.Context(), decision); err != nil {
				t.Fatal(err)
			}
		}
	}
	check := func(when string) {
		t.Helper()
		book, got := mustExport(t, b)
		if !slices.ContainsFunc(book.Reports, func(r dateline.Report) bool { return r.CopyOf != "" }) {
			t.Errorf("%s: no copies: too little to prove anything", when)
		}
		if got != rebuilt(t, path, book) {
			t.Errorf("%s: not what the facts give", when)
		}
	}
	check("grown")
	write(t, filepath.Join(dir, "reports.csv"), "file,outlet,date,title\n") // other dates and outlets for all
	mustAdd(t, b, casebook.AddOptions{}, dir)
	check("corrected")
}
