package reconcile_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
)

func TestWhyTellsForWhatNamesAreOneActors(t *testing.T) {
	book := build(t,
		newPage("a", "Calder Echo", "2031-05-06", "The Harbour Front of Lorn (HFL) struck.").named(dateline.ArmedGroup, "", "Harbour Front of Lorn", "HFL"),
		newPage("b", "Isle Post", "2031-05-07", "HFL struck, and so did HFL Youth.").named(dateline.ArmedGroup, "", "HFL").named(dateline.ArmedGroup, "", "Youth Wing HFL"))
	front := book.Actors[0]
	if front.Name != "Harbour Front of Lorn" {
		front = book.Actors[1]
	}
	r, err := reconcile.Why(book, front.ID, reconcile.WhyNames)
	if err != nil {
		t.Fatal(err)
	}
	if r.Actor != front.ID || r.Value != "Harbour Front of Lorn: 2 names" || len(r.Considered) != 3 {
		t.Fatalf("%+v", r)
	}
	first := r.Considered[0]
	if first.Value != "Harbour Front of Lorn is HFL" || first.Verdict != "same" || first.Report != "r:a" || len(first.Beside) != 1 || first.Beside[0].Text != "HFL" || !strings.Contains(first.Because, "(0.90); 1 report") {
		t.Errorf("%+v", first)
	}
	if last := r.Considered[2]; last.Verdict != "unsure" || !strings.HasPrefix(last.Value, "HFL may be Youth Wing HFL (") {
		t.Errorf("%+v", last)
	}
	if _, err := reconcile.Why(book, front.ID, "killed"); err == nil || !strings.Contains(err.Error(), "names") {
		t.Errorf("an actor's toll: %v", err)
	}
}

func TestWhyTellsWhoDecidedOnActors(t *testing.T) {
	d := &desk{t: t, pages: []*page{
		newPage("a", "Calder Echo", "2031-05-06", "Qarn Guard struck.").named(dateline.ArmedGroup, "", "Qarn Guard"),
		newPage("b", "Isle Post", "2031-05-07", "Sons of Lorn struck.").named(dateline.ArmedGroup, "", "Sons of Lorn"),
	}}
	before := d.book().Actors
	d.take(dateline.Decision{Verb: dateline.Same, On: []string{before[0].ID, before[1].ID}, Why: "one leaflet names both"})
	book := d.book()
	r, err := reconcile.Why(book, book.Actors[0].ID, reconcile.WhyNames)
	if err != nil {
		t.Fatal(err)
	}
	if c := r.Considered[0]; len(r.Considered) != 1 || !strings.HasPrefix(c.Because, "mw decided so on 2031-02-01: one leaflet names both (1.00)") {
		t.Errorf("%+v", r.Considered)
	}
}
