package when

import (
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a mark of the text.
type token struct {
	start, end int     // code points
	from, to   int     // bytes
	lower      string  // a known word in lower case; a mark; empty for other words
	lexeme     *lexeme // of a known word
	name       int32   // the word's number among the words of named days; 0: none

	digits  int  // how many digits, of a number
	number  int  // value of up to eight digits
	ordinal bool // "26th"
	plural  bool // "1990s"

	word     bool
	capital  bool // begins with a capital letter
	capitals bool // is all capitals, two at least
	glued    bool // no white space before it
	breaks   bool // begins a paragraph
}

// tokens cuts a text. Hyphens, apostrophes and stops are marks of their own, so
// that "mid-November" is three tokens and "Thursday's" is "thursday" and "'s".
func tokens(text string, names map[string]int32) []token {
	list := make([]token, 0, len(text)/5+4)
	at, glued, newlines := 0, false, 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			if r == '\n' {
				newlines++
			}
			glued = false
			i += size
			at++
			continue
		}
		t := token{start: at, from: i, glued: glued && len(list) > 0, breaks: newlines > 1}
		switch {
		case r >= '0' && r <= '9':
			t.scanNumber(text)
		case unicode.IsLetter(r):
			t.scanWord(text, r)
		default:
			t.to, t.end = i+size, at+1
			t.lower = mark(r, text[i:i+size])
		}
		t.know(text, names)
		list = append(list, t)
		i, at, glued, newlines = t.to, t.end, true, 0
	}
	return list
}

// mark gives quotes and dashes one form.
func mark(r rune, written string) string {
	switch r {
	case '’', '‘', 'ʼ', '`':
		return "'"
	case '–', '—', '‐', '‑', '−':
		return "-"
	}
	return written
}

func (t *token) scanNumber(text string) {
	i := t.from
	for i < len(text) && text[i] >= '0' && text[i] <= '9' {
		if t.digits < 8 {
			t.number = t.number*10 + int(text[i]-'0')
		}
		t.digits++
		i++
	}
	suffix := i
	for suffix < len(text) && suffix < i+3 && isLetter(text[suffix]) {
		suffix++
	}
	switch lower(text[i:suffix]) {
	case "st", "nd", "rd", "th":
		t.ordinal, i = true, suffix
	case "s":
		t.plural, i = true, suffix
	}
	t.to, t.end = i, t.start+i-t.from
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= utf8.RuneSelf }

func (t *token) scanWord(text string, first rune) {
	t.word, t.capital = true, unicode.IsUpper(first)
	t.capitals = t.capital
	t.end = t.start
	for t.to = t.from; t.to < len(text); {
		r, size := utf8.DecodeRuneInString(text[t.to:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && (r < '0' || r > '9') {
			break
		}
		if unicode.IsLower(r) {
			t.capitals = false
		}
		t.to += size
		t.end++
	}
	t.capitals = t.capitals && t.end-t.start > 1
}

// know looks the word up in the lexicon and among the words of named days.
func (t *token) know(text string, names map[string]int32) {
	written := text[t.from:t.to]
	if !t.word {
		if t.lower != "" {
			written = t.lower
		}
		t.name = names[written]
		return
	}
	var buffer [32]byte
	if len(written) > len(buffer) {
		return
	}
	folded := buffer[:0]
	for i := range len(written) {
		b := written[i]
		if b >= utf8.RuneSelf {
			t.name = names[lower(written)]
			return
		}
		if b >= 'A' && b <= 'Z' {
			b += 'a' - 'A'
		}
		folded = append(folded, b)
	}
	t.name = names[string(folded)]
	if l := lexicon()[string(folded)]; l != nil {
		t.lexeme, t.lower = l, l.word
	}
}
