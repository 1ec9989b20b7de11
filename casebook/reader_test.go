package casebook_test

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading"
)

// prompter is a proposer that says nothing of reports, or fails as it is told.
type prompter struct {
	name string
	fail func(ctx context.Context, report dateline.Report) error
}

func (p prompter) Version() string { return p.name }

func (p prompter) Propose(ctx context.Context, report dateline.Report, _ *prose.Text) ([]reading.Mark, error) {
	if p.fail == nil {
		return nil, nil
	}
	return nil, p.fail(ctx, report)
}

// One casebook has one reader: another one is refused before anything is
// stored, or reads everything again, as if it had read it all from the start.
func TestOtherReader(t *testing.T) {
	b, dir := built(t)
	before, unchanged := mustExport(t, b)
	write(t, filepath.Join(dir, "more.txt"), "A car bomb killed six people in Jowhar on 3 March 2018.")
	opts := casebook.AddOptions{Proposer: prompter{name: "prompter-1"}}
	_, err := b.Add(t.Context(), []string{dir}, opts)
	other := (*casebook.OtherReader)(nil)
	if !errors.As(err, &other) || other.Was != string(before.Reader) || !strings.Contains(other.Is, "+prompter-1+") {
		t.Fatalf("added with another reader: %v", err)
	}
	if _, now := mustExport(t, b); now != unchanged {
		t.Errorf("what was refused changed the casebook (-want +got):\n%s", cmp.Diff(unchanged, now))
	}

	opts.Reread = true
	if s := mustAdd(t, b, opts, filepath.Join(dir, "more.txt")); s.Read != 8 {
		t.Errorf("%d reports read again, want all 8", s.Read)
	}
	book, got := mustExport(t, b)
	if string(book.Reader) != other.Is {
		t.Errorf("the export names the reader %q, want %q", book.Reader, other.Is)
	}
	fresh, _ := mustCreate(t)
	mustAdd(t, fresh, casebook.AddOptions{Proposer: opts.Proposer}, dir)
	if _, want := mustExport(t, fresh); got != want {
		t.Errorf("read again (-want +got):\n%s", cmp.Diff(want, got))
	}
	if s := mustAdd(t, b, opts, dir); s.Read != 0 {
		t.Errorf("%d reports read again by the same reader, want none", s.Read)
	}
	asOf, err := b.AsOf(t.Context(), "2021-05-05")
	if err != nil || asOf.Reader != book.Reader {
		t.Errorf("as of a day the reader is %q, error %v", asOf.Reader, err)
	}
}

// Reading again that is interrupted leaves what the new reader has read and
// nothing of the old one's, and goes on without being told again.
func TestRereadInterrupted(t *testing.T) {
	b, dir := built(t)
	opts := casebook.AddOptions{Proposer: prompter{name: "prompter-1"}, Reread: true, Workers: 1}
	ctx, cancel := context.WithCancel(t.Context())
	opts.Progress = func(done, _ int) {
		if done == 10 {
			cancel()
		}
	}
	if _, err := b.Add(ctx, []string{dir}, opts); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	s := mustAdd(t, b, casebook.AddOptions{Proposer: opts.Proposer}, dir)
	if s.Read == 0 || s.Read == 7 {
		t.Errorf("%d of 7 reports were left to read", s.Read)
	}
	_, got := mustExport(t, b)
	fresh, _ := mustCreate(t)
	mustAdd(t, fresh, casebook.AddOptions{Proposer: opts.Proposer}, dir)
	if _, want := mustExport(t, fresh); got != want {
		t.Errorf("gone on (-want +got):\n%s", cmp.Diff(want, got))
	}
}

// A proposer that fails at one report leaves that one unread; the others are
// read, and the next Add tries it again.
func TestProposerFailsAtOneReport(t *testing.T) {
	b, _ := mustCreate(t)
	dir := writeClippings(t)
	failing := prompter{"prompter-1", func(_ context.Context, r dateline.Report) error {
		if r.File == "raid.txt" {
			return errors.New("asking http://host: it answers 500")
		}
		return nil
	}}
	s, err := b.Add(t.Context(), []string{dir}, casebook.AddOptions{Proposer: failing})
	if err != nil || s.Read != 6 || len(s.Problems) != 1 || s.Problems[0].File != "raid.txt" || s.Problems[0].Reason != "asking http://host: it answers 500" {
		t.Fatalf("summary %+v, error %v", s, err)
	}
	if s := mustAdd(t, b, casebook.AddOptions{Proposer: prompter{name: "prompter-1"}}, dir); s.Read != 1 {
		t.Errorf("%d read by the next Add, want 1", s.Read)
	}
}

// A proposer that is not there at all ends the Add at once, and loses nothing
// that another reader made.
func TestProposerUnavailable(t *testing.T) {
	b, dir := built(t)
	_, want := mustExport(t, b)
	var asked atomic.Int32
	gone := prompter{"prompter-1", func(context.Context, dateline.Report) error {
		asked.Add(1)
		return reading.ErrUnavailable
	}}
	_, err := b.Add(t.Context(), []string{dir}, casebook.AddOptions{Proposer: gone, Reread: true, Workers: 1})
	if !errors.Is(err, reading.ErrUnavailable) || asked.Load() > 3 {
		t.Errorf("asked %d times, error %v", asked.Load(), err)
	}
	if _, got := mustExport(t, b); got != want {
		t.Errorf("-want +got:\n%s", cmp.Diff(want, got))
	}
}

// Whoever stops a build does not wait for a slow proposer.
func TestStopsSlowProposer(t *testing.T) {
	b, _ := mustCreate(t)
	ctx, cancel := context.WithCancel(t.Context())
	slow := prompter{"prompter-1", func(ctx context.Context, r dateline.Report) error {
		if r.File != "raid.txt" {
			return nil
		}
		cancel()
		<-ctx.Done()
		return ctx.Err()
	}}
	start := time.Now()
	s, err := b.Add(ctx, []string{writeClippings(t)}, casebook.AddOptions{Proposer: slow, Workers: 2})
	if !errors.Is(err, context.Canceled) || time.Since(start) > 30*time.Second || len(s.Problems) > 0 {
		t.Errorf("stopped after %v: %+v, %v", time.Since(start), s, err)
	}
}

// What another version of reconcile derived is derived again when the casebook
// is opened, but for what came with an import, which has nothing to be derived
// from.
func TestOtherReconcile(t *testing.T) {
	b, path := mustCreate(t)
	mustAdd(t, b, casebook.AddOptions{}, writeClippings(t))
	book, want := mustExport(t, b)
	b.Close()
	imported, importedPath := mustCreate(t)
	if err := imported.Import(t.Context(), book); err != nil {
		t.Fatal(err)
	}
	imported.Close()
	for _, file := range []string{path, importedPath} {
		db, err := sql.Open("sqlite", file)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec("UPDATE meta SET value = 'reconcile-0' WHERE key = 'derived'; DELETE FROM toll"); err != nil {
			t.Fatal(err)
		}
		db.Close()
		if b, err = casebook.Open(t.Context(), file, casebook.Embedded); err != nil {
			t.Fatal(err)
		}
		if _, got := mustExport(t, b); (got == want) != (file == path) {
			t.Errorf("%s: derived again: %v", filepath.Base(file), got == want)
		}
		b.Close()
	}
}
