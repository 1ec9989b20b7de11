package sqlite_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/sqlite"
)

func document(id, title, text string) sqlite.Document {
	return sqlite.Document{Raw: []byte(text), Hash: id, Report: dateline.Report{
		ID: id, Title: dateline.Optional(title), Text: text, Published: dateline.UnknownPublished}}
}

func library(t *testing.T) *sqlite.File {
	t.Helper()
	f := mustCreate(t)
	err := f.Put(t.Context(), []sqlite.Document{
		document("r:1", "Blast in Bogotá", "Attackers bombed a police station. Nobody was killed."),
		document("r:2", "Quiet day", "The station was rebuilt after the attack of last year."),
		document("r:3", "Budget talks", "Ministers said \"no\" to a car-bomb fund."),
	})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func found(t *testing.T, f *sqlite.File, query string) []string {
	t.Helper()
	hits, err := f.Search(t.Context(), query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	ids := []string{}
	for _, h := range hits {
		ids = append(ids, h.Report)
	}
	return ids
}

func TestSearch(t *testing.T) {
	f := library(t)
	tests := []struct {
		query string
		want  []string
	}{
		{"station", []string{"r:1", "r:2"}},
		{"stations", []string{"r:1", "r:2"}},
		{"station rebuilt", []string{"r:2"}},
		{"bogota", []string{"r:1"}},
		{`"police station"`, []string{"r:1"}},
		{`"station police"`, []string{}},
		{`“police station`, []string{"r:1"}},
		{"rebu*", []string{"r:2"}},
		{"station -police", []string{"r:2"}},
		{`station -"police station"`, []string{"r:2"}},
		{"car-bomb", []string{"r:3"}},
		{"station OR AND NOT", []string{}},
		{"title:blast (station", []string{}},
		{"nothing", []string{}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, found(t, f, test.query)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.query, diff)
		}
	}
	for _, query := range []string{"", "  ", "-police", "* \"\" -", "\x00"} {
		if _, err := f.Search(t.Context(), query); err == nil || !strings.Contains(err.Error(), "word") {
			t.Errorf("%q: %v, want an error that asks for a word", query, err)
		}
	}
}

func TestSearchExcerpt(t *testing.T) {
	hits, err := library(t).Search(t.Context(), "police killed")
	if err != nil || len(hits) != 1 {
		t.Fatalf("%d hits, %v", len(hits), err)
	}
	want := []sqlite.Fragment{{Text: "Attackers bombed a "}, {Text: "police", Match: true}, {Text: " station. Nobody was "}, {Text: "killed", Match: true}, {Text: "."}}
	if diff := cmp.Diff(want, hits[0].Excerpt); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A report that is stored again is found by its new words only.
func TestSearchKeepsStep(t *testing.T) {
	f := library(t)
	if err := f.Put(t.Context(), []sqlite.Document{document("r:1", "Correction", "Nothing of the kind happened.")}); err != nil {
		t.Fatal(err)
	}
	if ids := found(t, f, "police"); len(ids) != 0 {
		t.Errorf("old words find %q", ids)
	}
	if diff := cmp.Diff([]string{"r:1"}, found(t, f, "correction kind")); diff != "" {
		t.Error(diff)
	}
}

// Whatever is typed is a search or an error that says what is missing, never a
// fault of the query language; and what is found has a match to show.
func FuzzSearch(f *testing.F) {
	for _, seed := range []string{"station", `"a b`, "NEAR(a b)", "a* -b", `-"`, "text : x", "{a b}", "^a", "a\"b", "é*", "\xff", "**a"} {
		f.Add(seed)
	}
	path := f.TempDir() + "/case.db"
	file, err := sqlite.Create(f.Context(), path)
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { file.Close() })
	if err := file.Put(f.Context(), []sqlite.Document{document("r:1", "Station a b", "station x")}); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, query string) {
		_, err := file.Search(t.Context(), query)
		if err != nil && !strings.Contains(err.Error(), "give at least one word") {
			t.Errorf("%q: %v", query, err)
		}
	})
}
