package reconcile

import (
	"maps"
	"reflect"
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/copies"
)

// What is heard of accounts is the same whether it was kept or not, and only what
// was not kept comes back to be kept.
func TestWhatIsKeptIsHeardAlike(t *testing.T) {
	text := "Gunmen raided Harsan on Monday. A bomb went off near Orvin."
	tells := func(id, trigger, place string) dateline.Account {
		runes := []rune(text)
		start := slices.IndexFunc(runes, func(c rune) bool { return c == []rune(trigger)[0] })
		a := dateline.Account{ID: id, Trigger: dateline.Cut(text, start, start+len(trigger))}
		a.Triggers = []dateline.Span{a.Trigger}
		a.Place.Name = dateline.Optional(place)
		return a
	}
	reports := []dateline.Report{{ID: "r:1", Text: text}, {ID: "r:2", Text: text}, {ID: "r:3", Text: text}}
	readings := []dateline.Reading{
		{Report: "r:1", Accounts: []dateline.Account{tells("c:1", "raided", "Harsan"), tells("c:2", "bomb", "Orvin")}},
		{Report: "r:2"},
		{Report: "r:3", Accounts: []dateline.Account{tells("c:3", "bomb", "Orvin")}},
	}
	documents := copies.Cut(copies.Documents(reports), whereTold(toldIn(readings)))
	want, all := hear(readings, copies.ByReport(documents), nil)
	if len(all) != 2 || !slices.Contains(want["c:1"].words, "raided") || !slices.Contains(want["c:2"].words, "bomb") || !slices.Contains(want["c:2"].named, "orvin") {
		t.Fatalf("heard %+v, to keep %q", want, all)
	}
	got, fresh := hear(readings, nil, all) // nobody looks at a text
	if !reflect.DeepEqual(got, want) || len(fresh) > 0 {
		t.Errorf("kept %+v, to keep %q; at first %+v", got, fresh, want)
	}
	got, fresh = hear(readings, copies.ByReport(documents), map[string]string{"r:1": all["r:1"]})
	if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(fresh, map[string]string{"r:3": all["r:3"]}) {
		t.Errorf("kept of one %+v, to keep %q", got, fresh)
	}
}

// An imprint without what its report says of its accounts is none: the report is cut
// into words again.
func TestImprintsGoWithWhatIsHeard(t *testing.T) {
	imprints := map[string][]byte{"r:1": {1}, "r:2": {2}, "r:3": {3}}
	readings := []dateline.Reading{
		{Report: "r:1", Accounts: make([]dateline.Account, 2)}, {Report: "r:2"}, {Report: "r:3", Accounts: make([]dateline.Account, 1)}, {Report: "r:4", Accounts: make([]dateline.Account, 1)},
	}
	for _, test := range []struct {
		heard map[string]string
		left  []string
	}{
		{map[string]string{"r:1": "a\nb", "r:3": "c"}, []string{"r:1", "r:2", "r:3"}},
		{map[string]string{"r:1": "a\nb"}, []string{"r:1", "r:2"}},
		{map[string]string{"r:1": "a", "r:3": "c"}, []string{"r:2", "r:3"}}, // of another reading
	} {
		if left := slices.Sorted(maps.Keys(withHeard(imprints, readings, test.heard))); !slices.Equal(left, test.left) {
			t.Errorf("heard %q: %q are left, want %q", test.heard, left, test.left)
		}
	}
	if len(imprints) != 3 {
		t.Error("what was kept has changed")
	}
}
