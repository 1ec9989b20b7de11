package grammar

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/marks"
)

func TestMarksOfWordsThatOnlyLeadOnGo(t *testing.T) {
	const text = "ADEN, May 10 — Three men said to belong to the Front shot at the convoy of the army."
	at := func(words string) (int, int) {
		i := len([]rune(text[:strings.Index(text, words)]))
		return i, i + len([]rune(words))
	}
	mark := func(head, label, words string, of int) marks.Mark {
		start, end := at(words)
		return marks.Mark{Start: start, End: end, Head: head, Label: label, Score: 1, Of: of}
	}
	p := &Page{Text: prose.Parse(text)}
	p.Dateline = datelineOf(p.Text, p.capital)
	var got []string
	for _, m := range p.worded(marks.Sound([]marks.Mark{
		mark("role", "perp", "ADEN", 2), mark("role", "perp", "Three men said to", 2),
		mark("trigger", "trig", "shot", -1), mark("role", "targ", "the convoy of", 2), mark("voice", "voice", "of the", 2),
	}, len(p.Text.Runes))) {
		got = append(got, fmt.Sprintf("%s %s %d", m.Head, p.Text.Cut(m.Start, m.End), m.Of))
	}
	want := []string{"role Three men 1", "trigger shot -1", "role the convoy 1", "voice the army 1"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
