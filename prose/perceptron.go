package prose

import (
	"slices"
	"strings"
	"sync"
)

// perceptron tags words with the weights of github.com/jdkato/prose. They are
// kept in thousandths, as they were rounded to, so that sums are exact: the
// library itself adds them in a map's order, and gives a word between two tags
// now one and now the other.
type perceptron struct{ *weights }

var model = sync.OnceValue(func() perceptron { return perceptron{openWeights(packedWeights)} })

// tags gives the words of a sentence their tags, from left to right: what a word
// is depends on the two tags before it.
func (p perceptron) tags(words []string) []string {
	context := []string{"-START-", "-START2-"}
	for _, w := range words {
		context = append(context, featured(w))
	}
	context = append(context, "-END-", "-END2-")
	out := make([]string, len(words))
	before, beforeThat := "-START-", "-START2-"
	scores := make([]int, len(p.labels))
	var name []byte
	for i, w := range words {
		name = append(append(name[:0], onlyTag...), w...)
		switch only := p.of(name); {
		case w == "0" || w == "*": // what the treebank writes for something left out
			out[i] = "-NONE-"
		case only != nil:
			out[i] = p.labels[only.at(0).tag()]
		default:
			clear(scores)
			p.score(scores, w, context[i:i+5], before, beforeThat)
			out[i] = p.best(scores)
		}
		before, beforeThat = out[i], before
	}
	return out
}

// score adds up what the features of a word say for every tag. The word is the
// middle one of its five neighbours.
func (p perceptron) score(scores []int, word string, around []string, before, beforeThat string) {
	feature := make([]byte, 0, 64)
	add := func(parts ...string) {
		feature = feature[:0]
		for i, part := range parts {
			if i > 0 {
				feature = append(feature, ' ')
			}
			feature = append(feature, part...)
		}
		row := p.of(feature)
		for i := range row.len() {
			w := row.at(i)
			scores[w.tag()] += w.thousandths()
		}
	}
	add("bias")
	add("i suffix", ending(word))
	add("i pref1", string(word[0]))
	add("i-1 tag", before)
	add("i-2 tag", beforeThat)
	add("i tag+i-2 tag", before, beforeThat)
	add("i word", around[2])
	add("i-1 tag+i word", before, around[2])
	add("i-1 word", around[1])
	add("i-1 suffix", ending(around[1]))
	add("i-2 word", around[0])
	add("i+1 word", around[3])
	add("i+1 suffix", ending(around[3]))
	add("i+2 word", around[4])
}

// best is the tag with the highest score, the first of equal ones; a noun where
// nothing speaks for any.
func (p perceptron) best(scores []int) string {
	top := slices.Max(scores)
	if top <= 0 {
		return "NN"
	}
	return p.labels[slices.Index(scores, top)]
}

// ending is the last three bytes of a word, as the weights were trained on.
func ending(word string) string { return word[max(0, len(word)-3):] }

// featured is a word as the weights have it.
func featured(word string) string {
	digit := word[0] >= '0' && word[0] <= '9'
	switch {
	case strings.Contains(word[1:], "-") && word[0] != '-':
		return "!HYPHEN"
	case len(word) == 4 && strings.Trim(word, "0123456789") == "":
		return "!YEAR"
	case digit:
		return "!DIGITS"
	}
	return strings.ToLower(word)
}
