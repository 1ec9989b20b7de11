package reading_test

import (
	"context"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading"
)

// said proposes the marks that it holds.
type said []reading.Mark

func (s said) Propose(context.Context, dateline.Report, *prose.Text) ([]reading.Mark, error) {
	return s, nil
}

func (s said) Version() string { return "test" }

// on marks words of a text, where they stand first; of is the index of the
// trigger that the mark belongs to.
func on(text, words string, of int, m reading.Mark) reading.Mark {
	before, _, found := strings.Cut(text, words)
	if !found {
		panic("no " + words + " in " + text)
	}
	m.Start = len([]rune(before))
	m.End = m.Start + len([]rune(words))
	m.Of = of
	if m.Score == 0 {
		m.Score = 0.9
	}
	return m
}

func readWith(t *testing.T, text string, marks ...reading.Mark) dateline.Reading {
	t.Helper()
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	report := dateline.Report{ID: "r", Text: text, Published: dateline.Published{Date: "2022-03-09", Precision: dateline.PrecisionDay}}
	r, err := reading.New(book).With(said(marks)).Read(report)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

var (
	trigger = reading.Mark{Head: "trigger", Label: "trig", Kind: dateline.ArmedAssault, Status: dateline.Occurred}
	dead    = reading.Mark{Head: "figure", Label: "fig", Measure: dateline.Killed, Who: dateline.WhoCivilians}
	taken   = reading.Mark{Head: "figure", Label: "fig", Measure: dateline.Abducted, Who: dateline.WhoTotal}
)

// TestMarkedFigures checks that a figure that only a learned reader found has
// the number of its words, and none where the words hold none.
func TestMarkedFigures(t *testing.T) {
	tests := []struct {
		text, words string
		mark        reading.Mark
		want        int // -1 for no figure
		part        bool
	}{
		{"Gunmen attacked a convoy near Dori on Friday and carried off more than 250 villagers.", "more than 250 villagers", taken, 250, false},
		{"Gunmen attacked a convoy near Dori on Friday and made off with five priests, two nuns and three relatives.", "five priests, two nuns and three relatives", taken, 10, false},
		{"Gunmen attacked a canoe near Dori on Friday and a passenger drowned.", "a passenger", dead, 1, false},
		{"Gunmen attacked a convoy near Dori on Friday and nobody came to harm.", "nobody", dead, 0, true}, // none of the civilians
		{"Gunmen attacked a convoy near Dori on Friday and three of the drivers went with them.", "three of the drivers", taken, 3, true},
		{"Gunmen attacked a convoy near Dori on Friday and villagers were carried off.", "villagers", taken, -1, false},
		{"Gunmen attacked a convoy near Dori on Friday and 700 villagers were brought to safety.", "700 villagers", dead, -1, false},
		{"Gunmen attacked a convoy near Dori on Friday and carried off some of the drivers, rather than 53 drivers.", "53 drivers", taken, -1, false},
	}
	for _, test := range tests {
		r := readWith(t, test.text, on(test.text, "attacked", -1, trigger), on(test.text, test.words, 0, test.mark))
		if len(r.Accounts) != 1 {
			t.Errorf("%q: %d accounts, want one", test.text, len(r.Accounts))
			continue
		}
		got := -1
		for _, f := range r.Accounts[0].Figures {
			if f.Measure == test.mark.Measure && f.Evidence.Text == test.words && !f.Superseded {
				got = f.Value()
				if f.Part != test.part {
					t.Errorf("%q: part is %v, want %v", test.text, f.Part, test.part)
				}
			}
		}
		if got != test.want {
			t.Errorf("%q: %q is %d, want %d; figures %+v", test.text, test.words, got, test.want, r.Accounts[0].Figures)
		}
	}
}

// TestMarkedFigureFollowsItsTrigger checks that a figure goes to the incident
// that its mark belongs to, and yields where the patterns count the same.
func TestMarkedFigureFollowsItsTrigger(t *testing.T) {
	text := "Gunmen attacked a convoy near Dori on Friday. On 3 January 2019 a bomb exploded in Bamako. The men of Dori carried off six drivers."
	marks := []reading.Mark{on(text, "attacked", -1, trigger), on(text, "six drivers", 0, taken)}
	r := readWith(t, text, marks...)
	if len(r.Accounts) != 2 || len(r.Accounts[0].Figures) != 1 || len(r.Accounts[1].Figures) != 0 {
		t.Errorf("the six are not with the attack: %+v", r.Accounts)
	}
	text = "Gunmen attacked a convoy near Dori on Friday and kidnapped nine drivers. A mother wept for three."
	marks = []reading.Mark{on(text, "attacked", -1, trigger), on(text, "three", 0, taken)}
	r = readWith(t, text, marks...)
	if len(r.Accounts) != 1 || len(r.Accounts[0].Figures) != 1 || r.Accounts[0].Figures[0].Value() != 9 {
		t.Errorf("the three do not yield to the nine: %+v", r.Accounts)
	}
}

// TestMarkedShareOfATotal checks that a figure of the patterns that a learned
// reader marks as a share of a total is one.
func TestMarkedShareOfATotal(t *testing.T) {
	text := "Gunmen attacked a convoy near Dori on Friday, killing nine people. One man died in hospital."
	share := dead
	share.Who = "part"
	for _, of := range []struct {
		mark reading.Mark
		part bool
	}{{share, true}, {dead, false}} {
		r := readWith(t, text, on(text, "attacked", -1, trigger), on(text, "One man", 0, of.mark))
		if len(r.Accounts) != 1 || len(r.Accounts[0].Figures) != 2 || r.Accounts[0].Figures[1].Part != of.part {
			t.Errorf("marked as %q: %+v; part should be %v", of.mark.Who, r.Accounts, of.part)
		}
	}
}
