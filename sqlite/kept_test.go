package sqlite_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/sqlite"
)

// What is kept of a report lasts as long as its reading and the version that kept
// it.
func TestKept(t *testing.T) {
	ctx, f := t.Context(), library(t)
	read := func(ids ...string) {
		t.Helper()
		var readings []dateline.Reading
		for _, id := range ids {
			readings = append(readings, dateline.Reading{Report: id})
		}
		if err := f.PutReadings(ctx, "one", "a", readings); err != nil {
			t.Fatal(err)
		}
	}
	// kept rebuilds, checks what it is given and keeps more.
	kept := func(when, by string, want, fresh sqlite.Kept) {
		t.Helper()
		err := f.Rebuild(ctx, by, func(_ sqlite.Facts, kept sqlite.Kept) (*dateline.Casebook, sqlite.Kept, error) {
			if diff := cmp.Diff(want, kept); diff != "" {
				t.Errorf("%s (-want +got):\n%s", when, diff)
			}
			return &dateline.Casebook{}, fresh, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	of := func(judged [][2]string, reports ...string) sqlite.Kept {
		k := sqlite.Kept{Imprints: map[string][]byte{}, Judged: map[[2]string][]byte{}, Heard: map[string]string{}}
		for _, id := range reports {
			k.Imprints[id], k.Heard[id] = []byte("of "+id), "in "+id
		}
		for _, two := range judged {
			k.Judged[two] = []byte(two[0] + two[1])
		}
		return k
	}
	comparing := func(k sqlite.Kept, compared string) sqlite.Kept {
		k.Compared = []byte(compared)
		return k
	}
	none := of(nil)
	pairs := [][2]string{{"r:2", "r:1"}, {"r:3", "r:2"}, {"r:3", "r:1"}}
	all := of(pairs, "r:1", "r:2", "r:3")

	read("r:1", "r:2")
	kept("at first", "joiner-1", none, comparing(all, "two"))
	kept("without what is unread", "joiner-1", comparing(of(pairs[:1], "r:1", "r:2"), "two"), comparing(of(pairs[1:], "r:3"), "two"))
	read("r:3")
	kept("one is read", "joiner-1", comparing(of(pairs[:1], "r:1", "r:2"), "two"), comparing(of(pairs[1:], "r:3"), "three"))
	kept("all", "joiner-1", comparing(all, "three"), comparing(none, "three"))
	read("r:1")
	kept("one is read again", "joiner-1", comparing(of(pairs[1:2], "r:2", "r:3"), "three"), none)
	if err := f.Put(ctx, []sqlite.Document{document("r:2", "New title", "New text")}); err != nil {
		t.Fatal(err)
	}
	kept("one is replaced", "joiner-1", of(nil, "r:3"), none)
	kept("by another version", "joiner-2", none, none)
}
