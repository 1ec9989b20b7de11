package sqlite_test

import (
	"database/sql"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/internal/casetest"
	"github.com/dateline-project/dateline/sqlite"
)

// shelf is a file with reports under the ids that casetest.Filled uses.
func shelf(t *testing.T) *sqlite.File {
	t.Helper()
	f := mustCreate(t)
	var documents []sqlite.Document
	for i := range 4 {
		documents = append(documents, document(fmt.Sprintf("r:%03d", i), "Title", "Text"))
	}
	if err := f.Put(t.Context(), documents); err != nil {
		t.Fatal(err)
	}
	return f
}

func rebuild(t *testing.T, f *sqlite.File, by string, book *dateline.Casebook) {
	t.Helper()
	err := f.Rebuild(t.Context(), by, func(sqlite.Facts, sqlite.Kept) (*dateline.Casebook, sqlite.Kept, error) {
		return book, sqlite.Kept{}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// touch makes the derived tables stale.
func touch(t *testing.T, f *sqlite.File) {
	t.Helper()
	if err := f.PutReadings(t.Context(), "one", "a", nil); err != nil {
		t.Fatal(err)
	}
}

// Whatever stood in a file before, a rebuild leaves the same rows as in a file
// of its own: records that come, go, change and move.
func TestRebuildOnTopLeavesTheSameRows(t *testing.T) {
	grown := shelf(t)
	for seed := range uint64(25) {
		book := casetest.Filled(seed)
		touch(t, grown)
		rebuild(t, grown, "joiner-1", book)
		alone := shelf(t)
		rebuild(t, alone, "joiner-1", book)
		if diff := cmp.Diff(dump(t, alone), dump(t, grown)); diff != "" {
			t.Fatalf("seed %d (-alone +on top of others):\n%s", seed, diff)
		}
		alone.Close()
	}
}

// dump is every row of every table but those of the facts and inside the indexes.
func dump(t *testing.T, f *sqlite.File) map[string][]string {
	t.Helper()
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", OmitHost: true, Path: f.Path()}).String())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tables := query(t, db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'report%' AND name NOT LIKE 'actor_words\\__%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' AND name <> 'raw'")
	out := map[string][]string{}
	for _, table := range tables {
		out[table] = query(t, db, "SELECT * FROM "+strings.TrimSuffix(table, "|")+" ORDER BY 1, 2")
	}
	if len(out) < 20 {
		t.Fatalf("only %d tables", len(out))
	}
	if broken := query(t, db, "PRAGMA foreign_key_check"); len(broken) > 0 {
		t.Errorf("references to nothing: %q", broken)
	}
	return out
}

func query(t *testing.T, db *sql.DB, q string) []string {
	t.Helper()
	rows, err := db.Query(q)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	out := []string{}
	for rows.Next() {
		cells := make([]any, len(columns))
		for i := range cells {
			cells[i] = new(any)
		}
		if err := rows.Scan(cells...); err != nil {
			t.Fatal(err)
		}
		line := ""
		for _, c := range cells {
			line += fmt.Sprintf("%v|", *c.(*any))
		}
		out = append(out, line)
	}
	return out
}

// What is derived again as it was is not written again, unless another version
// derived it.
func TestRebuildWritesWhatChanged(t *testing.T) {
	f, book := shelf(t), &dateline.Casebook{Actors: []dateline.Actor{{ID: "a:1", Name: "Front"}, {ID: "a:2", Name: "Army"}}}
	rebuild(t, f, "joiner-1", book)
	spoil := func() {
		t.Helper()
		db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", OmitHost: true, Path: f.Path()}).String())
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if _, err := db.Exec("UPDATE actor SET name = name || '?'"); err != nil {
			t.Fatal(err)
		}
	}
	names := func() (out []string) {
		t.Helper()
		loaded, err := f.Load(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range loaded.Actors {
			out = append(out, a.Name)
		}
		return out
	}
	spoil()
	touch(t, f)
	book.Actors[1].Kind = dateline.StateForce
	rebuild(t, f, "joiner-1", book)
	if diff := cmp.Diff([]string{"Front?", "Army"}, names()); diff != "" {
		t.Error("written were other records than the changed one:", diff)
	}
	rebuild(t, f, "joiner-2", book)
	if diff := cmp.Diff([]string{"Front", "Army"}, names()); diff != "" {
		t.Error("another version left what the earlier one wrote:", diff)
	}
}

// An actor that one more report names is not written anew in those that named it
// before.
func TestAMentionMovesNoOther(t *testing.T) {
	f := shelf(t)
	mention := func(report string) dateline.ReportSpan {
		return dateline.ReportSpan{Report: report, Span: dateline.Span{End: 4, Text: "Text"}}
	}
	front := dateline.Actor{ID: "a:1", Mentions: []dateline.ReportSpan{mention("r:001"), mention("r:003")}}
	book := &dateline.Casebook{Reports: []dateline.Report{{ID: "r:001"}, {ID: "r:002"}, {ID: "r:003"}}, Actors: []dateline.Actor{front}}
	rebuild(t, f, "joiner-1", book)
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", OmitHost: true, Path: f.Path()}).String())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("UPDATE mention SET text = 'as before'"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	touch(t, f)
	book.Actors[0].Mentions = []dateline.ReportSpan{mention("r:001"), mention("r:002"), mention("r:003")}
	rebuild(t, f, "joiner-1", book)
	loaded, err := f.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, m := range loaded.Actors[0].Mentions {
		texts = append(texts, m.Report+" "+m.Text)
	}
	if diff := cmp.Diff([]string{"r:001 as before", "r:002 Text", "r:003 as before"}, texts); diff != "" {
		t.Error(diff)
	}
}
