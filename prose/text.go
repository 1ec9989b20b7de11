package prose

import "strings"

// Text is a text cut into sentences.
type Text struct {
	Runes     []rune
	Sentences []Sentence
	Quotes    []Range // direct speech, quotation marks included
}

// Range is a stretch of text in code points, end exclusive.
type Range struct{ Start, End int }

// Sentence is one sentence, heading or list item.
type Sentence struct {
	Start, End int
	Paragraph  int // counts from 0
	Tokens     []Token
	Chunks     []Chunk
	Capitals   bool // in capitals throughout, so that case tells nothing
	Heading    bool // a line without a verb's full stop: a title or a question of an interview
}

// Token is a word, number or punctuation mark.
type Token struct {
	Start, End int
	Text       string
	Lower      string // lower case, with straight apostrophes
	Tag        string // Penn Treebank tag
}

// Parse cuts text into sentences with tokens, tags and chunks. It never fails;
// text without words gives no sentences.
func Parse(text string) *Text {
	t := Split(text)
	tag(t.Sentences)
	for i := range t.Sentences {
		t.Sentences[i].Chunks = chunks(t.Sentences[i].Tokens)
	}
	return t
}

// Split cuts text into sentences with tokens as [Parse] does, without tags and
// chunks, which take most of the time.
func Split(text string) *Text {
	t := &Text{Runes: []rune(text)}
	t.Quotes = quotes(t.Runes)
	for i, p := range paragraphs(t.Runes) {
		tokens := tokenize(t.Runes, p)
		for _, part := range sentences(tokens, p) {
			s := Sentence{Start: part[0].Start, End: part[len(part)-1].End, Paragraph: i, Tokens: part}
			s.Capitals = capitals(part)
			s.Heading = heading(part, p)
			t.Sentences = append(t.Sentences, s)
		}
	}
	return t
}

// Cut returns the text between two offsets.
func (t *Text) Cut(start, end int) string { return string(t.Runes[start:end]) }

// SentenceAt returns the index of the sentence that holds the offset, or of
// the one before it; -1 where there is none.
func (t *Text) SentenceAt(offset int) int {
	lo, hi := 0, len(t.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if t.Sentences[mid].Start <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo - 1
}

// Quoted reports whether the offset lies inside direct speech.
func (t *Text) Quoted(offset int) bool {
	for _, q := range t.Quotes {
		if q.Start <= offset && offset < q.End {
			return true
		}
	}
	return false
}

// TokenAt returns the index of the first token that ends after the offset, or
// len(s.Tokens).
func (s *Sentence) TokenAt(offset int) int {
	for i, t := range s.Tokens {
		if t.End > offset {
			return i
		}
	}
	return len(s.Tokens)
}

// Word reports whether the token has a letter or digit.
func (t Token) Word() bool { return t.Tag != "" && (isLetter(t.Tag[0]) || t.Tag == "$") }

// Noun reports whether the token is tagged as a noun.
func (t Token) Noun() bool { return strings.HasPrefix(t.Tag, "NN") }

// Verb reports whether the token is tagged as a verb form.
func (t Token) Verb() bool { return strings.HasPrefix(t.Tag, "VB") }

func isLetter(b byte) bool { return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' }
