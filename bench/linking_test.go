package bench

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reconcile"
)

// Nothing links two attacks of one town in one week apart but their days, and
// nothing two towns but their places.
func TestLinkMade(t *testing.T) {
	cb, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	f1 := map[reconcile.Evidence]float64{}
	for _, l := range LinkMade(300, cb) {
		f1[l.Without] = l.Pairs.F1()
	}
	if len(f1) != 1+len(reconcile.Evidences) {
		t.Errorf("%d kinds of evidence were withheld, want %d", len(f1)-1, len(reconcile.Evidences))
	}
	if all := f1[""]; all < 0.9 || f1[reconcile.EvidenceDate] >= all || f1[reconcile.EvidencePlace] > all-0.2 {
		t.Errorf("F1 of pairs %v", f1)
	}
}

func TestAccountsArePlacedByTheGold(t *testing.T) {
	gold := &Gold{Incidents: []GoldIncident{
		{ID: "market", Kind: dateline.Bombing, Status: dateline.Occurred, Date: &goldDate{Start: "2031-05-05"}, Place: &goldPlace{Country: "QQ"}, Reports: []string{"a.txt", "b.txt"}},
		{ID: "bridge", Kind: dateline.Bombing, Status: dateline.Occurred, Date: &goldDate{Start: "2031-05-07"}, Place: &goldPlace{Country: "QQ"}, Reports: []string{"a.txt"}, MentionedIn: []string{"b.txt"}},
	}}
	account := func(id, report, incident string, day dateline.Day) dateline.Account {
		return dateline.Account{ID: id, Report: report, Incident: dateline.Optional(incident), Kind: dateline.Bombing, Status: dateline.Occurred,
			Date:  dateline.AccountDate{Date: dateline.Date{Start: day, End: day, Precision: dateline.PrecisionDay}},
			Place: dateline.AccountPlace{Place: dateline.Place{Country: "QQ"}}}
	}
	book := &dateline.Casebook{
		Reports: []dateline.Report{{ID: "r:a", File: "a.txt"}, {ID: "r:b", File: "b.txt"}, {ID: "r:c", File: "c.txt"}},
		Accounts: []dateline.Account{
			account("c:1", "r:a", "i:1", "2031-05-05"), account("c:2", "r:a", "i:2", "2031-05-07"),
			account("c:3", "r:b", "i:1", "2031-05-05"), account("c:4", "r:b", "i:1", "2031-05-07"),
			account("c:5", "r:a", "i:3", "2031-01-01"), account("c:6", "r:c", "i:3", "2031-05-05"), // of no incident of the gold
		},
	}
	found := newPartition()
	newComparison(gold, book).place(found)
	// c:1 and c:3 belong together and are; c:4 is with them and belongs with c:2
	if got, want := found.pairs(""), (Count{Right: 1, Predicted: 3, Gold: 2}); got != want {
		t.Errorf("pairs %+v, want %+v", got, want)
	}
}

func TestPooled(t *testing.T) {
	pooled := Pooled([][]Linked{
		{{Pairs: Count{Right: 1, Predicted: 2, Gold: 2}, Precision: 1, Recall: 0.5}},
		{{Pairs: Count{Right: 3, Predicted: 3, Gold: 4}, Precision: 0.5, Recall: 0.5}},
	})
	if l := pooled[0]; l.Pairs.Right != 4 || l.Pairs.Predicted != 5 || l.Pairs.Gold != 6 || l.Precision != 0.75 || l.Recall != 0.5 {
		t.Errorf("%+v", l)
	}
	var out strings.Builder
	if err := WriteLinked(&out, pooled); err != nil || !strings.Contains(out.String(), "nothing       80.00  66.67  72.73   75.00  50.00  60.00") {
		t.Errorf("%v\n%s", err, out.String())
	}
}
