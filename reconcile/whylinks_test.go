package reconcile_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
)

func TestWhyTellsWhichIncidentsComeNear(t *testing.T) {
	book := build(t,
		newPage("a", "Calder Echo", "2031-05-06", "A bomb killed 41 people at the fish market. Nobody has claimed it. The mayor closed the harbour for a day.").tells("bomb", on("2031-05-05"), inHarsan, dead(41)),
		newPage("b", "Isle Post", "2031-05-06", "Surgeons worked all night on those whom the bomb left alive. Forty-one did not come home. School is out until Monday.").tells("bomb", on("2031-05-05"), inHarsan, dead(41)),
		newPage("c", "Isle Post", "2031-05-16", "A second bomb killed 41 people there.").tells("bomb", on("2031-05-15"), inHarsan, dead(41)),
		newPage("d", "Tressal Times", "2031-05-26", "The bombing at Harsan was recalled.").tells("bombing", inHarsan),
		newPage("e", "Tressal Times", "2031-06-09", "A boat sank.").tells("sank", on("2031-06-08"), at("Tressal", "QQ", 25.2, 1.3, 1)))
	of := func(report string) string {
		for _, a := range book.Accounts {
			if a.Report == report {
				return string(a.Incident)
			}
		}
		t.Fatalf("no account of %s", report)
		return ""
	}
	if of("r:a") != of("r:b") || of("r:a") == of("r:c") || of("r:d") == of("r:a") || of("r:d") == of("r:c") {
		t.Fatal("want the first two in one incident and every other in its own")
	}
	r, err := reconcile.Why(book, of("r:a"), "accounts")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]reconcile.Consideration{}
	for _, c := range r.Considered {
		got[c.Report] = c
	}
	for report, want := range map[string]struct{ verdict, because string }{
		"r:a": {string(dateline.LinkSame), "with Isle Post: same day (+2.5)"},
		"r:b": {string(dateline.LinkSame), "with Calder Echo: same day (+2.5)"},
		"r:c": {string(dateline.LinkNotSame), "2031-05-05 is not 2031-05-15; yet with"},
		"r:d": {string(dateline.LinkUnsure), "2.8 of the 3.0 that would make them one; yet with"},
	} {
		if c := got[report]; c.Verdict != want.verdict || !strings.HasPrefix(c.Because, want.because) {
			t.Errorf("%s: %s because %s, want %s because %s …", report, c.Verdict, c.Because, want.verdict, want.because)
		}
	}
	if _, near := got["r:e"]; near || len(r.Considered) != 4 {
		t.Errorf("considered %+v", r.Considered)
	}
}

func TestWhyTellsThatAnAccountIsRepeated(t *testing.T) {
	a := newPage("a", "Calder Echo", "2031-05-06", original).tells("bomb", on("2031-05-05"), dead(41))
	b := newPage("b", "Buzz", "2031-05-07", spunWithBomb).tells("explosive", on("2031-05-05"), dead(41))
	book := build(t, a, b)
	r, err := reconcile.Why(book, only(t, book).ID, "accounts")
	if err != nil {
		t.Fatal(err)
	}
	if because := r.Considered[0].Because; !strings.HasPrefix(because, "with Buzz: the same sentence of a copy (+4.0)") {
		t.Errorf("because %s", because)
	}
}
