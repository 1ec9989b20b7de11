package workbench_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// files tell of a group under two names of which nothing says that they are one,
// of who leads it, and of a warning.
var files = map[string]string{
	"delta.txt": "The Delta Monitor\nThe men of the river\n11 February 2030\n\nThe River Column is led by Idris Kallo, a former ferryman. The River Column is an armed group of the delta with some 200 fighters.\n\nThe embassy warned on Monday that the River Column may attack ferries in the coming days.\n",
	"ferry.txt": "The Dorram Post\nFerry attacked\n14 February 2030\n\nGunmen of the Black Reeds killed nine people on a ferry at Dorram in Somalia on Wednesday. The Black Reeds, an armed group, said in a statement that they had carried out the attack.\n",
}

// records is a table with a casebook of them.
func records(t *testing.T) *table {
	was := clippings
	clippings = files
	defer func() { clippings = was }()
	return review(t)
}

func (b *table) actor(name string) dateline.Actor {
	b.t.Helper()
	for _, a := range b.book().Actors {
		for _, alias := range a.Aliases {
			if strings.Contains(alias.Name, name) {
				return a
			}
		}
	}
	b.t.Fatalf("no actor is called %s among %+v", name, b.book().Actors)
	return dateline.Actor{}
}

func (b *table) claim(relation dateline.Relation) (c dateline.Claim, there bool) {
	for _, c := range b.book().Claims {
		if c.Relation == relation {
			return c, true
		}
	}
	return c, false
}

// A claim that its sentence does not bear out goes, and comes back.
func TestRejectAClaim(t *testing.T) {
	b := records(t)
	c, there := b.claim(dateline.LedBy)
	if !there {
		t.Fatalf("nobody leads among %+v", b.book().Claims)
	}
	if page := b.page("/claims"); !strings.Contains(page, `href="/review/`+c.ID+`"`) {
		t.Error("no link leads from the claims to the review of one")
	}
	page := b.page("/review/" + c.ID)
	for _, want := range []string{"led by", "Idris Kallo", `<mark class="claim"`, "The Delta Monitor", "some 200 fighters"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not show %q", want)
		}
	}
	if strings.Contains(page, `value="accept"`) {
		t.Error("a claim can be accepted, which no decision can do")
	}
	page = b.mustDecide("/review/"+c.ID+"?do=reject", url.Values{"verb": {"reject"}, "why": {"he is a brother"}})
	if _, there := b.claim(dateline.LedBy); there {
		t.Fatal("the claim is still there")
	}
	if !strings.Contains(page, "Rejected a claim") {
		t.Errorf("the page does not say what was done: %s", said(page))
	}
	if journal := said(b.page("/review/journal")); !strings.Contains(journal, "Rejected a claim") || !strings.Contains(journal, "he is a brother") {
		t.Errorf("the journal says %s", journal)
	}
	if answer := b.get("/review/" + c.ID); answer.Code != http.StatusNotFound {
		t.Errorf("the page of what is gone is answered with %d", answer.Code)
	}
	page = b.mustDecide("/review/journal", url.Values{"verb": {"undo"}, "on": {b.book().Decisions[0].ID}})
	if _, there := b.claim(dateline.LedBy); !there {
		t.Error("the claim is not back")
	}
	if !strings.Contains(page, "Undid: rejected the claim “River Column, led by: Idris Kallo") {
		t.Errorf("the page does not say what was undone: %s", said(page))
	}
}

func TestRejectAWarning(t *testing.T) {
	b := records(t)
	if len(b.book().Warnings) != 1 {
		t.Fatalf("warnings: %+v", b.book().Warnings)
	}
	w := b.book().Warnings[0]
	page := b.page("/review/" + w.ID)
	for _, want := range []string{`<mark class="warning"`, "The embassy warned on Monday", "River Column"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not show %q", want)
		}
	}
	b.mustDecide("/review/"+w.ID+"?do=reject", url.Values{"verb": {"reject"}})
	if len(b.book().Warnings) != 0 {
		t.Error("the warning is still there")
	}
}

// What was changed since its page was made is not decided on.
func TestStaleClaimIsNotRejected(t *testing.T) {
	b := records(t)
	c, _ := b.claim(dateline.LedBy)
	answer := b.post("/review/"+c.ID+"?do=reject", url.Values{"verb": {"reject"}, "seen": {"0123456789abcdef"}})
	if answer.Code != http.StatusUnprocessableEntity || !strings.Contains(answer.Body.String(), "has changed since") {
		t.Errorf("answered with %d %s", answer.Code, said(answer.Body.String()))
	}
}

// Two names become one actor's with the words of both before one's eyes, and two
// again; then they are kept apart.
func TestMergeActors(t *testing.T) {
	b := records(t)
	column, reeds := b.actor("River Column"), b.actor("Black Reeds")
	if page := b.page("/actor/" + column.ID); !strings.Contains(page, `href="/review/`+column.ID+`"`) {
		t.Error("no link leads from the actor to where it can be merged")
	}
	if found := b.page("/review/" + column.ID + "?q=reeds"); !strings.Contains(found, `href="/review/`+column.ID+`?with=`+url.QueryEscape(reeds.ID)) {
		t.Errorf("the other is not found by its name: %s", said(found))
	}
	beside := "/review/" + column.ID + "?with=" + reeds.ID
	page := b.page(beside)
	for _, want := range []string{`<mark class="actor" title="River Column">River Column</mark> is led by`, `Gunmen of the <mark class="actor"`, "1 incident laid to it", "0 incidents laid to it"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not show %q: %s", want, said(page))
		}
	}
	page = b.mustDecide(beside, url.Values{"verb": {"same"}, "with": {reeds.ID}, "why": {"one leaflet names both"}})
	one := b.actor("River Column")
	if other := b.actor("Black Reeds"); other.ID != one.ID || len(one.Mentions) != len(column.Mentions)+len(reeds.Mentions) {
		t.Fatalf("they are not one: %+v, %+v", one, other)
	}
	if !strings.Contains(page, "Made one: ") || !strings.Contains(page, "one leaflet names both") {
		t.Errorf("the page does not say what was done: %s", said(page))
	}
	b.mustDecide("/review/journal", url.Values{"verb": {"undo"}, "on": {b.book().Decisions[0].ID}})
	if b.actor("Black Reeds").ID == b.actor("River Column").ID {
		t.Fatal("they are not two again")
	}
	page = b.mustDecide(beside, url.Values{"verb": {"not same"}, "with": {reeds.ID}})
	if !strings.Contains(page, "Kept apart "+column.Name+" from "+reeds.Name) && !strings.Contains(page, "Kept apart River Column from") {
		t.Errorf("the page does not say that they are kept apart: %s", said(page))
	}
}

// Names of private people are not gathered.
func TestPrivatePeopleAreNotMerged(t *testing.T) {
	desk := newDesk(newBook())
	for _, path := range []string{"/review/a:holt", "/review/a:holt?with=a:sons"} {
		if code := visit(desk, "http://"+host+path, admitted(t, desk)).Code; code != http.StatusNotFound {
			t.Errorf("%s is answered with %d", path, code)
		}
	}
	page, _ := seen(t, "/review/a:sons?with=a:holt")
	if strings.Contains(page, "Are these one actor?") {
		t.Error("a private person stands beside a group")
	}
	if page, _ := seen(t, "/review/a:sons?q=mira"); !strings.Contains(page, "No other actor is called that") {
		t.Error("a private person is found by name")
	}
}

func (b *table) get(path string) *httptest.ResponseRecorder {
	return b.send(httptest.NewRequest("GET", "http://"+host+path, nil))
}
