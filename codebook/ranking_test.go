package codebook_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

func TestRankingTable(t *testing.T) {
	r := load(t).Ranking
	if r.Incident != 1 || r.Killed != 3 || r.Injured != 0.5 || len(r.Years) != 5 || r.Years[0] != 16 || r.Years[4] != 1 {
		t.Errorf("the published weights are not there: %+v", r)
	}
	if !r.Kinds[dateline.Bombing] || r.Kinds[dateline.Raid] || r.Actors[dateline.StateForce] || r.Standings[dateline.Denied] {
		t.Errorf("what counts: %+v", r)
	}
	if got := r.Formula(); !strings.Contains(got, "a dead 3,") || !strings.HasSuffix(got, "16 8 4 2 1") {
		t.Errorf("formula %q", got)
	}
}

func TestOwnRanking(t *testing.T) {
	tests := []struct{ name, row, says string }{
		{"another weight", "counts\tkilled\t5", ""},
		{"a kind less", "kind\tkidnapping\t0", ""},
		{"no such kind", "kind\tparade\t1", "parade"},
		{"no such part", "weather\train\t1", "weather"},
		{"nothing that is counted", "counts\tproperty\t2", "property"},
		{"less than nothing", "counts\tkilled\t-1", "below 0"},
		{"half a kind", "kind\tbombing\t0.5", "1, it counts"},
		{"no year", "year\tlast\t1", "last"},
	}
	for _, test := range tests {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "ranking.tsv"), []byte("part\tvalue\tweight\n"+test.row+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := codebook.LoadRanking(dir)
		switch {
		case test.says == "" && err != nil, test.says != "" && (err == nil || !strings.Contains(err.Error(), test.says)):
			t.Errorf("%s: %v", test.name, err)
		case test.name == "another weight" && (r.Killed != 5 || r.Injured != 0.5), test.name == "a kind less" && r.Kinds[dateline.Kidnapping]:
			t.Errorf("%s: %+v", test.name, r)
		}
	}
}
