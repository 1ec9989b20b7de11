package reconcile_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
)

// speaker is a report that gives a number of dead, and on whose word.
type speaker struct {
	outlet, source, wire string
	dead                 int
	repeats              int // which report it copies, from 1; 0 for none
}

func TestWhoGivesAFigure(t *testing.T) {
	tests := []struct {
		name     string
		speakers []speaker
		want     string // of 41
	}{
		{"one outlet", []speaker{{outlet: "Echo", dead: 41}}, "given by 1 outlet"},
		{"one outlet and its source", []speaker{{outlet: "Echo", source: "the police", dead: 41}}, "given by 1 outlet, on the word of the police"},
		{"two in their own words", []speaker{{outlet: "Echo", dead: 41}, {outlet: "Post", dead: 41}}, "given by 2 outlets, 2 independent"},
		{"two quote one ministry", []speaker{{outlet: "Echo", source: "the interior ministry", dead: 41}, {outlet: "Post", source: "interior ministry spokesman", dead: 41}, {outlet: "Sun", dead: 41}}, "given by 3 outlets, 2 independent; 2 of them quote the interior ministry"},
		{"two ministries", []speaker{{outlet: "Echo", source: "the interior ministry", dead: 41}, {outlet: "Post", source: "the health ministry", dead: 41}}, "given by 2 outlets, 2 independent"},
		{"one official by name", []speaker{{outlet: "Echo", source: "General Harol Dett", dead: 41}, {outlet: "Post", source: "Dett", dead: 41}}, "given by 2 outlets, 1 independent; 2 of them quote Dett"},
		{"residents may be others", []speaker{{outlet: "Echo", source: "residents", dead: 41}, {outlet: "Post", source: "residents", dead: 41}}, "given by 2 outlets, 2 independent"},
		{"officials may be others", []speaker{{outlet: "Echo", source: "officials", dead: 41}, {outlet: "Post", source: "an official", dead: 41}}, "given by 2 outlets, 2 independent"},
		{"one has it from the other", []speaker{{outlet: "The Courier", dead: 41}, {outlet: "Post", source: "the Courier", dead: 41}}, "given by 2 outlets, 1 independent"},
		{"one has it from the other, who has it from the police", []speaker{{outlet: "The Courier", source: "police", dead: 41}, {outlet: "Post", source: "Courier", dead: 41}}, "given by 2 outlets, 1 independent"},
		{"both have it from a third that is not there", []speaker{{outlet: "Echo", source: "the Courier", dead: 41}, {outlet: "Post", source: "the Courier", dead: 41}}, "given by 2 outlets, 1 independent; 2 of them quote the Courier"},
		{"one agency, without a word of who says it", []speaker{{outlet: "Echo", wire: "AFP", dead: 41}, {outlet: "Post", wire: "AFP", dead: 41}}, "given by 2 outlets, 1 independent; 2 of them quote AFP"},
		{"a copy", []speaker{{outlet: "Echo", source: "the police", dead: 41}, {outlet: "Buzz", source: "the police", dead: 41, repeats: 1}}, "given by 2 outlets, 1 independent; 2 of them quote the police"},
		{"a copy of an outlet's own words", []speaker{{outlet: "Echo", dead: 41}, {outlet: "Buzz", dead: 41, repeats: 1}, {outlet: "Post", dead: 41}}, "given by 3 outlets, 2 independent"},
		{"others give another number", []speaker{{outlet: "Echo", dead: 41}, {outlet: "Post", source: "the mayor", dead: 44}}, "given by 1 outlet"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var pages []*page
			for i, s := range test.speakers {
				text := "The bomb. " + prose(rand.New(rand.NewPCG(9, uint64(i))), 10)
				if s.repeats > 0 {
					text = pages[s.repeats-1].report.Text
				}
				p := newPage(fmt.Sprint(i), s.outlet, fmt.Sprintf("2031-05-%02d", 6+i), text)
				p.report.Wire = dateline.Optional(s.wire)
				pages = append(pages, p.tells("bomb", on("2031-05-05"), inHarsan, dead(s.dead, from(s.source))))
			}
			for range 2 {
				book := build(t, pages...)
				r, err := reconcile.Why(book, only(t, book).ID, "killed")
				if err != nil {
					t.Fatal(err)
				}
				at := slices.IndexFunc(r.Given, func(g dateline.Given) bool { return g.Value == 41 })
				if at < 0 {
					t.Fatalf("nobody gives 41: %+v", r.Given)
				}
				if got := r.Given[at].Words(); got != test.want {
					t.Errorf("%s\nwant %s", got, test.want)
				}
				slices.Reverse(pages)
			}
		})
	}
}

// What is a share of a total, or the attackers' own, is no number of the toll.
func TestOnlyNumbersOfTheTollAreGiven(t *testing.T) {
	book := build(t, newPage("a", "Echo", "2031-05-06", "The bomb.").tells("bomb", on("2031-05-05"), inHarsan, dead(60), dead(13, among("marines"), part), dead(2, among("attackers"))))
	r, err := reconcile.Why(book, only(t, book).ID, "killed")
	if err != nil {
		t.Fatal(err)
	}
	var numbers []string
	for _, g := range r.Given {
		numbers = append(numbers, fmt.Sprint(g.Value))
	}
	if got := strings.Join(numbers, " "); got != "60" {
		t.Errorf("numbers given: %s, want 60", got)
	}
}
