package main

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "modernc.org/sqlite"
)

// A casebook that is locked, of a later version, or no casebook at all is
// refused with a message of one line or two, and left as it was.
func TestRefusedCasebooks(t *testing.T) {
	reports := folder(t, map[string]string{"a.txt": " date 2018-03-05 Bomb in Baidoa\n\nA bomb killed two people in Baidoa on Sunday, police said.\n"})
	more := folder(t, map[string]string{"b.txt": " date 2018-03-06 Bomb in Jowhar\n\nA bomb killed six people in Jowhar on Monday, police said.\n"})
	tests := []struct {
		name  string
		spoil func(t *testing.T, path string)
		want  string
	}{
		{"locked", lock, "locked"},
		{"later version", func(t *testing.T, path string) { execSQL(t, path, "PRAGMA user_version = 9999") }, "later"},
		{"text", func(t *testing.T, path string) { overwrite(t, path, strings.Repeat("no casebook\n", 100)) }, "not a casebook"},
		{"empty file", func(t *testing.T, path string) { overwrite(t, path, "") }, "not a casebook"},
		{"another database", func(t *testing.T, path string) {
			os.Remove(path)
			execSQL(t, path, "CREATE TABLE recipe (name TEXT)")
		}, "not a casebook"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "book.db")
			mustRun(t, "build", reports, "--casebook", path)
			test.spoil(t, path)
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			_, stderr, code := runHere(t, "build", more, "--casebook", path)
			if code != exitFailed {
				t.Errorf("exit code %d, want %d", code, exitFailed)
			}
			if !strings.HasPrefix(stderr, "dateline: ") || !strings.Contains(stderr, test.want) {
				t.Errorf("message %q, want it to speak of %q", stderr, test.want)
			}
			if after, _ := os.ReadFile(path); string(after) != string(before) {
				t.Error("the file was changed")
			}
		})
	}
}

func overwrite(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func execSQL(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

// lock holds the casebook as another program does while it writes.
func lock(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite", path+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { tx.Rollback() })
}
