package copies_test

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/copies"
)

// A report of one night, the same reworded and cut, and one of the same night
// that quotes the same statement, with reporting of its own.
var (
	//go:embed testdata/original.txt
	original string
	//go:embed testdata/spun.txt
	spun string
	//go:embed testdata/sharesfacts.txt
	sharesFacts string
)

// report is one of an outlet on a day, "" for an unknown one.
func report(id, outlet, day, text string) dateline.Report {
	r := dateline.Report{ID: "r:" + id, Outlet: dateline.Optional(outlet), Text: text, Published: dateline.UnknownPublished}
	if day != "" {
		r.Published = dateline.Published{Date: dateline.Day(day), Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}
	}
	return r
}

// marked gives the reports that repeat another, with what they repeat.
func marked(reports []dateline.Report) map[string]string {
	slices.SortFunc(reports, func(a, b dateline.Report) int { return strings.Compare(a.ID, b.ID) })
	copies.Mark(copies.Documents(reports), nil, copies.Kept{})
	got := map[string]string{}
	for _, r := range reports {
		if r.CopyOf != "" {
			got[r.ID] = string(r.CopyOf)
		}
	}
	return got
}

// filler is n sentences in which hardly two words meet twice.
func filler(chance *rand.Rand, n int) string {
	letters := func() string {
		word := make([]byte, 5)
		for i := range word {
			word[i] = byte('a' + chance.IntN(26))
		}
		return string(word)
	}
	var b strings.Builder
	for range n {
		for range 14 {
			b.WriteString(letters() + " ")
		}
		b.WriteString("X" + letters() + ".\n")
	}
	return b.String()
}

func TestCopies(t *testing.T) {
	lines := strings.Split(original, "\n\n")
	cut := strings.Join(lines[:3], "\n\n")
	glued := "From The Calder Echo\n" + strings.ReplaceAll(cut, "\n\n", "") + "(Published unedited from a partner.)"
	tests := []struct {
		name    string
		reports []dateline.Report
		want    map[string]string // copy → original
	}{
		{"word for word, a day later", []dateline.Report{report("a", "Calder Echo", "2031-05-06", original), report("b", "Isle Post", "2031-05-07", original)}, map[string]string{"r:b": "r:a"}},
		{"cut, undated", []dateline.Report{report("b", "Calder Echo", "2031-05-06", original), report("a", "Isle Post", "", cut)}, map[string]string{"r:a": "r:b"}},
		{"glued by a scrape, crediting", []dateline.Report{report("b", "The Calder Echo", "", original), report("a", "Isle Post", "", glued)}, map[string]string{"r:a": "r:b"}},
		{"the credited is the original whatever the dates say", []dateline.Report{report("b", "The Calder Echo", "2031-05-09", original), report("a", "Isle Post", "2031-05-08", glued)}, map[string]string{"r:a": "r:b"}},
		{"reworded and cut", []dateline.Report{report("a", "Calder Echo", "2031-05-06", original), report("b", "Buzz", "2031-05-07", spun)}, map[string]string{"r:b": "r:a"}},
		{"a chain points to its head", []dateline.Report{report("a", "Calder Echo", "2031-05-06", original), report("b", "Buzz", "2031-05-07", spun), report("c", "Buzz Daily", "2031-05-08", spun)}, map[string]string{"r:b": "r:a", "r:c": "r:a"}},
		{"same facts and one statement quoted", []dateline.Report{report("a", "Calder Echo", "2031-05-06", original), report("b", "Tressal Times", "2031-05-07", sharesFacts)}, nil},
		{"an early brief that the later story took up", []dateline.Report{report("a", "Calder Echo", "2031-05-06", lines[0]), report("b", "Calder Echo", "2031-05-07", original)}, nil},
		{"nothing to compare", []dateline.Report{report("a", "", "", ""), report("b", "", "", "")}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := marked(test.reports)
			if len(got) != len(test.want) {
				t.Errorf("copies %v, want %v", got, test.want)
			}
			for c, o := range test.want {
				if got[c] != o {
					t.Errorf("copy of %s is %q, want %s", c, got[c], o)
				}
			}
		})
	}
}

