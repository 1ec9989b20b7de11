package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/internal/casetest"
)

// saved is the path of a closed casebook file that holds casetest.Example.
func saved(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "case.db")
	f, err := Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Save(t.Context(), casetest.Example()); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// saying checks that an error says all the words.
func saying(t *testing.T, err error, words ...string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, want one that says %q", words)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("the error %q does not say %q", err, w)
		}
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "empty.db"), "")
	write(t, filepath.Join(dir, "notes.txt"), strings.Repeat("A text of some length. ", 10))
	other, err := sql.Open("sqlite", filepath.Join(dir, "other.db"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.Exec("CREATE TABLE t (x); PRAGMA user_version = 1"); err != nil {
		t.Fatal(err)
	}
	other.Close()
	for _, name := range []string{"empty.db", "notes.txt", "other.db", "."} {
		before, _ := os.ReadFile(filepath.Join(dir, name))
		_, err := Open(t.Context(), filepath.Join(dir, name))
		saying(t, err, filepath.Join(dir, name), "not a casebook")
		if after, _ := os.ReadFile(filepath.Join(dir, name)); string(after) != string(before) {
			t.Errorf("%s was changed by looking at it", name)
		}
	}
	_, err = Open(t.Context(), filepath.Join(dir, "missing.db"))
	saying(t, err, "missing.db", "there is no casebook")
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v is not fs.ErrNotExist", err)
	}
}

func TestCreateRefuses(t *testing.T) {
	path := saved(t)
	_, err := Create(t.Context(), path)
	if !errors.Is(err, fs.ErrExist) {
		t.Errorf("creating over a casebook: %v, want fs.ErrExist", err)
	}
	_, err = Create(t.Context(), filepath.Join(t.TempDir(), "no", "folder", "case.db"))
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("creating in a folder that is not there: %v, want fs.ErrNotExist", err)
	}
}

func TestOpenLaterVersion(t *testing.T) {
	path := saved(t)
	f, err := connect(path, "rw", patience)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.db.Exec("PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	f.Close()
	_, err = Open(t.Context(), path)
	saying(t, err, path, "later version of dateline", "99")
}

func TestLocked(t *testing.T) {
	path := saved(t)
	holder, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer holder.Close()
	tx, err := holder.db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	f, err := connect(path, "rw", "0")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	saying(t, f.Put(t.Context(), nil), path, "is locked", "another program", "try again")
	if _, err := f.Load(t.Context()); err != nil {
		t.Errorf("reading while another writes: %v", err)
	}
}

func TestDamaged(t *testing.T) {
	path := saved(t)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]string{
		"cut off":     string(content[:len(content)/3]),
		"overwritten": string(content[:4096]) + strings.Repeat("\xff", len(content)-4096),
	}
	for name, damaged := range tests {
		write(t, path, damaged)
		f, err := Open(t.Context(), path)
		if err == nil {
			_, err = f.Load(t.Context())
			f.Close()
		}
		t.Log(name)
		saying(t, err, path, "is damaged", "backup")
	}
}

func TestReadOnlyFile(t *testing.T) {
	path := saved(t)
	f, err := connect(path, "ro&immutable=1", patience)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.Load(t.Context()); err != nil {
		t.Errorf("reading: %v", err)
	}
	saying(t, f.Put(t.Context(), nil), path, "cannot be written", "copy")
}

func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere; TestReadOnlyFile shows what others are told")
	}
	path := saved(t)
	for name, mode := range map[string]os.FileMode{path: 0o444, filepath.Dir(path): 0o555} {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { os.Chmod(filepath.Dir(path), 0o777) })
	f, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if book, err := f.Load(t.Context()); err != nil || len(book.Incidents) == 0 {
		t.Errorf("reading: %v", err)
	}
	saying(t, f.Put(t.Context(), nil), path, "cannot be written")
	_, err = Create(t.Context(), filepath.Join(filepath.Dir(path), "new.db"))
	if !errors.Is(err, fs.ErrPermission) {
		t.Errorf("creating in the folder: %v, want fs.ErrPermission", err)
	}
}

// A full disk keeps what was stored before.
func TestDiskFull(t *testing.T) {
	path := saved(t)
	f, err := connect(path, "rw&_pragma=max_page_count(1)", patience) // no more pages than there are
	if err != nil {
		t.Fatal(err)
	}
	d := Document{Report: casetest.Example().Reports[0], Raw: []byte("raw"), Hash: "00"}
	d.Report.ID, d.Report.Text = "r:big", strings.Repeat("A word and another one. ", 20000)
	saying(t, f.Put(t.Context(), []Document{d}), path, "no room left", "run the same command again")
	f.Close()
	if f, err = Open(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if book, err := f.Load(t.Context()); err != nil || len(book.Reports) != 2 {
		t.Errorf("what was stored before: %v", err)
	}
}

// A statement that fails takes everything before it in its transaction back.
func TestWriteIsAllOrNothing(t *testing.T) {
	f, err := Open(t.Context(), saved(t))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	err = f.write(t.Context(), "testing", func(s *transaction) {
		s.exec("DELETE FROM incident")
		s.exec("INSERT INTO incident(id) VALUES ('i:incomplete')")
	})
	saying(t, err, "testing", "NOT NULL")
	if book, err := f.Load(context.Background()); err != nil || len(book.Incidents) != 2 {
		t.Errorf("the incidents are gone: %v", err)
	}
}

func TestSaveRefuses(t *testing.T) {
	full, err := Open(t.Context(), saved(t))
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	saying(t, full.Save(t.Context(), casetest.Example()), "holds 2 reports already", "new casebook")

	empty, err := Create(t.Context(), filepath.Join(t.TempDir(), "case.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer empty.Close()
	book := casetest.Example()
	book.Claims[0].Subject = "a:none"
	saying(t, empty.Save(t.Context(), book), "k:000000000001", "subject", "a:none")
	book = casetest.Example()
	book.Reports[1].ID = book.Reports[0].ID
	saying(t, empty.Save(t.Context(), book), "twice", book.Reports[0].ID)
}
