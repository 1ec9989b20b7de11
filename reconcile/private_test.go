package reconcile_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

func TestPrivateNames(t *testing.T) {
	person := func(text, name string) dateline.Naming {
		return dateline.Naming{Key: "p1", Kind: dateline.Person, Names: []string{name}, Mentions: []dateline.Span{{Start: 0, End: len(name), Text: name}}}
	}
	witness := newPage("a", "A", "2031-05-06", "Lena Marsh saw it.")
	witness.reading.Private = []dateline.Naming{person(witness.report.Text, "Lena Marsh")}
	governor := newPage("b", "B", "2031-05-07", "Governor Tom Reed spoke.").named(dateline.Person, "", "Tom Reed")
	bare := newPage("c", "C", "2031-05-08", "Tom Reed came.")
	bare.reading.Private = []dateline.Naming{person(bare.report.Text, "Tom Reed")}
	suspect := newPage("d", "D", "2031-05-09", "Ned Cole is sought.").named(dateline.Person, "", "Ned Cole")
	suspect.reading.Private = []dateline.Naming{person(suspect.report.Text, "Ned Cole")}
	want := map[string]string{"r:a": "Lena Marsh", "r:b": "", "r:c": "", "r:d": "Ned Cole"}
	for _, r := range build(t, witness, governor, bare, suspect).Reports {
		got := ""
		for _, name := range r.Private {
			got += name.Text
		}
		if got != want[r.ID] {
			t.Errorf("%s names %q as private, want %q", r.ID, got, want[r.ID])
		}
	}
}

// What one report takes for a person and another for a group is the group.
func TestGroupTakenForPerson(t *testing.T) {
	known := newPage("a", "A", "2031-05-07", "Harbour Watch, or Baro Sela, spoke.").named(dateline.ArmedGroup, "", "Harbour Watch", "Baro Sela")
	taken := newPage("b", "B", "2031-05-08", "Baro Sela came.")
	taken.reading.Private = []dateline.Naming{{Key: "p1", Kind: dateline.Person, Names: []string{"Baro Sela"}, Mentions: []dateline.Span{{Start: 0, End: 9, Text: "Baro Sela"}}}}
	book := build(t, known, taken)
	if len(book.Actors) != 1 || len(book.Actors[0].Mentions) != 3 {
		t.Errorf("got %+v, want one group with three mentions", book.Actors)
	}
	for _, r := range book.Reports {
		if len(r.Private) > 0 {
			t.Errorf("%s names %v as private, want nobody", r.ID, r.Private)
		}
	}
}

// Who is known in public in one report is an actor in all.
func TestPublicElsewhere(t *testing.T) {
	governor := newPage("a", "A", "2031-05-07", "Governor Tom Reed spoke.").named(dateline.Person, "", "Tom Reed")
	again := newPage("b", "B", "2031-05-08", "Tom Reed came. Reed left.")
	again.reading.Private = []dateline.Naming{{Key: "p1", Kind: dateline.Person, Names: []string{"Tom Reed", "Reed"}, Mentions: []dateline.Span{{Start: 0, End: 8, Text: "Tom Reed"}, {Start: 15, End: 19, Text: "Reed"}}}}
	witness := newPage("c", "C", "2031-05-08", "Lena Marsh saw it.")
	witness.reading.Private = []dateline.Naming{{Key: "p1", Kind: dateline.Person, Names: []string{"Lena Marsh"}, Mentions: []dateline.Span{{Start: 0, End: 10, Text: "Lena Marsh"}}}}
	actors := build(t, governor, again, witness).Actors
	if len(actors) != 1 || actors[0].Name != "Tom Reed" || len(actors[0].Mentions) != 3 || len(actors[0].Aliases) != 2 {
		t.Errorf("got %+v, want Tom Reed alone, also named Reed, in both reports", actors)
	}
}
