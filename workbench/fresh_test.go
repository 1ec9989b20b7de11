package workbench_test

import (
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
)

// shared is a casebook at a table, and the same file as another program has it open.
func shared(t *testing.T) (*table, *casebook.Book) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "case.db")
	file, desk := decidableAt(t, path)
	other, err := casebook.Open(t.Context(), path, casebook.Embedded)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { other.Close() })
	return seat(t, file, desk), other
}

// What is decided elsewhere stands on the next page.
func TestDecisionsOfOtherProgramsAreSeen(t *testing.T) {
	b, other := shared(t)
	in := b.at("Qandala")
	if page := b.page("/incident/" + in.ID); !strings.Contains(page, "nobody has accepted it yet") {
		t.Fatalf("it is accepted already: %s", said(page))
	}
	first := b.page("/edition")
	accept := dateline.Decision{Verb: dateline.Accept, On: []string{in.ID}, By: "Tom", At: "2026-02-03T10:00:00Z"}
	if _, err := other.Decide(t.Context(), accept); err != nil {
		t.Fatal(err)
	}
	if page := b.page("/incident/" + in.ID); !strings.Contains(page, "accepted by Tom") {
		t.Errorf("what was accepted elsewhere is not seen: %s", said(page))
	}
	now := b.page("/edition")
	if now == first {
		t.Error("an open page is not told that the casebook has changed")
	}
	b.page("/incident/" + in.ID)
	if again := b.page("/edition"); again != now {
		t.Errorf("looking at it made edition %s of %s", again, now)
	}
}

// Nobody settles what somebody else has changed elsewhere since the page was made.
func TestDecisionsOfOtherProgramsAreNotPassedOver(t *testing.T) {
	b, other := shared(t)
	in := b.at("Qandala")
	form := url.Values{}
	for _, found := range hidden.FindAllStringSubmatch(b.page("/review/"+in.ID), -1) {
		form.Set(found[1], found[2])
	}
	form.Set("verb", "accept")
	set := dateline.Decision{Verb: dateline.Set, On: []string{in.ID}, Field: "killed", Value: map[string]any{"low": 20, "best": 20, "high": 20}, By: "Tom", At: "2026-02-03T10:00:00Z", Why: "a list"}
	if _, err := other.Decide(t.Context(), set); err != nil {
		t.Fatal(err)
	}
	answer := b.send(posted("/review/decide", form))
	if answer.Code != http.StatusUnprocessableEntity || !strings.Contains(answer.Body.String(), "has changed since this page was made") {
		t.Errorf("answered with %d %s", answer.Code, said(answer.Body.String()))
	}
	if got := b.at("Qandala"); got.Review != nil || got.Killed.Best != 20 {
		t.Errorf("killed %+v, review %+v", got.Killed, got.Review)
	}
}
