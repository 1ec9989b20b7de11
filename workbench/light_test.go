package workbench

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/dateline-project/dateline"
)

// However marks overlap, the segments put together are the text, and each has
// exactly the classes of the marks that cover it.
func TestLightKeepsTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := []rune(rapid.String().Draw(t, "text"))
		from := rapid.IntRange(0, len(text)).Draw(t, "from")
		to := rapid.IntRange(from, len(text)).Draw(t, "to")
		marks := rapid.SliceOf(rapid.Custom(func(t *rapid.T) mark {
			start := rapid.IntRange(0, len(text)).Draw(t, "start")
			end := rapid.IntRange(start, len(text)).Draw(t, "end")
			class := rapid.SampledFrom(markClasses).Draw(t, "class")
			return mark{dateline.Cut(string(text), start, end), class, class}
		})).Draw(t, "marks")
		var whole strings.Builder
		at := from
		for _, s := range light(text, from, to, marks) {
			if s.Start != at && s.Start != s.End {
				t.Fatalf("segment begins at %d, the one before ended at %d", s.Start, at)
			}
			at = s.End
			whole.WriteString(s.Text)
			for i := s.Start; i < s.End; i++ {
				checkClasses(t, s, i, marks)
			}
		}
		if whole.String() != string(text[from:to]) {
			t.Fatalf("segments give %q, the text is %q", whole.String(), string(text[from:to]))
		}
	})
}

func checkClasses(t *rapid.T, s segment, at int, marks []mark) {
	var want []string
	for _, class := range markClasses {
		if slices.ContainsFunc(marks, func(m mark) bool { return m.Class == class && m.Start <= at && at < m.End }) {
			want = append(want, class)
		}
	}
	if s.Class != strings.Join(want, " ") {
		t.Fatalf("at %d: classes %q, want %q", at, s.Class, want)
	}
}

func TestLightOfOverlappingMarks(t *testing.T) {
	text := "at least a dozen US Marines"
	marks := []mark{
		{dateline.Cut(text, 0, 16), markFigure, "killed: 12 or more"},
		{dateline.Cut(text, 9, 27), markTarget, "target: US Marines"},
		{dateline.Cut(text, 17, 27), markActor, "US Marines"},
	}
	type piece struct{ Text, Class, Anchors string }
	var got []piece
	for _, s := range light([]rune(text), 0, 27, marks) {
		got = append(got, piece{s.Text, s.Class, strings.Join(s.Anchors, " ")})
	}
	want := []piece{
		{"at least ", "figure", "s0-16"}, {"a dozen", "figure target", "s9-27"},
		{" ", "target", ""}, {"US Marines", "target actor", "s17-27"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSentenceAroundASpan(t *testing.T) {
	for _, c := range []struct{ text, span, want string }{
		{"One fell. Two men died in Kabul. Three fled.", "Two", "Two men died in Kabul."},
		{"Lt. Gen. O. Basra of the U.S. Army said two died.", "two", "Lt. Gen. O. Basra of the U.S. Army said two died."},
		{"A head\nTwo died.\nA foot", "Two", "Two died."},
		{"He said “It is over.” Then two died.", "over", "He said “It is over.”"},
		{"Two", "Two", "Two"},
		{"First line.  \n", "First", "First line."},
	} {
		at := len([]rune(c.text[:strings.Index(c.text, c.span)]))
		var got strings.Builder
		for _, s := range sentence([]rune(c.text), dateline.Cut(c.text, at, at+len([]rune(c.span))), markFigure, "") {
			got.WriteString(s.Text)
		}
		if got.String() != c.want {
			t.Errorf("around %q in %q: %q, want %q", c.span, c.text, got.String(), c.want)
		}
	}
}

// A passage holds its marks whole and is a stretch of the text.
func FuzzPassages(f *testing.F) {
	f.Add("One fell. Two men died. Three fled.\nFour", 10, 3, 30, 4)
	f.Add("", 0, 0, 0, 0)
	f.Add("ä “ö.” U.S. x\n\n\ny", 2, 1, 5, 9)
	f.Fuzz(func(t *testing.T, text string, a, aLength, b, bLength int) {
		runes := []rune(text)
		var marks []mark
		for _, at := range [][2]int{{a, aLength}, {b, bLength}} {
			if at[0] >= 0 && at[1] > 0 && at[1] <= len(runes) && at[0] <= len(runes)-at[1] {
				marks = append(marks, mark{dateline.Cut(string(runes), at[0], at[0]+at[1]), markDate, ""})
			}
		}
		lit, last := 0, -1
		for _, p := range passages(runes, marks) {
			for _, s := range p.Segments {
				if s.Start <= last && s.Start != s.End {
					t.Fatalf("passages overlap at %d", s.Start)
				}
				if s.Text != string(runes[s.Start:s.End]) {
					t.Fatalf("segment %q is not the text at its place", s.Text)
				}
				if last = s.End - 1; s.Class != "" {
					lit += s.End - s.Start
				}
			}
		}
		covered := 0
		for i := range runes {
			if slices.ContainsFunc(marks, func(m mark) bool { return m.Start <= i && i < m.End }) {
				covered++
			}
		}
		if lit != covered {
			t.Fatalf("%d code points are lit, %d are marked", lit, covered)
		}
	})
}
