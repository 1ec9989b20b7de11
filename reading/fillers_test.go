package reading_test

import (
	"context"
	"math"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading"
)

// partyMarks proposes marks that stand in a text as "[weapon 0.5|a bomb]".
type partyMarks []reading.Mark

func (p partyMarks) Propose(context.Context, dateline.Report, *prose.Text) ([]reading.Mark, error) {
	return p, nil
}

func (p partyMarks) Version() string { return "test" }

// unmarkParties takes the marks out of a text.
func unmarkParties(marked string) (string, partyMarks) {
	scores := map[string]float32{"0.2": 0.2, "0.5": 0.5, "0.8": 0.8}
	var text strings.Builder
	var marks partyMarks
	for i, part := range strings.Split(marked, "[") {
		if i == 0 {
			text.WriteString(part)
			continue
		}
		inside, after, _ := strings.Cut(part, "]")
		label, words, _ := strings.Cut(inside, "|")
		role, score, _ := strings.Cut(label, " ")
		start := len([]rune(text.String()))
		marks = append(marks, reading.Mark{Start: start, End: start + len([]rune(words)), Head: "party", Label: role, Score: scores[score], Of: -1})
		text.WriteString(words + after)
	}
	return text.String(), marks
}

func TestFillersAreJoined(t *testing.T) {
	rows := map[string]struct {
		marked string
		want   []string // role and the forms of an entity, the likeliest entity first
	}{
		"the same words": {
			"[perp_ind 0.5|GUNMEN] FIRED. THE [perp_ind 0.5|GUNMEN] FLED.",
			[]string{"perp_ind GUNMEN GUNMEN"},
		},
		"a longer and a shorter form": {
			"A [weapon 0.5|CAR BOMB] EXPLODED. THE [weapon 0.5|BOMB] HURT NOBODY. A [weapon 0.2|RIFLE] WAS FOUND.",
			[]string{"weapon CAR BOMB BOMB", "weapon RIFLE"},
		},
		"a person by parts of the name": {
			"[victim 0.8|JUANITO PERALTA GOMEZ] DIED. [victim 0.5|PERALTA] WAS A JUDGE.",
			[]string{"victim JUANITO PERALTA GOMEZ PERALTA"},
		},
		"pieces of one phrase": {
			"[perp_ind 0.8|MEMBERS OF] THE [perp_org 0.8|RED FRONT] FLED.",
			[]string{"perp_ind MEMBERS OF THE RED FRONT"},
		},
		"two parties in one phrase": {
			"THEY HIT [target 0.5|THE BANK AND A SHOP].",
			[]string{"target BANK", "target SHOP"},
		},
		"one role does not join another": {
			"[perp_ind 0.8|SOLDIERS] SHOT [victim_desc 0.5|SOLDIERS].",
			[]string{"perp_ind SOLDIERS", "victim_desc SOLDIERS"},
		},
	}
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, row := range rows {
		text, marks := unmarkParties(row.marked)
		fillers, _, err := reading.New(book).With(marks).Fillers(dateline.Report{ID: "r", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range fillers {
			line := f.Role
			for _, m := range f.Mentions {
				if cut := string([]rune(text)[m.Start:m.End]); cut != m.Text {
					t.Errorf("%s: the span of %q cuts out %q", name, m.Text, cut)
				}
				line += " " + m.Text
			}
			got = append(got, line)
		}
		if strings.Join(got, "; ") != strings.Join(row.want, "; ") {
			t.Errorf("%s: %q, want %q", name, got, row.want)
		}
	}
}

func TestChanceOfAFillerGrowsWithItsMentions(t *testing.T) {
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	text, marks := unmarkParties("[perp_ind 0.5|GUNMEN] FIRED. THE [perp_ind 0.5|GUNMEN] FLED.")
	marks = append(marks, reading.Mark{Start: 0, End: 13, Head: "incident", Label: "attack", Score: 0.75, Of: -1})
	fillers, incidents, err := reading.New(book).With(marks).Fillers(dateline.Report{ID: "r", Text: text})
	if err != nil || len(fillers) != 1 {
		t.Fatalf("%d fillers, %v", len(fillers), err)
	}
	if c := fillers[0].Chance; math.Abs(c-0.75) > 1e-6 {
		t.Errorf("two mentions of 0.5 give %v, want 0.75", c)
	}
	if first, second := fillers[0].Mentions[0].Incidents["attack"], fillers[0].Mentions[1].Incidents["attack"]; first != 0.75 || second != 0 || incidents["attack"] != 0.75 {
		t.Errorf("an attack in the first passage alone: %v and %v, anywhere %v", first, second, incidents)
	}
}

func TestNoFillersWithoutAProposer(t *testing.T) {
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	fillers, incidents, err := reading.New(book).Fillers(dateline.Report{ID: "r", Text: "GUNMEN FIRED."})
	if fillers != nil || incidents != nil || err != nil {
		t.Errorf("%v, %v, %v, want nothing", fillers, incidents, err)
	}
}
