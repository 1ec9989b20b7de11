package reconcile_test

import (
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
)

func TestReportsThatTellAnIncidentAgain(t *testing.T) {
	tests := []struct {
		name, day, text string
		want            string // what names the time; "" where nothing is told again
	}{
		{"a place and a day", "2031-06-20", "On 5 May a device met a bus near Harsan.", "5 May"},
		{"a weekday", "2031-05-09", "They asked for the drivers of Harsan. The lorries of Harsan had waited since noon on Monday.", "noon on Monday"},
		{"a month", "2031-06-20", "In May it was Harsan, where nobody slept.", "May"},
		{"a heading", "2031-06-20", "Meldeh. Nothing.\nHarsan. On 5 May the road was closed for good.", "5 May"},
		{"a report without a date", "", "A device met a bus near Harsan on 5 May.", "5 May"},
		{"a place alone", "2031-06-20", "The market of Harsan is open again.", ""},
		{"another day", "2031-06-20", "On 6 June a device met a bus near Harsan.", ""},
		{"a month beside another time", "2031-06-20", "In May and in January it was Harsan.", ""},
		{"a year", "2032-06-20", "Last year it was Harsan.", ""},
		{"a day to come", "2031-05-01", "Lorries are not let into Harsan on 5 May.", ""},
		{"a time from which on", "2031-06-20", "Lorries have not been let into Harsan since 5 May.", ""},
		{"a word of the name", "2031-06-20", "On 5 May the Harsanis met.", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			told := newPage("a", "A", "2031-05-06", "A bomb in Harsan.").tells("bomb", on("2031-05-05"), inHarsan, dead(9))
			again := newPage("b", "B", test.day, test.text)
			book := build(t, told, again)
			in := only(t, book)
			if again := len(in.Accounts) == 2; again != (test.want != "") {
				t.Fatalf("%d accounts", len(in.Accounts))
			}
			for _, a := range book.Accounts {
				if a.Report == "r:b" && (a.Date.Evidence.Text != test.want || a.Trigger.Text != "Harsan" || a.Kind != dateline.Bombing || !a.BackReference) {
					t.Errorf("%+v", a)
				}
			}
			if n := len(in.Accounts); in.Sources.Reports != n || in.Sources.Independent != n || in.Killed.Best != 9 {
				t.Errorf("sources %+v, killed %v", in.Sources, in.Killed)
			}
		})
	}
	t.Run("which of two is not said", func(t *testing.T) {
		told := newPage("a", "A", "2031-05-06", "A bomb in Harsan. An arrest in Harsan.").
			tells("bomb", on("2031-05-05"), inHarsan).tells("arrest", on("2031-05-05"), inHarsan, of(dateline.Arrest))
		again := newPage("b", "B", "2031-06-20", "On 5 May a device met a bus near Harsan.")
		if book := build(t, told, again); len(book.Accounts) != 2 {
			t.Errorf("%d accounts, want 2", len(book.Accounts))
		}
	})
	t.Run("a sentence with a happening of its own", func(t *testing.T) {
		for text, want := range map[string]int{
			"The raid on Meldeh is of the hands that on 5 May were seen in Harsan.":                 3,
			"The raid on Meldeh, 40 lorries strong, was praised by the elders of Harsan on Monday.": 2,
		} {
			told := newPage("a", "A", "2031-05-06", "A bomb in Harsan.").tells("bomb", on("2031-05-05"), inHarsan)
			again := newPage("b", "B", "2031-05-09", text).tells("raid", on("2031-05-07"), inMeldeh, of(dateline.Raid))
			if book := build(t, told, again); len(book.Accounts) != want {
				t.Errorf("%s: %d accounts, want %d", text, len(book.Accounts), want)
			}
		}
	})
}

// What is told again goes with what was told, comes with it, and may be rejected.
func TestToldAgainWhileACasebookGrows(t *testing.T) {
	cb, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	s := newShelf()
	grown := func() *dateline.Casebook {
		t.Helper()
		book, anew, _ := s.built(cb)
		if !slices.EqualFunc(book.Incidents, anew.Incidents, func(a, b dateline.Incident) bool { return a.ID == b.ID && slices.Equal(a.Accounts, b.Accounts) }) {
			t.Fatal("not what building anew gives")
		}
		return book
	}
	s.put(newPage("b", "B", "2031-06-20", "On 5 May a device met a bus near Harsan."))
	if n := len(grown().Accounts); n != 0 {
		t.Fatalf("%d accounts of nothing told", n)
	}
	s.put(newPage("a", "A", "2031-05-06", "A bomb in Harsan.").tells("bomb", on("2031-05-05"), inHarsan))
	book := grown()
	in := only(t, book)
	if len(in.Accounts) != 2 {
		t.Fatalf("accounts %v", in.Accounts)
	}
	at := slices.IndexFunc(book.Accounts, func(a dateline.Account) bool { return a.Report == "r:b" })
	d, err := dateline.NewDecision(0, dateline.Decision{At: "2031-07-01T00:00:00Z", By: "A reader", Verb: dateline.Reject, On: []string{book.Accounts[at].ID}, Why: "another bus"})
	if err != nil {
		t.Fatal(err)
	}
	s.decisions = append(s.decisions, d)
	if in := only(t, grown()); len(in.Accounts) != 1 {
		t.Errorf("accounts %v though one is rejected", in.Accounts)
	}
	r, err := reconcile.Why(book, in.ID, "accounts")
	if err != nil || len(r.Considered) != 2 || r.Considered[1].Verdict != string(dateline.LinkSame) {
		t.Errorf("why %+v, %v", r.Considered, err)
	}
}
