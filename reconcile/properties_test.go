package reconcile_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
)

// madeUp makes n reports on n/4 incidents: each is told by four outlets with
// tolls that drift, one of them a copy, under names that vary.
func madeUp(n int) []*page {
	chance := rand.New(rand.NewPCG(7, 11))
	var pages []*page
	var last *page
	for i := range n {
		incident, telling := i/4, i%4
		day := dateline.Day("2031-01-01").Add(incident % 300)
		town := fmt.Sprintf("Town%s", letters(incident%500))
		group := fmt.Sprintf("Front of %s", letters(incident%37))
		toll := 3 + incident%90 + telling%3
		text := fmt.Sprintf("%d people died in the attack on %s, officers said. %s", toll, town, prose(chance, 12))
		outlet, published := fmt.Sprintf("Outlet %d", telling), string(day.Add(1+telling))
		if telling == 3 {
			text = last.report.Text
		}
		if i%17 == 0 {
			published = ""
		}
		lat, lon := float64(incident%500%25), float64(incident%500/25)
		p := newPage(fmt.Sprintf("%05d", i), outlet, published, text).named(dateline.ArmedGroup, "", group, letters(incident%37))
		p.tells("attack", on(string(day)), at(town, "QQ", lat, lon, 1), by(group, dateline.Blamed), dead(toll, from("police")))
		pages, last = append(pages, p), p
	}
	return pages
}

// letters writes a number as a pronounceable name of its own.
func letters(n int) string {
	return string([]byte{"BDFGKLMNPRSTVZ"[n%14], "aeiou"[n/14%5], "bdfgklmnprstvz"[n/70%14], "aeiou"[n/980%5], 'n'})
}

// prose is filler of n sentences in which hardly two words meet twice.
func prose(chance *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		for range 14 {
			b.WriteString(strings.ToLower(letters(chance.IntN(4900))) + letters(chance.IntN(4900))[1:] + " ")
		}
		b.WriteString(letters(chance.IntN(4900)) + ".\n")
	}
	return b.String()
}

func TestAnyOrderGivesTheSameCasebook(t *testing.T) {
	pages := madeUp(60)
	want := build(t, pages...)
	if len(want.Incidents) == 0 || len(want.Incidents) == len(pages) {
		t.Fatalf("%d incidents of %d reports: the story proves nothing", len(want.Incidents), len(pages))
	}
	for seed := range uint64(8) {
		chance := rand.New(rand.NewPCG(seed, 1))
		chance.Shuffle(len(pages), func(i, j int) { pages[i], pages[j] = pages[j], pages[i] })
		if got := build(t, pages...); !reflect.DeepEqual(got, want) {
			t.Fatalf("order %d gives another casebook", seed)
		}
	}
}

func TestBuildLeavesItsInputAlone(t *testing.T) {
	before, after := madeUp(20), madeUp(20)
	build(t, after...)
	for i := range before {
		if !reflect.DeepEqual(before[i], after[i]) {
			t.Errorf("report %d was changed", i)
		}
	}
}

func TestAnotherCopyAddsNoSource(t *testing.T) {
	pages := madeUp(24)
	want := map[string]dateline.Incident{}
	for _, in := range build(t, pages...).Incidents {
		want[fmt.Sprint(in.Date.Start, in.Place.Name)] = in
	}
	for i, p := range pages {
		if p.report.Published.Date == "" {
			continue // of two like reports the undated one is taken for the copy
		}
		copied := newPage(fmt.Sprintf("z%d", i), fmt.Sprint("Echo ", i), "2032-01-01", p.report.Text)
		copied.reading = p.reading
		copied.reading.Report = copied.report.ID
		copied.reading.Accounts = nil
		for _, a := range p.reading.Accounts {
			a.ID, a.Report = dateline.NewID("c", copied.report.ID, a.Trigger.Text), copied.report.ID
			copied.reading.Accounts = append(copied.reading.Accounts, a)
		}
		for _, in := range build(t, append([]*page{copied}, pages...)...).Incidents {
			before := want[fmt.Sprint(in.Date.Start, in.Place.Name)]
			if in.Sources.Independent != before.Sources.Independent || *in.Killed != *before.Killed {
				t.Errorf("copy of %s: independent %d, killed %v; before %d, %v", p.report.ID, in.Sources.Independent, *in.Killed, before.Sources.Independent, *before.Killed)
			}
		}
	}
}

func TestMadeUpIncidentsAreFound(t *testing.T) {
	book := build(t, madeUp(400)...)
	if len(book.Incidents) != 100 {
		t.Errorf("%d incidents, want 100", len(book.Incidents))
	}
	for _, in := range book.Incidents {
		if in.Sources != (dateline.Sources{Reports: 4, Independent: 3}) {
			t.Errorf("%s at %s: %+v, want 4 reports, 3 independent", in.ID, in.Place.Name, in.Sources)
		}
	}
}

func TestWhyTellsWhatWasChosen(t *testing.T) {
	book := build(t, madeUp(40)...)
	for _, in := range book.Incidents {
		want := map[string]string{
			"kind": string(in.Kind), "status": string(in.Status), "date": string(in.Date.Start),
			"killed":  fmt.Sprintf("low %d, best %d, high %d", in.Killed.Low, in.Killed.Best, in.Killed.High),
			"injured": "unknown", "abducted": "unknown",
			"sources":  fmt.Sprintf("%d reports, %d independent", in.Sources.Reports, in.Sources.Independent),
			"accounts": fmt.Sprintf("%d accounts", len(in.Accounts)),
			"weapons":  strings.Join(in.Weapons, "; "), "targets": "",
		}
		for _, field := range reconcile.WhyFields {
			r, err := reconcile.Why(book, in.ID, field)
			if err != nil {
				t.Fatal(err)
			}
			if value, told := want[field]; told && r.Value != value {
				t.Errorf("why %s: %q, want %q", field, r.Value, value)
			}
			if r.Rule == "" || r.Incident != in.ID || r.Field != field {
				t.Errorf("why %s: %+v", field, r)
			}
			for _, c := range r.Considered {
				if c.Verdict == "" || c.Because == "" || c.Report == "" {
					t.Errorf("why %s considered %+v", field, c)
				}
			}
		}
	}
}

func TestWhyRefuses(t *testing.T) {
	book := build(t, madeUp(4)...)
	if _, err := reconcile.Why(book, "i:nowhere", "killed"); err == nil || !strings.Contains(err.Error(), "i:nowhere") {
		t.Errorf("unknown incident: %v", err)
	}
	if _, err := reconcile.Why(book, book.Incidents[0].ID, "colour"); err == nil || !strings.Contains(err.Error(), "killed") {
		t.Errorf("unknown field: %v, want the fields that there are", err)
	}
}

func TestNothingGivesAnEmptyCasebook(t *testing.T) {
	book := build(t)
	if book.Reports == nil || book.Actors == nil || book.Incidents == nil || book.Accounts == nil || book.Claims == nil || book.Warnings == nil || book.Decisions == nil {
		t.Errorf("a list is null: %+v", book)
	}
	stray := newPage("a", "A", "", "text").tells("text", dead(3))
	stray.reading.Report = "r:missing"
	if got := build(t, stray); len(got.Accounts) != 0 {
		t.Errorf("%d accounts of a report that is not there", len(got.Accounts))
	}
}

func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		pages := madeUp(n)
		b.Run(fmt.Sprint(n, " reports"), func(b *testing.B) {
			for b.Loop() {
				build(b, pages...)
			}
		})
	}
}
