package cite

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline/gazetteer"
)

// Words are what a text is compared by: its folded words of four letters and
// more, and its numbers, sorted.
type Words []string

// WordsOf returns the words that a text is compared by.
func WordsOf(text string) Words {
	var words Words
	for _, w := range gazetteer.Words([]rune(text)) {
		if len(w.Folded) > 3 || numeral(w.Folded) {
			words = append(words, w.Folded)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// likeness from which two texts say the same in much the same words.
const likeness = 0.6

// Alike reports whether two texts have most of their words in common, or one has
// nearly all of the other's. Each with a number that the other lacks, they say
// two things. Texts without words are like nothing.
func (w Words) Alike(v Words) bool {
	shared := w.shared(v)
	less := min(len(w), len(v))
	much := float64(shared) > likeness*float64(len(w)+len(v)-shared) || less > 3 && float64(shared) >= 0.9*float64(less)
	if shared == 0 || !much {
		return false
	}
	w, v = w.numbers(), v.numbers()
	shared = w.shared(v)
	return shared == len(w) || shared == len(v)
}

// shared is how many words both have.
func (w Words) shared(v Words) (n int) {
	for len(w) > 0 && len(v) > 0 {
		switch strings.Compare(w[0], v[0]) {
		case -1:
			w = w[1:]
		case 1:
			v = v[1:]
		default:
			n, w, v = n+1, w[1:], v[1:]
		}
	}
	return n
}

// numbers are those that begin with a digit.
func (w Words) numbers() Words {
	first, _ := slices.BinarySearch(w, "0")
	after, _ := slices.BinarySearch(w, ":") // which follows the digits
	return w[first:after]
}

func numeral(word string) bool { return word[0] >= '0' && word[0] <= '9' }
