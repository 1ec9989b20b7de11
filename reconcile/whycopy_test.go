package reconcile_test

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/reconcile"
)

var (
	//go:embed copies/testdata/original.txt
	original string
	//go:embed copies/testdata/spun.txt
	spun string
	//go:embed copies/testdata/sharesfacts.txt
	sharesFacts string
)

func TestWhyTellsTheChainOfCopies(t *testing.T) {
	first := strings.Join(strings.Split(original, "\n\n")[:3], "\n\n")
	book := build(t,
		newPage("a", "Calder Echo", "2031-05-06", original),
		newPage("b", "Buzz", "2031-05-07", spun),
		newPage("c", "Buzz Daily", "2031-05-08", "From Buzz\n"+spun),
		newPage("d", "Isle Post", "2031-05-08", first),
		newPage("e", "Tressal Times", "2031-05-07", sharesFacts))
	tests := []struct {
		report, value string
		considered    []string // what each begins with
		pairs         int
	}{
		{"r:a", "no copy", []string{"repeated by Buzz", "repeated by Isle Post"}, 0},
		{"r:b", "a copy of Calder Echo", []string{"repeats Calder Echo", "repeated by Buzz Daily"}, 7},
		{"r:c", "a copy of Calder Echo", []string{"repeats Buzz", "repeats Calder Echo"}, 7},
		{"r:d", "a copy of Calder Echo", []string{"repeats Calder Echo"}, 6},
		{"r:e", "no copy", nil, 0},
	}
	for _, test := range tests {
		r, err := reconcile.Why(book, test.report, reconcile.WhyCopy)
		if err != nil {
			t.Fatal(err)
		}
		if r.Value != test.value || r.Report != test.report || r.Rule == "" {
			t.Errorf("%s: %+v, want %s", test.report, r, test.value)
		}
		var got []string
		for _, c := range r.Considered {
			got = append(got, c.Value)
		}
		if strings.Join(got, "; ") != strings.Join(test.considered, "; ") {
			t.Errorf("%s: considered %q, want %q", test.report, got, test.considered)
		}
		if len(r.Pairs) != test.pairs {
			t.Errorf("%s: %d pairs of sentences, want %d: %+v", test.report, len(r.Pairs), test.pairs, r.Pairs)
		}
	}
}

func TestWhyTellsTheEvidenceOfACopy(t *testing.T) {
	first := strings.Join(strings.Split(original, "\n\n")[:3], "\n\n")
	book := build(t, newPage("a", "Calder Echo", "2031-05-06", original), newPage("d", "Isle Post", "2031-05-08", first+"\n\nSource: Calder Echo"))
	r, err := reconcile.Why(book, "r:d", reconcile.WhyCopy)
	if err != nil {
		t.Fatal(err)
	}
	if c := r.Considered[0]; c.Report != "r:a" || !strings.Contains(c.Because, "word for word") || !strings.Contains(c.Because, "credits Calder Echo") {
		t.Errorf("considered %+v", c)
	}
	p := r.Pairs[1]
	if want := "The blast tore open the lower deck at about 11pm."; p.Own.Text != want || p.Original.Text != want || p.Likeness != 1 {
		t.Errorf("pair %+v", p)
	}
}
