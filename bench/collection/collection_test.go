package collection_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/bench/collection"
)

func TestTheSameEachTimeAndAtEverySize(t *testing.T) {
	small := made(collection.New(3, 300), 0)
	large := made(collection.New(3, 900), 0)
	if len(small) != 300 || len(large) != 900 {
		t.Fatalf("%d and %d reports, want 300 and 900", len(small), len(large))
	}
	if !reflect.DeepEqual(small, large[:300]) {
		t.Error("a larger collection does not begin as a smaller one")
	}
	if end := made(collection.New(3, 900), 611); !reflect.DeepEqual(end, large[611:]) {
		t.Error("the end of a collection is another when asked for alone")
	}
	if reflect.DeepEqual(made(collection.New(4, 300), 0), small) {
		t.Error("another seed gives the same reports")
	}
}

func made(c *collection.Collection, from int) []collection.Made {
	var out []collection.Made
	for m := range c.From(from) {
		out = append(out, m)
	}
	return out
}

// Every span of the answers and of the readings cuts out what it says.
func TestSpansCutOutTheirWords(t *testing.T) {
	accounts, copies, recalled := 0, map[collection.Rewording]int{}, 0
	for m := range collection.New(1, 20000).From(17000) {
		text := m.Report.Text
		check := func(s dateline.Span) {
			t.Helper()
			if s.Start < 0 || s.End > len(text) || text[s.Start:s.End] != s.Text || s.Text == "" {
				t.Fatalf("report %d: %+v", m.Number, s)
			}
		}
		for _, a := range m.Reading.Accounts {
			accounts++
			check(a.Trigger)
			for _, f := range a.Figures {
				check(f.Evidence)
			}
			for _, p := range a.Perpetrators {
				check(p.Evidence)
			}
			told := false
			for _, s := range m.Tells {
				told = told || a.Trigger.Start >= s.Start && a.Trigger.End <= s.End
			}
			if !told {
				t.Errorf("report %d: an account of nothing", m.Number)
			}
			if a.BackReference {
				recalled++
			}
		}
		for _, n := range m.Reading.Namings {
			for _, s := range n.Mentions {
				check(s)
			}
		}
		if (m.Rewording == collection.None) != (m.Original == m.Number) {
			t.Errorf("report %d repeats %d, %q", m.Number, m.Original, m.Rewording)
		}
		copies[m.Rewording]++
		if collection.Number(string(m.Report.File)) != m.Number {
			t.Errorf("report %d is in %s", m.Number, m.Report.File)
		}
	}
	for _, how := range collection.Rewordings {
		if copies[how] < 50 {
			t.Errorf("%d copies are %s: too few to measure", copies[how], how)
		}
	}
	if accounts < 3000 || recalled < 1000 {
		t.Errorf("%d accounts, %d of them background", accounts, recalled)
	}
}

func TestTruthHoldsTogether(t *testing.T) {
	c := collection.New(1, 0)
	wide := 0
	for i := range 2000 {
		k := c.Truth(i).Killed
		if k.Low > k.Best || k.Best > k.High || k.Low < 2 {
			t.Errorf("incident %d: %+v", i, k)
		}
		if k.Low < k.High {
			wide++
		}
	}
	if wide < 20 {
		t.Errorf("%d of 2,000 incidents have figures that differ", wide)
	}
}

func TestWriteFolder(t *testing.T) {
	folder := t.TempDir()
	if err := collection.New(1, 1010).WriteFolder(folder, 990); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{"0000", "0001"} {
		files, err := filepath.Glob(filepath.Join(folder, dir, "*.txt"))
		if err != nil || len(files) != 10 {
			t.Errorf("%s holds %d reports (%v), want 10", dir, len(files), err)
		}
		if _, err := os.Stat(filepath.Join(folder, dir, "reports.csv")); err != nil {
			t.Error(err)
		}
	}
}
