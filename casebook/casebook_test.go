package casebook_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/export"
)

const now = "2026-01-05T10:00:00Z"

// clippings are the reports of these tests, by file: a bombing told by three
// outlets with different tolls, one of them copied; an older attack as
// background; a raid; a claim and a warning; and a feed.
var clippings = map[string]string{
	"post.txt": ` date 2021-05-04 Bomb kills 14 at market in Jalalabad

A bomb exploded at a market in Jalalabad on Monday, killing at least 14 people and wounding 30, police said. ` +
		`The Islamic State Khorasan Province (ISKP) claimed responsibility for the blast. ` +
		`In March 2020, gunmen attacked a Sikh temple in Kabul, killing 25 worshippers.`,
	"herald.txt": ` date 2021-05-05 Jalalabad market blast toll rises to 16

The death toll from Monday's bombing at a market in Jalalabad has risen to 16, a hospital official said on Wednesday. ` +
		`ISKP has about 2,200 fighters in the province, the official said.`,
	"copy/daily.txt": ` date 2021-05-05 Bomb kills 14 at market in Jalalabad

A bomb exploded at a market in Jalalabad on Monday, killing at least 14 people and wounding 30, police said. ` +
		`The Islamic State Khorasan Province (ISKP) claimed responsibility for the blast. ` +
		`In March 2020, gunmen attacked a Sikh temple in Kabul, killing 25 worshippers.`,
	"raid.txt": ` date 2021-06-11 Soldiers raid hideout

Afghan soldiers raided an ISKP hideout in Kunar province on Thursday and killed six fighters, the defence ministry said. ` +
		`Officials had warned on 8 June 2021 that the group was planning an attack in Kabul.`,
	"undated.txt": `Al-Shabaab gunmen stormed a hotel in Mogadishu. Eight people were killed and dozens were injured.`,
	"wire.xml": `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>
<item><title>Car bomb in Mogadishu kills five</title><link>https://news.example/1</link><pubDate>Tue, 06 Jul 2021 09:00:00 GMT</pubDate>
<description>A car bomb killed five people near a checkpoint in Mogadishu on Monday, police said. Al-Shabaab claimed responsibility.</description></item>
<item><title>Talks resume</title><link>https://news.example/2</link><pubDate>Wed, 07 Jul 2021 09:00:00 GMT</pubDate>
<description>Delegates met in Doha for another day of talks about the budget.</description></item>
</channel></rss>`,
}

func writeClippings(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range clippings {
		write(t, filepath.Join(dir, filepath.FromSlash(name)), text)
	}
	return dir
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func mustCreate(t *testing.T) (*casebook.Book, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "case.db")
	b, err := casebook.Create(t.Context(), path, casebook.Embedded)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.Close() })
	return b, path
}

func mustAdd(t *testing.T, b *casebook.Book, opts casebook.AddOptions, paths ...string) casebook.Summary {
	t.Helper()
	s, err := b.Add(t.Context(), paths, opts)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Problems) > 0 {
		t.Fatalf("problems: %+v", s.Problems)
	}
	return s
}

func mustExport(t *testing.T, b *casebook.Book) (*dateline.Casebook, string) {
	t.Helper()
	book, err := b.Export(t.Context(), now)
	if err != nil {
		t.Fatal(err)
	}
	return book, text(t, book)
}

func text(t *testing.T, book *dateline.Casebook) string {
	t.Helper()
	var out bytes.Buffer
	if err := export.WriteJSON(&out, book); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// built is the casebook of all the clippings.
func built(t *testing.T) (*casebook.Book, string) {
	t.Helper()
	b, _ := mustCreate(t)
	dir := writeClippings(t)
	mustAdd(t, b, casebook.AddOptions{}, dir)
	return b, dir
}

func TestCreateAndOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "case.db")
	if _, err := casebook.Open(t.Context(), path, casebook.Embedded); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("opening none: %v, want fs.ErrNotExist", err)
	}
	b, err := casebook.Create(t.Context(), path, casebook.Embedded)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := casebook.Create(t.Context(), path, casebook.Embedded); !errors.Is(err, fs.ErrExist) {
		t.Errorf("creating twice: %v, want fs.ErrExist", err)
	}
	if b, err = casebook.Open(t.Context(), path, casebook.Embedded); err != nil {
		t.Fatal(err)
	}
	b.Close()
}

