package casebook_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/internal/casetest"
)

// storiesDir holds a folder for each story: its reports, and expected.json with
// what they should come to and what that proves.
const storiesDir = "../testdata/stories"

type story struct {
	Proves    string          `json:"proves"`
	Incidents []storyIncident `json:"incidents"`
}

// storyIncident is the part of an incident that a reader of the reports can
// name. A toll is the best figure, and the range where there is one.
type storyIncident struct {
	Kind         dateline.Kind   `json:"kind"`
	Status       dateline.Status `json:"status"`
	Date         string          `json:"date"`  // a day, or the first and the last
	Place        string          `json:"place"` // name and country
	Perpetrators []string        `json:"perpetrators"`
	Killed       string          `json:"killed,omitempty"`
	Injured      string          `json:"injured,omitempty"`
	Abducted     string          `json:"abducted,omitempty"`
	Sources      string          `json:"sources"`
}

func stories(t *testing.T) []string {
	t.Helper()
	dirs, err := filepath.Glob(filepath.Join(storiesDir, "*", "expected.json"))
	if err != nil || len(dirs) == 0 {
		t.Fatalf("no stories in %s (%v)", storiesDir, err)
	}
	for i := range dirs {
		dirs[i] = filepath.Dir(dirs[i])
	}
	return dirs
}

// Every story comes to the incidents that its reports tell of. With -update
// what comes out is written instead; read the difference before you keep it.
func TestStories(t *testing.T) {
	for _, dir := range stories(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			b, _ := mustCreate(t)
			mustAdd(t, b, casebook.AddOptions{}, filepath.Join(dir, "reports"))
			book, _ := mustExport(t, b)
			var out bytes.Buffer
			enc := json.NewEncoder(&out)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "  ")
			if err := enc.Encode(story{proves(t, dir), incidentsOf(book)}); err != nil {
				t.Fatal(err)
			}
			casetest.Golden(t, filepath.Join("..", dir, "expected.json"), out.String())
		})
	}
}

// proves is what a story says that it proves.
func proves(t *testing.T, dir string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	var s story
	if err := json.Unmarshal(raw, &s); err != nil || s.Proves == "" {
		t.Fatalf("%s: %v, or it does not say what it proves", dir, err)
	}
	return s.Proves
}

// incidentsOf lists a casebook's incidents by day and place.
func incidentsOf(book *dateline.Casebook) []storyIncident {
	names := map[string]string{}
	for _, a := range book.Actors {
		names[a.ID] = a.Name
	}
	out := []storyIncident{}
	for _, i := range book.Incidents {
		s := storyIncident{Kind: i.Kind, Status: i.Status, Date: string(i.Date.Start), Perpetrators: []string{},
			Killed: toll(i.Killed), Injured: toll(i.Injured), Abducted: toll(i.Abducted),
			Sources: fmt.Sprintf("%d reports, %d independent", i.Sources.Reports, i.Sources.Independent)}
		if i.Date.End != i.Date.Start {
			s.Date += " to " + string(i.Date.End)
		}
		if i.Place.Known() {
			s.Place = fmt.Sprintf("%s, %s", i.Place.Name, i.Place.Country)
		}
		for _, p := range i.Perpetrators {
			s.Perpetrators = append(s.Perpetrators, names[p.Actor]+" "+string(p.Standing))
		}
		slices.Sort(s.Perpetrators)
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b storyIncident) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Place, b.Place))
	})
	return out
}

func toll(t *dateline.Toll) string {
	switch {
	case t == nil:
		return ""
	case t.Low == t.High:
		return fmt.Sprint(t.Best)
	}
	return fmt.Sprintf("%d (%d to %d)", t.Best, t.Low, t.High)
}
