package reading

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/prose"
)

func TestSoundMarks(t *testing.T) {
	got := sound([]Mark{
		{Start: 5, End: 9, Head: "role", Of: 2},
		{Start: 8, End: 30, Head: "role", Of: 2}, // ends behind the text
		{Start: 2, End: 4, Head: "trigger", Of: -1},
		{Start: 6, End: 6, Head: "voice", Of: 2}, // of no words
		{Start: 5, End: 7, Head: "scene", Of: 3},
	}, 20)
	want := []Mark{
		{Start: 2, End: 4, Head: "trigger", Of: -1},
		{Start: 5, End: 7, Head: "scene", Of: -1},
		{Start: 5, End: 9, Head: "role", Of: 0},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("sound marks\n%+v, want\n%+v", got, want)
	}
}

func TestMarksOfWordsThatOnlyLeadOnGo(t *testing.T) {
	const text = "ADEN, May 10 — Three men said to belong to the Front shot at the convoy of the army."
	at := func(words string) (int, int) {
		i := len([]rune(text[:strings.Index(text, words)]))
		return i, i + len([]rune(words))
	}
	mark := func(head, label, words string, of int) Mark {
		start, end := at(words)
		return Mark{Start: start, End: end, Head: head, Label: label, Score: 1, Of: of}
	}
	p := &page{text: prose.Parse(text)}
	p.dateline = datelineOf(p.text, p.capital)
	var got []string
	for _, m := range p.worded(sound([]Mark{
		mark("role", "perp", "ADEN", 2), mark("role", "perp", "Three men said to", 2),
		mark("trigger", "trig", "shot", -1), mark("role", "targ", "the convoy of", 2), mark("voice", "voice", "of the", 2),
	}, len(p.text.Runes))) {
		got = append(got, fmt.Sprintf("%s %s %d", m.Head, p.text.Cut(m.Start, m.End), m.Of))
	}
	want := []string{"role Three men 1", "trigger shot -1", "role the convoy 1", "voice the army 1"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
