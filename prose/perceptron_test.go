package prose_test

import (
	"slices"
	"testing"

	"github.com/dateline-project/dateline/prose"
)

func tagsOf(text string) []string {
	var out []string
	for _, s := range prose.Parse(text).Sentences {
		for _, tok := range s.Tokens {
			out = append(out, tok.Tag)
		}
	}
	return out
}

// A word that could as well have one tag as another always gets the same.
func TestTagsAreTheSameEveryTime(t *testing.T) {
	for _, text := range []string{
		`1C"AttACked 0 1C neAr Ab!on Wedn)s080%killing"1201221001000097820107A017202000109110`,
		"Gunmen attacked a convoy near Dori on Friday, killing nine soldiers.",
	} {
		want := tagsOf(text)
		for range 100 {
			if got := tagsOf(text); !slices.Equal(got, want) {
				t.Fatalf("%s\n got %q\nthen %q", text, want, got)
			}
		}
	}
}
