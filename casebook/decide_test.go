package casebook_test

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/reconcile"
	"github.com/dateline-project/dateline/reconcile/journal"
	"github.com/dateline-project/dateline/reconcile/rulings"
	"github.com/dateline-project/dateline/sqlite"
)

// Decisions outlive the file's being closed and all reports' being read again,
// and undoing all of them gives back the casebook of before.
func TestDecisionsSurviveRereading(t *testing.T) {
	ctx := t.Context()
	dir := writeClippings(t)
	b, _ := mustCreate(t)
	mustAdd(t, b, casebook.AddOptions{}, paths(dir)...)
	book, before := mustExport(t, b)
	in := book.Incidents[0]
	made, err := b.Decide(ctx,
		dateline.Decision{Verb: dateline.Set, On: []string{in.ID}, Field: "killed", Value: dateline.Toll{Low: 1, Best: 2, High: 3}, By: "mw", At: "2026-01-05T10:00:00Z", Why: "the register"},
		dateline.Decision{Verb: dateline.Reject, On: []string{book.Incidents[1].ID}, By: "mw", At: "2026-01-05T10:00:00Z"},
	)
	if err != nil || len(made) != 2 {
		t.Fatalf("%d decisions, %v", len(made), err)
	}
	mustAdd(t, b, casebook.AddOptions{Reread: true})
	decided, _ := mustExport(t, b)
	if len(decided.Incidents) != len(book.Incidents)-1 {
		t.Errorf("%d incidents after one of %d was rejected", len(decided.Incidents), len(book.Incidents))
	}
	for _, i := range decided.Incidents {
		if i.ID == in.ID && (i.Killed == nil || *i.Killed != dateline.Toll{Low: 1, Best: 2, High: 3}) {
			t.Errorf("killed is %+v", i.Killed)
		}
	}
	for _, d := range made {
		if _, err := b.Decide(ctx, dateline.Decision{Verb: dateline.Undo, On: []string{d.ID}, By: "mw", At: "2026-01-06T10:00:00Z"}); err != nil {
			t.Fatal(err)
		}
	}
	undone, _ := mustExport(t, b)
	for i, e := range journal.Of(undone) {
		if want := []journal.EntryState{journal.Undone, journal.Undone, journal.InForce, journal.InForce}[i]; e.State != want {
			t.Errorf("decision %d is %s, want %s", i, e.State, want)
		}
	}
	undone.Decisions = []dateline.Decision{}
	if got := text(t, undone); got != before {
		t.Error("undoing everything does not give back the casebook of before")
	}
}

// One wrong decision among several, and none is kept.
func TestDecisionsAreKeptAllOrNone(t *testing.T) {
	ctx := t.Context()
	b, _ := mustCreate(t)
	mustAdd(t, b, casebook.AddOptions{}, paths(writeClippings(t))...)
	book, before := mustExport(t, b)
	_, err := b.Decide(ctx,
		dateline.Decision{Verb: dateline.Accept, On: []string{book.Incidents[0].ID}, By: "mw", At: "2026-01-05T10:00:00Z"},
		dateline.Decision{Verb: dateline.Accept, On: []string{"i:000000000000"}, By: "mw", At: "2026-01-05T10:00:00Z"},
	)
	if err == nil {
		t.Fatal("want an error")
	}
	if _, after := mustExport(t, b); after != before {
		t.Error("something was kept")
	}
}

// What came with an import cannot be made anew, so nothing is decided on it
// until its reports have been read.
func TestDecidingOnAnImportNeedsReading(t *testing.T) {
	ctx := t.Context()
	b, _ := mustCreate(t)
	mustAdd(t, b, casebook.AddOptions{}, paths(writeClippings(t))...)
	book, _ := mustExport(t, b)
	imported, _ := mustCreate(t)
	if err := imported.Import(ctx, book); err != nil {
		t.Fatal(err)
	}
	draft := dateline.Decision{Verb: dateline.Accept, On: []string{book.Incidents[0].ID}, By: "mw", At: "2026-01-05T10:00:00Z"}
	if _, err := imported.Decide(ctx, draft); !casebook.Unread(err) {
		t.Fatalf("want an error that says so, have %v", err)
	}
	mustAdd(t, imported, casebook.AddOptions{Reread: true})
	if _, err := imported.Decide(ctx, draft); err != nil {
		t.Error(err)
	}
}

