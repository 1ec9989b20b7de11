package learned

import (
	"math"
	"slices"
	"strings"
)

// A tag is a label of a head that finds spans: "O", "B-org", "I-org".
type tag struct {
	label  string // "" of O
	inside bool   // I-
}

func newTag(name string) tag {
	_, label, _ := strings.Cut(name, "-")
	return tag{label: label, inside: strings.HasPrefix(name, "I-")}
}

// A span is what a head found in a window: the words first to last.
type span struct {
	label       string
	first, last int
	score       float64 // geometric mean of its tags' probabilities
}

// findSpans gives the spans of the likeliest sequence of tags that is sound.
// logits holds a row for each word and a column for each tag. lean is taken from
// the logits of the first tag, O, before spans are sought, but not where their
// probability is reckoned: more of it finds less probable spans as well.
func findSpans(tags []tag, logits [][]float32, lean float64) []span {
	var spans []span
	var sum float64 // of the logarithms of the tags' probabilities
	for i, best := range bestPath(tags, logits, lean) {
		t := tags[best]
		if t.label == "" {
			continue
		}
		if !t.inside {
			spans, sum = append(spans, span{label: t.label, first: i}), 0
		}
		s := &spans[len(spans)-1]
		sum += logProbability(logits[i], best)
		s.last, s.score = i, math.Exp(sum/float64(i-s.first+1))
	}
	return spans
}

// bestPath is the sound sequence of tags whose logits have the greatest sum, by
// Viterbi's method: I-x stands only behind B-x, which is the tag before it, or
// behind I-x. Among equals the first tag wins. The first tag is held to be less
// likely by lean.
func bestPath(tags []tag, logits [][]float32, lean float64) []int {
	if len(logits) == 0 {
		return nil
	}
	total, next := make([]float64, len(tags)), make([]float64, len(tags))
	for i, t := range tags {
		total[i] = float64(logits[0][i])
		if t.inside {
			total[i] = math.Inf(-1)
		}
	}
	total[0] -= lean
	back := make([]int, len(logits)*len(tags))
	for w := 1; w < len(logits); w++ {
		best := greatest(total)
		for i, t := range tags {
			from := best
			if t.inside {
				from = i - 1 + greatest(total[i-1:i+1])
			}
			back[w*len(tags)+i] = from
			next[i] = total[from] + float64(logits[w][i])
		}
		next[0] -= lean
		total, next = next, total
	}
	path := make([]int, len(logits))
	at := greatest(total)
	for w := len(path) - 1; w >= 0; w-- {
		path[w] = at
		at = back[w*len(tags)+at]
	}
	return path
}

// greatest is the place of the greatest number, the first among equals.
func greatest[F float32 | float64](numbers []F) int {
	return slices.Index(numbers, slices.Max(numbers))
}

// logProbability is the logarithm of the probability that the logits give to
// one of them.
func logProbability(logits []float32, one int) float64 {
	var sum float64
	for _, l := range logits {
		sum += math.Exp(float64(l) - float64(logits[one]))
	}
	return -math.Log(sum)
}
