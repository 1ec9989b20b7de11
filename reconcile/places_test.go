package reconcile

import (
	"testing"

	"github.com/dateline-project/dateline"
)

// A village that no table has stands for itself, with the area of what its report names it in;
// a province does not.
func TestUnlisted(t *testing.T) {
	id := 1
	for what, row := range map[string]struct {
		place dateline.Place
		want  bool
	}{
		"a village of a province": {dateline.Place{Name: "Saleh Pat", Admin1: "Sindh", Precision: 4}, true},
		"a village near a town":   {dateline.Place{Name: "Saleh Pat", Precision: 5}, true},
		"a province":              {dateline.Place{Name: "Sindh", Admin1: "Sindh", Precision: 4}, false},
		"a province with its id":  {dateline.Place{Name: "Sindh", Precision: 4, GeoNames: &id}, false},
		"a country":               {dateline.Place{Name: "Pakistan", Precision: 6}, false},
	} {
		if got := unlisted(row.place); got != row.want {
			t.Errorf("%s: %v, want %v", what, got, row.want)
		}
	}
}
