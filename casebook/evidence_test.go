package casebook_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/internal/casetest"
)

func TestEvidence(t *testing.T) {
	market := "“Naïve café” – the market of Qarabel was hit on 3 May 2021: a bomb killed 14 people."
	claimed := "The Red Dawn Front said it was behind the blast."
	dead := "At least 16 people died in the bombing in Qarabel, -a doctor said."
	tests := []struct {
		id   string
		want []string
	}{
		{"i:000000000001", []string{
			"target: the market of Qarabel | the market of Qarabel | " + market,
			"place: Qarabel, Upper Valley, AF | Qarabel | " + market,
			"trigger: bombing | was hit | " + market,
			"date: 2021-05-03 | 3 May 2021 | " + market,
			"weapon: bomb | a bomb | " + market,
			"killed: total: 14 | 14 people | " + market,
			"perpetrator: Red Dawn Front (claimed) | The Red Dawn Front | " + claimed,
			"trigger: bombing | blast | " + claimed,
			"killed: total: 16.. | At least 16 people | " + dead,
			"trigger: bombing | bombing | " + dead,
			"place: Qarabel, Upper Valley, AF | Qarabel | " + dead,
		}},
		{"c:000000000003", []string{"trigger: raid | attack | Officials had warned of an attack by the Red Dawn Front."}},
		{"k:000000000001", []string{"strength: some 900 fighters | The front has some 900 fighters | The front has some 900 fighters."}},
		{"w:000000000001", []string{"warning: Officials | Officials had warned of an attack | Officials had warned of an attack by the Red Dawn Front."}},
	}
	for _, test := range tests {
		quotations, err := casebook.Evidence(casetest.Example(), test.id)
		if err != nil {
			t.Fatal(err)
		}
		got := []string{}
		for _, q := range quotations {
			got = append(got, fmt.Sprintf("%s: %s | %s | %s", q.Field, q.Value, q.Span.Text, q.Sentence.Text))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.id, diff)
		}
	}
	if _, err := casebook.Evidence(casetest.Example(), "i:none"); err == nil {
		t.Error("there is evidence of an incident that is not there")
	}
}

// Every quotation stands at its offsets, and its sentence around it, with the
// outlet and date of its report.
func TestEvidenceIsInItsReport(t *testing.T) {
	book := casetest.Example()
	texts := map[string][]rune{}
	for _, r := range book.Reports {
		texts[r.ID] = []rune(r.Text)
	}
	for _, id := range []string{"i:000000000001", "a:000000000001", "r:000000000002", "c:000000000001"} {
		quotations, err := casebook.Evidence(book, id)
		if err != nil || len(quotations) < 3 {
			t.Errorf("%s: %d quotations, %v", id, len(quotations), err)
		}
		for _, q := range quotations {
			for _, s := range []dateline.Span{q.Span, q.Sentence} {
				if string(texts[q.Report][s.Start:s.End]) != s.Text {
					t.Errorf("%s: %q is not at %d", id, s.Text, s.Start)
				}
			}
			if !q.Sentence.Covers(q.Span) {
				t.Errorf("%s: %q is not in %q", id, q.Span.Text, q.Sentence.Text)
			}
			if q.Report == "r:000000000001" && (q.Outlet != "The Valley Post" || q.Published.Date != "2021-05-04") {
				t.Errorf("%s: outlet %q, date %q", id, q.Outlet, q.Published.Date)
			}
		}
	}
}
