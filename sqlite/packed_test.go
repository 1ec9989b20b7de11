package sqlite

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/internal/casetest"
)

func TestUnpackGivesWhatWasPacked(t *testing.T) {
	for seed := range uint64(25) {
		book := casetest.Filled(seed)
		want := dateline.Reading{Report: "r:001", Accounts: book.Accounts, Claims: book.Claims, Warnings: book.Warnings,
			Namings: []dateline.Naming{{Key: "front", Names: []string{"Front", ""}, Mentions: []dateline.Span{{Start: 3, End: 8, Text: "Front"}}}, {Names: []string{}}}}
		data := packed(want)
		var got dateline.Reading
		if err := unpack(data, &got); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d (-packed +unpacked):\n%s", seed, diff)
		}
		for n := range data {
			if err := unpack(data[:n], new(dateline.Reading)); err == nil {
				t.Errorf("seed %d: %d of %d bytes were taken for the whole", seed, n, len(data))
			}
		}
	}
}

func FuzzUnpack(f *testing.F) {
	f.Add(packed(dateline.Reading{Report: "r:001", Accounts: casetest.Filled(1).Accounts}))
	f.Fuzz(func(t *testing.T, data []byte) {
		var read, again dateline.Reading
		if unpack(data, &read) != nil {
			return
		}
		if err := unpack(packed(read), &again); err != nil || !reflect.DeepEqual(packed(read), packed(again)) {
			t.Errorf("%+v comes back as %+v (%v)", read, again, err)
		}
	})
}

// A field more, or of another type or name, is another layout.
func TestLayoutTellsTypesApart(t *testing.T) {
	type two struct {
		A string
		B *int
	}
	type named struct {
		A string
		C *int
	}
	type listed struct {
		A string
		B []int
	}
	layouts := map[int64]bool{}
	for _, of := range []any{two{}, named{}, listed{}, struct{ A string }{}, struct{ Nested two }{}, struct {
		Nested named
	}{}} {
		layouts[layoutOf(reflect.TypeOf(of))] = true
	}
	if len(layouts) != 6 {
		t.Errorf("%d layouts of 6 types", len(layouts))
	}
}

// Readings that an earlier version stored, or packed otherwise, are packed by the
// next rebuild; until then they are taken from their JSON.
func TestReadingsArePackedAgain(t *testing.T) {
	ctx := t.Context()
	f, err := Create(ctx, t.TempDir()+"/case.db")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	readings := []dateline.Reading{}
	for _, id := range []string{"r:1", "r:2", "r:3"} {
		if err := f.Put(ctx, []Document{{Report: dateline.Report{ID: id, Published: dateline.UnknownPublished, Authors: []string{}}, Hash: id}}); err != nil {
			t.Fatal(err)
		}
		readings = append(readings, dateline.Reading{Report: id, Namings: []dateline.Naming{{Key: id, Names: []string{id}}}})
	}
	if err := f.PutReadings(ctx, "one", "a", readings); err != nil {
		t.Fatal(err)
	}
	if _, err := f.db.Exec("DELETE FROM packed WHERE report = 'r:1'; UPDATE packed SET layout = layout + 1 WHERE report = 'r:2'"); err != nil {
		t.Fatal(err)
	}
	stillJSON := func() (n int) {
		t.Helper()
		if err := f.db.QueryRow("SELECT 3 - count(*) FROM packed WHERE layout = ?", readingLayout).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	facts, err := f.Facts(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(readings, facts.Readings); diff != "" || stillJSON() != 2 {
		t.Errorf("%d of JSON alone; %s", stillJSON(), diff)
	}
	err = f.Rebuild(ctx, "joiner-1", func(facts Facts, _ Kept) (*dateline.Casebook, Kept, error) {
		if diff := cmp.Diff(readings, facts.Readings); diff != "" {
			t.Error(diff)
		}
		return &dateline.Casebook{}, Kept{}, nil
	})
	if err != nil || stillJSON() != 0 {
		t.Errorf("%d of JSON alone after a rebuild (%v)", stillJSON(), err)
	}
}
