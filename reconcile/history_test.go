package reconcile_test

import (
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
	"github.com/dateline-project/dateline/reconcile/fields"
)

func TestHistoryTellsWhatEachDayChanged(t *testing.T) {
	book := build(t,
		newPage("1", "Harsan Courier", "2031-01-03", "A bomb killed 7 people in Harsan, police said.").
			tells("bomb", on("2031-01-03"), inHarsan, dead(7, from("police"))),
		newPage("2", "Quaristan Wire", "2031-01-04", "The bomb in Harsan killed 9, the health ministry said, and the Red Banner claimed it.").
			named(dateline.ArmedGroup, "", "Red Banner").
			tells("bomb", on("2031-01-03"), inHarsan, dead(9, from("the health ministry")), by("Red Banner", dateline.Claimed)),
		newPage("3", "Orvin Post", "2031-01-04", "Police in Harsan still count their dead after the bomb of Friday. They number 9.").
			tells("bomb", on("2031-01-03"), inHarsan, dead(9)),
		newPage("4", "Harsan Herald", "", "The bomb in Harsan killed 9 and hurt 20.").
			tells("bomb", on("2031-01-03"), inHarsan, dead(9), figure(dateline.Injured, 20)),
	)
	moments, err := reconcile.History(book, only(t, book).ID)
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		day     dateline.Day
		reports []string
		changed []string
		killed  int
	}{
		{"2031-01-03", []string{"r:1"}, []string{"kind", "status", "date", "place", "killed"}, 7},
		{"2031-01-04", []string{"r:2", "r:3"}, []string{"perpetrators", "killed"}, 9},
		{"", []string{"r:4"}, []string{"injured"}, 9},
	}
	if len(moments) != len(want) {
		t.Fatalf("%d moments, want %d", len(moments), len(want))
	}
	for i, w := range want {
		m := moments[i]
		if m.Day != w.day || !slices.Equal(m.Reports, w.reports) || !slices.Equal(m.Changed, w.changed) || m.Known.Killed.Best != w.killed {
			t.Errorf("moment %d is %s %q %q killed %d, want %+v", i, m.Day, m.Reports, m.Changed, m.Known.Killed.Best, w)
		}
	}
	if _, err := reconcile.History(book, "i:0"); err == nil {
		t.Error("want an error for an incident that is not there")
	}
}

// Nothing that a later report says is known on an earlier day.
func TestHistoryKnowsNothingOfLaterReports(t *testing.T) {
	pages := madeUp(40)
	book := build(t, pages...)
	for _, in := range book.Incidents {
		moments, err := reconcile.History(book, in.ID)
		if err != nil {
			t.Fatal(err)
		}
		reports := 0
		for _, m := range moments {
			reports += len(m.Reports)
			if m.Known.Sources.Reports != reports {
				t.Errorf("%s on %s: known from %d reports, %d were out", in.ID, m.Day, m.Known.Sources.Reports, reports)
			}
		}
		if last := moments[len(moments)-1].Known; len(fields.Differ(last, in)) > 0 {
			t.Errorf("%s: the last moment differs from the incident in %q", in.ID, fields.Differ(last, in))
		}
	}
}
