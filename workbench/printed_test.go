package workbench_test

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/dateline-project/dateline/workbench"
)

// asItCame gives the first report as a page would have it, run together in one
// place, and no other.
func asItCame(_ context.Context, report string) ([]string, error) {
	if report != "r:first" {
		return nil, errors.New("no bytes")
	}
	return []string{
		"Home | World | <script>alert(1)</script>", "Bomb tears through market", "ADVERTISEMENTA car bomb killed 18 people and wounded 60 in the crowded Marsa market on Wednesday.",
		"The Sons of the Shore, also known as SOS, said in a statement that it was behind the attack. “We warned them,” Lt. Gen. O. Basra quoted it as saying.", "Read also: Derby ends level",
		"Last year the group was suspected of storming a barracks, where seven soldiers died. [Photo: Reuters] The Sons of the Shore has about 300 fighters, the analyst Mira Holt said.",
	}, nil
}

// leftOut are the stretches of a page that stand in no text of a report.
func leftOut(t *testing.T, page string) []string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for n := range doc.Descendants() {
		if n.Data == "del" && n.Parent.Data == "p" && n.Parent.Parent.Data == "div" {
			out = append(out, n.FirstChild.Data)
		}
	}
	return out
}

// A report stands beside what it came as, and what its text has not kept is told
// apart, to the letter.
func TestReportAsItCame(t *testing.T) {
	desk := workbench.New(workbench.Desk{Name: "test.db", Book: newBook(), Printed: asItCame}, workbench.Access{Token: token, Hosts: []string{host}})
	cookie := admitted(t, desk)
	open := func(path string) string {
		answer := visit(desk, "http://"+host+path, cookie)
		if answer.Code != http.StatusOK {
			t.Fatalf("%s: %d", path, answer.Code)
		}
		return answer.Body.String()
	}
	plain := open("/report/r:first")
	if !strings.Contains(plain, `href="/report/r:first?page=1"`) || strings.Contains(plain, "Derby ends level") {
		t.Error("the page as it came is not one link away, or is shown unasked")
	}
	page := open("/report/r:first?page=1")
	read(t, "/report/r:first?page=1", page)
	want := []string{"Home | World | <script>alert(1)</script>", "Bomb tears through market", "ADVERTISEMENT", "Read also: Derby ends level", "[Photo: Reuters] "}
	if got := leftOut(t, page); !slices.Equal(got, want) {
		t.Errorf("left out are %q, want %q", got, want)
	}
	if !strings.Contains(page, "3 lines of 6") {
		t.Error("the page does not count its furniture")
	}
	if page := open("/report/r:second?page=1"); !strings.Contains(page, "came with an import") {
		t.Error("where there are no bytes the page does not say so")
	}
	if answer := open("/report/r:bare"); !strings.Contains(answer, "A note without a head.") {
		t.Error("the report itself is gone")
	}
}
