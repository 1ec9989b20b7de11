package reconcile_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
)

// wired is a report that credits an agency.
func wired(id, outlet, agency, day, text string) *page {
	p := newPage(id, outlet, day, text)
	p.report.Wire = dateline.Optional(agency)
	return p.tells("bomb", on("2031-05-05"), inHarsan, dead(41))
}

func TestOneAgencyIsOneSource(t *testing.T) {
	const (
		told   = "A bomb killed 41 people at the fish market of Harsan on Monday, the harbour police said."
		retold = "At the fish market of Harsan a bomb killed 41 people on Monday, according to the harbour police."
		apart  = "Relatives of the dead buried brothers and sons after the bomb, and nobody in the town spoke of anything else."
	)
	own := func(i int) string { return "\n\n" + prose(rand.New(rand.NewPCG(3, uint64(i))), 6) } // what each adds of its own
	tests := []struct {
		name  string
		pages []*page
		want  int
	}{
		{"one agency, much the same words", []*page{wired("a", "Echo", "AFP", "2031-05-06", told+own(1)), wired("b", "Post", "AFP", "2031-05-06", retold+own(2))}, 1},
		{"the agency itself and who credits it", []*page{wired("a", "AFP", "", "2031-05-06", told+own(1)), wired("b", "Post", "AFP", "2031-05-06", retold+own(2))}, 1},
		{"three of one agency", []*page{wired("a", "Echo", "AFP", "2031-05-06", told+own(1)), wired("b", "Post", "AFP", "2031-05-06", retold+own(2)), wired("c", "Sun", "AFP", "2031-05-07", told+own(3))}, 1},
		{"one agency, other words", []*page{wired("a", "Echo", "AFP", "2031-05-06", told+own(1)), wired("b", "Post", "AFP", "2031-05-06", apart+own(2))}, 2},
		{"two agencies", []*page{wired("a", "Echo", "AFP", "2031-05-06", told+own(1)), wired("b", "Post", "Reuters", "2031-05-06", retold+own(2))}, 2},
		{"nobody credited", []*page{wired("a", "Echo", "", "2031-05-06", told+own(1)), wired("b", "Post", "", "2031-05-06", retold+own(2))}, 2},
		{"two outlets of unknown name crediting nobody", []*page{wired("a", "", "", "2031-05-06", told+own(1)), wired("b", "", "", "2031-05-06", retold+own(2))}, 2},
		{"one agency, and reporting of an outlet's own", []*page{wired("a", "Echo", "AFP", "2031-05-06", told+own(1)), wired("b", "Post", "AFP", "2031-05-06", retold+own(2)), wired("c", "Post", "", "2031-05-07", apart+own(3))}, 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			in := only(t, build(t, test.pages...))
			if in.Sources != (dateline.Sources{Reports: len(test.pages), Independent: test.want}) {
				t.Errorf("sources %+v, want %d independent", in.Sources, test.want)
			}
			slices.Reverse(test.pages)
			if again := only(t, build(t, test.pages...)); again.Sources != in.Sources {
				t.Errorf("in the other order %+v, was %+v", again.Sources, in.Sources)
			}
		})
	}
}

func TestWhyTellsTheAgency(t *testing.T) {
	const text = "A bomb killed 41 people at the fish market of Harsan on Monday, the harbour police said. "
	book := build(t, wired("a", "Echo", "AFP", "2031-05-06", text+"The wounded lie in three hospitals."), wired("b", "Post", "AFP", "2031-05-07", text+"No boat will sail until a new quay is built."))
	r, err := reconcile.Why(book, book.Incidents[0].ID, "sources")
	if err != nil {
		t.Fatal(err)
	}
	if r.Value != "2 reports, 1 independent" || !strings.Contains(r.Considered[1].Because, "the same agency as Echo") {
		t.Errorf("%s because %s", r.Value, fmt.Sprint(r.Considered))
	}
}