// What decisions change by themselves, without all being reconciled again, is
// what reconciling again gives.
func TestDecidingIsReconciling(t *testing.T) {
	ctx := t.Context()
	b, path := mustCreate(t)
	mustAdd(t, b, casebook.AddOptions{}, storyFiles(t)...)
	book, before := mustExport(t, b)
	if len(book.Incidents) < 20 {
		t.Fatalf("only %d incidents", len(book.Incidents))
	}
	decide := func(what string, on []string, more dateline.Decision) (made []string) {
		for n, id := range on {
			d := more
			d.On, d.By, d.At, d.Why = []string{id}, "mw", "2026-01-05T10:00:00Z", "the register"
			if d.Verb == dateline.Set && n%3 == 0 {
				d.Field, d.Value = "weapons", []string{"rifle"}
			}
			done, err := b.Decide(ctx, d)
			if err != nil {
				t.Fatalf("%s %s: %v", what, id, err)
			}
			made = append(made, done[0].ID)
		}
		decided, got := mustExport(t, b)
		if len(decided.Decisions) == 0 || got != rebuilt(t, path, decided) {
			t.Errorf("%s gives another casebook than reconciling again", what)
		}
		return made
	}
	var ids []string
	for _, in := range book.Incidents {
		ids = append(ids, in.ID)
	}
	accepted := decide("accepting", ids, dateline.Decision{Verb: dateline.Accept})
	set := decide("setting", ids, dateline.Decision{Verb: dateline.Set, Field: "killed", Value: dateline.Toll{Low: 1, Best: 2, High: 3}})
	setAgain := decide("setting again", ids, dateline.Decision{Verb: dateline.Set, Field: "killed"})
	undone := decide("undoing what was set first", set, dateline.Decision{Verb: dateline.Undo})
	decide("undoing some of that", undone[:len(undone)/2], dateline.Decision{Verb: dateline.Undo})
	decide("undoing the rest", append(append(set[:len(set)/2], setAgain...), accepted...), dateline.Decision{Verb: dateline.Undo})
	after, _ := mustExport(t, b)
	after.Decisions = []dateline.Decision{}
	if text(t, after) != before {
		t.Error("undoing everything does not give back the casebook of before")
	}
}

// What another program decides meanwhile is seen at once.
func TestDecidingBesideAnother(t *testing.T) {
	ctx := t.Context()
	b, path := mustCreate(t)
	mustAdd(t, b, casebook.AddOptions{}, paths(writeClippings(t))...)
	book, _ := mustExport(t, b)
	other, err := casebook.Open(ctx, path, casebook.Embedded)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	for n, who := range []*casebook.Book{b, other, b, b, other} {
		d := dateline.Decision{Verb: dateline.Accept, On: []string{book.Incidents[n%2].ID}, By: string(rune('a' + n)), At: "2026-01-05T10:00:00Z"}
		if _, err := who.Decide(ctx, d); err != nil {
			t.Fatal(err)
		}
		for _, reader := range []*casebook.Book{b, other} {
			seen, _ := mustExport(t, reader)
			if len(seen.Decisions) != n+1 || seen.Decisions[n].By != d.By {
				t.Errorf("after decision %d one of them sees %d", n+1, len(seen.Decisions))
			}
			if last := seen.Incidents[slices.IndexFunc(seen.Incidents, func(i dateline.Incident) bool { return i.ID == d.On[0] })]; last.Review == nil || last.Review.By != d.By {
				t.Errorf("after decision %d the review is %+v", n+1, last.Review)
			}
		}
	}
}

// rebuilt is the casebook made of its facts alone.
func rebuilt(t *testing.T, path string, like *dateline.Casebook) string {
	t.Helper()
	file, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	facts, err := file.Facts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	tables, err := casebook.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	stored, err := file.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	stored.Generated = like.Generated
	rulings.MarkSet(stored)
	if text(t, stored) != text(t, like) {
		t.Error("what is stored is not what is shown")
	}
	book := reconcile.Build(tables, facts.Reports, facts.Readings, facts.Decisions)
	book.Reader, book.Generated = like.Reader, like.Generated
	rulings.MarkSet(book)
	return text(t, book)
}

// A blind copy is the casebook of before anybody decided anything.
func TestBlind(t *testing.T) {
	ctx := t.Context()
	b, path := mustCreate(t)
	mustAdd(t, b, casebook.AddOptions{}, paths(writeClippings(t))...)
	book, before := mustExport(t, b)
	if _, err := b.Decide(ctx, dateline.Decision{Verb: dateline.Reject, On: []string{book.Incidents[0].ID}, By: "mw", At: "2026-01-05T10:00:00Z"}); err != nil {
		t.Fatal(err)
	}
	if err := b.Blind(ctx, path); !errors.Is(err, fs.ErrExist) {
		t.Errorf("onto itself: %v", err)
	}
	blind := filepath.Join(t.TempDir(), "blind.db")
	if err := b.Blind(ctx, blind); err != nil {
		t.Fatal(err)
	}
	second, err := casebook.Open(ctx, blind, casebook.Embedded)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if _, got := mustExport(t, second); got != before {
		t.Error("the copy is not the casebook of before the decision")
	}
	if decided, _ := mustExport(t, b); len(decided.Decisions) != 1 {
		t.Errorf("the casebook itself has %d decisions", len(decided.Decisions))
	}
	imported, _ := mustCreate(t)
	if err := imported.Import(ctx, book); err != nil {
		t.Fatal(err)
	}
	if err := imported.Blind(ctx, filepath.Join(t.TempDir(), "imported.db")); !casebook.Unread(err) {
		t.Errorf("a copy of what cannot be made anew: %v", err)
	}
}
