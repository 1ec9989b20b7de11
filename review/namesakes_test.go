package review_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/review"
)

// namesBook is a casebook of four groups: “Front” may be either of two, and the
// codebook has the two as two actors.
func namesBook() *dateline.Casebook {
	link := func(name, other string, verdict dateline.LinkVerdict, strength float64, with string, reports int) dateline.Link {
		return dateline.Link{Name: name, Other: other, Verdict: verdict, Strength: strength, With: dateline.Optional(with), Reports: reports}
	}
	mentions := func(n int) []dateline.ReportSpan { return make([]dateline.ReportSpan, n) }
	return &dateline.Casebook{Actors: []dateline.Actor{
		{ID: "a:1", Name: "Front", Mentions: mentions(2), Links: []dateline.Link{
			link("Front", "Harbour Front", dateline.LinkUnsure, 0.3, "a:2", 1),
			link("Front", "Front of Lorn", dateline.LinkUnsure, 0.4, "a:3", 1),
			link("Front", "Harbour Front of Lorn", dateline.LinkUnsure, 0.35, "a:2", 2),
			link("Front", "a name of somebody who is gone", dateline.LinkUnsure, 0.9, "a:gone", 1),
		}},
		{ID: "a:2", Name: "Harbour Front", Mentions: mentions(5), Links: []dateline.Link{
			link("Harbour Front", "HF", dateline.LinkSame, 0.9, "", 1),
			link("Harbour Front", "Front", dateline.LinkUnsure, 0.3, "a:1", 1),
			link("Harbour Front", "Front of Lorn", dateline.LinkUnsure, 0.3, "a:3", 1),
			link("Harbour Front", "Front of Lorn", dateline.LinkNotSame, 0.2, "a:3", 1),
		}},
		{ID: "a:3", Name: "Front of Lorn", Mentions: mentions(1), Links: []dateline.Link{
			link("Front of Lorn", "Front", dateline.LinkUnsure, 0.4, "a:1", 1),
			link("Front of Lorn", "Harbour Front", dateline.LinkNotSame, 0.2, "a:2", 1),
		}},
		{ID: "a:4", Name: "Army", Mentions: mentions(9)},
	}}
}

func TestNamesakes(t *testing.T) {
	book := namesBook()
	for actor, want := range map[int][]string{0: {"a:3 0.40", "a:2 0.35"}, 1: {"a:1 0.30", "apart a:3 0.20"}, 2: {"a:1 0.40", "apart a:2 0.20"}, 3: nil} {
		var got []string
		for _, n := range review.Namesakes(book, &book.Actors[actor]) {
			words := n.ID + " " + fmt.Sprintf("%.2f", n.Link.Strength)
			if n.Apart() {
				words = "apart " + words
			}
			got = append(got, words)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", book.Actors[actor].Name, got, want)
		}
	}
}

func TestPairs(t *testing.T) {
	var got []string
	for _, p := range review.Pairs(namesBook()) {
		got = append(got, p.One.ID+" "+p.Other.ID)
	}
	if want := []string{"a:1 a:3", "a:1 a:2"}; !slices.Equal(got, want) {
		t.Errorf("pairs %q, want %q", got, want)
	}
}
