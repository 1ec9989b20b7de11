package kernel

import "testing"

func TestOnlyProvenSetsAreUsed(t *testing.T) {
	wrong := plain
	wrong.gelu = func(x []float32) {
		geluGo(x)
		x[0] += 1e-3
	}
	again := plain
	if got := proven([]*set{&wrong, &again}); len(got) != 1 || got[0] != &again {
		t.Errorf("%d sets are proven, want the right one of two", len(got))
	}
	if Name() != available[0].name {
		t.Errorf("proving left %q in use", Name())
	}
	for _, s := range native() {
		if len(proven([]*set{s})) == 0 {
			t.Errorf("the set %q gives other bits than plain Go on this CPU", s.name)
		}
	}
}