// However many reports share a phrase, and however often a story is printed,
// every copy is found and nothing else.
func TestCopiesAmongManyAlike(t *testing.T) {
	chance := rand.New(rand.NewPCG(5, 5))
	const stock = "The ministry of the interior in the capital of the province of Qarn did not answer the calls of this paper.\n"
	day := func(n int) string { return string(dateline.Day("2031-01-01").Add(n)) }
	var reports []dateline.Report
	for i := range 120 { // every one with the phrase, each tenth printed again months later
		text := filler(chance, 12) + stock
		reports = append(reports, report(fmt.Sprintf("one%03d", i), "A", day(i), text))
		if i%10 == 0 {
			reports = append(reports, report(fmt.Sprintf("two%03d", i), "B", day(i+200), text))
		}
	}
	story := filler(chance, 12)
	for i := range 40 {
		reports = append(reports, report(fmt.Sprintf("story%02d", i), fmt.Sprint("Paper ", i), day(i), story))
	}
	want := map[string]string{}
	for _, r := range reports {
		switch {
		case strings.HasPrefix(r.ID, "r:two"):
			want[r.ID] = "r:one" + strings.TrimPrefix(r.ID, "r:two")
		case strings.HasPrefix(r.ID, "r:story") && r.ID != "r:story00":
			want[r.ID] = "r:story00"
		}
	}
	got := marked(reports)
	for _, r := range reports {
		if got[r.ID] != want[r.ID] {
			t.Errorf("%s repeats %q, want %q", r.ID, got[r.ID], want[r.ID])
		}
	}
}

func TestExplainSetsSentencesSideBySide(t *testing.T) {
	first := strings.Join(strings.Split(original, "\n\n")[:3], "\n\n") + "\n\nSource: Calder Echo"
	explained := copies.Explain([]dateline.Report{
		report("d", "Isle Post", "2031-05-08", first),
		report("a", "Calder Echo", "2031-05-06", original),
		report("e", "Tressal Times", "2031-05-07", sharesFacts),
	})
	if len(explained) != 1 {
		t.Fatalf("%d reports repeat another, want 1: %+v", len(explained), explained)
	}
	e := explained[0]
	if e.Later.Report.ID != "r:d" || e.Earlier.Report.ID != "r:a" || !e.Credited || e.Like != 1 {
		t.Errorf("%+v", e.Copying)
	}
	p := e.Sentences[1]
	if want := "The blast tore open the lower deck at about 11pm."; p.Own.Text != want || p.Original.Text != want || p.Likeness != 1 {
		t.Errorf("pair %+v", p)
	}
}

func TestSentencesAlike(t *testing.T) {
	a := report("a", "A", "", "It rained. A bomb killed 41 people at the fish market on Monday. The mayor wept.")
	tests := []struct {
		text  string
		at    int
		above float64
		below float64
	}{
		{"A bomb killed 41 people at the fish market on Monday.", 5, 0.99, 1.01},
		{"At the fish market a bomb killed 41 people on Monday, police said.", 20, 0.7, 0.99},
		{"Relatives buried brothers and sons on Tuesday.", 3, -0.01, 0.2},
		{"", 0, -0.01, 0.01},
	}
	for _, test := range tests {
		b := report("b", "B", "", test.text)
		if like := copies.SentencesAlike(&a, 20, &b, test.at); like <= test.above || like >= test.below {
			t.Errorf("%q: %.2f alike, want between %.2f and %.2f", test.text, like, test.above, test.below)
		}
	}
}

// One agency tells of two deeds in one form of words.
func TestShortReportsOfOtherNames(t *testing.T) {
	const form = "A trader was shot dead in %s on %s, the police said."
	for name, c := range map[string]struct {
		there, day string
		copied     bool
	}{
		"another town":     {"Bosaso", "Saturday", false},
		"another day":      {"Garowe", "Sunday", false},
		"the same":         {"Garowe", "Saturday", true},
		"another spelling": {"Garoowe", "Saturday", true},
	} {
		one := report("1", "Lake Wire", "2024-03-03", fmt.Sprintf(form, "Garowe", "Saturday"))
		two := report("2", "Hill Post", "2024-03-04", fmt.Sprintf(form, c.there, c.day))
		if _, copied := marked([]dateline.Report{one, two})["r:2"]; copied != c.copied {
			t.Errorf("%s: a copy %t, want %t", name, copied, c.copied)
		}
	}
}
