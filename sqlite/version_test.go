package sqlite_test

import (
	"path/filepath"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/sqlite"
)

// A write shows in the version, whichever opening of the file wrote; reading does not.
func TestVersion(t *testing.T) {
	path := filepath.Join(t.TempDir(), "case.db")
	own, err := sqlite.Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer own.Close()
	other, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	version := func() int64 {
		v, err := own.Version(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	before := version()
	if _, err := other.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := own.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := version(); got != before {
		t.Errorf("reading made version %d of %d", got, before)
	}
	for n, file := range []*sqlite.File{other, own} {
		report := dateline.Report{ID: []string{"r:000000000001", "r:000000000002"}[n], Text: "A bomb.", Published: dateline.UnknownPublished, Authors: []string{}}
		if err := file.Put(t.Context(), []sqlite.Document{{Report: report}}); err != nil {
			t.Fatal(err)
		}
		if got := version(); got == before {
			t.Errorf("write %d does not show", n)
		} else {
			before = got
		}
	}
}
