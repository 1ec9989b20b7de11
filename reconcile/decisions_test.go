package reconcile_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
	"github.com/dateline-project/dateline/reconcile/journal"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// a desk is a reviewer at a set of pages.
type desk struct {
	t         *testing.T
	pages     []*page
	decisions []dateline.Decision
}

// book is the casebook as reports and decisions make it.
func (d *desk) book() *dateline.Casebook {
	d.t.Helper()
	cb, err := loaded()
	if err != nil {
		d.t.Fatal(err)
	}
	var reports []dateline.Report
	var readings []dateline.Reading
	for _, p := range d.pages {
		reports, readings = append(reports, p.report), append(readings, p.reading)
	}
	return reconcile.Build(cb, reports, readings, d.decisions)
}

// decide adds a decision and returns its id.
func (d *desk) decide(verb dateline.Verb, on ...string) string {
	d.t.Helper()
	return d.take(dateline.Decision{Verb: verb, On: on})
}

func (d *desk) set(id, field string, value any) string {
	d.t.Helper()
	return d.take(dateline.Decision{Verb: dateline.Set, On: []string{id}, Field: dateline.Optional(field), Value: value, Why: "counted again"})
}

func (d *desk) take(draft dateline.Decision) string {
	d.t.Helper()
	draft.By, draft.At = "mw", "2031-02-01T10:00:00Z"
	draft, err := journal.Complete(d.book(), draft)
	if err != nil {
		d.t.Fatal(err)
	}
	if draft, err = dateline.NewDecision(len(d.decisions), draft); err != nil {
		d.t.Fatal(err)
	}
	d.decisions = append(d.decisions, draft)
	return draft.ID
}

// states are those of all decisions, in order.
func (d *desk) states() []journal.EntryState {
	var states []journal.EntryState
	for _, e := range journal.Of(d.book()) {
		states = append(states, e.State)
	}
	return states
}

func (d *desk) want(states ...journal.EntryState) {
	d.t.Helper()
	if got := d.states(); !slices.Equal(got, states) {
		d.t.Errorf("the decisions are %q, want %q", got, states)
	}
}

// at finds the incident at a place.
func (d *desk) at(name string) dateline.Incident {
	d.t.Helper()
	book := d.book()
	i := slices.IndexFunc(book.Incidents, func(in dateline.Incident) bool { return string(in.Place.Name) == name })
	if i < 0 {
		d.t.Fatalf("no incident at %s", name)
	}
	return book.Incidents[i]
}

// twoTowns is a desk with an attack in Harsan, told twice, and one in Orvin.
func twoTowns(t *testing.T) *desk {
	return &desk{t: t, pages: []*page{
		newPage("1", "Harsan Courier", "2031-01-04", "A bomb killed 7 people in Harsan on Friday, police said.").named(dateline.ArmedGroup, "", "Red Banner").
			tells("bomb", on("2031-01-03"), inHarsan, dead(7, from("police"))),
		newPage("2", "Quaristan Wire", "2031-01-05", "The bomb in Harsan killed 9, the health ministry said.").
			tells("bomb", on("2031-01-03"), inHarsan, dead(9, from("the health ministry"))),
		newPage("3", "Orvin Post", "2031-01-06", "A bomb killed 4 in Orvin on Sunday, the mayor said.").
			tells("bomb", on("2031-01-05"), inOrvinFar, dead(4, from("the mayor"))),
	}}
}

func TestSameJoinsWhatTheEvidenceKeepsApart(t *testing.T) {
	d := twoTowns(t)
	if n := len(d.book().Incidents); n != 2 {
		t.Fatalf("%d incidents before, want 2", n)
	}
	before := d.book()
	id := d.decide(dateline.Same, d.at("Harsan").ID, d.at("Orvin").ID)
	if in := only(t, d.book()); in.Sources.Reports != 3 {
		t.Errorf("the one incident has %d reports, want 3", in.Sources.Reports)
	}
	d.want(journal.InForce)
	d.decide(dateline.Undo, id)
	after := d.book()
	after.Decisions = before.Decisions
	if !reflect.DeepEqual(after, before) {
		t.Error("undoing does not give back the casebook of before")
	}
	d.want(journal.Undone, journal.InForce)
	d.decide(dateline.Undo, d.decisions[1].ID)
	only(t, d.book())
	d.want(journal.InForce, journal.Undone, journal.InForce)
}

