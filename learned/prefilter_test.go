package learned

import (
	"slices"
	"testing"

	"github.com/dateline-project/dateline/encoder"
)

// The places in the table as training/prefilter.py computes them.
func TestPrefilterHashesAsTheTrainerDoes(t *testing.T) {
	for _, test := range []struct {
		a, b  int32
		place uint32
	}{{0, 0, 0}, {2054, 0, 115817}, {30521, 0, 4013}, {0, 2054, 132968}, {30521, 30521, 115212}, {1012, 1996, 161517}} {
		p := &prefilter{Bits: 18, Weights: make([]byte, 1<<18)}
		p.Weights[test.place] = 0x85 // -123
		if got := p.weight(test.a, test.b); got != -123 {
			t.Errorf("weight(%d, %d) = %d, want -123", test.a, test.b, got)
		}
	}
}

func TestPrefilterPasses(t *testing.T) {
	tokens := func(ids ...int32) sentence {
		var s sentence
		for _, id := range ids {
			s = append(s, encoder.Token{ID: id})
		}
		return s
	}
	p := &prefilter{Bits: 18, Threshold: 3, Weights: make([]byte, 1<<18)}
	set := func(a, b int32, weight int8) {
		p.Weights[(uint32(a)*0x9e3779b1+uint32(b)*0x85ebca6b)>>14] = byte(weight)
	}
	set(7, 0, 2)  // token 7
	set(7, 8, 1)  // 8 behind 7
	set(0, 9, -5) // 9 at the beginning
	set(6, 0, -1)
	for _, test := range []struct {
		name string
		s    sentence
		want bool
	}{
		{"no token", nil, false},
		{"too little", tokens(7), false},
		{"a pair", tokens(7, 8), true},
		{"twice", tokens(7, 7), true},
		{"pulled down by its beginning", tokens(9, 7, 7), false},
		{"a stretch of a long one", append(tokens(slices.Repeat([]int32{6}, stretch)...), tokens(7, 7)...), true},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := p.passes(test.s); got != test.want {
				t.Errorf("passes = %v, want %v", got, test.want)
			}
		})
	}
}

func TestPrefilterKeepsWhatIsNear(t *testing.T) {
	p := &prefilter{Bits: 18, Reach: 2, Threshold: 1, Weights: make([]byte, 1<<18)}
	p.Weights[uint32(7*0x9e3779b1&0xffffffff)>>14] = 1
	for _, test := range []struct {
		name       string
		ids, stays []int32 // of sentences of one token; 7 passes
	}{
		{"none", nil, nil},
		{"nothing passes", []int32{1, 2, 3}, nil},
		{"neighbours", []int32{1, 2, 3, 7, 4, 5, 6}, []int32{2, 3, 7, 4, 5}},
		{"overlapping", []int32{1, 7, 2, 7, 3, 4, 5, 6}, []int32{1, 7, 2, 7, 3, 4}},
		{"at both ends", []int32{7, 1, 2, 3, 4, 5, 7}, []int32{7, 1, 2, 4, 5, 7}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var sentences []sentence
			for _, id := range test.ids {
				sentences = append(sentences, sentence{{ID: id}})
			}
			var got []int32
			for _, s := range p.keep(sentences) {
				got = append(got, s[0].ID)
			}
			if !slices.Equal(got, test.stays) {
				t.Errorf("kept %v, want %v", got, test.stays)
			}
		})
	}
}

func TestNoPrefilterKeepsEverything(t *testing.T) {
	var none *prefilter
	if got := none.keep(make([]sentence, 1)); len(got) != 1 {
		t.Errorf("without a prefilter %d of 1 sentences stay", len(got))
	}
}

func TestPrefilterRefusesATableThatDoesNotFit(t *testing.T) {
	for _, p := range []prefilter{{Bits: 18, Weights: make([]byte, 5)}, {Bits: 0, Weights: make([]byte, 1)}, {Bits: -1}, {Bits: 40}, {Bits: 1, Reach: -1, Weights: make([]byte, 2)}} {
		if p.check() == nil {
			t.Errorf("%d bits with %d weights are accepted", p.Bits, len(p.Weights))
		}
	}
}
