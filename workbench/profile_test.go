package workbench_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// seen is the page at an address of newBook.
func seen(t *testing.T, path string) (string, scan) {
	t.Helper()
	desk := newDesk(newBook())
	answer := visit(desk, "http://"+host+path, admitted(t, desk))
	if answer.Code != http.StatusOK {
		t.Fatalf("%s is answered with %d", path, answer.Code)
	}
	page := answer.Body.String()
	if !strings.HasPrefix(answer.Header().Get("Content-Type"), "text/html") {
		return page, scan{}
	}
	return page, read(t, path, page)
}

func TestActorsPageIsItsProfile(t *testing.T) {
	page, s := seen(t, "/actor/a:sons")
	for _, want := range []string{
		`aria-label="Incidents laid to it, by year. 2019: 1, 2020: 1"`, // the foiled plot is none
		`<rect class="claimed"`, `<rect class="suspected"`,
		`aria-label="Estimates of its strength. about 300 fighters, 5 Mar 2020"`,
		`<section id="strength"`, `<section id="incidents"`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	if !slices.Contains(s.links, "/brief?of=a%3asons") {
		t.Errorf("no link leads to its brief: %q", s.links)
	}
	for _, want := range []string{"The Sons of the Shore has about 300 fighters", "said by Mira Holt, analyst", "since 5 Mar 2020", "1 foiled, not counted"} {
		if !strings.Contains(strings.Join(strings.Fields(s.text), " "), want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

func TestPrivatePersonHasNoProfile(t *testing.T) {
	page, s := seen(t, "/actor/a:holt")
	if !strings.Contains(s.text, "no profile of them") || strings.Contains(page, "rival") || strings.Contains(page, "/brief?of=") {
		t.Errorf("the page of a private person is a profile: %s", s.text)
	}
	if _, s := seen(t, "/brief?of=Mira+Holt"); !strings.Contains(s.text, "no brief on them") {
		t.Errorf("a private person has a brief: %s", s.text)
	}
}

func TestBriefPage(t *testing.T) {
	page, s := seen(t, "/brief?of="+url.QueryEscape("sons of the shore")+"&words=120&order=importance")
	for _, want := range []string{`<option selected>importance`, `value="120"`, `href="/incident/i:market"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	if !slices.Contains(s.links, "/brief/markdown?of=sons+of+the+shore&order=importance&words=120") {
		t.Errorf("no link leads to it as Markdown: %q", s.links)
	}
	if !strings.Contains(s.text, "What is said of Sons of the Shore") || !strings.Contains(s.text, "2020-03-04, bombing, Marsa market") {
		t.Errorf("the brief is %s", s.text)
	}
	if _, s := seen(t, "/brief?of=Kabul"); !strings.Contains(s.text, "Neither an actor nor a place nor a period") {
		t.Errorf("an unknown name is answered with %s", s.text)
	}
	if text, _ := seen(t, "/brief/text?of=2020"); !strings.HasPrefix(text, "2020\n") || !strings.Contains(text, "\nSources\n  [1] ") {
		t.Errorf("as text: %s", text)
	}
	if md, _ := seen(t, "/brief/markdown"); !strings.HasPrefix(md, "# The whole casebook\n") {
		t.Errorf("as Markdown: %s", md)
	}
	desk := newDesk(newBook())
	for _, path := range []string{"/brief/pdf", "/brief/text?of=Kabul"} {
		if code := visit(desk, "http://"+host+path, admitted(t, desk)).Code; code != http.StatusNotFound {
			t.Errorf("%s is answered with %d", path, code)
		}
	}
}