func TestNotSameSplits(t *testing.T) {
	d := twoTowns(t)
	accounts := d.at("Harsan").Accounts
	if len(accounts) != 2 {
		t.Fatalf("%d accounts of Harsan, want 2", len(accounts))
	}
	d.decide(dateline.NotSame, accounts[0], accounts[1])
	if n := len(d.book().Incidents); n != 3 {
		t.Errorf("%d incidents, want 3", n)
	}
	d.want(journal.InForce)
	d.decide(dateline.Same, accounts[0], accounts[1])
	if n := len(d.book().Incidents); n != 2 {
		t.Errorf("%d incidents after a later decision, want 2", n)
	}
	d.want(journal.Overruled, journal.InForce)
}

func TestSetStandsAndIsContestedByNewReports(t *testing.T) {
	d := twoTowns(t)
	d.set(d.at("Harsan").ID, "killed", dateline.Toll{Low: 8, Best: 8, High: 8})
	if toll := d.at("Harsan").Killed; *toll != (dateline.Toll{Low: 8, Best: 8, High: 8}) {
		t.Errorf("killed is %+v, want 8", *toll)
	}
	d.want(journal.InForce)
	why, err := reconcile.Why(d.book(), d.at("Harsan").ID, "killed")
	if err != nil || why.Value != "low 8, best 8, high 8" || why.Rule[:len("set by mw on 2031-02-01: counted again")] != "set by mw on 2031-02-01: counted again" {
		t.Errorf("why: %+v, %v", why, err)
	}
	d.pages = append(d.pages, newPage("4", "Harsan Herald", "2031-01-09", "Two more of the wounded have died, so the bomb in Harsan killed 12, the health ministry said.").
		tells("bomb", on("2031-01-03"), inHarsan, dead(12, from("the health ministry"))))
	if toll := d.at("Harsan").Killed; toll.Best != 8 {
		t.Errorf("a new report turned the toll into %d", toll.Best)
	}
	d.want(journal.Contested)
	d.set(d.at("Harsan").ID, "killed", dateline.Toll{Low: 12, Best: 12, High: 12})
	d.want(journal.Overruled, journal.InForce)
}

func TestIncidentsKeepTheirOldIDs(t *testing.T) {
	d := twoTowns(t)
	old := d.at("Harsan").ID
	d.set(old, "kind", "armed assault")
	for n := range 20 { // one of them has a smaller account id and so renames the incident
		d.pages = append(d.pages, newPage("more"+strconv.Itoa(n), "Outlet "+strconv.Itoa(n), "2031-01-05", "The bomb in Harsan killed 9, the health ministry said again.").
			tells("bomb", on("2031-01-03"), inHarsan, dead(9, from("the health ministry"))))
	}
	in := d.at("Harsan")
	if in.ID == old {
		t.Fatal("the incident kept its id: the test shows nothing")
	}
	if now := rulings.IncidentOf(d.book(), old); now != in.ID || in.Kind != dateline.ArmedAssault {
		t.Errorf("%s stands for %s, want %s; its kind is %s", old, now, in.ID, in.Kind)
	}
}

func TestRejectedIncidentsDoNotCount(t *testing.T) {
	d := twoTowns(t)
	orvin := d.at("Orvin")
	d.decide(dateline.Reject, orvin.ID)
	if in := only(t, d.book()); in.Place.Name != "Harsan" {
		t.Errorf("left is the incident at %s", in.Place.Name)
	}
	d.want(journal.InForce)
	d.pages = append(d.pages, newPage("5", "Quaristan Wire", "2031-01-07", "The bomb in Orvin on Sunday killed 5, police said.").
		tells("bomb", on("2031-01-05"), inOrvinFar, dead(5, from("police"))))
	d.want(journal.Contested)
}

func TestAcceptedIncidentsSayWhenTheyChange(t *testing.T) {
	d := twoTowns(t)
	d.decide(dateline.Accept, d.at("Orvin").ID)
	if r := d.at("Orvin").Review; r == nil || r.State != dateline.Accepted || r.By != "mw" {
		t.Errorf("review is %+v", r)
	}
	if r := d.at("Harsan").Review; r != nil {
		t.Errorf("nobody has looked at Harsan, but its review is %+v", r)
	}
	d.pages = append(d.pages, newPage("5", "Quaristan Wire", "2031-01-07", "The bomb in Orvin on Sunday killed 5, police said.").
		tells("bomb", on("2031-01-05"), inOrvinFar, dead(5, from("police"))))
	if r := d.at("Orvin").Review; r == nil || r.State != dateline.Changed {
		t.Errorf("review is %+v, want changed", r)
	}
	d.want(journal.Contested)
}

