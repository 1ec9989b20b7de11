package reconcile_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
)

// linked builds two pages without a kind of evidence and says whether their
// accounts are one incident.
func linked(t *testing.T, without reconcile.Evidence, pages ...*page) bool {
	t.Helper()
	cb, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	var reports []dateline.Report
	var readings []dateline.Reading
	for _, p := range pages {
		reports, readings = append(reports, p.report), append(readings, p.reading)
	}
	book := reconcile.BuildWithout(without, cb, reports, readings)
	if len(book.Accounts) != len(pages) {
		t.Fatalf("%d accounts of %d pages", len(book.Accounts), len(pages))
	}
	return len(book.Incidents) == 1
}

// What keeps two accounts apart no longer does where it is withheld, and what
// links them does not either.
func TestEvidenceWithheldSaysNothing(t *testing.T) {
	text := func(i int) string { return fmt.Sprintf("A bomb went off at number %d.", i) }
	a := newPage("a", "A", "2031-05-06", text(1)).tells("bomb", on("2031-05-05"), inHarsan, dead(41))
	b := newPage("b", "B", "2031-05-06", text(2)).tells("bomb", on("2031-05-05"), inHarsan, dead(41))
	for _, without := range reconcile.Evidences { // what is left is enough
		if !linked(t, without, a, b) {
			t.Errorf("without %s alone two accounts alike in all are two incidents", without)
		}
	}
	c := newPage("c", "C", "2031-05-06", text(3)).tells("bomb", on("2031-05-01"), inHarsan, dead(41))
	if linked(t, "", a, c) || !linked(t, reconcile.EvidenceDate, a, c) {
		t.Error("days keep two accounts apart, and only days")
	}
	d := newPage("d", "D", "", text(4)).tells("bomb", on("2031-05"), dead(41))
	e := newPage("e", "E", "", text(5)).tells("bomb", on("2031-05"), dead(41))
	if !linked(t, "", d, e) || linked(t, reconcile.EvidenceFigures, d, e) {
		t.Error("a month, a kind and a high toll link two accounts, and a month and a kind do not")
	}
}

func TestNothingWithheldIsBuild(t *testing.T) {
	pages := madeUp(40)
	cb, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	var reports []dateline.Report
	var readings []dateline.Reading
	for _, p := range pages {
		reports, readings = append(reports, p.report), append(readings, p.reading)
	}
	if !reflect.DeepEqual(reconcile.BuildWithout("", cb, reports, readings), reconcile.Build(cb, reports, readings, nil)) {
		t.Error("a casebook of all evidence is another one")
	}
}
