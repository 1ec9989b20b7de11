package workbench_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/workbench"
)

// moved is how the toll of the market moved from the first report to the second,
// and what an undated one would add.
func moved(_ *dateline.Casebook, incident string) ([]workbench.Known, error) {
	if incident != "i:market" {
		return nil, nil
	}
	return []workbench.Known{
		{Day: "2020-03-05", Killed: &dateline.Toll{Low: 18, Best: 18, High: 18}, Injured: &dateline.Toll{Low: 60, Best: 60, High: 60}},
		{Day: "2020-03-10", Killed: &dateline.Toll{Low: 18, Best: 31, High: 31}, Injured: &dateline.Toll{Low: 60, Best: 60, High: 60}},
		{Killed: &dateline.Toll{Low: 1, Best: 2, High: 99}},
	}, nil
}

var chartWords = regexp.MustCompile(`aria-label="(How the number of [^"]*)"`)

// A toll is drawn through the days on which reports came out: every dated figure as
// a mark, a part of a total and a copy's hollow, and a step where the best changed. Where figures are of one day alone, as
// those of the injured, nothing is drawn.
func TestTollThroughTime(t *testing.T) {
	desk := workbench.New(workbench.Desk{Name: "test.db", Book: newBook(), History: moved}, workbench.Access{Token: token, Hosts: []string{host}})
	cookie := admitted(t, desk)
	page := visit(desk, "http://"+host+"/incident/i:market", cookie).Body.String()
	read(t, "/incident/i:market", page)
	var words []string
	for _, found := range chartWords.FindAllStringSubmatch(page, -1) {
		words = append(words, found[1])
	}
	want := "How the number of killed moved as reports came out. 5 Mar 2020: 18; 10 Mar 2020: 31, from 18 to 31"
	if got := strings.Join(words, " | "); got != want {
		t.Errorf("the pictures say %q, want %q", got, want)
	}
	killed, _, _ := strings.Cut(page[strings.Index(page, "How the number of killed"):], "</svg>")
	for class, want := range map[string]int{`<circle class="whole"`: 2, `<circle class="hedged"`: 2, `<line class="best"`: 3, `<rect class="band"`: 2} {
		if got := strings.Count(killed, class); got != want {
			t.Errorf("%d of %s, want %d", got, class, want)
		}
	}
	if page := visit(desk, "http://"+host+"/incident/i:barracks", cookie).Body.String(); strings.Contains(page, "As reports came out") {
		t.Error("a line is drawn through one day")
	}
}