func TestAddReadsEachReportOnce(t *testing.T) {
	b, dir := built(t)
	_, before := mustExport(t, b)
	s := mustAdd(t, b, casebook.AddOptions{}, dir)
	if s.Read != 0 || s.Skipped != 7 {
		t.Errorf("added again: %d read, %d skipped; want 0 and 7", s.Read, s.Skipped)
	}
	if _, after := mustExport(t, b); before != after {
		t.Error("adding again changed the casebook")
	}
}

// A manifest that says something new of a report that is in already makes it be
// read again, and only it.
func TestAddTakesWhatTheManifestSaysNow(t *testing.T) {
	b, dir := built(t)
	write(t, filepath.Join(dir, "reports.csv"), "file,outlet,date,url,title\nundated.txt,Gulf News Desk,2021-07-01,,\n")
	if s := mustAdd(t, b, casebook.AddOptions{}, dir); s.Read != 1 || s.Skipped != 6 {
		t.Errorf("%d read, %d skipped; want 1 and 6", s.Read, s.Skipped)
	}
	book, _ := mustExport(t, b)
	for _, r := range book.Reports {
		if r.File == "undated.txt" && (r.Outlet != "Gulf News Desk" || r.Published.Date != "2021-07-01") {
			t.Errorf("outlet %q, date %q", r.Outlet, r.Published.Date)
		}
	}
}

// Problems are told with the file and do not keep the other reports out.
func TestAddGoesOnAfterProblems(t *testing.T) {
	b, _ := mustCreate(t)
	dir := writeClippings(t)
	write(t, filepath.Join(dir, "empty.txt"), "")
	write(t, filepath.Join(dir, "large.txt"), strings.Repeat("A long report. ", 1000))
	s, err := b.Add(t.Context(), []string{dir, filepath.Join(dir, "missing.txt")}, casebook.AddOptions{MaxBytes: 10000})
	if err != nil {
		t.Fatal(err)
	}
	if s.Read != 7 || len(s.Problems) != 3 {
		t.Errorf("%d read, problems %+v; want 7 and three problems", s.Read, s.Problems)
	}
}

func TestAddReportsProgress(t *testing.T) {
	b, _ := mustCreate(t)
	var steps [][2]int
	mustAdd(t, b, casebook.AddOptions{Progress: func(done, total int) { steps = append(steps, [2]int{done, total}) }}, writeClippings(t))
	last := steps[len(steps)-1]
	if len(steps) != 13 || last != [2]int{13, 13} {
		t.Errorf("steps %v: want six files and seven reports", steps)
	}
	for i, s := range steps {
		if s[0] != i+1 || s[1] < s[0] {
			t.Errorf("step %d is %v", i, s)
		}
	}
}

// A build that is interrupted at any step leaves a casebook that opens, and the
// same Add goes on to what an undisturbed one gives.
func TestAddInterrupted(t *testing.T) {
	whole, dir := built(t)
	_, want := mustExport(t, whole)
	for stop := 1; stop <= 13; stop++ {
		b, path := mustCreate(t)
		ctx, cancel := context.WithCancel(t.Context())
		_, err := b.Add(ctx, []string{dir}, casebook.AddOptions{Workers: 2, Progress: func(done, _ int) {
			if done == stop {
				cancel()
			}
		}})
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("interrupted at step %d: %v", stop, err)
		}
		b.Close()
		b, err = casebook.Open(t.Context(), path, casebook.Embedded)
		if err != nil {
			t.Fatalf("interrupted at step %d: %v", stop, err)
		}
		if book, _ := mustExport(t, b); stop > 6 && len(book.Reports) != 7 {
			t.Errorf("interrupted at step %d: %d reports", stop, len(book.Reports))
		}
		mustAdd(t, b, casebook.AddOptions{}, dir)
		if _, got := mustExport(t, b); got != want {
			t.Errorf("interrupted at step %d, gone on (-want +got):\n%s", stop, cmp.Diff(want, got))
		}
		b.Close()
	}
}

