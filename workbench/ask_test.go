package workbench_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/ask"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/workbench"
)

// answers is what package ask answers.
func answers(_ context.Context, book *dateline.Casebook, question string) (ask.Answer, error) {
	cb, err := casebook.Embedded()
	if err != nil {
		return ask.Answer{}, err
	}
	return ask.Of(cb, book, question)
}

// Questions that newBook answers, as addresses.
const (
	askedStrength = "/ask?q=How+many+fighters+does+the+Sons+of+the+Shore+have%3F"
	askedToll     = "/ask?q=How+many+people+were+killed+in+attacks+by+the+Sons+of+the+Shore%3F"
)

func TestAskPage(t *testing.T) {
	_, empty := seen(t, "/ask")
	if !slices.Contains(empty.links, "/ask?q=Who%20leads%20Sons%20of%20the%20Shore%3f") {
		t.Errorf("no example leads to an answer: %q", empty.links)
	}
	page, s := seen(t, askedStrength)
	for _, want := range []string{
		`value="How many fighters does the Sons of the Shore have?"`,
		`<title>How many fighters does the Sons of the Shore have? – `,
		`<blockquote dir="auto">The Sons of the Shore has about 300 fighters, the analyst Mira Holt said.</blockquote>`,
		`<bdi>The Harbour Post</bdi></a>, <span class="nowrap">5 Mar 2020</span>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	book := newBook()
	sentence := story{book, book.Reports[0]}.span("The Sons of the Shore has about 300 fighters, the analyst Mira Holt said.", 1)
	anchor := fmt.Sprintf("s%d-%d", sentence.Start, sentence.End)
	link := "/report/r:first?at=" + anchor
	if !slices.Contains(s.links, link+"#"+anchor) {
		t.Fatalf("no link leads to %s: %q", link, s.links)
	}
	lit, report := seen(t, link)
	if !slices.Contains(report.ids, anchor) || !strings.Contains(lit, `class="actor claim sought"`) {
		t.Errorf("the sentence is not lit in its report: %q", report.ids)
	}
}

func TestAskPageCounts(t *testing.T) {
	page, s := seen(t, askedToll)
	for _, want := range []string{`<dt>killed</dt><dd><b>31</b> <span class="spread">25–38</span>`, "incidents that occurred, by Sons of the Shore: 2", `href="/incident/i:market"`, `href="/incident/i:barracks"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s:\n%s", want, s.text)
		}
	}
	if strings.Contains(page, `href="/incident/i:bridge"`) {
		t.Error("a foiled attack is counted")
	}
}

func TestReportsDoNotSay(t *testing.T) {
	page, s := seen(t, "/ask?q=Who+paid+for+the+opera+house+in+Trondheim%3F")
	if !strings.Contains(s.text, "The reports do not say") || strings.Contains(page, "<blockquote") {
		t.Errorf("what nobody says is answered with %s", s.text)
	}
	if !slices.Contains(s.links, "/search?q=Who%20paid%20for%20the%20opera%20house%20in%20Trondheim%3f") {
		t.Errorf("no link leads to the search: %q", s.links)
	}
	if _, long := seen(t, "/ask?q="+strings.Repeat("who+", 400)); !strings.Contains(long.text, "The reports do not say") {
		t.Error("a page of text is answered")
	}
}

func TestAnswerThatFails(t *testing.T) {
	desk := workbench.New(workbench.Desk{Name: "test.db", Book: newBook(), Ask: func(context.Context, *dateline.Casebook, string) (ask.Answer, error) {
		return ask.Answer{}, errors.New("the file is gone")
	}}, workbench.Access{Token: token, Hosts: []string{host}})
	answer := visit(desk, "http://"+host+"/ask?q=who", admitted(t, desk))
	if answer.Code != http.StatusOK || !strings.Contains(answer.Body.String(), "could not be answered") {
		t.Errorf("a failure is answered with %d %s", answer.Code, answer.Body)
	}
}

func TestNoPageWhereNobodyAnswers(t *testing.T) {
	desk := workbench.New(workbench.Desk{Name: "test.db", Book: newBook()}, workbench.Access{Token: token, Hosts: []string{host}})
	if answer := visit(desk, "http://"+host+"/ask", admitted(t, desk)); answer.Code != http.StatusNotFound || strings.Contains(answer.Body.String(), `href="/ask"`) {
		t.Errorf("answered with %d", answer.Code)
	}
}
