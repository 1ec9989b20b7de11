package sqlite_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/internal/casetest"
	"github.com/dateline-project/dateline/sqlite"
)

func TestFacts(t *testing.T) {
	ctx, f := t.Context(), library(t)
	d, known, err := f.Find(ctx, "r:2")
	if err != nil || !known || d.Report.Title != "Quiet day" || d.Hash != "r:2" {
		t.Errorf("found %+v, %v, %v", d, known, err)
	}
	if _, known, err = f.Find(ctx, "r:9"); known || err != nil {
		t.Errorf("a report that is not there: %v, %v", known, err)
	}
	raw, err := f.Raw(ctx, "r:2")
	if err != nil || string(raw) != d.Report.Text {
		t.Errorf("raw %q, %v", raw, err)
	}
	if _, err := f.Raw(ctx, "r:9"); err == nil {
		t.Error("there are bytes of a report that is not there")
	}
}

// A report is unread until this reader with this codebook has read it, and
// again when it is stored anew.
func TestUnread(t *testing.T) {
	ctx, f := t.Context(), library(t)
	expect := func(reader, codebook string, want ...string) {
		t.Helper()
		got, err := f.Unread(ctx, reader, codebook)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
	expect("one", "a", "r:1", "r:2", "r:3")
	if err := f.PutReadings(ctx, "one", "a", []dateline.Reading{{Report: "r:1"}, {Report: "r:3"}}); err != nil {
		t.Fatal(err)
	}
	expect("one", "a", "r:2")
	expect("two", "a", "r:1", "r:2", "r:3")
	expect("one", "b", "r:1", "r:2", "r:3")
	if err := f.Put(ctx, []sqlite.Document{document("r:3", "New title", "New text")}); err != nil {
		t.Fatal(err)
	}
	expect("one", "a", "r:2", "r:3")
}

func TestRebuild(t *testing.T) {
	ctx, f := t.Context(), library(t)
	if err := f.PutReadings(ctx, "one", "a", []dateline.Reading{{Report: "r:1", Mentions: []dateline.Mention{{}}, Accounts: []dateline.Account{{ID: "c:1"}}}}); err != nil {
		t.Fatal(err)
	}
	stale(t, f, true)
	err := f.Rebuild(ctx, "joiner-1", func(facts sqlite.Facts, _ sqlite.Kept) (*dateline.Casebook, sqlite.Kept, error) {
		reports, readings, decisions := facts.Reports, facts.Readings, facts.Decisions
		if len(reports) != 3 || len(readings) != 1 || readings[0].Accounts[0].ID != "c:1" || len(readings[0].Mentions) > 0 || len(decisions) != 0 {
			t.Errorf("built from %d reports, readings %+v", len(reports), readings)
		}
		reports[1].CopyOf = "r:1"
		reports[2].Published = dateline.Published{Date: "2021", Precision: dateline.PrecisionYear, Basis: dateline.PublishedInferred}
		return &dateline.Casebook{Reports: reports, Actors: []dateline.Actor{{ID: "a:1", Name: "Front"}}}, sqlite.Kept{}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	stale(t, f, false)
	book, err := f.Load(ctx)
	if err != nil || book.Reports[1].CopyOf != "r:1" || book.Reports[2].Published.Date != "2021" || book.Actors[0].Name != "Front" {
		t.Errorf("loaded %+v, %v", book, err)
	}
	facts, err := f.Facts(ctx)
	if err != nil || facts.Reports[1].CopyOf != "" || facts.Reports[2].Published.Date != "" {
		t.Errorf("what was derived became a fact: %+v, %v", facts, err)
	}
}

func stale(t *testing.T, f *sqlite.File, want bool) {
	t.Helper()
	if got, err := f.Stale(t.Context(), "joiner-1"); err != nil || got != want {
		t.Errorf("stale: %v, %v; want %v", got, err, want)
	}
}

// openExample opens a casebook of casetest.Example as the sqlite3 shell would.
func openExample(t *testing.T) *sql.DB {
	t.Helper()
	path := filepath.Join(t.TempDir(), "case.db")
	f, err := sqlite.Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Save(t.Context(), casetest.Example()); err != nil {
		t.Fatal(err)
	}
	f.Close()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// The views answer what people ask first.
func TestViews(t *testing.T) {
	db := openExample(t)
	tests := []struct{ query, want string }{
		{"SELECT group_concat(kind || ' ' || ifnull(place, '') || ' ' || country || ' ' || ifnull(killed_low || '-' || killed_high, '?') || ' ' || ifnull(perpetrators, ''), '|') FROM v_incident",
			"bombing Qarabel AF 14-16 Red Dawn Front (claimed)|raid  AF ? "},
		{"SELECT group_concat(value || ' “' || quotation || '” ' || ifnull(outlet, 'none') || ' ' || ifnull(published, 'undated'), '|') FROM v_evidence WHERE field = 'killed'",
			"total: 14 “14 people” The Valley Post 2021-05-04|total: 16.. “At least 16 people” none undated"},
		{"SELECT group_concat(field) FROM (SELECT DISTINCT field FROM v_evidence ORDER BY field)",
			"date,killed,perpetrator,place,strength,target,trigger,warning,weapon"},
		{"SELECT title || ' ' || authors || ' ' || published FROM v_report WHERE id = 'r:000000000001'", "=Blast at market Ada Noor 2021-05-04"},
	}
	for _, test := range tests {
		var got string
		if err := db.QueryRow(test.query).Scan(&got); err != nil {
			t.Errorf("%s: %v", test.query, err)
		} else if got != test.want {
			t.Errorf("%s: got %q, want %q", test.query, got, test.want)
		}
	}
}

// Every span of v_evidence is in the text that it names.
func TestEvidenceViewCutsOutItsQuotations(t *testing.T) {
	db := openExample(t)
	var all, wrong int
	err := db.QueryRow(`SELECT count(*), total(substr(r.text, e.start + 1, e.end - e.start) <> e.quotation)
		FROM v_evidence e JOIN report r ON r.id = e.report`).Scan(&all, &wrong)
	if err != nil || all < 10 || wrong > 0 {
		t.Errorf("%d of %d quotations are not at their offsets, %v", wrong, all, err)
	}
}

// docs/casebook-file.md names every table and view that the file has.
func TestEveryTableIsDescribed(t *testing.T) {
	page, err := os.ReadFile("../docs/casebook-file.md")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := openExample(t).Query("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE '%\\_words\\__%' ESCAPE '\\'")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	described := 0
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(page), "`"+name+"`") {
			t.Errorf("docs/casebook-file.md does not name %s", name)
		}
		described++
	}
	if described < 20 {
		t.Errorf("only %d tables were looked at", described)
	}
}
