package cite

import "github.com/dateline-project/dateline/gazetteer"

// Words are what a text is compared by: its folded words of four letters and
// more, and its numbers.
type Words map[string]bool

// WordsOf returns the words that a text is compared by.
func WordsOf(text string) Words {
	words := Words{}
	for _, w := range gazetteer.Words([]rune(text)) {
		if len(w.Folded) > 3 || numeral(w.Folded) {
			words[w.Folded] = true
		}
	}
	return words
}

// likeness from which two texts say the same in much the same words.
const likeness = 0.6

// Alike reports whether two texts have most of their words in common, or one has
// nearly all of the other's. Each with a number that the other lacks, they say
// two things. Texts without words are like nothing.
func (w Words) Alike(v Words) bool {
	shared := 0
	for word := range w {
		if v[word] {
			shared++
		}
	}
	less := min(len(w), len(v))
	much := float64(shared) > likeness*float64(len(w)+len(v)-shared) || less > 3 && float64(shared) >= 0.9*float64(less)
	return shared > 0 && much && !(w.countsWithout(v) && v.countsWithout(w))
}

// countsWithout reports whether w has a number that v lacks.
func (w Words) countsWithout(v Words) bool {
	for word := range w {
		if numeral(word) && !v[word] {
			return true
		}
	}
	return false
}

func numeral(word string) bool { return word[0] >= '0' && word[0] <= '9' }
