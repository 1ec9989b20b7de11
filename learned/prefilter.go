package learned

import (
	"fmt"
	"slices"

	"github.com/dateline-project/dateline/encoder"
)

// A prefilter says which sentences are worth the encoder's time: a linear model
// over tokens and pairs of neighbouring tokens, hashed into a table of small
// whole numbers. training/prefilter.py makes it.
type prefilter struct {
	Bits      int    `json:"bits"`      // the table holds 1<<Bits weights
	Reach     int    `json:"reach"`     // a sentence that passes takes so many before and behind it along
	Threshold int    `json:"threshold"` // the least sum of a sentence that passes
	Weights   []byte `json:"weights"`   // int8
}

// check refuses a table that the hash does not fit. No prefilter is none to
// refuse.
func (p *prefilter) check() error {
	if p != nil && (p.Reach < 0 || p.Bits < 1 || p.Bits > 24 || len(p.Weights) != 1<<p.Bits) {
		return fmt.Errorf("the prefilter holds %d weights for %d bits and a reach of %d", len(p.Weights), p.Bits, p.Reach)
	}
	return nil
}

// keep gives the sentences that the encoder should read: those that pass and
// those near them, which often say more of the same incident and lend the
// encoder their context.
func (p *prefilter) keep(sentences []sentence) []sentence {
	if p == nil {
		return sentences
	}
	var kept []sentence
	next := 0 // the first sentence of which nothing is settled
	for i, s := range sentences {
		if p.passes(s) {
			end := min(i+p.Reach+1, len(sentences))
			kept = append(kept, sentences[max(next, i-p.Reach):end]...)
			next = end
		}
	}
	return kept
}

// stretch is how many tokens are summed up at most.
const stretch = 64

// passes tells whether the weights of a sentence's tokens and pairs of tokens
// reach the threshold. A stretch of a long one is enough: a text whose sentences
// cannot be told apart must not lose by its length what it says in passing.
func (p *prefilter) passes(s sentence) bool {
	for part := range slices.Chunk(s, stretch) {
		sum := 0
		var before encoder.Token
		for _, t := range part {
			sum += p.weight(t.ID, 0) + p.weight(before.ID, t.ID)
			before = t
		}
		if sum >= p.Threshold {
			return true
		}
	}
	return false
}

// weight is the table's weight of a pair of ids; 0 stands for no token.
func (p *prefilter) weight(a, b int32) int {
	hash := uint32(a)*0x9e3779b1 + uint32(b)*0x85ebca6b
	return int(int8(p.Weights[hash>>(32-p.Bits)]))
}
