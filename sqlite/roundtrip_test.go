package sqlite_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/internal/casetest"
	"github.com/dateline-project/dateline/sqlite"
)

func mustCreate(t *testing.T) *sqlite.File {
	t.Helper()
	f, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "case book?#%.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// What is saved comes back equal in every field, from the open file and from
// the file closed and opened again.
func TestSaveAndLoad(t *testing.T) {
	var records dateline.Casebook
	for seed := range uint64(60) {
		want := casetest.Filled(seed)
		f := mustCreate(t)
		if err := f.Save(t.Context(), want); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		f.Close()
		f, err := sqlite.Open(t.Context(), f.Path())
		if err != nil {
			t.Fatal(err)
		}
		got, err := f.Load(t.Context())
		f.Close()
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d (-want +got):\n%s", seed, diff)
		}
		records.Claims = append(records.Claims, got.Claims...)
		records.Incidents = append(records.Incidents, got.Incidents...)
	}
	if len(records.Claims) == 0 || len(records.Incidents) == 0 {
		t.Error("no generated casebook had a claim or an incident: nothing was proved")
	}
}