// So does one that is interrupted while it reconciles or stores what came of it.
func TestAddInterruptedWhileReconciling(t *testing.T) {
	whole, dir := built(t)
	_, want := mustExport(t, whole)
	for stop := 1; stop <= 3; stop++ {
		b, _ := mustCreate(t)
		ctx, cancel := context.WithCancel(t.Context())
		stages := 0
		summary, err := b.Add(ctx, []string{dir}, casebook.AddOptions{Stage: func(what string) {
			if stages++; stages == stop {
				cancel()
			}
		}})
		if !errors.Is(err, context.Canceled) || stages < stop || summary.Read != 7 {
			t.Fatalf("interrupted at stage %d: %v, %d reports read", stop, err, summary.Read)
		}
		if book, _ := mustExport(t, b); len(book.Incidents) > 0 {
			t.Errorf("interrupted at stage %d: %d incidents", stop, len(book.Incidents))
		}
		mustAdd(t, b, casebook.AddOptions{}, dir)
		if _, got := mustExport(t, b); got != want {
			t.Errorf("interrupted at stage %d, gone on (-want +got):\n%s", stop, cmp.Diff(want, got))
		}
	}
}

// Who opens a casebook while reports are added to it sees the incidents as they
// were and does not reconcile what is half there.
func TestOpenWhileAdding(t *testing.T) {
	b, path := mustCreate(t)
	dir := writeClippings(t)
	mustAdd(t, b, casebook.AddOptions{}, filepath.Join(dir, "raid.txt"))
	before, _ := mustExport(t, b)
	looked := 0
	mustAdd(t, b, casebook.AddOptions{Progress: func(done, total int) {
		other, err := casebook.Open(t.Context(), path, casebook.Embedded)
		if err != nil {
			t.Errorf("step %d: %v", done, err)
			return
		}
		defer other.Close()
		now, _ := mustExport(t, other)
		if diff := cmp.Diff(before.Incidents, now.Incidents); diff != "" {
			t.Errorf("step %d (-want +got):\n%s", done, diff)
		}
		looked++
	}}, dir)
	after, _ := mustExport(t, b)
	if looked == 0 || len(after.Incidents) <= len(before.Incidents) {
		t.Error("nothing was looked at, or nothing added")
	}
}

func TestSearch(t *testing.T) {
	b, _ := built(t)
	hits, err := b.Search(t.Context(), `"hospital official"`)
	if err != nil {
		t.Fatal(err)
	}
	if len(hits) != 1 || hits[0].Title != "Jalalabad market blast toll rises to 16" {
		t.Errorf("hits %+v", hits)
	}
}

func TestRaw(t *testing.T) {
	b, _ := built(t)
	book, _ := mustExport(t, b)
	for _, r := range book.Reports {
		raw, err := b.Raw(t.Context(), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		if r.File == "undated.txt" && string(raw) != clippings["undated.txt"] {
			t.Errorf("raw bytes %q", raw)
		}
	}
}

func TestWhy(t *testing.T) {
	b, _ := built(t)
	book, _ := mustExport(t, b)
	for _, i := range book.Incidents {
		if i.Killed == nil {
			continue
		}
		if _, err := b.Why(t.Context(), i.ID, "killed"); err != nil {
			t.Error(err)
		}
	}
	if _, err := b.Why(t.Context(), "i:none", "killed"); err == nil {
		t.Error("an incident that is not there has a reason")
	}
}
