package workbench

import (
	"testing"

	"github.com/dateline-project/dateline/profile"
)

// A leader's name stands within the picture, wherever on the scale it belongs.
func TestNamesOfLeadersAreWithinThePicture(t *testing.T) {
	leader := func(name string, s profile.Statement) profile.Statement {
		s.Label, s.Sources = name, []profile.Source{{}}
		return s
	}
	early, late, undated := leader("Early", profile.Statement{First: "2010-02-01", Last: "2010-03-01"}), leader("Late", profile.Statement{First: "2019-02-01", Last: "2019-12-01"}), leader("Undated", profile.Statement{})
	c := leadersChart(years{2010, 2019}, []profile.Statement{early, late, undated})
	for _, want := range []struct {
		name, anchor string
	}{{"Early", "start"}, {"Late", "end"}, {"Undated", "end"}} {
		found := false
		for _, l := range c.Labels {
			if l.Text == want.name {
				found = true
				if l.Anchor != want.anchor || l.X < 0 || l.X > chartWidth {
					t.Errorf("%s: %s of it at %.0f, want its %s within %d", want.name, l.Anchor, l.X, want.anchor, chartWidth)
				}
			}
		}
		if !found {
			t.Errorf("%s is not drawn", want.name)
		}
	}
}
