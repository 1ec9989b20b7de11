package sqlite_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/internal/casetest"
	"github.com/dateline-project/dateline/sqlite"
)

func TestPicked(t *testing.T) {
	ctx := context.Background()
	file, err := sqlite.Create(ctx, filepath.Join(t.TempDir(), "picked.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	book := casetest.Example()
	if err := file.Save(ctx, book); err != nil {
		t.Fatal(err)
	}
	front, bombing, raid := book.Actors[0].ID, book.Incidents[0].ID, book.Incidents[1].ID
	tests := []struct {
		name        string
		actors      []string
		first, last dateline.Day
		want        []string
	}{
		{"all", nil, "", "", []string{bombing, raid}},
		{"of an actor", []string{front}, "", "", []string{bombing}},
		{"of nobody", []string{"a:nobody"}, "", "", []string{}},
		{"of a day, and of an unknown one", nil, "2021-05-03", "2021-05-03", []string{bombing, raid}},
		{"of an actor, earlier", []string{front}, "2021-01-01", "2021-05-02", []string{}},
	}
	for _, test := range tests {
		incidents, err := file.Incidents(ctx, test.actors, test.first, test.last)
		if err != nil {
			t.Fatal(err)
		}
		got := []string{}
		for _, i := range incidents {
			got = append(got, i.ID)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	part, err := file.Telling(ctx, []string{raid}, 5, nil)
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]bool{}
	for _, a := range book.Accounts {
		if string(a.Incident) == raid {
			told[a.Report] = true
		}
	}
	if len(part.Incidents) != 1 || len(part.Reports) != len(told) || !told[part.Reports[0].ID] || part.Reports[0].Text == "" {
		t.Errorf("%d incidents, %d reports", len(part.Incidents), len(part.Reports))
	}
	if one, err := file.Telling(ctx, []string{bombing}, 1, nil); err != nil || len(one.Reports) != 1 || one.Reports[0].CopyOf != "" || len(one.Accounts[0].Figures) == 0 {
		t.Errorf("of one report for an incident: %+v, %v", one.Reports, err)
	}
	newest, err := file.Newest(ctx)
	if err != nil || newest.ID == "" || slices.ContainsFunc(book.Reports, func(r dateline.Report) bool { return r.Published.Date > newest.Published.Date }) {
		t.Errorf("newest: %+v, %v", newest, err)
	}
}
