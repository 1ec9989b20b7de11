package casebook_test

import (
	"bytes"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/export"
)

// paths are the clippings, each by its own path, sorted.
func paths(dir string) []string {
	all := []string{}
	for name := range clippings {
		all = append(all, filepath.Join(dir, filepath.FromSlash(name)))
	}
	slices.Sort(all)
	return all
}

// Any order, any number of workers, one by one or all at once: the same bytes.
func TestSameReportsSameCasebook(t *testing.T) {
	dir := writeClippings(t)
	b, _ := mustCreate(t)
	mustAdd(t, b, casebook.AddOptions{Workers: 1}, paths(dir)...)
	book, want := mustExport(t, b)
	if len(book.Incidents) < 3 || len(book.Claims) == 0 {
		t.Fatalf("%d incidents, %d claims: too little to prove anything", len(book.Incidents), len(book.Claims))
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 6 {
		shuffled := paths(dir)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		atOnce, _ := mustCreate(t)
		mustAdd(t, atOnce, casebook.AddOptions{Workers: 1 + random.IntN(8)}, shuffled...)
		if _, got := mustExport(t, atOnce); got != want {
			t.Fatalf("all at once, in another order (-want +got):\n%s", cmp.Diff(want, got))
		}
		oneByOne, _ := mustCreate(t)
		for _, path := range shuffled {
			mustAdd(t, oneByOne, casebook.AddOptions{}, path)
		}
		if _, got := mustExport(t, oneByOne); got != want {
			t.Fatalf("one by one (-want +got):\n%s", cmp.Diff(want, got))
		}
	}
}

// The same bytes under two paths are one report, named by the path that sorts
// first, in whatever order they come.
func TestSameBytesAreOneReport(t *testing.T) {
	dir := writeClippings(t)
	write(t, filepath.Join(dir, "b", "again.txt"), clippings["post.txt"])
	write(t, filepath.Join(dir, "z.txt"), clippings["post.txt"])
	files := append(paths(dir), filepath.Join(dir, "b", "again.txt"), filepath.Join(dir, "z.txt"))
	var want string
	for range 2 {
		b, _ := mustCreate(t)
		for _, path := range files {
			mustAdd(t, b, casebook.AddOptions{}, path)
		}
		book, got := mustExport(t, b)
		if len(book.Reports) != 7 || !slices.ContainsFunc(book.Reports, func(r dateline.Report) bool { return r.File == "again.txt" }) {
			t.Errorf("%d reports, or the path is not the first", len(book.Reports))
		}
		if want != "" && got != want {
			t.Errorf("-want +got:\n%s", cmp.Diff(want, got))
		}
		want = got
		slices.Reverse(files)
	}
}

// Every record is evidence or leads to some, and every evidence is in its text.
func TestEverythingHasEvidence(t *testing.T) {
	b, _ := built(t)
	book, exported := mustExport(t, b)
	if _, err := export.ReadJSON(strings.NewReader(exported)); err != nil {
		t.Error(err) // ReadJSON compares every span with its text
	}
	accounts := map[string]bool{}
	for _, a := range book.Accounts {
		accounts[a.ID] = true
		if a.Date.Known() && a.Date.Evidence == nil {
			t.Errorf("account %s (%s) has a date without words for it", a.ID, a.Trigger.Text)
		}
		if a.Place.Known() && a.Place.Evidence == nil {
			t.Errorf("account %s (%s) has a place without words for it", a.ID, a.Trigger.Text)
		}
	}
	for _, i := range book.Incidents {
		if len(i.Accounts) == 0 {
			t.Errorf("incident %s has no account", i.ID)
		}
		for _, a := range i.Accounts {
			if !accounts[a] {
				t.Errorf("incident %s names account %s, which is not there", i.ID, a)
			}
		}
	}
	for _, a := range book.Actors {
		if len(a.Mentions) == 0 {
			t.Errorf("actor %s has no mention", a.Name)
		}
	}
}

func TestExportsAreValid(t *testing.T) {
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(export.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource("casebook.schema.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("casebook.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	b, _ := built(t)
	empty, _ := mustCreate(t)
	asOf, err := b.AsOf(t.Context(), "2021-05-05")
	if err != nil {
		t.Fatal(err)
	}
	asOf.Generated = now
	_, whole := mustExport(t, b)
	_, none := mustExport(t, empty)
	for name, exported := range map[string]string{"whole": whole, "empty": none, "as of a day": text(t, asOf)} {
		instance, err := jsonschema.UnmarshalJSON(strings.NewReader(exported))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(instance); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Export, import, export is identity; what is added afterwards gives what
// building from all the reports gives.
func TestImport(t *testing.T) {
	b, dir := built(t)
	_, want := mustExport(t, b)
	read, err := export.ReadJSON(strings.NewReader(want))
	if err != nil {
		t.Fatal(err)
	}
	other, path := mustCreate(t)
	if err := other.Import(t.Context(), read); err != nil {
		t.Fatal(err)
	}
	if _, got := mustExport(t, other); got != want {
		t.Errorf("imported (-want +got):\n%s", cmp.Diff(want, got))
	}
	if err := other.Import(t.Context(), read); err == nil {
		t.Error("a casebook that holds reports takes an import")
	}
	other.Close()
	if other, err = casebook.Open(t.Context(), path, casebook.Embedded); err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if s := mustAdd(t, other, casebook.AddOptions{}, filepath.Join(dir, "raid.txt")); s.Read != 7 {
		t.Errorf("%d reports read after the import, want all 7", s.Read)
	}
	if _, got := mustExport(t, other); got != want {
		t.Errorf("imported and read again (-want +got):\n%s", cmp.Diff(want, got))
	}
}

// As of a day counts what building from the reports of that time counts.
func TestAsOf(t *testing.T) {
	all, dir := built(t)
	got, err := all.AsOf(t.Context(), "2021-05-05")
	if err != nil {
		t.Fatal(err)
	}
	early, _ := mustCreate(t)
	mustAdd(t, early, casebook.AddOptions{}, filepath.Join(dir, "post.txt"), filepath.Join(dir, "herald.txt"), filepath.Join(dir, "copy"))
	want, _ := mustExport(t, early)
	for _, book := range []*dateline.Casebook{got, want} { // the path is told from another folder
		book.Generated = ""
		for i := range book.Reports {
			book.Reports[i].File = ""
		}
	}
	if diff := cmp.Diff(text(t, want), text(t, got)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if _, err := all.AsOf(t.Context(), "yesterday"); err == nil {
		t.Error("a day that is none is taken")
	}
}
