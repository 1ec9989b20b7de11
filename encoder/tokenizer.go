package encoder

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// longestWord is how many characters a word may have; a longer one becomes
// [UNK] whole, as BERT does.
const longestWord = 100

// A Token is a word or a piece of one: its id in the vocabulary, and the code
// points of the text, from Start up to End, that it was read from.
type Token struct {
	ID         int32
	Start, End int
}

// A Tokenizer cuts text into the pieces of a vocabulary as BERT does
// (WordPiece). It is safe for use by several goroutines.
type Tokenizer struct {
	lowercase bool
	starts    map[string]int32 // pieces that begin a word
	rests     map[string]int32 // pieces that go on with one, without their "##"
	inside    []bool           // by id: whether the piece goes on with a word
	longest   int              // bytes of the longest piece

	unknown, cls, sep int32
}

// NewTokenizer makes a tokenizer of a BERT vocabulary, whose words' places are
// their ids. With lowercase, as the uncased models want it, text loses its
// capitals and accents first. The vocabulary must hold [UNK], [CLS] and [SEP].
func NewTokenizer(vocab []string, lowercase bool) (*Tokenizer, error) {
	t := &Tokenizer{
		lowercase: lowercase,
		starts:    make(map[string]int32, len(vocab)),
		rests:     make(map[string]int32, len(vocab)/4),
		inside:    make([]bool, len(vocab)),
	}
	for id, piece := range vocab {
		known := t.starts
		if rest, ok := strings.CutPrefix(piece, "##"); ok && rest != "" {
			known, piece = t.rests, rest
			t.inside[id] = true
		}
		known[piece] = int32(id)
		t.longest = max(t.longest, len(piece))
	}
	for _, special := range []struct {
		piece string
		id    *int32
	}{{"[UNK]", &t.unknown}, {"[CLS]", &t.cls}, {"[SEP]", &t.sep}} {
		id, ok := t.starts[special.piece]
		if !ok {
			return nil, fmt.Errorf("the vocabulary lacks %s", special.piece)
		}
		*special.id = id
	}
	return t, nil
}

// CLS is the id that BERT expects before a text.
func (t *Tokenizer) CLS() int32 { return t.cls }

// SEP is the id that BERT expects after a text.
func (t *Tokenizer) SEP() int32 { return t.sep }

// Inside tells whether the token of that id goes on with the word that the token
// before it began.
func (t *Tokenizer) Inside(id int32) bool { return t.inside[id] }

// Encode cuts text into tokens, in the order of the text and without [CLS] and
// [SEP]. A word of which the vocabulary knows no pieces is one token [UNK].
// Tokens share a code point only where one character was taken apart, such as
// a Korean syllable. Text without a word gives no token.
func (t *Tokenizer) Encode(text string) []Token {
	tokens := make([]Token, 0, len(text)/4)
	var word word
	flush := func() {
		tokens = t.appendPieces(tokens, &word)
		word.clear()
	}
	var scratch [2][16]byte
	at := 0
	for _, r := range text {
		switch {
		case isDropped(r):
		case isSpace(r):
			flush()
		default:
			single := isIdeograph(r)
			plain := utf8.AppendRune(scratch[0][:0], r)
			if t.lowercase {
				plain = appendFolded(scratch[1][:0], plain)
			}
			for len(plain) > 0 {
				letter, size := utf8.DecodeRune(plain)
				alone := single || isPunctuation(letter)
				if alone {
					flush()
				}
				word.add(plain[:size], at)
				if alone {
					flush()
				}
				plain = plain[size:]
			}
		}
		at++
	}
	flush()
	return tokens
}

// appendPieces cuts a word into the longest pieces that the vocabulary knows,
// from the left, and appends them to tokens.
func (t *Tokenizer) appendPieces(tokens []Token, w *word) []Token {
	letters := len(w.from)
	if letters == 0 {
		return tokens
	}
	unknown := Token{t.unknown, w.from[0], w.from[letters-1] + 1}
	if letters > longestWord {
		return append(tokens, unknown)
	}
	whole, known := len(tokens), t.starts
	for start := 0; start < letters; known = t.rests {
		end := letters
		for ; end > start; end-- {
			piece := w.cut(start, end)
			if len(piece) > t.longest {
				continue
			}
			if id, ok := known[string(piece)]; ok {
				tokens = append(tokens, Token{id, w.from[start], w.from[end-1] + 1})
				break
			}
		}
		if end == start {
			return append(tokens[:whole], unknown)
		}
		start = end
	}
	return tokens
}

// A word is a run of letters after folding, each with its place in the text.
type word struct {
	bytes []byte
	edges []int // where each letter ends in bytes
	from  []int // the code point of the text that each letter comes from
}

func (w *word) add(letter []byte, at int) {
	w.bytes = append(w.bytes, letter...)
	w.edges = append(w.edges, len(w.bytes))
	w.from = append(w.from, at)
}

func (w *word) cut(start, end int) []byte {
	if start > 0 {
		return w.bytes[w.edges[start-1]:w.edges[end-1]]
	}
	return w.bytes[:w.edges[end-1]]
}

func (w *word) clear() {
	w.bytes, w.edges, w.from = w.bytes[:0], w.edges[:0], w.from[:0]
}
