package plaintext_test

import (
	"slices"
	"testing"

	"github.com/dateline-project/dateline/intake/plaintext"
)

// Of Markdown the words are left, and the marks that tell headings and names.
func TestMarkup(t *testing.T) {
	for _, test := range []struct{ written, want string }{
		{"The attack killed **148** people, __most of them__ students.", "The attack killed 148 people, most of them students."},
		{"The *Lake Recorder* says that a witness told of “**many**” dead.", "The *Lake Recorder* says that a witness told of “many” dead."},
		{"Police said [on Friday](https://news.example/1) that two men had died.", "Police said on Friday that two men had died."},
		{"![Smoke over the market](smoke.jpg) A bomb killed two people in the market.", "A bomb killed two people in the market."},
		{"He called it s**t, and f**k them, he said of the 2 * 3 * 4 rows.", "He called it s**t, and f**k them, he said of the 2 * 3 * 4 rows."},
		{"**Red Brigade.** It is led by **two** brothers.", "**Red Brigade.** It is led by two brothers."},
		{"The file snake_case_name named [two] (three) men.", "The file snake_case_name named [two] (three) men."},
	} {
		if got := plaintext.Parse("Two die in market blast\n\n" + test.written + "\n\nNobody has claimed it.").Paragraphs; !slices.Contains(got, test.want) {
			t.Errorf("%q gives %q, want %q", test.written, got, test.want)
		}
	}
}
