package profile_test

import (
	"context"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/internal/casetest"
	"github.com/dateline-project/dateline/profile"
	"github.com/dateline-project/dateline/sqlite"
)

// The part of a casebook that the store gives for an actor makes the same
// profile as the whole.
func TestPartMakesTheSameProfile(t *testing.T) {
	ctx := context.Background()
	books := []*dateline.Casebook{&coast().Casebook, casetest.Example()}
	for seed := range uint64(6) {
		books = append(books, casetest.Filled(seed))
	}
	compared := 0
	for _, book := range books {
		f, err := sqlite.Create(ctx, filepath.Join(t.TempDir(), "a.db"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := f.Save(ctx, book); err != nil {
			t.Fatal(err)
		}
		whole, err := f.Load(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range whole.Actors {
			part, err := f.About(ctx, a.ID, profile.Closely)
			if err != nil {
				t.Fatal(err)
			}
			want, got := profile.Of(whole, a.ID), profile.Of(part, a.ID)
			if !reflect.DeepEqual(got, want) {
				t.Errorf("the profile of %s from its part is\n%+v\nwant\n%+v", a.Name, got, want)
			}
			compared += len(want.Sections)
		}
		if again, err := f.Load(ctx); err != nil || !reflect.DeepEqual(again, whole) {
			t.Errorf("the casebook is no longer whole: %v", err)
		}
	}
	if compared == 0 {
		t.Error("no profile has a section")
	}
}
