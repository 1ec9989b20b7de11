package casebook_test

import (
	"cmp"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/export"
)

// The reports of all stories at once: what holds for one casebook has to hold
// where many incidents, dates and groups stand beside each other.

// storyFiles lists the reports of all stories; their manifests hold for them.
func storyFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, dir := range stories(t) {
		found, err := filepath.Glob(filepath.Join(dir, "reports", "*.txt"))
		if err != nil || len(found) == 0 {
			t.Fatalf("no reports in %s (%v)", dir, err)
		}
		files = append(files, found...)
	}
	return files
}

func TestStoriesInAnyOrder(t *testing.T) {
	files := storyFiles(t)
	whole, _ := mustCreate(t)
	mustAdd(t, whole, casebook.AddOptions{Workers: 1}, files...)
	_, want := mustExport(t, whole)

	slices.Reverse(files)
	backwards, _ := mustCreate(t)
	mustAdd(t, backwards, casebook.AddOptions{Workers: 7}, files...)
	if _, got := mustExport(t, backwards); got != want {
		t.Error("seven workers give another casebook than one, from the other end")
	}

	slices.SortFunc(files, func(a, b string) int { return cmp.Compare(filepath.Base(a), filepath.Base(b)) }) // stories mixed
	grown, _ := mustCreate(t)
	for _, file := range files {
		mustAdd(t, grown, casebook.AddOptions{}, file)
	}
	if _, got := mustExport(t, grown); got != want {
		t.Error("one report after the other gives another casebook than all at once")
	}
}

// Nothing is in a casebook for which it does not show the words: every span is
// in its report, and every record has one, or a record that has.
func TestNothingWithoutEvidence(t *testing.T) {
	b, _ := mustCreate(t)
	mustAdd(t, b, casebook.AddOptions{}, storyFiles(t)...)
	book, _ := mustExport(t, b)
	texts := map[string][]rune{}
	for _, r := range book.Reports {
		texts[r.ID] = []rune(r.Text)
	}
	spans := 0
	holds := func(what, report string, s dateline.Span) {
		spans++
		if text := texts[report]; s.Start < 0 || s.End <= s.Start || s.End > len(text) || string(text[s.Start:s.End]) != s.Text {
			t.Errorf("%s: %+v is not in report %s", what, s, report)
		}
	}
	accounts := map[string]bool{}
	for _, a := range book.Accounts {
		accounts[a.ID] = true
		if a.Incident == "" || a.Trigger.Text == "" {
			t.Errorf("account %s has no incident or no trigger", a.ID)
		}
		spansOf(reflect.ValueOf(a), func(s dateline.Span) { holds("account "+a.ID, a.Report, s) })
	}
	for _, a := range book.Actors {
		for _, m := range a.Mentions {
			holds("actor "+a.Name, m.Report, m.Span)
		}
		if len(a.Mentions) == 0 {
			t.Errorf("actor %s is nowhere mentioned", a.Name)
		}
	}
	for _, c := range book.Claims {
		holds("claim "+c.ID, c.Report, c.Evidence)
	}
	for _, w := range book.Warnings {
		holds("warning "+w.ID, w.Report, w.Evidence)
	}
	for _, i := range book.Incidents {
		if len(i.Accounts) == 0 || slices.ContainsFunc(i.Accounts, func(id string) bool { return !accounts[id] }) {
			t.Errorf("incident %s rests on accounts %q, not all of them there", i.ID, i.Accounts)
		}
	}
	if spans < 100 {
		t.Errorf("only %d spans: too few to prove anything", spans)
	}
}

// spansOf finds the spans in a value.
func spansOf(v reflect.Value, found func(dateline.Span)) {
	switch v.Kind() {
	case reflect.Struct:
		if s, ok := v.Interface().(dateline.Span); ok {
			found(s)
			return
		}
		for i := range v.NumField() {
			spansOf(v.Field(i), found)
		}
	case reflect.Slice:
		for i := range v.Len() {
			spansOf(v.Index(i), found)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			spansOf(v.Elem(), found)
		}
	}
}

func TestStoriesComeBackFromTheirExport(t *testing.T) {
	b, _ := mustCreate(t)
	mustAdd(t, b, casebook.AddOptions{}, storyFiles(t)...)
	_, want := mustExport(t, b)
	read, err := export.ReadJSON(strings.NewReader(want))
	if err != nil {
		t.Fatal(err)
	}
	other, _ := mustCreate(t)
	if err := other.Import(t.Context(), read); err != nil {
		t.Fatal(err)
	}
	if _, got := mustExport(t, other); got != want {
		t.Error("export, import and export give another casebook")
	}
}

// A report that another outlet prints again adds a report to each incident that
// it tells of, and neither a source nor a figure.
func TestACopyAddsNoSource(t *testing.T) {
	for _, name := range []string{"copied/reports/gazette.txt", "rising-toll/reports/courier.txt"} {
		printed := filepath.Join(storiesDir, filepath.FromSlash(name))
		b, _ := mustCreate(t)
		mustAdd(t, b, casebook.AddOptions{}, printed)
		alone, _ := mustExport(t, b)
		if len(alone.Incidents) != 1 {
			t.Fatalf("%s tells of %d incidents", name, len(alone.Incidents))
		}
		text, err := os.ReadFile(printed)
		if err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		write(t, filepath.Join(dir, "copy.txt"), string(text)+"\nMore news on the next page.\n")
		write(t, filepath.Join(dir, "reports.csv"), "file,outlet,date,title\ncopy.txt,Another Paper,2024-05-11,Printed again\n")
		mustAdd(t, b, casebook.AddOptions{}, dir)
		both, _ := mustExport(t, b)
		if len(both.Reports) != 2 || len(both.Incidents) != 1 {
			t.Fatalf("%s and its copy: %d reports, %d incidents", name, len(both.Reports), len(both.Incidents))
		}
		before, after := alone.Incidents[0], both.Incidents[0]
		if after.Sources != (dateline.Sources{Reports: 2, Independent: 1}) || !reflect.DeepEqual(after.Killed, before.Killed) || !reflect.DeepEqual(after.Injured, before.Injured) || len(after.Disagreements) > 0 {
			t.Errorf("%s: with its copy %+v, killed %v, injured %v; alone killed %v, injured %v", name, after.Sources, after.Killed, after.Injured, before.Killed, before.Injured)
		}
	}
}
