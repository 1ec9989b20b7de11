package cite_test

import (
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/cite"
)

func TestWithoutQuotes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"“They aim to recruit people.", "They aim to recruit people."},
		{"“They aim to recruit people.”", "They aim to recruit people."},
		{"They aim to recruit people.”", "They aim to recruit people."},
		{"“A,” he said, “B.”", "“A,” he said, “B.”"},
		{"“The “filthy” nationalists.”", "The “filthy” nationalists."},
		{"It calls them “filthy nationalists”", "It calls them “filthy nationalists”"},
		{"Plain.", "Plain."},
		{"", ""},
		{"““", "““"},
	} {
		text := "Said he: " + c.text + " And so on."
		got := cite.WithoutQuotes(dateline.Cut(text, 9, 9+len([]rune(c.text))))
		if got.Text != c.want {
			t.Errorf("%q: %q, want %q", c.text, got.Text, c.want)
		}
		if got != dateline.Cut(text, got.Start, got.End) {
			t.Errorf("%q: %+v does not stand there", c.text, got)
		}
	}
}
