package sqlite_test

import (
	"context"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/internal/casetest"
	"github.com/dateline-project/dateline/sqlite"
)

func TestAroundIsThePartOfTheBestReports(t *testing.T) {
	ctx := context.Background()
	f, err := sqlite.Create(ctx, filepath.Join(t.TempDir(), "a.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Save(ctx, casetest.Filled(3)); err != nil {
		t.Fatal(err)
	}
	whole, err := f.Load(ctx)
	if err != nil || len(whole.Reports) < 2 {
		t.Fatalf("%d reports, %v", len(whole.Reports), err)
	}
	all, err := f.Around(ctx, []string{"nothing like it"}, len(whole.Reports))
	if err != nil || !reflect.DeepEqual(all, outlined(whole)) {
		t.Errorf("of a small casebook not all is given: %v", err)
	}
	var phrases []string
	for _, r := range whole.Reports {
		phrases = append(phrases, r.Text)
	}
	for n := 1; n < len(whole.Reports); n++ {
		part, err := f.Around(ctx, phrases, n)
		if err != nil {
			t.Fatal(err)
		}
		if len(part.Reports) != n {
			t.Errorf("want %d reports, got %d", n, len(part.Reports))
		}
		checkPart(t, outlined(whole), part)
	}
	if none, err := f.Around(ctx, []string{"?"}, 1); err != nil || len(none.Reports) > 0 {
		t.Errorf("no word: %v", err)
	}
	if again, err := f.Load(ctx); err != nil || !reflect.DeepEqual(again, whole) {
		t.Errorf("the casebook is no longer whole: %v", err)
	}
}

// outlined is a casebook without what tells how it came about.
func outlined(whole *dateline.Casebook) *dateline.Casebook {
	book := *whole
	book.Actors, book.Incidents = slices.Clone(whole.Actors), slices.Clone(whole.Incidents)
	for i := range book.Actors {
		book.Actors[i].Links = []dateline.Link{}
	}
	for i := range book.Incidents {
		in := &book.Incidents[i]
		in.Weapons, in.Accounts, in.Review = []string{}, []string{}, nil
		in.Given, in.Disagreements = []dateline.Given{}, []dateline.Disagreement{}
	}
	return &book
}

// checkPart fails where the part holds a record of another report, lacks one of
// its own, or has one that differs.
func checkPart(t *testing.T, whole, part *dateline.Casebook) {
	t.Helper()
	has := map[string]bool{}
	for _, r := range part.Reports {
		has[r.ID] = true
	}
	var accounts []dateline.Account
	incidents := map[string]bool{}
	for _, a := range whole.Accounts {
		if has[a.Report] {
			accounts = append(accounts, a)
			incidents[string(a.Incident)] = true
		}
	}
	if !slices.EqualFunc(accounts, part.Accounts, func(a, b dateline.Account) bool { return reflect.DeepEqual(a, b) }) {
		t.Error("accounts differ")
	}
	var told []dateline.Incident
	for _, i := range whole.Incidents {
		if incidents[i.ID] {
			told = append(told, i)
		}
	}
	if !slices.EqualFunc(told, part.Incidents, func(a, b dateline.Incident) bool { return reflect.DeepEqual(a, b) }) {
		t.Error("incidents differ")
	}
	claims := slices.DeleteFunc(slices.Clone(whole.Claims), func(c dateline.Claim) bool { return !has[c.Report] })
	if !slices.EqualFunc(claims, part.Claims, func(a, b dateline.Claim) bool { return reflect.DeepEqual(a, b) }) {
		t.Error("claims differ")
	}
	for _, a := range part.Actors {
		if len(a.Mentions) == 0 || a.Name == "" || slices.ContainsFunc(a.Mentions, func(m dateline.ReportSpan) bool { return !has[m.Report] }) {
			t.Errorf("actor %s has mentions of other reports, or none", a.ID)
		}
	}
}