func TestActorsAreOneOrNotAsDecided(t *testing.T) {
	d := &desk{t: t, pages: []*page{
		newPage("1", "A", "2031-01-04", "The Red Banner bombed Harsan.").named(dateline.ArmedGroup, "", "Red Banner").tells("bombed", on("2031-01-03"), inHarsan, by("Red Banner", dateline.Blamed)),
		newPage("2", "B", "2031-01-05", "The Scarlet Flag bombed Orvin.").named(dateline.ArmedGroup, "", "Scarlet Flag").tells("bombed", on("2031-01-04"), inOrvinFar, by("Scarlet Flag", dateline.Blamed)),
	}}
	ids := func() []string {
		var ids []string
		for _, a := range d.book().Actors {
			ids = append(ids, a.ID)
		}
		return ids
	}
	two := ids()
	if len(two) != 2 {
		t.Fatalf("%d actors, want 2", len(two))
	}
	d.decide(dateline.Same, two...)
	if one := ids(); len(one) != 1 {
		t.Errorf("%d actors, want 1", len(one))
	}
	d.want(journal.InForce)
	d.decide(dateline.NotSame, two...)
	if again := ids(); !slices.Equal(again, two) {
		t.Errorf("the actors are %q, want %q", again, two)
	}
}

// Whatever the order in which reports come, decisions give one casebook.
func TestDecisionsDoNotMindTheOrderOfReports(t *testing.T) {
	d := &desk{t: t, pages: madeUp(60)}
	incidents := d.book().Incidents
	d.decide(dateline.Same, incidents[0].ID, incidents[1].ID)
	d.decide(dateline.Reject, incidents[2].ID)
	d.set(incidents[3].ID, "killed", dateline.Toll{Low: 1, Best: 1, High: 1})
	d.decide(dateline.Accept, incidents[4].ID)
	if accounts := incidents[5].Accounts; len(accounts) > 1 {
		d.decide(dateline.NotSame, accounts[0], accounts[1])
	}
	want := d.book()
	for seed := range uint64(6) {
		chance := rand.New(rand.NewPCG(seed, 3))
		chance.Shuffle(len(d.pages), func(i, j int) { d.pages[i], d.pages[j] = d.pages[j], d.pages[i] })
		if got := d.book(); !reflect.DeepEqual(got, want) {
			t.Fatalf("order %d gives another casebook", seed)
		}
	}
}

func TestWrongDecisionsAreRefused(t *testing.T) {
	d := twoTowns(t)
	book := d.book()
	harsan, orvin := d.at("Harsan").ID, d.at("Orvin").ID
	for name, draft := range map[string]dateline.Decision{
		"nobody decides":      {Verb: dateline.Accept, On: []string{harsan}},
		"one is no pair":      {By: "mw", Verb: dateline.Same, On: []string{harsan}},
		"one with itself":     {By: "mw", Verb: dateline.Same, On: []string{harsan, harsan}},
		"nothing there":       {By: "mw", Verb: dateline.Accept, On: []string{"i:000000000000"}},
		"a report accepted":   {By: "mw", Verb: dateline.Accept, On: []string{"r:1"}},
		"two set at once":     {By: "mw", Verb: dateline.Set, On: []string{harsan, orvin}, Field: "kind", Value: "raid", Why: "so"},
		"no reason":           {By: "mw", Verb: dateline.Set, On: []string{harsan}, Field: "kind", Value: "raid"},
		"no such field":       {By: "mw", Verb: dateline.Set, On: []string{harsan}, Field: "colour", Value: "red", Why: "so"},
		"no such kind":        {By: "mw", Verb: dateline.Set, On: []string{harsan}, Field: "kind", Value: "tea", Why: "so"},
		"a toll upside down":  {By: "mw", Verb: dateline.Set, On: []string{harsan}, Field: "killed", Value: dateline.Toll{Low: 9, Best: 7, High: 8}, Why: "so"},
		"an unknown culprit":  {By: "mw", Verb: dateline.Set, On: []string{harsan}, Field: "perpetrators", Value: []dateline.IncidentParty{{Actor: "a:0", Standing: dateline.Blamed}}, Why: "so"},
		"a date back to back": {By: "mw", Verb: dateline.Set, On: []string{harsan}, Field: "date", Value: dateline.Date{Start: "2031-01-05", End: "2031-01-03", Precision: dateline.PrecisionDay, Basis: dateline.BasisStated}, Why: "so"},
		"undoing nothing":     {By: "mw", Verb: dateline.Undo, On: []string{"d:000000000000"}},
	} {
		if _, err := journal.Complete(book, draft); err == nil {
			t.Errorf("%s: want an error", name)
		}
	}
}
