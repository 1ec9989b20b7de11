package copies

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/cespare/xxhash/v2"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// Sentence is where one sentence of a report stands. It has its words where
// something is told in it and the report was cut now: an imprint has none.
type Sentence struct {
	Start, End int      // code points of the report's text
	Words      []string // folded; a number word stands as its digits
}

// worded is a sentence as the search for copies sees it.
type worded struct {
	Sentence
	bag     []weighedWord // its words once each, sorted
	weight  float64       // of the bag
	anchors []string      // numbers and names in order: what a reworder keeps
}

// longQuotation is the number of words from which a quotation is left out of
// the comparison: independent reports quote one statement at length.
const longQuotation = 8

// ownSentences cuts the text into sentences and leaves long quotations out.
func ownSentences(text string) []worded {
	runes := blankQuotations([]rune(text))
	var out []worded
	start := 0
	for i := range runes {
		if !endsSentence(runes, i) {
			continue
		}
		if s := newSentence(runes, start, i+1); len(s.Words) > 0 {
			out = append(out, s)
		}
		start = i + 1
	}
	if s := newSentence(runes, start, len(runes)); len(s.Words) > 0 {
		out = append(out, s)
	}
	return out
}

// endsSentence reports whether a sentence ends with the rune at i. A capital
// glued to a full stop begins a new one, as scraped pages have it.
func endsSentence(runes []rune, i int) bool {
	if runes[i] == '\n' {
		return true
	}
	if !strings.ContainsRune(".!?", runes[i]) {
		return false
	}
	if i > 1 && unicode.IsUpper(runes[i-1]) && !unicode.IsLetter(runes[i-2]) {
		return false // an initial
	}
	j, spaced := i+1, false
	for j < len(runes) && (unicode.IsSpace(runes[j]) || strings.ContainsRune("\"”’'", runes[j])) {
		spaced = true
		j++
	}
	return j == len(runes) || unicode.IsUpper(runes[j]) || spaced && !unicode.IsLower(runes[j])
}

// blankQuotations replaces every long quotation by spaces.
func blankQuotations(runes []rune) []rune {
	out := append([]rune(nil), runes...)
	for open := 0; open < len(out); open++ {
		closing := rune(0)
		switch out[open] {
		case '“':
			closing = '”'
		case '"':
			closing = '"'
		default:
			continue
		}
		end := open + 1
		for end < len(out) && out[end] != closing && out[end] != '\n' {
			end++
		}
		if end == len(out) || out[end] == '\n' {
			continue
		}
		if len(strings.Fields(string(out[open:end]))) >= longQuotation {
			for i := open; i <= end; i++ {
				out[i] = ' '
			}
		}
		open = end
	}
	return out
}

func newSentence(runes []rune, start, end int) worded {
	s := worded{Sentence: Sentence{Start: start, End: end}}
	words := gazetteer.Words(runes[start:end])
	shouted := !slices.ContainsFunc(runes[start:end], unicode.IsLower)
	for i := 0; i < len(words); i++ {
		word := words[i].Folded
		if n, used := spelledNumber(words[i:]); used > 0 {
			word = strconv.Itoa(n)
			i += used - 1
		}
		named := unicode.IsUpper(runes[start+words[i].Start]) && len(s.Words) > 0 && !shouted
		if named || unicode.IsDigit(rune(word[0])) {
			s.anchors = append(s.anchors, word)
		}
		s.Words = append(s.Words, word)
	}
	s.fillBag()
	return s
}

// samePrefix is how many bytes of a name its spellings have in common: Garowe, Garoowe.
const samePrefix = 4

// namesMore reports whether a sentence has a name that the other has in no spelling.
func (s worded) namesMore(other worded) bool {
	return slices.ContainsFunc(s.anchors, func(name string) bool {
		return !unicode.IsDigit(rune(name[0])) && !slices.ContainsFunc(other.Words, func(w string) bool {
			n := min(samePrefix, len(name), len(w))
			return name[:n] == w[:n]
		})
	})
}

// SentencesAlike says how alike by their words the sentences of two reports are
// that hold the code points: 1 for the same words, 0 for none in common.
func SentencesAlike(a *dateline.Report, at int, b *dateline.Report, there int) float64 {
	return likeness(sentenceAround(a.Text, at), sentenceAround(b.Text, there))
}

func sentenceAround(text string, at int) worded {
	runes := []rune(text)
	at = min(max(0, at), len(runes))
	start, end := at, at
	for start > 0 && !endsSentence(runes, start-1) {
		start--
	}
	for end < len(runes) && !endsSentence(runes, end) {
		end++
	}
	return newSentence(runes, start, end)
}

// weighedWord is a word of a sentence's bag: its hash, which compares faster
// than the word, and what it weighs.
type weighedWord struct {
	hash   uint64
	weight float64
}

func (s *worded) fillBag() {
	s.bag = make([]weighedWord, len(s.Words))
	for i, w := range s.Words {
		s.bag[i] = weighedWord{xxhash.Sum64String(w), weightOf(w)}
	}
	slices.SortFunc(s.bag, func(a, b weighedWord) int { return cmp.Compare(a.hash, b.hash) })
	s.bag = slices.CompactFunc(s.bag, func(a, b weighedWord) bool { return a.hash == b.hash })
	for _, w := range s.bag {
		s.weight += w.weight
	}
}

var numberWords = map[string]int{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
	"fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// spelledNumber reads "forty" or "seventy-one" at the head of the words and
// says how many words it took: 0 where there is no number.
func spelledNumber(words []gazetteer.Word) (n, used int) {
	n, ok := numberWords[words[0].Folded]
	if !ok {
		return 0, 0
	}
	if n >= 20 && len(words) > 1 {
		unit := words[1].Folded
		if u, ok := numberWords[unit]; ok && u < 10 {
			return n + u, 2
		} else if unit == "one" {
			return n + 1, 2
		}
	}
	return n, 1
}
